//! What other rooms and chapters ask of bodies.

use kit::{Result, bind, db::Tx, lang::Bilingual, sql};
use registry::partnerships::PartnershipId;

use super::{Body, BodyId, BodyKind, model::would_circle, store};

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

/// Whether a body may adopt what binds another: it is that body, one above it, or the council.
pub(crate) fn may_adopt_for(tx: &Tx, partnership: PartnershipId, by: BodyId, bound: BodyId) -> Result<bool> {
    let all = store::all(tx, partnership)?;
    let is_council = |body: &Body| body.id == by && body.kind == BodyKind::Council;
    Ok(would_circle(&all, by, Some(bound)) || all.iter().any(is_council))
}
