//! Reading dates and times of day.

use jiff::civil::{Date, Time};

use crate::lang::fold;

/// The years a typed date may lie in; others are slips of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2199;

/// What the months are called and shortened to, in both languages, folded.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "janvier", "janv"],
    &["february", "feb", "fevrier", "fev", "fevr"],
    &["march", "mar", "mars"],
    &["april", "apr", "avril", "avr"],
    &["may", "mai"],
    &["june", "jun", "juin"],
    &["july", "jul", "juillet", "juil"],
    &["august", "aug", "aout"],
    &["september", "sep", "sept", "septembre"],
    &["october", "oct", "octobre"],
    &["november", "nov", "novembre"],
    &["december", "dec", "decembre"],
];

/// A date: `2026-11-12`, `12 November 2026`, `November 12, 2026`, « 1er novembre 2026 ».
/// `12/11/2026` is refused: it is two different days in two different towns.
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let date = iso_date(text).or_else(|| worded_date(text))?;
    YEARS.contains(&date.year()).then_some(date)
}

fn iso_date(text: &str) -> Option<Date> {
    let shape = |(i, b): (usize, u8)| {
        if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() }
    };
    let fits = text.len() == 10 && text.bytes().enumerate().all(shape);
    fits.then(|| Date::new(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?).ok())?
}

fn worded_date(text: &str) -> Option<Date> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let [first, second, year] = words.as_slice() else {
        return None;
    };
    let (day, month) = month(second).map(|month| (*first, month)).or_else(|| month(first).map(|month| (*second, month)))?;
    let day = ["er", "st", "nd", "rd", "th"].into_iter().find_map(|ending| day.strip_suffix(ending)).unwrap_or(day);
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    let fits = digits(day, 2) && year.len() == 4 && digits(year, 4);
    fits.then(|| Date::new(year.parse().ok()?, month, day.parse().ok()?).ok())?
}

fn month(word: &str) -> Option<i8> {
    let word = word.strip_suffix('.').unwrap_or(word);
    MONTHS.iter().zip(1..).find_map(|(names, number)| names.contains(&word).then_some(number))
}

/// A time of day: `14:30`, `2:30 p.m.`, `2 pm`, « 14 h 30 », `14h`.
pub fn parse_time(text: &str) -> Option<Time> {
    let plain: String = text.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let ending = |endings: [&str; 2]| endings.into_iter().find_map(|ending| plain.strip_suffix(ending));
    let (clock, half) = match (ending(["am", "a.m."]), ending(["pm", "p.m."])) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (plain.as_str(), None),
    };
    let (hour, minute) = match clock.split_once([':', 'h']) {
        Some((hour, "")) if clock.ends_with('h') => (hour, "00"),
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None if half.is_some() => (clock, "00"),
        _ => return None,
    };
    let digits = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let hour: i8 = hour.parse().ok()?;
    let hour = match half {
        Some(half) => (1..=12).contains(&hour).then_some(hour % 12 + half)?,
        None => hour,
    };
    Time::new(hour, minute.parse().ok()?, 0, 0).ok()
}
