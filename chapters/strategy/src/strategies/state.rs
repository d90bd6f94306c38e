//! The way a strategy goes: draft, circulated, approved by the council, by the host where that is asked, in force,
//! superseded. Each step has its conditions; a step that may not be taken is refused with its reason.

use jiff::civil::Date;
use kit::codes;
use kit::{Error, Lang, Result};
use registry::partnerships::Partnership;

use super::Strategy;
use crate::words::Words;

codes! {
    /// How far a strategy has come.
    pub enum State in "strategy-state" {
        /// It is being written.
        Draft = "draft",
        /// It was sent round for comment.
        InReview = "in_review",
        /// The council approved it.
        CouncilApproved = "council_approved",
        /// The host approved it.
        HostApproved = "host_approved",
        /// It is what the partnership goes by.
        InForce = "in_force",
        /// A later one took its place.
        Superseded = "superseded",
    }
}

impl State {
    /// Whether its text may still change: until the council has approved it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::InReview)
    }

    /// The states of those that were approved: what the funder sees.
    pub fn is_approved(self) -> bool {
        !self.is_open()
    }
}

/// A step on that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Send it round.
    Circulate,
    /// Note the council's approval.
    ApproveByCouncil,
    /// Note the host's approval.
    ApproveByHost,
    /// Bring it into force.
    BringIntoForce,
}

impl Step {
    /// The step that comes next in this state, in a partnership whose host approves or not.
    pub fn next(state: State, host_approves: bool) -> Option<Self> {
        match state {
            State::Draft => Some(Self::Circulate),
            State::InReview => Some(Self::ApproveByCouncil),
            State::CouncilApproved if host_approves => Some(Self::ApproveByHost),
            State::CouncilApproved | State::HostApproved => Some(Self::BringIntoForce),
            State::InForce | State::Superseded => None,
        }
    }

    /// What one does, in words.
    pub fn called(self, lang: Lang) -> &'static str {
        let w = Words(lang);
        match self {
            Self::Circulate => w.step_circulate(),
            Self::ApproveByCouncil => w.step_council(),
            Self::ApproveByHost => w.step_host(),
            Self::BringIntoForce => w.step_force(),
        }
    }

    /// Whether it may be taken with this strategy; otherwise why not.
    pub fn check(self, state: State, host_approves: bool) -> Result<()> {
        if Self::next(state, host_approves) == Some(self) {
            return Ok(());
        }
        Err(Error::refused(move |lang| {
            let w = Words(lang);
            match (self, state) {
                (_, State::Superseded) => w.refused_superseded(),
                (_, State::InForce) => w.refused_in_force_already(),
                (Self::Circulate, _) => w.refused_circulated_already(),
                (Self::ApproveByCouncil, State::Draft) => w.refused_not_circulated(),
                (Self::ApproveByCouncil, _) => w.refused_council_already(),
                (Self::ApproveByHost, _) if !host_approves => w.refused_no_host(),
                (Self::ApproveByHost, State::HostApproved) => w.refused_host_already(),
                (Self::BringIntoForce, State::CouncilApproved) => w.refused_host_first(),
                (Self::ApproveByHost | Self::BringIntoForce, _) => w.refused_council_first(),
            }
        }))
    }
}

/// Refuses a change of the text once the council has approved it.
pub fn must_be_open(state: State) -> Result<()> {
    if state.is_open() { Ok(()) } else { Err(Error::refused(|lang| Words(lang).refused_not_open())) }
}

/// Refuses to circulate what says nothing yet.
pub fn must_say_something(priorities: usize, objectives: usize) -> Result<()> {
    if priorities > 0 && objectives > 0 { Ok(()) } else { Err(Error::refused(|lang| Words(lang).refused_empty())) }
}

/// Refuses a day that lies ahead, or before the step that came before it.
pub fn must_follow(day: Date, before: Option<Date>, today: Date) -> Result<()> {
    if day > today {
        return Err(Error::refused(|lang| Words(lang).refused_day_ahead()));
    }
    match before {
        Some(before) if day < before => Err(Error::refused(move |lang| Words(lang).refused_day_before(kit::lang::date(lang, before)))),
        _ => Ok(()),
    }
}

