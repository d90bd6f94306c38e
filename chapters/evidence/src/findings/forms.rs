//! The forms of a finding: new, changed, published, taken back.

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
    acts::{self, Add, Amend, Draft, Edit, Publish, Withdraw},
    model::{Evidence, Finding, Form, Kind},
    pages::source_choice,
    store,
};
use crate::{
    sources,
    themes::{Population, Theme},
    words::Words,
};

#[derive(Template)]
#[template(path = "findings/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    form: &'a Form,
    kinds: Vec<Choice>,
    themes: Vec<Choice>,
    populations: Vec<Choice>,
    strengths: Vec<Choice>,
    sources: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent and leads back, whose sources it offers.
struct Place<'a> {
    title: &'static str,
    back: String,
    list: String,
    partnership: &'a Partnership,
}

fn form<A: Act>(permit: &Permit<'_, A>, place: Place<'_>, form: &Form, problems: &Problems, theirs: Option<Html>) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let all = permit.read(|tx| sources::choices(tx, place.partnership.id))?;
    let is_chosen = |choice: &Choice| form.sources.contains(&choice.value);
    let sources = all.iter().map(|(id, title, year)| source_choice(*id, title.in_lang(lang).text, *year));
    let sources = sources.map(|choice| choice.clone().chosen_if(is_chosen(&choice))).collect();
    let page = permit.page(place.title).crumb(w.findings(), place.list).status(status);
    page.show(&FormPage {
        w,
        k,
        f,
        csrf: permit.csrf(),
        action: place.back,
        form,
        kinds: Kind::choices(lang),
        themes: Theme::choices(lang),
        populations: Population::choices(lang),
        strengths: Evidence::choices(lang),
        sources,
        theirs,
    })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place<'_> {
    let list = format!("/{lang}/p/{}/findings", partnership.slug);
    Place { title: Words(lang).finding_add(), back: list.clone(), list, partnership }
}

fn edit_place(lang: Lang, of: &Of<Finding>) -> Place<'_> {
    let list = format!("/{lang}/p/{}/findings", of.partnership.slug);
    Place { title: Words(lang).finding_edit(), back: format!("{list}/{}", of.record.id), list, partnership: &of.partnership }
}

/// The form for a new finding.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    form(permit, new_place(permit.lang(), permit.subject()), &Form::default(), &Problems::none(), None)
}

/// Takes the form for a new finding.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::add(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.list))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a finding.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let sources = permit.read(|tx| store::source_ids(tx, of.record.id))?;
    form(permit, edit_place(permit.lang(), of), &Form::of(&of.record, &sources), &Problems::none(), None)
}

/// Takes the form that changes a finding. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    let place = edit_place(lang, of);
    match acts::amend(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(Error::Conflict) => {
            let now = permit.read(|tx| store::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)?;
            let theirs = both_texts::shown(lang, &differences(lang, &Form::of(&now, &[]), &typed));
            form(permit, place, &Form { version: now.version, ..typed }, &Problems::none(), Some(theirs))
        }
        Err(error) => Err(error),
    }
}

/// Publishes a finding.
pub(super) fn publish(permit: &Permit<'_, Publish>, _: &Ask) -> Result<Reply> {
    acts::publish(permit)?;
    Ok(back(permit.lang(), permit.subject()))
}

/// Takes a finding back to draft.
pub(super) fn withdraw(permit: &Permit<'_, Withdraw>, _: &Ask) -> Result<Reply> {
    acts::withdraw(permit)?;
    Ok(back(permit.lang(), permit.subject()))
}

fn back(lang: Lang, of: &Of<Finding>) -> Reply {
    Reply::see_other(format!("{}?saved=1", edit_place(lang, of).back))
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let kind = |form: &Form| Kind::from_code(&form.kind).map_or("", |it| it.called(lang)).to_owned();
    let theme = |form: &Form| Theme::from_code(&form.theme).map_or("", |it| it.called(lang)).to_owned();
    let population = |form: &Form| Population::from_code(&form.population).map_or("", |it| it.called(lang)).to_owned();
    let strength = |form: &Form| Evidence::from_code(&form.strength).map_or("", |it| it.called(lang)).to_owned();
    let all = [
        (w.finding_statement_en(), now.statement_en.clone(), typed.statement_en.clone()),
        (w.finding_statement_fr(), now.statement_fr.clone(), typed.statement_fr.clone()),
        (w.finding_kind_label(), kind(now), kind(typed)),
        (w.theme_label(), theme(now), theme(typed)),
        (w.population_label(), population(now), population(typed)),
        (w.strength_label(), strength(now), strength(typed)),
        (w.finding_quote(), format!("{}\n{}", now.quote_en, now.quote_fr), format!("{}\n{}", typed.quote_en, typed.quote_fr)),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
