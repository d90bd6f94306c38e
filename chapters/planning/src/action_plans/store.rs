//! The SQL of action plans: one text for both engines.

use governance::{bodies::BodyId, decisions::DecisionId};
use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{List, Sort, Tx, WriteTx},
    lang::Bilingual,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Amendment, Checked, NextStep, Plan, PlanId, Step};
use crate::fiscal::FiscalYear;

/// The plans of one partnership (`$1`), the latest year first.
pub const LIST: List = List {
    columns: sql!(
        "p.id, p.fiscal_year, p.title_en, p.title_fr, p.title_state, p.strategy_id, p.bridging_en, p.bridging_fr, p.bridging_state, p.state,
         p.snapshot_sum, p.version"
    ),
    from: sql!("action_plan p"),
    only: sql!("p.partnership_id = $1"),
    id: sql!("p.id"),
    filters: &[kit::db::Filter { key: "approved", sql: sql!("p.state IN ('council_approved', 'in_force', 'closed')") }],
    sorts: &[Sort { key: "year", by: &[sql!("p.fiscal_year")] }],
};

impl Record for Plan {
    const NAME: &'static str = "plan";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, PlanId(id))
    }
}

/// One plan of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: PlanId) -> Result<Option<Plan>> {
    tx.row(
        sql!(
            "SELECT id, fiscal_year, title_en, title_fr, title_state, strategy_id, bridging_en, bridging_fr, bridging_state, state, snapshot_sum,
                    version
             FROM action_plan WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Every plan of a partnership, the latest year first.
pub fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Plan>> {
    tx.rows(
        sql!(
            "SELECT id, fiscal_year, title_en, title_fr, title_state, strategy_id, bridging_en, bridging_fr, bridging_state, state, snapshot_sum,
                    version
             FROM action_plan WHERE partnership_id = $1 ORDER BY fiscal_year DESC, id"
        ),
        bind![partnership],
    )
}

/// The plan of a fiscal year.
pub fn of_year(tx: &Tx, partnership: PartnershipId, year: FiscalYear) -> Result<Option<Plan>> {
    Ok(all(tx, partnership)?.into_iter().find(|plan| plan.fiscal_year == year))
}

/// Adds a plan, with its first step.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, (id, on): (PlanId, Date), it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO action_plan (id, partnership_id, fiscal_year, title_en, title_fr, title_state, strategy_id, bridging_en, bridging_fr,
                                      bridging_state, state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', 1)"
        ),
        bind![
            id, partnership, it.fiscal_year, it.title.en, it.title.fr, it.title.state, it.strategy, it.bridging.en, it.bridging.fr,
            it.bridging.state
        ],
    )?;
    set_ratifications(tx, id, &it.ratified_by)?;
    note_step(tx, id, &NextStep { state: super::PlanState::Draft, on, decision: None })
}

/// Changes a plan from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: PlanId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE action_plan SET fiscal_year = $3, title_en = $4, title_fr = $5, title_state = $6, strategy_id = $7, bridging_en = $8,
                    bridging_fr = $9, bridging_state = $10, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.fiscal_year,
            it.title.en,
            it.title.fr,
            it.title.state,
            it.strategy,
            it.bridging.en,
            it.bridging.fr,
            it.bridging.state
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    set_ratifications(tx, id, &it.ratified_by)
}

fn set_ratifications(tx: &mut WriteTx, id: PlanId, bodies: &[BodyId]) -> Result<()> {
    tx.run(sql!("DELETE FROM plan_ratification WHERE plan_id = $1"), bind![id])?;
    for body in bodies {
        tx.run(sql!("INSERT INTO plan_ratification (plan_id, body_id) VALUES ($1, $2)"), bind![id, body])?;
    }
    Ok(())
}

