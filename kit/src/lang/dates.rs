//! How dates and times are written: `12 November 2026`, `2:30 p.m.`; « 1er novembre 2026 », « 14 h 30 ».
//!
//! The spaces within a time are no-break spaces.

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

use super::{Lang, Words};

const EN_MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const FR_MONTHS: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const EN_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const FR_DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// A date in full: `12 November 2026`, « 1er novembre 2026 ».
pub fn date(lang: Lang, date: Date) -> String {
    let first = if lang == Lang::Fr && date.day() == 1 { "er" } else { "" };
    format!("{}{first} {}", date.day(), month_year(lang, date))
}

/// A date with its day of the week: `Thursday, 12 November 2026`, « jeudi 12 novembre 2026 ».
pub fn date_with_weekday(lang: Lang, day: Date) -> String {
    let place = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    match lang {
        Lang::En => format!("{}, {}", EN_DAYS[place], date(lang, day)),
        Lang::Fr => format!("{} {}", FR_DAYS[place], date(lang, day)),
    }
}

/// A date for tables and files, the same in both languages: `2026-11-12`.
pub fn date_short(date: Date) -> String {
    date.to_string()
}

/// A month: `November 2026`, « novembre 2026 ».
pub fn month_year(lang: Lang, date: Date) -> String {
    format!("{} {}", month(lang, date), date.year())
}

fn month(lang: Lang, date: Date) -> &'static str {
    let place = usize::from(date.month().unsigned_abs()) - 1;
    match lang {
        Lang::En => EN_MONTHS[place],
        Lang::Fr => FR_MONTHS[place],
    }
}

/// A time of day: `2:30 p.m.`, « 14 h 30 »; on the hour, « 14 h ».
pub fn time(lang: Lang, time: Time) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match lang {
        Lang::En => {
            let half = if hour < 12 { "a.m." } else { "p.m." };
            format!("{}:{minute:02}\u{A0}{half}", if hour % 12 == 0 { 12 } else { hour % 12 })
        }
        Lang::Fr if minute == 0 => format!("{hour}\u{A0}h"),
        Lang::Fr => format!("{hour}\u{A0}h\u{A0}{minute:02}"),
    }
}

/// A date and a time of day: `12 November 2026 at 2:30 p.m.`, « 12 novembre 2026 à 14 h 30 ».
pub fn civil_date_time(lang: Lang, moment: DateTime) -> String {
    let at = match lang {
        Lang::En => "at",
        Lang::Fr => "à",
    };
    format!("{} {at} {}", date(lang, moment.date()), time(lang, moment.time()))
}

/// An instant as the clock on the wall shows it in a time zone.
pub fn date_time(lang: Lang, instant: Timestamp, zone: &TimeZone) -> String {
    civil_date_time(lang, zone.to_datetime(instant))
}

/// How far a date lies from today: `tomorrow`, `in 3 days`, `3 days ago`; « demain », « dans 3 jours ».
pub fn relative_days(lang: Lang, today: Date, date: Date) -> String {
    let days = i64::from((date - today).get_days());
    if days < 0 { Words(lang).days_ago(-days) } else { Words(lang).days_ahead(days) }
}

/// Several things in one sentence: `a, b and c`, « a, b et c ».
pub fn list(lang: Lang, things: &[impl AsRef<str>]) -> String {
    let and = match lang {
        Lang::En => " and ",
        Lang::Fr => " et ",
    };
    let mut text = String::new();
    for (i, thing) in things.iter().enumerate() {
        if i > 0 {
            text.push_str(if i + 1 == things.len() { and } else { ", " });
        }
        text.push_str(thing.as_ref());
    }
    text
}

