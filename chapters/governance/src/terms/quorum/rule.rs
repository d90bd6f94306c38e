//! The rule of quorum of a body, as its terms of reference write it.

use kit::{codes, row};
use serde::Serialize;

use super::condition::{Condition, Conditions, Of};

codes! {
    /// What a quorum is counted from.
    pub enum Base in "quorum-base" {
        /// Every seat.
        AllSeats = "all_seats",
        /// Every seat that votes, held or vacant.
        VotingSeats = "voting_seats",
        /// Every seat that votes and has a holder.
        FilledVotingSeats = "filled_voting_seats",
        /// Every organization that holds a seat that votes, once; whoever sits for none counts alone.
        Organizations = "organizations",
    }
}

codes! {
    /// How much of the base must be here.
    pub enum Threshold in "quorum-threshold" {
        /// More than half.
        Majority = "majority",
        /// A fraction, rounded up.
        Fraction = "fraction",
        /// A percentage, rounded up.
        Percent = "percent",
        /// A fixed number.
        Number = "number",
    }
}

codes! {
    /// What becomes of a seat whose holder stands back from an item for a conflict of interest.
    pub enum Recusal in "quorum-recusal" {
        /// It counts as if nothing were declared.
        Counts = "counts",
        /// It does not count as here.
        NotHere = "not_here",
        /// It is neither counted as here nor counted from.
        LeftOut = "left_out",
    }
}

codes! {
    /// What is enough at a meeting that is called again for want of quorum.
    pub enum Recall in "quorum-recall" {
        /// As much as at the first.
        Same = "same",
        /// Those present.
        ThosePresent = "those_present",
        /// More than half.
        Majority = "majority",
        /// A fraction, rounded up.
        Fraction = "fraction",
        /// A percentage, rounded up.
        Percent = "percent",
        /// A fixed number.
        Number = "number",
    }
}

row! {
    /// A part of what is counted.
    #[derive(Copy, PartialEq, Eq, Serialize)]
    pub struct Share {
        /// How it is said.
        pub threshold: Threshold,
        /// The number, the percentage, or the upper part of the fraction.
        pub part: u32,
        /// The lower part of the fraction.
        pub whole: u32,
    }
}

impl Share {
    /// More than half.
    pub const MAJORITY: Self = Self { threshold: Threshold::Majority, part: 1, whole: 2 };

    /// How many of `base` that is: never none.
    pub fn of(&self, base: u32) -> u32 {
        let up = |whole: u32| {
            let needed = (u64::from(base) * u64::from(self.part)).div_ceil(u64::from(whole.max(1)));
            u32::try_from(needed).unwrap_or(u32::MAX)
        };
        let needed = match self.threshold {
            Threshold::Majority => base / 2 + 1,
            Threshold::Fraction => up(self.whole),
            Threshold::Percent => up(100),
            Threshold::Number => self.part,
        };
        needed.max(1)
    }
}

row! {
    /// The rule of quorum of a body.
    #[derive(PartialEq, Eq, Serialize)]
    pub struct Rule {
        /// What it is counted from.
        pub base: Base,
        /// How much of that must be here.
        pub share: Share,
        /// Whether someone who attends from afar counts.
        pub remote_counts: bool,
        /// Whether an alternate counts.
        pub alternates_count: bool,
        /// How many different sectors must be here.
        pub minimum_sectors: u32,
        /// Which seats must be among those here.
        pub includes: Conditions,
        /// What is enough at a meeting called again for want of quorum.
        pub recall: Recall,
        /// The number, the percentage, or the upper part of the fraction that is enough then.
        pub recall_part: u32,
        /// The lower part of the fraction that is enough then.
        pub recall_whole: u32,
        /// Whether the seats and sectors that must be here must be here then too.
        pub recall_keeps_conditions: bool,
        /// What becomes of a seat that stands back for a conflict of interest.
        pub recusal: Recusal,
    }
}

impl Rule {
    /// The rule for a body whose terms of reference say nothing: more than half of the voting seats that have a holder.
    pub const USUAL: Self = Self {
        base: Base::FilledVotingSeats,
        share: Share::MAJORITY,
        remote_counts: true,
        alternates_count: true,
        minimum_sectors: 0,
        includes: Conditions::NONE,
        recall: Recall::Same,
        recall_part: 1,
        recall_whole: 2,
        recall_keeps_conditions: false,
        recusal: Recusal::LeftOut,
    };

    /// Everything that must be among those here, sectors first.
    pub fn conditions(&self) -> impl Iterator<Item = Condition> {
        let sectors = (self.minimum_sectors > 0).then_some(Condition { least: self.minimum_sectors, of: Of::Sectors });
        sectors.into_iter().chain(self.includes.iter().cloned())
    }

    /// The part that is enough at a meeting called again, where the rule names one.
    pub fn recall_share(&self) -> Option<Share> {
        let threshold = match self.recall {
            Recall::Same | Recall::ThosePresent => return None,
            Recall::Majority => Threshold::Majority,
            Recall::Fraction => Threshold::Fraction,
            Recall::Percent => Threshold::Percent,
            Recall::Number => Threshold::Number,
        };
        Some(Share { threshold, part: self.recall_part, whole: self.recall_whole })
    }

    /// How many of `base` are enough at a meeting called again: never more than at the first.
    pub fn needed_at_recall(&self, base: u32) -> u32 {
        let first = self.share.of(base);
        match self.recall {
            Recall::ThosePresent => 1,
            _ => self.recall_share().map_or(first, |share| share.of(base).min(first)),
        }
    }
}
