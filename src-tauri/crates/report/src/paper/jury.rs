//! The jury, and what its members declare.

use domain::{JudgeRole, Text};
use serde::Serialize;

use super::EntryShown;

/// The members of the jury.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct JuryList {
    /// In the order of the paper.
    pub members: Vec<JuryMember>,
    /// How many must be present.
    pub quorum: Option<u32>,
}

/// A member of the jury.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct JuryMember {
    /// The judge's code.
    pub code: String,
    /// The name.
    pub name: Text,
    /// Who sent them.
    pub institution: Text,
    /// The part in the jury.
    pub role: JudgeRole,
    /// Whether they came; open before the day.
    pub attendance: Option<Attendance>,
    /// Whose place a substitute takes.
    pub replaces: Option<Text>,
    /// When they signed the sealed result with their code, `2026-05-06T17:31`.
    pub signed_at: Option<String>,
}

/// Whether a member came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attendance {
    /// To the end.
    Present,
    /// Came, and left before the deliberation.
    LeftEarly,
    /// Did not come, without a word.
    Absent,
    /// Did not come, and said so.
    Excused,
}

/// Declarations to be free of conflicts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Declarations {
    /// One page each.
    pub declarations: Vec<Declaration>,
}

/// What one judge declares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Declaration {
    /// Who declares.
    pub judge: JuryMember,
    /// The conflicts that are known; the paper leaves room for others.
    pub conflicts: Vec<DeclaredConflict>,
}

/// A link between a judge and an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DeclaredConflict {
    /// The entry.
    pub entry: EntryShown,
    /// The nature of the link, as it was written.
    pub reason: Option<String>,
}
