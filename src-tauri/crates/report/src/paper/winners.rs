//! Prizes and mentions.

use domain::Text;
use serde::Serialize;

use super::EntryShown;

/// Who won; no marks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Winners {
    /// Prizes, given or not, the highest first.
    pub awards: Vec<Award>,
    /// Mentions.
    pub mentions: Vec<Mention>,
    /// Who signs.
    pub signatories: Vec<super::Signatory>,
}

/// A prize.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Award {
    /// Its name.
    pub prize: Text,
    /// The group or category it is kept for.
    pub reserved_for: Option<Text>,
    /// What it brings: `50 000 DH`.
    pub brings: Option<Text>,
    /// Who has it: none when it was not given, several when it is shared.
    pub laureates: Vec<Laureate>,
    /// Why it was given so, or not given, as it was written.
    pub reason: Option<String>,
}

/// Who has a prize.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Laureate {
    /// The rank.
    pub rank: Option<String>,
    /// The entry.
    pub entry: EntryShown,
}

/// A mention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Mention {
    /// Its name.
    pub mention: Text,
    /// The entry.
    pub entry: EntryShown,
}
