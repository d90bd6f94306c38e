//! The form of an objective: new, and changed.

use askama::Template;
use evidence::findings;
use kit::{
    Error, Lang, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::{self, Add, Amend, Draft, Edit, above},
    model::{Expectation, Form, Objective},
    store,
};
use crate::{
    priorities::{self, Priority, finding_choices},
    strategies::must_be_open,
    words::Words,
};

#[derive(Template)]
#[template(path = "objectives/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    findings: &'a [Choice],
}

/// The form on a page, offering the findings of a partnership.
fn asking<'p, A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, (page, action): (Page, String)) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let findings = permit.read(|tx| finding_choices(tx, partnership.id, lang))?;
    let page = page.crumb(w.strategies(), format!("/{lang}/p/{}/strategies", partnership.slug));
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, findings: &findings })))
}

/// The page with the form for a new objective.
fn adding<'p, A: Act<Subject = Of<Priority>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let priority = format!("/{lang}/p/{}/priorities/{}", partnership.slug, record.id);
    let page = permit.page(Words(lang).priority_add(partnership.objective_label.in_lang(lang).text.to_lowercase()));
    Ok(asking(permit, partnership, (page, format!("{priority}/objectives")))?.back(priority))
}

/// The page with the form that changes an objective.
fn changing<'p, A: Act<Subject = Of<Objective>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let page = permit.page(Words(lang).priority_edit(partnership.objective_label.in_lang(lang).text));
    let page = asking(permit, partnership, (page, format!("/{lang}/p/{}/objectives/{}", partnership.slug, record.id)))?;
    Ok(page.changing(|| {
        permit.read(|tx| {
            let it = store::by_id(tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
            Ok(Form::of(&it, &findings::ids_answered(tx, store::knot(it.id))?))
        })
    }))
}

/// The form for a new objective.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let (strategy, place) = permit
        .read(|tx| Ok((priorities::strategy(tx, of.partnership.id, of.record.strategy_id)?, store::next_place(tx, of.record.id)?)))?;
    must_be_open(strategy.state)?;
    adding(permit)?.open(&Form { place: place.to_string(), ..Form::default() })
}

/// Takes the form for a new objective.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let base = format!("/{}/p/{}/objectives", permit.lang(), permit.subject().partnership.slug);
    adding(permit)?.take(ask, |form| acts::add(permit, form), |id| format!("{base}/{id}"))
}

/// The form that changes an objective, as long as its strategy is open.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let (_, strategy) = permit.read(|tx| above(tx, of.partnership.id, of.record.priority_id))?;
    must_be_open(strategy.state)?;
    changing(permit)?.open()
}

/// Takes the form that changes an objective.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form))
}
