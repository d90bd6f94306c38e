//! The SQL of forwardings: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    permits::Scope,
    row, sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Addressee, Answer, Checked, Forwarding, ForwardingId};
use crate::{
    bodies::BodyId,
    decisions::DecisionId,
    meetings::{ItemId, MeetingId},
};

/// The forwardings of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "r.id, r.decision_id, d.year, d.number, d.text_en, d.text_fr, d.text_state, d.body_id, COALESCE(n.name_en, b.name_en),
         COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state), r.body_id, COALESCE(t.name_en, r.name_en),
         COALESCE(t.name_fr, r.name_fr), COALESCE(t.name_state, r.name_state), r.outside, r.asks_en, r.asks_fr, r.asks_state, r.sent_on,
         r.item_id, m.id, m.held_on, a.id, a.result, r.outcome, r.decided_on, r.resolution, r.answer_en, r.answer_fr, r.answer_state, r.version"
    ),
    from: sql!(
        "forwarding r LEFT JOIN decision d ON d.id = r.decision_id LEFT JOIN body b ON b.id = d.body_id
         LEFT JOIN body_past n ON n.body_id = d.body_id AND n.starts_on <= d.decided_on AND n.ends_on >= d.decided_on
         LEFT JOIN body t ON t.id = r.body_id LEFT JOIN agenda_item i ON i.id = r.item_id LEFT JOIN meeting m ON m.id = i.meeting_id
         LEFT JOIN decision a ON a.id = (SELECT MAX(x.id) FROM decision x WHERE x.item_id = r.item_id)"
    ),
    only: sql!("r.partnership_id = $1"),
    id: sql!("r.id"),
    filters: &[
        Filter { key: "body", sql: sql!("d.body_id = ? OR r.body_id = ?") },
        Filter { key: "waiting", sql: sql!("r.outcome = ? AND a.id IS NULL") },
    ],
    sorts: &[Sort { key: "sent", by: &[sql!("r.sent_on")] }, Sort { key: "to", by: &[sql!("COALESCE(t.name_fold, r.name_fold)")] }],
};

/// One forwarding (`$2`) of a partnership (`$1`).
const LIST_OF_ONE: List = List { only: sql!("r.partnership_id = $1 AND r.id = $2"), ..LIST };

/// The forwardings of one decision (`$1`).
const OF_DECISION: List = List { only: sql!("r.decision_id = $1"), ..LIST };

/// What bodies outside answered by a resolution, over all decisions of a partnership (`$1`).
const WITH_RESOLUTION: List = List { only: sql!("r.partnership_id = $1 AND r.resolution <> ''"), ..LIST };

impl Record for Forwarding {
    const NAME: &'static str = "forwarding";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        Ok(LIST_OF_ONE.with(bind![partnership, id]).all(tx, 1)?.pop())
    }

    fn nearer(&self) -> Vec<Scope> {
        [Some(self.from_id), self.to_id].into_iter().flatten().map(Scope::of).collect()
    }
}

/// To whom a decision was sent on.
pub(crate) fn of_decision(tx: &Tx, decision: DecisionId) -> Result<Vec<Forwarding>> {
    OF_DECISION.with(bind![decision]).all(tx, 100)
}

/// What bodies outside answered by a resolution, over all decisions of a partnership.
pub(crate) fn with_resolution(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Forwarding>> {
    WITH_RESOLUTION.with(bind![partnership]).all(tx, 10_000)
}

/// Sends a decision on.
pub fn insert(tx: &mut WriteTx, (partnership, decision): (PartnershipId, DecisionId), id: ForwardingId, it: &Checked) -> Result<()> {
    let (body, outside, name) = match &it.to {
        Addressee::Inside(body) => (Some(*body), None, kit::lang::Bilingual::default()),
        Addressee::Outside(kind, name) => (None, Some(*kind), name.clone()),
    };
    tx.run(
        sql!(
            "INSERT INTO forwarding (id, partnership_id, decision_id, body_id, outside, name_en, name_fr, name_state, name_fold, asks_en, asks_fr,
                                   asks_state, sent_on, outcome, resolution, answer_en, answer_fr, answer_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', '', '', '', 'en.missing', 1)"
        ),
        bind![
            id,
            partnership,
            decision,
            body,
            outside,
            name.en,
            name.fr,
            name.state,
            kit::lang::fold(name.any()),
            it.asks.en,
            it.asks.fr,
            it.asks.state,
            it.sent_on
        ],
    )?;
    Ok(())
}

/// Writes down what became of a forwarding, unless somebody else did since; [`Error::Conflict`] then.
pub fn answer(tx: &mut WriteTx, (id, version): (ForwardingId, i64), it: &Answer) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE forwarding SET outcome = $3, decided_on = $4, resolution = $5, answer_en = $6, answer_fr = $7, answer_state = $8,
                    version = version + 1 WHERE id = $1 AND version = $2"
        ),
        bind![id, version, it.outcome, it.decided_on, it.resolution, it.answer.en, it.answer.fr, it.answer.state],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Says on which item of an agenda a forwarding is taken up.
pub fn take_up(tx: &mut WriteTx, id: ForwardingId, item: ItemId) -> Result<()> {
    tx.run(sql!("UPDATE forwarding SET item_id = $2, version = version + 1 WHERE id = $1"), bind![id, item])?;
    Ok(())
}

row! {
    /// The next meeting of a body, and the place behind its last item.
    pub(super) struct Next {
        pub id: MeetingId,
        pub held_on: Date,
        pub place: i64,
    }
}

/// The next meeting of a body that has not begun, from a day on.
pub(super) fn next_meeting(tx: &Tx, body: BodyId, from: Date) -> Result<Option<Next>> {
    tx.row(
        sql!(
            "SELECT m.id, m.held_on, (SELECT COALESCE(MAX(i.place), 0) + 1 FROM agenda_item i WHERE i.meeting_id = m.id)
             FROM meeting m WHERE m.body_id = $1 AND m.held_on >= $2 AND m.state IN ('draft', 'notice_sent', 'package_sent')
             ORDER BY m.held_on, m.starts_at, m.id LIMIT 1"
        ),
        bind![body, from],
    )
}
