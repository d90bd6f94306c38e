//! The grid of a plan: one line for each activity, by priority, with its quarters, outputs, funders and status.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{date_short, number},
    parts::{Action, Badge, Html, Notice, Spread, Tone, empty, notice, without_query},
    permits::{Act, Permit},
    web::{Ask, Page, Reply, Rows, sorted},
};
use registry::{partnerships::Partnership, tables};

use super::{
    acts::{self, AmendRow, Browse, BrowseDrafts, Edit},
    front::badges,
    model::{Activity, Details},
    row::{Row, RowForm, Typed},
    scene::Scene,
    store,
    table::Plan,
    tally::Tally,
};
use crate::{action_plans::PlanState, smart::Verdict, words::Words};

/// How many partners a line names.
const MOST_PARTNERS: usize = 2;

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
    query: &'a str,
    head: Html,
    rows: &'a Rows<Activity>,
    lines: Vec<Line<'a>>,
    catalyst: Option<Notice>,
    row: Option<Row<'a>>,
    done: &'a str,
    may_change: bool,
}

impl Grid<'_> {
    /// The form, where this line is open.
    fn open(&self, it: &Activity) -> Option<&Row<'_>> {
        self.row.as_ref().filter(|row| row.is_of(it.id))
    }

    fn is_done(&self, it: &Activity) -> bool {
        it.id.to_string() == self.done
    }

    fn percent(&self, it: &Activity) -> String {
        kit::lang::percent(self.lang, f64::from(i32::try_from(it.percent).unwrap_or_default()), 0)
    }

    /// Where the line opens as a form.
    fn edit(&self, it: &Activity) -> String {
        let joint = if self.query.is_empty() { "" } else { "&" };
        format!("{}?{}{joint}edit={id}#a-{id}", self.base, self.query, id = it.id)
    }

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

/// What a view shows when there is no plan, no activity in it, or none that fits.
pub(super) fn nothing(lang: Lang, scene: &Scene, head: Html, add: Option<Action>) -> Nothing {
    let w = Words(lang);
    let nothing = match &scene.plan {
        None => empty(w.plans_none_title(), w.plans_none_why(), add),
        Some(plan) if scene.is_narrowed() => {
            let all = Action::new(w.activities_show_all(), format!("?plan={}", plan.id));
            empty(w.activities_none_title(), w.activities_none_why(), Some(all))
        }
        Some(_) => {
            empty(w.plan_has_none_title(), w.plan_has_none_why(), add.map(|add| Action { label: w.activity_add_first().to_owned(), ..add }))
        }
    };
    Nothing { head, nothing }
}

/// The grid.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| page(permit, permit.subject(), ask, None))
}

/// The address of the grid with what it is narrowed to, and without what belongs to one of its lines.
fn here(lang: Lang, partnership: &Partnership, ask: &Ask) -> String {
    let query = ask.uri.split_once('?').map_or("", |(_, query)| query);
    let whole = format!("/{lang}/p/{}/activities?{query}", partnership.slug);
    ["edit", "done", "saved"].iter().fold(whole, |uri, key| without_query(&uri, key))
}

/// The grid, with one line open when a form was sent back or the address asks for it.
fn page<A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, ask: &Ask, sent: Option<(Activity, Typed)>) -> Result<Page> {
    permit.read(|tx| {
        let (lang, today) = (permit.lang(), permit.today());
        let mut ask = ask.clone();
        ask.uri = here(lang, partnership, &ask);
        let scene = Scene::read(permit, partnership, tx, &ask)?;
        let (page, add) = scene.page(permit, partnership);
        let head = scene.head(lang, partnership, "")?;
        let Some(plan) = &scene.plan else { return page.with(&nothing(lang, &scene, head, add)) };
        let mut rows: Rows<Activity> = Rows::read(tx, scene.search(partnership.id, today)?, &ask)?;
        let sent = sent.or_else(|| asked_for(&scene, &rows.items).filter(|_| permit.may::<AmendRow>()));
        // A form that comes back is shown even where its line no longer fits what the grid is narrowed to.
        if let Some((it, _)) = sent.as_ref().filter(|(it, _)| rows.items.iter().all(|row| row.id != it.id)) {
            rows.items.insert(0, it.clone());
        }
        if rows.items.is_empty() {
            return page.with(&nothing(lang, &scene, head, add));
        }
        let (details, tally) = (store::details_of(tx, &rows.items)?, Tally::of_plan(tx, (partnership.id, plan.id), today)?);
        let mut lines: Vec<Line<'_>> = rows.items.iter().map(|it| line(permit, it, &details)).collect();
        if matches!(ask.pair("sort"), "" | "priority" | "-priority") {
            add_headings(&mut lines, &tally, lang);
        }
        let base = format!("/{lang}/p/{}/activities", partnership.slug);
        let query = ask.uri.split_once('?').map_or("", |(_, query)| query);
        let row = sent.as_ref().map(|(it, typed)| Row::read(tx, (partnership.id, it), typed, (&base, query), (lang, permit.csrf())));
        let (row, status) = (row.transpose()?, sent.as_ref().map_or(200, |(_, typed)| typed.status()));
        let may_change = permit.may::<AmendRow>() && plan.state != PlanState::Closed;
        let catalyst = tally.catalyst(lang).map(|words| notice(Tone::Information, words));
        let done = &scene.filter.done;
        page.status(status).with(&Grid { w: Words(lang), lang, base, query, head, rows: &rows, lines, catalyst, row, done, may_change })
    })
}

