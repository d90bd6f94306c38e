//! The pages of action plans: the list, and the form.

use askama::Template;
use kit::{
    Error, Lang, Result, bind,
    db::Search,
    parts::{Action, Badge, Choice, Fields, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply, Rows, sorted},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;
use strategy::strategies::{self, Strategy};

use super::{
    PlanState,
    acts::{self, Amend, Begin, Browse, BrowseDrafts, Draft, Edit},
    model::{Form, Plan},
    store::{self, LIST},
};
use crate::{reach, words::Words};

/// The list of plans takes no filter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoFilter {}

/// The badge of a plan's state.
pub(crate) fn state_badge(state: PlanState, lang: Lang) -> Badge {
    let tone = match state {
        PlanState::InForce => Tone::Good,
        PlanState::InReview | PlanState::CouncilApproved => Tone::Information,
        PlanState::Draft | PlanState::Closed => Tone::Plain,
    };
    badge(tone, "", state.called(lang))
}

#[derive(Template)]
#[template(path = "action_plans/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    home: String,
    rows: &'a Rows<Plan>,
    strategies: Vec<Strategy>,
    add: Option<Action>,
}

impl List<'_> {
    fn strategy(&self, plan: &Plan) -> String {
        let found = self.strategies.iter().find(|it| Some(it.id.0) == plan.strategy_id);
        found.map_or_else(String::new, |it| it.title.in_lang(self.lang).text.to_owned())
    }
}

fn search<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, ask: &Ask) -> Result<Search> {
    ask.query::<NoFilter>()?;
    let all = LIST.with(bind![permit.subject().id]);
    let all = if permit.may::<BrowseDrafts>() { all } else { all.filter("approved", bind![])? };
    Ok(if ask.pair("sort").is_empty() { all.sort("year", kit::db::Direction::Down) } else { all })
}

/// The plans, the latest year first.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let search = search(permit, ask)?;
    let (rows, strategies) = permit.read(|tx| {
        let strategies = strategies::all(tx, partnership.id)?;
        Ok((Rows::<Plan>::read(tx, search, ask)?, strategies))
    })?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let add = permit.may::<Begin>().then(|| Action::new(w.plan_begin(), format!("{home}/plans/new")).icon("plus"));
    let page = permit.page(w.plans()).lead(w.plans_lead()).action(add.clone());
    page.show(&List { w, lang, home, rows: &rows, strategies, add })
}

/// The plans as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The plans as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(search(permit, ask)?, ask);
    let rows: Vec<Plan> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [w.fiscal_year(), w.plan_title_english(), w.plan_title_french(), w.state(), w.plan_sum()];
    let rows = rows.into_iter().map(|it| {
        let (year, state) = (it.fiscal_year.called(lang), it.state.called(lang).to_owned());
        vec![year, it.title.en, it.title.fr, state, it.snapshot_sum.unwrap_or_default()]
    });
    Ok(tables::of_text(w.plans(), &headings, rows))
}

#[derive(Template)]
#[template(path = "action_plans/form.html")]
struct FormFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a Form,
    strategies: &'a [Choice],
    bodies: &'a [Choice],
}

fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/plans", partnership.slug)
}

/// The form on a page, offering the strategies and bodies of a partnership.
fn asking<'p, A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, (page, action): (Page, String)) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let (all, bodies) = permit.read(|tx| Ok((strategies::all(tx, partnership.id)?, reach::body_choices(tx, partnership.id, lang)?)))?;
    let called = |it: &Strategy| format!("{} ({})", it.title.in_lang(lang).text, it.state.called(lang));
    let strategies: Vec<Choice> = all.iter().map(|it| Choice::new(it.id, called(it))).collect();
    let page = page.crumb(w.plans(), list(lang, partnership));
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, f, form, strategies: &strategies, bodies: &bodies })))
}

/// The page with the form for a new plan.
fn beginning<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    asking(permit, partnership, (permit.page(Words(lang).plan_begin()), list(lang, partnership)))
}

/// The page with the form that changes a plan.
fn changing<'p, A: Act<Subject = Of<Plan>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let page = permit.page(Words(lang).plan_edit(record.fiscal_year.called(lang)));
    let page = asking(permit, partnership, (page, format!("{}/{}", list(lang, partnership), record.id)))?;
    Ok(page.changing(move || {
        permit.read(|tx| {
            let plan = store::by_id(tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
            let ratified_by = store::ratified_by(tx, plan.id)?.into_iter().map(|(id, _)| id.to_string()).collect();
            Ok(Form { ratified_by, fiscal_year: plan.fiscal_year.called(lang), ..Form::from(&plan) })
        })
    }))
}

/// The form for a new plan: the year after the latest one, and the strategy in force.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let (partnership, today) = (permit.subject(), permit.today());
    let (latest, strategy) =
        permit.read(|tx| Ok((store::all(tx, partnership.id)?.into_iter().next(), strategies::in_force(tx, partnership.id, today)?)))?;
    let year = latest.map_or_else(|| crate::fiscal::FiscalYear::containing(today), |plan| plan.fiscal_year.next());
    beginning(permit)?.open(&Form {
        fiscal_year: year.called(permit.lang()),
        title_en: Words(Lang::En).plan_title_of(year.called(Lang::En)),
        title_fr: Words(Lang::Fr).plan_title_of(year.called(Lang::Fr)),
        strategy: strategy.map(|it| it.id.to_string()).unwrap_or_default(),
        ..Form::default()
    })
}

/// Takes the form for a new plan.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    beginning(permit)?.take(ask, |form| acts::begin(permit, form), |id| format!("{list}/{id}"))
}

/// The form that changes a plan.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes a plan.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form))
}
