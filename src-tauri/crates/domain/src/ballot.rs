//! One judge's judgement of one entry.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rules::words;
use crate::{BallotId, CriterionId, Decimal, EntryId, JudgeId};

words!(
    /// What a ballot says. Only a submitted one counts.
    BallotStatus {
        /// Handed in.
        Submitted = "submitted",
        /// Not handed in yet.
        Draft = "draft",
        /// The judge declared a conflict of interest.
        Recused = "recused",
        /// The judge did not hear the pitch.
        Absent = "absent",
        /// Taken back by the judge.
        Withdrawn = "withdrawn",
        /// Set aside by the chair.
        Void = "void",
    }
);

words!(
    /// How a ballot came in.
    Source {
        /// From the judge, on screen.
        Screen = "screen",
        /// Typed by the organiser from a paper sheet.
        Paper = "paper",
        /// From a file.
        File = "file",
    }
);

/// The marks of one ballot, by criterion; one that is missing is not there.
pub type Marks = BTreeMap<CriterionId, Decimal>;

/// One revision of a ballot. It is never changed: a later revision replaces it, and it stays readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Made by the device that submits.
    pub id: BallotId,
    /// Whose judgement it is.
    pub judge: JudgeId,
    /// Of what.
    pub entry: EntryId,
    /// 1 for the first, one more for each amendment; the highest counts.
    pub revision: u32,
    /// What it says.
    pub status: BallotStatus,
    /// The marks.
    pub marks: Marks,
    /// How it came in.
    pub source: Source,
    /// Comment, reason, original time and other columns of a file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
}
