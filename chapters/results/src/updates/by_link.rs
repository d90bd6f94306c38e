//! The page behind a task link: who asks, what, by when; a few questions; thank you.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::Html,
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    acts::{self, Asked, Consider, TellByLink},
    form::{Questions, closed},
    model::Form,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "updates/by_link.html")]
struct Content {
    w: Words,
    title: String,
    description: String,
    closed: Option<String>,
    questions: Html,
}

/// Who asks, for which partnership, by when.
fn lead(asked: &Asked, lang: Lang) -> String {
    let (w, partnership) = (Words(lang), asked.partnership.name.in_lang(lang).text);
    match &asked.request {
        Some((asker, by)) => w.asked_by_until(asker, partnership, date(lang, *by)),
        None => w.asked_for(partnership),
    }
}

fn page<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, ask: &Ask, form: &Form, problems: &Problems) -> Result<Reply> {
    let (lang, asked) = (permit.lang(), permit.subject());
    let (w, it) = (Words(lang), &asked.activity);
    let closed = closed(it).map(|status| w.activity_is_closed(status.name(lang)));
    let mut questions = Questions::new(lang, (it, &asked.outputs), form, problems);
    ask.uri.split('?').next().unwrap_or_default().clone_into(&mut questions.action);
    let status = if problems.is_empty() { 200 } else { 422 };
    let (title, description) = (it.title.in_lang(lang).text.to_owned(), it.description.in_lang(lang).text.to_owned());
    let content = Content { w, title, description, closed, questions: questions.into_html()? };
    permit.page(w.how_does_it_go()).lead(lead(asked, lang)).bare().status(status).show(&content)
}

/// The questions.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    let it = &permit.subject().activity;
    page(permit, ask, &Form::blank(acts::fresh_key(permit), it.status, it.percent), &Problems::none())
}

/// Takes the answers. Pressing twice leads to the same thanks and makes one update.
pub(super) fn send(permit: &Permit<'_, TellByLink>, ask: &Ask) -> Result<Reply> {
    let form = Form::sent(ask)?;
    match acts::tell_by_link(permit, &form) {
        Ok(_) => Ok(Reply::see_other(format!("{}/thanks", ask.uri.split('?').next().unwrap_or_default()))),
        Err(Error::Invalid(problems)) => page(permit, ask, &form, &problems),
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "updates/thanks.html")]
struct Thanks {
    w: Words,
    again: String,
}

/// Thank you: what happens now, and how to say more.
pub(super) fn thanks(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    let (lang, asked) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let again = ask.uri.split('?').next().unwrap_or_default().trim_end_matches("/thanks").to_owned();
    permit
        .page(w.thank_you(&asked.holder))
        .lead(w.thank_you_lead(asked.partnership.name.in_lang(lang).text))
        .bare()
        .show(&Thanks { w, again })
}
