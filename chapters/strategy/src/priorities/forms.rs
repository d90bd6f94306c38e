//! The form of a priority: new, and changed.

use askama::Template;
use evidence::{
    findings::{self, FindingId, Kind},
    themes::Theme,
};
use kit::{
    Error, Lang, Result,
    db::Tx,
    lang::Bilingual,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership, PartnershipId};

use super::{
    acts::{self, Add, Amend, Draft, Edit, strategy},
    model::{Form, MovedBy, Priority},
    store,
};
use crate::{
    strategies::{Strategy, must_be_open},
    words::Words,
};

#[derive(Template)]
#[template(path = "priorities/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    findings: &'a [Choice],
}

/// The findings of a partnership as boxes to tick.
pub(crate) fn finding_choices(tx: &Tx, partnership: PartnershipId, lang: Lang) -> Result<Vec<Choice>> {
    let choice =
        |(id, statement, kind): (FindingId, Bilingual, Kind)| Choice::new(id, statement.in_lang(lang).text).help(kind.called(lang));
    Ok(findings::choices(tx, partnership)?.into_iter().map(choice).collect())
}

/// The form on a page, offering the findings of a partnership.
fn asking<'p, A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, (page, action): (Page, String)) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let findings = permit.read(|tx| finding_choices(tx, partnership.id, lang))?;
    let page = page.crumb(w.strategies(), format!("/{lang}/p/{}/strategies", partnership.slug));
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, findings: &findings })))
}

/// The page with the form for a new priority.
fn adding<'p, A: Act<Subject = Of<Strategy>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let strategy = format!("/{lang}/p/{}/strategies/{}", partnership.slug, record.id);
    let page = permit.page(Words(lang).priority_add(partnership.priority_label.in_lang(lang).text.to_lowercase()));
    Ok(asking(permit, partnership, (page, format!("{strategy}/priorities")))?.back(strategy))
}

/// The page with the form that changes a priority.
fn changing<'p, A: Act<Subject = Of<Priority>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let page = permit.page(Words(lang).priority_edit(partnership.priority_label.in_lang(lang).text));
    let page = asking(permit, partnership, (page, format!("/{lang}/p/{}/priorities/{}", partnership.slug, record.id)))?;
    Ok(page.changing(|| {
        permit.read(|tx| {
            let it = store::by_id(tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
            Ok(Form::of(&it, &findings::ids_answered(tx, store::knot(it.id))?))
        })
    }))
}

/// The form for a new priority.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    must_be_open(of.record.state)?;
    let place = permit.read(|tx| store::next_place(tx, of.record.id))?.to_string();
    adding(permit)?.open(&Form { place, ..Form::default() })
}

/// Takes the form for a new priority.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let base = format!("/{}/p/{}/priorities", permit.lang(), permit.subject().partnership.slug);
    adding(permit)?.take(ask, |form| acts::add(permit, form.clone()), |id| format!("{base}/{id}"))
}

/// The form that changes a priority, as long as its strategy is open.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    must_be_open(permit.read(|tx| strategy(tx, of.partnership.id, of.record.strategy_id))?.state)?;
    changing(permit)?.open()
}

/// Takes the form that changes a priority.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form.clone()))
}
