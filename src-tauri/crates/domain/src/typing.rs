//! Paper sheets that two people type: four eyes.

use crate::{BallotId, CriterionId, Marks, Rubric};

/// A paper sheet as one person typed it. It is no ballot yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    /// Names the request: sent twice, it is one typing.
    pub ballot: BallotId,
    /// Who typed, as they sign.
    pub typist: String,
    /// The marks that were asked for: all of them, later those that differed.
    pub marks: Marks,
    /// The comment; empty when there is none.
    pub comment: String,
}

/// What several typings of one sheet come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// The marks that two typings agree on.
    pub marks: Marks,
    /// The criteria whose mark is still to be typed, in the order of the rubric.
    pub asked: Vec<CriterionId>,
}

/// A mark holds when two typings agree on it, whichever two. A criterion without a mark agrees with another
/// one without.
///
/// A mark that no longer fits the scale is as one that was never typed.
#[must_use]
pub fn agreement(rubric: &Rubric, typings: &[Typing]) -> Agreement {
    let mut agreed = Agreement::default();
    for criterion in rubric.criteria() {
        let fits = |typing: &&Typing| {
            let mark = typing.marks.get(&criterion.id);
            mark.map_or(!criterion.is_scored(), |mark| criterion.units(*mark).is_ok())
        };
        let typed: Vec<_> =
            typings.iter().filter(fits).map(|typing| typing.marks.get(&criterion.id).copied()).collect();
        let twice = typed.iter().enumerate().find(|(at, mark)| typed.iter().take(*at).any(|m| m == *mark));
        match twice {
            Some((_, Some(mark))) => drop(agreed.marks.insert(criterion.id.clone(), *mark)),
            Some((_, None)) => {}
            None => agreed.asked.push(criterion.id.clone()),
        }
    }
    agreed
}

#[cfg(test)]
mod tests {
    use super::{Typing, agreement};
    use crate::{BallotId, Criterion, CriterionId, Decimal, Rubric, Text};
    use uuid::Uuid;

    type TestResult = Result<(), Box<dyn std::error::Error>>;

    fn rubric() -> Result<Rubric, Box<dyn std::error::Error>> {
        let criterion = |id: &str, weight: i64| -> Result<Criterion, Box<dyn std::error::Error>> {
            Ok(Criterion {
                id: CriterionId::new(id)?,
                label: Text::default(),
                weight: Decimal::new(weight, 0)?,
                min: Decimal::new(0, 0)?,
                max: Decimal::new(20, 0)?,
                step: Decimal::new(5, 1)?,
                subcriteria: Vec::new(),
                levels: Vec::new(),
            })
        };
        Ok(Rubric::new(vec![criterion("a", 60)?, criterion("b", 40)?, criterion("remark", 0)?])?)
    }

    fn typing(marks: &[(&str, i64)]) -> Result<Typing, Box<dyn std::error::Error>> {
        let mark = |(id, mark): &(&str, i64)| Ok((CriterionId::new(id)?, Decimal::new(*mark, 0)?));
        let marks = marks.iter().map(mark).collect::<Result<_, Box<dyn std::error::Error>>>()?;
        Ok(Typing {
            ballot: BallotId::new(Uuid::nil()),
            typist: String::new(),
            marks,
            comment: String::new(),
        })
    }

    fn comes_to(
        typings: &[&[(&str, i64)]],
    ) -> Result<(Vec<String>, Vec<String>), Box<dyn std::error::Error>> {
        let typings = typings.iter().map(|marks| typing(marks)).collect::<Result<Vec<_>, _>>()?;
        let agreed = agreement(&rubric()?, &typings);
        Ok((
            agreed.marks.iter().map(|(id, mark)| format!("{id} {mark}")).collect(),
            agreed.asked.iter().map(ToString::to_string).collect(),
        ))
    }

    #[test]
    fn one_pair_of_eyes_settles_nothing() -> TestResult {
        assert_eq!(comes_to(&[])?.1, ["a", "b", "remark"]);
        assert_eq!(
            comes_to(&[&[("a", 12), ("b", 7)]])?,
            (vec![], ["a", "b", "remark"].map(Into::into).into())
        );
        Ok(())
    }

    #[test]
    fn only_what_differs_is_asked_again_and_any_two_that_agree_settle_it() -> TestResult {
        let (first, second): (&[_], &[_]) = (&[("a", 12), ("b", 7)], &[("a", 12), ("b", 1)]);
        assert_eq!(comes_to(&[first, second])?, (vec!["a 12".into()], vec!["b".into()]));
        assert_eq!(comes_to(&[first, second, &[("b", 7)]])?, (vec!["a 12".into(), "b 7".into()], vec![]));
        assert_eq!(comes_to(&[first, second, &[("b", 17)]])?.1, ["b"], "three that all differ");
        assert_eq!(comes_to(&[first, second, &[("b", 17)], &[("b", 17)]])?.0, ["a 12", "b 17"]);
        Ok(())
    }

    #[test]
    fn a_remark_that_both_left_out_is_settled_and_one_that_only_one_wrote_is_not() -> TestResult {
        let (without, with): (&[_], &[_]) = (&[("a", 1), ("b", 1)], &[("a", 1), ("b", 1), ("remark", 3)]);
        assert_eq!(comes_to(&[without, without])?.1, [""; 0]);
        assert_eq!(comes_to(&[without, with])?.1, ["remark"]);
        Ok(())
    }

    #[test]
    fn a_mark_that_no_longer_fits_the_scale_was_never_typed() -> TestResult {
        assert_eq!(comes_to(&[&[("a", 40), ("b", 7)], &[("a", 40), ("b", 7)]])?.1, ["a"]);
        Ok(())
    }
}
