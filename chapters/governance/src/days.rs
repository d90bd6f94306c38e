//! From when to when, in words.

use jiff::civil::Date;
use kit::{Lang, lang::date};

use crate::words::Words;

/// A period: `since 1 April 2024`, `from 1 April 2024 to 31 March 2025`.
pub(crate) fn period(
    lang: impl std::borrow::Borrow<Lang>,
    from: impl std::borrow::Borrow<Date>,
    to: impl std::borrow::Borrow<Option<Date>>,
) -> String {
    let (lang, from) = (*lang.borrow(), *from.borrow());
    match *to.borrow() {
        Some(to) => Words(lang).period_from_to(date(lang, from), date(lang, to)),
        None => Words(lang).period_since(date(lang, from)),
    }
}

/// The fiscal year that holds a day: its first day and its last.
pub(crate) fn fiscal_year(day: Date) -> (Date, Date) {
    let first = if day.month() >= 4 { day.year() } else { day.year() - 1 };
    (Date::constant(first, 4, 1), Date::constant(first + 1, 3, 31))
}

/// The fiscal year that holds a day as people read it: `2026-27` in English, `2026-2027` in French.
pub(crate) fn fiscal_year_called(lang: Lang, day: Date) -> String {
    let (first, last) = fiscal_year(day);
    match lang {
        Lang::En => format!("{:04}-{:02}", first.year(), last.year() % 100),
        Lang::Fr => format!("{:04}-{:04}", first.year(), last.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fiscal_year_begins_in_april() {
        let (first, last) = (Date::constant(2026, 4, 1), Date::constant(2027, 3, 31));
        assert_eq!([first, last, Date::constant(2026, 11, 16)].map(fiscal_year), [(first, last); 3]);
        assert_eq!(fiscal_year_called(Lang::En, Date::constant(2026, 3, 31)), "2025-26");
        assert_eq!(fiscal_year_called(Lang::Fr, last), "2026-2027");
    }
}
