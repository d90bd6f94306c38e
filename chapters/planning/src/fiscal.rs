//! The fiscal year: April 1 to March 31, written with its two years, in four quarters.
//!
//! Contribution agreements open on April 1 and close on March 31, so a plan, its quarters and its
//! report do too. A year is named by both calendar years it touches: `2025-26`, in French `2025-2026`.

use std::str::FromStr;

use jiff::civil::Date;
use kit::{Lang, Refusal, Say};
use serde::{Deserialize, Serialize};

use crate::words::Words;

/// The years in which a fiscal year that somebody types may begin.
const TYPED: std::ops::RangeInclusive<i16> = 1900..=2199;

/// A fiscal year, known by the calendar year in which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct FiscalYear(i16);

impl FiscalYear {
    /// The fiscal year that begins on April 1 of `year`.
    pub fn beginning_in(year: i16) -> Result<Self, Refusal> {
        if TYPED.contains(&year) { Ok(Self(year)) } else { Err(out_of_range()) }
    }

    /// The fiscal year in which a date lies.
    pub fn containing(day: Date) -> Self {
        Self(if day.month() >= 4 { day.year() } else { day.year() - 1 })
    }

    /// The fiscal year that was typed: `2025-26`, and also `2025-2026` or `2025/26`.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let typed = typed.trim();
        let parts = typed.split_once(['-', '/', '\u{2013}', '\u{2011}']);
        let (first, second) = parts.ok_or_else(unreadable)?;
        let first: i16 = number(first, &[4]).ok_or_else(unreadable)?;
        let last = number(second, &[2, 4]).ok_or_else(unreadable)?;
        let year = Self::beginning_in(first)?;
        let names_next = if second.trim().len() == 4 { last == first + 1 } else { last == (first + 1) % 100 };
        if names_next { Ok(year) } else { Err(Say::new(|lang| Words(lang).fiscal_year_in_a_row(year.called(lang), typed))) }
    }

    /// As it is stored and named in files: `2025-26`.
    pub fn code(self) -> String {
        format!("{:04}-{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }

    /// As people read it: `2025-26` in English, `2025-2026` in French.
    pub fn called(self, lang: Lang) -> String {
        match lang {
            Lang::En => self.code(),
            Lang::Fr => format!("{:04}-{:04}", self.0, self.0 + 1),
        }
    }

    /// The calendar year in which it begins.
    pub fn first_year(self) -> i16 {
        self.0
    }

    /// Its first day, April 1.
    pub fn start(self) -> Date {
        Date::new(self.0, 4, 1).unwrap_or(Date::MIN)
    }

    /// Its last day, March 31.
    pub fn end(self) -> Date {
        Date::new(self.0.saturating_add(1), 3, 31).unwrap_or(Date::MAX)
    }

    /// Whether a date lies in it.
    pub fn contains(self, day: Date) -> bool {
        Self::containing(day) == self
    }

    /// The year after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self::containing(self.end().saturating_add(jiff::Span::new().days(1)))
    }

    /// The year before it.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::containing(self.start().saturating_sub(jiff::Span::new().days(1)))
    }

    /// The quarter of a date, when the date lies in this year.
    pub fn quarter_of(self, day: Date) -> Option<Quarter> {
        self.contains(day).then(|| Quarter::of(day))
    }

    /// Which of its quarters the days from `start` to `end` touch, for the marks of the plan's grid.
    pub fn quarters_touched(self, start: Date, end: Date) -> [bool; 4] {
        Quarter::ALL.map(|quarter| start <= end && start <= quarter.end_in(self) && end >= quarter.start_in(self))
    }
}

/// The number a text is, when it has as many digits as one of these.
fn number(text: &str, digits: &[usize]) -> Option<i16> {
    let text = text.trim();
    let is_number = digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

fn unreadable() -> Refusal {
    Say::new(|lang| Words(lang).fiscal_year_form())
}

fn out_of_range() -> Refusal {
    Say::new(|lang| Words(lang).fiscal_year_range(TYPED.start(), TYPED.end()))
}

impl FromStr for FiscalYear {
    type Err = kit::Error;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        Self::parse(typed).map_err(kit::Error::Refused)
    }
}

impl From<FiscalYear> for String {
    fn from(year: FiscalYear) -> Self {
        year.code()
    }
}

impl TryFrom<String> for FiscalYear {
    type Error = kit::Error;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        typed.parse()
    }
}

/// A quarter of a fiscal year: the first is April to June, the last January to March.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quarter {
    /// April to June.
    First,
    /// July to September.
    Second,
    /// October to December.
    Third,
    /// January to March, in the calendar year after the one in which the fiscal year began.
    Fourth,
}

