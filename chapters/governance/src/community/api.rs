//! Figures on the community as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{acts::Browse, model::Figure, store};

#[derive(Serialize)]
struct All {
    items: Vec<Figure>,
}

/// Every figure. A share is given in tenths of a percent.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    Reply::json(&All { items: permit.read(|tx| store::all(tx, permit.subject().id))? })
}
