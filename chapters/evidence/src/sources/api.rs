//! The JSON twin of sources.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use registry::tables::MOST_ROWS;

use super::{
    acts::{self, Add, Browse, See},
    model::{Form, Source},
    pages::Filter,
};

/// The sources, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Source> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    Reply::json(&all)
}

/// One source.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.subject().record)
}

/// Adds a source.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let id = acts::add(permit, &ask.json::<Form>()?)?;
    Ok(Reply::json(&serde_json::json!({ "id": id }))?.with_status(201))
}
