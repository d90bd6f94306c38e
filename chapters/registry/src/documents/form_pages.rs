//! The forms that bring a document, change its card, and remove it.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Reply},
};

use super::{
    acts::{self, Amend, Bring, Draft, Edit, Remove},
    model::{self, Document, Form},
    store,
};
use crate::{
    partnerships::{Of, Partnership},
    words::Words,
};

#[derive(Template)]
#[template(path = "documents/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    is_new: bool,
}

#[derive(Template)]
#[template(path = "documents/removal.html")]
struct Removal {
    w: Words,
    csrf: Html,
    action: String,
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/documents", partnership.slug)
}

/// The page with the form that brings a document.
fn bringing<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> FormPage<'p, Form> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let list = list(lang, permit.subject());
    let page = permit.page(w.document_add()).crumb(w.documents(), &list);
    page.form(list, move |form, f| Html::of(&FormFields { w, lang, f, form, is_new: true })).button(w.document_bring())
}

/// The page with the form that changes a document's card, and the button that removes it.
fn changing<'p, A: Act<Subject = Of<Document>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, w, Of { partnership, record }) = (permit.lang(), Words(permit.lang()), permit.subject());
    let list = list(lang, partnership);
    let action = format!("{list}/{}", record.id);
    let page = permit.page(w.document_edit(record.title.in_lang(lang).text)).crumb(w.documents(), &list);
    let removal = Html::of(&Removal { w, csrf: permit.csrf(), action: format!("{action}/removal") })?;
    let page = page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, is_new: false })).back(list).below(removal);
    Ok(page.changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound)))
}

/// The form that brings a document.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    bringing(permit).open(&Form { lang: permit.lang().to_string(), visibility: "private".into(), ..Form::default() })
}

/// Takes a document.
pub(super) fn add(permit: &Permit<'_, Bring>, ask: &Ask) -> Result<Reply> {
    bringing(permit).take(ask, |form| acts::bring(permit, form, ask.file("file")), |_| list(permit.lang(), permit.subject()))
}

/// The form that changes a document's card.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes a document's card.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form))
}

/// Removes a document.
pub(super) fn remove(permit: &Permit<'_, Remove>, _: &Ask) -> Result<Reply> {
    acts::remove(permit)?;
    Ok(Reply::see_other(format!("{}?saved=1", list(permit.lang(), &permit.subject().partnership))))
}
