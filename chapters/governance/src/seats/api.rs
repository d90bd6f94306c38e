//! Seats as JSON: posts and memberships, in the words of Popolo.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::{Seat, Tenure},
    pages::Filter,
    store,
};

#[derive(Serialize)]
struct Seats {
    total: u64,
    items: Vec<Seat>,
    memberships: Vec<Tenure>,
}

/// The seats, filtered, and who is on them today.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.search(permit.subject(), permit.today())?;
    let (rows, memberships): (Rows<Seat>, _) =
        permit.read(|tx| Ok((Rows::read(tx, search, ask)?, store::tenures_on(tx, permit.subject().id, permit.today())?)))?;
    Reply::json(&Seats { total: rows.total, items: rows.items, memberships })
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    seat: &'a Seat,
    memberships: Vec<Tenure>,
}

/// One seat, and everyone who was ever on it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let seat = &permit.subject().record;
    Reply::json(&One { seat, memberships: permit.read(|tx| store::tenures(tx, seat.id))? })
}
