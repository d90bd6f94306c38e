//! The statutory holidays of each province and territory: a meeting planned for one is told of, never refused.

use jiff::{
    Span,
    civil::{Date, Weekday, date},
};
use kit::Lang;

use crate::words::Words;

/// Every province and territory.
const ALL: &[&str] = &["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"];

/// A day of the year that is a holiday somewhere.
struct Holiday {
    /// Its key among the words.
    key: &'static str,
    /// The day of a year.
    on: fn(i16) -> Option<Date>,
    /// Where it is one.
    provinces: &'static [&'static str],
}

/// The holidays, in the order of the year.
const HOLIDAYS: &[Holiday] = &[
    Holiday { key: "new-year", on: |year| Some(date(year, 1, 1)), provinces: ALL },
    Holiday { key: "family", on: |year| nth(year, 2, 3), provinces: &["AB", "BC", "MB", "NB", "NS", "ON", "PE", "SK"] },
    Holiday { key: "good-friday", on: |year| after_easter(year, -2), provinces: ALL },
    Holiday { key: "victoria", on: victoria, provinces: &["AB", "BC", "MB", "NT", "NU", "ON", "QC", "SK", "YT"] },
    Holiday { key: "indigenous-peoples", on: |year| Some(date(year, 6, 21)), provinces: &["NT", "YT"] },
    Holiday { key: "saint-jean", on: |year| Some(date(year, 6, 24)), provinces: &["QC"] },
    Holiday { key: "canada", on: |year| Some(date(year, 7, 1)), provinces: ALL },
    Holiday { key: "august", on: |year| nth(year, 8, 1), provinces: &["BC", "NB", "NT", "NU", "SK"] },
    Holiday { key: "labour", on: |year| nth(year, 9, 1), provinces: ALL },
    Holiday { key: "truth", on: |year| Some(date(year, 9, 30)), provinces: &["BC", "MB", "NT", "NU", "PE", "YT"] },
    Holiday { key: "thanksgiving", on: |year| nth(year, 10, 2), provinces: &["AB", "BC", "MB", "NT", "NU", "ON", "QC", "SK", "YT"] },
    Holiday { key: "remembrance", on: |year| Some(date(year, 11, 11)), provinces: &["AB", "BC", "NB", "NL", "NT", "NU", "PE", "SK", "YT"] },
    Holiday { key: "christmas", on: |year| Some(date(year, 12, 25)), provinces: ALL },
    Holiday { key: "boxing", on: |year| Some(date(year, 12, 26)), provinces: &["ON"] },
];

/// The Monday with this place in a month.
fn nth(year: i16, month: i8, place: i8) -> Option<Date> {
    date(year, month, 1).nth_weekday_of_month(place, Weekday::Monday).ok()
}

/// The Monday before the 25th of May.
fn victoria(year: i16) -> Option<Date> {
    date(year, 5, 25).nth_weekday(-1, Weekday::Monday).ok()
}

/// So many days after Easter Sunday of the Gregorian calendar.
fn after_easter(year: i16, days: i64) -> Option<Date> {
    let year_long = i32::from(year);
    let (golden, century, rest) = (year_long % 19, year_long / 100, year_long % 100);
    let full_moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - full_moon - rest % 4) % 7;
    let late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    let from_march = full_moon + to_sunday - 7 * late + 114;
    let (month, day) = (i8::try_from(from_march / 31).ok()?, i8::try_from(from_march % 31 + 1).ok()?);
    Date::new(year, month, day).ok()?.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// Which statutory holiday of a province a day is, by name; nothing when it is none.
pub(super) fn holiday(lang: Lang, province: &str, day: Date) -> Option<&'static str> {
    let is_it = |one: &&Holiday| one.provinces.contains(&province) && (one.on)(day.year()) == Some(day);
    let found = HOLIDAYS.iter().find(is_it)?;
    Words(lang).by_key(&format!("holiday-{}", found.key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holidays_of_ontario_fall_where_the_calendar_says() {
        let days = [(1, 1), (2, 15), (3, 26), (5, 24), (7, 1), (9, 6), (10, 11), (12, 25), (12, 26)];
        for (month, day) in days {
            assert!(holiday(Lang::En, "ON", date(2027, month, day)).is_some(), "{month}-{day}");
        }
        let all = (0..365).filter(|past| holiday(Lang::Fr, "ON", date(2027, 1, 1) + Span::new().days(*past)).is_some());
        assert_eq!(all.count(), days.len());
        assert_eq!(holiday(Lang::Fr, "ON", date(2026, 4, 3)), Some("Vendredi saint"));
        assert_eq!(holiday(Lang::En, "ON", date(2026, 5, 18)), Some("Victoria Day"));
    }

    #[test]
    fn a_holiday_of_one_province_is_none_of_another() {
        assert!(holiday(Lang::En, "QC", date(2027, 6, 24)).is_some() && holiday(Lang::En, "ON", date(2027, 6, 24)).is_none());
        assert!(holiday(Lang::En, "BC", date(2026, 9, 30)).is_some() && holiday(Lang::En, "ON", date(2026, 9, 30)).is_none());
        assert!(holiday(Lang::En, "ON", date(2026, 12, 26)).is_some() && holiday(Lang::En, "AB", date(2026, 12, 26)).is_none());
    }

    #[test]
    fn every_holiday_has_its_name_in_both_languages() {
        for lang in Lang::ALL {
            assert!(HOLIDAYS.iter().all(|one| Words(lang).by_key(&format!("holiday-{}", one.key)).is_some()));
        }
    }
}
