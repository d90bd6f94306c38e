//! The form for a person.

use askama::Template;
use kit::{
    Error, Result,
    lang::Words as Kit,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};

use super::{
    acts::{self, Add, Amend, Draft, Edit},
    model::{Form, Person},
    page::address,
};
use crate::{
    partnerships::{Of, Partnership},
    words::Words,
};

#[derive(Template)]
#[template(path = "people/form.html")]
struct FormFields<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    form: &'a Form,
}

impl FormFields<'_> {
    fn languages(&self) -> [Choice; 2] {
        [Choice::new("en", self.k.english()), Choice::new("fr", self.k.french())]
    }
}

fn asking<'p>(page: Page, lang: kit::Lang, action: String) -> FormPage<'p, Form> {
    page.form(action, move |form, f| Html::of(&FormFields { w: Words(lang), k: Kit(lang), f, form }))
}

/// The page with the form for a new person.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> FormPage<'p, Form> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let list = format!("/{lang}/p/{}/people", permit.subject().slug);
    asking(permit.page(w.person_add()).crumb(w.people(), &list), lang, list)
}

/// The page with the form that changes a person's record.
fn changing<'p, A: Act<Subject = Of<Person>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, w, Of { partnership, record }) = (permit.lang(), Words(permit.lang()), permit.subject());
    let page = permit.page(w.person_edit(&record.name)).crumb(w.people(), format!("/{lang}/p/{}/people", partnership.slug));
    asking(page, lang, address(lang, partnership, record.id))
        .changing(|| permit.read(|tx| super::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound))
}

/// The form for a new person.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    adding(permit).open(&Form { lang: permit.lang().to_string(), ..Form::default() })
}

/// Takes the form for a new person; whom they speak for comes next, on their page.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    adding(permit).take(ask, |form| acts::add(permit, form), |id| address(permit.lang(), permit.subject(), id))
}

/// The form that changes a person's record.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit).open()
}

/// Takes the form that changes a person's record.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::amend(permit, form))
}
