//! What other rooms and chapters ask of bodies.

use kit::{Result, bind, db::Tx, lang::Bilingual, sql};
use registry::partnerships::PartnershipId;

use super::BodyId;

/// Every body of a partnership that has not ended, by name: for choosing one.
pub fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(BodyId, Bilingual)>> {
    tx.rows(
        sql!("SELECT id, name_en, name_fr, name_state FROM body WHERE partnership_id = $1 AND ends_on IS NULL ORDER BY name_fold, id"),
        bind![partnership],
    )
}

/// Every body a partnership ever had, by name: for filters and for reports on past years.
pub fn all_names(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(BodyId, Bilingual)>> {
    tx.rows(sql!("SELECT id, name_en, name_fr, name_state FROM body WHERE partnership_id = $1 ORDER BY name_fold, id"), bind![partnership])
}

/// Whether a partnership has this body.
pub fn exists(tx: &Tx, partnership: PartnershipId, id: BodyId) -> Result<bool> {
    let found: Option<(BodyId,)> = tx.row(sql!("SELECT id FROM body WHERE id = $1 AND partnership_id = $2"), bind![id, partnership])?;
    Ok(found.is_some())
}

/// The council of a partnership: the oldest body of that kind.
pub fn council(tx: &Tx, partnership: PartnershipId) -> Result<Option<BodyId>> {
    let found: Option<(BodyId,)> =
        tx.row(sql!("SELECT id FROM body WHERE partnership_id = $1 AND kind = 'council' ORDER BY starts_on, id"), bind![partnership])?;
    Ok(found.map(|(id,)| id))
}
