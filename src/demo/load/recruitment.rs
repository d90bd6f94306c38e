//! The recruitment of the invented partnership: a round that is over, and one that is open.

use governance::{
    applications,
    decisions::DecisionId,
    panels,
    rounds::{self, RoundId, Stage},
    seats::TenureId,
};
use jiff::{Timestamp, civil::Date};
use kit::{Error, Lang, Result, db::WriteTx};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{
    Keys,
    governance::{reference, wrong},
    read,
};

#[derive(Deserialize)]
struct Rounds {
    round: Vec<Round>,
}

#[derive(Deserialize)]
struct Round {
    key: String,
    body: String,
    seats: Vec<String>,
    title_en: String,
    title_fr: String,
    call_en: String,
    call_fr: String,
    opens: Date,
    closes: Date,
    keep_days: i64,
    contact: String,
    panel: Vec<String>,
    decided: Option<Date>,
    #[serde(default)]
    withdrawn: usize,
    #[serde(default)]
    counts: Vec<Count>,
    #[serde(default)]
    seated: String,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    application: Vec<Application>,
}

#[derive(Deserialize)]
struct Count {
    sector: String,
    applications: usize,
    offers: usize,
}

#[derive(Deserialize)]
struct Application {
    key: String,
    name: String,
    email: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    organization: String,
    lang: String,
    received: Timestamp,
    answers: Vec<String>,
    #[serde(default)]
    characteristics: Vec<String>,
    #[serde(default)]
    needs: String,
    #[serde(default)]
    scores: Vec<Scores>,
}

#[derive(Deserialize)]
struct Scores {
    person: String,
    #[serde(default)]
    marks: Vec<i64>,
    #[serde(default)]
    comment: String,
    #[serde(default)]
    conflict: bool,
    on: Date,
}

/// Loads `recruitment.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let all: Rounds = read("recruitment.toml", include_str!("../data/recruitment.toml"))?;
    for it in &all.round {
        round(tx, keys, partnership, it).map_err(wrong(&it.key))?;
    }
    Ok(())
}

fn all(keys: &Keys, kind: &'static str, names: &[String]) -> Result<Vec<String>> {
    names.iter().map(|key| reference(keys, kind, key)).collect()
}

fn round(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Round) -> Result<()> {
    let id = RoundId(keys.make("round", &it.key));
    let form = rounds::Form {
        body: reference(keys, "body", &it.body)?,
        seats: all(keys, "seat", &it.seats)?,
        title_en: it.title_en.clone(),
        title_fr: it.title_fr.clone(),
        call_en: it.call_en.trim().to_owned(),
        call_fr: it.call_fr.trim().to_owned(),
        closes_on: it.closes.to_string(),
        panel: all(keys, "person", &it.panel)?,
        keep_days: it.keep_days.to_string(),
        contact: it.contact.clone(),
        ..rounds::Form::blank(it.opens)
    };
    rounds::insert(tx, partnership, id, &rounds::Checked::new(&form, Lang::En)?)?;
    rounds::publish(tx, id)?;
    for one in &it.counts {
        (0..one.applications).try_for_each(|_| rounds::count_application(tx, id, &one.sector))?;
        (0..one.offers).try_for_each(|_| rounds::count_offer(tx, id, &one.sector))?;
    }
    (0..it.withdrawn).try_for_each(|_| rounds::count_withdrawal(tx, id))?;
    if !it.seated.is_empty() {
        let decision = if it.decision.is_empty() { None } else { Some(DecisionId(keys.find("decision", &it.decision)?)) };
        rounds::note_seated(tx, id, (TenureId(keys.find("tenure", &it.seated)?), decision))?;
    }
    let made = rounds::by_id(tx, partnership, id)?.ok_or(Error::NotFound)?;
    for one in &it.application {
        application(tx, keys, (partnership, &made), one).map_err(wrong(&one.key))?;
    }
    if let Some(on) = it.decided {
        rounds::end(tx, &made, (Stage::Decided, ""), on)?;
    }
    Ok(())
}

fn application(tx: &mut WriteTx, keys: &mut Keys, (partnership, round): (PartnershipId, &rounds::Round), it: &Application) -> Result<()> {
    let id = applications::ApplicationId(keys.make("application", &it.key));
    let parts = rounds::parts(tx, round.id)?;
    let seat = parts.seats.first().ok_or(Error::NotFound)?;
    let form = applications::Form {
        name: it.name.clone(),
        email: it.email.clone(),
        phone: it.phone.clone(),
        organization: it.organization.clone(),
        wish: format!("seat:{}", seat.id),
        lang: it.lang.clone(),
        answers: it.answers.clone(),
        characteristics: it.characteristics.clone(),
        needs: it.needs.clone(),
        consent: true,
    };
    let lang = Lang::from_code(&it.lang).unwrap_or_default();
    let checked = applications::Checked::new(&form, (round, &parts), lang)?;
    let consent = applications::consent(lang, "Rivermont", round);
    applications::insert(tx, (partnership, round.id), id, &checked, (&consent, it.received))?;
    rounds::count_application(tx, round.id, seat.counted_under())?;
    for one in &it.scores {
        let form = panels::ScoreForm {
            marks: one.marks.iter().map(ToString::to_string).collect(),
            comment: one.comment.clone(),
            has_conflict: one.conflict,
        };
        let sheet = form.check(parts.criteria.len(), Lang::En)?;
        panels::put(tx, id, keys.find("person", &one.person)?, (&sheet, one.on))?;
    }
    Ok(())
}
