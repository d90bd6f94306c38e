//! The page behind a sign-in link, and the page where one is asked for.

use askama::Template;
use kit::{
    Error, Problems, Result,
    parts::{Fields, Html, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use serde::Deserialize;

use super::acts::{self, Enter, Forget, SendLink, Stand};
use crate::{accounts::Account, words::Words};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Chosen {
    password: String,
}

#[derive(Template)]
#[template(path = "entrance/door.html")]
struct Door<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    name: &'a str,
    may_choose: bool,
}

fn page<A: Act<Subject = Account>>(permit: &Permit<'_, A>, problems: &Problems) -> Result<Reply> {
    let (w, f) = (Words(permit.lang()), Fields::new(permit.lang(), problems));
    let may_choose = !permit.config().demonstration;
    let status = if problems.is_empty() { 200 } else { 422 };
    let content = Door { w, f, csrf: permit.csrf(), name: &permit.subject().name, may_choose };
    permit.page(w.sign_in()).lead(w.entrance_lead()).bare().status(status).show(&content)
}

/// The page with the button, and the field for a new password.
pub(super) fn door(permit: &Permit<'_, Stand>, _: &Ask) -> Result<Reply> {
    page(permit, &Problems::none())
}

/// Comes in.
pub(super) fn enter(permit: &Permit<'_, Enter>, ask: &Ask) -> Result<Reply> {
    let chosen: Chosen = ask.form()?;
    match acts::enter(permit, &chosen.password, ask.agent()) {
        Ok(secret) => Ok(Reply::see_other(format!("/{}", permit.lang())).opening(secret)),
        Err(Error::Invalid(problems)) => page(permit, &problems),
        Err(error) => Err(error),
    }
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Asked {
    email: String,
}

#[derive(Template)]
#[template(path = "entrance/forgotten.html")]
struct Forgotten<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    email: &'a str,
}

fn asking<A: Act>(permit: &Permit<'_, A>, email: &str, (problems, is_sent): (&Problems, bool)) -> Result<Reply> {
    let lang = permit.lang();
    let w = Words(lang);
    let mut page = permit.page(w.forgotten_title()).lead(w.forgotten_lead()).crumb(w.sign_in(), format!("/{lang}/sign-in"));
    if !permit.config().sends_mail() {
        page = page.notice(notice(Tone::Attention, w.forgotten_without_mail()));
    } else if is_sent {
        page = page.notice(notice(Tone::Information, w.forgotten_sent()));
    }
    let f = Fields::new(lang, problems);
    let content = Forgotten { w, f, csrf: permit.csrf(), action: format!("/{lang}/sign-in/forgotten"), email };
    page.status(if problems.is_empty() { 200 } else { 422 }).show(&content)
}

/// The page for those whose password is lost; `?sent=1` once a letter was asked for.
pub(super) fn forgotten(permit: &Permit<'_, Forget>, ask: &Ask) -> Result<Reply> {
    asking(permit, "", (&Problems::none(), ask.pair("sent") == "1"))
}

/// Takes the address.
pub(super) fn send(permit: &Permit<'_, SendLink>, ask: &Ask) -> Result<Reply> {
    let asked: Asked = ask.form()?;
    match acts::send(permit, &asked.email, ask.client()) {
        Ok(()) => Ok(Reply::see_other(format!("/{}/sign-in/forgotten?sent=1", permit.lang()))),
        Err(Error::Invalid(problems)) => asking(permit, &asked.email, (&problems, false)),
        Err(error) => Err(error),
    }
}
