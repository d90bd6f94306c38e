//! The SQL of affiliations.

use access::standings::{COORDINATOR, SECRETARY};
use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    sql,
};

use super::model::{Affiliation, AffiliationId, NewAffiliation};
use crate::{
    imports::{self, Stays},
    organizations::OrganizationId,
    partnerships::{PartnershipId, Record},
    people::PersonId,
};

impl Record for Affiliation {
    const NAME: &'static str = "affiliation";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT a.id, a.person_id, a.organization_id, o.name_en, o.name_fr, o.name_state,
                        a.role_en, a.role_fr, a.role_state, a.starts_on, a.ends_on
                 FROM affiliation a JOIN organization o ON o.id = a.organization_id JOIN person p ON p.id = a.person_id
                 WHERE a.id = $1 AND p.partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }
}

/// Every affiliation of a person, the latest first.
pub fn of_person(tx: &Tx, person: PersonId) -> Result<Vec<Affiliation>> {
    tx.rows(
        sql!(
            "SELECT a.id, a.person_id, a.organization_id, o.name_en, o.name_fr, o.name_state,
                    a.role_en, a.role_fr, a.role_state, a.starts_on, a.ends_on
             FROM affiliation a JOIN organization o ON o.id = a.organization_id
             WHERE a.person_id = $1 ORDER BY a.starts_on DESC, a.id DESC"
        ),
        bind![person],
    )
}

/// Whom a person worked for or spoke for on a day.
pub fn on(tx: &Tx, person: PersonId, day: Date) -> Result<Vec<Affiliation>> {
    Ok(of_person(tx, person)?.into_iter().filter(|it| it.holds_on(day)).collect())
}

/// The people of a partnership who are tied to an account of its staff on a day: without an organization they are no residents.
pub fn staff_on(tx: &Tx, partnership: PartnershipId, day: Date) -> Result<Vec<(PersonId,)>> {
    tx.rows(
        sql!(
            "SELECT DISTINCT p.id FROM person p JOIN standing s ON s.account_id = p.account_id AND s.scope = $1
             WHERE p.partnership_id = $1 AND s.kind IN ($3, $4) AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
             ORDER BY p.id"
        ),
        bind![partnership, day, COORDINATOR.code(), SECRETARY.code()],
    )
}

/// The affiliations of everyone in a partnership that hold on a day, the earliest first: for lists of people.
pub fn of_partnership_on(tx: &Tx, partnership: PartnershipId, day: Date) -> Result<Vec<Affiliation>> {
    tx.rows(
        sql!(
            "SELECT a.id, a.person_id, a.organization_id, o.name_en, o.name_fr, o.name_state,
                    a.role_en, a.role_fr, a.role_state, a.starts_on, a.ends_on
             FROM affiliation a JOIN organization o ON o.id = a.organization_id
             WHERE o.partnership_id = $1 AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on >= $2)
             ORDER BY a.starts_on, a.id"
        ),
        bind![partnership, day],
    )
}

/// Every affiliation of everyone in a partnership: who, where, the first day and the last.
pub(crate) fn all_days(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(PersonId, OrganizationId, Date, Option<Date>)>> {
    tx.rows(
        sql!(
            "SELECT a.person_id, a.organization_id, a.starts_on, a.ends_on
             FROM affiliation a JOIN organization o ON o.id = a.organization_id
             WHERE o.partnership_id = $1 ORDER BY a.starts_on, a.id"
        ),
        bind![partnership],
    )
}

/// Takes an affiliation back as long as it has no end; what keeps it, if something does.
pub(crate) fn take_back(tx: &mut WriteTx, id: Id) -> Result<Option<Stays>> {
    let delete = sql!("DELETE FROM affiliation WHERE id = $1 AND ends_on IS NULL");
    imports::removed(tx, delete, sql!("SELECT id FROM affiliation WHERE id = $1"), id)
}

/// Adds an affiliation.
pub fn insert(tx: &mut WriteTx, id: AffiliationId, person: PersonId, it: &NewAffiliation) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO affiliation (id, person_id, organization_id, role_en, role_fr, role_state, starts_on, ends_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        bind![id, person, it.organization, it.role.en, it.role.fr, it.role.state, it.starts_on, it.ends_on],
    )?;
    Ok(())
}

/// Ends every affiliation of a person that still lasts and began before `starts_on`, on the day before it.
pub(super) fn end_earlier(tx: &mut WriteTx, person: PersonId, starts_on: Date) -> Result<u64> {
    let last = starts_on.yesterday().map_err(Error::internal)?;
    tx.run(sql!("UPDATE affiliation SET ends_on = $2 WHERE person_id = $1 AND ends_on IS NULL AND starts_on <= $2"), bind![person, last])
}

/// Gives an affiliation its last day.
pub(super) fn end(tx: &mut WriteTx, id: AffiliationId, on: Date) -> Result<u64> {
    tx.run(sql!("UPDATE affiliation SET ends_on = $2 WHERE id = $1"), bind![id, on])
}
