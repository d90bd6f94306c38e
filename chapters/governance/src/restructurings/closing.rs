//! Closing a body on a day: its seats end with it, and what is still promised there is handed on or left.

use askama::Template;
use jiff::{Timestamp, civil::Date};
use kit::{
    Lang, Reading, Result,
    lang::Bilingual,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use registry::partnerships::Of;
use serde::{Deserialize, Serialize};

use super::{
    acts::{self, AskClose, Close},
    model::{Turn, day, day_after, reason},
};
use crate::{
    bodies::{self, Body, BodyId},
    follow_ups, seats,
    words::Words,
};

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClosingForm {
    /// The last day.
    pub ends_on: String,
    /// Why, in English.
    pub reason_en: String,
    /// Why, in French.
    pub reason_fr: String,
    /// The body that takes over open follow-ups; empty to leave them.
    pub follow_ups: String,
}

/// The form, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Closing {
    /// The last day.
    pub ends_on: Date,
    /// Why.
    pub reason: Bilingual,
    /// The body that takes over open follow-ups.
    pub follow_ups: Option<BodyId>,
}

impl Closing {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &ClosingForm, lang: Lang, today: Date) -> Result<Self> {
        let mut it = Reading::new(lang);
        let ends_on = day(&mut it, "ends_on", &form.ends_on, today);
        let reason = reason(&mut it, (&form.reason_en, &form.reason_fr));
        let follow_ups = it.id_if("follow_ups", &form.follow_ups);
        it.finish(move || Some(Self { ends_on: ends_on?, reason, follow_ups }))
    }

    /// From which day, and why.
    pub fn turn(&self, now: Timestamp) -> Turn {
        Turn { from: day_after(self.ends_on), reason: self.reason.clone(), now }
    }
}

#[derive(Template)]
#[template(path = "restructurings/closing.html")]
struct Asked<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a ClosingForm,
    /// How many seats end, and how many promises are open.
    ending: (usize, usize),
    bodies: &'a [Choice],
}

fn asking<'p, A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, ClosingForm>> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, list, today) = (Words(lang), format!("/{lang}/p/{}/bodies", partnership.slug), permit.today());
    let (here, name) = (format!("{list}/{}", body.id), body.name.in_lang(lang).text);
    let (all, seats, promises) = permit.read(|tx| {
        let open = follow_ups::open_of_body(tx, body.id)?;
        Ok((bodies::choices(tx, partnership.id)?, seats::of_body(tx, body.id, today)?, open))
    })?;
    let others = all.into_iter().filter(|(id, _)| *id != body.id).map(|(id, name)| Choice::new(id, name.in_lang(lang).text));
    let bodies: Vec<Choice> = [Choice::new("", w.leave_them())].into_iter().chain(others).collect();
    let ending = (seats.len(), promises.len());
    let page = permit.page(w.close_body_named(name)).lead(w.close_lead()).crumb(w.bodies(), list).crumb(name, here.clone());
    let page = page.form(format!("{here}/closing"), move |form, f| Html::of(&Asked { w, f, form, ending, bodies: &bodies }));
    Ok(page.back(format!("{here}/history")).button(w.close_body()))
}

/// The form that closes a body.
pub(super) fn ask(permit: &Permit<'_, AskClose>, _: &Ask) -> Result<Reply> {
    asking(permit)?.open(&ClosingForm { ends_on: permit.today().to_string(), ..ClosingForm::default() })
}

/// Takes the form that closes a body.
pub(super) fn close(permit: &Permit<'_, Close>, ask: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let history = format!("/{}/p/{}/bodies/{}/history", permit.lang(), of.partnership.slug, of.record.id);
    asking(permit)?.take(ask, |form| acts::close(permit, form), |()| history)
}
