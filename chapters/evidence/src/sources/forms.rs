//! The form of a source: new, and changed.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::{self, Add, Amend, Draft, Edit},
    model::{Form, Kind, Method, Source},
    store,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "sources/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/sources", partnership.slug)
}

fn asking<'p>(page: Page, lang: Lang, action: String) -> FormPage<'p, Form> {
    page.form(action, move |form, f| Html::of(&FormFields { w: Words(lang), lang, f, form }))
}

/// The page with the form for a new source.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> FormPage<'p, Form> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let list = list(lang, permit.subject());
    asking(permit.page(w.source_add()).crumb(w.sources(), &list), lang, list)
}

/// The page with the form that changes a source.
fn changing<'p, A: Act<Subject = Of<Source>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, w, Of { partnership, record }) = (permit.lang(), Words(permit.lang()), permit.subject());
    let list = list(lang, partnership);
    let page = permit.page(w.source_edit(record.title.in_lang(lang).text)).crumb(w.sources(), &list);
    asking(page, lang, format!("{list}/{}", record.id))
        .changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound))
}

/// The form for a new source.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    adding(permit).open(&Form::default())
}

/// Takes the form for a new source.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    adding(permit).take(ask, |form| acts::add(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes a source.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit).open()
}

/// Takes the form that changes a source.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::amend(permit, form))
}
