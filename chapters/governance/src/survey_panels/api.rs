//! Survey panels as JSON: what each was for and of how many; never a code.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::Panel,
    store,
};
use crate::groups::{self, Circular};

/// The survey panels of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.read(|tx| store::all(tx, permit.subject().id))?)
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    panel: &'a Panel,
    letters: Vec<Circular>,
}

/// One survey panel, with what was written to it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let Of { record: panel, .. } = permit.subject();
    let letters = permit.read(|tx| groups::letters_of_panel(tx, panel.id))?;
    Reply::json(&One { panel, letters })
}
