//! The form of an endorsement: new, and changed.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::{self, Amend, Draft, Edit, Note},
    model::{Endorsement, Form, Kind, may_be_endorsed},
    store,
};
use crate::{strategies::Strategy, words::Words};

#[derive(Template)]
#[template(path = "endorsements/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/endorsements", partnership.slug)
}

/// The address of what is endorsed.
fn endorsed(lang: Lang, of: &Of<Strategy>) -> String {
    format!("/{lang}/p/{}/strategies/{}", of.partnership.slug, of.record.id)
}

fn asking<'p>(page: Page, lang: Lang, action: String) -> FormPage<'p, Form> {
    page.form(action, move |form, f| Html::of(&FormFields { w: Words(lang), lang, f, form }))
}

/// The page with the form for a new endorsement.
fn noting<'p, A: Act<Subject = Of<Strategy>>>(permit: &Permit<'_, A>) -> FormPage<'p, Form> {
    let (lang, w, of) = (permit.lang(), Words(permit.lang()), permit.subject());
    let page = permit.page(w.endorsement_add()).crumb(w.endorsements(), list(lang, &of.partnership));
    let strategy = endorsed(lang, of);
    asking(page, lang, format!("{strategy}/endorsements")).back(strategy)
}

/// The page with the form that changes an endorsement.
fn changing<'p, A: Act<Subject = Of<Endorsement>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, w, Of { partnership, record }) = (permit.lang(), Words(permit.lang()), permit.subject());
    let list = list(lang, partnership);
    let page = permit.page(w.endorsement_edit()).crumb(w.endorsements(), &list);
    asking(page, lang, format!("{list}/{}", record.id))
        .back(list)
        .changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound))
}

/// The form for a new endorsement.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    may_be_endorsed(permit.subject().record.state)?;
    noting(permit).open(&Form::default())
}

/// Takes the form for a new endorsement.
pub(super) fn note(permit: &Permit<'_, Note>, ask: &Ask) -> Result<Reply> {
    noting(permit).take(ask, |form| acts::note(permit, form), |_| endorsed(permit.lang(), permit.subject()))
}

/// The form that changes an endorsement.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit).open()
}

/// Takes the form that changes an endorsement.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::amend(permit, form))
}
