//! The page.

use askama::Template;
use jiff::Span;
use kit::{
    Error, Lang, Result,
    lang::{date, money_whole, number},
    parts::{Event, Figure, Html, Step, StepState, stepper, timeline},
    permits::Permit,
    web::{Ask, Reply},
};
use planning::fiscal::FiscalYear;

use super::{
    acts::{ComeHome, SeeDues, SeeWork},
    model::{Health, Stage, stages},
    store::{self, Dated},
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "home/home.html")]
struct Content {
    w: Words,
    stepper: Html,
    missing: Vec<(String, String, String)>,
    due: Html,
    lately: Html,
    figures: Vec<Figure>,
    year: String,
    owed: Option<String>,
}

/// The home of a partnership.
pub(super) fn home(permit: &Permit<'_, ComeHome>, _: &Ask) -> Result<Reply> {
    let (lang, partnership, today) = (permit.lang(), permit.subject(), permit.today());
    let (w, id) = (Words(lang), partnership.id);
    let year = FiscalYear::containing(today);
    let (this, last) = (year.to_string(), year.previous().to_string());
    let until = today.checked_add(Span::new().days(30)).map_err(Error::internal)?;
    let base = format!("/{lang}/p/{}", partnership.slug);
    let (facts, pulses, so_far, due, lately) = permit.read(|tx| {
        let facts = store::facts(tx, id, today, (&this, &last))?;
        let pulses = store::pulses(tx, id, &this)?;
        let so_far = store::year_so_far(tx, id, (year.start(), today))?;
        Ok((facts, pulses, so_far, store::due(tx, id, today, until)?, store::lately(tx, id)?))
    })?;
    let health = Health::of(&pulses, today);
    let stages = stages(&facts, health, lang);
    let sees_work = permit.may::<SeeWork>();
    let href = |path: &str| if sees_work { format!("{base}{path}") } else { String::new() };
    let content = Content {
        w,
        stepper: stepper(lang, stages.iter().map(|stage| step(stage, &href(stage.path), w)).collect()).into(),
        missing: missing(&stages, w, &href),
        due: events(&due, lang, &href, w),
        lately: events(&lately, lang, &href, w),
        figures: figures(lang, health, so_far, &href),
        year: this,
        owed: permit.may::<SeeDues>().then(|| format!("{base}/requests")),
    };
    permit.page(w.home_title(partnership.short_name.in_lang(lang).text)).lead(w.home_lead()).show(&content)
}

fn step(stage: &Stage, href: &str, w: Words) -> Step {
    Step { label: stage_called(stage.code, w), state: stage.state, note: String::new(), href: href.to_owned() }
}

fn stage_called(code: &str, w: Words) -> String {
    w.by_key(&format!("stage-{code}")).unwrap_or_default().to_owned()
}

/// The stages that are not done: name, what is missing, where to mend it.
fn missing(stages: &[Stage], w: Words, href: &dyn Fn(&str) -> String) -> Vec<(String, String, String)> {
    let open = stages.iter().filter(|stage| stage.state != StepState::Done);
    open.filter_map(|stage| Some((stage_called(stage.code, w), stage.missing.clone()?, href(stage.path)))).collect()
}

fn events(all: &[Dated], lang: Lang, href: &dyn Fn(&str) -> String, w: Words) -> Html {
    let folder = |kind: &str| match kind {
        "meeting" => "/meetings",
        "follow_up" => "/follow-ups",
        "activity" => "/activities",
        "seat" => "/seats",
        "decision" => "/decisions",
        "finding" => "/findings",
        _ => "/changes",
    };
    let event = |it: &Dated| Event {
        date: date(lang, it.on),
        title: it.title.in_lang(lang).text.to_owned(),
        href: href(&format!("{}/{}", folder(&it.kind), it.id)),
        text: w.by_key(&format!("due-{}", it.kind.replace('_', "-"))).unwrap_or_default().to_owned(),
        badge: None,
    };
    if all.is_empty() { Html::default() } else { timeline(all.iter().map(event).collect()).into() }
}

fn figures(lang: Lang, health: Health, (changes, minutes, cents): (i64, i64, i64), href: &dyn Fn(&str) -> String) -> Vec<Figure> {
    let w = Words(lang);
    let count = |n: usize| number(lang, i64::try_from(n).unwrap_or(i64::MAX));
    vec![
        Figure::new(lang, w.figure_closed(), count(health.closed))
            .unit(w.of_activities(health.total))
            .rows(href("/activities?status=done")),
        Figure::new(lang, w.figure_late(), count(health.late)).rows(href("/activities?status=late")),
        Figure::new(lang, w.figure_silent(), count(health.silent)).rows(href("/activities?status=silent")),
        Figure::new(lang, w.figure_changes(), number(lang, changes)).rows(href("/changes")),
        Figure::new(lang, w.figure_hours(), number(lang, minutes / 60)).unit(w.hours()).rows(href("/contributions/totals")),
        Figure::new(lang, w.figure_value(), money_whole(lang, cents)).rows(href("/contributions/totals")),
    ]
}
