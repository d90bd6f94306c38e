//! The lines of the terms in force, and what they come to, in sentences.

use jiff::civil::Date;
use kit::{Lang, Result, db::Tx, lang::month_year};

use super::model::{Board, Row};
use crate::{
    bodies::BodyId,
    seats::Seat,
    terms::{self, Reserved, SeatLine, Terms},
    words::Words,
};

/// The terms that bind a body on a day and the lines of seats they want. Terms without such lines want one seat of each sector
/// that must be at the table.
pub(super) fn in_force(tx: &Tx, body: BodyId, day: Date) -> Result<(Option<Terms>, Vec<SeatLine>)> {
    let Some(terms) = terms::in_force(tx, body, day)? else { return Ok((None, Vec::new())) };
    let lines = terms::seat_lines_on(tx, body, day)?;
    let lines = if lines.is_empty() { required(&terms) } else { lines };
    Ok((Some(terms), lines))
}

fn required(terms: &Terms) -> Vec<SeatLine> {
    let codes = terms.required_sectors.split(',').filter(|code| !code.is_empty());
    let one = |code: &str| SeatLine { sector: code.to_owned(), reserved: Reserved::None, minimum: 1, target: None, maximum: None };
    codes.map(one).collect()
}

/// What is short or too many, one sentence for each line, in the order of the terms.
pub(super) fn sentences(lang: Lang, board: &Board, lines: &[SeatLine], seats: &[Seat]) -> Vec<String> {
    board.rows.iter().zip(lines).filter_map(|(row, line)| sentence(lang, row, line, seats)).collect()
}

fn sentence(lang: Lang, row: &Row, line: &SeatLine, seats: &[Seat]) -> Option<String> {
    let (w, called, have) = (Words(lang), line.called(lang), row.counted.len());
    if row.over > 0 {
        return Some(w.composition_over(called, have + row.over, line.maximum.unwrap_or_default()));
    }
    if row.short == 0 {
        return None;
    }
    let said = match row.last {
        Some(last) => w.composition_short_since(called, have, line.minimum, month_year(lang, last)),
        None => w.composition_short(called, have, line.minimum),
    };
    let vacant: Vec<String> = row.vacant.iter().map(|place| seats[*place].number.to_string()).collect();
    let next = match vacant.len() {
        0 if row.elsewhere.is_empty() => w.composition_no_seat_for_it().to_owned(),
        0 => w.composition_all_elsewhere().to_owned(),
        many => w.composition_vacant_seats(many, kit::lang::list(lang, &vacant)),
    };
    Some(format!("{said} {next}"))
}
