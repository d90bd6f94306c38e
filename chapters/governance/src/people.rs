//! Names of people and organizations of a partnership: for choosing, and for checking a choice.

use jiff::civil::Date;
use kit::{Id, Lang, Result, bind, db::Tx, parts::Choice, row, sql};
use registry::{organizations::OrganizationId, partnerships::PartnershipId};

/// Every person of a partnership, by name.
pub(crate) fn names(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(Id, String)>> {
    tx.rows(sql!("SELECT id, name FROM person WHERE partnership_id = $1 ORDER BY name_fold, id"), bind![partnership])
}

row! {
    /// Somebody, with an organization they are with.
    pub(crate) struct Named {
        /// Who.
        pub id: Id,
        /// Their name.
        pub name: String,
        /// An organization they are with on the day that is asked about; none when they are with none.
        pub organization: Option<OrganizationId>,
    }
}

/// Every person of a partnership, by name, once for each organization they are with on a day.
pub(crate) fn named(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<Named>> {
    tx.rows(
        sql!(
            "SELECT p.id, p.name, a.organization_id FROM person p
             LEFT JOIN affiliation a ON a.person_id = p.id AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on >= $2)
             WHERE p.partnership_id = $1 ORDER BY p.name_fold, p.id, a.organization_id"
        ),
        bind![partnership, on],
    )
}

/// Each of them once, for choosing one.
pub(crate) fn each_once(all: &[Named]) -> Vec<Choice> {
    let first = |(place, one): &(usize, &Named)| *place == 0 || all[*place - 1].id != one.id;
    all.iter().enumerate().filter(first).map(|(_, one)| Choice::new(one.id, &one.name)).collect()
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

/// The person of a partnership who signs in with an account, and their name.
pub(crate) fn of_account(tx: &Tx, partnership: PartnershipId, account: Id) -> Result<Option<(Id, String)>> {
    tx.row(sql!("SELECT id, name FROM person WHERE partnership_id = $1 AND account_id = $2"), bind![partnership, account])
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
