//! The grid of a plan: one line for each activity, by priority, with its quarters, outputs, funders and status.

use askama::Template;
use kit::{
    Lang, Result,
    lang::{date_short, number},
    parts::{Action, Badge, Html, Notice, Spread, Tone, empty, notice},
    permits::Permit,
    web::{Ask, Reply, Rows, sorted},
};
use registry::tables;

use super::{
    acts::{Browse, BrowseDrafts},
    front::badges,
    model::{Activity, Details},
    scene::Scene,
    store,
    table::Plan,
    tally::Tally,
};
use crate::words::Words;

/// The heading over the activities of a priority.
struct Heading {
    name: String,
    bar: Spread,
    warnings: Option<String>,
}

/// One line of the grid.
struct Line<'a> {
    it: &'a Activity,
    heading: Option<Heading>,
    partners: String,
    quarters: [bool; 4],
    outputs: Vec<String>,
    funders: String,
    badges: Vec<Badge>,
    missing: Option<(String, Vec<String>)>,
}

#[derive(Template)]
#[template(path = "activities/grid.html")]
struct Grid<'a> {
    w: Words,
    lang: Lang,
    base: String,
    head: Html,
    rows: &'a Rows<Activity>,
    lines: Vec<Line<'a>>,
    catalyst: Option<Notice>,
}

impl Grid<'_> {
    fn dates(&self, it: &Activity) -> String {
        let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), date_short);
        if it.starts_on.is_none() && it.ends_on.is_none() {
            String::new()
        } else {
            format!("{} – {}", day(it.starts_on), day(it.ends_on))
        }
    }
}

/// A list that has nothing to show, and why.
#[derive(Template)]
#[template(source = "{{ head }}{{ nothing }}", ext = "html")]
pub(super) struct Nothing {
    pub(super) head: Html,
    pub(super) nothing: kit::parts::Empty,
}

/// What a view shows when there is no plan, or no activity that fits.
pub(super) fn nothing(lang: Lang, scene: &Scene, head: Html, add: Option<Action>) -> Nothing {
    let w = Words(lang);
    let nothing = match &scene.plan {
        None => empty(w.plans_none_title(), w.plans_none_why(), None),
        Some(_) => empty(w.activities_none_title(), w.activities_none_why(), add),
    };
    Nothing { head, nothing }
}

/// The grid.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.read(|tx| {
        let (lang, today) = (permit.lang(), permit.today());
        let scene = Scene::read(permit, tx, ask)?;
        let (page, add) = scene.page(permit, permit.subject());
        let head = scene.head(permit, "")?;
        let Some(plan) = &scene.plan else { return page.show(&nothing(lang, &scene, head, add)) };
        let rows: Rows<Activity> = Rows::read(tx, scene.search(permit)?, ask)?;
        if rows.items.is_empty() {
            return page.show(&nothing(lang, &scene, head, add));
        }
        let (details, tally) = (store::details_of_plan(tx, plan.id)?, Tally::of_plan(tx, plan.id, today)?);
        let is_grouped = matches!(ask.pair("sort"), "" | "priority" | "-priority");
        let mut lines: Vec<Line<'_>> = rows.items.iter().map(|it| line(permit, it, &details)).collect();
        if is_grouped {
            add_headings(&mut lines, &tally, lang);
        }
        let catalyst = tally.catalyst(lang).map(|words| notice(Tone::Information, words));
        let base = format!("/{lang}/p/{}/activities", permit.subject().slug);
        page.show(&Grid { w: Words(lang), lang, base, head, rows: &rows, lines, catalyst })
    })
}

fn line<'a>(permit: &Permit<'_, Browse>, it: &'a Activity, details: &Details) -> Line<'a> {
    let (lang, today) = (permit.lang(), permit.today());
    let partners = details.partners_of(it).map(|partner| partner.name.in_lang(lang).text).collect::<Vec<_>>().join(", ");
    let outputs = details.outputs_of(it.id).map(|output| {
        Words(lang).output_against_target(number(lang, output.achieved), number(lang, output.target), output.unit.in_lang(lang).text)
    });
    let funders = details.funders_of(it.id).map(|funder| funder.called(lang)).collect::<Vec<_>>().join(", ");
    let funders = if funders.is_empty() && it.no_cost { Words(lang).no_cost_short().to_owned() } else { funders };
    let verdict = it.verdict(details);
    let is_asked = permit.may::<BrowseDrafts>() && !it.status.is_closed() && !verdict.passes();
    let missing = is_asked.then(|| (verdict.missing_letters(), verdict.advice(lang).map(|(_, sentence)| sentence).collect()));
    Line {
        it,
        heading: None,
        partners,
        quarters: it.quarter_marks(),
        outputs: outputs.collect(),
        funders,
        badges: badges(it, today, lang),
        missing,
    }
}

/// Puts a heading over the first activity of each priority.
fn add_headings(lines: &mut [Line<'_>], tally: &Tally, lang: Lang) {
    let mut before = None;
    for line in lines {
        let priority = line.it.priority_id;
        if before != Some(priority) {
            let name = line.it.priority_called(lang);
            let (bar, warnings) = (tally.bar(lang, Some(priority)), tally.warnings(lang, Some(priority)));
            line.heading = Some(Heading { name, bar, warnings });
            before = Some(priority);
        }
    }
}

/// The plan, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The plan, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<press::Table> {
    permit.read(|tx| {
        let (lang, today) = (permit.lang(), permit.today());
        let scene = Scene::read(permit, tx, ask)?;
        let Some(plan) = &scene.plan else { return Ok(Plan::default().table(lang, today)) };
        let all = sorted(scene.search(permit)?, ask).all(tx, tables::MOST_ROWS)?;
        let (details, notes) = (store::details_of_plan(tx, plan.id)?, store::notes_of_plan(tx, plan.id)?);
        Ok(Plan { year: Some(plan.fiscal_year), all, details, notes }.table(lang, today))
    })
}
