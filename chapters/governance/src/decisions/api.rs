//! Decisions as JSON: motions and their results.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use serde::Serialize;

use super::{
    Reserved,
    acts::{Browse, See},
    followed::Followed,
    model::Decision,
    pages::Filter,
    store,
};
use crate::votes::{self, Named};

#[derive(Serialize)]
struct Decisions {
    total: u64,
    items: Vec<Decision>,
}

/// The register, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let filter = ask.query::<Filter>()?;
    let rows: Rows<Decision> = permit.read(|tx| Rows::read(tx, filter.search(tx, permit.subject().id, permit.today())?, ask))?;
    Reply::json(&Decisions { total: rows.total, items: rows.items })
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    decision: &'a Decision,
    reservations: Vec<Reserved>,
    /// Who said what, where it was taken by a roll call.
    roll_call: Vec<Named>,
    /// What followed from it.
    followed: Followed,
}

/// One decision, and who stood aside or blocked it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let decision = &permit.subject().record;
    let (reservations, roll_call, followed) = permit
        .read(|tx| Ok((store::reservations(tx, decision.id)?, votes::named_in(tx, decision.id)?, Followed::read(tx, decision.id)?)))?;
    Reply::json(&One { decision, reservations, roll_call, followed })
}
