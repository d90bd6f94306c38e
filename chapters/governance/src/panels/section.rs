//! What someone on a panel sees of an application: the answers, the form that scores, and then what the others gave.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Id, Lang, Result,
    lang::{Bilingual, date},
    parts::{Choice, Fields, Html},
};

use super::{
    form::ScoreForm,
    model::{Level, Sheet, Tally, may_see},
};
use crate::{rounds::Parts, words::Words};

/// An application on somebody's desk.
pub(crate) struct Desk<'a> {
    /// What belongs to the round.
    pub parts: &'a Parts,
    /// What was answered.
    pub answers: Vec<String>,
    /// What the panel gave.
    pub sheets: Vec<Sheet>,
    /// Whose desk it is, when they are on the panel.
    pub person: Option<Id>,
    /// Whether scores are taken.
    pub is_scored: bool,
    /// Where the form is sent.
    pub action: String,
    /// What was typed, when it came back.
    pub typed: Option<&'a ScoreForm>,
}

impl Desk<'_> {
    /// What this person gave.
    pub fn own(&self) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| Some(sheet.person_id) == self.person)
    }

    /// Whether this person declared a conflict of interest.
    pub fn has_conflict(&self) -> bool {
        self.own().is_some_and(|own| own.has_conflict)
    }
}

#[derive(Template)]
#[template(path = "panels/section.html")]
struct Section<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    desk: &'a Desk<'a>,
    form: ScoreForm,
    levels: Vec<Choice>,
    sees: bool,
    tally: Option<Tally>,
}

impl Section<'_> {
    fn asked(&self) -> impl Iterator<Item = (usize, &Bilingual, &str)> {
        self.desk
            .parts
            .questions
            .iter()
            .enumerate()
            .map(|(place, question)| (place + 1, question, self.desk.answers.get(place).map_or("", String::as_str)))
    }

    fn typed(&self, place: &usize) -> &str {
        self.form.marks.get(*place).map_or("", String::as_str)
    }

    fn day(&self, day: Date) -> String {
        date(self.lang, day)
    }

    fn average(&self, sheet: &Sheet) -> String {
        sheet.average().map(|average| kit::lang::decimal(self.lang, average, 1)).unwrap_or_default()
    }
}

/// The section of a page.
pub(crate) fn section(lang: Lang, desk: &Desk<'_>, (f, csrf): (Fields<'_>, Html)) -> Result<Html> {
    let sees = may_see(desk.person.is_some(), desk.own());
    let form = desk.typed.cloned().or_else(|| desk.own().map(ScoreForm::of)).unwrap_or_default();
    let levels = Level::ALL.iter().map(|level| Choice::new(level.code(), format!("{} – {}", level.code(), level.called(lang)))).collect();
    let tally = if sees { Tally::of(&desk.sheets) } else { None };
    Html::of(&Section { w: Words(lang), lang, f, csrf, desk, form, levels, sees, tally })
}