/// Refuses to bring a strategy into force after its period, or on a day before the one it replaces came into force.
pub fn must_fit(it: &Strategy, from: Date, earlier: Option<&Strategy>) -> Result<()> {
    if from > it.ends_on {
        return Err(Error::refused(|lang| Words(lang).refused_after_period()));
    }
    let since = earlier.and_then(|earlier| earlier.in_force_from);
    match since {
        Some(since) if from <= since => Err(Error::refused(move |lang| Words(lang).refused_before_earlier(kit::lang::date(lang, since)))),
        _ => Ok(()),
    }
}

/// The steps of a strategy with their days, for showing how far it has come.
pub fn days(it: &Strategy, partnership: &Partnership) -> Vec<(State, Option<Date>)> {
    let mut days =
        vec![(State::Draft, Some(it.drafted_on)), (State::InReview, it.circulated_on), (State::CouncilApproved, it.council_approved_on)];
    if partnership.host_approves || it.host_approved_on.is_some() {
        days.push((State::HostApproved, it.host_approved_on));
    }
    days.push((State::InForce, it.in_force_from));
    days.extend(it.superseded_on.map(|day| (State::Superseded, Some(day))));
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const STEPS: [Step; 4] = [Step::Circulate, Step::ApproveByCouncil, Step::ApproveByHost, Step::BringIntoForce];

    fn refusal(outcome: Result<()>) -> String {
        match outcome {
            Err(Error::Refused(say)) => {
                assert_ne!(say.in_lang(Lang::En), say.in_lang(Lang::Fr), "the reason is said in both languages");
                say.in_lang(Lang::En).to_owned()
            }
            other => panic!("{other:?} is no refusal"),
        }
    }

    #[test]
    fn each_state_has_one_step_and_every_other_is_refused_with_a_reason() {
        let mut legal = 0;
        for host in [false, true] {
            for state in State::ALL {
                for step in STEPS {
                    if Step::next(*state, host) == Some(step) {
                        legal += 1;
                        step.check(*state, host).expect("the step that comes next");
                    } else {
                        assert!(!refusal(step.check(*state, host)).is_empty(), "{step:?} in {state:?}");
                    }
                }
            }
        }
        assert_eq!(legal, 8 - 1 + 1, "two ways of four steps, the host's approval on one of them, the last reached from two states");
    }

    #[test]
    fn the_host_approves_only_and_necessarily_where_it_must() {
        assert!(refusal(Step::ApproveByHost.check(State::CouncilApproved, false)).contains("host"));
        assert!(refusal(Step::BringIntoForce.check(State::CouncilApproved, true)).contains("host"));
        Step::BringIntoForce.check(State::CouncilApproved, false).expect("no host approves here");
        Step::BringIntoForce.check(State::HostApproved, true).expect("the host has approved");
    }

    #[test]
    fn no_step_is_skipped_or_taken_twice() {
        assert!(refusal(Step::ApproveByCouncil.check(State::Draft, true)).contains("Circulate"));
        assert!(refusal(Step::BringIntoForce.check(State::InReview, true)).contains("council"));
        assert!(refusal(Step::Circulate.check(State::InReview, true)).contains("already"));
        assert!(refusal(Step::BringIntoForce.check(State::InForce, true)).contains("already"));
        for step in STEPS {
            refusal(step.check(State::Superseded, true));
        }
    }

    #[test]
    fn the_text_is_closed_once_the_council_has_approved() {
        for state in State::ALL {
            assert_eq!(must_be_open(*state).is_ok(), matches!(state, State::Draft | State::InReview), "{state:?}");
        }
        refusal(must_be_open(State::InForce));
    }

    #[test]
    fn days_come_in_their_order_and_not_ahead() {
        let today = date(2026, 11, 16);
        must_follow(today, Some(today), today).expect("the same day is in order");
        must_follow(date(2026, 3, 1), None, today).expect("nothing came before");
        refusal(must_follow(date(2026, 11, 17), None, today));
        assert!(refusal(must_follow(date(2026, 3, 1), Some(date(2026, 3, 2)), today)).contains("2 March 2026"));
    }

    #[test]
    fn what_says_nothing_is_not_circulated() {
        must_say_something(1, 1).expect("a priority and an objective");
        refusal(must_say_something(0, 0));
        refusal(must_say_something(1, 0));
    }
}
