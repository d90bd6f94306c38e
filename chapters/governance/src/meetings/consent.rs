//! The consent agenda in the room: what is left on it, taking an item out, adopting the rest.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};

use super::{
    acts::{self, PullOut, PullingForm},
    sent::answer,
    typed::Typed,
};
use crate::decisions::{self, AdoptConsent, ConsentForm};

/// Takes an item out of the consent agenda, and goes to it.
pub(super) fn pull_out(permit: &Permit<'_, PullOut>, ask: &Ask) -> Result<Reply> {
    let (form, others): (PullingForm, _) = (ask.part("pull")?, Typed::beside(ask, "pull")?);
    answer(permit, (&form.item, others), acts::pull_out(permit, &form), |typed| Typed { failing: "consent", ..typed })
}

/// Adopts what is left of the consent agenda.
pub(super) fn adopt(permit: &Permit<'_, AdoptConsent>, ask: &Ask) -> Result<Reply> {
    let (consent, others): (ConsentForm, _) = (ask.part("consent")?, Typed::beside(ask, "consent")?);
    let (item, outcome) = (consent.item.clone(), decisions::adopt_consent(permit, &consent));
    answer(permit, (&item, others), outcome, |typed| Typed { failing: "consent", consent, ..typed })
}
