//! Rounds and categories: who goes on to the next round, and what of an earlier one counts there.

use serde::{Deserialize, Serialize};

use crate::{Decimal, EntryId, Rubric, Text};

/// The column of the registration form that says in which category an entry competes.
pub const CATEGORY: &str = "category";

/// A group of entries that is ranked by itself as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// As it stands in the entries' column [`CATEGORY`].
    pub id: String,
    /// What people call it.
    pub name: Text,
}

/// The round that follows this one, as it is said before the first ballot of this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextRound {
    /// What people call it: "Final".
    pub name: Text,
    /// How many entries go on; of each category, when [`NextRound::by_category`].
    pub promoted: u32,
    /// Whether the best of each category go on, and not the best of all.
    pub by_category: bool,
    /// How much of the score of the round before counts in the next one's, in percent: 0–100.
    pub carried: Decimal,
    /// Its rubric; `None` is the same one.
    pub rubric: Option<Rubric>,
}

/// An entry's place in a round that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastPlace {
    /// Which.
    pub entry: EntryId,
    /// Its rank, as it is written.
    pub rank: String,
    /// Its exact score on 0–100, a fraction.
    pub score: String,
}

/// A round that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndedRound {
    /// 1 for the first.
    pub number: u32,
    /// Its ranking, the first first.
    pub places: Vec<PastPlace>,
    /// Who went on.
    pub promoted: Vec<EntryId>,
    /// Why these, where the ranking alone does not say so; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What it said of the next one.
    pub next: NextRound,
}
