//! Days as plans give them: a date, a month, a quarter, or from one to the other.

use jiff::civil::Date;
use kit::lang::{fold, parse_date};

use crate::fiscal::{FiscalYear, Quarter};

/// From a day to a day.
pub type Days = (Date, Date);

/// The days of what stands in one cell: `2026-05-04`, `May 2026`, « mai », `Q2`, « T2 », `ongoing`.
pub fn span(text: &str, year: FiscalYear) -> Option<Days> {
    let text = text.trim().split('T').next().filter(|day| day.len() == 10).unwrap_or(text.trim());
    if let Some(day) = parse_date(text) {
        return Some((day, day));
    }
    let folded = fold(text);
    let all_year = ["ongoing", "all year", "year round", "continuous", "en continu", "continu", "toute l annee", "en cours"];
    if all_year.contains(&folded.as_str()) {
        return Some((year.start(), year.end()));
    }
    quarter(&folded, year).or_else(|| month(text, &folded, year))
}

/// The days from what one half of a cell says to what the other says: `Q1–Q3`, `April to June 2026`.
pub fn range(text: &str, year: FiscalYear) -> Option<Days> {
    if let Some(days) = span(text, year) {
        return Some(days);
    }
    let marks = ["–", "—", " to ", " au ", " à ", " - ", "-", ",", "&", " and ", " et "];
    marks.iter().find_map(|mark| {
        let (first, last) = text.split_once(mark)?;
        let (first, last) = (span(first, year)?, span(last, year)?);
        (first.0 <= last.1).then_some((first.0, last.1))
    })
}

/// `q2`, `t2`, `quarter 2`, « 2e trimestre », the year after it or not.
fn quarter(folded: &str, year: FiscalYear) -> Option<Days> {
    let number =
        ["q", "t", "quarter ", "trimestre "].iter().find_map(|mark| folded.strip_prefix(mark).and_then(|rest| rest.chars().next()));
    let ordinal = || folded.ends_with("trimestre").then(|| folded.chars().next()).flatten();
    let number = number.or_else(ordinal)?.to_digit(10)?;
    let quarter = Quarter::ALL.into_iter().find(|quarter| u32::from(quarter.number()) == number)?;
    let rest: String = folded.chars().skip_while(|c| !c.is_ascii_digit()).skip(1).collect();
    let named = FiscalYear::parse(&rest.trim().replace(' ', "-")).ok();
    let is_bare = rest.trim().is_empty() || rest.trim() == "e trimestre" || rest.trim() == "er trimestre";
    let year = named.or_else(|| is_bare.then_some(year))?;
    Some((quarter.start_in(year), quarter.end_in(year)))
}

/// `May 2026`, `2026-05`, and `May` alone in the plan's own year.
fn month(text: &str, folded: &str, year: FiscalYear) -> Option<Days> {
    let named = parse_date(&format!("1 {text}")).or_else(|| parse_date(&format!("{text}-01")));
    let first = if folded.contains(|c: char| c.is_ascii_digit()) {
        named?
    } else {
        let within = |calendar: i16| parse_date(&format!("1 {text} {calendar}")).filter(|day| year.contains(*day));
        within(year.first_year()).or_else(|| within(year.first_year() + 1))?
    };
    Some((first, first.last_of_month()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_as_plans_give_them() {
        let year = FiscalYear::parse("2026-27").expect("a year");
        let is = |text: &str, from: Date, to: Date| assert_eq!(range(text, year), Some((from, to)), "{text}");
        is("2026-05-04", date(2026, 5, 4), date(2026, 5, 4));
        is("2026-05-04T00:00:00", date(2026, 5, 4), date(2026, 5, 4));
        is("4 mai 2026", date(2026, 5, 4), date(2026, 5, 4));
        is("May 2026", date(2026, 5, 1), date(2026, 5, 31));
        is("2026-05", date(2026, 5, 1), date(2026, 5, 31));
        is("février", date(2027, 2, 1), date(2027, 2, 28));
        is("Q2", date(2026, 7, 1), date(2026, 9, 30));
        is("T4", date(2027, 1, 1), date(2027, 3, 31));
        is("2e trimestre", date(2026, 7, 1), date(2026, 9, 30));
        is("Q1 2025-26", date(2025, 4, 1), date(2025, 6, 30));
        is("Q1–Q3", date(2026, 4, 1), date(2026, 12, 31));
        is("Q1 - Q2", date(2026, 4, 1), date(2026, 9, 30));
        is("April to June", date(2026, 4, 1), date(2026, 6, 30));
        is("avril à juin 2026", date(2026, 4, 1), date(2026, 6, 30));
        is("Ongoing", date(2026, 4, 1), date(2027, 3, 31));
        for text in ["", "soon", "Q5", "12/11/2026", "31 February 2026", "Q3–Q1", "quarterly"] {
            assert_eq!(range(text, year), None, "{text}");
        }
    }
}
