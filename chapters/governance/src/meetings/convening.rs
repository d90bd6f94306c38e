//! The form of a meeting: for a new one of any body, for a new one of a body that one leads, for one that is moved.

use askama::Template;
use kit::{
    Error, Lang, Result,
    db::Tx,
    lang::Bilingual,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::{self, Convene, ConveneFor, Edit, Move, Plan, PlanFor},
    form::Form,
    model::{Format, Meeting},
    store,
};
use crate::{
    bodies::{self, Body, BodyId},
    words::Words,
};

#[derive(Template)]
#[template(path = "meetings/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    bodies: &'a [Choice],
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/meetings", partnership.slug)
}

/// The form on a page, offering these bodies.
fn asking<'p>(lang: Lang, partnership: &Partnership, bodies: &[(BodyId, Bilingual)], (page, action): (Page, String)) -> FormPage<'p, Form> {
    let w = Words(lang);
    let bodies: Vec<Choice> = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let page = page.crumb(w.meetings(), list(lang, partnership));
    page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, bodies: &bodies }))
}

/// The page with the form for a new meeting.
fn convening<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let bodies = permit.read(|tx| bodies::choices(tx, partnership.id))?;
    Ok(asking(lang, partnership, &bodies, (permit.page(Words(lang).meeting_add()), list(lang, partnership))))
}

/// The page with the form for a new meeting of one body.
fn convening_for<'p, A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>) -> FormPage<'p, Form> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let here = format!("/{lang}/p/{}/bodies/{}", partnership.slug, body.id);
    let page = (permit.page(Words(lang).meeting_add()), format!("{here}/meetings"));
    asking(lang, partnership, &[(body.id, body.name.clone())], page).back(here)
}

/// The page with the form that changes a meeting.
fn changing<'p, A: Act<Subject = Of<Meeting>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let page = (permit.page(Words(lang).change_of(record.called(lang))), format!("{}/{}", list(lang, partnership), record.id));
    // A meeting stays with its body, whatever else changes.
    let page = asking(lang, partnership, &[(record.body_id, record.body.clone())], page);
    page.changing(|| permit.read(|tx| store::by_id(tx, partnership.id, record.id))?.as_ref().map(Form::from).ok_or(Error::NotFound))
}

/// An empty form for the next meeting of a body.
fn blank(tx: &Tx, body: Option<BodyId>) -> Result<Form> {
    let number = body.map(|id| store::next_number(tx, id)).transpose()?;
    let text = |value: Option<String>| value.unwrap_or_default();
    let (body, number) = (text(body.map(|id| id.to_string())), text(number.map(|number| number.to_string())));
    Ok(Form { body, number, format: Format::Hybrid.code().to_owned(), ..Form::default() })
}

/// The form for a new meeting: of the body that the address names, or else of the council.
pub(super) fn new(permit: &Permit<'_, Plan>, ask: &Ask) -> Result<Reply> {
    let form = permit.read(|tx| match ask.pair("body").parse() {
        Ok(body) => blank(tx, Some(body)),
        Err(_) => blank(tx, bodies::council(tx, permit.subject().id)?),
    })?;
    convening(permit)?.open(&form)
}

/// Takes the form for a new meeting; its page comes next, with what is to do before it.
pub(super) fn convene(permit: &Permit<'_, Convene>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    convening(permit)?.take(ask, |form| acts::convene(permit, form), |id| format!("{list}/{id}"))
}

/// The form for a new meeting of one body.
pub(super) fn new_for(permit: &Permit<'_, PlanFor>, _: &Ask) -> Result<Reply> {
    let form = permit.read(|tx| blank(tx, Some(permit.subject().record.id)))?;
    convening_for(permit).open(&form)
}

/// Takes the form for a new meeting of one body; its page comes next.
pub(super) fn convene_for(permit: &Permit<'_, ConveneFor>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), &permit.subject().partnership);
    convening_for(permit).take(ask, |form| acts::convene_for(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes a meeting.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit).open()
}

/// Takes the form that changes a meeting.
pub(super) fn reschedule(permit: &Permit<'_, Move>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::reschedule(permit, form))
}
