//! The forms of an application: applying, noting an interview, deciding.

use jiff::civil::Date;
use kit::{Id, Lang, Reading, Result};
use registry::organizations::OrganizationId;
use serde::Deserialize;

use super::model::{Interview, Outcome, Private, asked_about};
use crate::{
    rounds::{Parts, Round},
    seats::SeatId,
    terms::Reserved,
    words::Words,
};

/// The public form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The applicant's name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their number.
    pub phone: String,
    /// The organization they would speak for.
    pub organization: String,
    /// What they apply for: `seat:…` or `sector:…`.
    pub wish: String,
    /// The language they are written to in.
    pub lang: String,
    /// Their answers, in the order of the questions.
    pub answers: Vec<String>,
    /// How they describe themself.
    pub characteristics: Vec<String>,
    /// What they need.
    pub needs: String,
    /// Whether they agree to what becomes of it.
    pub consent: bool,
}

/// What one applies for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// One seat.
    Seat(SeatId),
    /// Any seat of a sector.
    Sector(String),
}

impl Wish {
    /// Everything one may apply for in a round, with the code that the form sends.
    pub fn offered(round: &Round, parts: &Parts) -> Vec<(String, Self)> {
        let seats = parts.seats.iter().map(|seat| (format!("seat:{}", seat.id), Self::Seat(seat.id)));
        let sectors = round.sector_codes().map(|code| (format!("sector:{code}"), Self::Sector(code.to_owned())));
        seats.chain(sectors).collect()
    }
}

/// An application as typed, found to be right. It is written into its own table and nowhere else.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The applicant's name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their number.
    pub phone: String,
    /// The organization they would speak for.
    pub organization: String,
    /// What they apply for.
    pub wish: Wish,
    /// The language they are written to in.
    pub lang: Lang,
    /// Their answers, one to each question.
    pub answers: Vec<String>,
    /// How they describe themself, and what they need.
    pub private: Private,
}

impl Checked {
    /// Checks a form that was filled in for a round.
    pub fn new(form: &Form, (round, parts): (&Round, &Parts), lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let name = it.needed("name", &form.name, 120);
        let email = it.email("email", &form.email);
        if form.email.trim().is_empty() {
            it.problem("email", |lang| kit::lang::Words(lang).required());
        }
        let (phone, organization) = (it.line("phone", &form.phone, 40), it.line("organization", &form.organization, 160));
        let offered = Wish::offered(round, parts);
        let wish = it.code("wish", &form.wish, |typed| offered.iter().find(|(code, _)| code == typed).map(|(_, wish)| wish.clone()));
        let written = it.code("lang", &form.lang, Lang::from_code);
        let answers = parts.questions.iter().enumerate().map(|(place, _)| {
            let (field, typed) = (format!("answer_{}", place + 1), form.answers.get(place).map_or("", String::as_str));
            let answer = it.text(field.clone(), typed, 3_000);
            if typed.trim().is_empty() {
                it.problem(field, |lang| Words(lang).application_answer_needed());
            }
            answer
        });
        let answers = answers.collect();
        let known = |code: &String| Reserved::from_code(code).is_some_and(|one| one != Reserved::None);
        if !form.characteristics.iter().all(known) {
            it.problem("characteristics", |lang| kit::lang::Words(lang).not_a_choice());
        }
        let needs = it.text("needs", &form.needs, 1_000);
        if !form.consent {
            it.problem("consent", |lang| Words(lang).application_consent_needed());
        }
        // What was not asked is not kept.
        let asked = asked_about(&parts.seats);
        let said = asked.iter().map(|one| one.code()).filter(|code| form.characteristics.iter().any(|typed| typed == code));
        let private = Private { characteristics: said.collect::<Vec<_>>().join(","), needs };
        it.finish(move || Some(Self { name, email, phone, organization, wish: wish?, lang: written?, answers, private }))
    }
}

/// The form that notes an interview and the panel's advice, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InterviewForm {
    /// The day.
    pub interview_on: String,
    /// The hour.
    pub interview_at: String,
    /// Where.
    pub interview_place: String,
    /// What was said.
    pub interview_notes: String,
    /// What the panel advises.
    pub advice: String,
    /// Why.
    pub advice_reason: String,
    /// Whether the applicant is written to.
    pub tells: bool,
    /// The version that was open.
    pub version: i64,
}

