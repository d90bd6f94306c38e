//! The pages on which offices in a body are given and ended.

use askama::Template;
use kit::{
    Error, Problems, Result,
    lang::Words as Kit,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Name, NamingForm, Nominate, Relieve},
    model::{Body, Office},
};
use crate::{people, words::Words};

#[derive(Template)]
#[template(path = "bodies/officer.html")]
struct OfficerPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a NamingForm,
    people: Vec<Choice>,
    offices: Vec<Choice>,
}

fn back(lang: kit::Lang, of: &Of<Body>) -> String {
    format!("/{lang}/p/{}/bodies/{}", of.partnership.slug, of.record.id)
}

fn form<A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>, form: &NamingForm, problems: &Problems) -> Result<Reply> {
    let (lang, of) = (permit.lang(), permit.subject());
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let people = permit.read(|tx| people::choices(tx, of.partnership.id))?;
    let back = back(lang, of);
    let list = format!("/{lang}/p/{}/bodies", of.partnership.slug);
    let page = permit.page(w.officer_name()).crumb(w.bodies(), list).crumb(of.record.name.in_lang(lang).text, back.clone());
    let page = page.status(if problems.is_empty() { 200 } else { 422 });
    page.show(&OfficerPage {
        w,
        k,
        f,
        csrf: permit.csrf(),
        action: format!("{back}/offices"),
        back,
        form,
        people,
        offices: Office::choices(lang),
    })
}

/// The form that gives someone an office.
pub(super) fn nominate(permit: &Permit<'_, Nominate>, _: &Ask) -> Result<Reply> {
    let typed = NamingForm { starts_on: permit.today().to_string(), ..NamingForm::default() };
    form(permit, &typed, &Problems::none())
}

/// Takes the form that gives someone an office.
pub(super) fn name(permit: &Permit<'_, Name>, ask: &Ask) -> Result<Reply> {
    let typed: NamingForm = ask.form()?;
    match acts::name(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", back(permit.lang(), permit.subject())))),
        Err(Error::Invalid(problems)) => form(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}

/// Takes the button that ends an office.
pub(super) fn relieve(permit: &Permit<'_, Relieve>, ask: &Ask) -> Result<Reply> {
    acts::relieve(permit, &ask.form()?)?;
    Ok(Reply::see_other(format!("{}?saved=1", back(permit.lang(), permit.subject()))))
}
