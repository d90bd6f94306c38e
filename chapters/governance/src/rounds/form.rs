//! The form of a round, and what of it may still change.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Reading, Result,
    lang::{Bilingual, date},
};
use registry::sectors::is_sector;
use serde::{Deserialize, Serialize};

use super::model::{Parts, Round, RoundSeat, Stage};
use crate::{bodies::BodyId, seats::SeatId, words::Words};

/// How many days after the end of a round applications are kept, unless another number is chosen.
const KEPT: i64 = 180;
/// The fewest and the most days.
const KEPT_BETWEEN: (i64, i64) = (30, 730);
/// The most questions, and the most criteria.
const MOST_LINES: usize = 12;

/// The form, as typed. Questions and criteria are one to a line, in the same order in both languages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The body that looks for people.
    pub body: String,
    /// The seats one may apply for.
    pub seats: Vec<String>,
    /// The codes of the sectors one may apply for.
    pub sectors: Vec<String>,
    /// What it is called, in English.
    pub title_en: String,
    /// What it is called, in French.
    pub title_fr: String,
    /// The text of the call, in English.
    pub call_en: String,
    /// The text of the call, in French.
    pub call_fr: String,
    /// The first day to apply.
    pub opens_on: String,
    /// The last day to apply.
    pub closes_on: String,
    /// The questions, in English.
    pub questions_en: String,
    /// The questions, in French.
    pub questions_fr: String,
    /// The criteria, in English.
    pub criteria_en: String,
    /// The criteria, in French.
    pub criteria_fr: String,
    /// Who scores.
    pub panel: Vec<String>,
    /// How many days applications are kept.
    pub keep_days: String,
    /// Whom to ask.
    pub contact: String,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Form {
    /// A form to begin with: the questions and criteria that most rounds ask, to be changed at will.
    pub fn blank(today: Date) -> Self {
        let (en, fr) = (Words(Lang::En), Words(Lang::Fr));
        Self {
            opens_on: today.to_string(),
            questions_en: en.round_questions_shipped().to_owned(),
            questions_fr: fr.round_questions_shipped().to_owned(),
            criteria_en: en.round_criteria_shipped().to_owned(),
            criteria_fr: fr.round_criteria_shipped().to_owned(),
            keep_days: KEPT.to_string(),
            ..Self::default()
        }
    }

    /// The form of a round there is.
    pub fn of(it: &Round, parts: &Parts) -> Self {
        let lines = |all: &[Bilingual], side: fn(&Bilingual) -> &String| all.iter().map(side).cloned().collect::<Vec<_>>().join("\n");
        Self {
            body: it.body_id.to_string(),
            seats: parts.seats.iter().map(|seat| seat.id.to_string()).collect(),
            sectors: it.sector_codes().map(str::to_owned).collect(),
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            call_en: it.call.en.clone(),
            call_fr: it.call.fr.clone(),
            opens_on: it.opens_on.to_string(),
            closes_on: it.closes_on.to_string(),
            questions_en: lines(&parts.questions, |one| &one.en),
            questions_fr: lines(&parts.questions, |one| &one.fr),
            criteria_en: lines(&parts.criteria, |one| &one.en),
            criteria_fr: lines(&parts.criteria, |one| &one.fr),
            panel: parts.panel.iter().map(|one| one.person_id.to_string()).collect(),
            keep_days: it.keep_days.to_string(),
            contact: it.contact.clone(),
            version: it.version,
        }
    }
}

