//! The JSON twin of contributions.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use registry::tables::MOST_ROWS;

use super::{
    acts::{self, Add, Browse, See},
    model::{Contribution, Form},
    pages::Filter,
};

/// The contributions, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Contribution> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    Reply::json(&all)
}

/// One contribution.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.subject().record)
}

/// Writes a contribution down.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.json()?;
    let id = acts::add(permit, &form)?;
    Ok(Reply::json(&serde_json::json!({ "id": id }))?.with_status(201))
}
