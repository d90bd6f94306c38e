//! The SQL of live groups: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    sql,
};
use registry::{
    partnerships::{Partnership, PartnershipId, Record},
    people::{MOST_PEOPLE, Person},
};

use super::{
    form::Checked,
    model::{Group, GroupId, GroupKind},
    seated::Seated,
    spoken::spoken_for,
};

impl Record for Group {
    const NAME: &'static str = "group";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, GroupId(id))
    }
}

/// One group of a partnership.
pub(super) fn by_id(tx: &Tx, partnership: PartnershipId, id: GroupId) -> Result<Option<Group>> {
    tx.row(
        sql!(
            "SELECT g.id, g.name_en, g.name_fr, g.name_state, g.kind, g.q, g.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''),
                    COALESCE(o.name_state, 'en.missing'), g.sectors, g.body_id, COALESCE(b.name_en, ''), COALESCE(b.name_fr, ''),
                    COALESCE(b.name_state, 'en.missing'), g.role, g.lang, g.is_listed,
                    g.is_francophone, g.is_ircc_funded, g.ended_on, g.version
             FROM live_group g LEFT JOIN organization o ON o.id = g.organization_id LEFT JOIN body b ON b.id = g.body_id
             WHERE g.id = $1 AND g.partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Every group of a partnership, those in use first, by name.
pub(super) fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Group>> {
    tx.rows(
        sql!(
            "SELECT g.id, g.name_en, g.name_fr, g.name_state, g.kind, g.q, g.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''),
                    COALESCE(o.name_state, 'en.missing'), g.sectors, g.body_id, COALESCE(b.name_en, ''), COALESCE(b.name_fr, ''),
                    COALESCE(b.name_state, 'en.missing'), g.role, g.lang, g.is_listed,
                    g.is_francophone, g.is_ircc_funded, g.ended_on, g.version
             FROM live_group g LEFT JOIN organization o ON o.id = g.organization_id LEFT JOIN body b ON b.id = g.body_id
             WHERE g.partnership_id = $1 ORDER BY CASE WHEN g.ended_on IS NULL THEN 0 ELSE 1 END, g.name_fold, g.id"
        ),
        bind![partnership],
    )
}

/// The groups of a partnership that are in use, by name: for choosing one.
pub fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(GroupId, Bilingual)>> {
    tx.rows(
        sql!(
            "SELECT id, name_en, name_fr, name_state FROM live_group
             WHERE partnership_id = $1 AND ended_on IS NULL ORDER BY name_fold, id"
        ),
        bind![partnership],
    )
}

/// Those who belong to a group on a day, by name; of a group of organizations, those who speak for them.
pub fn members(tx: &Tx, partnership: &Partnership, it: &Group, on: Date) -> Result<Vec<Person>> {
    match it.kind {
        GroupKind::People => it.filter().search::<Seated>(partnership, on)?.all(tx, MOST_PEOPLE),
        GroupKind::Organizations => Ok(spoken_for(tx, partnership, it, on)?.people().into_iter().map(|(person, _)| person).collect()),
    }
}

/// Keeps a search under a name.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: GroupId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO live_group (id, partnership_id, name_en, name_fr, name_state, name_fold, kind, q, organization_id, sectors, body_id,
                                     role, lang, is_listed, is_francophone, is_ircc_funded, ended_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, NULL, 1)"
        ),
        bind![
            id,
            partnership,
            it.name.en,
            it.name.fr,
            it.name.state,
            it.name_fold(),
            it.kind,
            it.q,
            it.organization,
            it.sectors,
            it.body,
            it.role,
            it.lang,
            it.is_listed,
            it.is_francophone,
            it.is_ircc_funded
        ],
    )?;
    Ok(())
}

/// Changes a group from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, (id, version): (GroupId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE live_group SET name_en = $3, name_fr = $4, name_state = $5, name_fold = $6, q = $7, organization_id = $8, sectors = $9,
                    body_id = $10, role = $11, lang = $12, is_listed = $13, is_francophone = $14, is_ircc_funded = $15,
                    version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.name.en,
            it.name.fr,
            it.name.state,
            it.name_fold(),
            it.q,
            it.organization,
            it.sectors,
            it.body,
            it.role,
            it.lang,
            it.is_listed,
            it.is_francophone,
            it.is_ircc_funded
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Ends a group on a day; 0 when it has ended already.
pub(super) fn end(tx: &mut WriteTx, id: GroupId, on: Date) -> Result<u64> {
    tx.run(sql!("UPDATE live_group SET ended_on = $2, version = version + 1 WHERE id = $1 AND ended_on IS NULL"), bind![id, on])
}
