//! The package handed out, and the button that makes it.

use askama::Template;
use kit::{
    Lang, Result,
    parts::Html,
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Form, Make, Read, ReadByLink, written},
    model::State,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "packages/part.html")]
struct Part<'a> {
    w: Words,
    said: String,
    heading: String,
    changes: Vec<String>,
    base: &'a str,
    make: Option<Html>,
}

/// The part of a page that tells of the packages under an address; with a token where one may be made.
pub(crate) fn part(lang: Lang, state: &State, base: &str, csrf: Option<Html>) -> Result<Html> {
    let w = Words(lang);
    let said = match (state.current(), &state.last) {
        (Some(edition), _) => w.package_is_current(edition),
        (None, Some(last)) => w.package_is_behind(last.edition),
        (None, None) => w.package_none().to_owned(),
    };
    let heading = state.since.map(|since| w.package_changed_since(since)).unwrap_or_default();
    let changes = if state.since.is_some() { state.changes.iter().map(|one| one.said(lang)).collect() } else { Vec::new() };
    let make = csrf.filter(|_| state.current().is_none() && !state.now.items.is_empty());
    Html::of(&Part { w, said, heading, changes, base, make })
}

/// What a package is, for the browser.
fn media_type(form: Form) -> &'static str {
    match form {
        Form::Pdf => "application/pdf",
        Form::Html => "text/html; charset=utf-8",
    }
}

/// Makes the package.
pub(super) fn make(permit: &Permit<'_, Make>, _: &Ask) -> Result<Reply> {
    acts::make(permit)?;
    let Of { partnership, record } = permit.subject();
    Ok(Reply::see_other(format!("/{}/p/{}/meetings/{}/agenda?saved=1", permit.lang(), partnership.slug, record.id)))
}

fn signed_in(permit: &Permit<'_, Read>, form: Form) -> Result<Reply> {
    let Of { partnership, record } = permit.subject();
    let (name, bytes) = written(permit, (partnership, record), (form, permit.lang()))?;
    Ok(Reply::file(&name, media_type(form), bytes))
}

fn by_link(permit: &Permit<'_, ReadByLink>, form: Form) -> Result<Reply> {
    let asked = permit.subject();
    let (name, bytes) = written(permit, (&asked.partnership, &asked.meeting), (form, permit.lang()))?;
    Ok(Reply::file(&name, media_type(form), bytes))
}

/// The package as a PDF.
pub(super) fn pdf(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    signed_in(permit, Form::Pdf)
}

/// The package as an HTML file.
pub(super) fn html(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    signed_in(permit, Form::Html)
}

/// The package as a PDF, for whoever was called.
pub(super) fn pdf_by_link(permit: &Permit<'_, ReadByLink>, _: &Ask) -> Result<Reply> {
    by_link(permit, Form::Pdf)
}

/// The package as an HTML file, for whoever was called.
pub(super) fn html_by_link(permit: &Permit<'_, ReadByLink>, _: &Ask) -> Result<Reply> {
    by_link(permit, Form::Html)
}
