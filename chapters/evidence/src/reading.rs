//! Reading a form field by field: what was typed becomes a value, or a sentence beside the field.

use std::{borrow::Cow, str::FromStr};

use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Bilingual, TextProblem, Words as Kit, clean_line, clean_text, parse_count, parse_date},
};

/// A form being read, with what is wrong so far.
pub struct Reading {
    lang: Lang,
    problems: Problems,
}

impl Reading {
    /// Begins to read a form written by someone who works in `lang`.
    pub fn new(lang: Lang) -> Self {
        Self { lang, problems: Problems::none() }
    }

    /// Notes a problem.
    pub fn problem<T: Into<Cow<'static, str>>>(&mut self, field: impl Into<Cow<'static, str>>, words: impl Fn(Lang) -> T) {
        self.problems.add(field, words);
    }

    fn clean(&mut self, field: Cow<'static, str>, cleaned: Result<String, TextProblem>) -> String {
        cleaned.unwrap_or_else(|why| {
            self.problems.add(field, |lang| why.in_lang(lang).into_owned());
            String::new()
        })
    }

    /// One line, which may be empty.
    pub fn line(&mut self, field: &'static str, typed: &str, most: usize) -> String {
        self.clean(field.into(), clean_line(typed, most))
    }

    /// A line in both languages; both may be empty.
    pub fn pair(&mut self, field: &str, typed: (&str, &str), most: usize) -> Bilingual {
        let en = self.clean(format!("{field}_en").into(), clean_line(typed.0, most));
        let fr = self.clean(format!("{field}_fr").into(), clean_line(typed.1, most));
        Bilingual::new(en, fr, self.lang)
    }

    /// A text of several lines in both languages; both may be empty.
    pub fn long_pair(&mut self, field: &str, typed: (&str, &str), most: usize) -> Bilingual {
        let en = self.clean(format!("{field}_en").into(), clean_text(typed.0, most));
        let fr = self.clean(format!("{field}_fr").into(), clean_text(typed.1, most));
        Bilingual::new(en, fr, self.lang)
    }

    /// Notes that a text is in neither language, unless something is wrong with it already.
    pub fn needs<T: Into<Cow<'static, str>>>(&mut self, field: &str, text: &Bilingual, words: impl Fn(Lang) -> T) {
        let sides = [format!("{field}_en"), format!("{field}_fr")];
        if text.is_empty() && sides.iter().all(|side| self.problems.of(side).is_none()) {
            self.problems.add(format!("{field}_{}", self.lang), words);
        }
    }

    /// A day, or none when nothing is typed.
    pub fn day_if(&mut self, field: &'static str, typed: &str) -> Option<Date> {
        if typed.trim().is_empty() {
            return None;
        }
        let day = parse_date(typed);
        if day.is_none() {
            self.problems.add(field, |lang| Kit(lang).not_a_date());
        }
        day
    }

    /// A day that must be given.
    pub fn day(&mut self, field: &'static str, typed: &str) -> Option<Date> {
        if typed.trim().is_empty() {
            self.problems.add(field, |lang| Kit(lang).required());
        }
        self.day_if(field, typed)
    }

    /// A whole number from `least` to `most`, or none when nothing is typed.
    pub fn number_if(&mut self, field: &'static str, typed: &str, (least, most): (i64, i64)) -> Option<i64> {
        if typed.trim().is_empty() {
            return None;
        }
        let read = parse_count(self.lang, typed);
        match read {
            Some(number) if (least..=most).contains(&number) => return read,
            Some(_) => self.problems.add(field, |lang| Kit(lang).out_of_range(least, most)),
            None => self.problems.add(field, |lang| Kit(lang).not_a_number()),
        }
        None
    }

    /// A whole number that must be given.
    pub fn number(&mut self, field: &'static str, typed: &str, range: (i64, i64)) -> Option<i64> {
        if typed.trim().is_empty() {
            self.problems.add(field, |lang| Kit(lang).required());
        }
        self.number_if(field, typed, range)
    }

    /// One of a code list, which must be chosen.
    pub fn code<T>(&mut self, field: &'static str, typed: &str, from_code: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = from_code(typed);
        if value.is_none() && typed.is_empty() {
            self.problems.add(field, |lang| Kit(lang).required());
        } else if value.is_none() {
            self.problems.add(field, |lang| Kit(lang).not_a_choice());
        }
        value
    }

    /// The identifiers of records, each once, in the order chosen.
    pub fn ids<T: FromStr + PartialEq>(&mut self, field: &'static str, typed: &[String]) -> Vec<T> {
        let mut ids: Vec<T> = Vec::new();
        for text in typed.iter().filter(|text| !text.is_empty()) {
            match text.parse() {
                Ok(id) if ids.contains(&id) => {}
                Ok(id) => ids.push(id),
                Err(_) => self.problems.add(field, |lang| Kit(lang).not_a_choice()),
            }
        }
        ids
    }

    /// What was read, when nothing is wrong. `make` is called only then.
    pub fn finish<T>(self, make: impl FnOnce() -> Option<T>) -> Result<T> {
        self.problems.or(())?;
        make().ok_or_else(|| Error::internal("a form without problems could not be read"))
    }
}

/// Refuses a reference to something the partnership does not have, unless it is `there`.
pub fn must_be_there(field: &'static str, there: bool) -> Result<()> {
    let mut problems = Problems::none();
    if !there {
        problems.add(field, |lang| Kit(lang).not_a_choice());
    }
    problems.or(())
}
