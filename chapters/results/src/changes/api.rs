//! The JSON twin of changes.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use registry::tables::MOST_ROWS;

use super::{
    acts::{self, Add, Browse, See},
    model::{Change, Form},
    pages::Filter,
};

/// The changes, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Change> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    Reply::json(&all)
}

/// One change.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.subject().record)
}

/// Writes a change down.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.json()?;
    let id = acts::add(permit, &form)?;
    Ok(Reply::json(&serde_json::json!({ "id": id }))?.with_status(201))
}
