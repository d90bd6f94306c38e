//! How far the new members of a body are, and the form of their steps.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Bilingual, date},
    parts::{Action, Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Amend, Edit, See, Tick as TickSteps},
    form::{Form, TickForm, Ticked, shipped},
    model::{Newcomer, Step, Tick},
    store,
};
use crate::{bodies::Body, words::Words};

/// One new member: the steps to tick, and those that tick themselves, with the day where there is one.
struct Line {
    it: Newcomer,
    steps: Vec<Choice>,
    derived: Vec<(&'static str, Option<String>)>,
    done: String,
}

#[derive(Template)]
#[template(path = "onboarding/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    lines: Vec<Line>,
}

impl Show<'_> {
    fn since(&self, it: &Newcomer) -> String {
        self.w.onboarding_since(self.w.seat_titled(it.number, it.label.in_lang(self.lang).text), date(self.lang, it.starts_on))
    }
}

/// The steps of a body with what the form sends for each: its own, or the shipped ones.
fn offered(own: Vec<Step>) -> Vec<(Ticked, Bilingual)> {
    if own.is_empty() {
        return shipped().into_iter().enumerate().map(|(place, text)| (Ticked::Shipped(place + 1), text)).collect();
    }
    own.into_iter().map(|step| (Ticked::Own(step.id), step.text)).collect()
}

fn line(lang: Lang, it: Newcomer, steps: &[(Ticked, Bilingual)], ticks: &[Tick]) -> Line {
    let w = Words(lang);
    let ticked = |step: &Ticked| ticks.iter().find(|tick| tick.tenure == it.tenure && *step == Ticked::Own(tick.step));
    let choices: Vec<Choice> = steps
        .iter()
        .map(|(step, text)| {
            let help = ticked(step).map(|tick| w.onboarding_ticked(&tick.ticked_by, date(lang, tick.ticked_on))).unwrap_or_default();
            Choice::new(step, text.in_lang(lang).text).help(help).chosen_if(ticked(step).is_some())
        })
        .collect();
    let derived = vec![
        (w.onboarding_acknowledged(), it.acknowledged_on.map(|day| date(lang, day))),
        (w.onboarding_came(), it.came_on.map(|day| date(lang, day))),
    ];
    let count = choices.iter().filter(|one| one.chosen).count() + derived.iter().filter(|(_, day)| day.is_some()).count();
    Line { done: w.onboarding_done(count, choices.len() + derived.len()), it, steps: choices, derived }
}

/// The new members of a body.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, &Problems::none())
}

fn page<A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, home, name) = (Words(lang), format!("/{lang}/p/{}/bodies", partnership.slug), body.name.in_lang(lang).text);
    let (own, ticks, newcomers) =
        permit.read(|tx| Ok((store::steps(tx, body.id)?, store::ticks(tx, body.id)?, store::newcomers(tx, body.id, permit.today())?)))?;
    let here = format!("{home}/{}/onboarding", body.id);
    let steps = offered(own);
    let lines = newcomers.into_iter().map(|it| line(lang, it, &steps, &ticks)).collect();
    let edit = permit.may::<Edit>().then(|| Action::new(w.onboarding_edit(), format!("{here}/edit")).icon("pencil"));
    let page = permit
        .page(w.onboarding_of(name))
        .lead(w.onboarding_lead())
        .crumb(w.bodies(), home.clone())
        .crumb(name, format!("{home}/{}", body.id));
    let page = page.more(edit).status(if problems.is_empty() { 200 } else { 422 });
    page.show(&Show { w, lang, f: Fields::new(lang, problems), csrf: permit.csrf(), here, lines })
}

/// Takes the ticks of one new member.
pub(super) fn tick(permit: &Permit<'_, TickSteps>, ask: &Ask) -> Result<Reply> {
    let typed: TickForm = ask.form()?;
    let Of { partnership, record } = permit.subject();
    match acts::tick(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("/{}/p/{}/bodies/{}/onboarding?saved=1", permit.lang(), partnership.slug, record.id))),
        Err(Error::Invalid(problems)) => page(permit, &problems),
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "onboarding/form.html")]
struct FormFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a Form,
}

/// The page with the form of a body's steps.
fn changing<'p, A: Act<Subject = Of<Body>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, id, name) = (Words(lang), body.id, body.name.in_lang(lang).text);
    let here = format!("/{lang}/p/{}/bodies/{id}/onboarding", partnership.slug);
    let page = permit.page(w.onboarding_edit()).lead(w.onboarding_edit_lead()).crumb(w.onboarding_of(name), here.clone());
    let page = page.form(here, move |form, f| Html::of(&FormFields { w, f, form }));
    page.changing(move || {
        let (version, own) = permit.read(|tx| Ok((store::version(tx, id)?, store::steps(tx, id)?)))?;
        let texts: Vec<Bilingual> = offered(own).into_iter().map(|(_, text)| text).collect();
        Ok(Form::of(&texts, version.unwrap_or(0)))
    })
}

/// The form of a body's steps.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit).open()
}

/// Takes the form of a body's steps.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::amend(permit, form))
}
