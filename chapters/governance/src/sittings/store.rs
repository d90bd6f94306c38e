//! The SQL of sittings: one text for both engines.

use kit::{
    Error, Result, bind,
    db::{Tx, WriteTx},
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Checked, Sitting};
use crate::meetings::{Meeting, MeetingId};

/// How a meeting ran, as far as it is noted.
pub(crate) fn of_meeting(tx: &Tx, meeting: MeetingId) -> Result<Option<Sitting>> {
    tx.row(
        sql!(
            "SELECT i.chair_id, COALESCE(c.name, ''), i.secretary_id, COALESCE(s.name, ''), i.opened_at, i.closed_at, i.version
             FROM sitting i LEFT JOIN person c ON c.id = i.chair_id LEFT JOIN person s ON s.id = i.secretary_id WHERE i.meeting_id = $1"
        ),
        bind![meeting],
    )
}

/// Notes when a meeting was called to order, unless that is noted.
pub fn begin(tx: &mut WriteTx, partnership: PartnershipId, meeting: MeetingId, hour: &str) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO sitting (meeting_id, partnership_id, chair_id, secretary_id, opened_at, closed_at, version)
             VALUES ($1, $2, NULL, NULL, $3, '', 1) ON CONFLICT (meeting_id) DO NOTHING"
        ),
        bind![meeting, partnership, hour],
    )?;
    Ok(())
}

/// Notes when a meeting ended, and who of the officers of its body was there to lead it and to keep its minutes: what nobody
/// noted before.
pub fn end(tx: &mut WriteTx, partnership: PartnershipId, it: &Meeting, hour: &str) -> Result<()> {
    begin(tx, partnership, it.id, "")?;
    tx.run(
        sql!(
            "UPDATE sitting SET closed_at = CASE closed_at WHEN '' THEN $2 ELSE closed_at END,
                    chair_id = COALESCE(chair_id, (
                        SELECT o.person_id FROM officer o JOIN attendance a ON a.person_id = o.person_id AND a.meeting_id = $1
                        WHERE o.body_id = $3 AND o.office <> 'secretary' AND a.state IN ('present', 'remote', 'alternate', 'staff')
                          AND o.starts_on <= $4 AND (o.ends_on IS NULL OR o.ends_on >= $4)
                        ORDER BY o.office, o.starts_on, o.id LIMIT 1)),
                    secretary_id = COALESCE(secretary_id, (
                        SELECT o.person_id FROM officer o JOIN attendance a ON a.person_id = o.person_id AND a.meeting_id = $1
                        WHERE o.body_id = $3 AND o.office = 'secretary' AND a.state IN ('present', 'remote', 'alternate', 'staff')
                          AND o.starts_on <= $4 AND (o.ends_on IS NULL OR o.ends_on >= $4)
                        ORDER BY o.starts_on, o.id LIMIT 1))
             WHERE meeting_id = $1"
        ),
        bind![it.id, hour, it.body_id, it.held_on],
    )?;
    Ok(())
}

/// Writes down how a meeting ran, from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn write(tx: &mut WriteTx, meeting: MeetingId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE sitting SET chair_id = $3, secretary_id = $4, opened_at = $5, closed_at = $6, version = version + 1
             WHERE meeting_id = $1 AND version = $2"
        ),
        bind![meeting, version, it.chair, it.secretary, it.opened_at, it.closed_at],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
