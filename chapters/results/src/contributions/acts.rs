//! What may be done with contributions, by whom, and what then happens.

use access::standings::{CHAIR, COORDINATOR, GROUP_CHAIR, INSIDE, OPERATOR, SECRETARY, STAFF};
use kit::{
    Result, acts,
    permits::{Permit, Standing},
};
use registry::partnerships::{Of, Partnership};

use super::{
    ContributionId,
    model::{Checked, Contribution, Form},
    store::{self, Origin},
};
use crate::partners::must_be_ours;

/// Those who see each contribution: the staff, and whoever chairs the council or a group.
pub const READERS: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY, CHAIR, GROUP_CHAIR];

acts! {
    /// See what each partner gave.
    read Browse on Partnership as "contributions.browse" may READERS;
    /// See the sums of what partners gave.
    read Count on Partnership as "contributions.count" may INSIDE;
    /// See one contribution.
    read See on Of<Contribution> as "contributions.see" may READERS;
    /// Open the form for a new contribution.
    form Draft on Partnership as "contributions.draft" may STAFF;
    /// Write down what a partner gave.
    change Add on Partnership as "contributions.add" may STAFF;
    /// Open the form that changes a contribution.
    form Edit on Of<Contribution> as "contributions.edit" may STAFF;
    /// Change what is written of a contribution.
    change Amend on Of<Contribution> as "contributions.amend" may STAFF;
}

/// Writes a contribution down.
pub(super) fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<ContributionId> {
    let checked = Checked::new(form, permit.today(), permit.lang())?;
    permit.change(move |change| {
        let (partnership, id) = (change.subject.id, ContributionId::new(change.now));
        must_be_ours(change.tx, partnership, checked.organization, checked.activity)?;
        store::insert(change.tx, Origin { partnership, update: None }, id, &checked)?;
        change.seal("contribution", id, &checked, id)
    })
}

/// Changes a contribution, unless somebody else did since the form was opened.
pub(super) fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.today(), permit.lang())?;
    permit.change(move |change| {
        let (partnership, was) = (change.subject.partnership.id, change.subject.record.clone());
        must_be_ours(change.tx, partnership, checked.organization, checked.activity)?;
        let what = was.what.edit(checked.what.en.clone(), checked.what.fr.clone());
        let checked = Checked { what, ..checked };
        store::update(change.tx, partnership, (was.id, version), &checked)?;
        change.seal("contribution", was.id, &checked, ())
    })
}
