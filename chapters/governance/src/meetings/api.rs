//! Meetings as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    attendance::table,
    model::{Attendee, Item, Meeting},
    pages::Filter,
    store,
};
use crate::{
    sittings::{self, Sitting},
    terms::quorum::{Rule, Verdict},
};

#[derive(Serialize)]
struct Meetings {
    total: u64,
    items: Vec<Meeting>,
}

/// The meetings, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.search(permit.subject())?;
    let rows: Rows<Meeting> = permit.read(|tx| Rows::read(tx, search, ask))?;
    Reply::json(&Meetings { total: rows.total, items: rows.items })
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    meeting: &'a Meeting,
    agenda: Vec<Item>,
    attendance: Vec<Attendee>,
    sitting: Option<Sitting>,
    quorum_rule: Rule,
    quorum: Verdict,
}

/// One meeting: agenda, attendance, how it ran, quorum.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let meeting = &permit.subject().record;
    let (agenda, table, sitting) =
        permit.read(|tx| Ok((store::agenda(tx, meeting.id)?, table(tx, meeting)?, sittings::of_meeting(tx, meeting.id)?)))?;
    let (quorum_rule, quorum) = (table.rule, table.verdict);
    let attendance = table.places.into_iter().filter_map(|place| place.attendee).chain(table.others).collect();
    Reply::json(&One { meeting, agenda, attendance, sitting, quorum_rule, quorum })
}
