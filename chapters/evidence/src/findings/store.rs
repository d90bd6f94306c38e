//! The SQL of findings: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::fold,
    links::{self, Knot},
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Checked, Evidence, Finding, FindingId, State};
use crate::sources::SourceId;

/// The findings of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "f.id, f.statement_en, f.statement_fr, f.statement_state, f.kind, f.theme, f.population, f.strength, f.quote_en, f.quote_fr, f.quote_state,
         f.recorded_on, f.state, f.version"
    ),
    from: sql!("finding f"),
    only: sql!("f.partnership_id = $1"),
    id: sql!("f.id"),
    filters: &[
        Filter { key: "q", sql: sql!("f.search_fold LIKE ? ESCAPE '!'") },
        Filter { key: "kind", sql: sql!("f.kind = ?") },
        Filter { key: "theme", sql: sql!("f.theme = ?") },
        Filter { key: "population", sql: sql!("f.population = ?") },
        Filter { key: "strength", sql: sql!("f.strength = ?") },
        Filter { key: "state", sql: sql!("f.state = ?") },
        Filter {
            key: "source",
            sql: sql!(
                "EXISTS (SELECT 1 FROM link l WHERE l.from_kind = 'finding' AND l.from_id = f.id AND l.to_kind = 'source' AND l.to_id = ?)"
            ),
        },
        Filter {
            key: "answered",
            sql: sql!("EXISTS (SELECT 1 FROM link l WHERE l.to_kind = 'finding' AND l.to_id = f.id AND l.relation = 'answers')"),
        },
        Filter {
            key: "unanswered",
            sql: sql!("NOT EXISTS (SELECT 1 FROM link l WHERE l.to_kind = 'finding' AND l.to_id = f.id AND l.relation = 'answers')"),
        },
    ],
    sorts: &[
        Sort { key: "statement", by: &[sql!("f.statement_fold")] },
        Sort { key: "kind", by: &[sql!("f.kind"), sql!("f.statement_fold")] },
        Sort { key: "theme", by: &[sql!("f.theme"), sql!("f.statement_fold")] },
        Sort { key: "population", by: &[sql!("f.population"), sql!("f.statement_fold")] },
        Sort { key: "strength", by: &[sql!("f.strength_rank"), sql!("f.statement_fold")] },
        Sort { key: "recorded", by: &[sql!("f.recorded_on"), sql!("f.statement_fold")] },
    ],
};

impl Record for Finding {
    const NAME: &'static str = "finding";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, FindingId(id))
    }
}

/// One finding of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: FindingId) -> Result<Option<Finding>> {
    tx.row(
        sql!(
            "SELECT id, statement_en, statement_fr, statement_state, kind, theme, population, strength, quote_en, quote_fr, quote_state,
                    recorded_on, state, version
             FROM finding WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// The findings that rest on a source, the best known first.
pub fn of_source(tx: &Tx, partnership: PartnershipId, source: SourceId) -> Result<Vec<Finding>> {
    tx.rows(
        sql!(
            "SELECT f.id, f.statement_en, f.statement_fr, f.statement_state, f.kind, f.theme, f.population, f.strength, f.quote_en, f.quote_fr,
                    f.quote_state, f.recorded_on, f.state, f.version
             FROM link l JOIN finding f ON f.id = l.from_id
             WHERE l.from_kind = 'finding' AND l.to_kind = 'source' AND l.to_id = $1 AND f.partnership_id = $2
             ORDER BY f.strength_rank DESC, f.statement_fold, f.id"
        ),
        bind![source, partnership],
    )
}

/// The finding on the thread.
pub fn knot(id: FindingId) -> Knot<'static> {
    Knot { kind: "finding", id: id.0 }
}

/// The sources a finding rests on.
pub fn source_ids(tx: &Tx, id: FindingId) -> Result<Vec<SourceId>> {
    Ok(links::below(tx, knot(id), "source")?.into_iter().map(SourceId).collect())
}

/// Whether all of these are sources of the partnership.
pub(super) fn are_sources(tx: &Tx, partnership: PartnershipId, ids: &[SourceId]) -> Result<bool> {
    let there: Vec<(SourceId,)> =
        tx.rows_of(sql!("SELECT id FROM source WHERE partnership_id = $1 AND id IN ($2)"), bind![partnership], ids)?;
    Ok(there.len() == ids.len())
}

/// Adds a finding, as a draft or published, and ties it to its sources.
pub fn insert(tx: &mut WriteTx, (partnership, id): (PartnershipId, FindingId), it: &Checked, state: State, on: Date) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO finding (id, partnership_id, statement_en, statement_fr, statement_state, statement_fold, search_fold, kind, theme,
                                  population, strength, strength_rank, quote_en, quote_fr, quote_state, recorded_on, state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)"
        ),
        bind![
            id,
            partnership,
            it.statement.en,
            it.statement.fr,
            it.statement.state,
            fold(it.statement.any()),
            it.search_fold(),
            it.kind,
            it.theme,
            it.population,
            it.strength,
            rank(it.strength),
            it.quote.en,
            it.quote.fr,
            it.quote.state,
            on,
            state
        ],
    )?;
    rest_on(tx, partnership, id, &it.sources)
}

/// Changes a finding from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, partnership: PartnershipId, (id, version): (FindingId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE finding SET statement_en = $3, statement_fr = $4, statement_state = $5, statement_fold = $6, search_fold = $7, kind = $8,
                    theme = $9, population = $10, strength = $11, strength_rank = $12, quote_en = $13, quote_fr = $14, quote_state = $15,
                    version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id, version, it.statement.en, it.statement.fr, it.statement.state, fold(it.statement.any()), it.search_fold(), it.kind, it.theme,
            it.population, it.strength, rank(it.strength), it.quote.en, it.quote.fr, it.quote.state
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    rest_on(tx, partnership, id, &it.sources)
}

/// Publishes a finding, or takes it back.
pub(super) fn set_state(tx: &mut WriteTx, id: FindingId, state: State) -> Result<()> {
    tx.run(sql!("UPDATE finding SET state = $2, version = version + 1 WHERE id = $1"), bind![id, state])?;
    Ok(())
}

/// The order of strength, the weakest first.
fn rank(strength: Evidence) -> i64 {
    match strength {
        Evidence::Weak => 1,
        Evidence::Moderate => 2,
        Evidence::Strong => 3,
    }
}

fn rest_on(tx: &mut WriteTx, partnership: PartnershipId, id: FindingId, sources: &[SourceId]) -> Result<()> {
    let scope = Scope::of(partnership);
    links::untie_all(tx, &scope, knot(id), "rests_on", "source")?;
    for source in sources {
        links::tie(tx, &scope, knot(id), "rests_on", Knot { kind: "source", id: source.0 })?;
    }
    Ok(())
}
