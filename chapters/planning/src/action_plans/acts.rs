//! What may be done with action plans, by whom, and what then happens.

use access::standings::{APPROVERS, INSIDE, MEMBERS, STAFF};
use governance::adoptions::{self, Adopted, NamingForm};
use jiff::civil::Date;
use kit::{Error, Problems, Result, acts, db::Tx, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, Partnership, PartnershipId};
use serde::Serialize;
use sha2::{Digest, Sha256};
use strategy::strategies;

use super::{
    PlanState,
    model::{Checked, Form, NextStep, Plan, PlanId, StepForm, last_told, lies_inside},
    store,
};
use crate::{
    activities::{self, ActivityId},
    reach,
    words::Words,
};

acts! {
    /// See the action plans of a partnership.
    read Browse on Partnership as "plans.browse" may INSIDE;
    /// See plans that the council has not approved yet.
    read BrowseDrafts on Partnership as "plans.browse_drafts" may MEMBERS;
    /// See one action plan.
    read See on Of<Plan> as "plans.see" may INSIDE;
    /// Open the form for a new action plan.
    form Draft on Partnership as "plans.draft" may STAFF;
    /// Begin an action plan.
    change Begin on Partnership as "plans.begin" may STAFF;
    /// Open the form that changes an action plan.
    form Edit on Of<Plan> as "plans.edit" may STAFF;
    /// Change an action plan.
    change Amend on Of<Plan> as "plans.amend" may STAFF;
    /// Bring an action plan into its next state.
    change Advance on Of<Plan> as "plans.advance" may APPROVERS;
    /// Open the form for a decision that was wrongly named as the one that approved a plan.
    form Misnamed on Of<Plan> as "plans.misnamed" may APPROVERS;
    /// Name another decision as the one that approved a plan.
    change NameAnother on Of<Plan> as "plans.name_another" may APPROVERS;
}

/// Whether a plan may be shown to someone who sees only what was approved.
pub(super) fn is_shown<A: kit::permits::Act>(permit: &Permit<'_, A>, state: PlanState) -> bool {
    state.is_approved() || permit.may::<BrowseDrafts>()
}

/// Begins a plan.
pub fn begin(permit: &Permit<'_, Begin>, form: &Form) -> Result<PlanId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let (id, partnership) = (PlanId::new(change.now), change.subject.id);
        check(change.tx, partnership, None, &checked)?;
        store::insert(change.tx, partnership, (id, change.today), &checked)?;
        change.seal("plan", id, &checked, id)
    })
}

/// Changes a plan, unless somebody else changed it since the form was opened. The year of an approved plan stays.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: plan } = change.subject.clone();
        if plan.state == PlanState::Closed {
            return Err(Error::refused(|lang| Words(lang).plan_is_closed()));
        }
        if plan.state.is_approved() && (checked.fiscal_year != plan.fiscal_year || checked.strategy != plan.strategy_id) {
            return Err(Error::refused(|lang| Words(lang).plan_is_approved()));
        }
        check(change.tx, partnership.id, Some(plan.id), &checked)?;
        let title = plan.title.clone().edit(checked.title.en.clone(), checked.title.fr.clone());
        let bridging = plan.bridging.clone().edit(checked.bridging.en.clone(), checked.bridging.fr.clone());
        let checked = Checked { title, bridging, ..checked };
        store::update(change.tx, plan.id, version, &checked)?;
        change.seal("plan", plan.id, &checked, ())
    })
}

/// The year has no other plan; the strategy and the groups are this partnership's, and the year lies in the strategy.
fn check(tx: &Tx, partnership: PartnershipId, plan: Option<PlanId>, it: &Checked) -> Result<()> {
    let mut problems = Problems::none();
    if store::of_year(tx, partnership, it.fiscal_year)?.is_some_and(|other| Some(other.id) != plan) {
        problems.add("fiscal_year", |lang| Words(lang).plan_year_taken(it.fiscal_year.called(lang)));
    }
    if let Some(id) = it.strategy {
        let all = strategies::all(tx, partnership)?;
        let found = all.iter().find(|known| known.id.0 == id);
        must_be_there("strategy", found.is_some())?;
        if found.is_some_and(|known| !lies_inside(it.fiscal_year, known.starts_on, known.ends_on)) && it.bridging.is_empty() {
            problems.add("strategy", |lang| Words(lang).plan_outside_strategy(it.fiscal_year.called(lang)));
        }
    }
    for body in &it.ratified_by {
        must_be_there("ratified_by", reach::has_body(tx, partnership, *body)?)?;
    }
    problems.or(())
}

