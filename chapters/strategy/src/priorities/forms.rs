//! The form of a priority: new, and changed.

use askama::Template;
use evidence::{
    findings::{self, FindingId, Kind},
    themes::Theme,
};
use kit::{
    Error, Lang, Problems, Result,
    db::Tx,
    lang::{Bilingual, Words as Kit},
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership, PartnershipId},
};

use super::{
    acts::{self, Add, Amend, Draft, Edit, strategy},
    model::{Form, MovedBy, Priority},
    store,
};
use crate::{
    strategies::{Strategy, must_be_open},
    words::Words,
};

#[derive(Template)]
#[template(path = "priorities/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a Form,
    themes: Vec<Choice>,
    movers: Vec<Choice>,
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

/// The findings of a partnership as boxes to tick.
pub(crate) fn finding_choices(tx: &Tx, partnership: PartnershipId, chosen: &[String], lang: Lang) -> Result<Vec<Choice>> {
    let choice = |(id, statement, kind): (FindingId, Bilingual, Kind)| {
        let choice = Choice::new(id, statement.in_lang(lang).text).help(kind.called(lang));
        let is_chosen = chosen.contains(&choice.value);
        choice.chosen_if(is_chosen)
    };
    Ok(findings::choices(tx, partnership)?.into_iter().map(choice).collect())
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
    let (themes, movers) = (Theme::choices(lang), MovedBy::choices(lang));
    let page = permit.page(place.title).crumb(w.strategies(), format!("/{lang}/p/{}/strategies", place.partnership.slug)).status(status);
    page.show(&FormPage { w, k, f, csrf: permit.csrf(), action: place.action, back: place.back, form, themes, movers, findings, theirs })
}

fn new_place(lang: Lang, of: &Of<Strategy>) -> Place<'_> {
    let back = format!("/{lang}/p/{}/strategies/{}", of.partnership.slug, of.record.id);
    let title = Words(lang).priority_add(of.partnership.priority_label.in_lang(lang).text);
    Place { title, action: format!("{back}/priorities"), back, partnership: &of.partnership }
}

fn edit_place(lang: Lang, of: &Of<Priority>) -> Place<'_> {
    let back = format!("/{lang}/p/{}/priorities/{}", of.partnership.slug, of.record.id);
    let title = Words(lang).priority_edit(of.partnership.priority_label.in_lang(lang).text);
    Place { title, action: back.clone(), back, partnership: &of.partnership }
}

/// The form for a new priority.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    must_be_open(of.record.state)?;
    let place = permit.read(|tx| store::next_place(tx, of.record.id))?.to_string();
    form(permit, new_place(permit.lang(), of), &Form { place, ..Form::default() }, &Problems::none(), None)
}

/// Takes the form for a new priority.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::add(permit, typed.clone()) {
        Ok(id) => Ok(Reply::see_other(format!("/{}/p/{}/priorities/{id}?saved=1", permit.lang(), place.partnership.slug))),
        Err(Error::Invalid(problems)) => form(permit, place, &typed, &problems, None),
        Err(error) => Err(error),
    }
}

/// The form that changes a priority, as long as its strategy is open.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let (strategy, behind) = permit
        .read(|tx| Ok((strategy(tx, of.partnership.id, of.record.strategy_id)?, findings::ids_answered(tx, store::knot(of.record.id))?)))?;
    must_be_open(strategy.state)?;
    form(permit, edit_place(permit.lang(), of), &Form::of(&of.record, &behind), &Problems::none(), None)
}

/// Takes the form that changes a priority. When somebody else was faster, both texts are shown.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    let place = edit_place(lang, of);
    match acts::amend(permit, typed.clone()) {
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
    let theme = |form: &Form| Theme::from_code(&form.theme).map_or("", |it| it.called(lang)).to_owned();
    let all = [
        (w.place_label(), now.place.clone(), typed.place.clone()),
        (w.title_in_english(), now.title_en.clone(), typed.title_en.clone()),
        (w.title_in_french(), now.title_fr.clone(), typed.title_fr.clone()),
        (w.rationale_in_english(), now.rationale_en.clone(), typed.rationale_en.clone()),
        (w.rationale_in_french(), now.rationale_fr.clone(), typed.rationale_fr.clone()),
        (w.theme_label(), theme(now), theme(typed)),
    ];
    all.into_iter().filter(|(_, now, typed)| now != typed).map(|(label, now, typed)| Difference { label, now, typed }).collect()
}
