//! The rubric: criteria, their scales and their weights.

use serde::{Deserialize, Serialize};

use crate::{CriterionId, Decimal, Text, TieBreak};

/// A prompt under a criterion; guidance only, it is never marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subcriterion {
    /// Its code: `INN1`.
    pub code: String,
    /// What to look at.
    pub label: Text,
}

/// What a range of marks means in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// The lowest mark of the level.
    pub from: Decimal,
    /// The highest mark of the level.
    pub to: Decimal,
    /// Its name: "good".
    pub label: Text,
    /// What an entry of this level shows.
    pub descriptor: Text,
}

/// One criterion with its scale and weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its code.
    pub id: CriterionId,
    /// Its name on sheets and papers.
    pub label: Text,
    /// Its share of the total, relative to the sum of all weights; nought is "comment only".
    pub weight: Decimal,
    /// The lowest mark.
    pub min: Decimal,
    /// The highest mark.
    pub max: Decimal,
    /// Marks are `min` plus a whole number of steps.
    pub step: Decimal,
    /// Prompts for the judge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subcriteria: Vec<Subcriterion>,
    /// Descriptors of ranges of marks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
}

/// Why a mark is refused. It is never clamped nor rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarkFault {
    /// Below the lowest or above the highest mark.
    #[error("outside the scale")]
    OutOfRange,
    /// Between two steps.
    #[error("between two steps of the scale")]
    OffStep,
}

/// What is wrong with one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CriterionFault {
    /// `max` is not above `min`.
    #[error("the highest mark is not above the lowest")]
    EmptyScale,
    /// The step is not above nought, or the scale is not a whole number of steps.
    #[error("the step does not divide the scale")]
    BadStep,
    /// The weight is below nought.
    #[error("the weight is negative")]
    NegativeWeight,
}

impl Criterion {
    /// The decimals in which every mark of the scale is a whole number of units.
    #[must_use]
    pub fn resolution(&self) -> u8 {
        self.min.scale().max(self.max.scale()).max(self.step.scale())
    }

    /// The mark in units of 10^-[`Criterion::resolution`].
    ///
    /// # Errors
    ///
    /// [`MarkFault`] when it is outside the scale or between two steps.
    pub fn units(&self, mark: Decimal) -> Result<i64, MarkFault> {
        if mark < self.min || mark > self.max {
            return Err(MarkFault::OutOfRange);
        }
        let resolution = self.resolution();
        let units = mark.units(resolution).ok_or(MarkFault::OffStep)?;
        let (min, step) = (self.min.units(resolution), self.step.units(resolution));
        let on_step = min
            .zip(step)
            .and_then(|(min, step)| units.checked_sub(min)?.checked_rem(step))
            .is_some_and(|rest| rest == 0);
        if on_step { Ok(units) } else { Err(MarkFault::OffStep) }
    }

    /// The mark that is this many units.
    #[must_use]
    pub fn mark(&self, units: i64) -> Decimal {
        Decimal::new(units, self.resolution()).unwrap_or(self.min)
    }

    /// Whether its marks count: a weight of nought is "comment only".
    #[must_use]
    pub const fn is_scored(&self) -> bool {
        !self.weight.is_zero()
    }

    /// # Errors
    ///
    /// The first [`CriterionFault`].
    pub fn check(&self) -> Result<(), CriterionFault> {
        if self.max <= self.min {
            return Err(CriterionFault::EmptyScale);
        }
        if self.step <= Decimal::ZERO || self.units(self.max).is_err() {
            return Err(CriterionFault::BadStep);
        }
        if self.weight.is_negative() {
            return Err(CriterionFault::NegativeWeight);
        }
        Ok(())
    }
}

/// Why criteria do not make a rubric.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RubricFault {
    /// One criterion is unsound.
    #[error("criterion {0}: {1}")]
    Criterion(CriterionId, CriterionFault),
    /// Two criteria that people cannot tell apart.
    #[error("criterion {0} is there twice")]
    Duplicate(CriterionId),
    /// No criterion has a weight above nought.
    #[error("no criterion has a weight")]
    NoWeight,
    /// More than 64 criteria, or none.
    #[error("between 1 and 64 criteria")]
    Count,
}

/// The criteria of a competition, in display order. Built only whole and sound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Criterion>", into = "Vec<Criterion>")]
pub struct Rubric(Vec<Criterion>);

impl Rubric {
    /// # Errors
    ///
    /// [`RubricFault`], the first one found.
    pub fn new(criteria: Vec<Criterion>) -> Result<Rubric, RubricFault> {
        if criteria.is_empty() || criteria.len() > 64 {
            return Err(RubricFault::Count);
        }
        let mut keys = std::collections::BTreeSet::new();
        for criterion in &criteria {
            criterion.check().map_err(|fault| RubricFault::Criterion(criterion.id.clone(), fault))?;
            if !keys.insert(criterion.id.key()) {
                return Err(RubricFault::Duplicate(criterion.id.clone()));
            }
        }
        if !criteria.iter().any(Criterion::is_scored) {
            return Err(RubricFault::NoWeight);
        }
        Ok(Rubric(criteria))
    }

