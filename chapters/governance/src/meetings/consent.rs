//! The consent agenda in the room: what is left on it, taking an item out, adopting the rest.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};

use super::{
    acts::{self, PullOut, PullingForm},
    room::Typed,
    sent::answer,
};
use crate::decisions::{self, AdoptConsent, ConsentForm};

/// Takes an item out of the consent agenda, and goes to it.
pub(super) fn pull_out(permit: &Permit<'_, PullOut>, ask: &Ask) -> Result<Reply> {
    let form: PullingForm = ask.form()?;
    answer(permit, &form.item, acts::pull_out(permit, &form), |problems| Typed::failing("consent", problems))
}

/// Adopts what is left of the consent agenda.
pub(super) fn adopt(permit: &Permit<'_, AdoptConsent>, ask: &Ask) -> Result<Reply> {
    let form: ConsentForm = ask.form()?;
    let outcome = decisions::adopt_consent(permit, &form);
    answer(permit, &form.item.clone(), outcome, |problems| Typed::of_consent(form, problems))
}
