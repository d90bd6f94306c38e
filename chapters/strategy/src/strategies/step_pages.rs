//! The pages of the steps: one form for the step that comes next, and the answers to it.

use askama::Template;
use governance::decisions;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{ApproveByCouncil, ApproveByHost, BringIntoForce, Circulate, Prepare},
    model::Strategy,
    state::Step,
    steps::{self, StepForm},
    store,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "strategies/step.html")]
struct StepPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    step: Step,
    back: String,
    form: &'a StepForm,
    decisions: Vec<Choice>,
    decisions_href: String,
    supersedes: String,
}

impl StepPage<'_> {
    /// Where the form is sent.
    fn action(&self) -> String {
        let noun = match self.step {
            Step::Circulate => "circulation",
            Step::ApproveByCouncil => "council-approval",
            Step::ApproveByHost => "host-approval",
            Step::BringIntoForce => "entry-into-force",
        };
        format!("{}/{noun}", self.back)
    }
}

fn page<A: Act<Subject = Of<Strategy>>>(permit: &Permit<'_, A>, step: Step, form: &StepForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let (choices, earlier) = permit.read(|tx| {
        let choices = if step == Step::ApproveByCouncil { decisions::choices_in_lang(tx, partnership.id, lang)? } else { Vec::new() };
        let earlier = if step == Step::BringIntoForce { store::present(tx, partnership.id)? } else { None };
        Ok((choices, earlier))
    })?;
    let supersedes = earlier.map_or(String::new(), |earlier| w.step_force_supersedes(earlier.title.in_lang(lang).text));
    let decisions = choices.into_iter().map(|(id, label)| Choice::new(id, label)).collect();
    let home = format!("/{lang}/p/{}", partnership.slug);
    let back = format!("{home}/strategies/{}", it.id);
    let status = if problems.is_empty() { 200 } else { 422 };
    let page =
        permit.page(step.called(lang)).crumb(w.strategies(), format!("{home}/strategies")).crumb(it.title.in_lang(lang).text, back.clone());
    let csrf = permit.csrf();
    page.status(status).show(&StepPage {
        w,
        k,
        f,
        csrf,
        step,
        back,
        form,
        decisions,
        decisions_href: format!("{home}/decisions"),
        supersedes,
    })
}

/// The form for the step that comes next; when none does, why.
pub(super) fn prepare(permit: &Permit<'_, Prepare>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record: it } = permit.subject();
    match Step::next(it.state, partnership.host_approves) {
        Some(step) => page(permit, step, &begun(step, it, permit.today()), &Problems::none()),
        None => Err(Step::BringIntoForce.check(it.state, partnership.host_approves).err().unwrap_or(Error::NotFound)),
    }
}

/// The form of a step as it begins: the council's approval is on the day of its decision, the others are today.
fn begun(step: Step, it: &Strategy, today: Date) -> StepForm {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    match step {
        Step::ApproveByCouncil => StepForm { circulated_on: day(it.circulated_on), ..StepForm::default() },
        _ => StepForm { on: today.to_string(), ..StepForm::default() },
    }
}

/// Where a step leads when it was taken; the form again when its form was not right.
fn answered<A: Act<Subject = Of<Strategy>>>(permit: &Permit<'_, A>, step: Step, form: &StepForm, outcome: Result<()>) -> Result<Reply> {
    match outcome {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", here(permit.lang(), permit.subject())))),
        Err(Error::Invalid(problems)) => page(permit, step, form, &problems),
        Err(error) => Err(error),
    }
}

pub(super) fn here(lang: Lang, of: &Of<Strategy>) -> String {
    format!("/{lang}/p/{}/strategies/{}", of.partnership.slug, of.record.id)
}

/// Sends a draft round.
pub(super) fn circulate(permit: &Permit<'_, Circulate>, ask: &Ask) -> Result<Reply> {
    let typed: StepForm = ask.form()?;
    answered(permit, Step::Circulate, &typed, steps::circulate(permit, &typed))
}

/// Takes the council's approval.
pub(super) fn approve_by_council(permit: &Permit<'_, ApproveByCouncil>, ask: &Ask) -> Result<Reply> {
    let typed: StepForm = ask.form()?;
    answered(permit, Step::ApproveByCouncil, &typed, steps::approve_by_council(permit, &typed))
}

/// Takes the host's approval.
pub(super) fn approve_by_host(permit: &Permit<'_, ApproveByHost>, ask: &Ask) -> Result<Reply> {
    let typed: StepForm = ask.form()?;
    answered(permit, Step::ApproveByHost, &typed, steps::approve_by_host(permit, &typed))
}

/// Takes the entry into force.
pub(super) fn bring_into_force(permit: &Permit<'_, BringIntoForce>, ask: &Ask) -> Result<Reply> {
    let typed: StepForm = ask.form()?;
    answered(permit, Step::BringIntoForce, &typed, steps::bring_into_force(permit, &typed))
}
