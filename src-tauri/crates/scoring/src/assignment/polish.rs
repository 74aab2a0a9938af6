//! Makes a plan hang together better at the same price: judges change entries with each other.

use super::chance::Chance;
use super::graph::Graph;
use super::grid::Grid;
use super::network::Network;

/// A ballot, as judge and entry.
type Ballot = (usize, usize);

/// How many changes are tried against ballots whose loss would part the plan.
const TRIES: usize = 4_000;
/// How much is looked at to mix the panels; enough for a hall, and an end for a crowd.
const LOOKS: usize = 3_000_000;

/// Changes of entries between two judges: first against bridges, then so that any two judges have about as
/// many entries in common as any other two. Closed panels would make a panel's severity look like quality.
pub(crate) fn polish(network: &mut Network, given: &[Ballot], seed: u64) {
    // Its own draws, not those of the order again.
    let mut chance = Chance::new(!seed);
    let mut ballots = network.assigned();
    let (judges, entries) = (network.judges.len(), network.entries.len());
    let graph = |ballots: &[Ballot]| Graph::new(judges, entries, given.iter().chain(ballots).copied());
    let shape = |ballots: &[Ballot]| {
        let graph = graph(ballots);
        (graph.parts().count, graph.bridges().len())
    };
    let mut best = shape(&ballots);
    let mut tries = 0;
    while best.1 > 0 && !ballots.is_empty() && tries < TRIES {
        tries += 1;
        let (a, b) = (chance.below(ballots.len()), chance.below(ballots.len()));
        if !fits(network, ballots[a], ballots[b]) {
            continue;
        }
        change(network, &mut ballots, a, b);
        let now = shape(&ballots);
        if now < best {
            (best, tries) = (now, 0);
        } else {
            change(network, &mut ballots, a, b);
        }
    }

    let mut panels = Panels::new(&graph(&ballots), judges);
    let order = chance.order(ballots.len());
    let pairs = || order.iter().flat_map(|a| order.iter().map(|b| (*a, *b)));
    let (mut looks, mut better) = (0, true);
    while better && looks < LOOKS {
        better = false;
        for (a, b) in pairs() {
            looks += 1;
            if looks >= LOOKS {
                break;
            }
            let (one, other) = (ballots[a], ballots[b]);
            if !fits(network, one, other) {
                continue;
            }
            let gain = panels.change(one, other);
            change(network, &mut ballots, a, b);
            if gain > 0 {
                looks += ballots.len();
                let now = shape(&ballots);
                if now <= best {
                    (best, better) = (now, true);
                    continue;
                }
            }
            panels.change(ballots[a], ballots[b]);
            change(network, &mut ballots, a, b);
        }
    }
}

/// Whether two judges can change these entries at the same price.
fn fits(network: &Network, (j, e): Ballot, (k, f): Ballot) -> bool {
    j != k
        && e != f
        && network.is_open(j, f)
        && network.is_open(k, e)
        && network.price(j, e) + network.price(k, f) == network.price(j, f) + network.price(k, e)
}

fn change(network: &mut Network, ballots: &mut [Ballot], a: usize, b: usize) {
    let ((j, e), (k, f)) = (ballots[a], ballots[b]);
    network.swap((j, e), (k, f));
    (ballots[a], ballots[b]) = ((j, f), (k, e));
}

/// The judges of each entry, and how many entries each two judges have in common.
struct Panels {
    of: Vec<Vec<usize>>,
    common: Grid<i64>,
}

impl Panels {
    fn new(graph: &Graph, judges: usize) -> Panels {
        let mut common = Grid::new(judges, judges, 0);
        for ((one, other), n) in graph.in_common() {
            (common[(one, other)], common[(other, one)]) = (n.into(), n.into());
        }
        Panels { of: graph.panels().cloned().collect(), common }
    }

    /// Two judges change entries; by how much the sum of squares falls.
    fn change(&mut self, (j, e): Ballot, (k, f): Ballot) -> i64 {
        self.replace(e, j, k) + self.replace(f, k, j)
    }

    fn replace(&mut self, entry: usize, leaves: usize, comes: usize) -> i64 {
        let mut gain = 0;
        for at in 0..self.of[entry].len() {
            let other = self.of[entry][at];
            if other == leaves {
                self.of[entry][at] = comes;
                continue;
            }
            let (less, more) = (self.common[(leaves, other)], self.common[(comes, other)]);
            gain += 2 * less - 1 - (2 * more + 1);
            for (judge, n) in [(leaves, less - 1), (comes, more + 1)] {
                (self.common[(judge, other)], self.common[(other, judge)]) = (n, n);
            }
        }
        gain
    }
}
