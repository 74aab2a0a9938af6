//! Waiting longer each time, and never all at once: two hundred laptops come back together.

use std::time::Duration;

/// Doubles from half a second to a quarter of a minute; each wait is anything up to that.
#[derive(Debug, Default)]
pub(super) struct Pause(u32);

const FIRST_MS: u64 = 500;
const LONGEST_MS: u64 = 15_000;

impl Pause {
    pub(super) fn reset(&mut self) {
        self.0 = 0;
    }

    pub(super) fn next(&mut self) -> Duration {
        let ceiling = FIRST_MS.saturating_mul(1_u64.checked_shl(self.0).unwrap_or(u64::MAX)).min(LONGEST_MS);
        self.0 = self.0.saturating_add(1).min(16);
        Duration::from_millis(rand::random_range(ceiling / 4..=ceiling))
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_MS, Pause};

    #[test]
    fn a_pause_grows_and_has_a_longest() {
        let mut pause = Pause::default();
        assert!(pause.next().as_millis() <= 500);
        for _ in 0..40 {
            assert!(pause.next().as_millis() <= u128::from(LONGEST_MS));
        }
        assert!(pause.next().as_millis() >= u128::from(LONGEST_MS / 4));
        pause.reset();
        assert!(pause.next().as_millis() <= 500);
    }
}
