//! The SQL of restructurings: one text for both engines.

use jiff::civil::Date;
use kit::{
    Result, bind,
    db::{Tx, WriteTx},
    lang::{Bilingual, fold},
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Past, Restated, StepId, StepKind, Structure, Turn};
use crate::bodies::{self, BodyId};

/// The bodies of a partnership with their past.
pub fn structure(tx: &Tx, partnership: PartnershipId) -> Result<Structure> {
    let past = tx.rows(
        sql!(
            "SELECT id, body_id, name_en, name_fr, name_state, parent_id, starts_on, ends_on, reason_en, reason_fr, reason_state
             FROM body_past WHERE partnership_id = $1 ORDER BY ends_on, id"
        ),
        bind![partnership],
    )?;
    let steps = tx.rows(
        sql!(
            "SELECT id, body_id, kind, into_id, stepped_on, reason_en, reason_fr, reason_state
             FROM body_step WHERE partnership_id = $1 ORDER BY stepped_on, id"
        ),
        bind![partnership],
    )?;
    Ok(Structure { bodies: bodies::all(tx, partnership)?, past, steps })
}

/// Writes down what a body was before.
pub fn insert_past(tx: &mut WriteTx, partnership: PartnershipId, it: &Past) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO body_past (id, partnership_id, body_id, name_en, name_fr, name_state, parent_id, starts_on, ends_on,
                                    reason_en, reason_fr, reason_state)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        bind![
            it.id,
            partnership,
            it.body_id,
            it.name.en,
            it.name.fr,
            it.name.state,
            it.parent_id,
            it.starts_on,
            it.ends_on,
            it.reason.en,
            it.reason.fr,
            it.reason.state
        ],
    )?;
    Ok(())
}

/// Writes down how a body ended or passed into another.
pub fn insert_step(
    tx: &mut WriteTx,
    (partnership, id): (PartnershipId, StepId),
    (body, kind, into): (BodyId, StepKind, Option<BodyId>),
    turn: &Turn,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO body_step (id, partnership_id, body_id, kind, into_id, stepped_on, reason_en, reason_fr, reason_state)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        bind![id, partnership, body, kind, into, turn.from, turn.reason.en, turn.reason.fr, turn.reason.state],
    )?;
    Ok(())
}

/// Gives a body its new name and place, and keeps what it was before.
pub(super) fn restate(tx: &mut WriteTx, partnership: PartnershipId, it: &Restated) -> Result<()> {
    if let Some(before) = &it.before {
        insert_past(tx, partnership, before)?;
    }
    tx.run(
        sql!(
            "UPDATE body SET name_en = $2, name_fr = $3, name_state = $4, name_fold = $5, parent_id = $6, version = version + 1
             WHERE id = $1"
        ),
        bind![it.body, it.name.en, it.name.fr, it.name.state, fold(it.name.any()), it.parent],
    )?;
    Ok(())
}

/// Ends a body on its last day.
pub(super) fn end(tx: &mut WriteTx, body: BodyId, last: Date) -> Result<()> {
    tx.run(sql!("UPDATE body SET ends_on = $2, version = version + 1 WHERE id = $1"), bind![body, last])?;
    Ok(())
}

/// Whether something of a body begins after a day, or a vote in it is still open: then it cannot end on that day.
pub(super) fn goes_on(tx: &Tx, body: BodyId, last: Date) -> Result<bool> {
    let (count,): (i64,) = tx.one(
        sql!(
            "SELECT COUNT(*) FROM (
                 SELECT s.id FROM seat s WHERE s.body_id = $1 AND s.starts_on > $2
                 UNION ALL SELECT t.id FROM tenure t JOIN seat s ON s.id = t.seat_id WHERE s.body_id = $1 AND t.starts_on > $2
                 UNION ALL SELECT o.id FROM officer o WHERE o.body_id = $1 AND o.starts_on > $2
                 UNION ALL SELECT m.id FROM meeting m WHERE m.body_id = $1 AND m.held_on > $2 AND m.state <> 'cancelled'
                 UNION ALL SELECT d.id FROM decision d WHERE d.body_id = $1 AND d.decided_on > $2
                 UNION ALL SELECT v.id FROM vote v WHERE v.body_id = $1 AND v.state = 'open'
                 UNION ALL SELECT b.id FROM body b WHERE b.parent_id = $1 AND b.starts_on > $2
             ) AS later"
        ),
        bind![body, last],
    )?;
    Ok(count > 0)
}

/// Whether a body has seats on a day or later, or open follow-ups.
pub fn holds_something(tx: &Tx, body: BodyId, day: Date) -> Result<bool> {
    let (count,): (i64,) = tx.one(
        sql!(
            "SELECT COUNT(*) FROM (
                 SELECT s.id FROM seat s WHERE s.body_id = $1 AND (s.ends_on IS NULL OR s.ends_on > $2)
                 UNION ALL SELECT f.id FROM follow_up f WHERE f.body_id = $1 AND f.state IN ('open', 'reported')
             ) AS held"
        ),
        bind![body, day],
    )?;
    Ok(count > 0)
}

/// What a body was called before its present name, each with the last day, the latest first.
pub fn former_names(tx: &Tx, body: BodyId) -> Result<Vec<(Bilingual, Date)>> {
    tx.rows(
        sql!(
            "SELECT p.name_en, p.name_fr, p.name_state, p.ends_on FROM body_past p JOIN body b ON b.id = p.body_id
             WHERE p.body_id = $1 AND (p.name_en <> b.name_en OR p.name_fr <> b.name_fr) ORDER BY p.ends_on DESC, p.id"
        ),
        bind![body],
    )
}
