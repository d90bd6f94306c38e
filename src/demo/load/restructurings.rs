//! How the structure of the invented partnership changed.

use governance::{
    bodies::{self, BodyId},
    restructurings::{self, Past, PastId, StepId, StepKind, Turn},
    seats::{self, SeatId},
};
use jiff::civil::Date;
use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Restructurings {
    past: Vec<Former>,
    step: Vec<Step>,
    moved: Vec<Moved>,
}

#[derive(Deserialize)]
struct Former {
    body: String,
    name_en: String,
    name_fr: String,
    until: Date,
    reason_en: String,
    reason_fr: String,
}

#[derive(Deserialize)]
struct Step {
    body: String,
    kind: String,
    into: String,
    on: Date,
    reason_en: String,
    reason_fr: String,
}

#[derive(Deserialize)]
struct Moved {
    seat: String,
    from: String,
}

/// Loads `restructurings.toml`: former names, what merged into what, and the seats that moved.
pub(super) fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let all: Restructurings = read("restructurings.toml", include_str!("../data/restructurings.toml"))?;
    for it in &all.past {
        let id = PastId(keys.make("past", &format!("{}/{}", it.body, it.until)));
        let body = bodies::by_id(tx, partnership, BodyId(keys.find("body", &it.body)?))?.ok_or(Error::NotFound)?;
        let (name, reason) = (Bilingual::new(&it.name_en, &it.name_fr, Lang::En), Bilingual::new(&it.reason_en, &it.reason_fr, Lang::En));
        let (body_id, parent_id, starts_on, ends_on) = (body.id, body.parent_id, body.starts_on, it.until);
        restructurings::insert_past(tx, partnership, &Past { id, body_id, name, parent_id, starts_on, ends_on, reason })?;
    }
    for it in &all.step {
        let id = StepId(keys.make("step", &format!("{}/{}", it.body, it.on)));
        let kind = StepKind::from_code(&it.kind).ok_or_else(|| Error::internal(&it.kind))?;
        let into = if it.into.is_empty() { None } else { Some(BodyId(keys.find("body", &it.into)?)) };
        let reason = Bilingual::new(&it.reason_en, &it.reason_fr, Lang::En);
        let (body, turn) = (BodyId(keys.find("body", &it.body)?), Turn { from: it.on, reason, now: crate::demo::beginning() });
        restructurings::insert_step(tx, (partnership, id), (body, kind, into), &turn)?;
    }
    for it in &all.moved {
        seats::note_origin(tx, SeatId(keys.find("seat", &it.seat)?), SeatId(keys.find("seat", &it.from)?))?;
    }
    Ok(())
}
