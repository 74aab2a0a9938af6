//! What the jury settles after the last pitch: who sat, prizes, mentions, support, exceptions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rules::words;
use crate::{EntryId, JudgeId, Text};

words!(
    /// Whether a member of the jury takes part in the deliberation.
    Presence {
        /// Sits, and signs.
        Present = "present",
        /// Is away with leave.
        Excused = "excused",
        /// Is away.
        Absent = "absent",
    }
);

/// What the minutes say of the sitting itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Deliberation {
    /// Who takes part; a member who is not in it was not asked yet.
    pub attendance: BTreeMap<JudgeId, Presence>,
    /// Who presides; the chair when not said.
    pub president: Option<JudgeId>,
    /// Who keeps the minutes.
    pub rapporteur: String,
    /// The number of the minutes.
    pub number: String,
    /// The text on which the jury rests: a decision, a letter, the rules of the competition.
    pub reference: String,
    /// Where the jury sits; the event's place when empty.
    pub place: String,
    /// When it began, `13:05`; empty when not said.
    pub opened: String,
    /// When it ended, likewise.
    pub closed: String,
    /// What was discussed.
    pub notes: String,
    /// What a member wants on record against the result.
    pub reservations: String,
}

words!(
    /// What an award is.
    AwardKind {
        /// A prize, which may stay unawarded.
        Prize = "prize",
        /// A special mention.
        Mention = "mention",
    }
);

/// A prize or a mention, and who receives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// What it is.
    pub kind: AwardKind,
    /// What it is called: `First prize`.
    pub name: Text,
    /// The group or category for which it is meant; empty when it is for all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// What it is worth, as people write it: `20 000 MAD`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub worth: String,
    /// Who receives it: several share it, nobody leaves it unawarded.
    pub entries: Vec<EntryId>,
    /// Why: always said of one that stays unawarded.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

words!(
    /// How an entry should be helped.
    SupportKind {
        /// A course.
        Training = "training",
        /// Somebody who goes along.
        Mentoring = "mentoring",
        /// Becoming a cooperative, contracts, names.
        Legal = "legal",
        /// Finding buyers.
        Market = "market",
        /// Money.
        Funding = "funding",
        /// Somebody to work with.
        Partner = "partner",
    }
);

/// What the jury recommends for an entry, winner or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// How; none and no note takes the recommendation back.
    pub kinds: Vec<SupportKind>,
    /// More about it: which course, which partner.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Support {
    /// Nothing is recommended.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.note.is_empty()
    }
}
