//! The SQL of figures on the community: one text for both engines.

use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Checked, Figure, FigureId};

impl Record for Figure {
    const NAME: &'static str = "figure";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT id, reserved, unit, amount, population_en, population_fr, population_state, source_en, source_fr, source_state, year, version
                 FROM community_figure WHERE id = $1 AND partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }
}

/// Every figure of a partnership: by those it counts, the latest year first.
pub fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Figure>> {
    tx.rows(
        sql!(
            "SELECT id, reserved, unit, amount, population_en, population_fr, population_state, source_en, source_fr, source_state, year, version
             FROM community_figure WHERE partnership_id = $1 ORDER BY reserved, year DESC, id"
        ),
        bind![partnership],
    )
}

/// Adds a figure.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: FigureId, it: &Checked) -> Result<()> {
    let (population, source) = (&it.population, &it.source);
    tx.run(
        sql!(
            "INSERT INTO community_figure (id, partnership_id, reserved, unit, amount, population_en, population_fr, population_state, source_en,
                                           source_fr, source_state, year, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
        ),
        bind![
            id,
            partnership,
            it.of,
            it.unit,
            it.amount,
            population.en,
            population.fr,
            population.state,
            source.en,
            source.fr,
            source.state,
            it.year
        ],
    )?;
    Ok(())
}

/// Changes a figure from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, (id, version): (FigureId, i64), it: &Checked) -> Result<()> {
    let (population, source) = (&it.population, &it.source);
    let changed = tx.run(
        sql!(
            "UPDATE community_figure SET reserved = $3, unit = $4, amount = $5, population_en = $6, population_fr = $7, population_state = $8,
                    source_en = $9, source_fr = $10, source_state = $11, year = $12, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.of,
            it.unit,
            it.amount,
            population.en,
            population.fr,
            population.state,
            source.en,
            source.fr,
            source.state,
            it.year
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Removes a figure from the version that was read; [`Error::Conflict`] when it has moved on.
pub(super) fn delete(tx: &mut WriteTx, id: FigureId, version: i64) -> Result<()> {
    let gone = tx.run(sql!("DELETE FROM community_figure WHERE id = $1 AND version = $2"), bind![id, version])?;
    if gone == 0 { Err(Error::Conflict) } else { Ok(()) }
}
