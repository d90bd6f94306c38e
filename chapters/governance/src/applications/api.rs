//! Calls for applications as JSON: what everyone may read, and nothing of anyone who applied.

use jiff::civil::Date;
use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::acts::{BrowseCalls, Call, ReadCall};
use crate::{
    rounds::{self, Round, RoundId, Stage},
    seats::SeatId,
    terms::Reserved,
};

#[derive(Serialize)]
struct One<'a> {
    id: RoundId,
    body: &'a Bilingual,
    title: &'a Bilingual,
    call: &'a Bilingual,
    stage: Stage,
    opens_on: Date,
    closes_on: Date,
    contact: &'a str,
    sectors: Vec<&'a str>,
}

impl<'a> One<'a> {
    fn of(it: &'a Round, today: Date) -> Self {
        One {
            id: it.id,
            body: &it.body,
            title: &it.title,
            call: &it.call,
            stage: it.stage(today),
            opens_on: it.opens_on,
            closes_on: it.closes_on,
            contact: &it.contact,
            sectors: it.sector_codes().collect(),
        }
    }
}

#[derive(Serialize)]
struct All<'a> {
    items: Vec<One<'a>>,
}

/// The calls that are announced or open.
pub(super) fn index(permit: &Permit<'_, BrowseCalls>, _: &Ask) -> Result<Reply> {
    let (partnership, today) = (&permit.subject().partnership, permit.today());
    let rounds = permit.read(|tx| rounds::published(tx, partnership.id, today))?;
    Reply::json(&All { items: rounds.iter().map(|it| One::of(it, today)).collect() })
}

#[derive(Serialize)]
struct Offered {
    seat: SeatId,
    number: i64,
    label: Bilingual,
    reserved: Vec<&'static str>,
}

#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    call: One<'a>,
    seats: Vec<Offered>,
    questions: Vec<Bilingual>,
}

/// One call, with the seats and the questions.
pub(super) fn show(permit: &Permit<'_, ReadCall>, _: &Ask) -> Result<Reply> {
    let Call(round) = &permit.subject().shown;
    let parts = permit.read(|tx| rounds::parts(tx, round.id))?;
    let seats = parts.seats.into_iter().map(|it| {
        let reserved = it.reserved_for().map(Reserved::code).collect();
        Offered { seat: it.id, number: it.number, label: it.label, reserved }
    });
    Reply::json(&Whole { call: One::of(round, permit.today()), seats: seats.collect(), questions: parts.questions })
}
