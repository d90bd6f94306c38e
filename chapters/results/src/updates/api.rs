//! The JSON twin of updates.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use registry::tables::MOST_ROWS;

use super::{
    acts::{Browse, See},
    model::Update,
    pages::Filter,
};

/// The updates, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Update> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    Reply::json(&all)
}

/// One update.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.subject().record)
}
