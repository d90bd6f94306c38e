//! The form that founds a partnership, and the one that changes its settings.

use askama::Template;
use kit::{
    Error, Lang, Result,
    db::Tx,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Reply},
};

use super::{
    Partnership, PartnershipId,
    acts::{self, Amend, Draft, Found, Settings},
    codes,
    form::Form,
    store,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "partnerships/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    is_new: bool,
    umbrellas: &'a [Choice],
}

/// The partnerships that one may belong to.
fn umbrellas(tx: &Tx, itself: Option<PartnershipId>, lang: Lang) -> Result<Vec<Choice>> {
    let all = store::umbrellas(tx)?.into_iter().filter(|(id, _)| Some(*id) != itself);
    Ok(all.map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect())
}

/// The page with the form that founds a partnership.
fn founding<'p, A: Act>(permit: &'p Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let umbrellas = permit.read(|tx| umbrellas(tx, None, lang))?;
    let page = permit.page(w.partnership_new()).lead(w.partnership_new_lead());
    let fields = move |form: &Form, f: Fields<'_>| Html::of(&FormFields { w, lang, f, form, is_new: true, umbrellas: &umbrellas });
    Ok(page.form(format!("/{lang}/partnerships/new"), fields).back(format!("/{lang}")).button(w.partnership_found()))
}

/// The page with the settings.
fn setting<'p, A: Act<Subject = Partnership>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, w, it) = (permit.lang(), Words(permit.lang()), permit.subject());
    let umbrellas = permit.read(|tx| umbrellas(tx, Some(it.id), lang))?;
    let base = format!("/{lang}/p/{}", it.slug);
    let about = format!("{base}/about");
    let page = permit.page(w.settings()).lead(w.settings_lead()).crumb(w.about(), &about);
    let fields = move |form: &Form, f: Fields<'_>| Html::of(&FormFields { w, lang, f, form, is_new: false, umbrellas: &umbrellas });
    let page = page.form(format!("{base}/settings"), fields).back(about);
    Ok(page.changing(|| permit.read(|tx| store::by_slug(tx, &it.slug))?.as_ref().map(Form::from).ok_or(Error::NotFound)))
}

/// The form that founds a partnership; whoever stands in none yet is taken to coordinate it.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let account = permit.account().ok_or(Error::SignIn)?;
    let is_nowhere = permit.read(|tx| store::of_account(tx, account, permit.today()))?.is_empty();
    founding(permit)?.open(&Form { joins: is_nowhere, ..Form::default() })
}

/// Takes the form that founds a partnership; its team comes next.
pub(super) fn found(permit: &Permit<'_, Found>, ask: &Ask) -> Result<Reply> {
    founding(permit)?.take(ask, |form| acts::found(permit, form), |slug| format!("/{}/p/{slug}/team", permit.lang()))
}

/// The settings.
pub(super) fn settings(permit: &Permit<'_, Settings>, _: &Ask) -> Result<Reply> {
    setting(permit)?.open()
}

/// Takes the settings.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    setting(permit)?.take(ask, |form| acts::amend(permit, form))
}
