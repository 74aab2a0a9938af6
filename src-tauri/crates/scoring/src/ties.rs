//! Separates entries of the same exact score.
//!
//! Each step is applied inside a group that is still tied; it splits the group, and each part goes on
//! with the *next* step, never again with an earlier one. What is left shares the rank. Sources: criteria
//! by the organiser's order and the chair's order as in contest rules (Toastmasters, ISU OBO 1998); head
//! to head is Copeland's count (1951) inside the group; that all of it is announced beforehand, USGA.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::TieBreak;

use crate::tally::Tally;
use crate::{Competition, Exact};

/// What a step says of one entry; more is better, nothing is least.
pub(crate) type Value = Option<Exact>;

/// What every step that was taken said of an entry.
pub(crate) type Trail = Vec<(usize, Value)>;

/// Entries in a group, best first, and where it splits.
pub(crate) struct Resolved {
    /// Positions of entries.
    pub(crate) order: Vec<usize>,
    /// For each place, the step that separates it from the one before; `None` is shared.
    pub(crate) cuts: Vec<Option<usize>>,
    /// For each place; empty when not asked for.
    pub(crate) trails: Vec<Trail>,
}

/// The chain of a competition.
pub(crate) struct Chain<'a> {
    pub(crate) competition: &'a Competition,
    pub(crate) tally: &'a Tally<'a>,
    pub(crate) steps: &'a [TieBreak],
    pub(crate) with_trails: bool,
}

struct Member {
    entry: usize,
    value: Value,
    trail: Trail,
}

impl Chain<'_> {
    pub(crate) fn resolve(&self, group: &[usize]) -> Resolved {
        let mut members: Vec<Member> =
            group.iter().map(|e| Member { entry: *e, value: None, trail: Trail::new() }).collect();
        let mut cuts = vec![None; members.len()];
        let mut open = vec![(0, members.len(), 0)];
        while let Some((start, end, step)) = open.pop() {
            let Some(tied) = members.get_mut(start..end).filter(|tied| tied.len() > 1) else { continue };
            let Some(rule) = self.steps.get(step) else {
                // Rows of one rank are listed by number.
                tied.sort_unstable_by_key(|m| self.competition.entries.get(m.entry).map(|e| &e.id));
                continue;
            };
            let next = step.saturating_add(1);
            let entries: Vec<usize> = tied.iter().map(|m| m.entry).collect();
            let Some(values) = self.values(rule, &entries) else {
                open.push((start, end, next));
                continue;
            };
            for (member, value) in tied.iter_mut().zip(values) {
                if self.with_trails {
                    member.trail.push((step, value.clone()));
                }
                member.value = value;
            }
            tied.sort_unstable_by(|a, b| b.value.cmp(&a.value));
            let mut from = start;
            for part in tied.chunk_by(|a, b| a.value == b.value) {
                if from != start {
                    cuts.iter_mut().skip(from).take(1).for_each(|cut| *cut = Some(step));
                }
                let to = from.saturating_add(part.len());
                open.push((from, to, next));
                from = to;
            }
        }
        Resolved {
            order: members.iter().map(|m| m.entry).collect(),
            cuts,
            trails: members.into_iter().map(|m| m.trail).collect(),
        }
    }

    /// What the step says of each; `None` when it says nothing of this group.
    fn values(&self, rule: &TieBreak, group: &[usize]) -> Option<Vec<Value>> {
        match rule {
            TieBreak::Criterion(id) => {
                let criteria = self.competition.rubric.criteria();
                let criterion = criteria.iter().position(|c| c.id == *id);
                let criterion = criterion.or_else(|| criteria.iter().position(|c| c.id.key() == id.key()))?;
                Some(group.iter().map(|e| self.tally.mean(*e, criterion)).collect())
            }
            TieBreak::MedianBallot => Some(group.iter().map(|e| self.median(*e)).collect()),
            TieBreak::HighestBallot => {
                Some(group.iter().map(|e| self.totals(*e).into_iter().max()).collect())
            }
            TieBreak::LowestBallot => Some(group.iter().map(|e| self.totals(*e).into_iter().min()).collect()),
            TieBreak::HeadToHead => Some(self.head_to_head(group)),
            TieBreak::Chair => self.chair(group),
        }
    }

    fn totals(&self, entry: usize) -> Vec<Exact> {
        self.tally.rows(entry).iter().filter_map(|row| self.tally.totals.total(*row)).collect()
    }

    fn median(&self, entry: usize) -> Value {
        crate::robust::median(&self.totals(entry))
    }

    /// Pairs won less pairs lost in the group. A pair is won when more of the judges who counted for both
    /// prefer the one than the other.
    fn head_to_head(&self, group: &[usize]) -> Vec<Value> {
        let mut by_judge: BTreeMap<u32, Vec<(usize, Exact)>> = BTreeMap::new();
        for (place, entry) in group.iter().enumerate() {
            for row in self.tally.rows(*entry) {
                let judge = self.competition.ballots.judges.get(*row);
                if let Some((judge, total)) = judge.zip(self.tally.totals.total(*row)) {
                    by_judge.entry(*judge).or_default().push((place, total));
                }
            }
        }
        // A judge who holds all of them equal prefers none.
        by_judge.retain(|_, ballots| ballots.windows(2).any(|pair| matches!(pair, [a, b] if a.1 != b.1)));
        let mut judges: Vec<Vec<(u32, usize)>> = vec![Vec::new(); group.len()];
        for (judge, ballots) in &by_judge {
            for (at, (place, _)) in ballots.iter().enumerate() {
                judges.iter_mut().skip(*place).take(1).for_each(|list| list.push((*judge, at)));
            }
        }
        let mut values = Vec::with_capacity(group.len());
        let mut preferred = vec![0_i64; group.len()];
        for list in &judges {
            let mut met = Vec::new();
            for (judge, at) in list {
                let Some(ballots) = by_judge.get(judge) else { continue };
                let Some((_, mine)) = ballots.get(*at) else { continue };
                for (other, theirs) in ballots {
                    let Some(balance) = preferred.get_mut(*other) else { continue };
                    let step = sign(mine.cmp(theirs));
                    if step != 0 {
                        met.push(*other);
                        *balance = balance.saturating_add(step);
                    }
                }
            }
            let mut won = 0_i64;
            for other in met {
                let balance = preferred.get_mut(other).map(std::mem::take).unwrap_or(0);
                won = won.saturating_add(balance.signum());
            }
            values.push(Some(Exact::whole(won)));
        }
        values
    }

    /// The last decision that lists every entry of the group; the value is the place in it, from the end.
    fn chair(&self, group: &[usize]) -> Option<Vec<Value>> {
        let ids: Option<Vec<_>> =
            group.iter().map(|e| self.competition.entries.get(*e).map(|e| &e.id)).collect();
        let ids = ids?;
        self.competition.decisions.iter().rev().find_map(|decision| {
            let mut places = BTreeMap::new();
            for (place, id) in decision.order.iter().enumerate() {
                places.entry(id).or_insert(place);
            }
            let behind = |place: &usize| i64::try_from(decision.order.len().saturating_sub(*place)).ok();
            ids.iter().map(|id| places.get(id).and_then(behind).map(|v| Some(Exact::whole(v)))).collect()
        })
    }
}