/// A round as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The body that looks for people.
    pub body: BodyId,
    /// The seats one may apply for.
    pub seats: Vec<SeatId>,
    /// The codes of the sectors one may apply for.
    pub sectors: Vec<String>,
    /// What it is called.
    pub title: Bilingual,
    /// The text of the call.
    pub call: Bilingual,
    /// The first day to apply.
    pub opens_on: Date,
    /// The last day to apply.
    pub closes_on: Date,
    /// What everyone is asked.
    pub questions: Vec<Bilingual>,
    /// By what the panel scores.
    pub criteria: Vec<Bilingual>,
    /// Who scores.
    pub panel: Vec<Id>,
    /// How many days applications are kept.
    pub keep_days: i64,
    /// Whom to ask.
    pub contact: String,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let (body, seats) = (it.id("body", &form.body), it.ids("seats", &form.seats));
        if !form.sectors.iter().all(|code| is_sector(code)) {
            it.problem("sectors", |lang| kit::lang::Words(lang).not_a_choice());
        }
        if form.seats.iter().all(String::is_empty) && form.sectors.is_empty() {
            it.problem("seats", |lang| Words(lang).round_seats_or_sectors());
        }
        let title = it.needed_pair("title", (&form.title_en, &form.title_fr), 160);
        let call = it.long_pair("call", (&form.call_en, &form.call_fr), 6_000);
        it.needs("call", &call, |lang| kit::lang::Words(lang).required());
        let (opens_on, closes_on) = (it.day("opens_on", &form.opens_on), it.day("closes_on", &form.closes_on));
        it.in_order("closes_on", opens_on, closes_on);
        let questions = lines(&mut it, "questions", (&form.questions_en, &form.questions_fr), lang);
        let criteria = lines(&mut it, "criteria", (&form.criteria_en, &form.criteria_fr), lang);
        let panel = it.ids("panel", &form.panel);
        if form.panel.iter().all(String::is_empty) {
            it.problem("panel", |lang| Words(lang).round_panel_needed());
        }
        let keep_days = it.number("keep_days", &form.keep_days, KEPT_BETWEEN);
        let contact = it.needed("contact", &form.contact, 200);
        let mut sectors = form.sectors.clone();
        sectors.dedup();
        it.finish(move || {
            let (body, opens_on, closes_on, keep_days) = (body?, opens_on?, closes_on?, keep_days?);
            Some(Self { body, seats, sectors, title, call, opens_on, closes_on, questions, criteria, panel, keep_days, contact })
        })
    }

    /// Checks the seats against those there are to fill: each belongs to the body of the round.
    pub fn check_seats(&self, offered: &[RoundSeat]) -> Result<()> {
        let mut it = Reading::new(Lang::En);
        for id in &self.seats {
            match offered.iter().find(|seat| seat.id == *id) {
                None => it.problem("seats", |lang| Words(lang).round_seat_is_held()),
                Some(seat) if seat.body_id != self.body => it.problem("seats", |lang| Words(lang).round_seat_elsewhere()),
                Some(_) => {}
            }
        }
        it.or(())
    }

    /// Checks a change against what people have already answered: what they were asked, and for what, stays; and the last
    /// day falls neither before the latest of them came nor, when it is moved, into the past.
    pub fn check_change(&self, (round, parts): (&Round, &Parts), (latest, today): (Date, Date)) -> Result<()> {
        let mut it = Reading::new(Lang::En);
        let same = |one: &[Bilingual], other: &[Bilingual]| one.len() == other.len();
        if !same(&self.questions, &parts.questions) {
            it.problem(format!("questions_{}", Lang::En), |lang| Words(lang).round_asked_already());
        }
        if !same(&self.criteria, &parts.criteria) {
            it.problem(format!("criteria_{}", Lang::En), |lang| Words(lang).round_scored_already());
        }
        if parts.seats.iter().any(|seat| !self.seats.contains(&seat.id)) || self.body != round.body_id {
            it.problem("seats", |lang| Words(lang).round_seats_stay());
        }
        if round.sector_codes().any(|code| !self.sectors.iter().any(|kept| kept == code)) {
            it.problem("sectors", |lang| Words(lang).round_seats_stay());
        }
        let closes_on = self.closes_on;
        if closes_on < latest {
            it.problem("closes_on", |lang| Words(lang).round_came_until(date(lang, latest)));
        } else if closes_on != round.closes_on && closes_on < today {
            it.problem("closes_on", |lang| Words(lang).round_moves_into_the_past(date(lang, today)));
        }
        it.or(())
    }
}

