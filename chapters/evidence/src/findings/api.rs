//! The JSON twin of findings.

use kit::{
    Error, Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use registry::tables::MOST_ROWS;
use serde::Serialize;

use super::{
    acts::{self, Add, Browse, ReadDrafts, See},
    model::{Finding, Form},
    pages::Filter,
    store,
};
use crate::sources::SourceId;

/// A finding with the sources it rests on.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    finding: &'a Finding,
    sources: Vec<SourceId>,
}

/// The findings, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search(permit.subject(), permit.may::<ReadDrafts>())?, ask);
    let all: Vec<Finding> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    Reply::json(&all)
}

/// One finding.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let finding = &permit.subject().record;
    if !finding.is_published() && !permit.may::<ReadDrafts>() {
        return Err(Error::NotFound);
    }
    let sources = permit.read(|tx| store::source_ids(tx, finding.id))?;
    Reply::json(&Shown { finding, sources })
}

/// Writes down a finding.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let id = acts::add(permit, &ask.json::<Form>()?)?;
    Ok(Reply::json(&serde_json::json!({ "id": id }))?.with_status(201))
}
