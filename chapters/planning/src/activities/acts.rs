//! What may be done with activities, by whom, and what then happens.

use access::standings::{COORDINATOR, GROUP_CHAIR, INSIDE, MEMBERS, OPERATOR, SECRETARY, STAFF};
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Problems, Reading, Result, acts,
    db::Tx,
    lang::{Bilingual, date},
    permits::{Actor, Permit, Standing},
    reading::must_be_there,
};
use registry::partnerships::{Of, Partnership, PartnershipId};
use serde::{Deserialize, Serialize};

use super::{
    form::{Checked, Form, Grounds},
    front::{self, StatusChange},
    model::{Activity, ActivityId},
    row::{RowChecked, RowForm},
    store,
    writes::{self, Place, Turning},
};
use crate::{
    action_plans::{self, Noted, Plan, PlanId, PlanState},
    reach,
    status::Status,
    words::Words,
};

/// Those who keep the plan, and those who chair the group that follows an activity.
const WRITERS: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY, GROUP_CHAIR];

acts! {
    /// See the activities of a plan.
    read Browse on Partnership as "activities.browse" may INSIDE;
    /// See activities of plans that the council has not approved yet.
    read BrowseDrafts on Partnership as "activities.browse_drafts" may MEMBERS;
    /// See one activity.
    read See on Of<Activity> as "activities.see" may INSIDE;
    /// Open the form for a new activity.
    form Draft on Partnership as "activities.draft" may STAFF;
    /// Add an activity to a plan.
    change Add on Partnership as "activities.add" may STAFF;
    /// Open the form that changes an activity.
    form Edit on Of<Activity> as "activities.edit" may WRITERS;
    /// Change an activity.
    change Amend on Of<Activity> as "activities.amend" may WRITERS;
    /// Change a line of the grid: status, share done, days, lead.
    change AmendRow on Of<Activity> as "activities.amend_row" may WRITERS;
    /// Say how an activity stands.
    change SetStatus on Of<Activity> as "activities.set_status" may WRITERS;
    /// Accept an activity although the SMART meter misses something, or take that back.
    change Waive on Of<Activity> as "activities.waive" may STAFF;
}

/// The name that the history shows for whoever acts.
fn who(actor: &Actor) -> String {
    actor.name().to_owned()
}

/// The text in the language of whoever wrote it.
fn said(lang: Lang, text: &str) -> Bilingual {
    Bilingual::only(lang, text)
}

/// Adds an activity to a plan. An approved plan takes it up only by a decision.
pub fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<ActivityId> {
    let lang = permit.lang();
    let (checked, grounds, plan) = (Checked::new(form, lang)?, form.grounds(lang)?, form.plan.parse::<PlanId>());
    permit.change(move |change| {
        let (id, partnership) = (ActivityId::new(change.now), change.subject.id);
        let plan = plan.map_err(|_| Error::Malformed("the form names nothing".into()))?;
        let plan = action_plans::by_id(change.tx, partnership, plan)?.ok_or(Error::NotFound)?;
        refuse_closed(&plan)?;
        check_references(change.tx, partnership, &checked)?;
        let name = who(&change.actor);
        // What a decision adds to a plan in force, the plan has taken up.
        let status = if plan.state == PlanState::InForce { Status::Planned } else { Status::Proposed };
        let place = Place { partnership, plan: plan.id, status, on: change.today, who: &name };
        writes::insert(change.tx, place, id, &checked)?;
        if plan.state.is_approved() {
            if grounds.decision.is_none() {
                return problem("decision", |lang| Words(lang).activity_add_needs_decision());
            }
            let noted =
                Noted { activity: Some(id.0), on: change.today, decision: grounds.decision, reason: reason(&grounds, lang)?, who: name };
            check_decision(change.tx, partnership, &grounds)?;
            action_plans::note_change(change.tx, plan.id, Id::new(change.now), &noted)?;
        }
        change.seal("activity", id, &checked, id)
    })
}

