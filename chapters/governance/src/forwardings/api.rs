//! Forwardings as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::Forwarding,
    pages::Filter,
};

#[derive(Serialize)]
struct Forwardings {
    total: u64,
    items: Vec<Forwarding>,
}

/// The forwardings, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.search(permit.subject())?;
    let rows: Rows<Forwarding> = permit.read(|tx| Rows::read(tx, search, ask))?;
    Reply::json(&Forwardings { total: rows.total, items: rows.items })
}

/// One forwarding.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.subject().record)
}
