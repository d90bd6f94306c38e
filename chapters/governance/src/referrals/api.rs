//! Referrals as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::Referral,
    pages::Filter,
};

#[derive(Serialize)]
struct Referrals {
    total: u64,
    items: Vec<Referral>,
}

/// The referrals, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.search(permit.subject())?;
    let rows: Rows<Referral> = permit.read(|tx| Rows::read(tx, search, ask))?;
    Reply::json(&Referrals { total: rows.total, items: rows.items })
}

/// One referral.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.subject().record)
}
