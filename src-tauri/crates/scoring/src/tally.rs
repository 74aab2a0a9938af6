//! Counts ballots by entry, in flat columns.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use domain::{BallotStatus, IncompletePolicy};

use crate::{Assignment, Competition, Exact, Totals, UNMARKED};

/// The sums of every entry.
pub(crate) struct Tally<'c> {
    pub(crate) totals: Totals<'c>,
    competition: &'c Competition,
    width: usize,
    /// Sums of marks in units, entry by entry, one for each criterion.
    sums: Vec<i64>,
    /// What no longer fitted there, by place.
    carried: BTreeMap<usize, i128>,
    counted: Vec<u32>,
    recused: Vec<u32>,
    /// Counted ballots without this mark, in the places of `sums`; empty while there is none.
    lacking: Vec<u32>,
    /// Entries with a ballot that is divided by other weights; empty while there is none.
    odd: Vec<bool>,
    by_entry: OnceCell<ByEntry>,
}

/// Rows of counted ballots, entry by entry.
struct ByEntry {
    starts: Vec<usize>,
    rows: Vec<u32>,
}

impl<'c> Tally<'c> {
    pub(crate) fn new(competition: &'c Competition) -> Tally<'c> {
        let entries = competition.entries.len();
        let width = competition.rubric.criteria().len();
        let mut tally = Tally {
            totals: Totals::new(competition),
            competition,
            width,
            sums: vec![0; entries.saturating_mul(width)],
            counted: vec![0; entries],
            carried: BTreeMap::new(),
            recused: vec![0; entries],
            lacking: Vec::new(),
            odd: Vec::new(),
            by_entry: OnceCell::new(),
        };
        tally.count();
        tally
    }

    fn count(&mut self) {
        let table = &self.competition.ballots;
        let rows = table.entries.iter().zip(&table.status).zip(table.marks.chunks_exact(self.width.max(1)));
        for (row, ((entry, status), marks)) in rows.enumerate() {
            let entry = index(*entry);
            if *status == BallotStatus::Submitted {
                let start = entry.saturating_mul(self.width);
                let Some(sums) = self.sums.get_mut(start..start.saturating_add(self.width)) else { continue };
                if marks.contains(&UNMARKED) {
                    self.count_partial(row, entry, marks);
                    continue;
                }
                for (place, (sum, mark)) in (start..).zip(sums.iter_mut().zip(marks)) {
                    add(&mut self.carried, place, sum, *mark);
                }
                add_one(&mut self.counted, entry);
            } else if *status == BallotStatus::Recused && self.is_assigned(row) {
                add_one(&mut self.recused, entry);
            }
        }
    }

    fn count_partial(&mut self, row: usize, entry: usize, marks: &[i64]) {
        if !self.totals.counted(row).yes() {
            return;
        }
        add_one(&mut self.counted, entry);
        let zero = self.competition.rules.incomplete_ballots == IncompletePolicy::Zero;
        for (criterion, mark) in marks.iter().enumerate() {
            let place = entry.saturating_mul(self.width).saturating_add(criterion);
            let Some(scale) = self.totals.scales.get(criterion) else { continue };
            let mark = match *mark {
                UNMARKED if zero && scale.scored => scale.min,
                UNMARKED => {
                    self.lacking.resize(self.sums.len(), 0);
                    add_one(&mut self.lacking, place);
                    if scale.scored {
                        self.odd.resize(self.counted.len(), false);
                        self.odd.iter_mut().skip(entry).take(1).for_each(|odd| *odd = true);
                    }
                    continue;
                }
                mark => mark,
            };
            if let Some(sum) = self.sums.get_mut(place) {
                add(&mut self.carried, place, sum, mark);
            }
        }
    }

    /// A judge who was not assigned and steps aside is not one less.
    fn is_assigned(&self, row: usize) -> bool {
        let table = &self.competition.ballots;
        match (&self.competition.assignment, table.judges.get(row), table.entries.get(row)) {
            (Assignment::Pairs(pairs), Some(judge), Some(entry)) => {
                pairs.binary_search(&(*judge, *entry)).is_ok()
            }
            _ => true,
        }
    }

    /// Ballots that count, by entry.
    pub(crate) fn counted(&self, entry: usize) -> u32 {
        self.counted.get(entry).copied().unwrap_or(0)
    }

    /// Judges who are to judge each entry: the assigned ones less those who recused themselves.
    pub(crate) fn expected(&self) -> Vec<u32> {
        let mut expected = match &self.competition.assignment {
            Assignment::Everyone => {
                let judges = u32::try_from(self.competition.judges.len()).unwrap_or(u32::MAX);
                vec![judges; self.counted.len()]
            }
            Assignment::Pairs(pairs) => {
                let mut assigned = vec![0; self.counted.len()];
                pairs.iter().for_each(|(_, entry)| add_one(&mut assigned, index(*entry)));
                assigned
            }
        };
        expected.iter_mut().zip(&self.recused).for_each(|(e, recused)| *e = e.saturating_sub(*recused));
        expected
    }

    /// The sum of the entry's totals over the common denominator of all ballots; `None` when one of them
    /// has no place there.
    pub(crate) fn units(&self, entry: usize) -> Option<i128> {
        let whole = self.totals.whole.as_ref()?;
        if self.odd.get(entry) == Some(&true) {
            return None;
        }
        let counted = i128::from(self.counted(entry));
        let start = entry.checked_mul(self.width)?;
        let scales = self.totals.scales.iter().zip(&whole.shares).zip(start..);
        scales.filter(|((scale, _), _)| scale.scored).try_fold(0_i128, |total, ((scale, share), place)| {
            let above = self.sum(place)?.checked_sub(counted.checked_mul(scale.min.into())?)?;
            total.checked_add(above.checked_mul((*share).into())?)
        })
    }

    /// What places the entry: the mean of its ballots, and what counts of earlier rounds; `None` without a ballot.
    pub(crate) fn score(&self, entry: usize) -> Option<Exact> {
        let mean = self.mean_ballot(entry)?;
        Some(match self.earlier(entry) {
            Some((share, earlier)) => Exact::whole(1).minus(share).times(&mean).plus(&share.times(earlier)),
            None => mean,
        })
    }

    /// What counts of earlier rounds: the share, and the score.
    pub(crate) fn earlier(&self, entry: usize) -> Option<(&'c Exact, &'c Exact)> {
        let carried = self.competition.carried.as_ref()?;
        Some((&carried.share, carried.scores.get(entry)?.as_ref()?))
    }

    /// The mean of the entry's ballots; `None` without a ballot.
    pub(crate) fn mean_ballot(&self, entry: usize) -> Option<Exact> {
        let counted = self.counted(entry);
        if let Some((units, whole)) = self.units(entry).zip(self.totals.whole.as_ref()) {
            let below = i128::from(whole.denominator).checked_mul(counted.into())?;
            return Exact::ratio(units, below);
        }
        let totals = self.rows(entry).filter_map(|row| self.totals.total(row));
        totals.fold(Exact::ZERO, |sum, total| sum.plus(&total)).over(&Exact::whole(counted.into()))
    }

    /// The mean of one criterion over the counted ballots that have it, on the criterion's own scale: the
    /// sum, and what it is to be divided by.
    pub(crate) fn mean_parts(&self, entry: usize, criterion: usize) -> Option<(i128, i128)> {
        let place = entry.checked_mul(self.width)?.checked_add(criterion)?;
        let given = self.counted(entry).checked_sub(self.lacking.get(place).copied().unwrap_or(0))?;
        let unit = self.totals.scales.get(criterion)?.unit;
        let below = i128::from(given).checked_mul(unit.into())?;
        (below > 0).then_some(()).and(self.sum(place).zip(Some(below)))
    }

    fn mean(&self, entry: usize, criterion: usize) -> Option<Exact> {
        let (sum, below) = self.mean_parts(entry, criterion)?;
        Exact::ratio(sum, below)
    }

    /// The mean of every criterion.
    pub(crate) fn means(&self, entry: usize) -> Vec<Option<Exact>> {
        (0..self.width).map(|criterion| self.mean(entry, criterion)).collect()
    }

    /// The rows of the entry's counted ballots.
    pub(crate) fn rows(&self, entry: usize) -> impl Iterator<Item = usize> {
        let by_entry = self.by_entry.get_or_init(|| self.sorted_by_entry());
        let start = by_entry.starts.get(entry).copied().unwrap_or(0);
        let end = start.saturating_add(index(self.counted(entry)));
        by_entry.rows.get(start..end).unwrap_or_default().iter().map(|row| index(*row))
    }

    fn sorted_by_entry(&self) -> ByEntry {
        let mut next = 0_usize;
        let mut starts = Vec::with_capacity(self.counted.len());
        for counted in &self.counted {
            starts.push(next);
            next = next.saturating_add(index(*counted));
        }
        let mut rows = vec![0; next];
        let mut places = starts.clone();
        for (row, entry) in (0_u32..).zip(&self.competition.ballots.entries) {
            if !self.totals.counted(index(row)).yes() {
                continue;
            }
            if let Some(place) = places.get_mut(index(*entry)) {
                if let Some(at) = rows.get_mut(*place) {
                    *at = row;
                }
                *place = place.saturating_add(1);
            }
        }
        ByEntry { starts, rows }
    }

    fn sum(&self, place: usize) -> Option<i128> {
        let sum = i128::from(*self.sums.get(place)?);
        if self.carried.is_empty() {
            return Some(sum);
        }
        sum.checked_add(self.carried.get(&place).copied().unwrap_or(0))
    }
}

/// Adds a mark to a sum; a sum that would not fit is carried elsewhere first.
#[inline]
fn add(carried: &mut BTreeMap<usize, i128>, place: usize, sum: &mut i64, mark: i64) {
    *sum = sum.checked_add(mark).unwrap_or_else(|| {
        let elsewhere = carried.entry(place).or_default();
        *elsewhere = elsewhere.saturating_add(i128::from(*sum));
        mark
    });
}

fn add_one(counts: &mut [u32], place: usize) {
    if let Some(count) = counts.get_mut(place) {
        *count = count.saturating_add(1);
    }
}

/// A position of 32 bits, as one of this machine.
pub(crate) fn index(position: u32) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
