//! One action plan: what it rests on, how it came to its state, how its activities stand, what was changed since.

use askama::Template;
use governance::adoptions;
use kit::{
    Error, Lang, Problems, Result,
    lang::Bilingual,
    parts::{Action, Choice, Fields, Html, Notice, Spread, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::{imports, partnerships::Of};
use strategy::strategies;

use super::{
    acts::{self, Advance, Edit, Misnamed, See},
    model::{Amendment, Plan, Step, StepForm},
    pages::state_badge,
    store,
};
use crate::{
    activities::{self, Money, Tally},
    plan_lists::PlanList,
    reach,
    words::Words,
};

#[derive(Template)]
#[template(path = "action_plans/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    home: String,
    it: &'a Plan,
    strategy: Option<(String, String)>,
    ratified_by: Vec<(governance::bodies::BodyId, Bilingual)>,
    steps: Vec<Step>,
    adoption: Html,
    amendments: Vec<Amendment>,
    decisions: Vec<Choice>,
    bar: Option<Spread>,
    catalyst: Option<Notice>,
    first: Option<Action>,
    money: Vec<Money>,
    csrf: Html,
    f: Fields<'a>,
    next: Vec<Choice>,
    typed: &'a StepForm,
    may_advance: bool,
    is_running: bool,
}

impl Show<'_> {
    fn dollars(&self, cents: &i64) -> String {
        kit::lang::money(self.lang, *cents)
    }

    /// Whether a step can be taken that rests on a decision.
    fn asks_decision(&self) -> bool {
        self.it.state.next().contains(&super::PlanState::CouncilApproved)
    }

    /// Whether the plan can be closed while its year still runs.
    fn asks_early(&self) -> bool {
        self.it.state.next().contains(&super::PlanState::Closed) && self.is_running
    }

    /// What is promised in all, and what is not yet.
    fn in_all(&self) -> (i64, i64) {
        self.money.iter().fold((0, 0), |(secured, unsecured), it| (secured + it.secured, unsecured + it.unsecured))
    }

    fn decision(&self, id: Option<governance::decisions::DecisionId>) -> String {
        let found = id.and_then(|id| self.decisions.iter().find(|choice| choice.value == id.to_string()));
        found.map_or_else(String::new, |choice| choice.label.clone())
    }
}

fn page<A: Act<Subject = Of<Plan>>>(permit: &Permit<'_, A>, typed: &StepForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    if !acts::is_shown(permit, it.state) {
        return Err(Error::NotFound);
    }
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let here = format!("{home}/plans/{}", it.id);
    let adoption = adoptions::beneath::<Misnamed, _>(permit, it.state.is_approved(), ("plan", it.id.0), &here)?;
    let content = permit.read(|tx| {
        let strategy = strategies::all(tx, partnership.id)?.into_iter().find(|known| Some(known.id.0) == it.strategy_id);
        let tally = Tally::of_plan(tx, (partnership.id, it.id), permit.today())?;
        let (steps, amendments) = (store::steps(tx, it.id)?, store::amendments(tx, it.id)?);
        let named = steps.iter().filter_map(|step| step.decision_id).chain(amendments.iter().filter_map(|it| it.decision_id));
        let named = named.map(|id| id.to_string()).collect::<String>() + &typed.decision;
        Ok(Show {
            w,
            lang,
            it,
            strategy: strategy.map(|known| (known.title.in_lang(lang).text.to_owned(), format!("{home}/strategies/{}", known.id))),
            ratified_by: store::ratified_by(tx, it.id)?,
            steps,
            adoption,
            amendments,
            decisions: reach::decision_choices(tx, partnership.id, lang, &named)?,
            bar: (!tally.is_empty()).then(|| tally.bar(lang, None)),
            catalyst: tally.catalyst(lang).map(|words| notice(Tone::Information, words)),
            money: activities::money_of_plan(tx, it.id)?,
            first: activities::add_to(permit, &home, it, w.activity_add_first()),
            home: home.clone(),
            csrf: permit.csrf(),
            f: Fields::new(lang, problems),
            next: it.state.next().iter().map(|state| Choice::new(state.code(), state.called(lang))).collect(),
            typed,
            may_advance: permit.may::<Advance>(),
            is_running: permit.today() <= it.fiscal_year.end(),
        })
    })?;
    let may_edit = permit.may::<Edit>() && it.state != super::PlanState::Closed;
    let edit = may_edit.then(|| Action::new(kit::lang::Words(lang).edit(), format!("{home}/plans/{}/edit", it.id)).icon("pencil"));
    let grid = Action::new(w.plan_open_grid(it.fiscal_year.called(lang)), format!("{home}/activities?plan={}", it.id)).icon("list-checks");
    let page = permit.page(it.title.in_lang(lang).text).crumb(w.plans(), format!("{home}/plans")).badge(state_badge(it.state, lang));
    let may_import = permit.may::<imports::Bring<PlanList>>() && it.state == super::PlanState::Draft;
    let import = may_import.then(|| Action::new(w.plan_list_import(), format!("{home}/plans/{}/imports", it.id)));
    let add = content.bar.is_some().then(|| activities::add_to(permit, &home, it, w.activity_add())).flatten();
    page.action(Some(grid)).more(add).more(edit).more(import).status(if problems.is_empty() { 200 } else { 422 }).show(&content)
}

/// The page.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let typed = StepForm { on: permit.today().to_string(), ..StepForm::default() };
    page(permit, &typed, &Problems::none())
}

/// Takes the form that brings the plan into its next state.
pub(super) fn advance(permit: &Permit<'_, Advance>, ask: &Ask) -> Result<Reply> {
    let typed: StepForm = ask.form()?;
    match acts::advance(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!(
            "/{}/p/{}/plans/{}?saved=1",
            permit.lang(),
            permit.subject().partnership.slug,
            permit.subject().record.id
        ))),
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}
