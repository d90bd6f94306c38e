//! Replies as JSON, for those who prepare the meeting.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::Browse,
    model::Called,
    store::{self, Wanted},
};

#[derive(Serialize)]
struct All {
    items: Vec<Called>,
    needs: Vec<Wanted>,
}

/// Who was called to a meeting, what they replied, and what they need.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let it = &permit.subject().record;
    let (items, needs) = permit.read(|tx| Ok((store::invited(tx, it)?, store::wanted(tx, it.id)?)))?;
    Reply::json(&All { items, needs })
}
