//! The SQL of the composition board: one text for both engines.

use jiff::civil::Date;
use kit::{Result, bind, db::Tx, row, sql};
use registry::partnerships::PartnershipId;

use super::model::Held;
use crate::bodies::BodyId;

/// Every time in which somebody held a seat of a body, the earliest first.
pub(super) fn held(tx: &Tx, body: BodyId) -> Result<Vec<Held>> {
    tx.rows(
        sql!(
            "SELECT t.seat_id, p.name, t.starts_on, t.ends_on FROM tenure t
             JOIN seat s ON s.id = t.seat_id JOIN person p ON p.id = t.person_id
             WHERE s.body_id = $1 AND t.role = 'holder' ORDER BY t.starts_on, t.id"
        ),
        bind![body],
    )
}

row! {
    /// The seats of one body that serve one sector, on a day.
    pub(super) struct Cell {
        /// The body.
        pub body: BodyId,
        /// The code of the sector.
        pub sector: String,
        /// How many seats serve it.
        pub seats: i64,
        /// How many of them had a holder.
        pub filled: i64,
    }
}

/// The seats of every body of a partnership, by sector, as they stood on a day.
pub(super) fn by_body(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<Cell>> {
    tx.rows(
        sql!(
            "SELECT s.body_id, p.sector, COUNT(DISTINCT s.id), COUNT(DISTINCT CASE WHEN t.id IS NULL THEN NULL ELSE s.id END)
             FROM seat s
             JOIN seat_sector p ON p.seat_id = s.id
             LEFT JOIN tenure t ON t.seat_id = s.id AND t.role = 'holder'
                  AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
             WHERE s.partnership_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
             GROUP BY s.body_id, p.sector ORDER BY p.sector, s.body_id"
        ),
        bind![partnership, on],
    )
}
