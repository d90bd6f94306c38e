//! The SQL of imports.

use jiff::Timestamp;
use kit::{
    Error, Id, Result, bind,
    db::{Sql, ToValue, Tx, Value, Violation, WriteTx},
    sql,
};

use super::{
    kind::{Kind, Made},
    lines::Line,
    model::{Chosen, Import, ImportId, MadeRecord, Mapping, OfKind, State, Stays},
};
use crate::partnerships::{PartnershipId, Record};

/// For how many days the lines of a list are kept when nobody accepts it.
pub const DAYS_KEPT: i64 = 30;
/// How many earlier lists are shown.
const SHOWN: i64 = 20;

impl<K: Kind> Record for OfKind<K> {
    const NAME: &'static str = K::NAME;

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        let found: Option<Import> = tx.row(
            sql!(
                "SELECT id, target_id, file_name, headings, mapping, words, state, lines, taken, brought_at, brought_by, version
                 FROM import WHERE id = $1 AND partnership_id = $2 AND kind = $3"
            ),
            bind![id, partnership, K::CODE],
        )?;
        Ok(found.map(Self::from))
    }
}

/// The latest lists of a kind, brought to the same target.
pub fn latest(tx: &Tx, (partnership, target): (PartnershipId, Option<Id>), kind: &str) -> Result<Vec<Import>> {
    tx.rows(
        sql!(
            "SELECT id, target_id, file_name, headings, mapping, words, state, lines, taken, brought_at, brought_by, version FROM import
             WHERE partnership_id = $1 AND kind = $2 AND COALESCE(target_id, '') = $3 ORDER BY id DESC LIMIT $4"
        ),
        bind![partnership, kind, target.map(|id| id.to_string()).unwrap_or_default(), SHOWN],
    )
}

/// What the columns held in the latest list with the same headings.
pub fn remembered(tx: &Tx, partnership: PartnershipId, kind: &str, headings: &str) -> Result<Option<Mapping>> {
    let found: Option<(String,)> = tx.row(
        sql!(
            "SELECT mapping FROM import WHERE partnership_id = $1 AND kind = $2 AND headings = $3 AND state <> 'columns'
             ORDER BY id DESC LIMIT 1"
        ),
        bind![partnership, kind, headings],
    )?;
    found.map(|(mapping,)| serde_json::from_str(&mapping).map_err(Error::internal)).transpose()
}

/// Keeps a list that was brought, with its lines.
pub fn insert(tx: &mut WriteTx, (partnership, kind): (PartnershipId, &str), it: &Import, lines: &[Line]) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO import (id, partnership_id, kind, target_id, file_name, headings, mapping, state, lines, taken, brought_at, brought_by,
                 version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        ),
        bind![
            it.id,
            partnership,
            kind,
            it.target,
            it.file_name,
            it.headings,
            it.mapping,
            it.state,
            it.lines,
            it.taken,
            it.brought_at,
            it.brought_by,
            it.version
        ],
    )?;
    let lines = serde_json::to_string(lines).map_err(Error::internal)?;
    tx.run(sql!("INSERT INTO import_content (import_id, lines) VALUES ($1, $2)"), bind![it.id, lines])?;
    Ok(())
}

/// The lines of a list that waits.
pub fn lines(tx: &Tx, id: ImportId) -> Result<Vec<Line>> {
    let (text,): (String,) = tx.one(sql!("SELECT lines FROM import_content WHERE import_id = $1"), bind![id])?;
    serde_json::from_str(&text).map_err(Error::internal)
}

