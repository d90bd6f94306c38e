//! The forms that bring a document, change its card, and remove it.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    acts::{self, Amend, Bring, Draft, Edit, Remove},
    model::{Document, Form, LANGUAGES, VISIBILITIES, choices, language_called, visibility_called},
    store,
};
use crate::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership},
    words::Words,
};

#[derive(Template)]
#[template(path = "documents/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    is_new: bool,
    languages: Vec<Choice>,
    visibilities: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back.
struct Place {
    title: String,
    action: String,
    back: String,
    is_new: bool,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let Place { title, action, back, is_new } = place;
    let page = permit.page(title).crumb(w.documents(), back.clone());
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let (languages, visibilities) = (choices(LANGUAGES, language_called, lang), choices(VISIBILITIES, visibility_called, lang));
    let csrf = permit.csrf();
    page.status(status).show(&FormPage { w, k, f, csrf, action, back, form, is_new, languages, visibilities, theirs })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place {
    let back = format!("/{lang}/p/{}/documents", partnership.slug);
    Place { title: Words(lang).document_add().to_owned(), action: back.clone(), back, is_new: true }
}

fn edit_place(lang: Lang, of: &Of<Document>) -> Place {
    let back = format!("/{lang}/p/{}/documents", of.partnership.slug);
    let title = Words(lang).document_edit(of.record.title.in_lang(lang).text);
    Place { title, action: format!("{back}/{}", of.record.id), back, is_new: false }
}

/// The form that brings a document.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let lang = permit.lang();
    let typed = Form { lang: lang.to_string(), visibility: "private".into(), ..Form::default() };
    form(permit, new_place(lang, permit.subject()), &typed, &Problems::none(), None)
}

/// Takes a document.
pub(super) fn add(permit: &Permit<'_, Bring>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::bring(permit, &typed, ask.file("file")) {
        Ok(_) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a document's card.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    form(permit, edit_place(permit.lang(), of), &Form::from(&of.record), &Problems::none(), None)
}

/// Takes the form that changes a document's card. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let of = permit.subject();
    let place = edit_place(permit.lang(), of);
    match acts::amend(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| store::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)?;
            let now = Form::from(&now);
            let theirs = both_texts::shown(permit.lang(), &differences(permit.lang(), &now, &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// Removes a document.
pub(super) fn remove(permit: &Permit<'_, Remove>, _: &Ask) -> Result<Reply> {
    acts::remove(permit)?;
    Ok(Reply::see_other(format!("/{}/p/{}/documents?saved=1", permit.lang(), permit.subject().partnership.slug)))
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let code = |label, read: fn(&Form) -> &String, called: fn(&str, Lang) -> &'static str| {
        (label, called(read(now), lang).to_owned(), called(read(typed), lang).to_owned())
    };
    let all = [
        (w.title_in_english(), now.title_en.clone(), typed.title_en.clone()),
        (w.title_in_french(), now.title_fr.clone(), typed.title_fr.clone()),
        code(w.document_language(), |form| &form.lang, language_called),
        code(w.visibility(), |form| &form.visibility, visibility_called),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