/// Texts in both languages, one to a line: the lines of the one language belong to those of the other.
fn lines(it: &mut Reading, field: &'static str, (en, fr): (&str, &str), lang: Lang) -> Vec<Bilingual> {
    let text = it.long_pair(field, (en, fr), 4_000);
    it.needs(field, &text, |lang| kit::lang::Words(lang).required());
    let split = |side: &str| side.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (en, fr) = (split(&text.en), split(&text.fr));
    let count = en.len().max(fr.len());
    let told = format!("{field}_{lang}");
    if !en.is_empty() && !fr.is_empty() && en.len() != fr.len() {
        it.problem(told, move |lang| Words(lang).round_lines_differ(en.len(), fr.len()));
        return Vec::new();
    }
    if count > MOST_LINES {
        it.problem(told, |lang| Words(lang).round_lines_most(MOST_LINES));
    }
    let line = |all: &[String], place: usize| all.get(place).cloned().unwrap_or_default();
    (0..count).map(|place| Bilingual::new(line(&en, place), line(&fr, place), lang)).collect()
}

/// The form that takes a round a step further, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepForm {
    /// Where to: `open`, `decided` or `cancelled`.
    pub to: String,
    /// Why it is cancelled.
    pub reason: String,
}

impl StepForm {
    /// Where to, and why.
    pub(super) fn check(&self, lang: Lang) -> Result<(Stage, String)> {
        let mut it = Reading::new(lang);
        let steps = [Stage::Open, Stage::Decided, Stage::Cancelled];
        let to = Stage::from_code(&self.to).filter(|to| steps.contains(to));
        let to = to.ok_or_else(|| Error::Malformed("the form names no step".into()))?;
        let reason = it.text("reason", &self.reason, 500);
        if to == Stage::Cancelled && reason.is_empty() {
            it.problem("reason", |lang| kit::lang::Words(lang).required());
        }
        it.or((to, reason))
    }
}

#[cfg(test)]
mod tests {
    use kit::testing::{now, today};

    use super::*;

    fn form() -> Form {
        Form {
            body: BodyId::new(now()).to_string(),
            seats: vec![SeatId::new(now()).to_string()],
            title_en: "Two seats".into(),
            call_en: "Come".into(),
            closes_on: today().to_string(),
            panel: vec![Id::new(now()).to_string()],
            contact: "Claire, claire@example.org".into(),
            ..Form::blank(today())
        }
    }

    fn wrong(form: &Form) -> Vec<String> {
        let Err(Error::Invalid(problems)) = Checked::new(form, Lang::En) else { panic!("taken") };
        problems.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn a_round_begins_with_questions_and_criteria_in_both_languages() {
        let it = Checked::new(&form(), Lang::En).expect("right");
        assert!(it.questions.len() >= 3 && it.criteria.len() >= 3 && it.keep_days == KEPT);
        assert!(it.questions.iter().chain(&it.criteria).all(|one| !one.en.is_empty() && !one.fr.is_empty()));
    }

    #[test]
    fn what_is_missing_or_out_of_bounds_is_said_beside_its_field() {
        let nothing = wrong(&Form::default());
        for field in [
            "body",
            "seats",
            "title_en",
            "call_en",
            "opens_on",
            "closes_on",
            "questions_en",
            "criteria_en",
            "panel",
            "keep_days",
            "contact",
        ] {
            assert!(nothing.iter().any(|one| one == field), "{field}: {nothing:?}");
        }
        assert_eq!(wrong(&Form { keep_days: "10".into(), ..form() }), ["keep_days"]);
        assert_eq!(wrong(&Form { closes_on: "2020-01-01".into(), ..form() }), ["closes_on"]);
        assert_eq!(wrong(&Form { sectors: vec!["moon".into()], ..form() }), ["sectors"]);
        assert_eq!(wrong(&Form { questions_fr: "Une seule".into(), ..form() }), ["questions_en"]);
        assert_eq!(wrong(&Form { criteria_en: "x\n".repeat(13), criteria_fr: String::new(), ..form() }), ["criteria_en"]);
    }

    #[test]
    fn a_round_is_cancelled_with_a_reason_only() {
        let step = |to: &str, reason: &str| StepForm { to: to.into(), reason: reason.into() }.check(Lang::En);
        assert!(step("open", "").is_ok() && step("cancelled", "No quorum").is_ok());
        assert!(step("cancelled", " ").is_err() && step("closed", "").is_err() && step("", "").is_err());
    }
}