    /// The criteria, in display order.
    #[must_use]
    pub fn criteria(&self) -> &[Criterion] {
        &self.0
    }

    /// Where the criterion with this code stands.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|c| c.id.as_str() == id)
    }

    /// The criterion with this code.
    #[must_use]
    pub fn get(&self, id: &CriterionId) -> Option<&Criterion> {
        self.0.iter().find(|c| c.id == *id)
    }

    /// Every criterion in display order, then median ballot, head to head, chair.
    #[must_use]
    pub fn default_tie_breaks(&self) -> Vec<TieBreak> {
        let criteria = self.0.iter().filter(|c| c.is_scored()).map(|c| TieBreak::Criterion(c.id.clone()));
        criteria.chain([TieBreak::MedianBallot, TieBreak::HeadToHead, TieBreak::Chair]).collect()
    }
}

impl Default for Rubric {
    /// Innovation, sustainability and feasibility at 40/30/30, from 0 to 20 by 0.5.
    fn default() -> Rubric {
        let criterion = |id: &str, ar: &str, fr: &str, en: &str, weight: i64| {
            Some(Criterion {
                id: CriterionId::new(id).ok()?,
                label: Text { ar: Some(ar.into()), fr: Some(fr.into()), en: Some(en.into()) },
                weight: Decimal::new(weight, 0).ok()?,
                min: Decimal::ZERO,
                max: Decimal::new(20, 0).ok()?,
                step: Decimal::new(5, 1).ok()?,
                subcriteria: Vec::new(),
                levels: Vec::new(),
            })
        };
        let criteria = [
            criterion("innovation", "الابتكار", "Innovation", "Innovation", 40),
            criterion("sustainability", "الاستدامة", "Durabilité", "Sustainability", 30),
            criterion("feasibility", "قابلية التطبيق على أرض الواقع", "Faisabilité", "Feasibility", 30),
        ];
        Rubric(criteria.into_iter().flatten().collect())
    }
}

impl TryFrom<Vec<Criterion>> for Rubric {
    type Error = RubricFault;

    fn try_from(criteria: Vec<Criterion>) -> Result<Rubric, RubricFault> {
        Rubric::new(criteria)
    }
}

impl From<Rubric> for Vec<Criterion> {
    fn from(rubric: Rubric) -> Vec<Criterion> {
        rubric.0
    }
}

#[cfg(test)]
mod tests {
    use super::{CriterionFault, MarkFault, Rubric, RubricFault};
    use crate::Decimal;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn a_mark_is_refused_outside_the_scale_and_between_two_steps() {
        let rubric = Rubric::default();
        let criterion = &rubric.criteria()[0];
        assert_eq!(criterion.units(decimal("14.5")), Ok(145));
        assert_eq!(criterion.units(decimal("20.5")), Err(MarkFault::OutOfRange));
        assert_eq!(criterion.units(decimal("-0.5")), Err(MarkFault::OutOfRange));
        assert_eq!(criterion.units(decimal("14.25")), Err(MarkFault::OffStep));
        assert_eq!(criterion.units(decimal("14.3")), Err(MarkFault::OffStep));
    }

    #[test]
    fn steps_are_counted_from_the_lowest_mark() {
        let mut criterion = Rubric::default().criteria()[0].clone();
        (criterion.min, criterion.max, criterion.step) = (decimal("1"), decimal("5"), decimal("2"));
        assert!(criterion.units(decimal("3")).is_ok());
        assert_eq!(criterion.units(decimal("2")), Err(MarkFault::OffStep));
    }

    #[test]
    fn an_unsound_rubric_does_not_exist() {
        let sound = Rubric::default();
        let with = |change: &dyn Fn(&mut Vec<super::Criterion>)| {
            let mut criteria = sound.criteria().to_vec();
            change(&mut criteria);
            Rubric::new(criteria)
        };
        let fault = |result| match result {
            Err(RubricFault::Criterion(_, fault)) => fault,
            other => panic!("{other:?}"),
        };
        assert_eq!(fault(with(&|c| c[1].max = decimal("0"))), CriterionFault::EmptyScale);
        assert_eq!(fault(with(&|c| c[1].step = decimal("0.3"))), CriterionFault::BadStep);
        assert_eq!(fault(with(&|c| c[1].weight = decimal("-1"))), CriterionFault::NegativeWeight);
        assert!(matches!(with(&|c| c[1].id = c[0].id.clone()), Err(RubricFault::Duplicate(_))));
        assert_eq!(
            with(&|c| c.iter_mut().for_each(|c| c.weight = Decimal::ZERO)),
            Err(RubricFault::NoWeight)
        );
    }
}
