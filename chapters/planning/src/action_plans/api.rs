//! The JSON twin of action plans.

use kit::{
    Error, Result,
    permits::Permit,
    web::{Ask, Reply},
};

use super::{
    acts::{self, Browse, BrowseDrafts, See},
    store,
};

/// The plans, the latest year first.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let mut all = permit.read(|tx| store::all(tx, permit.subject().id))?;
    all.retain(|plan| plan.state.is_approved() || permit.may::<BrowseDrafts>());
    Reply::json(&all)
}

/// One plan, with its steps and what was changed since it was approved.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let plan = &permit.subject().record;
    if !acts::is_shown(permit, plan.state) {
        return Err(Error::NotFound);
    }
    let (steps, changes) = permit.read(|tx| Ok((store::steps(tx, plan.id)?, store::amendments(tx, plan.id)?)))?;
    Reply::json(&serde_json::json!({ "plan": plan, "steps": steps, "changes": changes }))
}

/// What the council approved, byte for byte as it was frozen: its SHA-256 is the checksum of the plan.
pub(super) fn approved(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let plan = &permit.subject().record;
    let text = permit.read(|tx| store::snapshot(tx, plan.id))?.ok_or(Error::NotFound)?;
    Ok(Reply::file(&format!("plan-{}.json", plan.fiscal_year.code()), "application/json", text.into_bytes()))
}
