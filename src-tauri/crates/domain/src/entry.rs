//! An idea that is entered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rules::words;
use crate::{EntryId, Text};

words!(
    /// Whether an entry takes part.
    EntryStatus {
        /// It is judged and ranked.
        Admissible = "admissible",
        /// Its holder took it back.
        Withdrawn = "withdrawn",
        /// It does not meet the rules of entry.
        Inadmissible = "inadmissible",
        /// It was judged in an earlier round and did not go on.
        Eliminated = "eliminated",
    }
);

/// An entry: its number, title and status, and what the registration form says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its number.
    pub id: EntryId,
    /// Its title; at least one language.
    pub title: Text,
    /// Whether it takes part.
    pub status: EntryStatus,
    /// The other columns of the form by their key (`province_code`, `team_size`…), known to the
    /// program or not: nothing that people wrote is dropped.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
}
