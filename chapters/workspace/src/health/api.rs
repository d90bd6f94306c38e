//! Governance health as JSON.

use governance::seats::SeatId;
use kit::{
    Id, Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::Reflect,
    model::{Check, Evident, Practice, Record, checks},
    store,
};

#[derive(Serialize)]
struct Told<'a> {
    practice: Practice,
    is_added: bool,
    state: Evident,
    evidence: Vec<Evidence<'a>>,
}

/// A record that shows it, by the name of its kind.
#[derive(Serialize)]
#[serde(untagged)]
enum Evidence<'a> {
    Seat { post_id: SeatId },
    Forwarding { forwarding_id: Id, result: &'a str },
    Endorsement { strategy_id: Id, result: &'a str },
}

impl<'a> From<&Record<'a>> for Evidence<'a> {
    fn from(record: &Record<'a>) -> Self {
        match *record {
            Record::Seat(it) => Self::Seat { post_id: it.id },
            Record::Step(it) if it.kind == "forwarding" => Self::Forwarding { forwarding_id: it.page, result: &it.code },
            Record::Step(it) => Self::Endorsement { strategy_id: it.page, result: &it.code },
        }
    }
}

impl<'a> From<&Check<'a>> for Told<'a> {
    fn from(check: &Check<'a>) -> Self {
        let evidence = check.found.iter().flat_map(|found| &found.records).map(Evidence::from).collect();
        Self { practice: check.practice, is_added: !check.practice.is_known(), state: check.shown(), evidence }
    }
}

/// The practices, each with the records that show it.
pub(super) fn show(permit: &Permit<'_, Reflect>, _: &Ask) -> Result<Reply> {
    let (today, partnership) = (permit.today(), permit.subject().id);
    let records = permit.read(|tx| store::records(tx, partnership, today))?;
    let checks = checks(&records);
    Reply::json(&checks.iter().map(Told::from).collect::<Vec<_>>())
}
