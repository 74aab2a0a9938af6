//! What is read, and what the competition already has.

use std::collections::BTreeMap;

use domain::{EntryId, JudgeId, Rubric};
use serde::{Deserialize, Serialize};

/// What a file is a register of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Entries.
    Entries,
    /// Members of the jury.
    Judges,
    /// Ballots.
    Ballots,
}

/// What the competition already has.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The rubric, by which marks are read.
    pub rubric: Rubric,
    /// Its entries; `None` takes the numbers of ballots as they come.
    pub entries: Option<Vec<EntryId>>,
    /// Its jury; `None` takes the codes of ballots as they come.
    pub judges: Option<Vec<JudgeId>>,
    /// The pairs that have a ballot.
    pub ballots: Vec<(JudgeId, EntryId)>,
}

/// One file to read.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// What it is a register of.
    pub kind: Kind,
    /// Its name, to tell when the content is something else.
    pub file_name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// The sheet of a workbook; the one that fits when not said.
    pub sheet: Option<&'a str>,
    /// Header in the file to field, or to nothing; only what a person chose.
    pub mapping: BTreeMap<String, Option<String>>,
    /// What the competition already has.
    pub known: Known,
    /// Whether one `'` before a text is to be taken away, as exported folders say.
    pub escaped: bool,
}
