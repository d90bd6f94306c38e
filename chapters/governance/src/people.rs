//! Names of people and organizations of a partnership: for choosing, and for checking a choice.

use kit::{Id, Lang, Result, bind, db::Tx, parts::Choice, sql};
use registry::{organizations::OrganizationId, partnerships::PartnershipId};

/// Every person of a partnership, by name.
pub(crate) fn names(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(Id, String)>> {
    tx.rows(sql!("SELECT id, name FROM person WHERE partnership_id = $1 ORDER BY name_fold, id"), bind![partnership])
}

/// Every person of a partnership, for choosing one.
pub(crate) fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Choice>> {
    Ok(names(tx, partnership)?.into_iter().map(|(id, name)| Choice::new(id, name)).collect())
}

/// Every open organization of a partnership, for choosing one.
pub(crate) fn organization_choices(tx: &Tx, partnership: PartnershipId, lang: Lang) -> Result<Vec<Choice>> {
    let all = registry::organizations::all_names(tx, partnership)?;
    Ok(all.into_iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect())
}

/// Whether a partnership knows this person.
pub(crate) fn exists(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<bool> {
    let found: Option<(Id,)> = tx.row(sql!("SELECT id FROM person WHERE id = $1 AND partnership_id = $2"), bind![id, partnership])?;
    Ok(found.is_some())
}

/// Whether a partnership has this organization in its directory.
pub(crate) fn organization_exists(tx: &Tx, partnership: PartnershipId, id: OrganizationId) -> Result<bool> {
    Ok(registry::organizations::by_id(tx, partnership, id)?.is_some())
}

/// The account a person signs in with, if they have one.
pub(crate) fn account(tx: &Tx, id: Id) -> Result<Option<Id>> {
    let found: Option<(Option<Id>,)> = tx.row(sql!("SELECT account_id FROM person WHERE id = $1"), bind![id])?;
    Ok(found.and_then(|(account,)| account))
}
