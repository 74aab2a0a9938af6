//! What the holder of an entry learns.

use domain::Text;
use serde::Serialize;

use super::EntryShown;

/// Feedback sheets, one page each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Feedback {
    /// In the order of the paper.
    pub sheets: Vec<FeedbackSheet>,
    /// The scale of scores: `20`, or `100`.
    pub scale: String,
    /// How much of a score comes from the round before, in percent; `None` when nothing does.
    pub carried: Option<String>,
}

/// What one holder learns. Only means: no single judge can be told from it, so the caller leaves the
/// means away where fewer ballots count than hide one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FeedbackSheet {
    /// The entry.
    pub entry: EntryShown,
    /// How many ballots count.
    pub counted: u32,
    /// Each criterion's mean, where the rules tell it.
    pub marks: Vec<FeedbackMark>,
    /// The score, where the rules tell it.
    pub score: Option<String>,
    /// The rank, where the rules tell it.
    pub rank: Option<String>,
    /// How many were ranked.
    pub ranked: u32,
    /// What judges wrote, without their names and in no order of theirs.
    pub comments: Vec<String>,
    /// Prizes and mentions.
    pub awards: Vec<Text>,
    /// What the jury recommends.
    pub recommended: Vec<Text>,
}

/// A criterion's mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FeedbackMark {
    /// The criterion.
    pub label: Text,
    /// Its share in percent.
    pub weight: String,
    /// The lowest mark.
    pub min: String,
    /// The highest mark.
    pub max: String,
    /// The mean of the entry.
    pub mean: String,
    /// The mean of all entries, to compare.
    pub mean_of_all: Option<String>,
}
