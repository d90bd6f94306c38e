//! The pages of figures on the community: the list, the forms, the removal.

use askama::Template;
use kit::{
    Lang, Result,
    parts::{Action, Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::{self, Add, Amend, Begin, Browse, Edit, Remove, Removing},
    model::{Figure, Form, RemovalForm, Unit},
    store,
};
use crate::{terms::Reserved, words::Words};

#[derive(Template)]
#[template(path = "community/list.html")]
struct List {
    w: Words,
    lang: Lang,
    base: String,
    all: Vec<Figure>,
    add: Option<Action>,
    may_edit: bool,
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/community", partnership.slug)
}

/// Every figure.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), list(lang, partnership));
    let all = permit.read(|tx| store::all(tx, partnership.id))?;
    let add = permit.may::<Add>().then(|| Action::new(w.figure_add(), format!("{base}/new")).icon("plus"));
    let page = permit.page(w.community()).lead(w.community_lead()).crumb(w.bodies(), format!("/{lang}/p/{}/bodies", partnership.slug));
    let may_edit = permit.may::<Add>();
    page.action(add.clone()).show(&List { w, lang, base, all, add, may_edit })
}

#[derive(Template)]
#[template(path = "community/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
}

impl FormFields<'_> {
    /// Those for whom seats can be kept.
    fn groups(&self) -> Vec<Choice> {
        let all = Reserved::ALL.iter().filter(|one| **one != Reserved::None);
        all.map(|one| Choice::new(one.code(), one.called(self.lang))).collect()
    }
}

fn asking<'p>(lang: Lang, (page, action): (Page, String), list: String) -> FormPage<'p, Form> {
    let w = Words(lang);
    page.crumb(w.community(), list.clone()).form(action, move |form, f| Html::of(&FormFields { w, lang, f, form })).back(list)
}

fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> FormPage<'p, Form> {
    let (lang, list) = (permit.lang(), list(permit.lang(), permit.subject()));
    asking(lang, (permit.page(Words(lang).figure_add()).lead(Words(lang).figure_add_lead()), list.clone()), list)
}

/// The form for a new figure.
pub(super) fn begin(permit: &Permit<'_, Begin>, _: &Ask) -> Result<Reply> {
    adding(permit).open(&Form { unit: Unit::Percent.code().to_owned(), ..Form::default() })
}

/// Takes it.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    adding(permit).take(ask, |form| acts::add(permit, form), |_| list)
}

fn changing<'p, A: Act<Subject = Of<Figure>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, of) = (permit.lang(), permit.subject());
    let list = list(lang, &of.partnership);
    let below = removal_link(permit.may::<Remove>(), lang, &format!("{list}/{}", of.record.id));
    let page = permit.page(Words(lang).change_of(of.record.of.called(lang)));
    let page = asking(lang, (page, format!("{list}/{}", of.record.id)), list).below(below);
    page.changing(move || {
        let now = permit.read(|tx| <Figure as registry::partnerships::Record>::find(tx, of.partnership.id, of.record.id.0))?;
        Ok(Form::of(&now.ok_or(kit::Error::NotFound)?, lang))
    })
}

fn removal_link(may: bool, lang: Lang, here: &str) -> Html {
    let words = Html::text(Words(lang).figure_remove()).to_string();
    Html::trusted(if may { format!("<p><a href=\"{here}/removal\">{words}</a></p>") } else { String::new() })
}

/// The form that changes a figure.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit).open()
}

/// Takes it.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::amend(permit, form))
}

#[derive(Template)]
#[template(path = "community/removal.html")]
struct Removal<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    it: &'a Figure,
}

fn removal<'p, A: Act<Subject = Of<Figure>>>(permit: &'p Permit<'_, A>) -> (FormPage<'p, RemovalForm>, String) {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), list(lang, partnership));
    let page = permit.page(w.figure_remove()).crumb(w.community(), list.clone());
    let fields = move |_: &RemovalForm, f: Fields<'_>| Html::of(&Removal { w, lang, f, it });
    (page.form(format!("{list}/{}/removal", it.id), fields).back(list.clone()).button(w.figure_remove()), list)
}

/// The page that says what will be removed.
pub(super) fn removing(permit: &Permit<'_, Removing>, _: &Ask) -> Result<Reply> {
    removal(permit).0.open(&RemovalForm::default())
}

/// Removes it.
pub(super) fn remove(permit: &Permit<'_, Remove>, ask: &Ask) -> Result<Reply> {
    let (form, list) = removal(permit);
    form.take(ask, |form| acts::remove(permit, form), |()| list)
}
