//! The steps of a strategy: what each asks for, and what then happens.

use governance::{
    adoptions::{self, Adopted, NamingForm},
    decisions::{self, DecisionId},
};
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Reading, Result,
    lang::Words as Kit,
    links::{self, Knot},
    permits::{Change, Permit, Scope, Sealed},
};
use registry::partnerships::Of;
use serde::Deserialize;

use super::{
    State,
    acts::{ApproveByCouncil, ApproveByHost, BringIntoForce, Circulate, NameAnother},
    model::Strategy,
    state::{Step, must_fit, must_follow, must_say_something},
    store,
};
use crate::{objectives, priorities};

/// The form of a step, as typed. No step asks for all of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepForm {
    /// The day of the step.
    pub on: String,
    /// The day on which the draft was circulated, told with the council's approval where it was told wrongly before.
    pub circulated_on: String,
    /// The decision of the council.
    pub decision: String,
    /// The resolution of the host.
    pub resolution: String,
}

/// Says a refusal beside the field that it is about.
fn beside(field: &'static str, outcome: Result<()>) -> Result<()> {
    match outcome {
        Err(Error::Refused(say)) => {
            let mut problems = Problems::none();
            problems.add(field, |lang| say.in_lang(lang).to_owned());
            Err(Error::Invalid(problems))
        }
        other => other,
    }
}

fn the_day(form: &StepForm, lang: Lang) -> Result<Date> {
    let mut it = Reading::new(lang);
    let on = it.day("on", &form.on);
    it.finish(|| on)
}

/// Whether the step may be taken now: asked before the form is read, and again inside the change.
fn may(of: &Of<Strategy>, step: Step) -> Result<()> {
    step.check(of.record.state, of.partnership.host_approves)
}

/// Writes down the new course and seals it.
fn sealed(change: &mut Change<'_, Of<Strategy>>, it: &Strategy) -> Result<Sealed<()>> {
    store::set_course(change.tx, it)?;
    change.seal("strategy", it.id, it, ())
}

/// Sends a draft round, or notes that it was sent: today, where no day is told.
pub fn circulate(permit: &Permit<'_, Circulate>, form: &StepForm) -> Result<()> {
    may(permit.subject(), Step::Circulate)?;
    let mut it = Reading::new(permit.lang());
    let on = it.day_if("on", &form.on);
    let on = it.finish(|| Some(on))?.unwrap_or(permit.today());
    permit.change(move |change| {
        may(&change.subject, Step::Circulate)?;
        beside("on", must_follow(on, None, change.today))?;
        let (it, partnership) = (change.subject.record.clone(), change.subject.partnership.id);
        let (first, second) =
            (priorities::of_strategy(change.tx, partnership, it.id)?, objectives::of_strategy(change.tx, partnership, it.id)?);
        must_say_something(first.len(), second.len())?;
        let it = Strategy { state: State::InReview, circulated_on: Some(on), ..it };
        sealed(change, &it)
    })
}

/// Notes the council's approval: on the day of its decision, where no day is told.
pub fn approve_by_council(permit: &Permit<'_, ApproveByCouncil>, form: &StepForm) -> Result<()> {
    may(permit.subject(), Step::ApproveByCouncil)?;
    let mut it = Reading::new(permit.lang());
    let (on, circulated) = (it.day_if("on", &form.on), it.day_if("circulated_on", &form.circulated_on));
    let decision = it.code("decision", &form.decision, |text| text.parse::<DecisionId>().ok());
    let decision = it.finish(|| decision)?;
    permit.change(move |change| {
        may(&change.subject, Step::ApproveByCouncil)?;
        let (it, partnership) = (change.subject.record.clone(), change.subject.partnership.id);
        let on = match on {
            Some(on) => on,
            None => decisions::day(change.tx, partnership, decision)?,
        };
        adoptions::hold(change.tx, partnership, decision, ("on", on))?;
        let circulated_on = circulated.or(it.circulated_on);
        beside("on", must_follow(on, circulated_on, change.today))?;
        adopted_by(change, &it, decision)?;
        let (state, council_approved_on) = (State::CouncilApproved, Some(on));
        let it = Strategy { state, circulated_on, council_approved_on, decision_id: Some(decision), ..it };
        sealed(change, &it)
    })
}

fn adopted_by(change: &mut Change<'_, Of<Strategy>>, it: &Strategy, decision: DecisionId) -> Result<()> {
    let scope = Scope::of(change.subject.partnership.id);
    links::tie(change.tx, &scope, Knot { kind: "strategy", id: it.id.0 }, "adopted_by", Knot { kind: "decision", id: decision.0 })
}

/// Notes the host's approval.
pub fn approve_by_host(permit: &Permit<'_, ApproveByHost>, form: &StepForm) -> Result<()> {
    may(permit.subject(), Step::ApproveByHost)?;
    let mut it = Reading::new(permit.lang());
    let (on, resolution) = (it.day("on", &form.on), it.line("resolution", &form.resolution, 300));
    if resolution.is_empty() {
        it.problem("resolution", |lang| Kit(lang).required());
    }
    let on = it.finish(|| on)?;
    permit.change(move |change| {
        may(&change.subject, Step::ApproveByHost)?;
        let it = change.subject.record.clone();
        beside("on", must_follow(on, it.council_approved_on, change.today))?;
        let it = Strategy { state: State::HostApproved, host_approved_on: Some(on), host_resolution: resolution, ..it };
        sealed(change, &it)
    })
}

/// Brings a strategy into force; the one before is superseded on the same day.
pub fn bring_into_force(permit: &Permit<'_, BringIntoForce>, form: &StepForm) -> Result<()> {
    may(permit.subject(), Step::BringIntoForce)?;
    let from = the_day(form, permit.lang())?;
    permit.change(move |change| {
        may(&change.subject, Step::BringIntoForce)?;
        change.tx.take_turns(&format!("strategy {}", change.subject.partnership.id))?;
        let it = change.subject.record.clone();
        let earlier = store::present(change.tx, change.subject.partnership.id)?;
        beside("on", must_follow(from, it.host_approved_on.or(it.council_approved_on), change.today))?;
        beside("on", must_fit(&it, from, earlier.as_ref()))?;
        if let Some(earlier) = earlier {
            store::set_course(change.tx, &Strategy { state: State::Superseded, superseded_on: Some(from), ..earlier })?;
        }
        let it = Strategy { state: State::InForce, in_force_from: Some(from), ..it };
        sealed(change, &it)
    })
}

/// The decision that adopted a strategy, where one is named.
pub(super) fn adopted(it: &Strategy, today: Date) -> Option<Adopted> {
    let (decision, on) = it.decision_id.zip(it.council_approved_on)?;
    let until = it.host_approved_on.or(it.in_force_from).unwrap_or(today);
    Some(Adopted { kind: "strategy", id: it.id.0, decision, on, until })
}

/// Names another decision as the one that adopted a strategy, with a reason.
pub fn name_another(permit: &Permit<'_, NameAnother>, form: &NamingForm) -> Result<()> {
    let checked = form.check(permit.lang())?;
    permit.change(move |change| {
        let (it, partnership) = (change.subject.record.clone(), change.subject.partnership.id);
        let now = adopted(&it, change.today).ok_or_else(adoptions::none_named)?;
        let (decision, on) = adoptions::name(change.tx, partnership, &now, &checked, change.today)?;
        store::set_course(change.tx, &Strategy { decision_id: Some(decision), council_approved_on: Some(on), ..it })?;
        change.seal("strategy", now.id, &(decision, on, checked), ())
    })
}
