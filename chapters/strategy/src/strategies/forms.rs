//! The forms of a strategy: begun, changed, succeeded by the next version.

use askama::Template;
use kit::{
    Error, Lang, Result,
    lang::Words as Kit,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::{self, Amend, Begin, Draft, Edit, Succeed, Succession},
    model::{Form, Strategy},
    state::must_be_open,
    store,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "strategies/form.html")]
struct FormFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a Form,
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/strategies", partnership.slug)
}

fn asking<'p>(page: Page, w: Words, action: String) -> FormPage<'p, Form> {
    page.form(action, move |form, f| Html::of(&FormFields { w, f, form }))
}

/// The page with the form for a new strategy.
fn beginning<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> FormPage<'p, Form> {
    let w = Words(permit.lang());
    let list = list(permit.lang(), permit.subject());
    asking(permit.page(w.strategy_add()).crumb(w.strategies(), &list), w, list)
}

/// The page with the form that changes a strategy.
fn changing<'p, A: Act<Subject = Of<Strategy>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, w, Of { partnership, record }) = (permit.lang(), Words(permit.lang()), permit.subject());
    let list = list(lang, partnership);
    let page = permit.page(w.strategy_edit(record.title.in_lang(lang).text)).crumb(w.strategies(), &list);
    asking(page, w, format!("{list}/{}", record.id))
        .changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound))
}

/// The form for a new strategy.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    beginning(permit).open(&Form::default())
}

/// Takes the form for a new strategy.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    beginning(permit).take(ask, |form| acts::begin(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes a strategy, as long as it is open.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    must_be_open(permit.subject().record.state)?;
    changing(permit).open()
}

/// Takes the form that changes a strategy.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::amend(permit, form))
}

#[derive(Template)]
#[template(path = "strategies/succession.html")]
struct SuccessionPage {
    w: Words,
    k: Kit,
    csrf: Html,
    will: String,
    back: String,
}

/// Says what the next version takes over, then offers to begin it.
pub(super) fn succession(permit: &Permit<'_, Succession>, _: &Ask) -> Result<Reply> {
    let (lang, of) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), list(lang, &of.partnership));
    let back = format!("{list}/{}", of.record.id);
    let title = of.record.title.in_lang(lang).text;
    let page = permit.page(w.copy_title(title)).crumb(w.strategies(), list).crumb(title, &back);
    page.show(&SuccessionPage { w, k: Kit(lang), csrf: permit.csrf(), will: w.copy_will(title), back })
}

/// Begins the next version.
pub(super) fn succeed(permit: &Permit<'_, Succeed>, _: &Ask) -> Result<Reply> {
    let id = acts::succeed(permit)?;
    Ok(Reply::see_other(format!("{}/{id}?saved=1", list(permit.lang(), &permit.subject().partnership))))
}
