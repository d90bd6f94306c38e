//! What may be done with endorsements, by whom, and what then happens.

use access::standings::{INSIDE, STAFF};
use kit::{Result, acts, permits::Permit};
use registry::partnerships::{Of, Partnership};

use super::{
    EndorsementId,
    model::{Checked, Endorsement, Form, may_be_endorsed},
    store,
};
use crate::strategies::Strategy;

acts! {
    /// See who stands behind the strategies.
    read Browse on Partnership as "endorsements.browse" may INSIDE;
    /// Open the form for a new endorsement.
    form Draft on Of<Strategy> as "endorsements.draft" may STAFF;
    /// Note an endorsement of an approved strategy.
    change Note on Of<Strategy> as "endorsements.note" may STAFF;
    /// Open the form that changes an endorsement.
    form Edit on Of<Endorsement> as "endorsements.edit" may STAFF;
    /// Change an endorsement.
    change Amend on Of<Endorsement> as "endorsements.amend" may STAFF;
}

/// Notes an endorsement.
pub fn note(permit: &Permit<'_, Note>, form: &Form) -> Result<EndorsementId> {
    may_be_endorsed(permit.subject().record.state)?;
    let checked = Checked::new(form, permit.lang(), permit.today())?;
    permit.change(move |change| {
        let (partnership, strategy) = (change.subject.partnership.id, &change.subject.record);
        may_be_endorsed(strategy.state)?;
        let id = EndorsementId::new(change.now);
        store::insert(change.tx, (partnership, strategy.id), id, &checked)?;
        change.seal("endorsement", id, &checked, id)
    })
}

/// Changes an endorsement, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang(), permit.today())?;
    permit.change(move |change| {
        let old = &change.subject.record;
        let id = old.id;
        let body = old.body.clone().edit(checked.body.en.clone(), checked.body.fr.clone());
        let note = old.note.clone().edit(checked.note.en.clone(), checked.note.fr.clone());
        let checked = Checked { body, note, ..checked };
        store::update(change.tx, id, version, &checked)?;
        change.seal("endorsement", id, &checked, ())
    })
}
