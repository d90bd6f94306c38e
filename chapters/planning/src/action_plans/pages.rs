//! The pages of action plans: the list, and the form.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result, bind,
    db::Search,
    lang::Words as Kit,
    parts::{Action, Badge, Choice, Fields, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, Reply, Rows, sorted},
};
use press::Table;
use registry::{
    both_texts::{self, Difference},
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
        let (year, state) = (it.fiscal_year.to_string(), it.state.called(lang).to_owned());
        vec![year, it.title.en, it.title.fr, state, it.snapshot_sum.unwrap_or_default()]
    });
    Ok(tables::of_text(w.plans(), &headings, rows))
}

#[derive(Template)]
#[template(path = "action_plans/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    place: &'a Place,
    form: &'a Form,
    strategies: Vec<Choice>,
    bodies: Vec<Choice>,
    theirs: Option<Html>,
}

/// What a form page is about: its title, where it is sent, where it leads back.
struct Place {
    title: String,
    action: String,
    back: String,
}

fn form<A: Act>(
    permit: &Permit<'_, A>,
    partnership: &Partnership,
    place: &Place,
    (form, problems, theirs): (&Form, &Problems, Option<Html>),
) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let (all, bodies) = permit.read(|tx| Ok((strategies::all(tx, partnership.id)?, reach::body_choices(tx, partnership.id, lang)?)))?;
    let strategies =
        all.iter().map(|it| Choice::new(it.id, format!("{} ({})", it.title.in_lang(lang).text, it.state.called(lang)))).collect();
    let bodies = bodies
        .into_iter()
        .map(|it| {
            let chosen = form.ratified_by.contains(&it.value);
            it.chosen_if(chosen)
        })
        .collect();
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let page = permit.page(place.title.clone()).crumb(w.plans(), format!("/{lang}/p/{}/plans", partnership.slug)).status(status);
    page.show(&FormPage { w, k, f, csrf: permit.csrf(), place, form, strategies, bodies, theirs })
}

fn new_place(lang: Lang, partnership: &Partnership) -> Place {
    let back = format!("/{lang}/p/{}/plans", partnership.slug);
    Place { title: Words(lang).plan_begin().to_owned(), action: back.clone(), back }
}

fn edit_place(lang: Lang, of: &Of<Plan>) -> Place {
    let back = format!("/{lang}/p/{}/plans/{}", of.partnership.slug, of.record.id);
    Place { title: Words(lang).plan_edit(of.record.fiscal_year), action: back.clone(), back }
}

/// The form for a new plan: the year after the latest one, and the strategy in force.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let (lang, partnership, today) = (permit.lang(), permit.subject(), permit.today());
    let (latest, strategy) =
        permit.read(|tx| Ok((store::all(tx, partnership.id)?.into_iter().next(), strategies::in_force(tx, partnership.id, today)?)))?;
    let year = latest.map_or_else(|| crate::fiscal::FiscalYear::containing(today), |plan| plan.fiscal_year.next());
    let typed = Form {
        fiscal_year: year.to_string(),
        title_en: Words(Lang::En).plan_title_of(year),
        title_fr: Words(Lang::Fr).plan_title_of(year),
        strategy: strategy.map(|it| it.id.to_string()).unwrap_or_default(),
        ..Form::default()
    };
    form(permit, partnership, &new_place(lang, partnership), (&typed, &Problems::none(), None))
}

/// Takes the form for a new plan.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let place = new_place(permit.lang(), permit.subject());
    match acts::begin(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, permit.subject(), &place, (&typed, &problems, None)),
        Err(error) => Err(error),
    }
}

fn stored<A: Act<Subject = Of<Plan>>>(permit: &Permit<'_, A>) -> Result<Form> {
    let of = permit.subject();
    permit.read(|tx| {
        let plan = store::by_id(tx, of.partnership.id, of.record.id)?.ok_or(Error::NotFound)?;
        let ratified_by = store::ratified_by(tx, plan.id)?.into_iter().map(|(id, _)| id.to_string()).collect();
        Ok(Form { ratified_by, ..Form::from(&plan) })
    })
}

/// The form that changes a plan.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    form(permit, &of.partnership, &edit_place(permit.lang(), of), (&stored(permit)?, &Problems::none(), None))
}

/// Takes the form that changes a plan.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let (typed, of): (Form, _) = (ask.form()?, permit.subject());
    let place = edit_place(permit.lang(), of);
    match acts::amend(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => form(permit, &of.partnership, &place, (&typed, &problems, None)),
        Err(Error::Conflict) => {
            let now = stored(permit)?;
            let theirs = both_texts::shown(permit.lang(), &differences(permit.lang(), &now, &typed));
            form(permit, &of.partnership, &place, (&Form { version: now.version, ..typed }, &Problems::none(), Some(theirs)))
        }
        Err(error) => Err(error),
    }
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let all = [
        (w.fiscal_year(), &now.fiscal_year, &typed.fiscal_year),
        (w.plan_title_english(), &now.title_en, &typed.title_en),
        (w.plan_title_french(), &now.title_fr, &typed.title_fr),
        (w.plan_bridging(), &now.bridging_en, &typed.bridging_en),
        (w.plan_bridging(), &now.bridging_fr, &typed.bridging_fr),
    ];
    let differing = all.into_iter().filter(|(_, now, typed)| now != typed);
    differing.map(|(label, now, typed)| Difference { label, now: now.clone(), typed: typed.clone() }).collect()
}
