//! The life of a partnership: which state follows which, and since when.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, row};
use serde::{Deserialize, Serialize};

use crate::words::Words;

row! {
    /// A state a partnership entered.
    #[derive(Serialize)]
    pub struct Turn {
        /// The state.
        pub state: String,
        /// The day it began.
        pub since: Date,
        /// Why, in the words of whoever noted it.
        pub reason: String,
    }
}

/// The states that can follow this one.
pub fn next(state: &str) -> &'static [&'static str] {
    match state {
        "proposed" => &["funded", "active", "closed"],
        "funded" => &["active", "closed"],
        "active" => &["paused", "closed", "merged"],
        "paused" => &["restarting", "active", "closed", "merged"],
        "restarting" => &["active", "paused", "closed"],
        "closed" => &["restarting"],
        _ => &[],
    }
}

/// The form that brings a partnership into another state, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TurnForm {
    /// The state.
    pub state: String,
    /// The day it begins.
    pub since: String,
    /// Why.
    pub reason: String,
}

/// Checks a turn from the present state, whose last turn was on `last`, asked for on `today`.
pub fn checked(form: &TurnForm, now: (&str, Option<Date>), today: Date, lang: Lang) -> Result<Turn> {
    let (state, last) = now;
    let mut check = Reading::new(lang);
    let next = check.one_of("state", &form.state, next(state));
    let since = check.day("since", &form.since);
    let reason = check.line("reason", &form.reason, 500);
    if since > Some(today) {
        check.problem("since", |lang| Words(lang).turn_in_future());
    } else if since.zip(last).is_some_and(|(since, last)| since < last) {
        check.problem("since", |lang| Words(lang).turn_before_last());
    }
    if reason.is_empty() && matches!(next.as_str(), "paused" | "closed" | "merged" | "restarting") {
        check.problem("reason", |lang| Words(lang).turn_needs_a_reason());
    }
    check.finish(|| Some(Turn { state: next, since: since?, reason }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kit::Error;

    use super::*;
    use crate::partnerships::codes::STATES;

    fn turn(state: &str, since: &str, reason: &str) -> TurnForm {
        TurnForm { state: state.into(), since: since.into(), reason: reason.into() }
    }

    fn problems(form: &TurnForm, from: &str) -> Vec<String> {
        match checked(form, (from, Some(date(2026, 3, 1))), date(2026, 11, 16), Lang::En) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_state_that_follows_is_a_state_and_not_the_same() {
        for state in STATES {
            assert!(next(state).iter().all(|other| STATES.contains(other) && other != state), "{state}");
        }
        assert!(next("merged").is_empty(), "what merged is over");
        assert!(next("closed").contains(&"restarting"), "what closed may begin again");
    }

    #[test]
    fn a_pause_needs_a_reason_and_a_day_that_has_come() {
        assert_eq!(problems(&turn("paused", "2026-04-01", ""), "active"), ["reason"]);
        assert_eq!(problems(&turn("paused", "2026-12-01", "x"), "active"), ["since"]);
        assert_eq!(problems(&turn("paused", "2026-02-28", "x"), "active"), ["since"]);
        assert_eq!(problems(&turn("paused", "soon", ""), "active"), ["since", "reason"]);
        assert_eq!(problems(&turn("", "", ""), "active"), ["state", "since"]);
        assert!(problems(&turn("paused", "2026-03-01", "Funding ended"), "active").is_empty());
    }

    #[test]
    fn no_state_is_skipped() {
        assert_eq!(problems(&turn("proposed", "2026-04-01", "x"), "active"), ["state"]);
        assert_eq!(problems(&turn("active", "2026-04-01", "x"), "merged"), ["state"]);
        assert!(problems(&turn("active", "2026-04-01", ""), "paused").is_empty());
    }
}
