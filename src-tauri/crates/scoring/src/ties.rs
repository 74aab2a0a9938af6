//! Separates entries of the same exact score.
//!
//! Each step is applied inside a group that is still tied; it splits the group, and each part goes on
//! with the *next* step, never again with an earlier one. What is left shares the rank. Sources: criteria
//! by the organiser's order and the chair's order as in contest rules (Toastmasters, ISU OBO 1998); head
//! to head is Copeland's count (1951) inside the group; that all of it is announced beforehand, USGA.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use domain::TieBreak;

use crate::tally::Tally;
use crate::{Competition, Exact};

/// What a step says of an entry; more is better.
///
/// A plain quotient is compared as it is: most are never shown, and bringing them to lowest terms would
/// take longer than the whole ranking.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Numerator and positive denominator.
    Over(i128, i128),
    Exact(Exact),
}

impl Value {
    pub(crate) fn exact(&self) -> Exact {
        match self {
            Value::Over(top, bottom) => Exact::ratio(*top, *bottom).unwrap_or_default(),
            Value::Exact(exact) => exact.clone(),
        }
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Value {
        Value::Over(n.into(), 1)
    }
}

impl Ord for Value {
    fn cmp(&self, other: &Value) -> Ordering {
        if let (Value::Over(a, b), Value::Over(c, d)) = (self, other) {
            if b == d {
                return a.cmp(c);
            }
            if let Some((x, y)) = a.checked_mul(*d).zip(c.checked_mul(*b)) {
                return x.cmp(&y);
            }
        }
        self.exact().cmp(&other.exact())
    }
}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Value) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Value {}

/// An entry among others of the same score.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// Its position.
    pub(crate) entry: usize,
    /// What every step that was taken said of it; empty when not asked for.
    pub(crate) trail: Vec<(usize, Option<Value>)>,
    /// What the present step says; nothing is least.
    value: Option<Value>,
}

impl Member {
    pub(crate) fn new(entry: usize) -> Member {
        Member { entry, trail: Vec::new(), value: None }
    }
}

/// The chain of a competition.
pub(crate) struct Chain<'a> {
    pub(crate) competition: &'a Competition,
    pub(crate) tally: &'a Tally<'a>,
    pub(crate) steps: &'a [TieBreak],
    pub(crate) with_trails: bool,
}