/// The line that the address asks to open, as it is stored.
fn asked_for(scene: &Scene, rows: &[Activity]) -> Option<(Activity, Typed)> {
    let it = rows.iter().find(|it| it.is_open() && it.id.to_string() == scene.filter.edit)?;
    Some((it.clone(), Typed { form: RowForm::from(it), problems: Problems::none(), is_overtaken: false }))
}

/// Opens a line of the grid.
pub(super) fn open_row(permit: &Permit<'_, Edit>, ask: &Ask) -> Result<Reply> {
    let of = permit.subject();
    if !of.record.is_open() {
        return Err(Error::refused(|lang| Words(lang).plan_is_closed()));
    }
    let here = here(permit.lang(), &of.partnership, ask);
    let joint = if here.contains('?') { '&' } else { '?' };
    Ok(Reply::see_other(format!("{here}{joint}edit={id}#a-{id}", id = of.record.id)))
}

/// Takes a line of the grid, and returns to it.
pub(super) fn amend_row(permit: &Permit<'_, AmendRow>, ask: &Ask) -> Result<Reply> {
    let (form, of): (RowForm, _) = (ask.form()?, permit.subject());
    let (problems, is_overtaken) = match acts::amend_row(permit, &form) {
        Ok(()) => {
            let here = here(permit.lang(), &of.partnership, ask);
            let joint = if here.contains('?') { '&' } else { '?' };
            return Ok(Reply::see_other(format!("{here}{joint}saved=1&done={id}#a-{id}", id = of.record.id)));
        }
        Err(Error::Invalid(problems)) => (problems, false),
        Err(Error::Conflict) => (Problems::none(), true),
        Err(error) => return Err(error),
    };
    let now = permit.read(|tx| store::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)?;
    Ok(page(permit, &of.partnership, ask, Some((now, Typed { form, problems, is_overtaken })))?.reply())
}

fn line<'a, A: Act>(permit: &Permit<'_, A>, it: &'a Activity, details: &Details) -> Line<'a> {
    let (lang, today) = (permit.lang(), permit.today());
    let outputs = details.outputs_of(it.id).map(|output| {
        Words(lang).output_against_target(number(lang, output.achieved), number(lang, output.target), output.unit.in_lang(lang).text)
    });
    let funders = details.funders_of(it.id).map(|funder| funder.called(lang)).collect::<Vec<_>>().join(", ");
    let cents: i64 = details.funders_of(it.id).filter_map(|funder| funder.amount_cents).sum();
    let funders = if cents > 0 { format!("{funders} · {}", kit::lang::money(lang, cents)) } else { funders };
    let funders = if funders.is_empty() && it.no_cost { Words(lang).no_cost_short().to_owned() } else { funders };
    let asked = (permit.may::<BrowseDrafts>() && !it.status.is_closed()).then(|| it.verdict(details));
    let missing = asked.filter(|verdict| !verdict.passes());
    let missing = missing.map(|verdict| (named(&verdict, lang), verdict.advice(lang).map(|(_, sentence)| sentence).collect()));
    Line {
        it,
        heading: None,
        partners: partners(lang, it, details),
        quarters: it.quarter_marks(),
        outputs: outputs.collect(),
        funders,
        badges: badges(it, today, lang),
        missing,
    }
}

/// The points of SMART that are not met, in words.
fn named(verdict: &Verdict, lang: Lang) -> String {
    verdict.missing().map(|point| point.name(lang)).collect::<Vec<_>>().join(", ")
}

/// The first partners by name and how many others: all of them stand with the activity.
fn partners(lang: Lang, it: &Activity, details: &Details) -> String {
    let mut named: Vec<_> = details.partners_of(it).map(|partner| partner.name.in_lang(lang).text).collect();
    let others = named.len().saturating_sub(MOST_PARTNERS);
    if others > 1 {
        named.truncate(MOST_PARTNERS);
        format!("{} {}", named.join(", "), Words(lang).partners_and_others(others))
    } else {
        named.join(", ")
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
        let scene = Scene::read(permit, permit.subject(), tx, ask)?;
        let Some(plan) = &scene.plan else { return Ok(Plan::default().table(permit.subject(), lang, today)) };
        let all = sorted(scene.search(permit.subject().id, today)?, ask).all(tx, tables::MOST_ROWS)?;
        let (details, notes) = (store::details_of(tx, &all)?, store::notes_of_plan(tx, plan.id)?);
        Ok(Plan { year: Some(plan.fiscal_year), all, details, notes }.table(permit.subject(), lang, today))
    })
}
