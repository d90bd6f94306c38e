//! The SQL of people.

use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    sql,
};

use super::model::{Checked, Person, PersonId};
use crate::{
    imports::{self, Stays},
    partnerships::{PartnershipId, Record},
};

/// The people of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!("p.id, p.name, p.pronouns, p.email, p.phone, p.lang, p.needs, p.is_listed, p.version"),
    from: sql!("person p"),
    only: sql!("p.partnership_id = $1"),
    id: sql!("p.id"),
    filters: &[
        Filter { key: "q", sql: sql!("p.name_fold LIKE ? ESCAPE '!'") },
        Filter {
            key: "organization",
            sql: sql!(
                "EXISTS (SELECT 1 FROM affiliation a WHERE a.person_id = p.id AND a.organization_id = ?
                         AND a.starts_on <= ? AND (a.ends_on IS NULL OR a.ends_on >= ?))"
            ),
        },
        Filter {
            key: "sector",
            sql: sql!(
                "EXISTS (SELECT 1 FROM affiliation a JOIN organization_sector s ON s.organization_id = a.organization_id
                         WHERE a.person_id = p.id AND ? LIKE '%,' || s.sector || ',%' AND a.starts_on <= ? AND (a.ends_on IS NULL OR a.ends_on >= ?))"
            ),
        },
        Filter { key: "lang", sql: sql!("p.lang = ?") },
        Filter { key: "listed", sql: sql!("p.is_listed = ?") },
    ],
    sorts: &[Sort { key: "name", by: &[sql!("p.name_fold")] }, Sort { key: "lang", by: &[sql!("p.lang"), sql!("p.name_fold")] }],
};

impl Record for Person {
    const NAME: &'static str = "person";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, PersonId(id))
    }
}

/// One person of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: PersonId) -> Result<Option<Person>> {
    tx.row(
        sql!(
            "SELECT id, name, pronouns, email, phone, lang, needs, is_listed, version
             FROM person WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Everyone of a partnership, by name: for choosing someone.
pub fn all_names(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(PersonId, String)>> {
    tx.rows(sql!("SELECT id, name FROM person WHERE partnership_id = $1 ORDER BY name_fold, id"), bind![partnership])
}

/// Everyone of a partnership by name and address.
pub(crate) fn all_addresses(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(PersonId, String, String)>> {
    tx.rows(sql!("SELECT id, name, email FROM person WHERE partnership_id = $1 ORDER BY name_fold, id"), bind![partnership])
}

/// Takes a person back as long as nobody changed their record; what keeps it, if something does.
pub(crate) fn take_back(tx: &mut WriteTx, id: Id) -> Result<Option<Stays>> {
    let delete = sql!("DELETE FROM person WHERE id = $1 AND version = 1 AND account_id IS NULL");
    imports::removed(tx, delete, sql!("SELECT id FROM person WHERE id = $1"), id)
}

/// Adds a person to a partnership's records.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: PersonId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO person (id, partnership_id, name, name_fold, pronouns, email, phone, lang, needs, is_listed, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)"
        ),
        bind![id, partnership, it.name, it.name_fold(), it.pronouns, it.email, it.phone, it.lang, it.needs, it.is_listed],
    )?;
    Ok(())
}

/// Changes a person's record from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, (id, version): (PersonId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE person SET name = $3, name_fold = $4, pronouns = $5, email = $6, phone = $7, lang = $8, needs = $9,
                    is_listed = $10, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![id, version, it.name, it.name_fold(), it.pronouns, it.email, it.phone, it.lang, it.needs, it.is_listed],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
