//! Time and money as people type them: minutes and cents, or a sentence beside the field.

use kit::{
    Lang, Reading,
    lang::{Words as Kit, parse_money, parse_number},
};

use crate::words::Words;

/// The most hours that one contribution may have.
const MOST_HOURS: f64 = 100_000.0;

/// The most cents that one amount may have: ten million dollars.
const MOST_CENTS: i64 = 1_000_000_000;

/// Hours as minutes, or none when nothing is typed.
pub fn minutes(read: &mut Reading, lang: Lang, field: &'static str, typed: &str) -> Option<i64> {
    if typed.trim().is_empty() {
        return None;
    }
    match parse_number(lang, typed) {
        None => read.problem(field, |lang| Kit(lang).not_a_number()),
        Some(hours) if hours <= 0.0 => read.problem(field, |lang| Words(lang).hours_above_nothing()),
        Some(hours) if hours > MOST_HOURS => read.problem(field, |lang| Words(lang).hours_too_many()),
        Some(hours) => return Some(whole_minutes(hours)),
    }
    None
}

#[expect(clippy::cast_possible_truncation, reason = "at most six million minutes")]
fn whole_minutes(hours: f64) -> i64 {
    ((hours * 60.0).round() as i64).max(1)
}

/// An amount in cents, or none when nothing is typed.
pub fn cents(read: &mut Reading, lang: Lang, field: &'static str, typed: &str) -> Option<i64> {
    if typed.trim().is_empty() {
        return None;
    }
    match parse_money(lang, typed) {
        None => read.problem(field, |lang| Kit(lang).not_an_amount()),
        Some(cents) if cents < 0 => read.problem(field, |lang| Words(lang).amount_below_nothing()),
        Some(cents) if cents > MOST_CENTS => read.problem(field, |lang| Words(lang).amount_too_large()),
        Some(cents) => return Some(cents),
    }
    None
}

/// Minutes as hours, as people write them.
pub fn hours(lang: Lang, minutes: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "minutes stay far below where halves are lost")]
    let hours = minutes as f64 / 60.0;
    kit::lang::decimal(lang, hours, usize::from(minutes % 60 != 0))
}

/// Minutes as hours to put into a form again.
pub fn hours_typed(minutes: i64) -> String {
    if minutes % 60 == 0 {
        return (minutes / 60).to_string();
    }
    #[expect(clippy::cast_precision_loss, reason = "minutes stay far below where halves are lost")]
    let hours = minutes as f64 / 60.0;
    let text = format!("{hours:.4}");
    text.trim_end_matches('0').to_owned()
}

/// Cents as dollars to put into a form again.
pub fn dollars_typed(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use kit::{Error, Result};

    use super::*;

    fn read(typed: &str, lang: Lang) -> Result<i64> {
        let mut reading = Reading::new(lang);
        let minutes = minutes(&mut reading, lang, "hours", typed);
        reading.finish(|| minutes)
    }

    #[test]
    fn hours_are_kept_to_the_minute() {
        assert_eq!(read("2.5", Lang::En).expect("right"), 150);
        assert_eq!(read("2,5", Lang::Fr).expect("right"), 150);
        for minutes in [1, 20, 61, 150, 6_000] {
            assert_eq!(read(&hours_typed(minutes), Lang::En).expect("right"), minutes);
        }
        assert_eq!((hours(Lang::En, 150), hours(Lang::Fr, 150), hours(Lang::En, 120)), ("2.5".into(), "2,5".into(), "2".into()));
    }

    #[test]
    fn what_cannot_be_is_said() {
        for typed in ["-3", "0", "two", "1000000"] {
            assert!(matches!(read(typed, Lang::En), Err(Error::Invalid(_))), "{typed}");
        }
    }
}
