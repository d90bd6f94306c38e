//! The JSON twin of reports.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde_json::json;

use super::{
    acts::{Browse, See},
    store,
};

/// The reports of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let all = permit.read(|tx| store::all(tx, permit.subject().id))?;
    let told = all.iter().map(|it| {
        json!({ "id": it.id, "fiscal_year": it.fiscal_year, "edition": it.edition, "title": it.title, "state": it.state, "seal": it.frozen_sum })
    });
    Reply::json(&told.collect::<Vec<_>>())
}

/// One report: what it says, word for word and figure by figure.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let content = permit.read(|tx| store::content(tx, of.partnership.id, &of.record, permit.today()))?;
    Reply::json(&json!({ "id": of.record.id, "state": of.record.state, "seal": of.record.frozen_sum, "content": content }))
}
