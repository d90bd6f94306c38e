//! The page that calls a meeting again: its day, what is enough then, and what comes to its agenda.

use askama::Template;
use kit::{
    Error, Problems, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, CallAgain, Plan},
    model::{self, Form},
    store,
};
use crate::{drafts, meetings::Meeting, words::Words};

#[derive(Template)]
#[template(path = "recalls/form.html")]
struct Sheet<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    said: [String; 2],
    form: &'a Form,
    items: Vec<Choice>,
}

fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, typed: Option<&Form>, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list, today) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug), permit.today());
    let (terms, others, items) =
        permit.read(|tx| Ok((acts::terms_of(tx, it, today)?, store::others(tx, it)?, drafts::offered(tx, it, None)?)))?;
    model::may_be_called_again(it, &others)?;
    let usual = || Form {
        held_on: model::proposed(it, terms.notice_days, today).to_string(),
        starts_at: it.starts_at.clone(),
        ends_at: it.ends_at.clone(),
        items: Vec::new(),
    };
    let form = typed.cloned().unwrap_or_else(usual);
    let (action, called) = (format!("{list}/{}/recall", it.id), it.called(lang));
    let page = permit.page(w.recall_call()).lead(w.recall_lead(&called)).crumb(w.meetings(), list.clone());
    let page = page.crumb(called, format!("{list}/{}", it.id)).status(if problems.is_empty() { 200 } else { 422 });
    page.read_at(&action).show(&Sheet {
        w,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        action,
        said: model::terms_said(lang, &terms.quorum, (terms.notice_days, today)),
        form: &form,
        items: drafts::choices(lang, &items, typed.map(|form| form.items.as_slice())),
    })
}

/// The form.
pub(super) fn plan(permit: &Permit<'_, Plan>, _: &Ask) -> Result<Reply> {
    model::may_be_called_again(&permit.subject().record, &permit.read(|tx| store::others(tx, &permit.subject().record))?)?;
    page(permit, None, &Problems::none())
}

/// Takes the form; the page of the meeting at which it is called again comes next.
pub(super) fn call_again(permit: &Permit<'_, CallAgain>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.form()?;
    match acts::call_again(permit, &form) {
        Ok(id) => Ok(Reply::see_other(format!("/{}/p/{}/meetings/{id}?saved=1", permit.lang(), permit.subject().partnership.slug))),
        Err(Error::Invalid(problems)) => page(permit, Some(&form), &problems),
        Err(error) => Err(error),
    }
}
