//! The SQL of drafts: one text for both engines.

use kit::{
    Result, bind,
    db::{Tx, WriteTx},
    sql,
};

use super::model::{Carriable, Why};
use crate::{
    meetings::{ItemId, Meeting, MeetingId},
    minutes::Later,
};

/// The items that may be carried over from a meeting, in the order of its agenda; those left out of it come last. Not those
/// that stand on the agenda of the meeting to come (`target`) already.
pub(super) fn carriable(tx: &Tx, meeting: MeetingId, target: Option<MeetingId>) -> Result<Vec<Carriable>> {
    tx.rows(
        sql!(
            "SELECT i.id, i.place, i.title_en, i.title_fr, i.title_state, i.purpose, i.minutes, i.presenter, i.is_consent, i.camera, i.is_recurring,
                    i.approves_id, i.carried_from_id,
                    (i.note_en <> '' OR i.note_fr <> '' OR EXISTS (SELECT 1 FROM decision d WHERE d.item_id = i.id AND d.result <> 'no_quorum')
                     OR EXISTS (SELECT 1 FROM vote v WHERE v.item_id = i.id) OR EXISTS (SELECT 1 FROM follow_up f WHERE f.item_id = i.id AND f.state <> 'withdrawn')
                     OR EXISTS (SELECT 1 FROM consent c WHERE c.item_id = i.id)),
                    EXISTS (SELECT 1 FROM decision d WHERE d.item_id = i.id AND d.result IN ('carried', 'carried_amended', 'defeated'))
                        OR EXISTS (SELECT 1 FROM consent c WHERE c.item_id = i.id),
                    (SELECT COUNT(*) FROM follow_up f WHERE f.state = 'open' AND (f.item_id = i.id OR (
                         f.item_id = i.carried_from_id AND i.carried_why = 'open_follow_up' AND i.note_en = '' AND i.note_fr = ''
                         AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.item_id = i.id)))),
                    COALESCE(a.text_en, ''), COALESCE(a.text_fr, ''), COALESCE(a.text_state, 'en.missing'),
                    EXISTS (SELECT 1 FROM decision d WHERE d.item_id = i.id AND d.result = 'no_quorum')
                        AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.item_id = i.id AND d.result <> 'no_quorum'),
                    EXISTS (SELECT 1 FROM left_out l WHERE l.meeting_id = $1 AND l.item_id = i.id)
             FROM agenda_item i LEFT JOIN follow_up a ON a.id = (SELECT f.id FROM follow_up f WHERE f.state = 'open' AND (f.item_id = i.id OR (
                                                                    f.item_id = i.carried_from_id AND i.carried_why = 'open_follow_up'))
                                                                ORDER BY f.due_on, f.id LIMIT 1)
             WHERE (i.meeting_id = $1 OR EXISTS (SELECT 1 FROM left_out l WHERE l.meeting_id = $1 AND l.item_id = i.id))
               AND NOT EXISTS (SELECT 1 FROM agenda_item n WHERE n.meeting_id = $2 AND (n.carried_from_id = i.id OR n.carried_from_id = i.carried_from_id))
               AND NOT EXISTS (SELECT 1 FROM agenda_item n WHERE n.meeting_id = $2
                               AND ((n.title_en <> '' AND n.title_en = i.title_en) OR (n.title_fr <> '' AND n.title_fr = i.title_fr))
                               AND (i.approves_id IS NULL OR n.approves_id = i.approves_id))
               AND NOT EXISTS (SELECT 1 FROM left_out l WHERE l.meeting_id = $2 AND l.item_id = i.id)
             ORDER BY CASE WHEN i.meeting_id = $1 THEN 0 ELSE 1 END, i.place, i.id"
        ),
        bind![meeting, target],
    )
}

/// The first meeting of the same body that follows and is not over, unless it was called off.
pub(super) fn target(tx: &Tx, it: &Meeting) -> Result<Option<Later>> {
    tx.row(
        sql!(
            "SELECT l.id, l.held_on, l.state, EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = l.id AND i.approves_id = $2)
             FROM meeting l WHERE l.body_id = $1 AND l.id <> $2 AND l.state IN ('draft', 'notice_sent', 'package_sent', 'in_session')
               AND (l.held_on > $3 OR (l.held_on = $3 AND l.starts_at > $4))
             ORDER BY l.held_on, l.starts_at, l.id LIMIT 1"
        ),
        bind![it.body_id, it.id, it.held_on, it.starts_at],
    )
}

/// Notes why an item was carried over to the agenda on which it stands.
pub(super) fn because(tx: &mut WriteTx, item: ItemId, why: Option<Why>) -> Result<()> {
    tx.run(sql!("UPDATE agenda_item SET carried_why = $2 WHERE id = $1"), bind![item, why])?;
    Ok(())
}

/// Notes that an item was left out of a meeting, so that it is offered again for the one after.
pub(super) fn leave_out(tx: &mut WriteTx, meeting: MeetingId, item: ItemId) -> Result<()> {
    tx.run(
        sql!("INSERT INTO left_out (meeting_id, item_id) VALUES ($1, $2) ON CONFLICT (meeting_id, item_id) DO NOTHING"),
        bind![meeting, item],
    )?;
    Ok(())
}
