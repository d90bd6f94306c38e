//! The SQL of recalls: one text for both engines.

use jiff::civil::Date;
use kit::{Result, bind, db::Tx, row, sql};

use crate::meetings::{Meeting, MeetingId, State};

row! {
    /// The meeting to which another belongs: the one that had no quorum, or the one at which it was called again.
    pub(crate) struct Other {
        /// Which one.
        pub id: MeetingId,
        /// Its day.
        pub held_on: Date,
        /// Whether it is the one that had no quorum.
        pub is_lost: bool,
    }
}

/// The meetings to which one belongs: the one that it calls again, and the one at which it was called again itself.
pub(crate) fn others(tx: &Tx, it: &Meeting) -> Result<Vec<Other>> {
    if it.recalls_id.is_none() && !matches!(it.state, State::NoQuorum | State::Reconvened) {
        return Ok(Vec::new());
    }
    tx.rows(
        sql!(
            "SELECT m.id, m.held_on, m.recalls_id IS NULL OR m.recalls_id <> $1
             FROM meeting m WHERE m.id = $2 OR (m.recalls_id = $1 AND m.state <> 'cancelled') ORDER BY m.held_on, m.starts_at, m.id"
        ),
        bind![it.id, it.recalls_id],
    )
}
