//! How ballots become a ranking: quorum, incomplete ballots, styles of rank, the tie-break chain.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::CriterionId;

/// A word that is none of those a rule may have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown word: {0}")]
pub struct UnknownWord(pub String);

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every value, in the order of its definition.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word in files.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::rules::UnknownWord;

            fn from_str(text: &str) -> Result<$name, $crate::rules::UnknownWord> {
                match text {
                    $($word => Ok($name::$variant),)+
                    _ => Err($crate::rules::UnknownWord(text.to_owned())),
                }
            }
        }
    };
}
pub(crate) use words;

words!(
    /// What becomes of a submitted ballot that lacks a mark.
    IncompletePolicy {
        /// It is not counted.
        Exclude = "exclude",
        /// It counts over the weights that are there.
        Renormalise = "renormalise",
        /// A missing mark is the lowest of its scale.
        Zero = "zero",
    }
);

words!(
    /// How equal entries are numbered (for A > B = C > D). Source: Wikipedia, "Ranking".
    RankStyle {
        /// 1 2 2 4, "standard competition".
        Standard = "1224",
        /// 1 3 3 4, "modified competition".
        Modified = "1334",
        /// 1 2 2 3, "dense".
        Dense = "1223",
        /// 1 2.5 2.5 4, the mean of the places.
        Fractional = "fractional",
    }
);

/// One step of the chain that separates entries of the same exact score.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum TieBreak {
    /// The mean of one criterion over the counted ballots.
    Criterion(CriterionId),
    /// The median of the ballots' totals.
    MedianBallot,
    /// The highest of the ballots' totals.
    HighestBallot,
    /// The lowest of the ballots' totals.
    LowestBallot,
    /// Pairs won less pairs lost inside the tied group, by the judges who scored both.
    HeadToHead,
    /// The chair's recorded decision.
    Chair,
}

impl fmt::Display for TieBreak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TieBreak::Criterion(id) => write!(f, "criterion:{id}"),
            TieBreak::MedianBallot => f.write_str("median_ballot"),
            TieBreak::HighestBallot => f.write_str("highest_ballot"),
            TieBreak::LowestBallot => f.write_str("lowest_ballot"),
            TieBreak::HeadToHead => f.write_str("head_to_head"),
            TieBreak::Chair => f.write_str("chair"),
        }
    }
}

impl FromStr for TieBreak {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<TieBreak, UnknownWord> {
        let unknown = || UnknownWord(text.to_owned());
        match text {
            "median_ballot" => Ok(TieBreak::MedianBallot),
            "highest_ballot" => Ok(TieBreak::HighestBallot),
            "lowest_ballot" => Ok(TieBreak::LowestBallot),
            "head_to_head" => Ok(TieBreak::HeadToHead),
            "chair" => Ok(TieBreak::Chair),
            _ => {
                let id = text.strip_prefix("criterion:").ok_or_else(unknown)?;
                CriterionId::new(id).map(TieBreak::Criterion).map_err(|_| unknown())
            }
        }
    }
}

impl TryFrom<String> for TieBreak {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<TieBreak, UnknownWord> {
        text.parse()
    }
}

impl From<TieBreak> for String {
    fn from(step: TieBreak) -> String {
        step.to_string()
    }
}

/// The rules of a competition that turn ballots into a ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Counted ballots below which an entry is not ranked.
    pub quorum: u32,
    /// Members of the jury who must be present; more than half when not said.
    pub jury_quorum: Option<u32>,
    /// What becomes of a ballot that lacks a mark.
    pub incomplete_ballots: IncompletePolicy,
    /// How equal entries are numbered.
    pub rank_style: RankStyle,
    /// The chain in order; `None` is the default one (see [`crate::Rubric::default_tie_breaks`]).
    pub tie_breaks: Option<Vec<TieBreak>>,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            quorum: 2,
            jury_quorum: None,
            incomplete_ballots: IncompletePolicy::Exclude,
            rank_style: RankStyle::Standard,
            tie_breaks: None,
        }
    }
}