/// Notes what the columns hold: the lines can be looked at.
pub fn set_mapping(tx: &mut WriteTx, id: ImportId, version: i64, mapping: &Mapping) -> Result<()> {
    let mapping = serde_json::to_string(mapping).map_err(Error::internal)?;
    let changed = tx.run(
        sql!(
            "UPDATE import SET mapping = $3, state = 'preview', version = version + 1
             WHERE id = $1 AND version = $2 AND state IN ('columns', 'preview')"
        ),
        bind![id, version, mapping],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Notes the sectors that were chosen for words of a list.
pub fn set_words(tx: &mut WriteTx, id: ImportId, version: i64, chosen: &Chosen) -> Result<()> {
    let words = serde_json::to_string(chosen).map_err(Error::internal)?;
    let changed = tx.run(
        sql!("UPDATE import SET words = $3, version = version + 1 WHERE id = $1 AND version = $2 AND state = 'preview'"),
        bind![id, version, words],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Notes that a list became these records; its lines are forgotten.
pub fn accept(tx: &mut WriteTx, id: ImportId, version: i64, (taken, made): (i64, &Made)) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE import SET state = 'accepted', taken = $3, version = version + 1 WHERE id = $1 AND version = $2 AND state = 'preview'"
        ),
        bind![id, version, taken],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    for (place, (line, kind, record)) in (1_i64..).zip(&made.0) {
        let line = i64::try_from(*line).map_err(Error::internal)?;
        tx.run(
            sql!("INSERT INTO import_record (import_id, place, line, kind, record_id) VALUES ($1, $2, $3, $4, $5)"),
            bind![id, place, line, kind, record],
        )?;
    }
    forget_lines(tx, id)
}

fn forget_lines(tx: &mut WriteTx, id: ImportId) -> Result<()> {
    tx.run(sql!("DELETE FROM import_content WHERE import_id = $1"), bind![id])?;
    Ok(())
}

/// Notes that a list was taken back, as far as it could be.
pub fn withdraw(tx: &mut WriteTx, id: ImportId, state: State) -> Result<()> {
    tx.run(sql!("UPDATE import SET state = $2, version = version + 1 WHERE id = $1"), bind![id, state])?;
    forget_lines(tx, id)
}

/// The records that a list became and that were not taken back, in order.
pub fn made(tx: &Tx, id: ImportId) -> Result<Vec<MadeRecord>> {
    tx.rows(sql!("SELECT place, line, kind, record_id, stays FROM import_record WHERE import_id = $1 ORDER BY place"), bind![id])
}

/// Notes that a record was taken back, or what keeps it.
pub fn note_taken_back(tx: &mut WriteTx, id: ImportId, place: i64, stays: Option<Stays>) -> Result<()> {
    match stays {
        None => tx.run(sql!("DELETE FROM import_record WHERE import_id = $1 AND place = $2"), bind![id, place])?,
        Some(why) => {
            tx.run(sql!("UPDATE import_record SET stays = $3 WHERE import_id = $1 AND place = $2"), bind![id, place, why.code()])?
        }
    };
    Ok(())
}

/// Removes a record as it was made. `delete` finds it only as it was made, `find` also when somebody changed it since.
pub fn removed(tx: &mut WriteTx, delete: Sql, find: Sql, id: impl ToValue) -> Result<Option<Stays>> {
    let value: [Value; 1] = [id.to_value()];
    match tx.attempt(delete, &value)? {
        Ok(0) => Ok(tx.row::<(Id,)>(find, &value)?.map(|_| Stays::Changed)),
        Ok(_) => Ok(None),
        Err(Violation::Reference) => Ok(Some(Stays::Used)),
        Err(other) => Err(Error::internal(other)),
    }
}

/// Lists that wait since before an instant.
pub fn old(tx: &Tx, until: Timestamp) -> Result<Vec<ImportId>> {
    let old: Vec<(ImportId,)> = tx.rows(
        sql!("SELECT id FROM import WHERE state IN ('columns', 'preview') AND brought_at < $1 ORDER BY id LIMIT 100"),
        bind![until],
    )?;
    Ok(old.into_iter().map(|(id,)| id).collect())
}

/// Forgets a list that waits, with its lines.
pub fn forget(tx: &mut WriteTx, id: ImportId) -> Result<()> {
    forget_lines(tx, id)?;
    tx.run(sql!("DELETE FROM import WHERE id = $1 AND state IN ('columns', 'preview')"), bind![id])?;
    Ok(())
}
