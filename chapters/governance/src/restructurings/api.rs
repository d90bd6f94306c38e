//! The past of a body as JSON.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::SeeHistory,
    model::{Past, Step},
    store,
};

#[derive(Serialize)]
struct History {
    past: Vec<Past>,
    steps: Vec<Step>,
}

/// What a body was, and what it came of and passed into.
pub(super) fn show(permit: &Permit<'_, SeeHistory>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let it = permit.read(|tx| store::structure(tx, of.partnership.id))?;
    let past = it.past.into_iter().filter(|past| past.body_id == of.record.id).collect();
    let steps = it.steps.into_iter().filter(|step| step.body_id == of.record.id || step.into_id == Some(of.record.id)).collect();
    Reply::json(&History { past, steps })
}
