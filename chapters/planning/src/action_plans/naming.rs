//! The page on which another decision is named as the one that approved a plan.

use governance::adoptions::{self, Naming};
use kit::{
    Result,
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Misnamed, NameAnother},
    model::Plan,
};
use crate::words::Words;

fn at<A: Act<Subject = Of<Plan>>>(permit: &Permit<'_, A>) -> Result<Naming> {
    let (lang, of) = (permit.lang(), permit.subject());
    let list = format!("/{lang}/p/{}/plans", of.partnership.slug);
    Ok(Naming {
        partnership: of.partnership.id,
        adopted: permit.read(|tx| acts::adopted(tx, &of.record, permit.today()))?,
        title: of.record.title.in_lang(lang).text.to_owned(),
        back: format!("{list}/{}", of.record.id),
        list: (Words(lang).plans(), list),
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
