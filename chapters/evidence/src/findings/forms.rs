//! The forms of a finding: new, changed, published, taken back.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::{self, Add, Amend, Draft, Edit, Publish, Withdraw},
    model::{Evidence, Finding, Form, Kind},
    pages::source_choice,
    store,
};
use crate::{
    sources,
    themes::{Population, Theme},
    words::Words,
};

#[derive(Template)]
#[template(path = "findings/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    sources: &'a [Choice],
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/findings", partnership.slug)
}

/// The address of a finding.
fn here(lang: Lang, of: &Of<Finding>) -> String {
    format!("{}/{}", list(lang, &of.partnership), of.record.id)
}

/// The form on a page, offering the sources of a partnership.
fn asking<'p, A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, (page, action): (Page, String)) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let all = permit.read(|tx| sources::choices(tx, partnership.id))?;
    let sources: Vec<Choice> = all.iter().map(|(id, title, year)| source_choice(*id, title.in_lang(lang).text, *year)).collect();
    let page = page.crumb(w.findings(), list(lang, partnership));
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, sources: &sources })))
}

/// The page with the form for a new finding.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    asking(permit, partnership, (permit.page(Words(lang).finding_add()), list(lang, partnership)))
}

/// The page with the form that changes a finding.
fn changing<'p, A: Act<Subject = Of<Finding>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, of) = (permit.lang(), permit.subject());
    let page = asking(permit, &of.partnership, (permit.page(Words(lang).finding_edit()), here(lang, of)))?;
    Ok(page.changing(|| {
        permit.read(|tx| {
            let it = store::by_id(tx, of.partnership.id, of.record.id)?.ok_or(Error::NotFound)?;
            Ok(Form::of(&it, &store::source_ids(tx, it.id)?))
        })
    }))
}

/// The form for a new finding.
///
/// `source` names the one it was opened from: its box is ticked.
pub(super) fn new(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let sources = Some(ask.pair("source")).filter(|it| !it.is_empty()).map(str::to_owned);
    adding(permit)?.open(&Form { sources: sources.into_iter().collect(), ..Form::default() })
}

/// Takes the form for a new finding.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    adding(permit)?.take(ask, |form| acts::add(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes a finding.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes a finding.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form))
}

/// Publishes a finding.
pub(super) fn publish(permit: &Permit<'_, Publish>, _: &Ask) -> Result<Reply> {
    acts::publish(permit)?;
    Ok(back(permit.lang(), permit.subject()))
}

/// Takes a finding back to draft.
pub(super) fn withdraw(permit: &Permit<'_, Withdraw>, _: &Ask) -> Result<Reply> {
    acts::withdraw(permit)?;
    Ok(back(permit.lang(), permit.subject()))
}

fn back(lang: Lang, of: &Of<Finding>) -> Reply {
    Reply::see_other(format!("{}?saved=1", here(lang, of)))
}
