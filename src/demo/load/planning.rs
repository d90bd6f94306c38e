//! The three action plans of the invented partnership, their activities and how each of them went.

use governance::{bodies::BodyId, decisions::DecisionId};
use jiff::civil::Date;
use kit::{
    Error, Lang, Result,
    db::WriteTx,
    lang::{Bilingual, decimal},
};
use planning::{
    action_plans::{self, NextStep, Noted, PlanId, PlanState},
    activities::{
        self, ActivityId, Place, Turning,
        lists::{FunderKind, LipRole, PartnerRole, TargetGroup},
    },
    fiscal::FiscalYear,
    status::Status,
};
use registry::{organizations::OrganizationId, partnerships::PartnershipId};
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Plans {
    plan: Vec<Plan>,
}

#[derive(Deserialize)]
struct Plan {
    key: String,
    fiscal_year: String,
    strategy: String,
    title_en: String,
    title_fr: String,
    ratified_by: Vec<String>,
    history: Vec<Step>,
    #[serde(default)]
    changes: Vec<Change>,
}

#[derive(Deserialize)]
struct Step {
    date: Date,
    state: String,
    decision: Option<String>,
}

#[derive(Deserialize)]
struct Change {
    date: Date,
    decision: Option<String>,
    activity: String,
    text_en: String,
    text_fr: String,
}

#[derive(Deserialize)]
struct Activities {
    activity: Vec<Activity>,
}

#[derive(Deserialize)]
struct Activity {
    key: String,
    code: String,
    title_en: String,
    title_fr: String,
    description_en: String,
    description_fr: String,
    objective: String,
    group: String,
    lead: String,
    lip_role: String,
    target_groups: Vec<String>,
    start: Date,
    end: Date,
    quarters: Vec<u8>,
    #[serde(default)]
    no_cost: bool,
    carry_over_from: Option<String>,
    #[serde(default)]
    waiver_en: String,
    #[serde(default)]
    waiver_fr: String,
    percent: i64,
    indicator: Option<Indicator>,
    #[serde(default)]
    partners: Vec<Partner>,
    #[serde(default)]
    outputs: Vec<Output>,
    #[serde(default)]
    funders: Vec<Funder>,
    history: Vec<Turn>,
}

#[derive(Deserialize)]
struct Indicator {
    label_en: String,
    label_fr: String,
    baseline: f64,
    target: Option<f64>,
}

#[derive(Deserialize)]
struct Partner {
    organization: String,
    role: String,
}

#[derive(Deserialize)]
struct Output {
    unit_en: String,
    unit_fr: String,
    target: i64,
}

#[derive(Deserialize)]
struct Funder {
    kind: String,
    organization: Option<String>,
    amount_cents: Option<i64>,
    #[serde(default)]
    secured: bool,
}

#[derive(Deserialize)]
struct Turn {
    date: Date,
    status: String,
    #[serde(default)]
    note_en: String,
    #[serde(default)]
    note_fr: String,
    decision: Option<String>,
    update: Option<String>,
}

/// Who is said to have written the plans.
const WHO: &str = "Maryam Oyelaran";

/// Loads `plans.toml` and `activities-*.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let plans: Plans = read("plans.toml", include_str!("../data/plans.toml"))?;
    let years = [
        include_str!("../data/activities-2024-25.toml"),
        include_str!("../data/activities-2025-26.toml"),
        include_str!("../data/activities-2026-27.toml"),
    ];
    for (plan, text) in plans.plan.iter().zip(years) {
        let all: Activities = read(&format!("activities-{}.toml", plan.key), text)?;
        load_plan(tx, keys, plan, &all.activity)?;
    }
    Ok(())
}

fn pair(en: &str, fr: &str) -> Bilingual {
    Bilingual::new(en, fr, Lang::En)
}

fn unknown(what: &str, code: &str) -> Error {
    Error::Internal(format!("the demonstration has {what} {code}, which is none"))
}

fn decision(keys: &Keys, key: Option<&String>) -> Result<Option<DecisionId>> {
    key.map(|key| keys.find("decision", key).map(DecisionId)).transpose()
}

fn plan_state(code: &str) -> Result<PlanState> {
    let code = if code == "superseded" { "closed" } else { code };
    PlanState::from_code(code).ok_or_else(|| unknown("a state of a plan", code))
}

