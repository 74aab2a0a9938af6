//! Score sheets, to be filled in or as they were submitted.

use domain::Text;
use serde::Serialize;

use super::{EntryShown, JuryMember};

/// Score sheets, one page each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ScoreSheets {
    /// In the order of the paper.
    pub sheets: Vec<ScoreSheet>,
    /// The scale of the total: `20`, or `100` where the criteria do not share one.
    pub scale: String,
}

/// One judge's sheet of one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ScoreSheet {
    /// Whose sheet; none where the name is left to the pen.
    pub judge: Option<JuryMember>,
    /// Of which entry.
    pub entry: EntryShown,
    /// The criteria, with marks or without.
    pub criteria: Vec<SheetCriterion>,
    /// The weighted total on the scale.
    pub total: Option<String>,
    /// What the judge wrote.
    pub comment: Option<String>,
    /// Marks that replaced others.
    pub corrections: Vec<Correction>,
    /// When it was submitted, `2026-05-06T11:42`.
    pub submitted_at: Option<String>,
    /// The revision, from 1.
    pub revision: Option<u32>,
    /// Whether it was written on paper and typed by the organiser.
    pub typed: bool,
    /// What the QR code says that opens this sheet for typing.
    pub qr: Option<String>,
}

/// A criterion on a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SheetCriterion {
    /// Its name.
    pub label: Text,
    /// What to think of.
    pub prompts: Vec<Text>,
    /// What ranges of marks mean, from the lowest.
    pub levels: Vec<SheetLevel>,
    /// Its share in percent: `40`.
    pub weight: String,
    /// The lowest mark.
    pub min: String,
    /// The highest mark.
    pub max: String,
    /// What marks are multiples of.
    pub step: String,
    /// The mark.
    pub mark: Option<String>,
    /// The mark's part in the total, on the scale.
    pub weighted: Option<String>,
}

/// What a range of marks means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SheetLevel {
    /// The lowest mark of the level.
    pub from: String,
    /// The highest mark of the level.
    pub to: String,
    /// Its name: "good".
    pub label: Text,
    /// What an entry of this level shows.
    pub descriptor: Text,
}

/// A mark that replaced another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Correction {
    /// Of which criterion.
    pub criterion: Text,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
    /// When, `2026-05-06T11:50`.
    pub at: String,
    /// Why, as it was written.
    pub reason: Option<String>,
}
