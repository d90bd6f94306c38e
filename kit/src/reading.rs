//! Reading a form field by field: what was typed becomes a value, or a sentence beside the field.
//!
//! What must be given comes back as an `Option`, empty when a problem was noted; [`Reading::finish`]
//! makes the whole only when nothing is wrong. All problems of a form are told at once.

use std::{borrow::Cow, str::FromStr};

use jiff::civil::{Date, Time};

use crate::{
    Error, Lang, Problems, Result,
    lang::{Bilingual, TextProblem, Words, clean_line, clean_text, parse_count, parse_date, parse_time},
    mail,
};

/// A form being read, with what is wrong so far.
pub struct Reading {
    /// The language of whoever fills it in: the source of texts given in both.
    lang: Lang,
    problems: Problems,
}

impl Reading {
    /// Begins to read a form filled in by someone who works in `lang`.
    pub fn new(lang: Lang) -> Self {
        Self { lang, problems: Problems::none() }
    }

    /// Notes a problem.
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
    pub fn line(&mut self, field: impl Into<Cow<'static, str>>, typed: &str, most: usize) -> String {
        self.clean(field.into(), clean_line(typed, most))
    }

    /// Several lines, which may be empty.
    pub fn text(&mut self, field: impl Into<Cow<'static, str>>, typed: &str, most: usize) -> String {
        self.clean(field.into(), clean_text(typed, most))
    }

    /// One line that must say something.
    pub fn needed(&mut self, field: &'static str, typed: &str, most: usize) -> String {
        let clean = self.line(field, typed, most);
        if clean.is_empty() && self.problems.of(field).is_none() {
            self.problems.add(field, |lang| Words(lang).required());
        }
        clean
    }

    /// A line in both languages, in the fields `field_en` and `field_fr`; either or both may be empty.
    pub fn pair(&mut self, field: &str, (en, fr): (&str, &str), most: usize) -> Bilingual {
        let (en, fr) = (self.line(format!("{field}_en"), en, most), self.line(format!("{field}_fr"), fr, most));
        Bilingual::new(en, fr, self.lang)
    }

    /// A text of several lines in both languages; either or both may be empty.
    pub fn long_pair(&mut self, field: &str, (en, fr): (&str, &str), most: usize) -> Bilingual {
        let (en, fr) = (self.text(format!("{field}_en"), en, most), self.text(format!("{field}_fr"), fr, most));
        Bilingual::new(en, fr, self.lang)
    }

    /// A line with something to say in one language at least.
    pub fn needed_pair(&mut self, field: &str, typed: (&str, &str), most: usize) -> Bilingual {
        let pair = self.pair(field, typed, most);
        self.needs(field, &pair, |lang| Words(lang).required());
        pair
    }

    /// Notes that a text is in neither language, unless something is wrong with it already.
    pub fn needs<T: Into<Cow<'static, str>>>(&mut self, field: &str, text: &Bilingual, words: impl Fn(Lang) -> T) {
        let sides = [format!("{field}_en"), format!("{field}_fr")];
        if text.is_empty() && sides.iter().all(|side| self.problems.of(side).is_none()) {
            self.problems.add(format!("{field}_{}", self.lang), words);
        }
    }

    /// What `read` makes of a text: nothing when nothing is typed, a problem when it makes nothing of it.
    fn read_if<V>(&mut self, field: &'static str, typed: &str, read: impl Fn(&str) -> Option<V>, wrong: Wrong) -> Option<V> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let value = read(typed);
        if value.is_none() {
            self.problems.add(field, |lang| wrong(Words(lang)));
        }
        value
    }

    fn must_be_given(&mut self, field: &'static str, typed: &str) {
        if typed.trim().is_empty() {
            self.problems.add(field, |lang| Words(lang).required());
        }
    }

    /// A day, or none when nothing is typed.
    pub fn day_if(&mut self, field: &'static str, typed: &str) -> Option<Date> {
        self.read_if(field, typed, parse_date, Words::not_a_date)
    }

    /// A day that must be given.
    pub fn day(&mut self, field: &'static str, typed: &str) -> Option<Date> {
        self.must_be_given(field, typed);
        self.day_if(field, typed)
    }

    /// A time of day, or none when nothing is typed.
    pub fn time_if(&mut self, field: &'static str, typed: &str) -> Option<Time> {
        self.read_if(field, typed, parse_time, Words::not_a_time)
    }

    /// A time of day that must be given.
    pub fn time(&mut self, field: &'static str, typed: &str) -> Option<Time> {
        self.must_be_given(field, typed);
        self.time_if(field, typed)
    }

    /// Notes that something ends before it begins.
    pub fn in_order(&mut self, field: &'static str, from: Option<Date>, to: Option<Date>) {
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            self.problems.add(field, |lang| Words(lang).end_before_start());
        }
    }

    /// A whole number from `least` to `most`, or none when nothing is typed.
    pub fn number_if(&mut self, field: &'static str, typed: &str, (least, most): (i64, i64)) -> Option<i64> {
        let lang = self.lang;
        let number = self.read_if(field, typed, |text| parse_count(lang, text), Words::not_a_number)?;
        if !(least..=most).contains(&number) {
            self.problems.add(field, |lang| Words(lang).out_of_range(least, most));
            return None;
        }
        Some(number)
    }

    /// A whole number that must be given.
    pub fn number(&mut self, field: &'static str, typed: &str, range: (i64, i64)) -> Option<i64> {
        self.must_be_given(field, typed);
        self.number_if(field, typed, range)
    }

    /// One of a code list, which must be chosen.
    pub fn code<T>(&mut self, field: &'static str, typed: &str, from_code: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.must_be_given(field, typed);
        self.code_if(field, typed, from_code)
    }

    /// One of a code list, or none.
    pub fn code_if<T>(&mut self, field: &'static str, typed: &str, from_code: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.read_if(field, typed, from_code, Words::not_a_choice)
    }

    /// One of a list of codes that are kept as they are. Empty when a problem was noted.
    pub fn one_of(&mut self, field: &'static str, typed: &str, list: &[&str]) -> String {
        self.must_be_given(field, typed);
        self.one_of_if(field, typed, list).unwrap_or_default()
    }

    /// One of a list of codes that are kept as they are, or none.
    pub fn one_of_if(&mut self, field: &'static str, typed: &str, list: &[&str]) -> Option<String> {
        self.code_if(field, typed, |code| list.contains(&code).then(|| code.to_owned()))
    }

    /// The identifier of a record, or none when nothing is chosen.
    pub fn id_if<T: FromStr>(&mut self, field: &'static str, typed: &str) -> Option<T> {
        self.code_if(field, typed, |text| text.parse().ok())
    }

    /// The identifier of a record, which must be chosen.
    pub fn id<T: FromStr>(&mut self, field: &'static str, typed: &str) -> Option<T> {
        self.code(field, typed, |text| text.parse().ok())
    }

    /// The identifiers of records, each once, in the order chosen.
    pub fn ids<T: FromStr + PartialEq>(&mut self, field: &'static str, typed: &[String]) -> Vec<T> {
        let mut ids: Vec<T> = Vec::new();
        for text in typed {
            ids.extend(self.id_if(field, text).filter(|id| !ids.contains(id)));
        }
        ids
    }

    /// An e-mail address, or nothing.
    pub fn email(&mut self, field: &'static str, typed: &str) -> String {
        let clean = self.line(field, typed, 254);
        if !clean.is_empty() && !mail::is_address(&clean) {
            self.problems.add(field, |lang| Words(lang).not_an_email());
        }
        clean
    }

    /// What was read, when nothing is wrong. `make` is called only then.
    pub fn finish<T>(self, make: impl FnOnce() -> Option<T>) -> Result<T> {
        self.problems.or(())?;
        make().ok_or_else(|| Error::internal("a form without problems could not be read"))
    }

    /// `value` when nothing is wrong, the problems otherwise.
    pub fn or<T>(self, value: T) -> Result<T> {
        self.problems.or(value)
    }
}

