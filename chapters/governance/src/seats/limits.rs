//! How long a term on a seat lasts and how many the same person may serve: what the seat says, or else the terms of reference of
//! its body.

use jiff::civil::Date;
use kit::{Result, db::Tx};

use super::{
    filling::Appointing,
    model::{Seat, SeatKind},
};
use crate::terms::{self, Terms};

/// The limits of a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    /// How many years it lasts at most.
    pub years: Option<i64>,
    /// How many the same person may serve.
    pub most: Option<i64>,
}

impl Limits {
    /// The limits of a seat under the terms in force. Who sits by an office held elsewhere sits as long as they hold it.
    pub fn of(seat: &Seat, terms: Option<&Terms>) -> Self {
        if seat.kind == SeatKind::ExOfficio || seat.appointed_by == Appointing::Office.code() {
            return Self::default();
        }
        let usual = terms.map(Self::of_terms).unwrap_or_default();
        Self { years: seat.term_years.or(usual.years), most: seat.max_terms.or(usual.most) }
    }

    /// The limits that terms of reference set.
    pub fn of_terms(terms: &Terms) -> Self {
        Self { years: terms.term_years, most: terms.max_terms }
    }

    /// The limits of a seat for a term that begins on a day.
    pub fn on(tx: &Tx, seat: &Seat, first: Date) -> Result<Self> {
        Ok(Self::of(seat, terms::in_force(tx, seat.body_id, first)?.as_ref()))
    }

    /// The last day of a term that begins on a day, where it is said how long one lasts.
    pub fn term_from(self, first: Date) -> Option<Date> {
        let span = jiff::Span::new().try_years(self.years?).ok()?;
        first.checked_add(span).ok()?.yesterday().ok()
    }
}

/// The last day of a term that begins on a seat on a day, where the seat or the terms of reference say how long one lasts.
pub fn last_day(tx: &Tx, seat: &Seat, first: Date) -> Result<Option<Date>> {
    Ok(Limits::on(tx, seat, first)?.term_from(first))
}