/// Changes an activity, unless somebody else changed it since the form was opened. In an approved plan the change
/// gives its reason, and a change of priority the decision of the council.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let (lang, version) = (permit.lang(), form.version);
    let (checked, grounds) = (Checked::new(form, lang)?, form.grounds(lang)?);
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        let plan = action_plans::by_id(change.tx, partnership.id, record.plan_id)?.ok_or(Error::NotFound)?;
        refuse_closed(&plan)?;
        check_references(change.tx, partnership.id, &checked)?;
        if checked.carried_from == Some(record.id) {
            return problem("carried_from", |lang| Words(lang).activity_carries_itself());
        }
        if plan.state.is_approved() {
            let priority = checked.objective.map(|id| reach::priority_of(change.tx, partnership.id, id)).transpose()?.flatten();
            if priority != record.priority_id {
                check_council(change.tx, partnership.id, &grounds)?;
            }
            check_decision(change.tx, partnership.id, &grounds)?;
            let (reason, who) = (reason(&grounds, lang)?, who(&change.actor));
            let noted = Noted { activity: Some(record.id.0), on: change.today, decision: grounds.decision, reason, who };
            action_plans::note_change(change.tx, plan.id, Id::new(change.now), &noted)?;
        }
        let checked = with_states(checked, &record);
        writes::update(change.tx, partnership.id, (record.id, version), &checked)?;
        change.seal("activity", record.id, &checked, ())
    })
}

/// Changes a line of the grid, unless somebody else changed the activity since. Days and lead of an approved plan change for a
/// reason; a status that asks for a decision is not said here.
pub fn amend_row(permit: &Permit<'_, AmendRow>, form: &RowForm) -> Result<()> {
    let (lang, version) = (permit.lang(), form.version);
    let checked = RowChecked::new(form, lang)?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        let plan = action_plans::by_id(change.tx, partnership.id, record.plan_id)?.ok_or(Error::NotFound)?;
        refuse_closed(&plan)?;
        let known = checked.lead.is_none_or(|id| reach::has_organization(change.tx, partnership.id, id).unwrap_or(false));
        must_be_there("lead", known)?;
        writes::update_row(change.tx, (record.id, version), &checked)?;
        let who = who(&change.actor);
        if plan.state.is_approved() && checked.changes_plan(&record) {
            let grounds = Grounds { reason: checked.note.clone(), decision: None };
            let reason = reason(&grounds, lang).or_else(|_| problem("note", |lang| Words(lang).activity_change_needs_reason()))?;
            let noted = Noted { activity: Some(record.id.0), on: change.today, decision: None, reason, who: who.clone() };
            action_plans::note_change(change.tx, plan.id, Id::new(change.now), &noted)?;
        }
        let note = said(lang, &checked.note);
        if checked.status == record.status && !checked.note.is_empty() {
            let remark = Turning { status: record.status, on: change.today, note: &note, decision: None, who: &who };
            writes::remark(change.tx, record.id, &remark)?;
        }
        let wanted = StatusChange { to: checked.status, note, decision: None, successor: None, on: change.today, who };
        front::set_status(change.tx, partnership.id, record.id, &wanted).map_err(beside_status)?;
        if checked.percent != record.percent {
            front::note_update(change.tx, record.id, change.today, checked.percent)?;
        }
        change.seal("activity", record.id, &checked, ())
    })
}

/// The texts as edited, so that a translation whose source has changed is known to be stale.
fn with_states(it: Checked, record: &Activity) -> Checked {
    let edited = |was: &Bilingual, now: &Bilingual| was.clone().edit(now.en.clone(), now.fr.clone());
    Checked {
        title: edited(&record.title, &it.title),
        description: edited(&record.description, &it.description),
        milestone: edited(&record.milestone, &it.milestone),
        resources: edited(&record.resources, &it.resources),
        indicator: edited(&record.indicator, &it.indicator),
        baseline: edited(&record.baseline, &it.baseline),
        ..it
    }
}

fn refuse_closed(plan: &Plan) -> Result<()> {
    if plan.state == PlanState::Closed { Err(Error::refused(|lang| Words(lang).plan_is_closed())) } else { Ok(()) }
}

fn problem<T>(field: &'static str, words: impl Fn(Lang) -> &'static str) -> Result<T> {
    let mut problems = Problems::none();
    problems.add(field, words);
    Err(Error::Invalid(problems))
}

fn reason(grounds: &Grounds, lang: Lang) -> Result<Bilingual> {
    if grounds.reason.is_empty() {
        problem("reason", |lang| Words(lang).activity_change_needs_reason())
    } else {
        Ok(said(lang, &grounds.reason))
    }
}

fn check_decision(tx: &Tx, partnership: PartnershipId, grounds: &Grounds) -> Result<()> {
    let there = grounds.decision.map(|id| reach::has_decision(tx, partnership, id)).transpose()?;
    must_be_there("decision", there.unwrap_or(true))
}

