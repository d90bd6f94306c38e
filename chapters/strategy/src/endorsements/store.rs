//! The SQL of endorsements: one text for both engines.

use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::fold,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Checked, Endorsement, EndorsementId};
use crate::strategies::StrategyId;

/// The endorsements of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "e.id, e.strategy_id, e.body_en, e.body_fr, e.body_state, e.kind, e.endorsed_on, e.resolution, e.note_en, e.note_fr, e.note_state, e.version"
    ),
    from: sql!("endorsement e"),
    only: sql!("e.partnership_id = $1"),
    id: sql!("e.id"),
    filters: &[
        Filter { key: "strategy", sql: sql!("e.strategy_id = ?") },
        Filter { key: "kind", sql: sql!("e.kind = ?") },
        Filter { key: "q", sql: sql!("e.body_fold LIKE ? ESCAPE '!'") },
    ],
    sorts: &[
        Sort { key: "date", by: &[sql!("e.endorsed_on")] },
        Sort { key: "body", by: &[sql!("e.body_fold")] },
        Sort { key: "kind", by: &[sql!("e.kind"), sql!("e.endorsed_on")] },
    ],
};

impl Record for Endorsement {
    const NAME: &'static str = "endorsement";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, EndorsementId(id))
    }
}

/// One endorsement of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: EndorsementId) -> Result<Option<Endorsement>> {
    tx.row(
        sql!(
            "SELECT id, strategy_id, body_en, body_fr, body_state, kind, endorsed_on, resolution, note_en, note_fr, note_state, version
             FROM endorsement WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// The endorsements of a strategy, in the order they came.
pub fn of_strategy(tx: &Tx, partnership: PartnershipId, strategy: StrategyId) -> Result<Vec<Endorsement>> {
    tx.rows(
        sql!(
            "SELECT id, strategy_id, body_en, body_fr, body_state, kind, endorsed_on, resolution, note_en, note_fr, note_state, version
             FROM endorsement WHERE strategy_id = $1 AND partnership_id = $2 ORDER BY endorsed_on, id"
        ),
        bind![strategy, partnership],
    )
}

/// Notes an endorsement of a strategy.
pub fn insert(tx: &mut WriteTx, (partnership, strategy): (PartnershipId, StrategyId), id: EndorsementId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO endorsement (id, partnership_id, strategy_id, body_en, body_fr, body_state, body_fold, kind, endorsed_on, resolution,
                                      note_en, note_fr, note_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)"
        ),
        bind![
            id, partnership, strategy, it.body.en, it.body.fr, it.body.state, fold(it.body.any()), it.kind, it.endorsed_on, it.resolution,
            it.note.en, it.note.fr, it.note.state
        ],
    )?;
    Ok(())
}

/// Changes an endorsement from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: EndorsementId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE endorsement SET body_en = $3, body_fr = $4, body_state = $5, body_fold = $6, kind = $7, endorsed_on = $8, resolution = $9,
                    note_en = $10, note_fr = $11, note_state = $12, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id, version, it.body.en, it.body.fr, it.body.state, fold(it.body.any()), it.kind, it.endorsed_on, it.resolution, it.note.en,
            it.note.fr, it.note.state
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
