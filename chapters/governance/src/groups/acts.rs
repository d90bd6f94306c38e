//! What may be done with live groups, by whom, and what then happens.

use access::standings::{APPROVERS, STAFF};
use kit::{Error, Result, acts, db::Tx, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, Partnership, PartnershipId};

use super::{
    circulars::Circular,
    form::{Checked, Form},
    model::{Group, GroupId},
    store,
};
use crate::{bodies, people, words::Words};

acts! {
    /// See the groups of a partnership.
    read Browse on Partnership as "groups.browse" may APPROVERS;
    /// See who belongs to a group, and what was written to it.
    read See on Of<Group> as "groups.see" may APPROVERS;
    /// Open the form that keeps a search as a group.
    form Draft on Partnership as "groups.draft" may STAFF;
    /// Keep a search as a group.
    change Save on Partnership as "groups.save" may STAFF;
    /// Open the form that changes a group.
    form Edit on Of<Group> as "groups.edit" may STAFF;
    /// Change a group.
    change Amend on Of<Group> as "groups.amend" may STAFF;
    /// End a group.
    change End on Of<Group> as "groups.end" may STAFF;
    /// Open the form of a letter to a group.
    form Compose on Of<Group> as "groups.compose" may STAFF;
    /// Write to everyone who belongs to a group.
    change Write on Of<Group> as "groups.write" may STAFF;
    /// See a letter to a group, and whom it went to.
    read SeeLetter on Of<Circular> as "groups.see_letter" may APPROVERS;
}

/// What a group is narrowed by is of its partnership.
fn check(tx: &Tx, partnership: PartnershipId, it: &Checked) -> Result<()> {
    let there = |organization| people::organization_exists(tx, partnership, organization);
    must_be_there("organization", it.organization.map_or(Ok(true), there)?)?;
    must_be_there("body", it.body.map_or(Ok(true), |body| bodies::exists(tx, partnership, body))?)
}

/// Keeps a search as a group.
pub(super) fn save(permit: &Permit<'_, Save>, form: &Form) -> Result<GroupId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (id, partnership) = (GroupId::new(change.now), change.subject.id);
        check(change.tx, partnership, &checked)?;
        store::insert(change.tx, partnership, id, &checked)?;
        change.seal("live_group", id, &checked, id)
    })
}

/// Changes a group, unless somebody else changed it since the form was opened.
pub(super) fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let kind = permit.subject().record.kind.code().to_owned();
    let checked = Checked::new(&Form { kind, ..form.clone() }, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record } = &change.subject;
        check(change.tx, partnership.id, &checked)?;
        let name = record.name.clone().edit(checked.name.en.clone(), checked.name.fr.clone());
        let (id, checked) = (record.id, Checked { name, ..checked });
        store::update(change.tx, (id, version), &checked)?;
        change.seal("live_group", id, &checked, ())
    })
}

/// Ends a group: what was written to it stays.
pub(super) fn end(permit: &Permit<'_, End>) -> Result<()> {
    permit.change(|change| {
        let id = change.subject.record.id;
        if store::end(change.tx, id, change.today)? == 0 {
            return Err(Error::refused(|lang| Words(lang).group_has_ended()));
        }
        change.seal("live_group", id, &"ended", ())
    })
}
