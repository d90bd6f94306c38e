//! Giving a body another name or place from a day on.

use askama::Template;
use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Lang, Reading, Result,
    lang::Bilingual,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply, Versioned},
};
use registry::partnerships::Of;
use serde::{Deserialize, Serialize};

use super::{
    acts::{self, AskRename, Rename},
    model::{Turn, day, reason},
};
use crate::{
    bodies::{self, Body, BodyId},
    words::Words,
};

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RenamingForm {
    /// Its new name in English.
    pub name_en: String,
    /// Its new name in French.
    pub name_fr: String,
    /// The body it then answers to.
    pub parent: String,
    /// The first day of the new name or place.
    pub starts_on: String,
    /// Why, in English.
    pub reason_en: String,
    /// Why, in French.
    pub reason_fr: String,
    /// The version that was opened.
    pub version: i64,
}

impl Versioned for RenamingForm {
    fn version(&self) -> i64 {
        self.version
    }
}

/// The form, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Renaming {
    /// Its new name.
    pub name: Bilingual,
    /// The body it then answers to.
    pub parent: Option<BodyId>,
    /// The first day of the new name or place.
    pub starts_on: Date,
    /// Why.
    pub reason: Bilingual,
}

impl Renaming {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &RenamingForm, lang: Lang, today: Date) -> Result<Self> {
        let mut it = Reading::new(lang);
        let name = it.pair("name", (&form.name_en, &form.name_fr), 200);
        it.needs("name", &name, |lang| Words(lang).one_language_at_least());
        let parent = it.id_if("parent", &form.parent);
        let starts_on = day(&mut it, "starts_on", &form.starts_on, today);
        let reason = reason(&mut it, (&form.reason_en, &form.reason_fr));
        it.finish(move || Some(Self { name, parent, starts_on: starts_on?, reason }))
    }

    /// From which day, and why.
    pub fn turn(&self, now: Timestamp) -> Turn {
        Turn { from: self.starts_on, reason: self.reason.clone(), now }
    }
}

#[derive(Template)]
#[template(path = "restructurings/renaming.html")]
struct Asked<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a RenamingForm,
    bodies: &'a [Choice],
}

fn asking<'p, A: Act<Subject = Of<Body>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, RenamingForm>> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, list, today) = (Words(lang), format!("/{lang}/p/{}/bodies", partnership.slug), permit.today());
    let (here, name) = (format!("{list}/{}", body.id), body.name.in_lang(lang).text);
    let others = permit.read(|tx| bodies::choices(tx, partnership.id))?.into_iter().filter(|(id, _)| *id != body.id);
    let bodies: Vec<Choice> = others.map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let page = permit.page(w.rename_body(name)).lead(w.rename_lead()).crumb(w.bodies(), list).crumb(name, here.clone());
    let page = page.form(format!("{here}/renaming"), move |form, f| Html::of(&Asked { w, f, form, bodies: &bodies }));
    let stored = move || {
        let now = permit.read(|tx| bodies::by_id(tx, partnership.id, body.id))?.ok_or(Error::NotFound)?;
        let parent = now.parent_id.map(|id| id.to_string()).unwrap_or_default();
        let (name_en, name_fr, starts_on) = (now.name.en, now.name.fr, today.to_string());
        Ok(RenamingForm { name_en, name_fr, parent, starts_on, version: now.version, ..RenamingForm::default() })
    };
    Ok(page.back(format!("{here}/history")).changing(stored))
}

/// The form that gives a body another name or place.
pub(super) fn ask(permit: &Permit<'_, AskRename>, _: &Ask) -> Result<Reply> {
    asking(permit)?.open()
}

/// Takes the form that gives a body another name or place.
pub(super) fn rename(permit: &Permit<'_, Rename>, ask: &Ask) -> Result<Reply> {
    asking(permit)?.take(ask, |form| acts::rename(permit, form))
}
