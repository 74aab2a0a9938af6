//! Entries by judges, and the ranking.

use domain::Text;
use serde::Serialize;

use super::{EntryShown, JuryMember};

/// Entries by judges.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Summary {
    /// The columns.
    pub judges: Vec<JuryMember>,
    /// The criteria and their weights.
    pub criteria: Vec<CriterionShown>,
    /// The scale of marks and scores: `20`, or `100`.
    pub scale: String,
    /// How much of the score comes from the round before, in percent; `None` when nothing does.
    pub carried: Option<String>,
    /// By rank, then those that are not ranked.
    pub rows: Vec<SummaryRow>,
}

/// A criterion and its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct CriterionShown {
    /// Its name.
    pub label: Text,
    /// Its share in percent: `40`.
    pub weight: String,
    /// The lowest mark.
    pub min: String,
    /// The highest mark.
    pub max: String,
    /// What marks are multiples of.
    pub step: String,
}

/// An entry's line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SummaryRow {
    /// Its place.
    pub ranked: Ranked,
    /// One cell for each judge.
    pub cells: Vec<SummaryCell>,
    /// The mean of each criterion, on its own scale.
    pub means: Vec<Option<String>>,
    /// The highest total less the lowest.
    pub spread: Option<String>,
}

/// An entry with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ranked {
    /// The rank, or nothing without enough ballots.
    pub rank: Option<String>,
    /// The entry.
    pub entry: EntryShown,
    /// The score on the scale.
    pub score: Option<String>,
    /// How many ballots count.
    pub counted: u32,
    /// How many were expected.
    pub expected: u32,
}

/// What a judge gave an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", content = "total", rename_all = "kebab-case")]
pub enum SummaryCell {
    /// A total on the scale.
    Total(String),
    /// A sheet that lacks a mark.
    Incomplete,
    /// No sheet.
    Missing,
    /// The judge recused themself.
    Recused,
    /// The judge was not there.
    Absent,
    /// The sheet does not count any more.
    Void,
    /// The judge was not to score it.
    NotAssigned,
}
