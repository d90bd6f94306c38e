//! The form for a person.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    acts::{self, Add, Amend, Draft, Edit},
    model::{Form, Person},
    page::address,
};
use crate::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership},
    words::Words,
};

#[derive(Template)]
#[template(path = "people/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    languages: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back.
struct Place {
    title: String,
    list: String,
    action: String,
    back: String,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let page = permit.page(place.title).crumb(w.people(), place.list);
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let languages = vec![Choice::new("en", k.english()), Choice::new("fr", k.french())];
    let csrf = permit.csrf();
    page.status(status).show(&FormPage { w, k, f, csrf, action: place.action, back: place.back, form, languages, theirs })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place {
    let list = format!("/{lang}/p/{}/people", partnership.slug);
    Place { title: Words(lang).person_add().to_owned(), list: list.clone(), action: list.clone(), back: list }
}

fn edit_place(lang: Lang, of: &Of<Person>) -> Place {
    let back = address(lang, &of.partnership, of.record.id);
    Place {
        title: Words(lang).person_edit(&of.record.name),
        list: format!("/{lang}/p/{}/people", of.partnership.slug),
        action: back.clone(),
        back,
    }
}

/// The form for a new person.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let typed = Form { lang: permit.lang().to_string(), ..Form::default() };
    form(permit, new_place(permit.lang(), permit.subject()), &typed, &Problems::none(), None)
}

/// Takes the form for a new person; whom they speak for comes next, on their page.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::add(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a person's record.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    form(permit, edit_place(permit.lang(), of), &Form::from(&of.record), &Problems::none(), None)
}

/// Takes the form that changes a person's record. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let of = permit.subject();
    let place = edit_place(permit.lang(), of);
    match acts::amend(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| super::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)?;
            let now = Form::from(&now);
            let theirs = both_texts::shown(permit.lang(), &differences(permit.lang(), &now, &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let (w, k) = (Words(lang), Kit(lang));
    let yes = |it: bool| if it { w.yes() } else { w.no() }.to_owned();
    let text = |label, read: fn(&Form) -> &String| (label, read(now).clone(), read(typed).clone());
    let all = [
        text(w.name(), |form| &form.name),
        text(w.pronouns(), |form| &form.pronouns),
        text(k.email(), |form| &form.email),
        text(w.phone(), |form| &form.phone),
        text(w.preferred_language(), |form| &form.lang),
        text(w.needs(), |form| &form.needs),
        (w.is_listed(), yes(now.is_listed), yes(typed.is_listed)),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
