//! Means that one extreme ballot cannot move much. They are offered, never the default.
//!
//! Sources: IJRU Technical Manual 3.0 (four judges or more: highest and lowest are dropped; three: the
//! two closest are averaged, the higher pair if they are equally spaced); trimmed and winsorised means
//! as in Tukey 1962. Of several equal extremes exactly one is dropped.

use crate::Exact;

/// The plain mean; `None` of nothing.
#[must_use]
pub fn mean(values: &[Exact]) -> Option<Exact> {
    let sum = values.iter().fold(Exact::ZERO, |sum, value| sum.plus(value));
    sum.over(&count(values.len()))
}

/// The middle value, or the mean of the two in the middle.
#[must_use]
pub fn median(values: &[Exact]) -> Option<Exact> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let upper = sorted.len() / 2;
    let lower = sorted.len().saturating_sub(1) / 2;
    let sum = sorted.get(lower)?.plus(sorted.get(upper)?);
    sum.over(&Exact::whole(2))
}

/// The mean without the `drop` highest and the `drop` lowest; `None` when nothing is left.
#[must_use]
pub fn trimmed(values: &[Exact], drop: usize) -> Option<Exact> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    mean(sorted.get(drop..sorted.len().checked_sub(drop)?)?)
}

/// The mean with the `replace` highest and lowest each replaced by the next value; `None` when none is left.
#[must_use]
pub fn winsorised(values: &[Exact], replace: usize) -> Option<Exact> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let end = sorted.len().checked_sub(replace)?;
    let kept = sorted.get(replace..end)?;
    let (lowest, highest) = (kept.first()?.clone(), kept.last()?.clone());
    for (position, value) in sorted.iter_mut().enumerate() {
        if position < replace {
            *value = lowest.clone();
        } else if position >= end {
            *value = highest.clone();
        }
    }
    mean(&sorted)
}

/// IJRU: four judges or more drop the highest and the lowest; three average the two closest, the higher
/// pair if they are equally spaced; fewer are averaged.
#[must_use]
pub fn ijru(values: &[Exact]) -> Option<Exact> {
    if values.len() >= 4 {
        return trimmed(values, 1);
    }
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    match sorted.as_slice() {
        [low, middle, high] => {
            let closest = if middle.minus(low) < high.minus(middle) { [low, middle] } else { [middle, high] };
            mean(&closest.map(Clone::clone))
        }
        _ => mean(&sorted),
    }
}

fn count(n: usize) -> Exact {
    Exact::whole(i64::try_from(n).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{ijru, median, trimmed, winsorised};
    use crate::Exact;

    fn exact(values: &[i64]) -> Vec<Exact> {
        values.iter().map(|v| Exact::whole(*v)).collect()
    }

    fn shown(value: Option<Exact>) -> String {
        value.map_or("none".to_owned(), |v| v.to_string())
    }

    #[test]
    fn three_judges_average_the_two_closest_and_the_higher_pair_when_equally_spaced() {
        assert_eq!(shown(ijru(&exact(&[118, 112, 119]))), "237/2");
        assert_eq!(shown(ijru(&exact(&[10, 12, 20]))), "11");
        assert_eq!(shown(ijru(&exact(&[10, 12, 14]))), "13");
        assert_eq!(shown(ijru(&exact(&[112, 115, 118, 119, 121]))), "352/3");
        assert_eq!(shown(ijru(&exact(&[10, 13]))), "23/2");
    }

    #[test]
    fn nothing_left_is_none_and_never_a_number() {
        assert_eq!(shown(trimmed(&exact(&[1, 2]), 1)), "none");
        assert_eq!(shown(winsorised(&exact(&[1]), 1)), "none");
        assert_eq!(shown(median(&[])), "none");
    }

    #[test]
    fn of_equal_extremes_exactly_one_is_dropped() {
        assert_eq!(shown(trimmed(&exact(&[50, 50, 90, 90, 90]), 1)), "230/3");
        assert_eq!(shown(winsorised(&exact(&[50, 50, 90, 90, 90]), 1)), "74");
    }
}
