//! Acknowledgements as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{acts::Browse, model::Acknowledgement, store};

#[derive(Serialize)]
struct All {
    items: Vec<Acknowledgement>,
}

/// Who acknowledged terms of reference, and who has not.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (terms, today) = (&permit.subject().record, permit.today());
    Reply::json(&All { items: permit.read(|tx| store::all(tx, terms, today))? })
}