/// The sentence for what cannot be read.
type Wrong = fn(Words) -> &'static str;

/// Refuses a reference to something that is not among what there is.
pub fn not_a_choice<T>(field: &'static str) -> Result<T> {
    let mut problems = Problems::none();
    problems.add(field, |lang| Words(lang).not_a_choice());
    Err(Error::Invalid(problems))
}

/// The same, unless it is `there`.
pub fn must_be_there(field: &'static str, there: bool) -> Result<()> {
    if there { Ok(()) } else { not_a_choice(field) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn said(reading: Reading) -> Vec<String> {
        match reading.or(()) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_is_typed_well_is_read() {
        let mut it = Reading::new(Lang::Fr);
        assert_eq!(it.needed("name", " Anne ", 20), "Anne");
        assert_eq!(it.needed_pair("title", ("", "Titre"), 20).fr, "Titre");
        assert_eq!(it.day("on", "2026-03-14"), Some(date(2026, 3, 14)));
        assert_eq!((it.day_if("to", " "), it.time_if("at", ""), it.number_if("n", "", (1, 9))), (None, None, None));
        assert_eq!(it.number("many", "1 200", (0, 5_000)), Some(1_200));
        assert_eq!(it.one_of("kind", "a", &["a", "b"]), "a");
        assert_eq!(it.code_if("kind", "", |_| Some(())), None);
        assert_eq!(it.ids::<i64>("ids", &["3".into(), String::new(), "3".into(), "4".into()]), [3, 4]);
        assert_eq!(it.email("email", "a@example.org"), "a@example.org");
        assert!(it.finish(|| Some(())).is_ok());
    }

    #[test]
    fn every_problem_is_told_at_its_field() {
        let mut it = Reading::new(Lang::En);
        it.needed("name", "  ", 20);
        it.needed("long", &"x".repeat(21), 20);
        it.needed_pair("title", ("", ""), 20);
        it.pair("short", ("", &"x".repeat(5)), 4);
        it.day("on", "");
        it.day_if("to", "31 June");
        it.time("at", "25:00");
        it.number("many", "", (0, 5));
        it.number_if("most", "6", (0, 5));
        it.number_if("few", "six", (0, 5));
        it.one_of("kind", "", &["a"]);
        it.one_of_if("sort", "z", &["a"]);
        it.id::<i64>("who", "");
        it.ids::<i64>("ids", &["x".into()]);
        it.email("email", "nowhere");
        it.in_order("end", Some(date(2026, 3, 2)), Some(date(2026, 3, 1)));
        it.in_order("fine", Some(date(2026, 3, 2)), None);
        let fields =
            ["name", "long", "title_en", "short_fr", "on", "to", "at", "many", "most", "few", "kind", "sort", "who", "ids", "email", "end"];
        assert_eq!(said(it), fields);
    }

    #[test]
    fn what_is_not_there_is_no_choice() {
        assert!(must_be_there("organization", true).is_ok());
        assert!(matches!(must_be_there("organization", false), Err(Error::Invalid(_))));
    }
}
