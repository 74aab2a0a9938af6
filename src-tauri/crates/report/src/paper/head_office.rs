//! What head office receives.

use domain::Text;
use serde::Serialize;

use super::{Award, CriterionShown, EntryCounts, Mention, Quorum, Ranked, Support};

/// The report to head office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct HeadOfficeReport {
    /// To whom: `Direction générale`.
    pub addressed_to: Text,
    /// How many entries there were.
    pub counts: EntryCounts,
    /// How many members the jury had.
    pub jury: Quorum,
    /// Who came to the event, by group.
    pub attendance: Vec<BreakdownRow>,
    /// Who came, by province.
    pub attendance_by_province: Vec<BreakdownRow>,
    /// How the times of the day were kept; none where nobody was called to a stage.
    pub day: Option<DayKept>,
    /// Entries by province, sector, group, stage, gender, age.
    pub breakdowns: Vec<Breakdown>,
    /// Sums over the entries that were heard.
    pub totals: ProjectTotals,
    /// Criteria and weights.
    pub criteria: Vec<CriterionShown>,
    /// The scale of scores: `20`, or `100`.
    pub scale: String,
    /// Who was ranked, by rank.
    pub ranking: Vec<Ranked>,
    /// Prizes, given or not.
    pub awards: Vec<Award>,
    /// Mentions.
    pub mentions: Vec<Mention>,
    /// What the jury recommends for entries.
    pub support: Vec<Support>,
    /// What was learnt, as it was written.
    pub lessons: Option<String>,
    /// Pictures of the day.
    pub pictures: Vec<Picture>,
    /// What is joined to the report.
    pub annexes: Vec<Text>,
    /// Who signs.
    pub signatories: Vec<super::Signatory>,
}

/// How the times of the day were kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DayKept {
    /// When the first entry began, as `09:52`.
    pub began: String,
    /// When the last one was over.
    pub ended: String,
    /// How many were heard.
    pub heard: u32,
    /// The mean time of a presentation, as `4:48`.
    pub mean: String,
    /// How many took longer than they had.
    pub over: u32,
}

/// Entries by one property.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Breakdown {
    /// The property: `Province`.
    pub by: Text,
    /// How many of each.
    pub rows: Vec<BreakdownRow>,
}

/// How many of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BreakdownRow {
    /// The kind.
    pub label: Text,
    /// How many.
    pub count: u32,
}

/// Sums over entries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ProjectTotals {
    /// Expected jobs.
    pub jobs: Option<String>,
    /// Total cost in dirhams.
    pub cost: Option<String>,
    /// Own contributions in dirhams.
    pub own_contribution: Option<String>,
}

/// A picture of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Picture {
    /// What it shows; read aloud to who does not see it.
    pub caption: Text,
    /// A PNG, JPEG or SVG picture.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}
