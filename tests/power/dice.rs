//! Chance that can be repeated: the same seed throws the same numbers.

/// A source of numbers that look random.
pub struct Dice(u64);

impl Dice {
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits (SplitMix64).
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not, `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        // At most `limit`, which is a usize itself.
        usize::try_from(self.bits() % limit as u64).unwrap_or_default()
    }
}
