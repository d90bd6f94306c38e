//! What other chapters ask of findings.

use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    links::{self, Drafts, Knot, NO_OWN_WORD, NodeKind, Told},
    permits::{Act, Scope},
    row, sql,
};
use registry::partnerships::PartnershipId;

use super::{
    acts::ReadDrafts,
    model::{Evidence, Finding, FindingId, Kind, State},
    store::knot,
};
use crate::words::Words;

row! {
    /// A finding as something that answers it names it.
    pub struct Answered {
        /// What answers it.
        pub by: Id,
        /// Which finding.
        pub id: FindingId,
        /// What was found.
        pub statement: Bilingual,
        /// What kind of finding it is.
        pub kind: Kind,
        /// How well it is known.
        pub strength: Evidence,
        /// Whether everybody in the partnership may read it.
        pub state: State,
    }
}

/// Ties something to exactly these findings: it answers them and no others.
pub fn answer(tx: &mut WriteTx, partnership: PartnershipId, from: Knot<'_>, findings: &[FindingId]) -> Result<()> {
    let scope = Scope::of(partnership);
    links::untie_all(tx, &scope, from, "answers", "finding")?;
    for finding in findings {
        links::tie(tx, &scope, from, "answers", knot(*finding))?;
    }
    Ok(())
}

/// The findings that something answers, by identifier.
pub fn ids_answered(tx: &Tx, from: Knot<'_>) -> Result<Vec<FindingId>> {
    Ok(links::below(tx, from, "finding")?.into_iter().map(FindingId).collect())
}

/// The findings that records of one kind answer, the best known first within each.
pub fn answered(tx: &Tx, partnership: PartnershipId, kind: &str, ids: &[Id]) -> Result<Vec<Answered>> {
    tx.rows_of(
        sql!(
            "SELECT l.from_id, f.id, f.statement_en, f.statement_fr, f.statement_state, f.kind, f.strength, f.state
             FROM link l JOIN finding f ON f.id = l.to_id
             WHERE f.partnership_id = $1 AND l.from_kind = $2 AND l.from_id IN ($3) AND l.relation = 'answers' AND l.to_kind = 'finding'
             ORDER BY l.from_id, f.strength_rank DESC, f.statement_fold, f.id"
        ),
        bind![partnership, kind],
        ids,
    )
}

/// The findings that a priority answers.
pub fn of_priority(tx: &Tx, partnership: PartnershipId, priority: Id) -> Result<Vec<Answered>> {
    answered(tx, partnership, "priority", &[priority])
}

/// Every finding of a partnership, by what it says: for choosing those that something answers.
pub fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(FindingId, Bilingual, Kind)>> {
    tx.rows(
        sql!(
            "SELECT id, statement_en, statement_fr, statement_state, kind FROM finding
             WHERE partnership_id = $1 ORDER BY theme, statement_fold, id"
        ),
        bind![partnership],
    )
}

/// Whether a partnership has all of these findings.
pub fn exist(tx: &Tx, partnership: PartnershipId, ids: &[FindingId]) -> Result<bool> {
    let there: Vec<(FindingId,)> =
        tx.rows_of(sql!("SELECT id FROM finding WHERE partnership_id = $1 AND id IN ($2)"), bind![partnership], ids)?;
    Ok(there.len() == ids.len())
}

/// The published findings that nothing answers yet, the best known first.
pub fn unanswered(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Finding>> {
    tx.rows(
        sql!(
            "SELECT f.id, f.statement_en, f.statement_fr, f.statement_state, f.kind, f.theme, f.population, f.strength, f.quote_en, f.quote_fr,
                    f.quote_state, f.recorded_on, f.state, f.version
             FROM finding f WHERE f.partnership_id = $1 AND f.state = 'published'
               AND NOT EXISTS (SELECT 1 FROM link l WHERE l.to_kind = 'finding' AND l.to_id = f.id AND l.relation = 'answers')
             ORDER BY f.strength_rank DESC, f.statement_fold, f.id"
        ),
        bind![partnership],
    )
}

/// A finding, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "finding",
    called: |lang| Words(lang).finding(),
    room: "/findings",
    columns: sql!("f.statement_en, f.statement_fr, f.statement_state, '', f.recorded_on"),
    own_word: NO_OWN_WORD,
    from: sql!("finding f"),
    only: sql!("e.kind = 'finding' AND f.id = e.id AND f.partnership_id = $1"),
    drafts: Some(Drafts { are: sql!("f.state <> 'published'"), readers: <ReadDrafts as Act>::MAY }),
    title: Told::plain_title,
};
