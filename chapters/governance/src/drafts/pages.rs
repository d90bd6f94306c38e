//! The page that drafts the next meeting: its day, and what it carries over.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::date_with_weekday,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Draft, Plan},
    model::{Carriable, Form, next_day},
};
use crate::{
    bodies::{self, Rhythm},
    meetings::Meeting,
    minutes::Later,
    words::Words,
};

#[derive(Template)]
#[template(path = "drafts/show.html")]
struct Show<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    there: Option<String>,
    is_tabled: bool,
    form: &'a Form,
    items: Vec<Choice>,
}

/// The items with why each is offered; chosen unless it was left out of the form.
pub(crate) fn choices(lang: Lang, all: &[Carriable], chosen: Option<&[String]>) -> Vec<Choice> {
    let one = |one: &Carriable| {
        let why = one.why_said(lang);
        let is_chosen = chosen.is_none_or(|items| items.contains(&one.id.to_string()));
        Choice::new(one.id, format!("{}. {}", one.place, one.at(one.place).title.in_lang(lang).text)).help(why).chosen_if(is_chosen)
    };
    all.iter().map(one).collect()
}

fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, typed: Option<&Form>, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
    let (there, items, rhythm) = permit.read(|tx| {
        let there = acts::target(tx, it)?;
        let items = acts::offered(tx, it, there.as_ref().map(|next| next.id))?;
        let body = bodies::by_id(tx, partnership.id, it.body_id)?;
        Ok((there, items, body.and_then(|body| Rhythm::from_code(&body.rhythm))))
    })?;
    let usual = || Form {
        target: there.as_ref().map(|next| next.id.to_string()).unwrap_or_default(),
        held_on: next_day(rhythm, it.held_on, permit.today()).to_string(),
        starts_at: it.starts_at.clone(),
        ends_at: it.ends_at.clone(),
        items: Vec::new(),
    };
    let form = typed.cloned().unwrap_or_else(usual);
    let said = |next: &Later| w.next_draft_is_there(date_with_weekday(lang, next.held_on));
    let page = permit.page(w.next_draft()).lead(w.next_draft_lead(it.called(lang))).crumb(w.meetings(), list.clone());
    let page = page.crumb(it.called(lang), format!("{list}/{}", it.id)).status(if problems.is_empty() { 200 } else { 422 });
    let action = format!("{list}/{}/next", it.id);
    page.read_at(&action).show(&Show {
        w,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        action,
        is_tabled: there.as_ref().is_some_and(|next| next.is_tabled),
        there: there.as_ref().map(said),
        form: &form,
        items: choices(lang, &items, typed.map(|form| form.items.as_slice())),
    })
}

/// The form.
pub(super) fn plan(permit: &Permit<'_, Plan>, _: &Ask) -> Result<Reply> {
    acts::must_be_over(&permit.subject().record)?;
    page(permit, None, &Problems::none())
}

/// Takes the form; the room of the next meeting comes next.
pub(super) fn draft(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.form()?;
    match acts::draft(permit, &form) {
        Ok(id) => Ok(Reply::see_other(format!("/{}/p/{}/meetings/{id}/room?saved=1", permit.lang(), permit.subject().partnership.slug))),
        Err(Error::Invalid(problems)) => page(permit, Some(&form), &problems),
        Err(error) => Err(error),
    }
}