/// Several things in a line, where each may hold commas: `a; b; c`, « a ; b ; c ».
pub fn series(lang: Lang, things: &[impl AsRef<str>]) -> String {
    let between = match lang {
        Lang::En => "; ",
        Lang::Fr => "\u{a0}; ",
    };
    things.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date as day, datetime, time as clock};

    use super::*;

    #[test]
    fn dates_are_written_in_full() {
        let cases = [
            (day(2026, 11, 12), "12 November 2026", "12 novembre 2026", "Thursday, 12 November 2026", "jeudi 12 novembre 2026"),
            (day(2026, 11, 1), "1 November 2026", "1er novembre 2026", "Sunday, 1 November 2026", "dimanche 1er novembre 2026"),
            (day(2024, 2, 29), "29 February 2024", "29 février 2024", "Thursday, 29 February 2024", "jeudi 29 février 2024"),
            (day(2025, 8, 11), "11 August 2025", "11 août 2025", "Monday, 11 August 2025", "lundi 11 août 2025"),
        ];
        for (when, en, fr, en_week, fr_week) in cases {
            assert_eq!(date(Lang::En, when), en);
            assert_eq!(date(Lang::Fr, when), fr);
            assert_eq!(date_with_weekday(Lang::En, when), en_week);
            assert_eq!(date_with_weekday(Lang::Fr, when), fr_week);
        }
        assert_eq!(date_short(day(2026, 4, 1)), "2026-04-01");
        assert_eq!(month_year(Lang::En, day(2026, 12, 1)), "December 2026");
        assert_eq!(month_year(Lang::Fr, day(2026, 1, 1)), "janvier 2026");
    }

    #[test]
    fn times_are_written_as_each_language_tells_them() {
        let cases = [
            (clock(14, 30, 0, 0), "2:30\u{A0}p.m.", "14\u{A0}h\u{A0}30"),
            (clock(9, 5, 0, 0), "9:05\u{A0}a.m.", "9\u{A0}h\u{A0}05"),
            (clock(18, 0, 0, 0), "6:00\u{A0}p.m.", "18\u{A0}h"),
            (clock(12, 0, 0, 0), "12:00\u{A0}p.m.", "12\u{A0}h"),
            (clock(0, 15, 0, 0), "12:15\u{A0}a.m.", "0\u{A0}h\u{A0}15"),
        ];
        for (when, en, fr) in cases {
            assert_eq!(time(Lang::En, when), en);
            assert_eq!(time(Lang::Fr, when), fr);
        }
    }

    #[test]
    fn an_instant_is_told_by_the_clock_on_the_wall() {
        let moment = datetime(2026, 11, 1, 14, 30, 0, 0);
        assert_eq!(civil_date_time(Lang::En, moment), "1 November 2026 at 2:30\u{A0}p.m.");
        let zone = TimeZone::get("America/Toronto").expect("known");
        let instant: Timestamp = "2026-07-02T01:00:00Z".parse().expect("valid");
        assert_eq!(date_time(Lang::Fr, instant, &zone), "1er juillet 2026 à 21\u{A0}h");
    }

    #[test]
    fn near_dates_are_told_from_today() {
        let today = day(2026, 3, 1);
        let cases = [
            (day(2026, 3, 1), "today", "aujourd’hui"),
            (day(2026, 3, 2), "tomorrow", "demain"),
            (day(2026, 2, 28), "yesterday", "hier"),
            (day(2026, 3, 4), "in 3 days", "dans 3 jours"),
            (day(2026, 2, 26), "3 days ago", "il y a 3 jours"),
            (day(2029, 3, 1), "in 1,096 days", "dans 1\u{A0}096 jours"),
        ];
        for (when, en, fr) in cases {
            assert_eq!(relative_days(Lang::En, today, when), en);
            assert_eq!(relative_days(Lang::Fr, today, when), fr);
        }
    }

    #[test]
    fn things_are_listed_in_a_sentence() {
        let none: [&str; 0] = [];
        assert_eq!(list(Lang::En, &none), "");
        assert_eq!(list(Lang::En, &["a"]), "a");
        assert_eq!(list(Lang::Fr, &["a", "b"]), "a et b");
        assert_eq!((series(Lang::En, &["a", "b"]), series(Lang::Fr, &["a", "b"])), ("a; b".into(), "a\u{a0}; b".into()));
        assert_eq!(list(Lang::En, &["a", "b", "c"]), "a, b and c");
        assert_eq!(list(Lang::Fr, &[String::from("a"), "b".into(), "c".into()]), "a, b et c");
    }
}
