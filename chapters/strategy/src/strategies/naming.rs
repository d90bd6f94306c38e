//! The page on which another decision is named as the one that adopted a strategy.

use governance::adoptions::{self, Naming};
use kit::{
    Result,
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{Misnamed, NameAnother},
    model::Strategy,
    step_pages::here,
    steps,
};
use crate::words::Words;

fn at<A: Act<Subject = Of<Strategy>>>(permit: &Permit<'_, A>) -> Naming {
    let (lang, of) = (permit.lang(), permit.subject());
    Naming {
        partnership: of.partnership.id,
        adopted: steps::adopted(&of.record, permit.today()),
        title: of.record.title.in_lang(lang).text.to_owned(),
        list: (Words(lang).strategies(), format!("/{lang}/p/{}/strategies", of.partnership.slug)),
        back: here(lang, of),
    }
}

/// The form.
pub(super) fn misnamed(permit: &Permit<'_, Misnamed>, _: &Ask) -> Result<Reply> {
    adoptions::show(permit, at(permit))
}

/// Takes it.
pub(super) fn name_another(permit: &Permit<'_, NameAnother>, ask: &Ask) -> Result<Reply> {
    adoptions::take(permit, ask, at(permit), |typed| steps::name_another(permit, typed))
}
