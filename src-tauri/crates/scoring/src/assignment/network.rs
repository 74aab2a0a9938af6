//! The cheapest plan, as a flow of ballots from judges to entries.
//!
//! Source of the method: successive shortest paths, Ahuja, Magnanti & Orlin 1993, *Network Flows*, ch. 9.
//! A judge's next entry has a price that grows with the load, which makes the loads even.

use std::collections::{BTreeSet, VecDeque};

use super::chance::Chance;
use super::grid::Grid;
use super::wanted::{Load, Plan, Wanted};
use super::{Shortfall, count, named};
use crate::tally::index;

/// What a plan costs: the bounds of the loads first, then what changes, expertise, and evenness.
pub(crate) type Price = i128;

/// Which pairs may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    /// It must not be, or it is given: nothing to decide.
    Settled,
    Open,
    Assigned,
    /// It joins what was apart, and is not moved again.
    Kept,
}

/// A plan in the making. Judges and entries stand in an order that was drawn, so that chance decides
/// between plans that are equally good.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    /// Positions in [`Wanted`], in the drawn order.
    pub(crate) judges: Vec<u32>,
    pub(crate) entries: Vec<u32>,
    cells: Grid<Cell>,
    prices: Grid<Price>,
    loads: Vec<Load>,
    load: Vec<u32>,
    /// Of the load, what is given.
    given: Vec<u32>,
    pub(crate) lacking: Vec<u32>,
    breach: Price,
}

/// A place in the network: the judges, the entries, and the bench from which judges take their next entry.
type Node = usize;

/// Steps from one node to another.
type Path = Vec<(Node, Node)>;

impl Network {
    /// With `lift`, a conflict is allowed where nothing else helps.
    pub(crate) fn new(wanted: &Wanted, lift: bool) -> Network {
        let mut chance = Chance::new(wanted.seed);
        let drawn = |n: usize, chance: &mut Chance| -> Vec<u32> {
            chance.order(n).into_iter().filter_map(|at| u32::try_from(at).ok()).collect()
        };
        let judges = drawn(wanted.loads.len(), &mut chance);
        let entries = drawn(wanted.ballots.len(), &mut chance);
        let most = Price::from(u32::try_from(judges.len().max(entries.len()).max(1)).unwrap_or(u32::MAX));
        // Each level outweighs all that the ones below can add up to.
        let expertise = most * most * most * 2;
        let change = expertise * (most * most * Price::from(u8::MAX) + 1);
        let conflict = change * (most * most + 1);
        let breach = conflict * (most * most + 1);
        let mut cells = Grid::new(judges.len(), entries.len(), Cell::Open);
        let mut prices = Grid::new(judges.len(), entries.len(), 0);
        for (j, judge) in judges.iter().enumerate() {
            for (e, entry) in entries.iter().enumerate() {
                let pair = (*judge, *entry);
                let moved = !wanted.present.is_empty() && !wanted.present.contains(&pair);
                prices[(j, e)] = Price::from(wanted.cost(pair)) * expertise + if moved { change } else { 0 };
                if wanted.given.contains(&pair) {
                    cells[(j, e)] = Cell::Settled;
                } else if wanted.conflicts.contains(&pair) {
                    cells[(j, e)] = if lift { Cell::Open } else { Cell::Settled };
                    prices[(j, e)] += conflict;
                }
            }
        }
        let mut load = vec![0_u32; judges.len()];
        let mut lacking = wanted.ballots.clone();
        for (judge, entry) in wanted.given.iter().filter(|pair| wanted.knows(**pair)) {
            load[index(*judge)] += 1;
            lacking[index(*entry)] = lacking[index(*entry)].saturating_sub(1);
        }
        let load: Vec<u32> = judges.iter().map(|judge| load[index(*judge)]).collect();
        Network {
            lacking: entries.iter().map(|entry| lacking[index(*entry)]).collect(),
            loads: judges.iter().map(|judge| wanted.loads[index(*judge)]).collect(),
            given: load.clone(),
            load,
            judges,
            entries,
            cells,
            prices,
            breach,
        }
    }

    fn entry_node(&self, entry: usize) -> Node {
        self.judges.len() + entry
    }

    fn bench(&self) -> Node {
        self.judges.len() + self.entries.len()
    }

    /// The price of a judge's entry number `load`, from nought.
    fn unit(&self, judge: usize, load: u32) -> Price {
        let even = Price::from(load) * 2 + 1;
        if load < self.loads[judge].least { even - self.breach } else { even }
    }

    /// Gives every entry its ballots as far as it can be done, in the cheapest way.
    pub(crate) fn fill(&mut self) {
        for entry in 0..self.entries.len() {
            while self.lacking[entry] > 0 {
                let from = self.bench();
                let Some((_, path)) = self.cheapest(from).to(self.entry_node(entry)) else { break };
                self.follow(&path);
                self.lacking[entry] -= 1;
            }
        }
    }

