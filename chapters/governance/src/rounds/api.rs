//! Rounds of recruitment as JSON: for those who run them, with what they came to.

use jiff::civil::Date;
use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    acts::Browse,
    model::{Count, RoundId, Stage},
    store,
};

#[derive(Serialize)]
struct One {
    id: RoundId,
    body: Bilingual,
    title: Bilingual,
    stage: Stage,
    opens_on: Date,
    closes_on: Date,
    ended_on: Option<Date>,
    applications_deleted_on: Option<Date>,
    counts: Vec<Count>,
    withdrawn: i64,
}

#[derive(Serialize)]
struct All {
    items: Vec<One>,
}

/// Every round, with its counts and nobody's name.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (partnership, today) = (permit.subject().id, permit.today());
    let (rounds, mut counts) = permit.read(|tx| Ok((store::all(tx, partnership)?, store::all_counts(tx, partnership)?)))?;
    let items = rounds.into_iter().map(|it| One {
        id: it.id,
        stage: it.stage(today),
        body: it.body,
        title: it.title,
        opens_on: it.opens_on,
        closes_on: it.closes_on,
        ended_on: it.ended_on,
        applications_deleted_on: it.delete_on,
        counts: counts.remove(&it.id).unwrap_or_default(),
        withdrawn: it.withdrawn,
    });
    Reply::json(&All { items: items.collect() })
}
