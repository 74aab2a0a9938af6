//! What one ballot is worth, and whether it counts.
//!
//! Source: additive multi-attribute value (Keeney & Raiffa 1976). A mark becomes
//! x = 100·(mark − min)/(max − min), a ballot Σ w·x / Σ w. Quorum, recusal and what becomes of a ballot
//! that lacks a mark are the rules of the competition.

use domain::{BallotStatus, Criterion, Decimal, IncompletePolicy, Rubric};
use num_integer::Integer;
use num_traits::{One, ToPrimitive};

use crate::{Competition, Exact, UNMARKED};

/// Whether a ballot counts, and else why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// It counts.
    Yes,
    /// It was handed in, lacks a mark, and the rules then leave it out.
    Incomplete,
    /// It was not handed in, or was taken back or set aside.
    Status(BallotStatus),
}

impl Counted {
    /// Whether it counts.
    #[must_use]
    pub fn yes(self) -> bool {
        self == Counted::Yes
    }
}

/// A criterion, ready for counting.
pub(crate) struct Scale {
    pub(crate) scored: bool,
    /// The lowest mark, in the criterion's units.
    pub(crate) min: i64,
    /// Units in one point.
    pub(crate) unit: i64,
    weight: Exact,
    /// Highest less lowest mark, in units.
    range: Exact,
    /// What one unit adds to the total of a complete ballot.
    share: Exact,
}

/// The shares over one common denominator, when machine words hold every total.
pub(crate) struct Whole {
    pub(crate) shares: Vec<i64>,
    pub(crate) denominator: i64,
}

/// The totals of ballots, 0–100.
pub struct Totals<'c> {
    competition: &'c Competition,
    pub(crate) scales: Vec<Scale>,
    pub(crate) whole: Option<Whole>,
}

impl<'c> Totals<'c> {
    /// Prepares the weights.
    #[must_use]
    pub fn new(competition: &'c Competition) -> Totals<'c> {
        let criteria = competition.rubric.criteria();
        let sum = criteria.iter().fold(Exact::ZERO, |sum, c| sum.plus(&Exact::from(c.weight)));
        let scales: Vec<Scale> = criteria.iter().map(|c| Scale::new(c, &sum)).collect();
        let whole = Whole::new(&scales);
        Totals { competition, scales, whole }
    }

    /// Whether the ballot in this row counts.
    #[must_use]
    pub fn counted(&self, row: usize) -> Counted {
        match self.competition.ballots.status.get(row) {
            Some(BallotStatus::Submitted) => self.marks_count(self.marks(row)),
            Some(status) => Counted::Status(*status),
            None => Counted::Status(BallotStatus::Draft),
        }
    }

    fn marks_count(&self, marks: &[i64]) -> Counted {
        if !marks.is_empty() && !marks.contains(&UNMARKED) {
            return Counted::Yes;
        }
        let given = |(scale, mark): &(&Scale, &i64)| scale.scored && **mark != UNMARKED;
        let scored = self.scales.iter().filter(|s| s.scored).count();
        let present = self.scales.iter().zip(marks).filter(given).count();
        let counts = match self.competition.rules.incomplete_ballots {
            IncompletePolicy::Exclude => present == scored,
            IncompletePolicy::Renormalise => present > 0,
            IncompletePolicy::Zero => true,
        };
        if counts { Counted::Yes } else { Counted::Incomplete }
    }

    /// The exact total of the ballot in this row; `None` when it does not count.
    #[must_use]
    pub fn total(&self, row: usize) -> Option<Exact> {
        if !self.counted(row).yes() {
            return None;
        }
        if let Some((units, whole)) = self.units(row).zip(self.whole.as_ref()) {
            return Exact::ratio(units.into(), whole.denominator.into());
        }
        let marks = self.marks(row);
        let zero = self.competition.rules.incomplete_ballots == IncompletePolicy::Zero;
        let (mut sum, mut weights) = (Exact::ZERO, Exact::ZERO);
        for (scale, mark) in self.scales.iter().zip(marks).filter(|(scale, _)| scale.scored) {
            if *mark != UNMARKED {
                let above = Exact::whole(*mark).minus(&Exact::whole(scale.min));
                let x = above.over(&scale.range)?.times(&Exact::whole(100));
                sum = sum.plus(&x.times(&scale.weight));
            } else if !zero {
                continue;
            }
            weights = weights.plus(&scale.weight);
        }
        sum.over(&weights)
    }

    /// The total of a counted ballot over the common denominator; `None` when it has no place there.
    pub(crate) fn units(&self, row: usize) -> Option<i64> {
        let whole = self.whole.as_ref()?;
        let zero = self.competition.rules.incomplete_ballots == IncompletePolicy::Zero;
        let mut sum = 0_i64;
        for ((scale, share), mark) in self.scales.iter().zip(&whole.shares).zip(self.marks(row)) {
            if *mark != UNMARKED {
                sum = sum.checked_add(mark.checked_sub(scale.min)?.checked_mul(*share)?)?;
            } else if scale.scored && !zero {
                return None;
            }
        }
        Some(sum)
    }

    pub(crate) fn marks(&self, row: usize) -> &'c [i64] {
        let width = self.scales.len();
        let start = row.saturating_mul(width);
        self.competition.ballots.marks.get(start..start.saturating_add(width)).unwrap_or_default()
    }
}

impl Scale {
    fn new(criterion: &Criterion, weights: &Exact) -> Scale {
        let resolution = criterion.resolution();
        let units = |limit: Decimal| limit.units(resolution).unwrap_or(0);
        let (min, max) = (units(criterion.min), units(criterion.max));
        let range = Exact::whole(max).minus(&Exact::whole(min));
        let weight = Exact::from(criterion.weight);
        let share = weight.times(&Exact::whole(100)).over(weights).and_then(|w| w.over(&range));
        let unit = 10_i64.checked_pow(u32::from(resolution)).unwrap_or(1);
        Scale { scored: criterion.is_scored(), min, unit, weight, range, share: share.unwrap_or_default() }
    }
}

impl Whole {
    fn new(scales: &[Scale]) -> Option<Whole> {
        let shares: Vec<_> = scales.iter().map(|s| s.share.to_big()).collect();
        let common = shares.iter().fold(num_bigint::BigInt::one(), |lcm, share| lcm.lcm(share.denom()));
        let denominator = common.to_i64()?;
        // A full ballot is 100 times the denominator: the sum of any ballot then fits too.
        denominator.checked_mul(100)?;
        let shares: Option<Vec<i64>> =
            shares.iter().map(|share| (share.numer() * &common / share.denom()).to_i64()).collect();
        Some(Whole { shares: shares?, denominator })
    }
}

/// The exact total (0–100) of the ballot in this row; `None` when it does not count. For several
/// ballots of a competition, keep one [`Totals`].
#[must_use]
pub fn ballot_total(competition: &Competition, row: usize) -> Option<Exact> {
    Totals::new(competition).total(row)
}

/// The scale that all scored criteria share, if they do: scores are shown on it.
#[must_use]
pub fn shared_scale(rubric: &Rubric) -> Option<(Decimal, Decimal)> {
    let mut scales = rubric.criteria().iter().filter(|c| c.is_scored()).map(|c| (c.min, c.max));
    let first = scales.next()?;
    scales.all(|scale| scale == first).then_some(first)
}
