//! Saying how an activity stands: its own page, so that the activity's page stays light.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Edit, SetStatus, StatusForm},
    model::Activity,
    store,
};
use crate::{reach, status::Status, words::Words};

#[derive(Template)]
#[template(path = "activities/turning.html")]
struct StatusFields<'a> {
    w: Words,
    f: Fields<'a>,
    typed: &'a StatusForm,
    next: &'a [Choice],
    decisions: &'a [Choice],
    successors: &'a [Choice],
}

/// The statuses an activity may come to from here, in words.
pub(super) fn next(status: Status, lang: Lang) -> Vec<Choice> {
    let reachable = Status::ALL.into_iter().filter(|&to| to != status && status.way_to(to).is_some());
    reachable.map(|to| Choice::new(to.code(), to.name(lang))).collect()
}

fn page<'p, A: Act<Subject = Of<Activity>>>(permit: &Permit<'_, A>, named: &str) -> Result<FormPage<'p, StatusForm>> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/activities", partnership.slug));
    let here = format!("{list}/{}", it.id);
    let (decisions, siblings) =
        permit.read(|tx| Ok((reach::decision_choices(tx, partnership.id, lang, named)?, store::titles_of_plan(tx, it.plan_id)?)))?;
    let successors = siblings.into_iter().filter(|(id, ..)| *id != it.id);
    let successors: Vec<Choice> =
        successors.map(|(id, code, title)| Choice::new(id, format!("{code} {}", title.in_lang(lang).text))).collect();
    let next = next(it.status, lang);
    let page = permit.page(w.status_say_of(&it.code)).lead(w.status_now(it.title.in_lang(lang).text, it.status.name(lang)));
    let page = page.crumb(w.activities(), format!("{list}?plan={}", it.plan_id)).crumb(it.code.clone(), here.clone());
    let form = page.form(format!("{here}/status"), move |typed, f| {
        Html::of(&StatusFields { w, f, typed, next: &next, decisions: &decisions, successors: &successors })
    });
    Ok(form.back(here).button(w.status_save()))
}

/// What the rules refuse whatever is typed.
fn must_be_open(it: &Activity) -> Result<()> {
    if !it.is_open() {
        return Err(Error::refused(|lang| Words(lang).plan_is_closed()));
    }
    if it.status.is_closed() { Err(Error::refused(|lang| Words(lang).status_is_closed())) } else { Ok(()) }
}

/// The form.
pub(super) fn ask_status(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    must_be_open(&permit.subject().record)?;
    page(permit, "")?.open(&StatusForm { on: permit.today().to_string(), ..StatusForm::default() })
}

/// Takes the form.
pub(super) fn set_status(permit: &Permit<'_, SetStatus>, ask: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let here = format!("/{}/p/{}/activities/{}", permit.lang(), of.partnership.slug, of.record.id);
    page(permit, ask.field("decision"))?.take(ask, |form| acts::set_status(permit, form), |()| here)
}