    /// The cheapest ways from one node to all others.
    ///
    /// Prices may be negative, but no round trip is: the plan so far is the cheapest of its kind.
    fn cheapest(&self, from: Node) -> Ways {
        let mut ways =
            Ways { from, price: vec![None; self.bench() + 1], before: vec![from; self.bench() + 1] };
        ways.price[from] = Some(0);
        let mut queue = VecDeque::from([from]);
        let mut queued = vec![false; self.bench() + 1];
        while let Some(node) = queue.pop_front() {
            queued[node] = false;
            let so_far = ways.price[node].unwrap_or(0);
            self.steps(node, |next, price| {
                let price = so_far + price;
                if ways.price[next].is_none_or(|known| price < known) {
                    ways.price[next] = Some(price);
                    ways.before[next] = node;
                    if !queued[next] {
                        queued[next] = true;
                        queue.push_back(next);
                    }
                }
            });
        }
        ways
    }

    /// Where a ballot can go from here.
    fn steps(&self, node: Node, mut step: impl FnMut(Node, Price)) {
        if node == self.bench() {
            for judge in 0..self.judges.len() {
                if self.load[judge] < self.loads[judge].most {
                    step(judge, self.unit(judge, self.load[judge]));
                }
            }
        } else if node < self.judges.len() {
            for entry in 0..self.entries.len() {
                if self.cells[(node, entry)] == Cell::Open {
                    step(self.entry_node(entry), self.prices[(node, entry)]);
                }
            }
            if self.load[node] > self.given[node] {
                step(self.bench(), -self.unit(node, self.load[node] - 1));
            }
        } else {
            let entry = node - self.judges.len();
            for judge in 0..self.judges.len() {
                if self.cells[(judge, entry)] == Cell::Assigned {
                    step(judge, -self.prices[(judge, entry)]);
                }
            }
        }
    }

    fn follow(&mut self, path: &[(Node, Node)]) {
        let judges = self.judges.len();
        for (from, to) in path.iter().copied() {
            if from == self.bench() {
                self.load[to] += 1;
            } else if to == self.bench() {
                self.load[from] -= 1;
            } else if from < judges {
                self.cells[(from, to - judges)] = Cell::Assigned;
            } else {
                self.cells[(to, from - judges)] = Cell::Open;
            }
        }
    }

    /// The pairs that were decided here, as positions in the drawn order.
    pub(crate) fn assigned(&self) -> Vec<(usize, usize)> {
        let all = (0..self.judges.len()).flat_map(|j| (0..self.entries.len()).map(move |e| (j, e)));
        all.filter(|(judge, entry)| self.is_assigned(*judge, *entry)).collect()
    }

    /// The plan, the given pairs included.
    pub(crate) fn plan(&self, wanted: &Wanted) -> Plan {
        let given = wanted.given.iter().copied().filter(|pair| wanted.knows(*pair));
        given.chain(self.assigned().into_iter().map(|(j, e)| (self.judges[j], self.entries[e]))).collect()
    }

    pub(crate) fn is_open(&self, judge: usize, entry: usize) -> bool {
        self.cells[(judge, entry)] == Cell::Open
    }

    pub(crate) fn price(&self, judge: usize, entry: usize) -> Price {
        self.prices[(judge, entry)]
    }

    /// Two judges change one entry each.
    pub(crate) fn swap(&mut self, (j, e): (usize, usize), (k, f): (usize, usize)) {
        for open in [(j, e), (k, f)] {
            self.cells[open] = Cell::Open;
        }
        for assigned in [(j, f), (k, e)] {
            self.cells[assigned] = Cell::Assigned;
        }
    }

    /// Moves ballots in the cheapest way in which a judge gets an entry of another part, and `joined` holds
    /// of the plan. What joins the parts stays. `false` when there is no way.
    pub(crate) fn join(&mut self, part: impl Fn(Node) -> usize, joined: impl Fn(&Network) -> bool) -> bool {
        let mut ways: Vec<(Price, (usize, usize), Path)> = Vec::new();
        for entry in 0..self.entries.len() {
            let node = self.entry_node(entry);
            let crossing: Vec<usize> = (0..self.judges.len())
                .filter(|judge| self.is_open(*judge, entry) && part(*judge) != part(node))
                .collect();
            if crossing.is_empty() {
                continue;
            }
            let back = self.cheapest(node);
            for judge in crossing {
                if let Some((price, mut path)) = back.to(judge) {
                    path.push((judge, node));
                    ways.push((price + self.prices[(judge, entry)], (judge, entry), path));
                }
            }
        }
        // A judge's least load is not given up for it.
        ways.retain(|(price, _, _)| *price < self.breach / 2);
        ways.sort_by_key(|(price, pair, _)| (*price, *pair));
        for (_, pair, path) in ways {
            let mut other = self.clone();
            other.follow(&path);
            if joined(&other) {
                *self = other;
                self.cells[pair] = Cell::Kept;
                return true;
            }
        }
        false
    }

