//! What a plan has to keep to.

use std::collections::{BTreeMap, BTreeSet};

use crate::tally::index;

/// A judge and an entry, as positions.
pub type Pair = (u32, u32);

/// A plan: who judges what.
pub type Plan = BTreeSet<Pair>;

/// How many entries a judge is to have, the given ones included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

/// What a plan has to keep to. Judges and entries are positions, in any order that the caller keeps; a pair
/// that names nobody says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Ballots of each entry, the given ones included: exactly so many.
    pub ballots: Vec<u32>,
    /// The load of each judge.
    pub loads: Vec<Load>,
    /// Pairs that must not be.
    pub conflicts: BTreeSet<Pair>,
    /// How ill a judge knows an entry's field: 0 well (as where nothing is said), 1 fairly, 2 poorly.
    pub costs: BTreeMap<Pair, u8>,
    /// Pairs that stay whatever comes: ballots that were handed in, or what people have fixed.
    pub given: BTreeSet<Pair>,
    /// The plan as it stands. A new one departs from it no more than it must; empty when there is none.
    pub present: Plan,
    /// Decides between plans that are equally good.
    pub seed: u64,
}

impl Wanted {
    /// The same number of ballots for each entry, and loads that differ by one at most.
    #[must_use]
    pub fn even(entries: u32, judges: u32, ballots: u32, seed: u64) -> Wanted {
        let all = u64::from(entries) * u64::from(ballots);
        let share = |share: Option<u64>| share.and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
        let load = Load {
            least: share(all.checked_div(judges.into())),
            most: share((judges > 0).then(|| all.div_ceil(judges.into()))),
        };
        Wanted {
            ballots: vec![ballots; index(entries)],
            loads: vec![load; index(judges)],
            seed,
            ..Wanted::default()
        }
    }

    /// Whether a pair names a judge and an entry that exist.
    pub(crate) fn knows(&self, (judge, entry): Pair) -> bool {
        index(judge) < self.loads.len() && index(entry) < self.ballots.len()
    }

    /// What is known of a judge's knowledge of an entry's field.
    pub(crate) fn cost(&self, pair: Pair) -> u8 {
        self.costs.get(&pair).copied().unwrap_or(0)
    }
}
