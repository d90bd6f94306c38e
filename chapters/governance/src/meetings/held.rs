//! The meetings that were held, as reports tell of them.

use jiff::civil::Date;
use kit::{Result, bind, db::Tx, lang::Bilingual, row, sql};
use registry::partnerships::PartnershipId;

use super::model::MeetingId;

row! {
    /// A meeting that was held, as reports tell of it.
    #[derive(serde::Serialize)]
    pub struct Held {
        /// Which one.
        pub id: MeetingId,
        /// The body.
        pub body: Bilingual,
        /// The day.
        pub held_on: Date,
        /// How many seats that vote or count had someone on them.
        pub present: i64,
        /// How many seats that vote or count there were on that day, whether or not anything was noted for them.
        pub seats: i64,
    }
}

/// The meetings held between two days, both included, with their attendance.
pub fn held_between(tx: &Tx, partnership: PartnershipId, from: Date, to: Date) -> Result<Vec<Held>> {
    tx.rows(
        sql!(
            "SELECT m.id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state), m.held_on,
                    (SELECT COUNT(*) FROM attendance a JOIN seat s ON s.id = a.seat_id
                     WHERE a.meeting_id = m.id AND (s.is_voting OR s.counts_for_quorum) AND a.state IN ('present', 'remote', 'alternate')
                       AND s.starts_on <= m.held_on AND (s.ends_on IS NULL OR s.ends_on >= m.held_on)),
                    (SELECT COUNT(*) FROM seat s
                     WHERE s.body_id = m.body_id AND (s.is_voting OR s.counts_for_quorum)
                       AND s.starts_on <= m.held_on AND (s.ends_on IS NULL OR s.ends_on >= m.held_on))
             FROM meeting m JOIN body b ON b.id = m.body_id
             LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
             WHERE m.partnership_id = $1 AND m.held_on BETWEEN $2 AND $3
               AND m.state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published')
             ORDER BY m.held_on, b.name_fold, m.id"
        ),
        bind![partnership, from, to],
    )
}
