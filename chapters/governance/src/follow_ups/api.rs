//! Follow-ups as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::FollowUp,
    pages::Filter,
};

#[derive(Serialize)]
struct FollowUps {
    total: u64,
    items: Vec<FollowUp>,
}

/// The follow-ups, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.search(permit)?;
    let rows: Rows<FollowUp> = permit.read(|tx| Rows::read(tx, search, ask))?;
    Reply::json(&FollowUps { total: rows.total, items: rows.items })
}

/// One follow-up.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.subject().record)
}
