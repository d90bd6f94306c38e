//! The SQL of strategies: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::fold,
    links::{Drafts, NodeKind, Told},
    permits::Act,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    acts::ReadDrafts,
    model::{Checked, Strategy, StrategyId},
};

/// The strategies of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "s.id, s.title_en, s.title_fr, s.title_state, s.vision_en, s.vision_fr, s.vision_state, s.made_how_en, s.made_how_fr, s.made_how_state,
         s.alignment_en, s.alignment_fr, s.alignment_state, s.starts_on, s.ends_on, s.state, s.drafted_on, s.circulated_on, s.council_approved_on,
         s.decision_id, s.host_approved_on, s.host_resolution, s.in_force_from, s.superseded_on, s.version"
    ),
    from: sql!("strategy s JOIN partnership n ON n.id = s.partnership_id"),
    only: sql!("s.partnership_id = $1"),
    id: sql!("s.id"),
    filters: &[
        Filter { key: "state", sql: sql!("s.state = ?") },
        Filter { key: "approved", sql: sql!("s.state NOT IN ('draft', 'in_review')") },
    ],
    sorts: &[
        Sort { key: "period", by: &[sql!("s.starts_on")] },
        Sort { key: "title", by: &[sql!("s.title_fold")] },
        Sort { key: "state", by: &[sql!("s.state"), sql!("s.starts_on")] },
    ],
};

impl Record for Strategy {
    const NAME: &'static str = "strategy";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, StrategyId(id))
    }
}

/// One strategy of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: StrategyId) -> Result<Option<Strategy>> {
    tx.row(
        sql!(
            "SELECT id, title_en, title_fr, title_state, vision_en, vision_fr, vision_state, made_how_en, made_how_fr, made_how_state,
                    alignment_en, alignment_fr, alignment_state, starts_on, ends_on, state, drafted_on, circulated_on, council_approved_on,
                    decision_id, host_approved_on, host_resolution, in_force_from, superseded_on, version
             FROM strategy WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// The strategy that was in force on a day.
pub fn in_force(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Option<Strategy>> {
    tx.row(
        sql!(
            "SELECT id, title_en, title_fr, title_state, vision_en, vision_fr, vision_state, made_how_en, made_how_fr, made_how_state,
                    alignment_en, alignment_fr, alignment_state, starts_on, ends_on, state, drafted_on, circulated_on, council_approved_on,
                    decision_id, host_approved_on, host_resolution, in_force_from, superseded_on, version
             FROM strategy WHERE partnership_id = $1 AND in_force_from <= $2 AND (superseded_on IS NULL OR superseded_on > $2)
             ORDER BY in_force_from DESC, id DESC"
        ),
        bind![partnership, on],
    )
}

/// The strategy whose state is « in force »: there is one at most.
pub(super) fn present(tx: &Tx, partnership: PartnershipId) -> Result<Option<Strategy>> {
    tx.row(
        sql!(
            "SELECT id, title_en, title_fr, title_state, vision_en, vision_fr, vision_state, made_how_en, made_how_fr, made_how_state,
                    alignment_en, alignment_fr, alignment_state, starts_on, ends_on, state, drafted_on, circulated_on, council_approved_on,
                    decision_id, host_approved_on, host_resolution, in_force_from, superseded_on, version
             FROM strategy WHERE partnership_id = $1 AND state = 'in_force' ORDER BY in_force_from DESC, id DESC"
        ),
        bind![partnership],
    )
}

/// A strategy that was adopted, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "strategy",
    called: crate::title,
    room: "/strategies",
    columns: sql!("s.title_en, s.title_fr, s.title_state, '', ''"),
    own_word: sql!("n.strategy_label_en, n.strategy_label_fr, n.strategy_label_state"),
    from: sql!("strategy s JOIN partnership n ON n.id = s.partnership_id"),
    only: sql!("e.kind = 'strategy' AND s.id = e.id AND s.partnership_id = $1"),
    drafts: Some(Drafts { are: sql!("s.state IN ('draft', 'in_review')"), readers: <ReadDrafts as Act>::MAY }),
    title: Told::plain_title,
};

/// Every strategy of a partnership, the latest period first.
pub fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Strategy>> {
    tx.rows(
        sql!(
            "SELECT id, title_en, title_fr, title_state, vision_en, vision_fr, vision_state, made_how_en, made_how_fr, made_how_state,
                    alignment_en, alignment_fr, alignment_state, starts_on, ends_on, state, drafted_on, circulated_on, council_approved_on,
                    decision_id, host_approved_on, host_resolution, in_force_from, superseded_on, version
             FROM strategy WHERE partnership_id = $1 ORDER BY starts_on DESC, id DESC"
        ),
        bind![partnership],
    )
}

/// Begins a strategy as a draft.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: StrategyId, it: &Checked, on: Date) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO strategy (id, partnership_id, title_en, title_fr, title_state, title_fold, vision_en, vision_fr, vision_state,
                                   made_how_en, made_how_fr, made_how_state, alignment_en, alignment_fr, alignment_state, starts_on, ends_on,
                                   state, drafted_on, host_resolution, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'draft', $18, '', 1)"
        ),
        bind![
            id, partnership, it.title.en, it.title.fr, it.title.state, fold(it.title.any()), it.vision.en, it.vision.fr, it.vision.state,
            it.made_how.en, it.made_how.fr, it.made_how.state, it.alignment.en, it.alignment.fr, it.alignment.state, it.starts_on, it.ends_on,
            on
        ],
    )?;
    Ok(())
}

/// Changes a strategy from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: StrategyId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE strategy SET title_en = $3, title_fr = $4, title_state = $5, title_fold = $6, vision_en = $7, vision_fr = $8, vision_state = $9,
                    made_how_en = $10, made_how_fr = $11, made_how_state = $12, alignment_en = $13, alignment_fr = $14, alignment_state = $15,
                    starts_on = $16, ends_on = $17, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id, version, it.title.en, it.title.fr, it.title.state, fold(it.title.any()), it.vision.en, it.vision.fr, it.vision.state,
            it.made_how.en, it.made_how.fr, it.made_how.state, it.alignment.en, it.alignment.fr, it.alignment.state, it.starts_on, it.ends_on
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Writes down how far a strategy has come: its state and the days of its steps.
pub fn set_course(tx: &mut WriteTx, it: &Strategy) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE strategy SET state = $3, circulated_on = $4, council_approved_on = $5, decision_id = $6, host_approved_on = $7,
                    host_resolution = $8, in_force_from = $9, superseded_on = $10, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            it.id,
            it.version,
            it.state,
            it.circulated_on,
            it.council_approved_on,
            it.decision_id,
            it.host_approved_on,
            it.host_resolution,
            it.in_force_from,
            it.superseded_on
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
