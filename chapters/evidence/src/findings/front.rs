//! What other chapters ask of findings.

use jiff::civil::Date;
use kit::{
    Id, Lang, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    links::{self, Knot, Node},
    permits::Scope,
    row, sql,
};
use registry::partnerships::PartnershipId;

use super::{
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

fn joined(ids: &[Id]) -> String {
    ids.iter().map(Id::to_string).collect::<Vec<_>>().join(",")
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
    tx.rows(
        sql!(
            "SELECT l.from_id, f.id, f.statement_en, f.statement_fr, f.statement_state, f.kind, f.strength, f.state
             FROM link l JOIN finding f ON f.id = l.to_id
             WHERE f.partnership_id = $1 AND l.scope = $4 AND l.from_kind = $2 AND $3 LIKE '%' || l.from_id || '%'
               AND l.relation = 'answers' AND l.to_kind = 'finding'
             ORDER BY l.from_id, f.strength_rank DESC, f.statement_fold, f.id"
        ),
        bind![partnership, kind, joined(ids), Scope::of(partnership).as_str()],
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
    let wanted = joined(&ids.iter().map(|id| id.0).collect::<Vec<_>>());
    let (there,): (i64,) =
        tx.one(sql!("SELECT COUNT(*) FROM finding WHERE partnership_id = $1 AND $2 LIKE '%' || id || '%'"), bind![partnership, wanted])?;
    Ok(usize::try_from(there).is_ok_and(|there| there == ids.len()))
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

/// The findings with these identifiers, as the thread shows them to everyone: those that are published.
pub fn nodes(tx: &Tx, scope: &Scope, ids: &[Id], lang: Lang) -> Result<Vec<Node>> {
    let all: Vec<(FindingId, Bilingual, Date, State)> = tx.rows(
        sql!(
            "SELECT id, statement_en, statement_fr, statement_state, recorded_on, state FROM finding
             WHERE partnership_id = $1 AND $2 LIKE '%' || id || '%' AND state = 'published' ORDER BY recorded_on, id"
        ),
        bind![scope.as_str(), joined(ids)],
    )?;
    let node = |(id, statement, on, state): (FindingId, Bilingual, Date, State)| {
        let shown = statement.in_lang(lang);
        Node {
            kind: "finding",
            id: id.0,
            title: shown.text.to_owned(),
            lang: shown.lang,
            date: Some(kit::lang::date(lang, on)),
            state: Some(state.called(lang).to_owned()),
            path: format!("/findings/{id}"),
        }
    };
    Ok(all.into_iter().map(node).collect())
}

/// What a finding is called on the thread.
pub fn called(lang: Lang) -> &'static str {
    Words(lang).finding()
}
