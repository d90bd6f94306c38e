//! The rhythm of a body as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::See,
    model::{Series, StandingItem},
    store,
};

#[derive(Serialize)]
struct One {
    rhythm: Option<Series>,
    standing_items: Vec<StandingItem>,
}

/// The rhythm of a body, none where it has none, and what stands on every agenda.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let body = permit.subject().record.id;
    Reply::json(&permit.read(|tx| Ok(One { rhythm: store::of_body(tx, body)?, standing_items: store::items(tx, body)? }))?)
}
