//! Who may see the steps of new members, tick them and change the list; and what then happens.

use access::standings::STAFF;
use kit::{Error, Result, acts, permits::Permit};
use registry::partnerships::Of;

use super::{
    form::{Checked, Form, TickForm},
    model::StepId,
    store,
};
use crate::{bodies::Body, words::Words};

acts! {
    /// See how far the new members of a body are.
    read See on Of<Body> as "onboarding.see" may STAFF;
    /// Tick the steps that a new member has taken.
    change Tick on Of<Body> as "onboarding.tick" may STAFF;
    /// Open the form that changes the steps of a body's new members.
    form Edit on Of<Body> as "onboarding.edit" may STAFF;
    /// Change the steps of a body's new members.
    change Amend on Of<Body> as "onboarding.amend" may STAFF;
}

/// Ticks the steps of a new member. A step or a member that is not of this body is refused.
pub(super) fn tick(permit: &Permit<'_, Tick>, form: &TickForm) -> Result<()> {
    let (tenure, done) = form.check(permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        store::make_own(change.tx, (partnership.id, body.id), change.now)?;
        let steps = store::steps(change.tx, body.id)?;
        let is_new = store::newcomers(change.tx, body.id, change.today)?.iter().any(|one| one.tenure == tenure);
        let done: Option<Vec<StepId>> = done.iter().map(|one| one.among(&steps)).collect();
        let Some(done) = done.filter(|_| is_new) else {
            return Err(Error::refused(|lang| Words(lang).onboarding_not_there()));
        };
        let by = change.actor.name().to_owned();
        store::tick(change.tx, (body.id, tenure), &done, (&by, change.today))?;
        change.seal("tenure", tenure, &done, ())
    })
}

/// Changes the list of a body's steps, unless somebody else changed it since the form was opened.
pub(super) fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let (version, it) = (form.version, Checked::new(form, permit.lang())?);
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        store::set_steps(change.tx, (partnership.id, body.id), version, &it.steps, change.now)?;
        change.seal("body", body.id, &it, ())
    })
}