impl InterviewForm {
    /// What was noted.
    pub(super) fn check(&self, lang: Lang) -> Result<Interview> {
        let mut it = Reading::new(lang);
        let (on, at) = (it.day_if("interview_on", &self.interview_on), it.time_if("interview_at", &self.interview_at));
        let at = at.map(|hour| format!("{:02}:{:02}", hour.hour(), hour.minute())).unwrap_or_default();
        let place = it.line("interview_place", &self.interview_place, 200);
        let notes = it.text("interview_notes", &self.interview_notes, 4_000);
        let advice = it.code_if("advice", &self.advice, Outcome::from_code);
        let advice_reason = it.text("advice_reason", &self.advice_reason, 2_000);
        if self.tells && (on.is_none() || at.is_empty() || place.is_empty()) {
            it.problem("tells", |lang| Words(lang).application_interview_incomplete());
        }
        it.or(Interview { on, at, place, notes, advice, advice_reason })
    }
}

/// The form that decides on an application, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DecisionForm {
    /// What becomes of it.
    pub outcome: String,
    /// The seat that is offered.
    pub seat: String,
    /// The person in the directory, when they are there already.
    pub person: String,
    /// The organization they speak for.
    pub organization: String,
    /// The first day of the term.
    pub starts_on: String,
    /// The last day of the term.
    pub ends_on: String,
    /// The decision of the council.
    pub decision: String,
}

/// What was decided.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    pub outcome: Outcome,
    pub offer: Option<Offer>,
    pub decision: Option<Id>,
}

/// A seat that is offered.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub seat: SeatId,
    pub person: Option<Id>,
    pub organization: Option<OrganizationId>,
    pub starts_on: Date,
    pub ends_on: Option<Date>,
}

impl DecisionForm {
    /// What was decided. A seat and its dates are read only where one is offered.
    pub(super) fn check(&self, lang: Lang) -> Result<Decided> {
        let mut it = Reading::new(lang);
        let outcome = it.code("outcome", &self.outcome, Outcome::from_code);
        let decision = it.id_if("decision", &self.decision);
        if outcome != Some(Outcome::Offer) {
            return it.finish(move || Some(Decided { outcome: outcome?, offer: None, decision }));
        }
        let (seat, person) = (it.id("seat", &self.seat), it.id_if("person", &self.person));
        let organization = it.id_if("organization", &self.organization);
        let (starts_on, ends_on) = (it.day("starts_on", &self.starts_on), it.day_if("ends_on", &self.ends_on));
        it.in_order("ends_on", starts_on, ends_on);
        it.finish(move || {
            let offer = Offer { seat: seat?, person, organization, starts_on: starts_on?, ends_on };
            Some(Decided { outcome: outcome?, offer: Some(offer), decision })
        })
    }
}

#[cfg(test)]
mod tests {
    use kit::Error;

    use super::*;

    fn fields<T: std::fmt::Debug>(outcome: Result<T>) -> Vec<String> {
        let Err(Error::Invalid(problems)) = outcome else { panic!("{outcome:?}") };
        problems.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn an_offer_names_a_seat_and_a_first_day_and_nothing_else_does() {
        let of = |outcome: &str| DecisionForm { outcome: outcome.into(), ..DecisionForm::default() }.check(Lang::En);
        assert_eq!(fields(of("offer")), ["seat", "starts_on"]);
        assert!(of("waiting").is_ok() && of("decline").is_ok());
        assert_eq!(fields(of("")), ["outcome"]);
        assert_eq!(fields(of("hired")), ["outcome"]);
    }

    #[test]
    fn a_letter_about_an_interview_needs_its_day_hour_and_place() {
        let form = InterviewForm { interview_on: "2026-11-20".into(), tells: true, ..InterviewForm::default() };
        assert_eq!(fields(form.check(Lang::En)), ["tells"]);
        let whole = InterviewForm { interview_at: "14:30".into(), interview_place: "City Hall".into(), ..form };
        assert_eq!(whole.check(Lang::En).expect("right").at, "14:30");
        assert_eq!(fields(InterviewForm { advice: "maybe".into(), ..InterviewForm::default() }.check(Lang::En)), ["advice"]);
    }
}
