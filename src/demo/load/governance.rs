//! The bodies and seats of the invented partnership.

use governance::{bodies, seats};
use jiff::civil::Date;
use kit::{Error, Lang, Result, db::WriteTx};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, read, terms};

#[derive(Deserialize)]
struct Bodies {
    body: Vec<Body>,
}

#[derive(Deserialize)]
struct Body {
    key: String,
    kind: String,
    #[serde(default)]
    label_en: String,
    #[serde(default)]
    label_fr: String,
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
    #[serde(default)]
    end: String,
    #[serde(default)]
    reserved: Vec<String>,
    #[serde(default)]
    appointed_by: String,
    #[serde(default)]
    stand_in: String,
    #[serde(default)]
    open: bool,
    term_years: Option<i64>,
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

/// Loads the bodies, the seats and the terms of reference, then the meetings and what came of them.
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
    super::restructurings::load(tx, keys, partnership)?;
    let written = terms::draft(tx, keys, partnership)?;
    super::meetings::load(tx, keys, partnership)?;
    super::series::load(tx, keys, partnership)?;
    for it in &written {
        terms::take_steps(tx, keys, partnership, it)?;
    }
    super::comments::load(tx, keys, partnership)?;
    super::community::load(tx, keys, partnership)?;
    super::votes::load(tx, keys, partnership)?;
    super::recruitment::load(tx, keys, partnership)
}

fn body(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Body) -> Result<()> {
    let id = bodies::BodyId(keys.make("body", &it.key));
    let form = bodies::Form {
        kind: it.kind.clone(),
        label_en: it.label_en.clone(),
        label_fr: it.label_fr.clone(),
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
        let ends_on = if it.end.as_str() < crate::demo::TODAY { it.end.parse().ok() } else { None };
        let naming = bodies::Naming { person: keys.find("person", chair)?, office, starts_on, ends_on };
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
        appointed_by: it.appointed_by.clone(),
        reserved: it.reserved.clone(),
        alternates: it.stand_in.clone(),
        is_open: it.open,
        term_years: it.term_years.map(|years| years.to_string()).unwrap_or_default(),
        max_terms: it.max_terms.map(|terms| terms.to_string()).unwrap_or_default(),
        note_en: it.vacancy_note_en.clone(),
        note_fr: it.vacancy_note_fr.clone(),
        starts_on: it.created.clone(),
        ends_on: it.end.clone(),
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
