//! The bodies, seats and terms of reference of the invented partnership.

use governance::{bodies, decisions::DecisionId, seats, terms};
use jiff::civil::Date;
use kit::{
    Error, Lang, Result,
    db::WriteTx,
    links::{Knot, tie},
    permits::Scope,
};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Bodies {
    body: Vec<Body>,
}

#[derive(Deserialize)]
struct Body {
    key: String,
    kind: String,
    name_en: String,
    name_fr: String,
    mandate_en: String,
    mandate_fr: String,
    #[serde(default)]
    parent: String,
    #[serde(default)]
    grew_out_of: String,
    #[serde(default)]
    theme: String,
    rhythm: String,
    open_membership: bool,
    #[serde(default)]
    meets_publicly: bool,
    start: String,
    #[serde(default)]
    end: String,
    chairs: Vec<String>,
}

#[derive(Deserialize)]
struct Seats {
    seat: Vec<Seat>,
}

#[derive(Deserialize)]
struct Seat {
    key: String,
    body: String,
    number: i64,
    label_en: String,
    label_fr: String,
    sectors: Vec<String>,
    #[serde(rename = "type")]
    kind: String,
    voting: bool,
    #[serde(default)]
    organization: String,
    created: String,
    max_terms: Option<i64>,
    #[serde(default)]
    vacancy_note_en: String,
    #[serde(default)]
    vacancy_note_fr: String,
    #[serde(default)]
    holders: Vec<Holder>,
    #[serde(default)]
    alternates: Vec<Alternate>,
}

#[derive(Deserialize)]
struct Holder {
    person: String,
    #[serde(default)]
    organization: String,
    term: Option<i64>,
    from: Date,
    until: Option<Date>,
    ended: Option<Date>,
    #[serde(default)]
    ended_reason: String,
}

#[derive(Deserialize)]
struct Alternate {
    person: String,
    from: Date,
    to: Option<Date>,
}

/// A wrong record of the demonstration, by its key.
pub(super) fn wrong(key: &str) -> impl Fn(Error) -> Error + '_ {
    move |why| Error::Internal(format!("{key}: {why}"))
}

/// The identifier of a record as text; empty when none is named.
pub(super) fn reference(keys: &Keys, kind: &'static str, key: &str) -> Result<String> {
    if key.is_empty() { Ok(String::new()) } else { Ok(keys.find(kind, key)?.to_string()) }
}

/// Loads `bodies.toml`, `seats.toml` and `terms_of_reference.toml`, then the meetings and what came of them.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let partnership = PartnershipId(keys.find("partnership", "rivermont")?);
    let all: Bodies = read("bodies.toml", include_str!("../data/bodies.toml"))?;
    for it in &all.body {
        body(tx, keys, partnership, it)?;
    }
    let all: Seats = read("seats.toml", include_str!("../data/seats.toml"))?;
    for it in &all.seat {
        seat(tx, keys, partnership, it)?;
    }
    let written = draft_terms(tx, keys, partnership)?;
    super::meetings::load(tx, keys, partnership)?;
    for it in &written {
        take_steps(tx, keys, partnership, it)?;
    }
    Ok(())
}

fn body(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Body) -> Result<()> {
    let id = bodies::BodyId(keys.make("body", &it.key));
    let form = bodies::Form {
        kind: it.kind.clone(),
        name_en: it.name_en.clone(),
        name_fr: it.name_fr.clone(),
        mandate_en: it.mandate_en.clone(),
        mandate_fr: it.mandate_fr.clone(),
        parent: reference(keys, "body", &it.parent)?,
        grew_out_of: reference(keys, "body", &it.grew_out_of)?,
        theme: it.theme.clone(),
        rhythm: it.rhythm.clone(),
        is_open: it.open_membership,
        meets_publicly: it.meets_publicly,
        starts_on: it.start.clone(),
        ends_on: it.end.clone(),
        version: 0,
    };
    bodies::insert(tx, partnership, id, &bodies::Checked::new(form, Lang::En).map_err(wrong(&it.key))?)?;
    let office = if it.chairs.len() > 1 { bodies::Office::CoChair } else { bodies::Office::Chair };
    for chair in &it.chairs {
        let officer = bodies::OfficerId(keys.make("officer", &format!("{}/{chair}", it.key)));
        let starts_on: Date = it.start.parse().map_err(Error::internal)?;
        let naming = bodies::Naming { person: keys.find("person", chair)?, office, starts_on, ends_on: None };
        bodies::insert_officer(tx, (partnership, id), officer, &naming)?;
    }
    Ok(())
}

