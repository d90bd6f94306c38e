//! What may be written of a rhythm and of the items that stand on every agenda.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, lang::Bilingual, web::Versioned};
use serde::{Deserialize, Serialize};

use super::model::{Day, Rule, Series, StandingItem, Week};
use crate::{
    meetings::{Format, Joining, Purpose, clock, hours_exist},
    words::Words,
};

/// The most items that stand on every agenda.
const MOST_ITEMS: usize = 30;
/// How many empty lines the form offers for another one.
const EMPTY_LINES: usize = 3;

/// The form of a rhythm, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the rhythm itself")]
pub struct Form {
    pub rule: String,
    pub every: String,
    pub week: String,
    pub day: String,
    pub counted_from: String,
    pub starts_at: String,
    pub ends_at: String,
    pub format: String,
    pub place_en: String,
    pub place_fr: String,
    pub join_address: String,
    pub join_telephone_en: String,
    pub join_telephone_fr: String,
    pub item_en: Vec<String>,
    pub item_fr: Vec<String>,
    pub item_purpose: Vec<String>,
    pub item_minutes: Vec<String>,
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Form {
    /// The form of a rhythm that is stored.
    pub fn of(it: &Series, items: &[StandingItem]) -> Self {
        Self {
            rule: it.rule.code().into(),
            every: it.every.to_string(),
            week: it.week.code().into(),
            day: it.day.code().into(),
            counted_from: it.counted_from.to_string(),
            starts_at: it.starts_at.clone(),
            ends_at: it.ends_at.clone(),
            format: it.format.code().into(),
            place_en: it.place.en.clone(),
            place_fr: it.place.fr.clone(),
            join_address: it.joining.address.clone(),
            join_telephone_en: it.joining.telephone.en.clone(),
            join_telephone_fr: it.joining.telephone.fr.clone(),
            item_en: items.iter().map(|one| one.title.en.clone()).collect(),
            item_fr: items.iter().map(|one| one.title.fr.clone()).collect(),
            item_purpose: items.iter().map(|one| one.purpose.code().to_owned()).collect(),
            item_minutes: items.iter().map(|one| one.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()).collect(),
            version: it.version,
        }
    }

    /// The form for a rhythm that is not set yet, counted from a day.
    pub fn blank(today: Date) -> Self {
        let text = |text: &str| text.to_owned();
        let (rule, every, week) = (text(Rule::Month.code()), text("1"), text(Week::Third.code()));
        Self { rule, every, week, counted_from: today.to_string(), format: text(Format::Hybrid.code()), ..Self::default() }
    }

    /// The same as the terms of reference in force ask: a rhythm that gives at least so many meetings a year.
    #[must_use]
    pub fn for_meetings_a_year(self, meetings: i64) -> Self {
        match meetings {
            1..=12 => Self { rule: Rule::Month.code().to_owned(), every: (12 / meetings).to_string(), ..self },
            13..=52 => Self { rule: Rule::Weeks.code().to_owned(), every: (52 / meetings).to_string(), ..self },
            _ => self,
        }
    }

    /// The lines of items as typed: title in English, in French, purpose, minutes.
    pub fn rows(&self) -> Vec<[&str; 4]> {
        let columns = [&self.item_en, &self.item_fr, &self.item_purpose, &self.item_minutes];
        let length = columns.iter().map(|column| column.len()).max().unwrap_or(0);
        (0..length).map(|row| columns.map(|column| column.get(row).map_or("", String::as_str))).collect()
    }

    /// The same with empty lines at the end.
    pub fn rows_to_fill(&self) -> Vec<[&str; 4]> {
        let written = self.rows().into_iter().filter(|row| !is_empty(row));
        written.chain([[""; 4]; EMPTY_LINES]).collect()
    }
}

fn is_empty([en, fr, _, minutes]: &[&str; 4]) -> bool {
    [en, fr, minutes].iter().all(|cell| cell.trim().is_empty())
}

/// A rhythm as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the rhythm itself")]
pub struct Checked {
    pub rule: Rule,
    pub every: i64,
    pub week: Week,
    pub day: Day,
    pub counted_from: Date,
    pub starts_at: String,
    pub ends_at: String,
    pub format: Format,
    pub place: Bilingual,
    #[serde(skip)]
    pub joining: Joining,
    pub items: Vec<StandingItem>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let rule = it.code("rule", &form.rule, Rule::from_code);
        let every = it.number("every", &form.every, (1, 52));
        let week = it.code("week", &form.week, Week::from_code);
        let day = it.code("day", &form.day, Day::from_code);
        let counted_from = it.day("counted_from", &form.counted_from);
        let (starts, ends) = (it.time("starts_at", &form.starts_at), it.time("ends_at", &form.ends_at));
        if starts.zip(ends).is_some_and(|(starts, ends)| ends <= starts) {
            it.problem("ends_at", |lang| kit::lang::Words(lang).end_before_start());
        }
        let format = it.code("format", &form.format, Format::from_code);
        let place = it.pair("place", (&form.place_en, &form.place_fr), 300);
        let joining = Joining::read(&mut it, &form.join_address, (&form.join_telephone_en, &form.join_telephone_fr));
        let items = read_items(&mut it, form, lang);
        it.finish(move || {
            let (starts_at, ends_at) = (clock(starts?), clock(ends?));
            let (rule, every, week, day) = (rule?, every?, week?, day?);
            Some(Self { rule, every, week, day, counted_from: counted_from?, starts_at, ends_at, format: format?, place, joining, items })
        })
    }
}

