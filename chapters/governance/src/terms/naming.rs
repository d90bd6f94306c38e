//! The page on which another decision is named as the one that adopted terms.

use kit::{
    Result,
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Misnamed, NameAnother},
    model::Terms,
    pages::{here, list},
};
use crate::{
    adoptions::{self, Naming},
    words::Words,
};

fn at<A: Act<Subject = Of<Terms>>>(permit: &Permit<'_, A>) -> Result<Naming> {
    let (lang, of) = (permit.lang(), permit.subject());
    Ok(Naming {
        partnership: of.partnership.id,
        adopted: permit.read(|tx| acts::adopted(tx, &of.record, permit.today()))?,
        title: Words(lang).terms_titled(of.record.title.in_lang(lang).text, &of.record.edition),
        list: (Words(lang).terms(), list(lang, &of.partnership)),
        back: here(lang, of),
    })
}

/// The form.
pub(super) fn misnamed(permit: &Permit<'_, Misnamed>, _: &Ask) -> Result<Reply> {
    adoptions::show(permit, at(permit)?)
}

/// Takes it.
pub(super) fn name_another(permit: &Permit<'_, NameAnother>, ask: &Ask) -> Result<Reply> {
    adoptions::take(permit, ask, at(permit)?, |typed| acts::name_another(permit, typed))
}
