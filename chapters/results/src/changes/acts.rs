//! What may be done with changes, by whom, and what then happens.

use access::standings::{COORDINATOR, GROUP_CHAIR, INSIDE, OPERATOR, SECRETARY};
use kit::{
    Result, acts,
    permits::{Permit, Standing},
};
use registry::partnerships::{Of, Partnership};

use super::{
    ChangeId,
    model::{Change, Checked, Form},
    store::{self, Origin},
};
use crate::partners::must_be_ours;

/// Those who may write down what changed: the staff, and whoever leads a group.
pub const WRITERS: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY, GROUP_CHAIR];

acts! {
    /// See what changed because of the partnership.
    read Browse on Partnership as "changes.browse" may INSIDE;
    /// See one change.
    read See on Of<Change> as "changes.see" may INSIDE;
    /// Open the form for a new change.
    form Draft on Partnership as "changes.draft" may WRITERS;
    /// Write down something that changed.
    change Add on Partnership as "changes.add" may WRITERS;
    /// Open the form that changes what is written of a change.
    form Edit on Of<Change> as "changes.edit" may WRITERS;
    /// Change what is written of a change, or whether everybody may read it.
    change Amend on Of<Change> as "changes.amend" may WRITERS;
}

/// Writes a change down.
pub(super) fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<ChangeId> {
    let checked = Checked::new(form, permit.today(), permit.lang())?;
    permit.change(move |change| {
        let (partnership, id) = (change.subject.id, ChangeId::new(change.now));
        must_be_ours(change.tx, partnership, checked.organization, checked.activity)?;
        store::insert(change.tx, Origin { partnership, update: None }, id, &checked)?;
        change.seal("change", id, &checked, id)
    })
}

/// Changes what is written, unless somebody else did since the form was opened.
pub(super) fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.today(), permit.lang())?;
    permit.change(move |change| {
        let (partnership, was) = (change.subject.partnership.id, change.subject.record.clone());
        must_be_ours(change.tx, partnership, checked.organization, checked.activity)?;
        let text = was.text.edit(checked.text.en.clone(), checked.text.fr.clone());
        let evidence = was.evidence.edit(checked.evidence.en.clone(), checked.evidence.fr.clone());
        let checked = Checked { text, evidence, ..checked };
        store::update(change.tx, partnership, (was.id, version), &checked)?;
        change.seal("change", was.id, &checked, ())
    })
}
