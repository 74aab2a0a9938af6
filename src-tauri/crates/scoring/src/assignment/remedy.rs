//! What would make an impossible plan possible.

use std::collections::BTreeSet;

use super::network::Network;
use super::wanted::{Load, Pair, Wanted};
use super::{count, index, possible};

/// One thing that people can decide, which alone makes a plan possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Every judge takes up to so many entries.
    Most(u32),
    /// No judge has to have more than so many.
    Least(u32),
    /// No entry gets more ballots than so many; the least loads follow.
    Ballots(u32),
    /// So many judges more, without a conflict, each with the greatest load of the others; the least loads follow.
    Judges(u32),
    /// These conflicts turn out to be none.
    Lift(BTreeSet<Pair>),
}

/// All that helps, each in its smallest measure.
#[must_use]
pub fn remedies(wanted: &Wanted) -> Vec<Remedy> {
    let entries = count(wanted.ballots.len());
    let most = wanted.loads.iter().map(|load| load.most).max().unwrap_or(0);
    let least = wanted.loads.iter().map(|load| load.least).max().unwrap_or(0);
    let ballots = wanted.ballots.iter().copied().max().unwrap_or(0);
    let with = |change: &dyn Fn(&mut Wanted)| {
        let mut other = wanted.clone();
        change(&mut other);
        is_possible(&other)
    };
    let raised = |to: u32| with(&|w| w.loads.iter_mut().for_each(|load| load.most = load.most.max(to)));
    let lowered = |to: u32| with(&|w| w.loads.iter_mut().for_each(|load| load.least = load.least.min(to)));
    let free = |w: &mut Wanted| w.loads.iter_mut().for_each(|load| load.least = 0);
    let fewer = |to: u32| {
        with(&|w| {
            free(w);
            w.ballots.iter_mut().for_each(|n| *n = to.min(*n));
        })
    };
    let joined = |judges: u32| {
        with(&|w| {
            free(w);
            w.loads.extend(std::iter::repeat_n(Load { least: 0, most: most.max(1) }, index(judges)));
        })
    };
    let needed: u32 = wanted.ballots.iter().sum();
    [
        first(most + 1, entries, raised).map(Remedy::Most),
        first(1, least, |less| lowered(least - less)).map(|less| Remedy::Least(least - less)),
        first(1, ballots.saturating_sub(1), |less| fewer(ballots - less))
            .map(|less| Remedy::Ballots(ballots - less)),
        first(1, needed, joined).map(Remedy::Judges),
        lifted(wanted).map(Remedy::Lift),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The smallest number in these bounds for which it holds; if it holds for one, it holds for all above.
fn first(from: u32, to: u32, holds: impl Fn(u32) -> bool) -> Option<u32> {
    if from > to || !holds(to) {
        return None;
    }
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    Some(high)
}

fn is_possible(wanted: &Wanted) -> bool {
    let mut network = Network::new(wanted, false);
    network.fill();
    possible(&network).is_ok()
}

/// The fewest conflicts in the way, if they alone are.
fn lifted(wanted: &Wanted) -> Option<BTreeSet<Pair>> {
    let mut network = Network::new(wanted, true);
    network.fill();
    possible(&network).ok()?;
    let plan = network.plan(wanted);
    let lifted: BTreeSet<Pair> =
        plan.intersection(&wanted.conflicts).copied().filter(|pair| !wanted.given.contains(pair)).collect();
    (!lifted.is_empty()).then_some(lifted)
}
