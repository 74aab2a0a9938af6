//! Entries, and the lists of them.

use domain::{EntryStatus, Text};
use serde::Serialize;

/// An entry as papers name it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EntryShown {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: Text,
    /// Who holds it.
    pub holder: Text,
    /// Where it comes from.
    pub province: Text,
    /// Its field.
    pub sector: Text,
}

/// The entry list, or the running order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EntryList {
    /// In the order of the paper.
    pub entries: Vec<ListedEntry>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ListedEntry {
    /// The entry.
    pub entry: EntryShown,
    /// Its place in the running order.
    pub order: Option<u32>,
    /// When it is called, `09:30`.
    pub slot: Option<String>,
    /// Whether it takes part.
    pub status: EntryStatus,
    /// Why not, as it was written.
    pub reason: Option<String>,
}
