//! Reading a form field by field: what was typed becomes a value, or a sentence beside the field.

use std::str::FromStr;

use jiff::civil::{Date, Time};
use kit::{
    Lang, Problems, Result,
    lang::{Bilingual, Words as Kit, clean_line, clean_text, parse_count, parse_date, parse_time},
};

use crate::words::Words;

/// A form being read, with what is wrong so far.
pub(crate) struct Reading {
    lang: Lang,
    problems: Problems,
}

impl Reading {
    /// Begins to read a form written by someone who works in `lang`.
    pub(crate) fn new(lang: Lang) -> Self {
        Self { lang, problems: Problems::none() }
    }

    /// Notes a problem.
    pub(crate) fn problem(&mut self, field: impl Into<std::borrow::Cow<'static, str>>, words: impl Fn(Lang) -> &'static str) {
        self.problems.add(field, words);
    }

    /// One line, which may be empty.
    pub(crate) fn line(&mut self, field: impl Into<String>, text: &str, most: usize) -> String {
        clean_line(text, most).unwrap_or_else(|why| {
            self.problems.add(field.into(), |lang| why.in_lang(lang).into_owned());
            String::new()
        })
    }

    /// Several lines, which may be empty.
    pub(crate) fn text(&mut self, field: impl Into<String>, text: &str, most: usize) -> String {
        clean_text(text, most).unwrap_or_else(|why| {
            self.problems.add(field.into(), |lang| why.in_lang(lang).into_owned());
            String::new()
        })
    }

    /// A line in both languages; both may be empty.
    pub(crate) fn pair(&mut self, field: &str, typed: (&str, &str), most: usize) -> Bilingual {
        let (en, fr) = (self.line(format!("{field}_en"), typed.0, most), self.line(format!("{field}_fr"), typed.1, most));
        Bilingual::new(en, fr, self.lang)
    }

    /// A text of several lines in both languages; both may be empty.
    pub(crate) fn long_pair(&mut self, field: &str, typed: (&str, &str), most: usize) -> Bilingual {
        let (en, fr) = (self.text(format!("{field}_en"), typed.0, most), self.text(format!("{field}_fr"), typed.1, most));
        Bilingual::new(en, fr, self.lang)
    }

    /// Notes that a text in both languages is in neither.
    pub(crate) fn needs(&mut self, field: &'static str, text: &Bilingual) {
        if text.is_empty() && self.problems.is_empty() {
            self.problems.add(format!("{field}_{}", self.lang), |lang| Words(lang).one_language_at_least());
        }
    }

    /// A day, or none when nothing is typed.
    pub(crate) fn date(&mut self, field: &'static str, text: &str) -> Option<Date> {
        if text.trim().is_empty() {
            return None;
        }
        let day = parse_date(text);
        if day.is_none() {
            self.problems.add(field, |lang| Kit(lang).not_a_date());
        }
        day
    }

    /// A day that must be there.
    pub(crate) fn required_date(&mut self, field: &'static str, text: &str) -> Date {
        if text.trim().is_empty() {
            self.problems.add(field, |lang| Kit(lang).required());
        }
        self.date(field, text).unwrap_or_default()
    }

    /// A time of day, or none when nothing is typed.
    pub(crate) fn time(&mut self, field: &'static str, text: &str) -> Option<Time> {
        if text.trim().is_empty() {
            return None;
        }
        let time = parse_time(text);
        if time.is_none() {
            self.problems.add(field, |lang| Kit(lang).not_a_time());
        }
        time
    }

    /// A whole number from `least` to `most`, or none when nothing is typed.
    pub(crate) fn number(&mut self, field: &'static str, text: &str, least: i64, most: i64) -> Option<i64> {
        if text.trim().is_empty() {
            return None;
        }
        match parse_count(self.lang, text) {
            Some(number) if (least..=most).contains(&number) => Some(number),
            Some(_) => {
                self.problems.add(field, |lang| Kit(lang).out_of_range(least, most));
                None
            }
            None => {
                self.problems.add(field, |lang| Kit(lang).not_a_number());
                None
            }
        }
    }

    /// A number that must be there.
    pub(crate) fn required_number(&mut self, field: &'static str, text: &str, least: i64, most: i64) -> i64 {
        if text.trim().is_empty() {
            self.problems.add(field, |lang| Kit(lang).required());
        }
        self.number(field, text, least, most).unwrap_or(least)
    }

    /// One of a code list.
    pub(crate) fn code<T>(&mut self, field: &'static str, text: &str, from_code: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = from_code(text);
        if value.is_none() {
            self.problems.add(field, |lang| Kit(lang).not_a_choice());
        }
        value
    }

    /// The identifier of a record, or none when nothing is chosen.
    pub(crate) fn id<T: FromStr>(&mut self, field: &'static str, text: &str) -> Option<T> {
        if text.is_empty() {
            return None;
        }
        let id = text.parse().ok();
        if id.is_none() {
            self.problems.add(field, |lang| Kit(lang).not_a_choice());
        }
        id
    }

    /// Notes that something does not end before it begins.
    pub(crate) fn in_order(&mut self, field: &'static str, from: Date, to: Option<Date>) {
        if to.is_some_and(|to| to < from) {
            self.problems.add(field, |lang| Kit(lang).end_before_start());
        }
    }

    /// What was read, when nothing is wrong. `make` is called only then.
    pub(crate) fn finish<T>(self, make: impl FnOnce() -> Option<T>) -> Result<T> {
        self.problems.or(())?;
        make().ok_or_else(|| kit::Error::internal("a form without problems could not be read"))
    }
}

/// Refuses a reference that is not among what the partnership has.
pub(crate) fn not_a_choice<T>(field: &'static str) -> Result<T> {
    let mut problems = Problems::none();
    problems.add(field, |lang| Kit(lang).not_a_choice());
    Err(kit::Error::Invalid(problems))
}

/// `not_a_choice` unless `there`.
pub(crate) fn must_be_there(field: &'static str, there: bool) -> Result<()> {
    if there { Ok(()) } else { not_a_choice(field) }
}
