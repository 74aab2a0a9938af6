//! Chance that can be repeated.

use std::time::Duration;

/// The same numbers for the same seed, on every machine.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// Begins with this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of the first `n` numbers, from 0; 0 when there is none.
    pub fn below(&mut self, n: u32) -> u32 {
        u32::try_from(self.number().checked_rem(u64::from(n)).unwrap_or_default()).unwrap_or_default()
    }

    /// Waits up to so many milliseconds.
    pub fn wait(&mut self, most: u32) {
        std::thread::sleep(Duration::from_micros(u64::from(self.below(most.saturating_mul(1000)))));
    }

    /// An identity as the program makes them, but for its clock.
    pub fn uuid(&mut self) -> String {
        let (a, b) = (self.number(), self.number());
        format!(
            "{:08x}-{:04x}-7{:03x}-a{:03x}-{:012x}",
            a >> 32,
            a >> 16 & 0xffff,
            a & 0xfff,
            b >> 48 & 0xfff,
            b & 0xffff_ffff_ffff
        )
    }
}
