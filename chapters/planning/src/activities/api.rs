//! The JSON twin of activities.

use kit::{
    Error, Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use registry::tables::MOST_ROWS;

use super::{
    acts::{self, Add, Browse, BrowseDrafts, See},
    form::Form,
    model::Activity,
    scene::Scene,
    store,
};

/// The activities of a plan, filtered as the grid is, with their partners, outputs and funders.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.read(|tx| {
        let scene = Scene::read(permit, permit.subject(), tx, ask)?;
        let Some(plan) = &scene.plan else { return Reply::json(&serde_json::json!({ "plan": null, "activities": [] })) };
        let all: Vec<Activity> = sorted(scene.search(permit.subject().id, permit.today())?, ask).all(tx, MOST_ROWS)?;
        let details = store::details_of(tx, &all)?;
        Reply::json(&serde_json::json!({ "plan": plan, "activities": all, "details": details }))
    })
}

/// One activity, with what hangs on it and its history.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let it = &permit.subject().record;
    if !it.plan_state.is_approved() && !permit.may::<BrowseDrafts>() {
        return Err(Error::NotFound);
    }
    let (details, history) = permit.read(|tx| Ok((store::details(tx, it.id)?, store::history(tx, it.id)?)))?;
    let (today, verdict) = (permit.today(), it.verdict(&details));
    let flags = serde_json::json!({ "late": it.is_late(today), "silent": it.is_silent(today), "smart_missing": verdict.missing_letters() });
    Reply::json(&serde_json::json!({ "activity": it, "details": details, "history": history, "flags": flags }))
}

/// Adds an activity.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.json()?;
    let id = acts::add(permit, &form)?;
    Ok(Reply::json(&serde_json::json!({ "id": id }))?.with_status(201))
}