impl Chain<'_> {
    /// Puts entries of the same score in order, best first; `cuts` says, place by place, which step
    /// separates it from the one before. `None` is shared.
    pub(crate) fn resolve(&self, members: &mut [Member], cuts: &mut [Option<usize>]) {
        if members.len() < 2 {
            return;
        }
        let mut open = vec![(0, members.len(), 0)];
        while let Some((start, end, step)) = open.pop() {
            let Some(tied) = members.get_mut(start..end) else { continue };
            let Some(rule) = self.steps.get(step) else {
                // Rows of one rank are listed by number.
                tied.sort_unstable_by_key(|m| self.competition.entries.get(m.entry).map(|e| &e.id));
                continue;
            };
            let next = step.saturating_add(1);
            if !self.judge(rule, tied) {
                open.push((start, end, next));
                continue;
            }
            if self.with_trails {
                tied.iter_mut().for_each(|m| m.trail.push((step, m.value.clone())));
            }
            tied.sort_unstable_by(|a, b| b.value.cmp(&a.value));
            let mut from = start;
            for part in tied.chunk_by(|a, b| a.value == b.value) {
                let to = from.saturating_add(part.len());
                if let Some(cut) = cuts.get_mut(from).filter(|_| from != start) {
                    *cut = Some(step);
                }
                if part.len() > 1 {
                    open.push((from, to, next));
                }
                from = to;
            }
        }
    }

    /// Gives each its value; false when the step says nothing of this group.
    fn judge(&self, rule: &TieBreak, group: &mut [Member]) -> bool {
        match rule {
            TieBreak::Criterion(id) => {
                let criteria = self.competition.rubric.criteria();
                let criterion = criteria.iter().position(|c| c.id == *id);
                let Some(criterion) =
                    criterion.or_else(|| criteria.iter().position(|c| c.id.key() == id.key()))
                else {
                    return false;
                };
                for member in group {
                    let parts = self.tally.mean_parts(member.entry, criterion);
                    member.value = parts.map(|(sum, below)| Value::Over(sum, below));
                }
            }
            TieBreak::MedianBallot => group.iter_mut().for_each(|m| m.value = self.median(m.entry)),
            TieBreak::HighestBallot => {
                group.iter_mut().for_each(|m| m.value = self.totals(m.entry).into_iter().max())
            }
            TieBreak::LowestBallot => {
                group.iter_mut().for_each(|m| m.value = self.totals(m.entry).into_iter().min())
            }
            TieBreak::HeadToHead => self.head_to_head(group),
            TieBreak::Chair => return self.chair(group),
        }
        true
    }

    fn totals(&self, entry: usize) -> Vec<Value> {
        let whole = self.tally.totals.whole.as_ref();
        let value = |row| match self.tally.totals.units(row).zip(whole) {
            Some((units, whole)) => Some(Value::Over(units.into(), whole.denominator.into())),
            None => self.tally.totals.total(row).map(Value::Exact),
        };
        self.tally.rows(entry).filter_map(value).collect()
    }

    fn median(&self, entry: usize) -> Option<Value> {
        let mut totals = self.totals(entry);
        totals.sort_unstable();
        let (lower, upper) = (totals.get(totals.len().checked_sub(1)? / 2)?, totals.get(totals.len() / 2)?);
        if let (Value::Over(a, b), Value::Over(c, d)) = (lower, upper)
            && b == d
        {
            return Some(Value::Over(a.checked_add(*c)?, b.checked_mul(2)?));
        }
        lower.exact().plus(&upper.exact()).over(&Exact::whole(2)).map(Value::Exact)
    }

    /// Pairs won less pairs lost in the group. A pair is won when more of the judges who counted for both
    /// prefer the one than the other.
    fn head_to_head(&self, group: &mut [Member]) {
        let mut by_judge: BTreeMap<u32, Vec<(usize, Value)>> = BTreeMap::new();
        let mut judges = vec![Vec::new(); group.len()];
        for ((place, member), judges) in group.iter().enumerate().zip(&mut judges) {
            for (row, total) in self.tally.rows(member.entry).zip(self.totals(member.entry)) {
                if let Some(judge) = self.competition.ballots.judges.get(row) {
                    judges.push((*judge, total.clone()));
                    by_judge.entry(*judge).or_default().push((place, total));
                }
            }
        }
        // A judge who holds all of them equal prefers none.
        by_judge.retain(|_, ballots| ballots.windows(2).any(|pair| matches!(pair, [a, b] if a.1 != b.1)));
        let mut preferred = vec![0_i64; group.len()];
        let mut met = Vec::new();
        for (member, judges) in group.iter_mut().zip(&judges) {
            for (judge, mine) in judges {
                for (other, theirs) in by_judge.get(judge).into_iter().flatten() {
                    let step = match mine.cmp(theirs) {
                        Ordering::Less => -1,
                        Ordering::Equal => continue,
                        Ordering::Greater => 1,
                    };
                    if let Some(balance) = preferred.get_mut(*other) {
                        *balance = balance.saturating_add(step);
                        met.push(*other);
                    }
                }
            }
            let mut won = 0_i64;
            for other in met.drain(..) {
                // Taken once: the same pair met again adds nothing.
                let balance = preferred.get_mut(other).map(std::mem::take).unwrap_or(0);
                won = won.saturating_add(balance.signum());
            }
            member.value = Some(won.into());
        }
    }

    /// The last decision that lists every entry of the group; the value is the place in it, from the end.
    fn chair(&self, group: &mut [Member]) -> bool {
        let entries = &self.competition.entries;
        let ids: Vec<_> = group.iter().filter_map(|m| entries.get(m.entry)).map(|e| &e.id).collect();
        let found = self.competition.decisions.iter().rev().find_map(|decision| {
            let mut places = BTreeMap::new();
            for (place, id) in decision.order.iter().enumerate() {
                places.entry(id).or_insert(place);
            }
            let behind = |place: &usize| i64::try_from(decision.order.len().saturating_sub(*place)).ok();
            let values =
                ids.iter().map(|id| places.get(id).and_then(behind)).collect::<Option<Vec<i64>>>()?;
            Some((decision, values))
        });
        let Some((_, values)) =
            found.filter(|(decision, values)| !decision.shared && values.len() == group.len())
        else {
            return false;
        };
        group.iter_mut().zip(values).for_each(|(member, value)| member.value = Some(value.into()));
        true
    }
}
