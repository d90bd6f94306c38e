//! What may be done with organizations, by whom, and what then happens.

use access::standings::{INSIDE, STAFF};
use kit::{Result, acts, permits::Permit};

use super::{
    OrganizationId,
    model::{Checked, Form, Organization},
    store,
};
use crate::partnerships::{Of, Partnership};

acts! {
    /// See the directory of organizations.
    read Browse on Partnership as "organizations.browse" may INSIDE;
    /// See one organization.
    read See on Of<Organization> as "organizations.see" may INSIDE;
    /// Open the form for a new organization.
    form Draft on Partnership as "organizations.draft" may STAFF;
    /// Add an organization to the directory.
    change Add on Partnership as "organizations.add" may STAFF;
    /// Open the form that changes an organization.
    form Edit on Of<Organization> as "organizations.edit" may STAFF;
    /// Change an organization, or note that it closed.
    change Amend on Of<Organization> as "organizations.amend" may STAFF;
}

/// Adds an organization.
pub fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<OrganizationId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let id = OrganizationId::new(change.now);
        store::insert(change.tx, change.subject.id, id, &checked)?;
        change.seal("organization", id, &checked, id)
    })
}

/// Changes an organization, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let id = change.subject.record.id;
        let kept = change.subject.record.name.clone().edit(checked.name.en.clone(), checked.name.fr.clone());
        let short = change.subject.record.short_name.clone().edit(checked.short_name.en.clone(), checked.short_name.fr.clone());
        let checked = Checked { name: kept, short_name: short, ..checked };
        store::update(change.tx, id, version, &checked)?;
        change.seal("organization", id, &checked, ())
    })
}
