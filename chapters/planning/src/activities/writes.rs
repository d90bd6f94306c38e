//! Writing activities down: the activity itself, its rows, its link to the objective it serves.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result, bind,
    db::{ToValue, Value, Violation, WriteTx},
    lang::{Bilingual, fold},
    links::{self, Knot},
    permits::Scope,
    sql,
};
use registry::partnerships::PartnershipId;

use super::{
    form::Checked,
    model::{ActivityId, code_sort},
    row::RowChecked,
};
use crate::{action_plans::PlanId, status::Status, words::Words};

/// Where a new activity is put, and how it stands when it is put there.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The plan.
    pub plan: PlanId,
    /// Its first status.
    pub status: Status,
    /// The day it was written down.
    pub on: Date,
    /// By whom.
    pub who: &'a str,
}

/// The values of the columns that a form fills, in the order of both statements below.
fn cells(it: &Checked) -> Vec<Value> {
    let codes = it.target_groups.iter().map(|group| group.code()).collect::<Vec<_>>().join(",");
    let quarters = it.quarters.iter().map(u8::to_string).collect::<Vec<_>>().join(",");
    let texts = [&it.title, &it.description, &it.milestone, &it.resources, &it.indicator, &it.baseline];
    let mut cells: Vec<Value> = texts.into_iter().flat_map(Bilingual::cells).collect();
    cells.extend_from_slice(bind![
        it.code,
        code_sort(&it.code),
        fold(it.title.any()),
        it.search_fold(),
        it.objective,
        it.body,
        it.lead,
        it.lip_role,
        codes,
        it.starts_on,
        it.ends_on,
        quarters,
        it.several_years,
        it.milestone_on,
        it.no_cost,
        it.carried_from
    ]);
    cells
}

/// Says that the plan has another activity under this code.
fn code_taken(code: &str) -> Error {
    let mut problems = kit::Problems::none();
    problems.add("code", |lang| Words(lang).activity_code_taken(code));
    Error::Invalid(problems)
}

/// Adds an activity to a plan.
pub fn insert(tx: &mut WriteTx, place: Place<'_>, id: ActivityId, it: &Checked) -> Result<()> {
    let mut values = bind![id, place.partnership, place.plan, place.status, place.on].to_vec();
    values.extend(cells(it));
    let done = tx.attempt(
        sql!(
            "INSERT INTO activity (id, partnership_id, plan_id, status, status_since, title_en, title_fr, title_state,
                 description_en, description_fr, description_state, milestone_en, milestone_fr, milestone_state,
                 resources_en, resources_fr, resources_state, indicator_en, indicator_fr, indicator_state, baseline_en, baseline_fr, baseline_state,
                 code, code_sort, title_fold, search_fold, objective_id, body_id, lead_id, lip_role, target_groups, starts_on, ends_on, quarters,
                 several_years, milestone_on, no_cost, carried_from_id, percent, waiver_en, waiver_fr, waiver_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
                     $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, 0, '', '', 'en.missing', 1)"
        ),
        &values,
    )?;
    check(done, &it.code)?;
    tx.run(
        sql!(
            "INSERT INTO status_history (activity_id, place, status, since, note_en, note_fr, note_state, who)
             VALUES ($1, 1, $2, $3, '', '', 'en.missing', $4)"
        ),
        bind![id, place.status, place.on, place.who],
    )?;
    set_rows(tx, place.partnership, id, it)
}

fn check(done: std::result::Result<u64, Violation>, code: &str) -> Result<u64> {
    match done {
        Ok(changed) => Ok(changed),
        Err(Violation::Unique(_)) => Err(code_taken(code)),
        Err(other) => Err(Error::internal(other)),
    }
}

/// Changes an activity from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, partnership: PartnershipId, (id, version): (ActivityId, i64), it: &Checked) -> Result<()> {
    let mut values = bind![id, version].to_vec();
    values.extend(cells(it));
    let done = tx.attempt(
        sql!(
            "UPDATE activity SET title_en = $3, title_fr = $4, title_state = $5, description_en = $6, description_fr = $7, description_state = $8,
                 milestone_en = $9, milestone_fr = $10, milestone_state = $11, resources_en = $12, resources_fr = $13, resources_state = $14,
                 indicator_en = $15, indicator_fr = $16, indicator_state = $17, baseline_en = $18, baseline_fr = $19, baseline_state = $20,
                 code = $21, code_sort = $22, title_fold = $23, search_fold = $24, objective_id = $25, body_id = $26, lead_id = $27,
                 lip_role = $28, target_groups = $29, starts_on = $30, ends_on = $31, quarters = $32, several_years = $33, milestone_on = $34,
                 no_cost = $35, carried_from_id = $36, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        &values,
    )?;
    if check(done, &it.code)? == 0 {
        return Err(Error::Conflict);
    }
    set_rows(tx, partnership, id, it)
}

