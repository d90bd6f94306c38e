//! The form of an objective: new, and changed.

use askama::Template;
use evidence::findings;
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
    acts::{self, Add, Amend, Draft, Edit, above},
    model::{Expectation, Form, Objective},
    store,
};
use crate::{
    priorities::{self, Priority, finding_choices},
    strategies::must_be_open,
    words::Words,
};

#[derive(Template)]
#[template(path = "objectives/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    expectations: Vec<Choice>,
    findings: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back, whose findings it offers.
struct Place<'a> {
    title: String,
    action: String,
    back: String,
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
    let findings = permit.read(|tx| finding_choices(tx, place.partnership.id, &form.findings, lang))?;
    let is_chosen = |choice: &Choice| form.expectations.contains(&choice.value);
    let expectations = Expectation::choices(lang).into_iter().map(|choice| choice.clone().chosen_if(is_chosen(&choice))).collect();
    let page = permit.page(place.title).crumb(w.strategies(), format!("/{lang}/p/{}/strategies", place.partnership.slug)).status(status);
    page.show(&FormPage { w, k, f, csrf: permit.csrf(), action: place.action, back: place.back, form, expectations, findings, theirs })
}

fn new_place(lang: Lang, of: &Of<Priority>) -> Place<'_> {
    let back = format!("/{lang}/p/{}/priorities/{}", of.partnership.slug, of.record.id);
    let title = Words(lang).priority_add(of.partnership.objective_label.in_lang(lang).text);
    Place { title, action: format!("{back}/objectives"), back, partnership: &of.partnership }
}

fn edit_place(lang: Lang, of: &Of<Objective>) -> Place<'_> {
    let back = format!("/{lang}/p/{}/objectives/{}", of.partnership.slug, of.record.id);
    let title = Words(lang).priority_edit(of.partnership.objective_label.in_lang(lang).text);
    Place { title, action: back.clone(), back, partnership: &of.partnership }
}

/// The form for a new objective.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let (strategy, place) = permit
        .read(|tx| Ok((priorities::strategy(tx, of.partnership.id, of.record.strategy_id)?, store::next_place(tx, of.record.id)?)))?;
    must_be_open(strategy.state)?;
    form(permit, new_place(permit.lang(), of), &Form { place: place.to_string(), ..Form::default() }, &Problems::none(), None)
}

/// Takes the form for a new objective.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::add(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("/{}/p/{}/objectives/{id}?saved=1", permit.lang(), place.partnership.slug))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes an objective, as long as its strategy is open.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let ((_, strategy), behind) = permit
        .read(|tx| Ok((above(tx, of.partnership.id, of.record.priority_id)?, findings::ids_answered(tx, store::knot(of.record.id))?)))?;
    must_be_open(strategy.state)?;
    form(permit, edit_place(permit.lang(), of), &Form::of(&of.record, &behind), &Problems::none(), None)
}

/// Takes the form that changes an objective. When somebody else was faster, both texts are shown.
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

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let all = [
        (w.place_label(), now.place.clone(), typed.place.clone()),
        (w.text_in_english(), now.text_en.clone(), typed.text_en.clone()),
        (w.text_in_french(), now.text_fr.clone(), typed.text_fr.clone()),
        (w.target_label(), format!("{}\n{}", now.target_en, now.target_fr), format!("{}\n{}", typed.target_en, typed.target_fr)),
        (w.expectations_label(), now.expectations.join(", "), typed.expectations.join(", ")),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
