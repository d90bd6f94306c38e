//! Reading a form field by field: each gives its clean value or notes its problem, and nothing is lost on the way.

use std::borrow::Cow;

use jiff::civil::Date;
use kit::{
    Lang, Problems, Result,
    lang::{Bilingual, TextProblem, Words as Kit, clean_line, clean_text, parse_date},
    mail,
};

/// A form being checked.
pub struct Checking {
    /// The language of whoever fills it in: the source of texts given in both.
    lang: Lang,
    problems: Problems,
}

impl Checking {
    /// A form filled in by someone who works in `lang`.
    pub fn new(lang: Lang) -> Self {
        Self { lang, problems: Problems::none() }
    }

    /// Notes that `field` has the problem `words` tells of.
    pub fn problem<T: Into<Cow<'static, str>>>(&mut self, field: impl Into<Cow<'static, str>>, words: impl Fn(Lang) -> T) {
        self.problems.add(field, words);
    }

    fn clean(&mut self, field: Cow<'static, str>, cleaned: Result<String, TextProblem>) -> String {
        cleaned.unwrap_or_else(|why| {
            self.problems.add(field, |lang| why.in_lang(lang));
            String::new()
        })
    }

    /// One line, which may be empty.
    pub fn line(&mut self, field: &'static str, typed: &str, most: usize) -> String {
        self.clean(field.into(), clean_line(typed, most))
    }

    /// Several lines, which may be empty.
    pub fn text(&mut self, field: &'static str, typed: &str, most: usize) -> String {
        self.clean(field.into(), clean_text(typed, most))
    }

    /// One line that must say something.
    pub fn needed(&mut self, field: &'static str, typed: &str, most: usize) -> String {
        let clean = self.line(field, typed, most);
        if clean.is_empty() && self.problems.of(field).is_none() {
            self.problems.add(field, |lang| Kit(lang).required());
        }
        clean
    }

    /// One line in both languages, in the fields `field_en` and `field_fr`; either or both may be empty.
    pub fn pair(&mut self, field: &'static str, (en, fr): (&str, &str), most: usize) -> Bilingual {
        let en = self.clean(format!("{field}_en").into(), clean_line(en, most));
        let fr = self.clean(format!("{field}_fr").into(), clean_line(fr, most));
        Bilingual::new(en, fr, self.lang)
    }

    /// The same, with something to say in one language at least.
    pub fn needed_pair(&mut self, field: &'static str, typed: (&str, &str), most: usize) -> Bilingual {
        let before = self.problems.iter().count();
        let pair = self.pair(field, typed, most);
        if pair.is_empty() && self.problems.iter().count() == before {
            self.problems.add(format!("{field}_{}", self.lang), |lang| Kit(lang).required());
        }
        pair
    }

    /// One of a list of codes.
    pub fn code(&mut self, field: &'static str, typed: &str, list: &[&str]) -> String {
        if list.contains(&typed) {
            return typed.to_owned();
        }
        if typed.is_empty() {
            self.problems.add(field, |lang| Kit(lang).required());
        } else {
            self.problems.add(field, |lang| Kit(lang).not_a_choice());
        }
        String::new()
    }

    /// One of a list of codes, or none.
    pub fn code_if(&mut self, field: &'static str, typed: &str, list: &[&str]) -> Option<String> {
        (!typed.is_empty()).then(|| self.code(field, typed, list))
    }

    /// A day, or none.
    pub fn day_if(&mut self, field: &'static str, typed: &str) -> Option<Date> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let day = parse_date(typed);
        if day.is_none() {
            self.problems.add(field, |lang| Kit(lang).not_a_date());
        }
        day
    }

    /// A day that must be given. [`Date::ZERO`] stands for a problem already noted.
    pub fn day(&mut self, field: &'static str, typed: &str) -> Date {
        if typed.trim().is_empty() {
            self.problems.add(field, |lang| Kit(lang).required());
        }
        self.day_if(field, typed).unwrap_or(Date::ZERO)
    }

    /// An e-mail address, or none.
    pub fn email(&mut self, field: &'static str, typed: &str) -> String {
        let clean = self.line(field, typed, 254);
        if !clean.is_empty() && !mail::is_address(&clean) {
            self.problems.add(field, |lang| Kit(lang).not_an_email());
        }
        clean
    }

    /// What was made of the form when nothing is wrong, its problems otherwise.
    pub fn or<T>(self, value: T) -> Result<T> {
        self.problems.or(value)
    }
}