fn seat(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Seat) -> Result<()> {
    let id = seats::SeatId(keys.make("seat", &it.key));
    let form = seats::Form {
        body: reference(keys, "body", &it.body)?,
        number: it.number.to_string(),
        label_en: it.label_en.clone(),
        label_fr: it.label_fr.clone(),
        sectors: it.sectors.clone(),
        kind: it.kind.clone(),
        organization: reference(keys, "organization", &it.organization)?,
        is_voting: it.voting,
        counts_for_quorum: it.voting,
        max_terms: it.max_terms.map(|terms| terms.to_string()).unwrap_or_default(),
        note_en: it.vacancy_note_en.clone(),
        note_fr: it.vacancy_note_fr.clone(),
        starts_on: it.created.clone(),
        ends_on: String::new(),
        version: 0,
    };
    seats::insert(tx, partnership, id, &seats::Checked::new(form, Lang::En).map_err(wrong(&it.key))?)?;
    for one in &it.holders {
        let organization = if one.organization.is_empty() { None } else { Some(keys.find("organization", &one.organization)?) };
        let appointment = seats::Appointment {
            person: keys.find("person", &one.person)?,
            organization: organization.map(registry::organizations::OrganizationId),
            role: seats::Role::Holder,
            term: one.term,
            starts_on: one.from,
            ends_on: one.ended.or(one.until),
            reason: one.ended.map(|_| seats::Leaving::from_code(&one.ended_reason).unwrap_or(seats::Leaving::Other)),
        };
        let tenure = seats::TenureId(keys.make("tenure", &format!("{}/{}/{}", it.key, one.person, one.from)));
        seats::insert_tenure(tx, (partnership, id), tenure, &appointment)?;
    }
    for one in &it.alternates {
        let (person, role) = (keys.find("person", &one.person)?, seats::Role::Alternate);
        let appointment =
            seats::Appointment { person, organization: None, role, term: None, starts_on: one.from, ends_on: one.to, reason: None };
        let tenure = seats::TenureId(keys.make("tenure", &format!("{}/{}/{}", it.key, one.person, one.from)));
        seats::insert_tenure(tx, (partnership, id), tenure, &appointment)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct AllTerms {
    terms: Vec<Terms>,
}

#[derive(Deserialize)]
struct Terms {
    key: String,
    body: String,
    version: String,
    title_en: String,
    title_fr: String,
    effective: Date,
    ended: Option<Date>,
    history: Vec<Step>,
    quorum_basis: String,
    quorum_fraction: String,
    quorum_remote_counts: bool,
    quorum_alternates_count: bool,
    quorum_fallback: String,
    quorum_recusal: String,
    decision_rule: String,
    amendment_rule: String,
    notice_days: i64,
    meetings_per_year: i64,
    term_years: i64,
    max_terms: i64,
    review_years: i64,
    required_sectors: Vec<String>,
    clause: Vec<Clause>,
}

#[derive(Deserialize)]
struct Step {
    date: Date,
    state: String,
    #[serde(default)]
    decision: String,
}

#[derive(Deserialize)]
struct Clause {
    number: String,
    heading_en: String,
    heading_fr: String,
    text_en: String,
    text_fr: String,
}

fn draft_terms(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<Vec<Terms>> {
    let all: AllTerms = read("terms_of_reference.toml", include_str!("../data/terms_of_reference.toml"))?;
    for it in &all.terms {
        let id = terms::TermsId(keys.make("terms", &it.key));
        let checked = terms::Checked::new(form(keys, it)?, Lang::En).map_err(wrong(&it.key))?;
        let checked = terms::Checked { effective_on: Some(it.effective), ended_on: it.ended, ..checked };
        terms::insert(tx, partnership, id, &checked)?;
    }
    Ok(all.terms)
}

fn form(keys: &Keys, it: &Terms) -> Result<terms::Form> {
    let (part, whole) = it.quorum_fraction.split_once('/').unwrap_or((&it.quorum_fraction, "1"));
    let base = if it.quorum_basis == "all_voting_seats" { "voting_seats" } else { &it.quorum_basis };
    let each = |pick: fn(&Clause) -> &String| it.clause.iter().map(|clause| pick(clause).clone()).collect();
    Ok(terms::Form {
        body: reference(keys, "body", &it.body)?,
        edition: it.version.clone(),
        title_en: it.title_en.clone(),
        title_fr: it.title_fr.clone(),
        quorum_base: base.to_owned(),
        quorum_threshold: "fraction".to_owned(),
        quorum_part: part.to_owned(),
        quorum_whole: whole.to_owned(),
        remote_counts: it.quorum_remote_counts,
        alternates_count: it.quorum_alternates_count,
        minimum_sectors: String::new(),
        recall_those_present: it.quorum_fallback == "second_meeting_present",
        recusal: it.quorum_recusal.clone(),
        decision_rule: it.decision_rule.clone(),
        amendment_rule: it.amendment_rule.clone(),
        notice_days: it.notice_days.to_string(),
        meetings_per_year: it.meetings_per_year.to_string(),
        term_years: it.term_years.to_string(),
        max_terms: it.max_terms.to_string(),
        review_years: it.review_years.to_string(),
        required_sectors: it.required_sectors.clone(),
        clause_number: each(|clause| &clause.number),
        clause_heading_en: each(|clause| &clause.heading_en),
        clause_heading_fr: each(|clause| &clause.heading_fr),
        clause_text_en: each(|clause| &clause.text_en),
        clause_text_fr: each(|clause| &clause.text_fr),
        version: 0,
    })
}

fn take_steps(tx: &mut WriteTx, keys: &Keys, partnership: PartnershipId, it: &Terms) -> Result<()> {
    let id = terms::TermsId(keys.find("terms", &it.key)?);
    for step in &it.history {
        let state = terms::State::from_code(&step.state).ok_or_else(|| Error::Internal(format!("{}: {}", it.key, step.state)))?;
        let decision = if step.decision.is_empty() { None } else { Some(keys.find("decision", &step.decision)?) };
        let taken = terms::Step { state, stepped_on: step.date, decision_id: decision.map(DecisionId), resolution: String::new() };
        terms::step(tx, id, &taken)?;
        if let (Some(decision), terms::State::CouncilApproved) = (decision, state) {
            let (from, to) = (Knot { kind: "terms", id: id.0 }, Knot { kind: "decision", id: decision });
            tie(tx, &Scope::of(partnership), from, "adopted_by", to)?;
        }
    }
    Ok(())
}
