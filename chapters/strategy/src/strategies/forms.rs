//! The forms of a strategy: begun, changed, succeeded by the next version.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership},
};

use super::{
    acts::{self, Amend, Begin, Draft, Edit, Succeed, Succession},
    model::{Form, Strategy},
    state::must_be_open,
    store,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "strategies/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    form: &'a Form,
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
    let page = permit.page(place.title).crumb(w.strategies(), place.list).status(status);
    page.show(&FormPage { w, k, f, csrf: permit.csrf(), action: place.back, form, theirs })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place {
    let list = format!("/{lang}/p/{}/strategies", partnership.slug);
    Place { title: Words(lang).strategy_add().to_owned(), back: list.clone(), list }
}

fn edit_place(lang: Lang, of: &Of<Strategy>) -> Place {
    let list = format!("/{lang}/p/{}/strategies", of.partnership.slug);
    Place { title: Words(lang).strategy_edit(of.record.title.in_lang(lang).text), back: format!("{list}/{}", of.record.id), list }
}

/// The form for a new strategy.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    form(permit, new_place(permit.lang(), permit.subject()), &Form::default(), &Problems::none(), None)
}

/// Takes the form for a new strategy.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::begin(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.list))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a strategy, as long as it is open.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    must_be_open(of.record.state)?;
    form(permit, edit_place(permit.lang(), of), &Form::from(&of.record), &Problems::none(), None)
}

/// Takes the form that changes a strategy. When somebody else was faster, both texts are shown.
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
    let all = [
        (w.title_in_english(), now.title_en.clone(), typed.title_en.clone()),
        (w.title_in_french(), now.title_fr.clone(), typed.title_fr.clone()),
        (w.vision_in_english(), now.vision_en.clone(), typed.vision_en.clone()),
        (w.vision_in_french(), now.vision_fr.clone(), typed.vision_fr.clone()),
        (
            w.strategy_made_how(),
            format!("{}\n{}", now.made_how_en, now.made_how_fr),
            format!("{}\n{}", typed.made_how_en, typed.made_how_fr),
        ),
        (
            w.strategy_alignment(),
            format!("{}\n{}", now.alignment_en, now.alignment_fr),
            format!("{}\n{}", typed.alignment_en, typed.alignment_fr),
        ),
        (w.strategy_starts(), now.starts_on.clone(), typed.starts_on.clone()),
        (w.strategy_ends(), now.ends_on.clone(), typed.ends_on.clone()),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}

#[derive(Template)]
#[template(path = "strategies/succession.html")]
struct SuccessionPage {
    w: Words,
    k: Kit,
    csrf: Html,
    will: String,
    back: String,
}

/// Says what the next version takes over, then offers to begin it.
pub(super) fn succession(permit: &Permit<'_, Succession>, _: &Ask) -> Result<Reply> {
    let (lang, of) = (permit.lang(), permit.subject());
    let (w, place) = (Words(lang), edit_place(lang, of));
    let title = of.record.title.in_lang(lang).text;
    let page = permit.page(w.copy_title(title)).crumb(w.strategies(), place.list).crumb(title, place.back.clone());
    page.show(&SuccessionPage { w, k: Kit(lang), csrf: permit.csrf(), will: w.copy_will(title), back: place.back })
}

/// Begins the next version.
pub(super) fn succeed(permit: &Permit<'_, Succeed>, _: &Ask) -> Result<Reply> {
    let id = acts::succeed(permit)?;
    Ok(Reply::see_other(format!("/{}/p/{}/strategies/{id}?saved=1", permit.lang(), permit.subject().partnership.slug)))
}
