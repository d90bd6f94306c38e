//! The SQL of sources: one text for both engines.

use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::{Bilingual, fold},
    links::{NO_OWN_WORD, NodeKind, Told},
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Checked, Source, SourceId};
use crate::{findings::FindingId, words::Words};

/// The sources of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "s.id, s.title_en, s.title_fr, s.title_state, s.kind, s.method, s.year, s.author, s.link, s.participants, s.reached_non_users,
         s.about_en, s.about_fr, s.about_state, s.limits_en, s.limits_fr, s.limits_state, s.version"
    ),
    from: sql!("source s"),
    only: sql!("s.partnership_id = $1"),
    id: sql!("s.id"),
    filters: &[
        Filter { key: "q", sql: sql!("s.search_fold LIKE ? ESCAPE '!'") },
        Filter { key: "kind", sql: sql!("s.kind = ?") },
        Filter { key: "method", sql: sql!("s.method = ?") },
        Filter { key: "non_users", sql: sql!("s.reached_non_users = ?") },
    ],
    sorts: &[
        Sort { key: "title", by: &[sql!("s.title_fold")] },
        Sort { key: "year", by: &[sql!("s.year"), sql!("s.title_fold")] },
        Sort { key: "kind", by: &[sql!("s.kind"), sql!("s.title_fold")] },
    ],
};

impl Record for Source {
    const NAME: &'static str = "source";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, SourceId(id))
    }
}

/// One source of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: SourceId) -> Result<Option<Source>> {
    tx.row(
        sql!(
            "SELECT id, title_en, title_fr, title_state, kind, method, year, author, link, participants, reached_non_users,
                    about_en, about_fr, about_state, limits_en, limits_fr, limits_state, version
             FROM source WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// The sources that a finding rests on, the latest first.
pub fn of_finding(tx: &Tx, partnership: PartnershipId, finding: FindingId) -> Result<Vec<Source>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.title_en, s.title_fr, s.title_state, s.kind, s.method, s.year, s.author, s.link, s.participants, s.reached_non_users,
                    s.about_en, s.about_fr, s.about_state, s.limits_en, s.limits_fr, s.limits_state, s.version
             FROM link l JOIN source s ON s.id = l.to_id
             WHERE l.from_kind = 'finding' AND l.from_id = $1 AND l.to_kind = 'source' AND s.partnership_id = $2
             ORDER BY s.year DESC, s.title_fold, s.id"
        ),
        bind![finding, partnership],
    )
}

/// Every source of a partnership by title, with its year: for choosing some.
pub fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(SourceId, Bilingual, i64)>> {
    tx.rows(
        sql!("SELECT id, title_en, title_fr, title_state, year FROM source WHERE partnership_id = $1 ORDER BY title_fold, id"),
        bind![partnership],
    )
}

/// Whether there is a source that reached people who use no service.
pub fn any_reached_non_users(tx: &Tx, partnership: PartnershipId) -> Result<bool> {
    let found: Option<(SourceId,)> =
        tx.row(sql!("SELECT id FROM source WHERE partnership_id = $1 AND reached_non_users = $2 LIMIT 1"), bind![partnership, true])?;
    Ok(found.is_some())
}

/// Adds a source.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: SourceId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO source (id, partnership_id, title_en, title_fr, title_state, title_fold, search_fold, kind, method, year, author, link,
                                 participants, reached_non_users, about_en, about_fr, about_state, limits_en, limits_fr, limits_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1)"
        ),
        bind![
            id, partnership, it.title.en, it.title.fr, it.title.state, fold(it.title.any()), it.search_fold(), it.kind, it.method, it.year,
            it.author, it.link, it.participants, it.reached_non_users, it.about.en, it.about.fr, it.about.state, it.limits.en, it.limits.fr,
            it.limits.state
        ],
    )?;
    Ok(())
}

/// Changes a source from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: SourceId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE source SET title_en = $3, title_fr = $4, title_state = $5, title_fold = $6, search_fold = $7, kind = $8, method = $9,
                    year = $10, author = $11, link = $12, participants = $13, reached_non_users = $14, about_en = $15, about_fr = $16,
                    about_state = $17, limits_en = $18, limits_fr = $19, limits_state = $20, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.title.en,
            it.title.fr,
            it.title.state,
            fold(it.title.any()),
            it.search_fold(),
            it.kind,
            it.method,
            it.year,
            it.author,
            it.link,
            it.participants,
            it.reached_non_users,
            it.about.en,
            it.about.fr,
            it.about.state,
            it.limits.en,
            it.limits.fr,
            it.limits.state
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// A source, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "source",
    called: |lang| Words(lang).source(),
    room: "/sources",
    columns: sql!("s.title_en, s.title_fr, s.title_state, '', CAST(s.year AS TEXT)"),
    own_word: NO_OWN_WORD,
    from: sql!("source s"),
    only: sql!("e.kind = 'source' AND s.id = e.id AND s.partnership_id = $1"),
    drafts: None,
    title: Told::plain_title,
};
