//! The SQL of objectives: one text for both engines.

use evidence::findings;
use jiff::Timestamp;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    links::{self, Drafts, Knot, NodeKind, Told},
    permits::{Act, Scope},
    row, sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Checked, Objective, ObjectiveId};
use crate::{
    priorities::{self, PriorityId},
    strategies::{ReadDrafts, StrategyId},
    words::Words,
};

impl Record for Objective {
    const NAME: &'static str = "objective";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, ObjectiveId(id))
    }
}

/// One objective of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: ObjectiveId) -> Result<Option<Objective>> {
    tx.row(
        sql!(
            "SELECT id, priority_id, place, text_en, text_fr, text_state, target_en, target_fr, target_state, expectations, version
             FROM objective WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// The objectives under a priority, in their order.
pub fn of_priority(tx: &Tx, partnership: PartnershipId, priority: PriorityId) -> Result<Vec<Objective>> {
    tx.rows(
        sql!(
            "SELECT id, priority_id, place, text_en, text_fr, text_state, target_en, target_fr, target_state, expectations, version
             FROM objective WHERE priority_id = $1 AND partnership_id = $2 ORDER BY place, id"
        ),
        bind![priority, partnership],
    )
}

/// The objectives of a whole strategy, by priority and in their order.
pub fn of_strategy(tx: &Tx, partnership: PartnershipId, strategy: StrategyId) -> Result<Vec<Objective>> {
    tx.rows(
        sql!(
            "SELECT o.id, o.priority_id, o.place, o.text_en, o.text_fr, o.text_state, o.target_en, o.target_fr, o.target_state, o.expectations,
                    o.version
             FROM objective o JOIN priority p ON p.id = o.priority_id
             WHERE p.strategy_id = $1 AND o.partnership_id = $2 ORDER BY p.place, p.id, o.place, o.id"
        ),
        bind![strategy, partnership],
    )
}

row! {
    /// An objective that an activity can serve: of a strategy the council has approved and no other has superseded.
    pub struct Serviceable {
        /// Which one.
        pub id: ObjectiveId,
        /// What it says.
        pub text: Bilingual,
        /// The place of its priority, from 1.
        pub priority_place: i64,
        /// Its own place under the priority, from 1.
        pub place: i64,
        /// The priority it serves.
        pub priority_id: PriorityId,
        /// What that priority says.
        pub priority: Bilingual,
        /// The strategy it belongs to.
        pub strategy_id: StrategyId,
    }
}

impl Serviceable {
    /// Its number as people say it: `2.1`.
    pub fn number(&self) -> String {
        format!("{}.{}", self.priority_place, self.place)
    }
}

/// The objectives that an activity can serve, those of the strategy in force first, in their order.
pub fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Serviceable>> {
    tx.rows(
        sql!(
            "SELECT o.id, o.text_en, o.text_fr, o.text_state, p.place, o.place, p.id, p.title_en, p.title_fr, p.title_state, p.strategy_id
             FROM objective o JOIN priority p ON p.id = o.priority_id JOIN strategy s ON s.id = p.strategy_id
             WHERE o.partnership_id = $1 AND s.state IN ('council_approved', 'host_approved', 'in_force')
             ORDER BY CASE s.state WHEN 'in_force' THEN 0 ELSE 1 END, s.starts_on, p.place, p.id, o.place, o.id"
        ),
        bind![partnership],
    )
}

/// Whether a partnership has this objective.
pub fn exists(tx: &Tx, partnership: PartnershipId, id: ObjectiveId) -> Result<bool> {
    Ok(by_id(tx, partnership, id)?.is_some())
}

/// The place after the last one under a priority.
pub fn next_place(tx: &Tx, priority: PriorityId) -> Result<i64> {
    let (last,): (i64,) = tx.one(sql!("SELECT COALESCE(MAX(place), 0) FROM objective WHERE priority_id = $1"), bind![priority])?;
    Ok(last + 1)
}

/// Adds an objective under a priority, and ties it to the priority and to the findings it answers.
pub fn insert(tx: &mut WriteTx, (partnership, priority): (PartnershipId, PriorityId), id: ObjectiveId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO objective (id, partnership_id, priority_id, place, text_en, text_fr, text_state, target_en, target_fr, target_state,
                                    expectations, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"
        ),
        bind![
            id, partnership, priority, it.place, it.text.en, it.text.fr, it.text.state, it.target.en, it.target.fr, it.target.state,
            it.expectation_codes()
        ],
    )?;
    links::tie(tx, &Scope::of(partnership), knot(id), "serves", priorities::knot(priority))?;
    findings::answer(tx, partnership, knot(id), &it.findings)
}

/// Changes an objective from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, partnership: PartnershipId, (id, version): (ObjectiveId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE objective SET place = $3, text_en = $4, text_fr = $5, text_state = $6, target_en = $7, target_fr = $8, target_state = $9,
                    expectations = $10, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id, version, it.place, it.text.en, it.text.fr, it.text.state, it.target.en, it.target.fr, it.target.state, it.expectation_codes()
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    findings::answer(tx, partnership, knot(id), &it.findings)
}

/// Copies the objectives under one priority to another, with the findings they answer.
pub(crate) fn copy(tx: &mut WriteTx, partnership: PartnershipId, (from, to): (PriorityId, PriorityId), now: Timestamp) -> Result<()> {
    for it in of_priority(tx, partnership, from)? {
        let findings = findings::ids_answered(tx, knot(it.id))?;
        let (place, expectations) = (it.place, it.expected().collect());
        insert(tx, (partnership, to), ObjectiveId::new(now), &Checked { place, text: it.text, target: it.target, expectations, findings })?;
    }
    Ok(())
}

/// The objective on the thread.
pub fn knot(id: ObjectiveId) -> Knot<'static> {
    Knot { kind: "objective", id: id.0 }
}

/// An objective of a strategy that was adopted, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "objective",
    called: |lang| Words(lang).objective(),
    room: "/objectives",
    columns: sql!("o.text_en, o.text_fr, o.text_state, '', ''"),
    own_word: sql!("n.objective_label_en, n.objective_label_fr, n.objective_label_state"),
    from: sql!(
        "objective o JOIN partnership n ON n.id = o.partnership_id JOIN priority p ON p.id = o.priority_id JOIN strategy s ON s.id = p.strategy_id"
    ),
    only: sql!("e.kind = 'objective' AND o.id = e.id AND o.partnership_id = $1"),
    drafts: Some(Drafts { are: sql!("s.state IN ('draft', 'in_review')"), readers: <ReadDrafts as Act>::MAY }),
    title: Told::plain_title,
};
