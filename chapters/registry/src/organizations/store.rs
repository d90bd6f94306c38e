//! The SQL of organizations: one text for both engines.

use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::Bilingual,
    sql,
};

use super::model::{Checked, Organization, OrganizationId};
use crate::{
    imports::{self, Stays},
    partnerships::{PartnershipId, Record},
};

/// The directory of one partnership (`$1`): its filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "o.id, o.name_en, o.name_fr, o.name_state, o.short_name_en, o.short_name_fr, o.short_name_state, o.website, o.email, o.phone, o.languages,
         o.is_francophone, o.is_ircc_funded, o.closed_on, o.version, o.sectors"
    ),
    from: sql!("organization o"),
    only: sql!("o.partnership_id = $1"),
    id: sql!("o.id"),
    filters: &[
        Filter { key: "q", sql: sql!("o.search_fold LIKE ? ESCAPE '!'") },
        Filter { key: "sector", sql: sql!("EXISTS (SELECT 1 FROM organization_sector s WHERE s.organization_id = o.id AND ? LIKE '%,' || s.sector || ',%')") },
        Filter { key: "francophone", sql: sql!("o.is_francophone = ?") },
        Filter { key: "funded", sql: sql!("o.is_ircc_funded = ?") },
        Filter { key: "open", sql: sql!("o.closed_on IS NULL") },
        Filter { key: "closed", sql: sql!("o.closed_on IS NOT NULL") },
    ],
    sorts: &[Sort { key: "name", by: &[sql!("o.name_fold")] }, Sort { key: "sectors", by: &[sql!("o.sectors"), sql!("o.name_fold")] }],
};

impl Record for Organization {
    const NAME: &'static str = "organization";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, OrganizationId(id))
    }
}

/// One organization of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: OrganizationId) -> Result<Option<Organization>> {
    tx.row(
        sql!(
            "SELECT id, name_en, name_fr, name_state, short_name_en, short_name_fr, short_name_state, website, email, phone, languages,
                    is_francophone, is_ircc_funded, closed_on, version, sectors
             FROM organization WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Every organization of a partnership that has not closed, by name: for choosing one.
pub fn all_names(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(OrganizationId, Bilingual)>> {
    tx.rows(
        sql!(
            "SELECT id, name_en, name_fr, name_state FROM organization
             WHERE partnership_id = $1 AND closed_on IS NULL ORDER BY name_fold, id"
        ),
        bind![partnership],
    )
}

/// Every organization of a partnership by its names and its short names, those that closed included.
pub(crate) fn all_with_closed(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(OrganizationId, Bilingual, Bilingual)>> {
    tx.rows(
        sql!(
            "SELECT id, name_en, name_fr, name_state, short_name_en, short_name_fr, short_name_state FROM organization
             WHERE partnership_id = $1 ORDER BY name_fold, id"
        ),
        bind![partnership],
    )
}

/// Takes an organization back as long as nobody changed it; what keeps it, if something does.
pub(crate) fn take_back(tx: &mut WriteTx, id: Id) -> Result<Option<Stays>> {
    let delete = sql!("DELETE FROM organization WHERE id = $1 AND version = 1");
    imports::removed(tx, delete, sql!("SELECT id FROM organization WHERE id = $1"), id)
}

/// Adds an organization to a partnership's directory.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: OrganizationId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO organization (id, partnership_id, name_en, name_fr, name_state, name_fold, search_fold, website, email,
                                       phone, languages, is_francophone, is_ircc_funded, closed_on, sectors,
                                       short_name_en, short_name_fr, short_name_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)"
        ),
        bind![
            id,
            partnership,
            it.name.en,
            it.name.fr,
            it.name.state,
            kit::lang::fold(it.name.any()),
            it.search_fold(),
            it.website,
            it.email,
            it.phone,
            it.languages,
            it.is_francophone,
            it.is_ircc_funded,
            it.closed_on,
            it.sectors.join(","),
            it.short_name.en,
            it.short_name.fr,
            it.short_name.state
        ],
    )?;
    set_sectors(tx, id, &it.sectors)
}

/// Changes an organization from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: OrganizationId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE organization SET name_en = $3, name_fr = $4, name_state = $5, name_fold = $6, search_fold = $7, website = $8,
                    email = $9, phone = $10, languages = $11, is_francophone = $12, is_ircc_funded = $13, closed_on = $14,
                    sectors = $15, short_name_en = $16, short_name_fr = $17, short_name_state = $18, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.name.en,
            it.name.fr,
            it.name.state,
            kit::lang::fold(it.name.any()),
            it.search_fold(),
            it.website,
            it.email,
            it.phone,
            it.languages,
            it.is_francophone,
            it.is_ircc_funded,
            it.closed_on,
            it.sectors.join(","),
            it.short_name.en,
            it.short_name.fr,
            it.short_name.state
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    set_sectors(tx, id, &it.sectors)
}

fn set_sectors(tx: &mut WriteTx, id: OrganizationId, sectors: &[String]) -> Result<()> {
    tx.run(sql!("DELETE FROM organization_sector WHERE organization_id = $1"), bind![id])?;
    for sector in sectors {
        tx.run(sql!("INSERT INTO organization_sector (organization_id, sector) VALUES ($1, $2)"), bind![id, sector])?;
    }
    Ok(())
}
