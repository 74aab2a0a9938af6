//! Puts entries in the order of their scores.

use std::cmp::Reverse;

use crate::Exact;
use crate::tally::Tally;

/// Entries by score, best first, in groups of equals: their positions, and how many each group has.
pub(crate) fn by_score(tally: &Tally<'_>, entries: &[usize]) -> (Vec<usize>, Vec<usize>) {
    if let Some(mut keyed) = common_keys(tally, entries) {
        keyed.sort_unstable_by_key(|(key, _)| Reverse(*key));
        return grouped(&keyed);
    }
    let mut keyed: Vec<(Option<Exact>, usize)> = entries.iter().map(|e| (tally.score(*e), *e)).collect();
    keyed.sort_unstable_by(|a, b| b.cmp(a));
    grouped(&keyed)
}

fn grouped<K: PartialEq>(keyed: &[(K, usize)]) -> (Vec<usize>, Vec<usize>) {
    let sizes = keyed.chunk_by(|a, b| a.0 == b.0).map(<[_]>::len).collect();
    (keyed.iter().map(|(_, entry)| *entry).collect(), sizes)
}

/// Every score over one common denominator, when machine words hold them: whole numbers sort fast.
fn common_keys(tally: &Tally<'_>, entries: &[usize]) -> Option<Vec<(i64, usize)>> {
    if entries.iter().any(|entry| tally.earlier(*entry).is_some()) {
        return None;
    }
    let mut counts: Vec<u32> = Vec::new();
    for entry in entries {
        let count = tally.counted(*entry);
        if let Err(place) = counts.binary_search(&count) {
            counts.insert(place, count);
        }
    }
    let common = counts.iter().try_fold(1_i128, |common, count| {
        let count = i128::from(*count);
        common.checked_mul(count.checked_div(num_integer::gcd(common, count))?)
    })?;
    let common = i64::try_from(common).ok()?;
    let key = |entry: &usize| {
        let factor = common.checked_div(tally.counted(*entry).into())?;
        let key = tally.units(*entry)?.checked_mul(factor.into())?;
        Some((i64::try_from(key).ok()?, *entry))
    };
    entries.iter().map(key).collect()
}
