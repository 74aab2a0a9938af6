//! What the jury decided, and how.

use domain::{EntryStatus, IncompletePolicy, RankStyle, Text};
use serde::Serialize;

use super::{Award, CriterionShown, EntryShown, JuryMember, Mention, Ranked};

/// The minutes of deliberation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Minutes {
    /// When the deliberation was opened, `2026-05-06T16:10`.
    pub opened_at: Option<String>,
    /// When it was closed.
    pub closed_at: Option<String>,
    /// The decision or rules that the jury works under.
    pub reference: Text,
    /// Everyone on the list, whether they came or not.
    pub members: Vec<JuryMember>,
    /// How many came, and had to.
    pub quorum: Quorum,
    /// Who wrote the minutes.
    pub rapporteur: Option<Text>,
    /// How many entries there were.
    pub counts: EntryCounts,
    /// Entries that were not heard.
    pub set_aside: Vec<SetAside>,
    /// Criteria and weights.
    pub criteria: Vec<CriterionShown>,
    /// How ballots became a ranking.
    pub method: Method,
    /// The rounds before this one.
    pub rounds: Vec<EarlierRound>,
    /// Who did not judge what.
    pub recusals: Vec<Recusal>,
    /// Who was ranked, by rank.
    pub ranking: Vec<Ranked>,
    /// Entries with too few ballots for a rank.
    pub too_few: Vec<TooFewBallots>,
    /// Equal scores, and how each was settled.
    pub ties: Vec<Tie>,
    /// Prizes, given or not.
    pub awards: Vec<Award>,
    /// Mentions.
    pub mentions: Vec<Mention>,
    /// What the jury recommends for entries.
    pub support: Vec<Support>,
    /// What the jury wished to have written down.
    pub notes: Vec<Note>,
    /// What single members do not agree with.
    pub reservations: Vec<Note>,
    /// What departed from the rules.
    pub exceptions: Vec<Exception>,
    /// Earlier results that were reopened.
    pub reopenings: Vec<Reopening>,
    /// What is joined to the minutes.
    pub annexes: Vec<Text>,
}

/// A round before this one, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EarlierRound {
    /// 1 for the first.
    pub number: u32,
    /// How many were ranked.
    pub ranked: u32,
    /// How many went on.
    pub promoted: u32,
    /// How much of its score counts in the next, in percent; `None` when nothing does.
    pub carried: Option<String>,
    /// Why these went on, where the ranking alone does not say so.
    pub reason: Option<String>,
    /// Those who were ranked and did not go on, by rank.
    pub eliminated: Vec<Eliminated>,
}

/// Who was ranked in a round and did not go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Eliminated {
    /// The rank in that round.
    pub rank: String,
    /// The entry.
    pub entry: EntryShown,
    /// The score in that round, out of 100: its criteria may have been others.
    pub score: String,
}

/// How many members came, and had to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Quorum {
    /// How many the jury has.
    pub members: u32,
    /// How many are present.
    pub present: u32,
    /// How many must be.
    pub needed: u32,
}

/// How many entries there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EntryCounts {
    /// All.
    pub received: u32,
    /// Not admissible.
    pub inadmissible: u32,
    /// Taken back.
    pub withdrawn: u32,
    /// Presented to the jury.
    pub heard: u32,
}

/// An entry that was not heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SetAside {
    /// The entry.
    pub entry: EntryShown,
    /// Inadmissible or withdrawn.
    pub status: EntryStatus,
    /// Why, as it was written.
    pub reason: Option<String>,
}

/// How ballots became a ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Method {
    /// The scale of scores: `20`, or `100` where the criteria do not share one.
    pub scale: String,
    /// How many ballots an entry needs for a rank.
    pub ballots_needed: u32,
    /// What became of sheets that lack a mark.
    pub incomplete: IncompletePolicy,
    /// How equal scores are told apart, in order.
    pub tie_breaks: Vec<Step>,
    /// How shared ranks are written.
    pub rank_style: RankStyle,
}

/// A step that tells equal scores apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", content = "label", rename_all = "kebab-case")]
pub enum Step {
    /// The mean of a criterion.
    Criterion(Text),
    /// The median ballot.
    MedianBallot,
    /// The highest ballot.
    HighestBallot,
    /// The lowest ballot.
    LowestBallot,
    /// The judges who prefer one to the other.
    HeadToHead,
    /// The chair.
    Chair,
}

/// A judge who did not judge an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Recusal {
    /// The judge.
    pub judge: Text,
    /// The entry.
    pub entry: EntryShown,
    /// Why, where it may be told.
    pub reason: Option<String>,
}

/// An entry with too few ballots for a rank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TooFewBallots {
    /// The entry.
    pub entry: EntryShown,
    /// How many ballots count.
    pub counted: u32,
}

/// Entries with the same score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tie {
    /// The score on the scale.
    pub score: String,
    /// The entries, in the order that was settled.
    pub entries: Vec<EntryShown>,
    /// How.
    pub settled: Settled,
}

/// How a tie was settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Settled {
    /// A step of the rules told them apart.
    Rule {
        /// Which.
        step: Step,
        /// The value of each entry, in their order; none where the step counts preferences.
        values: Vec<String>,
    },
    /// The chair decided.
    Chair {
        /// The name.
        by: Text,
        /// The reason, as it was written.
        reason: String,
    },
    /// They share the rank.
    Shared {
        /// Why it was left so, as it was written.
        reason: Option<String>,
    },
}

/// What the jury recommends for an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Support {
    /// The entry.
    pub entry: EntryShown,
    /// Training, funding, a partner…
    pub recommended: Vec<Text>,
    /// What was added in writing.
    pub note: Option<String>,
}

/// Something to be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Note {
    /// Whose; nothing is the whole jury's.
    pub by: Option<Text>,
    /// As it was written.
    pub text: String,
}

/// What departed from the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Exception {
    /// When, `2026-05-06T12:10`.
    pub at: String,
    /// What.
    pub what: Text,
    /// Why, as it was written.
    pub reason: Option<String>,
}

/// An earlier result that was reopened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reopening {
    /// Which result.
    pub result: u32,
    /// When, `2026-05-06T18:02`.
    pub at: String,
    /// Why, as it was written.
    pub reason: String,
}