    /// Groups of entries that cannot have their ballots, each with all who may still judge one of them.
    pub(crate) fn too_few_judges(&self) -> Vec<Shortfall> {
        let lacking = (0..self.entries.len()).filter(|entry| self.lacking[*entry] > 0);
        let groups = groups(lacking.collect(), |entry, reach| {
            for judge in (0..self.judges.len()).filter(|judge| self.is_open(*judge, entry)) {
                (0..self.entries.len()).filter(|e| self.is_assigned(judge, *e)).for_each(&mut *reach);
            }
        });
        let shortfall = |group: Vec<usize>| {
            let places = |judge: usize| count(group.iter().filter(|e| self.may(judge, **e)).count());
            let room = |judge: usize| self.loads[judge].most.saturating_sub(self.given[judge]);
            let judges = (0..self.judges.len()).filter(|judge| places(*judge) > 0);
            let assigned = |entry: usize| (0..self.judges.len()).filter(move |j| self.is_assigned(*j, entry));
            Shortfall {
                entries: named(&self.entries, group.iter().copied()),
                judges: named(&self.judges, judges.clone()),
                need: group.iter().map(|entry| self.lacking[*entry] + count(assigned(*entry).count())).sum(),
                room: judges.map(|judge| room(judge).min(places(judge))).sum(),
            }
        };
        groups.into_iter().map(shortfall).collect()
    }

    /// Groups of judges who cannot have their least load, each with all entries that one of them may still have.
    pub(crate) fn too_few_entries(&self) -> Vec<Shortfall> {
        let short = (0..self.judges.len()).filter(|judge| self.load[*judge] < self.loads[*judge].least);
        let groups = groups(short.collect(), |judge, reach| {
            for entry in (0..self.entries.len()).filter(|entry| self.is_open(judge, *entry)) {
                (0..self.judges.len()).filter(|j| self.is_assigned(*j, entry)).for_each(&mut *reach);
            }
        });
        let shortfall = |group: Vec<usize>| {
            let places = |entry: usize| count(group.iter().filter(|j| self.may(**j, entry)).count());
            let ballots =
                |entry: usize| count((0..self.judges.len()).filter(|j| self.is_assigned(*j, entry)).count());
            let entries = (0..self.entries.len()).filter(|entry| places(*entry) > 0);
            Shortfall {
                entries: named(&self.entries, entries.clone()),
                judges: named(&self.judges, group.iter().copied()),
                need: group.iter().map(|j| self.loads[*j].least.saturating_sub(self.given[*j])).sum(),
                room: entries.map(|entry| ballots(entry).min(places(entry))).sum(),
            }
        };
        groups.into_iter().map(shortfall).collect()
    }

    fn is_assigned(&self, judge: usize, entry: usize) -> bool {
        matches!(self.cells[(judge, entry)], Cell::Assigned | Cell::Kept)
    }

    /// Whether there is anything to decide about the pair.
    fn may(&self, judge: usize, entry: usize) -> bool {
        self.cells[(judge, entry)] != Cell::Settled
    }
}

/// What each can reach; those that overlap are one group.
fn groups(starts: Vec<usize>, next: impl Fn(usize, &mut dyn FnMut(usize))) -> Vec<Vec<usize>> {
    let mut groups: Vec<BTreeSet<usize>> = Vec::new();
    for start in starts {
        let mut reached = BTreeSet::from([start]);
        let mut queue = vec![start];
        while let Some(at) = queue.pop() {
            next(at, &mut |other| {
                if reached.insert(other) {
                    queue.push(other);
                }
            });
        }
        let (same, apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(|g| !g.is_disjoint(&reached));
        same.into_iter().for_each(|group| reached.extend(group));
        groups = apart;
        groups.push(reached);
    }
    groups.into_iter().map(|group| group.into_iter().collect()).collect()
}

/// The cheapest ways from one node.
struct Ways {
    from: Node,
    price: Vec<Option<Price>>,
    before: Vec<Node>,
}

impl Ways {
    fn to(&self, node: Node) -> Option<(Price, Path)> {
        let price = self.price[node]?;
        let mut path = Vec::new();
        let mut at = node;
        while at != self.from {
            path.push((self.before[at], at));
            at = self.before[at];
        }
        path.reverse();
        Some((price, path))
    }
}
