//! When a meeting may be called again, and the form in which that is done.

use jiff::{ToSpan, civil::Date};
use kit::{Error, Lang, Result, lang::date};
use serde::Deserialize;

use super::store::Other;
use crate::{
    meetings::{Meeting, State},
    terms::quorum::{Recall, Rule},
    words::Words,
};

/// Whether a rule knows a second call at which less is enough.
pub(crate) fn is_known(rule: &Rule) -> bool {
    rule.recall != Recall::Same
}

/// Only a meeting that ended for want of quorum is called again, and only once.
pub(super) fn may_be_called_again(it: &Meeting, others: &[Other]) -> Result<()> {
    match (it.state, others.iter().find(|one| !one.is_lost)) {
        (State::NoQuorum | State::Reconvened, None) => Ok(()),
        (State::NoQuorum | State::Reconvened, Some(again)) => {
            let day = again.held_on;
            Err(Error::refused(move |lang| Words(lang).recall_was_made(date(lang, day))))
        }
        _ => Err(Error::refused(|lang| Words(lang).recall_had_a_quorum())),
    }
}

/// The first day for which there is time enough to give notice.
pub(super) fn earliest(notice_days: i64, today: Date) -> Date {
    today.saturating_add(notice_days.max(0).days())
}

/// The day that is proposed: the first of the same day of the week as the meeting that was lost, with the notice asked for.
pub(super) fn proposed(it: &Meeting, notice_days: i64, today: Date) -> Date {
    let mut day = earliest(notice_days, today).max(it.held_on.saturating_add(1.day()));
    while day.weekday() != it.held_on.weekday() && day < Date::MAX {
        day = day.saturating_add(1.day());
    }
    day
}

/// The form that calls a meeting again, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    /// The day.
    pub held_on: String,
    /// When it begins.
    pub starts_at: String,
    /// When it ends.
    pub ends_at: String,
    /// The items that come to its agenda.
    pub items: Vec<String>,
}

/// What is enough at the second call and how much notice it needs, in sentences.
pub(super) fn terms_said(lang: Lang, rule: &Rule, (notice_days, today): (i64, Date)) -> [String; 2] {
    let w = Words(lang);
    [rule.sentence(lang), w.recall_notice(notice_days, date(lang, earliest(notice_days, today)))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn the_day_that_is_proposed_is_the_same_day_of_the_week_with_the_notice_asked_for() {
        let house = testing::house();
        let council = testing::council(&house, "riverside");
        let partnership = testing::partnership(&house, "riverside");
        let found = house.look(|tx| crate::meetings::by_id(tx, partnership, council.meeting)).expect("a meeting");
        let it = Meeting { held_on: Date::constant(2026, 11, 11), ..found };
        let today = Date::constant(2026, 11, 16);
        assert_eq!(proposed(&it, 7, today), Date::constant(2026, 11, 25));
        assert_eq!(proposed(&it, 0, today), Date::constant(2026, 11, 18));
        assert_eq!(proposed(&it, 0, it.held_on), Date::constant(2026, 11, 18), "not on the day that was lost");
        assert_eq!(earliest(-3, today), today);
    }
}
