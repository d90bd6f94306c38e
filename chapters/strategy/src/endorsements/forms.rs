//! The form of an endorsement: new, and changed.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::{
    both_texts::{self, Difference},
    partnerships::Of,
};

use super::{
    acts::{self, Amend, Draft, Edit, Note},
    model::{Endorsement, Form, Kind, may_be_endorsed},
    store,
};
use crate::{strategies::Strategy, words::Words};

#[derive(Template)]
#[template(path = "endorsements/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    kinds: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back.
struct Place {
    title: &'static str,
    action: String,
    back: String,
    list: String,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let page = permit.page(place.title).crumb(w.endorsements(), place.list).status(status);
    page.show(&FormPage { w, k, f, csrf: permit.csrf(), action: place.action, back: place.back, form, kinds: Kind::choices(lang), theirs })
}

fn new_place(lang: Lang, of: &Of<Strategy>) -> Place {
    let home = format!("/{lang}/p/{}", of.partnership.slug);
    let back = format!("{home}/strategies/{}", of.record.id);
    Place { title: Words(lang).endorsement_add(), action: format!("{back}/endorsements"), back, list: format!("{home}/endorsements") }
}

fn edit_place(lang: Lang, of: &Of<Endorsement>) -> Place {
    let list = format!("/{lang}/p/{}/endorsements", of.partnership.slug);
    Place { title: Words(lang).endorsement_edit(), action: format!("{list}/{}", of.record.id), back: list.clone(), list }
}

/// The form for a new endorsement.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    may_be_endorsed(permit.subject().record.state)?;
    form(permit, new_place(permit.lang(), permit.subject()), &Form::default(), &Problems::none(), None)
}

/// Takes the form for a new endorsement.
pub(super) fn note(permit: &Permit<'_, Note>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::note(permit, &typed) {
        Ok(_) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes an endorsement.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    form(permit, edit_place(permit.lang(), permit.subject()), &Form::from(&permit.subject().record), &Problems::none(), None)
}

/// Takes the form that changes an endorsement. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    let place = edit_place(lang, of);
    match acts::amend(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| store::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)?;
            let theirs = both_texts::shown(lang, &differences(lang, &Form::from(&now), &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let kind = |form: &Form| Kind::from_code(&form.kind).map_or("", |it| it.called(lang)).to_owned();
    let all = [
        (w.endorsement_body_en(), now.body_en.clone(), typed.body_en.clone()),
        (w.endorsement_body_fr(), now.body_fr.clone(), typed.body_fr.clone()),
        (w.endorsement_kind_label(), kind(now), kind(typed)),
        (w.endorsement_on(), now.endorsed_on.clone(), typed.endorsed_on.clone()),
        (w.endorsement_resolution(), now.resolution.clone(), typed.resolution.clone()),
        (w.note_label(), format!("{}\n{}", now.note_en, now.note_fr), format!("{}\n{}", typed.note_en, typed.note_fr)),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
