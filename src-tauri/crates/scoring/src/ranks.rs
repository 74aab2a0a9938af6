//! How equal entries are numbered.
//!
//! Source: Wikipedia, "Ranking" (1224, 1334, 1223, 1 2.5 2.5 4).

use std::fmt;

use domain::RankStyle;

/// A place, whole or half: `2` or `2.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank {
    halves: u64,
}

impl Rank {
    /// A whole place.
    #[must_use]
    pub fn whole(place: u32) -> Rank {
        Rank { halves: u64::from(place).saturating_mul(2) }
    }

    /// Twice the place, which is always whole.
    #[must_use]
    pub const fn halves(self) -> u64 {
        self.halves
    }

    /// The place, when it is whole.
    #[must_use]
    pub fn as_whole(self) -> Option<u32> {
        if self.halves.is_multiple_of(2) { u32::try_from(self.halves / 2).ok() } else { None }
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.halves.is_multiple_of(2) { "" } else { ".5" };
        write!(f, "{}{half}", self.halves / 2)
    }
}

/// The rank of each group of equals, best first, from how many each has.
#[must_use]
pub fn ranks(style: RankStyle, sizes: &[usize]) -> Vec<Rank> {
    let mut before = 0_u64;
    let mut ranks = Vec::with_capacity(sizes.len());
    for (position, size) in sizes.iter().enumerate() {
        let size = u64::try_from(*size).unwrap_or(u64::MAX);
        let (first, last) = (before.saturating_add(1), before.saturating_add(size));
        let halves = match style {
            RankStyle::Standard => first.saturating_mul(2),
            RankStyle::Modified => last.saturating_mul(2),
            RankStyle::Dense => {
                u64::try_from(position).unwrap_or(u64::MAX).saturating_add(1).saturating_mul(2)
            }
            RankStyle::Fractional => first.saturating_add(last),
        };
        ranks.push(Rank { halves });
        before = last;
    }
    ranks
}
