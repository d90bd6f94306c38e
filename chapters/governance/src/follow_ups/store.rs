//! The SQL of follow-ups: one text for both engines.

use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    front,
    model::{Checked, Closing, FollowUp, FollowUpId},
};
use crate::{bodies::BodyId, meetings::MeetingId};

/// The follow-ups of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "f.id, f.body_id, b.name_en, b.name_fr, b.name_state, f.meeting_id, COALESCE(n.name_en, mb.name_en),
         COALESCE(n.name_fr, mb.name_fr), COALESCE(n.name_state, mb.name_state), m.held_on, f.decision_id, f.text_en, f.text_fr, f.text_state, p.name,
         COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'), f.due_on, f.state, f.closed_on, f.closing_note,
         f.version"
    ),
    from: sql!(
        "follow_up f LEFT JOIN body b ON b.id = f.body_id LEFT JOIN meeting m ON m.id = f.meeting_id
         LEFT JOIN body mb ON mb.id = m.body_id
         LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
         LEFT JOIN person p ON p.id = f.owner_person_id LEFT JOIN organization o ON o.id = f.owner_organization_id"
    ),
    only: sql!("f.partnership_id = $1"),
    id: sql!("f.id"),
    filters: &[
        Filter { key: "q", sql: sql!("f.search_fold LIKE ? ESCAPE '!'") },
        Filter { key: "body", sql: sql!("f.body_id = ?") },
        Filter { key: "state", sql: sql!("f.state = ?") },
        Filter { key: "late", sql: sql!("f.state = 'open' AND f.due_on < ?") },
        Filter { key: "account", sql: sql!("p.account_id = ?") },
    ],
    sorts: &[Sort { key: "due", by: &[sql!("f.due_on")] }, Sort { key: "body", by: &[sql!("b.name_fold"), sql!("f.due_on")] }],
};

/// One follow-up (`$2`) of a partnership (`$1`).
const LIST_OF_ONE: List = List { only: sql!("f.partnership_id = $1 AND f.id = $2"), ..LIST };

/// The follow-ups of one meeting (`$1`).
const OF_MEETING: List = List { only: sql!("f.meeting_id = $1"), ..LIST };

/// What is still promised at a table (`$1`).
const OPEN_OF_BODY: List = List { only: sql!("f.body_id = $1 AND f.state = 'open'"), ..LIST };

impl Record for FollowUp {
    const NAME: &'static str = "follow_up";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        Ok(LIST_OF_ONE.with(bind![partnership, id]).all(tx, 1)?.pop())
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.body_id)]
    }
}

/// What was promised at a meeting, by day.
pub fn of_meeting(tx: &Tx, meeting: MeetingId) -> Result<Vec<FollowUp>> {
    OF_MEETING.with(bind![meeting]).all(tx, 1_000)
}

/// What is still promised at a table, by day.
pub(crate) fn open_of_body(tx: &Tx, body: BodyId) -> Result<Vec<FollowUp>> {
    OPEN_OF_BODY.with(bind![body]).all(tx, 1_000)
}

/// Hands what is still promised at a table to another: one promise, or all of them.
pub(crate) fn hand_over(tx: &mut WriteTx, from: BodyId, only: Option<FollowUpId>, to: BodyId) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE follow_up SET body_id = $3, version = version + 1
             WHERE body_id = $1 AND state = 'open' AND id = COALESCE($2, id)"
        ),
        bind![from, only, to],
    )?;
    Ok(())
}

/// Writes a promise down as open.
pub fn insert(tx: &mut WriteTx, at: (PartnershipId, BodyId, MeetingId), id: FollowUpId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO follow_up (id, partnership_id, body_id, meeting_id, item_id, decision_id, text_en, text_fr, text_state, search_fold,
                                    owner_person_id, owner_organization_id, due_on, state, closed_on, closing_note, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'open', NULL, '', 1)"
        ),
        bind![
            id, at.0, at.1, at.2, it.item, it.decision, it.text.en, it.text.fr, it.text.state, it.search_fold(), it.person, it.organization,
            it.due_on
        ],
    )?;
    it.decision.map_or(Ok(()), |decision| front::came_of(tx, at.0, id, decision))
}

/// Closes a follow-up from the version that was seen; [`Error::Conflict`] when it has moved on.
pub fn close(tx: &mut WriteTx, id: FollowUpId, version: i64, it: &Closing) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE follow_up SET state = $3, closed_on = $4, closing_note = $5, version = version + 1
             WHERE id = $1 AND version = $2 AND state = 'open'"
        ),
        bind![id, version, it.state, it.closed_on, it.note],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
