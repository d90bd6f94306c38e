//! Bodies as JSON.

use kit::{
    Result,
    lang::{Words as Kit, parse_date},
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::Body,
    store::{self, Officer},
};
use crate::restructurings;

#[derive(Serialize)]
struct Bodies {
    items: Vec<Body>,
}

/// Every body of the partnership; with a day, those that existed on it, as they were called and placed then.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let partnership = permit.subject().id;
    if ask.pair("on").is_empty() {
        return Reply::json(&Bodies { items: permit.read(|tx| store::all(tx, partnership))? });
    }
    let Some(day) = parse_date(ask.pair("on")) else { return restructurings::wrong("on", |lang| Kit(lang).not_a_date()) };
    Reply::json(&Bodies { items: permit.read(|tx| restructurings::structure(tx, partnership))?.on(day) })
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    body: &'a Body,
    officers: Vec<Officer>,
}

/// One body.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let body = &permit.subject().record;
    Reply::json(&One { body, officers: permit.read(|tx| store::officers(tx, body.id))? })
}