/// A step for the chronicle, with the activities that became planned by it.
#[derive(Serialize)]
struct Advanced {
    #[serde(flatten)]
    step: NextStep,
    planned: Vec<ActivityId>,
}

/// Brings a plan into its next state. The council's approval freezes what the plan then says; coming into force makes its
/// proposed activities planned.
pub fn advance(permit: &Permit<'_, Advance>, form: &StepForm) -> Result<()> {
    let (form, lang) = (form.clone(), permit.lang());
    permit.change(move |change| {
        let Of { partnership, record: plan } = change.subject.clone();
        let last = last_told(&store::steps(change.tx, plan.id)?);
        let step = NextStep::new(&form, (plan.fiscal_year, plan.state, last), change.today, lang)?;
        if let Some(decision) = step.decision {
            adoptions::hold(change.tx, partnership.id, decision, ("on", step.on))?;
        }
        if step.state == PlanState::CouncilApproved {
            approve(change.tx, partnership.id, &plan)?;
        }
        store::take_step(change.tx, plan.id, &step)?;
        let comes_into_force = step.state == PlanState::InForce;
        let planned = if comes_into_force { activities::take_up(change.tx, plan.id, (step.on, change.actor.name()))? } else { Vec::new() };
        change.seal("plan", plan.id, &Advanced { step, planned }, ())
    })
}

/// The decision that approved a plan, where one is named.
pub(super) fn adopted(tx: &Tx, plan: &Plan, today: Date) -> Result<Option<Adopted>> {
    let steps = store::steps(tx, plan.id)?;
    let steps = steps.into_iter().map(|step| (step.state == PlanState::CouncilApproved, step.stepped_on, step.decision_id));
    Ok(Adopted::among(("plan", plan.id.0), steps, today))
}

/// Names another decision as the one that approved a plan, with a reason.
pub fn name_another(permit: &Permit<'_, NameAnother>, form: &NamingForm) -> Result<()> {
    let checked = form.check(permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: plan } = change.subject.clone();
        let now = adopted(change.tx, &plan, change.today)?.ok_or_else(adoptions::none_named)?;
        let named = adoptions::name(change.tx, partnership.id, &now, &checked, change.today)?;
        store::rest_on(change.tx, plan.id, named)?;
        change.seal("plan", plan.id, &(named, checked), ())
    })
}

/// A plan is approved inside a strategy in force, or with what bridges the gap; what it says is frozen.
fn approve(tx: &mut kit::db::WriteTx, partnership: PartnershipId, plan: &Plan) -> Result<()> {
    let all = strategies::all(tx, partnership)?;
    let strategy = all.iter().find(|known| Some(known.id.0) == plan.strategy_id && known.state == strategies::State::InForce);
    let lies_in_force = strategy.is_some_and(|known| lies_inside(plan.fiscal_year, known.starts_on, known.ends_on));
    if !lies_in_force && plan.bridging.is_empty() {
        return Err(Error::refused(|lang| Words(lang).plan_needs_strategy_in_force()));
    }
    freeze(tx, partnership, plan.id)
}

/// Freezes what a plan says, as JSON with its checksum.
pub fn freeze(tx: &mut kit::db::WriteTx, partnership: PartnershipId, plan: PlanId) -> Result<()> {
    let all = activities::of_plan(tx, partnership, plan)?;
    let details = activities::details_of(tx, &all)?;
    if all.is_empty() {
        return Err(Error::refused(|lang| Words(lang).plan_is_empty()));
    }
    let text = serde_json::to_string(&serde_json::json!({ "activities": all, "details": details })).map_err(Error::internal)?;
    let sum = kit::secret::hex(&Sha256::digest(text.as_bytes()));
    store::freeze(tx, plan, &text, &sum)
}
