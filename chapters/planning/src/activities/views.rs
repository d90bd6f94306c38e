//! Two more ways of looking at a plan: along the year, and by the organization that leads.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Result,
    lang::{Bilingual, date},
    parts::{Badge, Html},
    permits::Permit,
    web::{Ask, Reply},
};
use registry::tables::MOST_ROWS;

use super::{acts::Browse, front::badges, grid::nothing, model::Activity, scene::Scene};
use crate::{
    fiscal::{FiscalYear, Quarter},
    words::Words,
};

/// One quarter of an activity: whether something happens in it, and what begins or ends there.
struct Cell {
    on: bool,
    words: String,
}

/// An activity along the year.
struct Strip<'a> {
    it: &'a Activity,
    heading: Option<String>,
    cells: Vec<Cell>,
    badges: Vec<Badge>,
}

#[derive(Template)]
#[template(path = "activities/timeline.html")]
struct Timeline<'a> {
    w: Words,
    lang: Lang,
    base: String,
    head: Html,
    year: FiscalYear,
    now: Option<Quarter>,
    strips: Vec<Strip<'a>>,
}

impl Timeline<'_> {
    fn period(&self, quarter: Quarter) -> String {
        format!("{} – {}", date(self.lang, quarter.start_in(self.year)), date(self.lang, quarter.end_in(self.year)))
    }
}

fn cells(it: &Activity, lang: Lang) -> Vec<Cell> {
    let (w, year) = (Words(lang), it.fiscal_year);
    let lies = |day: Option<Date>, quarter: Quarter| day.filter(|&day| year.quarter_of(day) == Some(quarter));
    let cell = |(quarter, on): (Quarter, bool)| {
        let begins = lies(it.starts_on, quarter).map(|day| w.begins_on(date(lang, day)));
        let reached = lies(it.milestone_on, quarter).map(|day| w.milestone_due_on(date(lang, day)));
        let ends = lies(it.ends_on, quarter).map(|day| w.ends_by(date(lang, day)));
        let said: Vec<String> = [begins, reached, ends].into_iter().flatten().collect();
        let words = if said.is_empty() && on { w.goes_on().to_owned() } else { said.join(" · ") };
        Cell { on, words }
    };
    Quarter::ALL.into_iter().zip(it.quarter_marks()).map(cell).collect()
}

/// The plan along the year.
pub(super) fn timeline(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| {
        permit.read(|tx| {
            let (lang, today) = (permit.lang(), permit.today());
            let scene = Scene::read(permit, permit.subject(), tx, ask)?;
            let (page, add) = scene.page(permit, permit.subject());
            let head = scene.head(lang, permit.subject(), "/timeline")?;
            let Some(plan) = &scene.plan else { return page.with(&nothing(lang, &scene, head, add)) };
            let all: Vec<Activity> = scene.search(permit.subject().id, permit.today())?.all(tx, MOST_ROWS)?;
            if all.is_empty() {
                return page.with(&nothing(lang, &scene, head, add));
            }
            let mut before = None;
            let mut strips = Vec::new();
            for it in &all {
                let heading = (before != Some(it.priority_id)).then(|| it.priority_called(lang));
                before = Some(it.priority_id);
                strips.push(Strip { it, heading, cells: cells(it, lang), badges: badges(it, today, lang) });
            }
            let (year, base) = (plan.fiscal_year, format!("/{lang}/p/{}/activities", permit.subject().slug));
            page.with(&Timeline { w: Words(lang), lang, base, head, year, now: year.quarter_of(today), strips })
        })
    })
}

/// What one organization leads.
struct Led<'a> {
    name: &'a Bilingual,
    all: Vec<(&'a Activity, Vec<Badge>)>,
}

#[derive(Template)]
#[template(path = "activities/by_lead.html")]
struct ByLead<'a> {
    w: Words,
    lang: Lang,
    base: String,
    head: Html,
    leads: Vec<Led<'a>>,
}

impl ByLead<'_> {
    fn heard(&self, it: &Activity) -> String {
        it.updated_on.map_or_else(|| self.w.never_heard().to_owned(), |day| self.w.last_heard_on(date(self.lang, day)))
    }
}

/// The plan by the organization that leads.
pub(super) fn by_lead(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| {
        permit.read(|tx| {
            let (lang, today) = (permit.lang(), permit.today());
            let scene = Scene::read(permit, permit.subject(), tx, ask)?;
            let (page, add) = scene.page(permit, permit.subject());
            let head = scene.head(lang, permit.subject(), "/by-lead")?;
            if scene.plan.is_none() {
                return page.with(&nothing(lang, &scene, head, add));
            }
            let all: Vec<Activity> =
                scene.search(permit.subject().id, permit.today())?.sort("lead", kit::db::Direction::Up).all(tx, MOST_ROWS)?;
            if all.is_empty() {
                return page.with(&nothing(lang, &scene, head, add));
            }
            let mut leads: Vec<Led<'_>> = Vec::new();
            let mut before = None;
            for it in &all {
                if before != Some(it.lead_id) {
                    leads.push(Led { name: &it.lead, all: Vec::new() });
                    before = Some(it.lead_id);
                }
                if let Some(led) = leads.last_mut() {
                    led.all.push((it, badges(it, today, lang)));
                }
            }
            let base = format!("/{lang}/p/{}/activities", permit.subject().slug);
            page.with(&ByLead { w: Words(lang), lang, base, head, leads })
        })
    })
}
