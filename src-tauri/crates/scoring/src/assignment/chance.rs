//! Chance that can be repeated: the same seed, the same draws, on any machine and in any version.
//!
//! Source: SplitMix64, Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators",
//! OOPSLA. Written out here, because a plan that is to be drawn again years later must not depend on how
//! a library changes.

/// Draws from one seed.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A position below `n`; nought when there is none.
    #[inline]
    pub(crate) fn below(&mut self, n: usize) -> usize {
        // The high half of the product: for the few positions of a hall, as even as the draw itself.
        let n = u128::try_from(n).unwrap_or(0);
        let high = u128::from(self.next()).saturating_mul(n) >> 64;
        usize::try_from(high).unwrap_or(0)
    }

    /// The positions below `n` in a drawn order (Fisher & Yates).
    pub(crate) fn order(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for last in (1..n).rev() {
            let other = self.below(last.saturating_add(1));
            order.swap(last, other);
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_draws_are_those_that_were_published() {
        // The first outputs of SplitMix64 for the seed 1234567, as in the reference implementation.
        let mut chance = Chance::new(1_234_567);
        let drawn: Vec<u64> = (0..3).map(|_| chance.next()).collect();
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn an_order_has_every_position_once() {
        let mut order = Chance::new(5).order(40);
        assert_ne!(order, (0..40).collect::<Vec<_>>());
        order.sort_unstable();
        assert_eq!(order, (0..40).collect::<Vec<_>>());
    }
}