fn sign(order: std::cmp::Ordering) -> i64 {
    match order {
        std::cmp::Ordering::Less => -1,
        std::cmp::Ordering::Equal => 0,
        std::cmp::Ordering::Greater => 1,
    }
}

/// Entries with the same score, best first.
pub(crate) fn score_groups(tally: &Tally<'_>, entries: &[usize]) -> Vec<Vec<usize>> {
    if let Some(mut keyed) = common_keys(tally, entries) {
        keyed.sort_unstable_by_key(|(key, _)| Reverse(*key));
        return groups(&keyed);
    }
    let mut keyed: Vec<(Option<Exact>, usize)> = entries.iter().map(|e| (tally.score(*e), *e)).collect();
    keyed.sort_unstable_by(|a, b| b.cmp(a));
    groups(&keyed)
}

fn groups<K: PartialEq>(keyed: &[(K, usize)]) -> Vec<Vec<usize>> {
    keyed.chunk_by(|a, b| a.0 == b.0).map(|group| group.iter().map(|(_, entry)| *entry).collect()).collect()
}

/// Every score over one common denominator, when machine words hold them: whole numbers sort fast.
fn common_keys(tally: &Tally<'_>, entries: &[usize]) -> Option<Vec<(i128, usize)>> {
    let mut counts: Vec<u32> = entries.iter().map(|e| tally.counted(*e)).collect();
    counts.sort_unstable();
    counts.dedup();
    let common = counts.iter().try_fold(1_i128, |common, count| {
        let count = i128::from(*count);
        let gcd = num_integer::gcd(common, count);
        common.checked_mul(count.checked_div(gcd)?)
    })?;
    let key = |entry: &usize| {
        let factor = common.checked_div(tally.counted(*entry).into())?;
        Some((tally.units(*entry)?.checked_mul(factor)?, *entry))
    };
    entries.iter().map(key).collect()
}
