//! The JSON twin.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};

use super::{
    acts::{Browse, See},
    model::Listed,
    pages::Filter,
    store,
};
use crate::tables::MOST_ROWS;

/// The directory, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search()?, ask);
    let all: Vec<Listed> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    Reply::json(&all)
}

/// One partnership of the directory.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    Reply::json(permit.subject())
}

/// The figures to compare with.
pub(super) fn benchmarks(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.read(store::benchmarks)?)
}
