//! How often somebody may ask: so many at once, then so many a second.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// More than this many who are known by name, and those who asked nothing lately are forgotten.
const MOST_KNOWN: usize = 4096;

/// One kind of asking.
#[derive(Debug)]
pub(crate) struct Rate<K> {
    at_once: f64,
    a_second: f64,
    left: Mutex<HashMap<K, (f64, Instant)>>,
}

impl<K: Eq + Hash> Rate<K> {
    pub(crate) fn new(at_once: u32, a_second: u32) -> Rate<K> {
        Rate { at_once: at_once.into(), a_second: a_second.into(), left: Mutex::default() }
    }

    /// Takes `count` for this one, or says how long to wait.
    pub(crate) fn take(&self, who: K, count: usize, now: Instant) -> Result<(), Duration> {
        let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX)).min(self.at_once);
        let mut known = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let grown = |left: f64, at: Instant| {
            let passed = now.saturating_duration_since(at).as_secs_f64();
            (left + passed * self.a_second).min(self.at_once)
        };
        if known.len() >= MOST_KNOWN {
            known.retain(|_, (left, at)| grown(*left, *at) < self.at_once);
        }
        let (left, at) = known.entry(who).or_insert((self.at_once, now));
        let has = grown(*left, *at);
        if has < count {
            return Err(Duration::from_secs_f64((count - has) / self.a_second));
        }
        (*left, *at) = (has - count, now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_at_once_then_so_many_a_second_each_for_themselves() {
        let rate = Rate::new(3, 2);
        let start = Instant::now();
        for _ in 0..3 {
            rate.take("a", 1, start).unwrap();
        }
        assert_eq!(rate.take("a", 1, start), Err(Duration::from_millis(500)));
        rate.take("b", 3, start).unwrap();
        let later = start + Duration::from_millis(500);
        rate.take("a", 1, later).unwrap();
        assert!(rate.take("a", 1, later).is_err());
    }

    #[test]
    fn a_pause_saves_up_no_more_than_at_the_start() {
        let rate = Rate::new(3, 2);
        let start = Instant::now();
        rate.take("a", 1, start).unwrap();
        let later = start + Duration::from_secs(3600);
        rate.take("a", 3, later).unwrap();
        assert!(rate.take("a", 1, later).is_err());
    }

    #[test]
    fn strangers_without_number_are_forgotten_once_they_are_quiet() {
        let rate = Rate::new(1, 1);
        let start = Instant::now();
        for who in 0..MOST_KNOWN {
            rate.take(who, 1, start).unwrap();
        }
        rate.take(MOST_KNOWN, 1, start + Duration::from_secs(2)).unwrap();
        assert_eq!(rate.left.lock().unwrap().len(), 1);
    }
}
