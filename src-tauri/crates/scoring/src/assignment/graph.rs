//! How judges and entries hang together through the ballots between them.

use std::collections::BTreeMap;

/// Ballots as edges between judges and entries. Who has no ballot is not in it.
#[derive(Debug)]
pub(crate) struct Graph {
    judges: usize,
    /// By node, judges first: the nodes beside it.
    beside: Vec<Vec<usize>>,
}

impl Graph {
    pub(crate) fn new(judges: usize, entries: usize, ballots: impl Iterator<Item = (usize, usize)>) -> Graph {
        let mut beside = vec![Vec::new(); judges + entries];
        for (judge, entry) in ballots {
            beside[judge].push(judges + entry);
            beside[judges + entry].push(judge);
        }
        Graph { judges, beside }
    }

    /// The part to which each node belongs, from nought; a node without a ballot is a part of its own behind them.
    pub(crate) fn parts(&self) -> Parts {
        let mut of: Vec<Option<usize>> = vec![None; self.beside.len()];
        let mut count = 0;
        for start in (0..self.beside.len()).filter(|node| !self.beside[*node].is_empty()) {
            if of[start].is_some() {
                continue;
            }
            let mut queue = vec![start];
            of[start] = Some(count);
            while let Some(node) = queue.pop() {
                for next in &self.beside[node] {
                    if of[*next].is_none() {
                        of[*next] = Some(count);
                        queue.push(*next);
                    }
                }
            }
            count += 1;
        }
        let alone = (count..).zip(of.iter_mut().filter(|part| part.is_none()));
        alone.for_each(|(part, of)| *of = Some(part));
        Parts { of: of.into_iter().flatten().collect(), count }
    }

    /// Ballots whose loss parts the plan in two, each with a judge and an entry.
    ///
    /// Source: the low points of a search in depth, Hopcroft & Tarjan 1973, *Algorithm 447*, CACM 16(6).
    pub(crate) fn bridges(&self) -> Vec<(usize, usize)> {
        let mut bridges = Vec::new();
        let mut at: Vec<usize> = vec![0; self.beside.len()];
        let mut low = at.clone();
        let mut clock = 0;
        for start in 0..self.beside.len() {
            if at[start] > 0 {
                continue;
            }
            clock += 1;
            (at[start], low[start]) = (clock, clock);
            // Node, the one it was reached from, and which of its neighbours is next.
            let mut path = vec![(start, start, 0)];
            while let Some((node, from, next)) = path.pop() {
                match self.beside[node].get(next) {
                    Some(to) => {
                        path.push((node, from, next + 1));
                        if at[*to] == 0 {
                            clock += 1;
                            (at[*to], low[*to]) = (clock, clock);
                            path.push((*to, node, 0));
                        } else if *to != from {
                            low[node] = low[node].min(at[*to]);
                        }
                    }
                    None if node != from => {
                        low[from] = low[from].min(low[node]);
                        // A judge or an entry that only this ballot holds is no part.
                        if low[node] > at[from] && self.beside[node].len() > 1 && self.beside[from].len() > 1
                        {
                            bridges.push((node.min(from), node.max(from) - self.judges));
                        }
                    }
                    None => {}
                }
            }
        }
        bridges.sort_unstable();
        bridges
    }

    pub(crate) fn idle_judges(&self) -> usize {
        self.beside.iter().take(self.judges).filter(|entries| entries.is_empty()).count()
    }

    /// The judges of each entry.
    pub(crate) fn panels(&self) -> impl Iterator<Item = &Vec<usize>> {
        self.beside.iter().skip(self.judges)
    }

    /// How many entries two judges have in common, by pair of judges.
    pub(crate) fn in_common(&self) -> BTreeMap<(usize, usize), u32> {
        let mut common = BTreeMap::new();
        for panel in self.panels() {
            for (at, first) in panel.iter().enumerate() {
                for second in &panel[at + 1..] {
                    *common.entry((*first.min(second), *first.max(second))).or_insert(0) += 1;
                }
            }
        }
        common
    }
}

/// The parts of a plan between which nothing can be compared.
#[derive(Debug)]
pub(crate) struct Parts {
    /// By node, judges first.
    pub(crate) of: Vec<usize>,
    /// Those with ballots.
    pub(crate) count: usize,
}
