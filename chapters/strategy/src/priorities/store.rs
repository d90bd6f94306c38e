//! The SQL of priorities: one text for both engines.

use evidence::findings;
use jiff::Timestamp;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    links::{Drafts, Knot, NodeKind, Told},
    permits::Act,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Checked, Priority, PriorityId};
use crate::{
    strategies::{ReadDrafts, StrategyId},
    words::Words,
};

impl Record for Priority {
    const NAME: &'static str = "priority";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, PriorityId(id))
    }
}

/// One priority of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: PriorityId) -> Result<Option<Priority>> {
    tx.row(
        sql!(
            "SELECT id, strategy_id, place, title_en, title_fr, title_state, rationale_en, rationale_fr, rationale_state, theme, moved_by, version
             FROM priority WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// The priorities of a strategy, in their order.
pub fn of_strategy(tx: &Tx, partnership: PartnershipId, strategy: StrategyId) -> Result<Vec<Priority>> {
    tx.rows(
        sql!(
            "SELECT id, strategy_id, place, title_en, title_fr, title_state, rationale_en, rationale_fr, rationale_state, theme, moved_by, version
             FROM priority WHERE strategy_id = $1 AND partnership_id = $2 ORDER BY place, id"
        ),
        bind![strategy, partnership],
    )
}

/// The place after the last one of a strategy.
pub fn next_place(tx: &Tx, strategy: StrategyId) -> Result<i64> {
    let (last,): (i64,) = tx.one(sql!("SELECT COALESCE(MAX(place), 0) FROM priority WHERE strategy_id = $1"), bind![strategy])?;
    Ok(last + 1)
}

/// Adds a priority to a strategy, and ties it to the findings it answers.
pub fn insert(tx: &mut WriteTx, (partnership, strategy): (PartnershipId, StrategyId), id: PriorityId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO priority (id, partnership_id, strategy_id, place, title_en, title_fr, title_state, rationale_en, rationale_fr,
                                   rationale_state, theme, moved_by, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
        ),
        bind![
            id,
            partnership,
            strategy,
            it.place,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.rationale.en,
            it.rationale.fr,
            it.rationale.state,
            it.theme,
            it.moved_by
        ],
    )?;
    findings::answer(tx, partnership, knot(id), &it.findings)
}

/// Changes a priority from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, partnership: PartnershipId, (id, version): (PriorityId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE priority SET place = $3, title_en = $4, title_fr = $5, title_state = $6, rationale_en = $7, rationale_fr = $8,
                    rationale_state = $9, theme = $10, moved_by = $11, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.place,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.rationale.en,
            it.rationale.fr,
            it.rationale.state,
            it.theme,
            it.moved_by
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    findings::answer(tx, partnership, knot(id), &it.findings)
}

/// Copies the priorities of one strategy into another, with the findings they answer: pairs of old and new.
pub(crate) fn copy(
    tx: &mut WriteTx,
    partnership: PartnershipId,
    (from, to): (StrategyId, StrategyId),
    now: Timestamp,
) -> Result<Vec<(PriorityId, PriorityId)>> {
    let mut pairs = Vec::new();
    for it in of_strategy(tx, partnership, from)? {
        let new = PriorityId::new(now);
        let findings = findings::ids_answered(tx, knot(it.id))?;
        let (id, place, moved_by) = (it.id, it.place, it.moved_by);
        insert(
            tx,
            (partnership, to),
            new,
            &Checked { place, title: it.title, rationale: it.rationale, theme: it.theme, moved_by, findings },
        )?;
        pairs.push((id, new));
    }
    Ok(pairs)
}

/// The priority on the thread.
pub fn knot(id: PriorityId) -> Knot<'static> {
    Knot { kind: "priority", id: id.0 }
}

/// A priority of a strategy that was adopted, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "priority",
    called: |lang| Words(lang).priority(),
    room: "/priorities",
    columns: sql!("p.title_en, p.title_fr, p.title_state, '', ''"),
    own_word: sql!("n.priority_label_en, n.priority_label_fr, n.priority_label_state"),
    from: sql!("priority p JOIN partnership n ON n.id = p.partnership_id JOIN strategy s ON s.id = p.strategy_id"),
    only: sql!("e.kind = 'priority' AND p.id = e.id AND p.partnership_id = $1"),
    drafts: Some(Drafts { are: sql!("s.state IN ('draft', 'in_review')"), readers: <ReadDrafts as Act>::MAY }),
    title: Told::plain_title,
};
