//! The two answers to a comment: it is taken up and its clause changed, or it is said why not.

use askama::Template;
use kit::{
    Lang, Result,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Decline, Declining, TakeUp, Taking, commented},
    beside_clauses::Shown,
    model::{Comment, DecliningForm, TakingForm},
};
use crate::{
    minutes::Settled,
    terms::{self, Terms},
    words::Words,
};

#[derive(Template)]
#[template(path = "comments/taking.html")]
struct TakingFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a TakingForm,
    card: &'a Html,
    has_clause: bool,
    edit: &'a str,
}

#[derive(Template)]
#[template(path = "comments/declining.html")]
struct DecliningFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a DecliningForm,
    card: &'a Html,
}

/// The comment as a card, and the address of its version.
fn seen<A: Act<Subject = Of<Comment>>>(permit: &Permit<'_, A>) -> Result<(Html, String)> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let home = format!("/{lang}/p/{}", partnership.slug);
    let card = Shown { lang, home: &home, may: (false, false) }.card(it, false)?;
    Ok((card, format!("{home}/terms/{}", it.terms_id)))
}

/// A page about the comment, below its version.
fn page<A: Act<Subject = Of<Comment>>>(permit: &Permit<'_, A>, (title, terms): (&str, &Terms), back: &str) -> Page {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let list = format!("/{lang}/p/{}/terms", permit.subject().partnership.slug);
    permit.page(title).crumb(w.terms(), list).crumb(w.terms_titled(terms.title.in_lang(lang).text, &terms.edition), back)
}

fn taking<'p, A: Act<Subject = Of<Comment>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, TakingForm>> {
    let Of { partnership, record: it } = permit.subject();
    let (w, (card, back)) = (Words(permit.lang()), seen(permit)?);
    let (terms, clauses) = permit.read(|tx| commented(tx, partnership.id, it))?;
    let (has_clause, edit) = (it.place(&clauses).is_some(), format!("{back}/edit"));
    let page = page(permit, (w.comment_take_up_title(), &terms), &back);
    let action = format!("/{}/p/{}/comments/{}", permit.lang(), partnership.slug, it.id);
    let fields = move |form: &TakingForm, f: Fields<'_>| Html::of(&TakingFields { w, f, form, card: &card, has_clause, edit: &edit });
    Ok(page.form(action, fields).back(back).button(w.comment_take_up_save()).changing(move || {
        let (terms, clauses) = permit.read(|tx| commented(tx, partnership.id, it))?;
        let clause = it.place(&clauses).map(|place| clauses[place].clone());
        let (heading, text) = clause.map(|one| (one.heading, one.text)).unwrap_or_default();
        let word = String::new();
        let version = terms.version;
        Ok(TakingForm { heading_en: heading.en, heading_fr: heading.fr, text_en: text.en, text_fr: text.fr, word, version })
    }))
}

/// The form that takes a comment up: it holds the text of the clause, below the comment.
pub(super) fn take_up_form(permit: &Permit<'_, Taking>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record: it } = permit.subject();
    let is_open = permit.read(|tx| Ok(terms::by_id(tx, partnership.id, it.terms_id)?.is_some_and(|terms| terms.is_open())))?;
    match it.state {
        Settled::TakenUp => Err(acts::answered()),
        _ if !is_open => Err(kit::Error::refused(|lang: Lang| Words(lang).terms_are_adopted())),
        _ => taking(permit)?.open(),
    }
}

/// Takes it up.
pub(super) fn take_up(permit: &Permit<'_, TakeUp>, ask: &Ask) -> Result<Reply> {
    taking(permit)?.take(ask, |form| acts::take_up(permit, form))
}

fn declining<'p, A: Act<Subject = Of<Comment>>>(permit: &'p Permit<'_, A>) -> Result<(FormPage<'p, DecliningForm>, String)> {
    let Of { partnership, record: it } = permit.subject();
    let (w, (card, back)) = (Words(permit.lang()), seen(permit)?);
    let (terms, _) = permit.read(|tx| commented(tx, partnership.id, it))?;
    let action = format!("/{}/p/{}/comments/{}/refusal", permit.lang(), partnership.slug, it.id);
    let fields = move |form: &DecliningForm, f: Fields<'_>| Html::of(&DecliningFields { w, f, form, card: &card });
    let page = page(permit, (w.comment_decline_title(), &terms), &back);
    Ok((page.form(action, fields).back(back.clone()).button(w.comment_decline_save()), back))
}

/// The form that says why a comment is not taken up.
pub(super) fn decline_form(permit: &Permit<'_, Declining>, _: &Ask) -> Result<Reply> {
    if permit.subject().record.state == Settled::Open {
        declining(permit)?.0.open(&DecliningForm::default())
    } else {
        Err(acts::answered())
    }
}

/// Says it.
pub(super) fn decline(permit: &Permit<'_, Decline>, ask: &Ask) -> Result<Reply> {
    let (form, back) = declining(permit)?;
    form.take(ask, |form| acts::decline(permit, form), |()| back)
}
