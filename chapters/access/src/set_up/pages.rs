//! The set-up page.

use askama::Template;
use kit::{
    Error, Problems, Result,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use serde::Deserialize;

use super::acts::{self, Begin, Look};
use crate::words::Words;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Form {
    name: String,
    email: String,
    password: String,
}

#[derive(Template)]
#[template(path = "set_up/form.html")]
struct Content<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    form: &'a Form,
}

fn page<A: Act>(permit: &Permit<'_, A>, form: &Form, problems: &Problems) -> Result<Reply> {
    let w = Words(permit.lang());
    let status = if problems.is_empty() { 200 } else { 422 };
    let content = Content { w, f: Fields::new(permit.lang(), problems), csrf: permit.csrf(), form };
    permit.page(w.set_up_title()).lead(w.set_up_lead()).bare().status(status).show(&content)
}

/// The form.
pub(super) fn form(permit: &Permit<'_, Look>, _: &Ask) -> Result<Reply> {
    page(permit, &Form::default(), &Problems::none())
}

/// Takes the form.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.form()?;
    match acts::begin(permit, &form.name, &form.email, (&form.password, ask.agent())) {
        Ok((account, secret)) => Ok(Reply::see_other(format!("/{}/partnerships/new", account.lang())).opening(secret)),
        Err(Error::Invalid(problems)) => page(permit, &form, &problems),
        Err(error) => Err(error),
    }
}
