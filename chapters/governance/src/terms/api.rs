//! Terms of reference as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    earlier::{self, Earlier},
    form::Parts,
    model::{Step, Terms},
    store,
};

#[derive(Serialize)]
struct All {
    items: Vec<Terms>,
}

/// Every version of every body.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    Reply::json(&All { items: permit.read(|tx| store::all(tx, permit.subject().id))? })
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    terms: &'a Terms,
    #[serde(flatten)]
    parts: Parts,
    steps: Vec<Step>,
    earlier: Option<Earlier>,
}

/// One version, with its seats by sector, clauses and steps, and by what it was adopted before these records began.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let terms = &permit.subject().record;
    let (parts, steps, earlier) =
        permit.read(|tx| Ok((store::parts(tx, terms.id)?, store::steps(tx, terms.id)?, earlier::of(tx, terms.id)?)))?;
    Reply::json(&One { terms, parts, steps, earlier })
}