/// The plan as it was written, frozen when the council approved it; then the year that followed.
fn load_plan(tx: &mut WriteTx, keys: &mut Keys, it: &Plan, all: &[Activity]) -> Result<()> {
    let partnership = PartnershipId(keys.find("partnership", "rivermont")?);
    let id = PlanId(keys.make("plan", &it.key));
    let ratified_by = it.ratified_by.iter().map(|key| keys.find("body", key).map(BodyId)).collect::<Result<_>>()?;
    let checked = action_plans::Checked {
        fiscal_year: it.fiscal_year.parse::<FiscalYear>()?,
        title: pair(&it.title_en, &it.title_fr),
        strategy: Some(keys.find("strategy", &it.strategy)?),
        bridging: pair("", ""),
        ratified_by,
    };
    let begun = it.history.first().map_or_else(|| checked.fiscal_year.start(), |step| step.date);
    action_plans::insert(tx, partnership, (id, begun), &checked)?;
    for activity in all {
        load_activity(tx, keys, (partnership, id), activity)?;
    }
    for step in it.history.iter().skip(1) {
        let state = plan_state(&step.state)?;
        if state == PlanState::CouncilApproved {
            action_plans::freeze(tx, partnership, id)?;
        }
        action_plans::take_step(tx, id, &NextStep { state, on: step.date, decision: decision(keys, step.decision.as_ref())? })?;
    }
    for activity in all {
        load_history(tx, keys, activity)?;
    }
    for (place, change) in it.changes.iter().enumerate() {
        let noted = Noted {
            activity: Some(keys.find("activity", &change.activity)?),
            on: change.date,
            decision: decision(keys, change.decision.as_ref())?,
            reason: pair(&change.text_en, &change.text_fr),
            who: WHO.into(),
        };
        let change = keys.make("plan_change", &format!("{}-{place}", it.key));
        action_plans::note_change(tx, id, change, &noted)?;
    }
    Ok(())
}

fn load_activity(tx: &mut WriteTx, keys: &mut Keys, (partnership, plan): (PartnershipId, PlanId), it: &Activity) -> Result<()> {
    let id = ActivityId(keys.make("activity", &it.key));
    let checked = checked(keys, it)?;
    let first = it.history.first().ok_or_else(|| unknown("an activity without history,", &it.key))?;
    let place = Place { partnership, plan, status: status(first)?, on: first.date, who: WHO };
    activities::insert(tx, place, id, &checked)?;
    if it.waiver_en.is_empty() { Ok(()) } else { activities::waive(tx, id, &pair(&it.waiver_en, &it.waiver_fr)) }
}

fn status(turn: &Turn) -> Result<Status> {
    Status::from_code(&turn.status).ok_or_else(|| unknown("a status", &turn.status))
}

fn load_history(tx: &mut WriteTx, keys: &Keys, it: &Activity) -> Result<()> {
    let id = ActivityId(keys.find("activity", &it.key)?);
    for turn in it.history.iter().skip(1) {
        let note = pair(&turn.note_en, &turn.note_fr);
        let decision = decision(keys, turn.decision.as_ref())?.map(|id| id.0);
        activities::turn(tx, id, &Turning { status: status(turn)?, on: turn.date, note: &note, decision, who: WHO })?;
    }
    match it.history.iter().rfind(|turn| turn.update.is_some()) {
        Some(last) => activities::note_update(tx, id, last.date, it.percent),
        None => Ok(()),
    }
}

fn checked(keys: &Keys, it: &Activity) -> Result<activities::Checked> {
    let organization = |key: &String| keys.find("organization", key).map(OrganizationId);
    let mut partners = Vec::new();
    for partner in &it.partners {
        let role = PartnerRole::from_code(&partner.role).ok_or_else(|| unknown("a role", &partner.role))?;
        partners.push((organization(&partner.organization)?, role));
    }
    let mut funders = Vec::new();
    for funder in &it.funders {
        let kind = FunderKind::from_code(&funder.kind).ok_or_else(|| unknown("a kind of funder", &funder.kind))?;
        funders.push((kind, funder.organization.as_ref().map(organization).transpose()?, funder.amount_cents, funder.secured));
    }
    let groups = it.target_groups.iter().map(|code| TargetGroup::from_code(code).ok_or_else(|| unknown("a target group", code)));
    let carried = it.carry_over_from.as_ref().map(|key| keys.find("activity", key).map(ActivityId)).transpose()?;
    let indicator = it.indicator.as_ref();
    Ok(activities::Checked {
        code: it.code.clone(),
        title: pair(&it.title_en, &it.title_fr),
        description: pair(&it.description_en, &it.description_fr),
        objective: Some(keys.find("objective", &it.objective)?),
        body: Some(BodyId(keys.find("body", &it.group)?)),
        lead: Some(organization(&it.lead)?),
        lip_role: LipRole::from_code(&it.lip_role).ok_or_else(|| unknown("a role", &it.lip_role))?,
        target_groups: groups.collect::<Result<_>>()?,
        starts_on: Some(it.start),
        ends_on: Some(it.end),
        quarters: it.quarters.clone(),
        several_years: false,
        milestone: pair("", ""),
        milestone_on: None,
        resources: pair("", ""),
        no_cost: it.no_cost,
        indicator: indicator.map_or_else(|| pair("", ""), |it| pair(&it.label_en, &it.label_fr)),
        baseline: indicator.map_or_else(|| pair("", ""), baseline),
        carried_from: carried,
        partners,
        outputs: it.outputs.iter().map(|output| (pair(&output.unit_en, &output.unit_fr), output.target)).collect(),
        funders,
    })
}

/// Where the indicator stood, and where it is to get, in words.
fn baseline(it: &Indicator) -> Bilingual {
    let said = |lang: Lang, aim: &str| {
        let digits = usize::from(it.baseline.fract() != 0.0);
        let aim = it.target.map(|target| format!("{aim}{}", decimal(lang, target, usize::from(target.fract() != 0.0)))).unwrap_or_default();
        format!("{}{aim}", decimal(lang, it.baseline, digits))
    };
    pair(&said(Lang::En, "; aim "), &said(Lang::Fr, " ; but "))
}
