//! Bodies as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::Body,
    store::{self, Officer},
};

#[derive(Serialize)]
struct Bodies {
    items: Vec<Body>,
}

/// Every body of the partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    Reply::json(&Bodies { items: permit.read(|tx| store::all(tx, permit.subject().id))? })
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
