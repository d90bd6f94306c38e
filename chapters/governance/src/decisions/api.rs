//! Decisions as JSON: motions and their results.

use kit::{
    Lang, Result,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use serde::Serialize;

use super::{
    Reserved,
    acts::{Browse, See},
    followed::Followed,
    model::Decision,
    pages::Filter,
    store,
};
use crate::votes::{self, Named};

#[derive(Serialize)]
struct Decisions<'a> {
    total: u64,
    /// Whether there are more than are counted: a search by words finds so many at most.
    and_more: bool,
    items: Vec<Motion<'a>>,
}

/// A decision as a motion: what was asked of it in a sentence, beside what it came to.
#[derive(Serialize)]
struct Motion<'a> {
    #[serde(flatten)]
    decision: &'a Decision,
    requirement: Option<&'static str>,
}

fn motion(decision: &Decision, lang: Lang) -> Motion<'_> {
    Motion { decision, requirement: decision.requirement_said(lang) }
}

/// The register, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let filter = ask.query::<Filter>()?;
    let rows: Rows<Decision> = permit.read(|tx| Rows::read(tx, filter.search(tx, permit.subject().id, permit.today())?, ask))?;
    let items = rows.items.iter().map(|it| motion(it, permit.lang())).collect();
    Reply::json(&Decisions { total: rows.total, and_more: rows.and_more, items })
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    decision: Motion<'a>,
    reservations: Vec<Reserved>,
    /// Who said what, where it was taken by a roll call.
    roll_call: Vec<Named>,
    /// What followed from it.
    followed: Followed,
}

/// One decision, and who stood aside or blocked it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let decision = &permit.subject().record;
    let (reservations, roll_call, followed) = permit
        .read(|tx| Ok((store::reservations(tx, decision.id)?, votes::named_in(tx, decision.id)?, Followed::read(tx, decision.id)?)))?;
    Reply::json(&One { decision: motion(decision, permit.lang()), reservations, roll_call, followed })
}