/// The groups that ratified their part of a plan, by name.
pub fn ratified_by(tx: &Tx, id: PlanId) -> Result<Vec<(BodyId, Bilingual)>> {
    tx.rows(
        sql!(
            "SELECT b.id, b.name_en, b.name_fr, b.name_state FROM plan_ratification r JOIN body b ON b.id = r.body_id
             WHERE r.plan_id = $1 ORDER BY b.name_fold, b.id"
        ),
        bind![id],
    )
}

/// Brings a plan into another state. A step told to have been taken before the draft was written down dates the draft back.
pub fn take_step(tx: &mut WriteTx, id: PlanId, step: &NextStep) -> Result<()> {
    tx.run(sql!("UPDATE action_plan SET state = $2, version = version + 1 WHERE id = $1"), bind![id, step.state])?;
    tx.run(sql!("UPDATE plan_step SET stepped_on = $2 WHERE plan_id = $1 AND place = 1 AND stepped_on > $2"), bind![id, step.on])?;
    note_step(tx, id, step)
}

fn note_step(tx: &mut WriteTx, id: PlanId, step: &NextStep) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO plan_step (plan_id, place, state, stepped_on, decision_id)
             SELECT $1, COALESCE(MAX(place), 0) + 1, $2, $3, $4 FROM plan_step WHERE plan_id = $1"
        ),
        bind![id, step.state, step.on, step.decision],
    )?;
    Ok(())
}

/// Lets the approval of a plan rest on another decision, and on the day that goes with it.
pub(super) fn rest_on(tx: &mut WriteTx, id: PlanId, (decision, on): (DecisionId, Date)) -> Result<()> {
    let step = sql!("UPDATE plan_step SET decision_id = $2, stepped_on = $3 WHERE plan_id = $1 AND state = 'council_approved'");
    tx.run(step, bind![id, decision, on])?;
    Ok(())
}

/// Keeps what the council approved, with its checksum.
pub fn freeze(tx: &mut WriteTx, id: PlanId, snapshot: &str, sum: &str) -> Result<()> {
    tx.run(sql!("UPDATE action_plan SET snapshot = $2, snapshot_sum = $3 WHERE id = $1"), bind![id, snapshot, sum])?;
    Ok(())
}

/// What the council approved, as it was frozen.
pub fn snapshot(tx: &Tx, id: PlanId) -> Result<Option<String>> {
    let (text,): (Option<String>,) = tx.one(sql!("SELECT snapshot FROM action_plan WHERE id = $1"), bind![id])?;
    Ok(text)
}

/// The steps of a plan, in order.
pub fn steps(tx: &Tx, id: PlanId) -> Result<Vec<Step>> {
    tx.rows(sql!("SELECT state, stepped_on, decision_id FROM plan_step WHERE plan_id = $1 ORDER BY place"), bind![id])
}

/// A change of an approved plan, to be noted.
#[derive(Clone, Debug)]
pub struct Noted {
    /// Which activity was changed, if one was.
    pub activity: Option<Id>,
    /// When.
    pub on: Date,
    /// By which decision.
    pub decision: Option<DecisionId>,
    /// Why.
    pub reason: Bilingual,
    /// By whom.
    pub who: String,
}

/// Notes that an approved plan was changed.
pub fn note_change(tx: &mut WriteTx, plan: PlanId, id: Id, it: &Noted) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO plan_change (id, plan_id, activity_id, changed_on, decision_id, reason_en, reason_fr, reason_state, who)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        bind![id, plan, it.activity, it.on, it.decision, it.reason.en, it.reason.fr, it.reason.state, it.who],
    )?;
    Ok(())
}

/// What was changed in a plan since the council approved it, the latest first.
pub fn amendments(tx: &Tx, id: PlanId) -> Result<Vec<Amendment>> {
    tx.rows(
        sql!(
            "SELECT c.changed_on, c.activity_id, COALESCE(a.code, ''), c.decision_id, c.reason_en, c.reason_fr, c.reason_state, c.who
             FROM plan_change c LEFT JOIN activity a ON a.id = c.activity_id
             WHERE c.plan_id = $1 ORDER BY c.changed_on DESC, c.id DESC"
        ),
        bind![id],
    )
}