fn check_council(tx: &Tx, partnership: PartnershipId, grounds: &Grounds) -> Result<()> {
    let is_councils = grounds.decision.map(|id| reach::is_of_council(tx, partnership, id)).transpose()?;
    if is_councils == Some(true) { Ok(()) } else { problem("decision", |lang| Words(lang).activity_priority_needs_council()) }
}

/// Everything an activity names belongs to its partnership.
fn check_references(tx: &Tx, partnership: PartnershipId, it: &Checked) -> Result<()> {
    must_be_there("objective", it.objective.is_none_or(|id| reach::has_objective(tx, partnership, id).unwrap_or(false)))?;
    must_be_there("group", it.body.is_none_or(|id| reach::has_body(tx, partnership, id).unwrap_or(false)))?;
    let known = reach::organization_ids(tx, partnership)?;
    must_be_there("lead", it.lead.is_none_or(|id| known.contains(&id.0)))?;
    must_be_there("partners", it.partners.iter().all(|(id, _)| known.contains(&id.0)))?;
    must_be_there("funders", it.funders.iter().all(|(_, id, ..)| id.is_none_or(|id| known.contains(&id.0))))?;
    let carried = it.carried_from.map(|id| store::by_id(tx, partnership, id)).transpose()?;
    must_be_there("carried_from", !matches!(carried, Some(None)))
}

/// The form that says how an activity stands, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StatusForm {
    /// The status that is wanted.
    pub status: String,
    /// Since when.
    pub on: String,
    /// How it goes, or why it is dropped.
    pub note: String,
    /// The decision it rests on.
    pub decision: String,
    /// The activity that takes over.
    pub successor: String,
}

/// A change of status for the chronicle.
#[derive(Serialize)]
struct Changed {
    status: Status,
    on: Date,
}

/// Says how an activity stands.
pub fn set_status(permit: &Permit<'_, SetStatus>, form: &StatusForm) -> Result<()> {
    let lang = permit.lang();
    let mut it = Reading::new(lang);
    let to = it.code("status", &form.status, Status::from_code);
    let on = it.day("on", &form.on);
    let note = it.line("note", &form.note, 1_000);
    let decision = it.id_if("decision", &form.decision);
    let successor: Option<ActivityId> = it.id_if("successor", &form.successor);
    if on.is_some_and(|on| on > permit.today()) {
        it.problem("on", |lang| Words(lang).day_lies_ahead());
    }
    let (to, on) = it.finish(|| Some((to?, on?)))?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        if let Some(last) = store::last_told(change.tx, record.id)?.filter(|last| on < *last) {
            let mut problems = Problems::none();
            problems.add("on", |lang| Words(lang).day_before_last_step(date(lang, last)));
            return Err(Error::Invalid(problems));
        }
        check_decision(change.tx, partnership.id, &Grounds { decision, ..Grounds::default() })?;
        let follows = successor.map(|id| store::by_id(change.tx, partnership.id, id)).transpose()?;
        must_be_there("successor", !matches!(follows, Some(None)) && successor != Some(record.id))?;
        let decision = decision.map(|id| id.0);
        let wanted = StatusChange { to, note: said(lang, &note), decision, successor, on, who: who(&change.actor) };
        let done = front::set_status(change.tx, partnership.id, record.id, &wanted);
        // Where no form stands on the page any more, there is no field to say it beside.
        let has_form = record.is_open() && !record.status.is_closed();
        done.map_err(|error| if has_form { beside_status(error) } else { error })?;
        change.seal("activity", record.id, &Changed { status: to, on }, ())
    })
}

/// What the rules refuse is said beside the field.
fn beside_status(error: Error) -> Error {
    let Error::Refused(why) = error else { return error };
    let mut problems = Problems::none();
    problems.add("status", |lang| why.in_lang(lang).to_owned());
    Error::Invalid(problems)
}

/// Accepts an activity as it stands, for a reason; without a reason, takes that back.
pub fn waive(permit: &Permit<'_, Waive>, reason: &str) -> Result<()> {
    let lang = permit.lang();
    let mut it = Reading::new(lang);
    let reason = it.line("waiver", reason, 500);
    let reason = it.finish(|| Some(reason))?;
    permit.change(move |change| {
        let id = change.subject.record.id;
        if !change.subject.record.is_open() {
            return Err(Error::refused(|lang| Words(lang).plan_is_closed()));
        }
        writes::waive(change.tx, id, &said(lang, &reason))?;
        change.seal("activity", id, &reason, ())
    })
}
