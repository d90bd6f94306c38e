//! The ladder of consensus: five steps from full support to a block, and what is written of those who did not go along.

use kit::{Lang, codes, lang::Bilingual};
use serde::Serialize;

use super::model::{Line, Mark};
use crate::{
    decisions::{Reservation, Stance},
    words::Words,
};

codes! {
    /// Where a seat stands on a motion.
    pub enum Step in "vote-step" {
        /// It supports the motion.
        FullSupport = "full_support",
        /// It supports the motion, but for a minor point.
        MinorPoint = "minor_point",
        /// It can live with the motion.
        CanLive = "can_live",
        /// It lets the others decide.
        StandsAside = "stands_aside",
        /// It keeps the others from deciding.
        Blocks = "blocks",
    }
}

impl Step {
    /// Which step of the ladder, from 1.
    pub fn level(self) -> i64 {
        match self {
            Self::FullSupport => 1,
            Self::MinorPoint => 2,
            Self::CanLive => 3,
            Self::StandsAside => 4,
            Self::Blocks => 5,
        }
    }

    /// What the minutes say of a seat that does not go along.
    pub fn stance(self) -> Option<Stance> {
        match self {
            Self::FullSupport | Self::MinorPoint | Self::CanLive => None,
            Self::StandsAside => Some(Stance::StoodAside),
            Self::Blocks => Some(Stance::Blocked),
        }
    }

    /// Whether a reason must go with it.
    pub fn needs_a_reason(self) -> bool {
        self.stance().is_some()
    }

    /// What it counts as: whoever goes along is in favour, whoever blocks is against.
    pub fn counts_as(self) -> Mark {
        match self.stance() {
            None => Mark::Yes,
            Some(Stance::StoodAside) => Mark::Abstain,
            Some(Stance::Blocked) => Mark::No,
        }
    }
}

/// Where a seat stands and, where it does not go along, why.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stand {
    /// The step.
    pub step: Step,
    /// Why.
    pub reason: Bilingual,
}

/// The level that the body reached: that of the step on which all its seats stand. Where they stand on different steps, none of
/// these is the body's own.
pub fn reached(lines: &[Line]) -> Option<i64> {
    let mut steps = lines.iter().filter_map(|line| line.step).map(Step::level);
    let first = steps.next()?;
    steps.all(|level| level == first).then_some(first)
}

/// How many seats stand on each step.
pub fn counts(lines: &[Line]) -> impl Iterator<Item = (Step, usize)> {
    Step::ALL.iter().map(|step| (*step, lines.iter().filter(|line| line.step == Some(*step)).count()))
}

/// Those who stood aside or blocked and why, for the register. Somebody who spoke for two seats is named once, with the
/// stance that weighs more.
pub fn reservations(lines: &[Line]) -> Vec<Reservation> {
    let mut all: Vec<Reservation> = Vec::new();
    for line in lines {
        let (Some(person), Some(stance)) = (line.voter_id, line.step.and_then(Step::stance)) else { continue };
        match all.iter_mut().find(|one| one.person == person) {
            Some(one) if stance == Stance::Blocked && one.stance == Stance::StoodAside => {
                *one = Reservation { person, stance, reason: line.reason.clone() };
            }
            Some(_) => {}
            None => all.push(Reservation { person, stance, reason: line.reason.clone() }),
        }
    }
    all
}

/// The seats that stand on a step, each with the name of whoever spoke for it.
pub fn named(lines: &[Line], step: Step, lang: Lang) -> String {
    let on = lines.iter().filter(|line| line.step == Some(step));
    let name = |line: &Line| Words(lang).vote_seat_and_name(line.number, line.voter.as_deref().unwrap_or_default());
    on.map(name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_its_words_in_both_languages() {
        kit::assert_all_called!(Step);
    }

    #[test]
    fn the_steps_go_from_one_to_five_and_the_last_two_have_a_reason() {
        let all: Vec<_> = Step::ALL.iter().map(|step| (step.level(), step.needs_a_reason(), step.counts_as())).collect();
        let expected = [(1, false, Mark::Yes), (2, false, Mark::Yes), (3, false, Mark::Yes), (4, true, Mark::Abstain), (5, true, Mark::No)];
        assert_eq!(all, expected);
    }
}
