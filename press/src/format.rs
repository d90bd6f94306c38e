//! Values as people read them, in English and in French as Canadians write them.

use jiff::civil::Date;

use crate::Cell;

const NO_BREAK: char = '\u{a0}';

const ENGLISH_MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const FRENCH_MONTHS: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

/// Whether a BCP 47 tag such as `fr-CA` names a form of French.
pub fn is_french(lang: &str) -> bool {
    lang.split('-').next().is_some_and(|language| language.eq_ignore_ascii_case("fr"))
}

/// The value of a cell as text in the language.
pub fn cell(cell: &Cell, lang: &str) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => whole(*number, lang),
        Cell::Money(cents) => money(*cents, lang),
        Cell::Percent(value) => percent(*value, lang),
        Cell::Date(day) => date(*day, lang),
        Cell::Decimal(number) => decimal(*number, lang),
        Cell::Figure(_, inner) => self::cell(inner, lang),
    }
}

/// 1,234 or 1 234.
pub fn whole(number: i64, lang: &str) -> String {
    format!("{}{}", minus(number < 0), grouped(&number.unsigned_abs().to_string(), lang))
}

/// 1,234.5 or 1 234,5: at most two decimals, none that say nothing.
pub fn decimal(number: f64, lang: &str) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    let rounded = format!("{:.2}", number.abs());
    let (units, rest) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let rest = rest.trim_end_matches('0');
    let sign = minus(number < 0.0 && rounded.bytes().any(|digit| (b'1'..=b'9').contains(&digit)));
    let mark = if is_french(lang) { "," } else { "." };
    format!("{sign}{}{}{rest}", grouped(units, lang), if rest.is_empty() { "" } else { mark })
}

/// $1,234.50 or 1 234,50 $; whole dollars without the zeros.
pub fn money(cents: i64, lang: &str) -> String {
    let (units, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let (sign, units) = (minus(cents < 0), grouped(&units.to_string(), lang));
    match (is_french(lang), rest) {
        (true, 0) => format!("{sign}{units}{NO_BREAK}$"),
        (true, _) => format!("{sign}{units},{rest:02}{NO_BREAK}$"),
        (false, 0) => format!("{sign}${units}"),
        (false, _) => format!("{sign}${units}.{rest:02}"),
    }
}

/// 12.5% or 12,5 %.
pub fn percent(value: f64, lang: &str) -> String {
    let number = decimal(value, lang);
    if is_french(lang) { format!("{number}{NO_BREAK}%") } else { format!("{number}%") }
}

/// 12 November 2026 or 12 novembre 2026; the first of a month is 1er in French.
pub fn date(day: Date, lang: &str) -> String {
    let months = if is_french(lang) { FRENCH_MONTHS } else { ENGLISH_MONTHS };
    let month = usize::try_from(day.month()).ok().and_then(|month| months.get(month - 1)).copied().unwrap_or_default();
    let first = if is_french(lang) && day.day() == 1 { "er" } else { "" };
    format!("{}{first}{NO_BREAK}{month} {}", day.day(), day.year())
}

fn minus(negative: bool) -> &'static str {
    if negative { "\u{2212}" } else { "" }
}

fn grouped(digits: &str, lang: &str) -> String {
    let separator = if is_french(lang) { NO_BREAK } else { ',' };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_each_language_writes_them() {
        assert_eq!(money(123_456_750, "en-CA"), "$1,234,567.50");
        assert_eq!(money(-123_456_700, "fr-CA"), "\u{2212}1\u{a0}234\u{a0}567\u{a0}$");
        assert_eq!(money(5, "fr-CA"), "0,05\u{a0}$");
        assert_eq!(whole(i64::MIN, "en"), "\u{2212}9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_that_say_nothing_are_left_out() {
        assert_eq!(percent(12.50, "en-CA"), "12.5%");
        assert_eq!(percent(12.0, "fr-CA"), "12\u{a0}%");
        assert_eq!(decimal(-0.001, "en"), "0");
        assert_eq!(decimal(1_234.567, "fr"), "1\u{a0}234,57");
        assert_eq!(decimal(f64::NAN, "fr"), "–");
    }

    #[test]
    fn the_first_of_the_month_is_premier() {
        assert_eq!(date(Date::constant(2026, 11, 1), "fr-CA"), "1er\u{a0}novembre 2026");
        assert_eq!(date(Date::constant(2026, 11, 12), "en-CA"), "12\u{a0}November 2026");
    }
}
