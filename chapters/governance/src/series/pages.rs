//! The rhythm of a body: what it is, the meetings to come, and the form that sets it.

use askama::Template;
use kit::{
    Error, Lang, Result, bind,
    db::{Direction, ToValue},
    lang::date_with_weekday,
    parts::{Action, Facts, Fields, Html, facts},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Edit, Preview, See, Set},
    form::Form,
    model::{Day, Rule, Series, StandingItem, Week},
    store,
};
use crate::{
    bodies::Body,
    meetings::{self, Format, Meeting, Purpose},
    replies,
    terms::{self, Terms},
    words::Words,
};

/// How many of the meetings to come are shown.
const COMING: u32 = 60;

#[derive(Template)]
#[template(path = "series/show.html")]
struct Show {
    w: Words,
    lang: Lang,
    home: String,
    rhythm: Option<(Series, String)>,
    joining: Option<Facts>,
    items: Vec<StandingItem>,
    coming: Vec<Meeting>,
    plan: Option<String>,
}

impl Show {
    fn day(&self, it: &Meeting) -> String {
        date_with_weekday(self.lang, it.held_on)
    }
}

/// The rhythm of a body and its meetings to come.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, home, today) = (Words(lang), format!("/{lang}/p/{}", partnership.slug), permit.today());
    let search = meetings::LIST.with(bind![partnership.id]).sort("date", Direction::Up);
    let search = search.filter_if("body", Some(body.id.to_value()))?.filter_if("from", Some(today.to_value()))?;
    let (series, items, coming) =
        permit.read(|tx| Ok((store::of_body(tx, body.id)?, store::items(tx, body.id)?, search.all(tx, COMING)?)))?;
    let here = format!("{home}/bodies/{}", body.id);
    let edit = permit.may::<Edit>().then(|| {
        let label = if series.is_some() { w.series_change() } else { w.series_set() };
        Action::new(label, format!("{here}/series/edit")).icon("pencil")
    });
    let plan = (series.is_some() && permit.may::<Preview>()).then(|| format!("{here}/series/meetings"));
    let make = plan.as_ref().map(|href| Action::new(w.series_plan(), href).icon("calendar"));
    let (name, of_body) = (body.name.in_lang(lang).text, here.clone());
    let page = permit.page(w.series_of(name)).lead(w.series_lead()).crumb(w.bodies(), format!("{home}/bodies")).crumb(name, here);
    let (first, second) = if make.is_some() { (make, edit) } else { (edit, None) };
    let known = series.as_ref().filter(|it| !it.joining.is_empty() && permit.may::<Edit>());
    let joining = known.map(|it| facts(it.joining.facts(lang)));
    let rhythm = series.map(|it| (it.clone(), it.sentence(lang)));
    let dates =
        (!coming.is_empty() && permit.may::<replies::AskDates>()).then(|| Action::new(w.dates(), format!("{of_body}/dates")).icon("mail"));
    page.action(first).more(second).more(dates).show(&Show { w, lang, home, rhythm, joining, items, coming, plan })
}

#[derive(Template)]
#[template(path = "series/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    asked: &'a Option<(String, String)>,
}

/// What the terms of reference in force ask of how often the body meets, and where they are read; nothing where none are in force.
fn asked_by(lang: Lang, terms: &Terms, home: &str) -> (String, String) {
    let w = Words(lang);
    let titled = w.terms_titled(terms.title.in_lang(lang).text, &terms.edition);
    (w.series_asked_by_the_terms(titled, terms.meetings_per_year, terms.notice_days), format!("{home}/terms/{}", terms.id))
}

/// The page with the form that sets the rhythm of a body.
fn setting<'p, A: Act<Subject = Of<Body>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, list, name) = (Words(lang), format!("/{lang}/p/{}/bodies", partnership.slug), body.name.in_lang(lang).text);
    let here = format!("{list}/{}", body.id);
    let page = permit.page(w.series_of(name)).crumb(w.bodies(), list).crumb(name, here.clone());
    let (id, today) = (body.id, permit.today());
    let terms = permit.read(|tx| terms::in_force(tx, id, today))?;
    let asked = terms.as_ref().map(|terms| asked_by(lang, terms, &format!("/{lang}/p/{}", partnership.slug)));
    let page = page.form(format!("{here}/series"), move |form, f| Html::of(&FormFields { w, lang, f, form, asked: &asked }));
    let meetings = terms.map_or(0, |terms| terms.meetings_per_year);
    Ok(page.changing(move || {
        let stored = permit.read(|tx| Ok::<_, Error>((store::of_body(tx, id)?, store::items(tx, id)?)))?;
        Ok(stored.0.map_or_else(|| Form::blank(today).for_meetings_a_year(meetings), |it| Form::of(&it, &stored.1)))
    }))
}

/// The form that sets the rhythm of a body.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    setting(permit)?.open()
}

/// Takes the form that sets the rhythm of a body.
pub(super) fn set(permit: &Permit<'_, Set>, ask: &Ask) -> Result<Reply> {
    setting(permit)?.take(ask, |form| acts::set(permit, form))
}