/// Changes what a line of the grid shows, from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update_row(tx: &mut WriteTx, (id, version): (ActivityId, i64), it: &RowChecked) -> Result<()> {
    let changed = tx.run(
        sql!("UPDATE activity SET starts_on = $3, ends_on = $4, lead_id = $5, version = version + 1 WHERE id = $1 AND version = $2"),
        bind![id, version, it.starts_on, it.ends_on, it.lead],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Partners, outputs and funders anew; what outputs had achieved stays with their place in the list.
fn set_rows(tx: &mut WriteTx, partnership: PartnershipId, id: ActivityId, it: &Checked) -> Result<()> {
    tx.run(sql!("DELETE FROM activity_partner WHERE activity_id = $1"), bind![id])?;
    for (place, (organization, role)) in (1_i64..).zip(&it.partners) {
        tx.run(
            sql!("INSERT INTO activity_partner (activity_id, place, organization_id, role) VALUES ($1, $2, $3, $4)"),
            bind![id, place, organization, role],
        )?;
    }
    for (place, (unit, target)) in (1_i64..).zip(&it.outputs) {
        tx.run(
            sql!(
                "INSERT INTO activity_output (activity_id, place, unit_en, unit_fr, unit_state, target, achieved) VALUES ($1, $2, $3, $4, $5, $6, 0)
                 ON CONFLICT (activity_id, place) DO UPDATE SET unit_en = $3, unit_fr = $4, unit_state = $5, target = $6"
            ),
            bind![id, place, unit.en, unit.fr, unit.state, target],
        )?;
    }
    let last = i64::try_from(it.outputs.len()).unwrap_or(i64::MAX);
    tx.run(sql!("DELETE FROM activity_output WHERE activity_id = $1 AND place > $2"), bind![id, last])?;
    tx.run(sql!("DELETE FROM activity_funder WHERE activity_id = $1"), bind![id])?;
    for (place, (kind, organization, cents, secured)) in (1_i64..).zip(&it.funders) {
        tx.run(
            sql!(
                "INSERT INTO activity_funder (activity_id, place, kind, organization_id, amount_cents, is_secured)
                 VALUES ($1, $2, $3, $4, $5, $6)"
            ),
            bind![id, place, kind, organization, cents, secured],
        )?;
    }
    let scope = Scope::of(partnership);
    links::untie_all(tx, &scope, knot(id), "serves", "objective")?;
    match it.objective {
        Some(objective) => links::tie(tx, &scope, knot(id), "serves", Knot { kind: "objective", id: objective }),
        None => Ok(()),
    }
}

/// The activity on the thread.
pub fn knot(id: ActivityId) -> Knot<'static> {
    Knot { kind: "activity", id: id.0 }
}

/// A status that an activity came to.
#[derive(Clone, Debug)]
pub struct Turning<'a> {
    /// Which status.
    pub status: Status,
    /// When.
    pub on: Date,
    /// What was said of it.
    pub note: &'a Bilingual,
    /// The decision that led to it.
    pub decision: Option<Id>,
    /// Who says so.
    pub who: &'a str,
}

/// Writes down that an activity came to a status, as one more line of its history.
pub fn turn(tx: &mut WriteTx, id: ActivityId, it: &Turning<'_>) -> Result<()> {
    tx.run(sql!("UPDATE activity SET status = $2, status_since = $3, version = version + 1 WHERE id = $1"), bind![id, it.status, it.on])?;
    remark(tx, id, it)
}

/// Takes up the activities of a plan that are still proposed: planned since a day, with a line in the history of each.
pub fn take_up(tx: &mut WriteTx, plan: PlanId, (on, who): (Date, &str)) -> Result<Vec<ActivityId>> {
    let proposed: Vec<(ActivityId,)> =
        tx.rows(sql!("SELECT id FROM activity WHERE plan_id = $1 AND status = 'proposed' ORDER BY code_sort, id"), bind![plan])?;
    let note = Bilingual::new(Words(Lang::En).plan_came_into_force(), Words(Lang::Fr).plan_came_into_force(), Lang::En);
    for (id,) in &proposed {
        date_back(tx, *id, on)?;
        turn(tx, *id, &Turning { status: Status::Planned, on, note: &note, decision: None, who })?;
    }
    Ok(proposed.into_iter().map(|(id,)| id).collect())
}

/// The first line of a history says when the activity was written down. A step told to have been taken earlier dates it back.
pub(super) fn date_back(tx: &mut WriteTx, id: ActivityId, on: Date) -> Result<()> {
    tx.run(sql!("UPDATE status_history SET since = $2 WHERE activity_id = $1 AND place = 1 AND since > $2"), bind![id, on])?;
    Ok(())
}

/// Adds a line to the history of an activity, whose status is what it was.
pub(super) fn remark(tx: &mut WriteTx, id: ActivityId, it: &Turning<'_>) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO status_history (activity_id, place, status, since, note_en, note_fr, note_state, decision_id, who)
             SELECT $1, COALESCE(MAX(place), 0) + 1, $2, $3, $4, $5, $6, $7, $8 FROM status_history WHERE activity_id = $1"
        ),
        bind![id, it.status, it.on, it.note.en, it.note.fr, it.note.state.to_value(), it.decision, it.who],
    )?;
    Ok(())
}

/// Notes which activity took over this one.
pub(super) fn merge(tx: &mut WriteTx, id: ActivityId, into: ActivityId) -> Result<()> {
    tx.run(sql!("UPDATE activity SET merged_into_id = $2 WHERE id = $1"), bind![id, into])?;
    Ok(())
}

/// Notes why an activity is accepted as it stands; an empty text takes the waiver back.
pub fn waive(tx: &mut WriteTx, id: ActivityId, why: &Bilingual) -> Result<()> {
    tx.run(
        sql!("UPDATE activity SET waiver_en = $2, waiver_fr = $3, waiver_state = $4, version = version + 1 WHERE id = $1"),
        bind![id, why.en, why.fr, why.state],
    )?;
    Ok(())
}