/// The lines in which something is written. What is wrong is said for the line, as `item_3`.
fn read_items(it: &mut Reading, form: &Form, lang: Lang) -> Vec<StandingItem> {
    let mut items = Vec::new();
    for (number, row) in (1_i64..).zip(form.rows()) {
        if is_empty(&row) {
            continue;
        }
        match read_item(row, lang) {
            Some(item) => items.push(item),
            None => it.problem(format!("item_{number}"), |lang| Words(lang).standing_item_wrong(number)),
        }
    }
    if items.len() > MOST_ITEMS {
        it.problem("item_1", |lang| Words(lang).standing_items_too_many(i64::try_from(MOST_ITEMS).unwrap_or_default()));
    }
    items
}

fn read_item([en, fr, purpose, minutes]: [&str; 4], lang: Lang) -> Option<StandingItem> {
    let mut line = Reading::new(lang);
    let title = line.needed_pair("title", (en, fr), 300);
    let purpose = line.code("purpose", purpose, Purpose::from_code);
    let minutes = line.number_if("minutes", minutes, (0, 600));
    line.finish(|| Some(StandingItem { title, purpose: purpose?, minutes })).ok()
}

/// The form that makes the meetings of a year, as typed: a day each, and which of them are wanted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct YearForm {
    /// The first day that was looked at.
    pub from: String,
    /// The last.
    pub to: String,
    /// The days.
    pub date: Vec<String>,
    /// The places of those that are wanted, counted from 1.
    pub keep: Vec<String>,
    /// Whether the days are only looked at again.
    pub look: String,
}

impl YearForm {
    /// Whether the day at a place, counted from 1, is wanted.
    pub fn keeps(&self, place: usize) -> bool {
        self.keep.iter().any(|kept| *kept == place.to_string())
    }

    /// The days wanted, the earliest first. What is wrong is said for the line, as `day_3`.
    pub fn check(&self, series: &Series, (lang, zone): (Lang, &str)) -> Result<Vec<Date>> {
        let mut it = Reading::new(lang);
        let mut days: Vec<Date> = Vec::new();
        for (place, typed) in (1..).zip(&self.date).filter(|(place, _)| self.keeps(*place)).take(super::model::MOST_DAYS) {
            match kit::lang::parse_date(typed) {
                None => it.problem(format!("day_{place}"), |lang| kit::lang::Words(lang).not_a_date()),
                Some(day) if days.contains(&day) => it.problem(format!("day_{place}"), |lang| Words(lang).series_day_twice()),
                Some(day) if !hours_exist(day, [&series.starts_at, &series.ends_at], zone) => {
                    it.problem(format!("day_{place}"), |lang| Words(lang).series_hour_of_the_clock_change());
                }
                Some(day) => days.push(day),
            }
        }
        if self.keep.is_empty() {
            it.problem("day_1", |lang| Words(lang).series_no_day());
        }
        days.sort_unstable();
        it.or(days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right() -> Form {
        Form { day: "wednesday".into(), starts_at: "13:30".into(), ends_at: "15:30".into(), ..Form::blank(jiff::civil::date(2026, 9, 1)) }
    }

    fn wrong(form: &Form) -> Vec<String> {
        match Checked::new(form, Lang::Fr) {
            Err(kit::Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        assert_eq!(wrong(&Form::default()), ["rule", "every", "week", "day", "counted_from", "starts_at", "ends_at", "format"]);
        assert_eq!(wrong(&Form { every: "0".into(), ends_at: "9:00".into(), ..right() }), ["every", "ends_at"]);
    }

    #[test]
    fn a_rhythm_gives_at_least_as_many_meetings_a_year_as_are_asked_for() {
        let form = |meetings| Form::blank(jiff::civil::date(2026, 9, 1)).for_meetings_a_year(meetings);
        for (meetings, rule, every) in [(12, "month", "1"), (6, "month", "2"), (5, "month", "2"), (1, "month", "12"), (26, "weeks", "2")] {
            assert_eq!((form(meetings).rule.as_str(), form(meetings).every.as_str()), (rule, every), "{meetings}");
        }
        for meetings in 1..=52 {
            let (form, every) = (form(meetings), form(meetings).every.parse::<i64>().expect("a number"));
            let given = if form.rule == "month" { 12 / every } else { 52 / every };
            assert!(given >= meetings && (1..=52).contains(&every), "{meetings}: {given}");
        }
        for unknown in [0, -3, 60] {
            assert_eq!((form(unknown).rule.as_str(), form(unknown).every.as_str()), ("month", "1"), "{unknown}: nothing is made up");
        }
    }

    #[test]
    fn an_item_that_stands_on_every_agenda_has_a_title_and_a_purpose() {
        let item = |title: &str, purpose: &str, minutes: &str| Form {
            item_en: vec![String::new(), title.into()],
            item_purpose: vec![String::new(), purpose.into()],
            item_minutes: vec![String::new(), minutes.into()],
            ..right()
        };
        assert_eq!(wrong(&item("", "information", "5")), ["item_2"]);
        assert_eq!(wrong(&item("Minutes", "", "5")), ["item_2"]);
        assert_eq!(wrong(&item("Minutes", "approval", "many")), ["item_2"]);
        let checked = Checked::new(&item("Minutes", "approval", "5"), Lang::En).expect("right");
        assert_eq!((checked.items.len(), checked.items[0].minutes), (1, Some(5)));
        let many = Form { item_en: vec!["x".into(); 31], item_purpose: vec!["discussion".into(); 31], ..right() };
        assert_eq!(wrong(&many), ["item_1"]);
    }
}
