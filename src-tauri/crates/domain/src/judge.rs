//! A member of the jury.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rules::words;
use crate::{JudgeId, Text};

words!(
    /// A person's part in the jury.
    JudgeRole {
        /// Presides, and decides what the rules leave open.
        Chair = "chair",
        /// Scores.
        Member = "member",
        /// Takes the place of a member.
        Substitute = "substitute",
        /// Scores everything beside the jury, to learn: nothing of it counts.
        Shadow = "shadow",
    }
);

/// A member of the jury.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judge {
    /// The code.
    pub id: JudgeId,
    /// The name; at least one language.
    pub name: Text,
    /// The part in the jury.
    pub role: JudgeRole,
    /// Institution, attendance and the other columns of the list. Attendance never changes a score.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
}

impl Judge {
    /// Whether what this person gives counts, and is waited for.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.role != JudgeRole::Shadow
    }
}
