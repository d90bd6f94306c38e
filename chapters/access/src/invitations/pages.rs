//! The page on which an invitation is accepted.

use askama::Template;
use kit::{
    Error, Problems, Result,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use serde::Deserialize;

use super::{
    Invitation,
    acts::{self, Accept, Consider, Welcome},
};
use crate::words::Words;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Form {
    name: String,
    password: String,
}

#[derive(Template)]
#[template(path = "invitations/form.html")]
struct Content<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    it: &'a Invitation,
    name: &'a str,
}

fn page<A: Act<Subject = Invitation>>(permit: &Permit<'_, A>, name: &str, problems: &Problems) -> Result<Reply> {
    let w = Words(permit.lang());
    let status = if problems.is_empty() { 200 } else { 422 };
    let content = Content { w, f: Fields::new(permit.lang(), problems), csrf: permit.csrf(), it: permit.subject(), name };
    let lead = w.invitation_lead(&permit.subject().invited_by, permit.subject().to.in_lang(permit.lang()).text);
    permit.page(w.invitation_title()).lead(lead).bare().status(status).show(&content)
}

/// The form.
pub(super) fn form(permit: &Permit<'_, Consider>, _: &Ask) -> Result<Reply> {
    page(permit, &permit.subject().name, &Problems::none())
}

/// Takes the form; `welcome` is what else happens.
pub fn accept(permit: &Permit<'_, Accept>, ask: &Ask, welcome: Welcome) -> Result<Reply> {
    let form: Form = ask.form()?;
    match acts::accept(permit, (&form.name, &form.password), (ask.client(), ask.agent()), welcome) {
        Ok((account, secret)) => Ok(Reply::see_other(format!("/{}", account.lang())).opening(secret)),
        Err(Error::Invalid(problems)) => page(permit, &form.name, &problems),
        Err(error) => Err(error),
    }
}
