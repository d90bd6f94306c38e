//! The composition of a body as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::Compose,
    beside_community::{Beside, beside},
    model::{Row, State, state},
    pages::{Seen, look},
};
use crate::{
    community,
    seats::SeatId,
    terms::{SeatLine, TermsId},
};

#[derive(Serialize)]
struct Shown<'a> {
    terms: Option<TermsId>,
    lines: Vec<Line<'a>>,
    seats: Vec<Standing>,
    community: Vec<Beside>,
}

#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    line: &'a SeatLine,
    counted: Vec<SeatId>,
    vacant: Vec<SeatId>,
    short: usize,
    over: usize,
    last_filled_on: Option<jiff::civil::Date>,
}

#[derive(Serialize)]
struct Standing {
    id: SeatId,
    state: State,
}

/// The lines of the terms, the seats that count for each, how every seat stands, and what is known of the community.
pub(super) fn show(permit: &Permit<'_, Compose>, _: &Ask) -> Result<Reply> {
    let seen: Seen = look(permit)?;
    let ids = |places: &[usize]| places.iter().map(|place| seen.seats[*place].id).collect();
    let line = |(line, row): (_, &Row)| Line {
        line,
        counted: ids(&row.counted),
        vacant: ids(&row.vacant),
        short: row.short,
        over: row.over,
        last_filled_on: row.last,
    };
    let (today, partnership) = (permit.today(), permit.subject().partnership.id);
    let figures = permit.read(|tx| community::all(tx, partnership))?;
    Reply::json(&Shown {
        terms: seen.terms.as_ref().map(|terms| terms.id),
        lines: seen.lines.iter().zip(&seen.board.rows).map(line).collect(),
        seats: seen.seats.iter().map(|seat| Standing { id: seat.id, state: state(seat.id, &seen.held, today) }).collect(),
        community: beside(figures, &seen, today),
    })
}
