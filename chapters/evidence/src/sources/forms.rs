//! The form of a source: new, and changed.

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
    partnerships::{Of, Partnership},
};

use super::{
    acts::{self, Add, Amend, Draft, Edit},
    model::{Form, Kind, Method, Source},
    store,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "sources/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    form: &'a Form,
    kinds: Vec<Choice>,
    methods: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, and where it is sent and leads back.
struct Place {
    title: String,
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
    let (kinds, methods) = (Kind::choices(lang), Method::choices(lang));
    let page = permit.page(place.title).crumb(w.sources(), place.list).status(status);
    page.show(&FormPage { w, k, f, csrf: permit.csrf(), action: place.back, form, kinds, methods, theirs })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place {
    let list = format!("/{lang}/p/{}/sources", partnership.slug);
    Place { title: Words(lang).source_add().to_owned(), back: list.clone(), list }
}

fn edit_place(lang: Lang, of: &Of<Source>) -> Place {
    let list = format!("/{lang}/p/{}/sources", of.partnership.slug);
    Place { title: Words(lang).source_edit(of.record.title.in_lang(lang).text), back: format!("{list}/{}", of.record.id), list }
}

/// The form for a new source.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    form(permit, new_place(permit.lang(), permit.subject()), &Form::default(), &Problems::none(), None)
}

/// Takes the form for a new source.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::add(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.list))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a source.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    form(permit, edit_place(permit.lang(), of), &Form::from(&of.record), &Problems::none(), None)
}

/// Takes the form that changes a source. When somebody else was faster, both texts are shown.
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
    let kind = |form: &Form| Kind::from_code(&form.kind).map_or(String::new(), |it| it.called(lang).to_owned());
    let method = |form: &Form| Method::from_code(&form.method).map_or(String::new(), |it| it.called(lang).to_owned());
    let all = [
        (w.title_in_english(), now.title_en.clone(), typed.title_en.clone()),
        (w.title_in_french(), now.title_fr.clone(), typed.title_fr.clone()),
        (w.source_kind_label(), kind(now), kind(typed)),
        (w.source_method_label(), method(now), method(typed)),
        (w.source_year(), now.year.clone(), typed.year.clone()),
        (w.source_author(), now.author.clone(), typed.author.clone()),
        (w.source_link(), now.link.clone(), typed.link.clone()),
        (w.source_participants(), now.participants.clone(), typed.participants.clone()),
        (w.source_about(), format!("{}\n{}", now.about_en, now.about_fr), format!("{}\n{}", typed.about_en, typed.about_fr)),
        (w.source_limits(), format!("{}\n{}", now.limits_en, now.limits_fr), format!("{}\n{}", typed.limits_en, typed.limits_fr)),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
