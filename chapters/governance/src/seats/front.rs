//! What other chapters ask of seats.

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    reading::must_be_there,
    row, sql,
};
use registry::partnerships::PartnershipId;

use super::{Appointment, Seat, SeatId, TenureId, acts::place, limits::Limits, store};
use crate::{bodies, people};

/// Appoints someone to a seat, unless that cannot stand beside who is on it: then the problems are those of the form that
/// appoints. When they have an account, it gets the standing that goes with the seat.
pub fn appoint(tx: &mut WriteTx, (partnership, seat): (PartnershipId, &Seat), it: &Appointment, now: Timestamp) -> Result<TenureId> {
    must_be_there("person", people::exists(tx, partnership, it.person)?)?;
    if let Some(organization) = it.organization {
        must_be_there("organization", people::organization_exists(tx, partnership, organization)?)?;
    }
    let served = store::terms_served(tx, seat.body_id, it.person, it.starts_on)?;
    it.check(seat, &store::tenures(tx, seat.id)?, (Limits::on(tx, seat, it.starts_on)?, served))?;
    let (id, body) = (TenureId::new(now), bodies::by_id(tx, partnership, seat.body_id)?.ok_or(Error::NotFound)?);
    place(tx, (partnership, &body, seat.id), id, it)?;
    Ok(id)
}

row! {
    /// The seats of the council that serve one sector, on a day. A seat that serves two is counted in both.
    #[derive(PartialEq, Eq, serde::Serialize)]
    pub struct SectorSeats {
        /// The code of the sector.
        pub sector: String,
        /// How many seats serve it.
        pub seats: i64,
        /// How many of them had a holder.
        pub filled: i64,
    }
}

/// The council's seats by sector as they stood on a day, in the order of the sectors' codes.
pub fn by_sector(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<SectorSeats>> {
    tx.rows(
        sql!(
            "SELECT p.sector, COUNT(DISTINCT s.id), COUNT(DISTINCT CASE WHEN t.id IS NULL THEN NULL ELSE s.id END)
             FROM seat s
             JOIN body b ON b.id = s.body_id AND b.kind = 'council'
             JOIN seat_sector p ON p.seat_id = s.id
             LEFT JOIN tenure t ON t.seat_id = s.id AND t.role = 'holder'
                  AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
             WHERE s.partnership_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
             GROUP BY p.sector ORDER BY p.sector"
        ),
        bind![partnership, on],
    )
}

/// How many seats the council had on a day, and how many of them had a holder.
pub fn filled(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<(i64, i64)> {
    tx.one(
        sql!(
            "SELECT COUNT(DISTINCT s.id), COUNT(DISTINCT CASE WHEN t.id IS NULL THEN NULL ELSE s.id END)
             FROM seat s
             JOIN body b ON b.id = s.body_id AND b.kind = 'council'
             LEFT JOIN tenure t ON t.seat_id = s.id AND t.role = 'holder'
                  AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
             WHERE s.partnership_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)"
        ),
        bind![partnership, on],
    )
}

/// The seats of the council that had a holder on a day, by number.
pub fn filled_on(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<(SeatId, Bilingual)>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.label_en, s.label_fr, s.label_state FROM seat s JOIN body b ON b.id = s.body_id AND b.kind = 'council'
             WHERE s.partnership_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
               AND EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder'
                           AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2))
             ORDER BY s.number, s.id"
        ),
        bind![partnership, on],
    )
}
