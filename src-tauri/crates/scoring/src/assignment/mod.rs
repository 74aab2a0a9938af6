//! Who judges what, when not everyone judges everything.
//!
//! A plan gives each entry its number of ballots, keeps to the judges' loads and never to a conflict, costs as
//! little expertise as can be, and hangs together: from any judge one comes to any other through entries they
//! have in common, so that severity and quality can be told apart (Weeks & Williams 1964, "A note on the
//! determination of connectedness in an N-way cross classification", *Technometrics* 6). The ideal, a balanced
//! incomplete block design (Fisher & Yates 1936), rarely exists; a plan comes as near to it as it can.
//!
//! The same wish with the same seed gives the same plan, on any machine.

mod chance;
mod examine;
mod graph;
mod grid;
mod network;
mod polish;
mod remedy;
mod wanted;

use graph::Graph;
use network::Network;

pub use examine::{Examination, Part, examine};
pub use remedy::{Remedy, remedies};
pub use wanted::{Load, Pair, Plan, Wanted};

use crate::tally::index;

/// Why there is no plan: groups of which each one alone rules it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// Entries that need more ballots than those who may judge them can give.
    TooFewJudges(Vec<Shortfall>),
    /// Judges who are to have more entries than there are ballots for them.
    TooFewEntries(Vec<Shortfall>),
}

/// One group that cannot be served.
///
/// Source: the condition of Hall 1935, "On representatives of subsets", *J. London Math. Soc.* 10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The entries, in order: those in need, or all that these judges may have.
    pub entries: Vec<u32>,
    /// The judges, in order: all who may still judge these entries, or those in need.
    pub judges: Vec<u32>,
    /// Ballots that are needed beside the given ones.
    pub need: u32,
    /// Ballots that can be had.
    pub room: u32,
}

/// The best plan.
///
/// # Errors
/// Why there is none.
pub fn plan(wanted: &Wanted) -> Result<Plan, Impossible> {
    let mut network = Network::new(wanted, false);
    network.fill();
    possible(&network)?;
    let place = |order: &[u32], position: u32| order.iter().position(|at| *at == position);
    let given: Vec<(usize, usize)> = wanted
        .given
        .iter()
        .filter_map(|(judge, entry)| place(&network.judges, *judge).zip(place(&network.entries, *entry)))
        .collect();
    let graph = |network: &Network| {
        let ballots = given.iter().copied().chain(network.assigned());
        Graph::new(network.judges.len(), network.entries.len(), ballots)
    };
    loop {
        let now = graph(&network);
        let parts = now.parts();
        // A judge who is left without an entry is apart as well.
        let apart = parts.count + now.idle_judges();
        let joined = |other: &Network| {
            let other = graph(other);
            other.parts().count + other.idle_judges() < apart
        };
        if apart <= 1 || !network.join(|node| parts.of[node], joined) {
            break;
        }
    }
    polish::polish(&mut network, &given, wanted.seed);
    Ok(network.plan(wanted))
}

/// Whether everyone can be served, ballots and least loads.
fn possible(network: &Network) -> Result<(), Impossible> {
    let shortfalls = network.too_few_judges();
    if !shortfalls.is_empty() {
        return Err(Impossible::TooFewJudges(shortfalls));
    }
    let shortfalls = network.too_few_entries();
    if !shortfalls.is_empty() {
        return Err(Impossible::TooFewEntries(shortfalls));
    }
    Ok(())
}

/// Positions in ascending order, as the caller knows them.
fn named(order: &[u32], places: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut named: Vec<u32> = places.filter_map(|place| order.get(place).copied()).collect();
    named.sort_unstable();
    named.dedup();
    named
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
