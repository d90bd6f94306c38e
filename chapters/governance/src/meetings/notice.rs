//! The notice of a meeting: when it was given, when it is due, and whether that is as early as the terms of reference ask.

use jiff::{ToSpan, civil::Date};
use kit::{Lang, lang::date};

use super::model::Meeting;
use crate::words::Words;

/// What is told of the notice: a label and what is said under it. Nothing where none was given and no terms ask for any, or
/// where it was never given and the meeting is not ahead any more.
pub(crate) fn notice_given(lang: Lang, it: &Meeting, asked: Option<i64>, today: Date) -> Option<(&'static str, String)> {
    let w = Words(lang);
    if let Some(day) = it.notice_sent_on {
        let days = i64::from((it.held_on - day).get_days());
        let given = w.notice_days_before(date(lang, day), days.max(0));
        let said = match asked.filter(|asked| days < *asked) {
            Some(asked) => format!("{given}. {}", w.notice_short(asked)),
            None => given,
        };
        return Some((w.notice_sent_on(), said));
    }
    let asked = asked.filter(|_| it.lies_ahead(today) && !it.state.has_begun())?;
    let due = it.held_on.checked_sub(asked.days()).ok()?;
    let said = date(lang, due);
    Some((w.notice_due(), if due < today { w.notice_is_overdue(said) } else { said }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::meetings::State;

    fn meeting(held_on: Date, notice_sent_on: Option<Date>) -> Meeting {
        let house = crate::testing::house();
        let council = crate::testing::council(&house, "riverside");
        let partnership = crate::testing::partnership(&house, "riverside");
        let found = house.look(|tx| crate::meetings::by_id(tx, partnership, council.meeting)).expect("a meeting");
        Meeting { held_on, notice_sent_on, state: State::Draft, ..found }
    }

    #[test]
    fn notice_is_counted_against_what_the_terms_ask() {
        let today = date(2026, 11, 16);
        let said = |sent, asked| notice_given(Lang::En, &meeting(date(2026, 11, 30), sent), asked, today).map(|(_, said)| said);
        assert_eq!(said(Some(date(2026, 11, 20)), Some(7)).as_deref(), Some("20 November 2026, 10 days before"));
        assert_eq!(
            said(Some(date(2026, 11, 29)), Some(7)).as_deref(),
            Some("29 November 2026, one day before. The terms of reference ask for 7 days of notice.")
        );
        assert_eq!(said(Some(date(2026, 11, 30)), None).as_deref(), Some("30 November 2026, on the day itself"));
        assert_eq!(said(None, Some(7)).as_deref(), Some("23 November 2026"));
        assert_eq!(said(None, Some(21)).as_deref(), Some("9 November 2026, which has passed"));
        assert_eq!(said(None, None), None, "no terms ask for any");
        let over = notice_given(Lang::Fr, &meeting(date(2026, 11, 2), None), Some(7), today);
        assert_eq!(over, None, "what was never given is not due any more");
    }
}
