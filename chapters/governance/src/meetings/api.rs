//! Meetings as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    attendance::{Place, table},
    joining::{self, Joining},
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

/// Someone who was there, and in whose place where an alternate came.
#[derive(Serialize)]
struct There {
    #[serde(flatten)]
    attendee: Attendee,
    in_place_of: Option<String>,
}

impl There {
    fn of(place: &Place) -> Option<Self> {
        let in_place_of = place.in_place_of().map(|holder| holder.name.clone());
        Some(Self { attendee: place.attendee.clone()?, in_place_of })
    }
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    meeting: &'a Meeting,
    joining: Option<&'a Joining>,
    agenda: Vec<Item>,
    attendance: Vec<There>,
    sitting: Option<Sitting>,
    quorum_rule: Rule,
    quorum: Verdict,
}

/// One meeting: agenda, attendance, how it ran, quorum.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let meeting = &permit.subject().record;
    let (agenda, table, sitting) =
        permit.read(|tx| Ok((store::agenda(tx, meeting.id)?, table(tx, meeting)?, sittings::of_meeting(tx, meeting.id)?)))?;
    let others = table.others.into_iter().map(|attendee| There { attendee, in_place_of: None });
    let attendance = table.places.iter().filter_map(There::of).chain(others).collect();
    let (quorum_rule, quorum) = (table.rule, table.verdict);
    Reply::json(&One { meeting, joining: joining::shown(permit, meeting), agenda, attendance, sitting, quorum_rule, quorum })
}
