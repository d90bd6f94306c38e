//! The JSON twin of strategies.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use registry::{partnerships::Of, tables::MOST_ROWS};
use serde::Serialize;

use super::{
    acts::{self, Begin, Browse, ReadDrafts, See},
    model::{Form, Strategy},
    pages::{Filter, must_see, search},
    tree,
};
use crate::{objectives::Objective, priorities::Priority};

/// A priority with its objectives, as JSON.
#[derive(Serialize)]
struct Branch {
    #[serde(flatten)]
    priority: Priority,
    findings: Vec<evidence::findings::FindingId>,
    objectives: Vec<Objective>,
}

/// A strategy with everything under it, as JSON.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    strategy: &'a Strategy,
    priorities: Vec<Branch>,
}

/// The strategies.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let Filter {} = ask.query()?;
    let search = sorted(search(permit.subject(), permit.may::<ReadDrafts>())?, ask);
    let all: Vec<Strategy> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    Reply::json(&all)
}

/// One strategy with everything under it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (drafts, Of { partnership, record: strategy }) = (permit.may::<ReadDrafts>(), permit.subject());
    must_see(strategy, drafts)?;
    let tree = permit.read(|tx| tree::read(tx, partnership.id, strategy.id, drafts))?;
    let priorities = tree.branches.into_iter().map(|branch| Branch {
        priority: branch.priority,
        findings: branch.findings.iter().map(|it| it.id).collect(),
        objectives: branch.leaves.into_iter().map(|leaf| leaf.objective).collect(),
    });
    Reply::json(&Whole { strategy, priorities: priorities.collect() })
}

/// Begins a strategy.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let id = acts::begin(permit, &ask.json::<Form>()?)?;
    Ok(Reply::json(&serde_json::json!({ "id": id }))?.with_status(201))
}