impl Quarter {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Fourth];

    /// The quarter of a date.
    pub fn of(day: Date) -> Self {
        match day.month() {
            4..=6 => Self::First,
            7..=9 => Self::Second,
            10..=12 => Self::Third,
            _ => Self::Fourth,
        }
    }

    /// Its number, from 1 to 4.
    pub fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
        }
    }

    /// What it is called: Q1 in English, T1 in French.
    pub fn label(self, lang: Lang) -> String {
        Words(lang).quarter_label(self.number())
    }

    /// Its first day in a fiscal year.
    pub fn start_in(self, year: FiscalYear) -> Date {
        let (after, month) = [(0, 4), (0, 7), (0, 10), (1, 1)][usize::from(self.number() - 1)];
        Date::new(year.0.saturating_add(after), month, 1).unwrap_or(if year.0 < 0 { Date::MIN } else { Date::MAX })
    }

    /// Its last day in a fiscal year.
    pub fn end_in(self, year: FiscalYear) -> Date {
        let (after, month, day) = [(0, 6, 30), (0, 9, 30), (0, 12, 31), (1, 3, 31)][usize::from(self.number() - 1)];
        Date::new(year.0.saturating_add(after), month, day).unwrap_or(if year.0 < 0 { Date::MIN } else { Date::MAX })
    }
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;

    fn year(label: &str) -> FiscalYear {
        FiscalYear::parse(label).unwrap()
    }

    #[test]
    fn a_year_runs_from_april_to_march() {
        let year = year("2025-26");
        assert_eq!((year.start(), year.end()), (date(2025, 4, 1), date(2026, 3, 31)));
        assert_eq!(FiscalYear::containing(date(2026, 3, 31)), year);
        assert_eq!(FiscalYear::containing(date(2026, 4, 1)), year.next());
        assert_eq!(FiscalYear::containing(date(2025, 3, 31)), year.previous());
    }

    #[test]
    fn a_year_is_written_with_both_its_years() {
        assert_eq!(year("1999-2000").code(), "1999-00");
        for typed in ["2025-26", " 2025-2026 ", "2025/26", "2025\u{2013}26", "2025 - 26"] {
            assert_eq!(year(typed).code(), "2025-26", "{typed}");
        }
    }

    #[test]
    fn what_is_not_a_fiscal_year_is_refused_with_the_right_form() {
        let said = |typed: &str, lang| FiscalYear::parse(typed).unwrap_err().in_lang(lang).to_owned();
        for typed in ["", "2025", "25-26", "2025-6", "2025-026", "abcd-ef", "2025-", "+025-26", "２０２５-26", "2025-26-27"] {
            assert_eq!(said(typed, Lang::En), "Write a fiscal year as its two years, for example 2025-26.", "{typed}");
        }
        assert_eq!(said("2025-27", Lang::En), "A fiscal year runs over two years in a row: write 2025-26 rather than 2025-27.");
        assert_eq!(
            said("2025-2025", Lang::Fr),
            "Un exercice couvre deux années qui se suivent\u{a0}: écrivez 2025-2026 plutôt que 2025-2025."
        );
        assert_eq!(said("0205-06", Lang::En), "Choose a fiscal year that begins between 1900 and 2199.");
    }

    #[test]
    fn each_language_writes_a_year_in_one_way() {
        let both = |label: &str| Lang::ALL.map(|lang| year(label).called(lang));
        assert_eq!(both("2026-27"), ["2026-27", "2026-2027"]);
        assert_eq!(both("1999-2000"), ["1999-00", "1999-2000"]);
    }

    #[test]
    fn quarters_begin_in_april_july_october_and_january() {
        let year = year("2025-26");
        let dates = Quarter::ALL.map(|quarter| (quarter.start_in(year), quarter.end_in(year)));
        assert_eq!(dates[0], (date(2025, 4, 1), date(2025, 6, 30)));
        assert_eq!(dates[1], (date(2025, 7, 1), date(2025, 9, 30)));
        assert_eq!(dates[2], (date(2025, 10, 1), date(2025, 12, 31)));
        assert_eq!(dates[3], (date(2026, 1, 1), date(2026, 3, 31)));
        assert_eq!(year.quarter_of(date(2025, 3, 31)), None);
        assert_eq!((Quarter::Third.label(Lang::En), Quarter::Third.label(Lang::Fr)), ("Q3".into(), "T3".into()));
    }

    #[test]
    fn the_grid_marks_the_quarters_that_an_activity_touches() {
        let marks = |start, end| year("2025-26").quarters_touched(start, end);
        assert_eq!(marks(date(2025, 6, 30), date(2025, 10, 1)), [true, true, true, false]);
        assert_eq!(marks(date(2024, 1, 1), date(2030, 1, 1)), [true; 4]);
        assert_eq!(marks(date(2024, 1, 1), date(2025, 3, 31)), [false; 4]);
        assert_eq!(marks(date(2025, 10, 1), date(2025, 6, 30)), [false; 4]);
    }

    #[test]
    fn the_ends_of_the_calendar_do_no_harm() {
        for day in [Date::MIN, Date::MAX] {
            let year = FiscalYear::containing(day);
            assert!(year.start() <= day && day <= year.end() && year.contains(day));
            assert!(year.previous() <= year && year <= year.next());
            assert!(Quarter::ALL.iter().all(|quarter| quarter.start_in(year) <= quarter.end_in(year)));
        }
    }

    proptest! {
        #[test]
        fn every_day_lies_in_one_year_and_one_quarter(days in 0_i64..110_000) {
            let day = date(1900, 4, 1) + days.days();
            let year = FiscalYear::containing(day);
            prop_assert!(year.start() <= day && day <= year.end());
            let quarters = Quarter::ALL.into_iter().filter(|q| q.start_in(year) <= day && day <= q.end_in(year));
            prop_assert_eq!(quarters.collect::<Vec<_>>(), [Quarter::of(day)]);
        }

        #[test]
        fn a_label_is_read_back(first in 1900_i16..2200) {
            let year = FiscalYear::beginning_in(first).unwrap();
            for written in [year.code(), year.called(Lang::En), year.called(Lang::Fr)] {
                prop_assert_eq!(FiscalYear::parse(&written).unwrap(), year);
            }
            prop_assert_eq!(year.next().previous(), year);
            prop_assert!(year.previous() < year);
        }

        #[test]
        fn no_text_breaks_the_reading(typed in ".{0,16}") {
            if let Ok(year) = FiscalYear::parse(&typed) {
                prop_assert!(TYPED.contains(&year.first_year()));
            }
        }
    }
}
