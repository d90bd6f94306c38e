//! Comments on terms of reference as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::Browse,
    model::{Comment, Reader, Review},
    store,
};

#[derive(Serialize)]
struct All {
    review: Option<Review>,
    readers: Vec<Reader>,
    items: Vec<Comment>,
}

/// How a version is out for comments, who was asked and has answered, and what was said of it.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (it, today) = (&permit.subject().record, permit.today());
    let (review, readers, items) =
        permit.read(|tx| Ok((store::review(tx, it.id)?, store::readers(tx, it, today)?, store::all(tx, it.id)?)))?;
    Reply::json(&All { review, readers, items })
}
