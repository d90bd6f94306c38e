//! The SQL of changes: one text for both engines.

use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, ToValue, Tx, WriteTx},
    lang::fold,
    links::{self, Knot, NO_OWN_WORD, NodeKind, Told},
    permits::Scope,
    sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Change, ChangeId, Checked};
use crate::words::Words;

/// The changes of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "c.id, c.organization_id, o.name_en, o.name_fr, o.name_state, c.activity_id, COALESCE(a.code, ''), COALESCE(a.title_en, ''),
         COALESCE(a.title_fr, ''), COALESCE(a.title_state, 'en.missing'), c.kind, c.noticed_on, c.text_en, c.text_fr, c.text_state,
         c.evidence_en, c.evidence_fr, c.evidence_state, c.share, c.is_first_time, c.may_be_public, c.version"
    ),
    from: sql!("partner_change c LEFT JOIN organization o ON o.id = c.organization_id LEFT JOIN activity a ON a.id = c.activity_id"),
    only: sql!("c.partnership_id = $1"),
    id: sql!("c.id"),
    filters: &[
        Filter { key: "id", sql: sql!("c.id = ?") },
        Filter { key: "q", sql: sql!("c.search_fold LIKE ? ESCAPE '!'") },
        Filter { key: "kind", sql: sql!("c.kind = ?") },
        Filter { key: "organization", sql: sql!("c.organization_id = ?") },
        Filter { key: "activity", sql: sql!("c.activity_id = ?") },
        Filter { key: "update", sql: sql!("c.update_id = ?") },
        Filter { key: "from", sql: sql!("c.noticed_on >= ?") },
        Filter { key: "to", sql: sql!("c.noticed_on <= ?") },
        Filter { key: "public", sql: sql!("c.may_be_public = ?") },
        Filter { key: "first", sql: sql!("c.is_first_time = ?") },
    ],
    sorts: &[
        Sort { key: "noticed", by: &[sql!("c.noticed_on")] },
        Sort { key: "organization", by: &[sql!("o.name_fold"), sql!("c.noticed_on")] },
        Sort { key: "kind", by: &[sql!("c.kind"), sql!("c.noticed_on")] },
    ],
};

impl Record for Change {
    const NAME: &'static str = "change";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, ChangeId(id))
    }
}

/// One change of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: ChangeId) -> Result<Option<Change>> {
    Ok(LIST.with(bind![partnership]).filter("id", &[id.to_value()])?.page(tx, 1, 0)?.pop())
}

/// Where a new change comes from.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The update that told of it, if it came in one.
    pub update: Option<Id>,
}

/// Adds a change, and ties it to the activity it came of.
pub fn insert(tx: &mut WriteTx, origin: Origin, id: ChangeId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO partner_change (id, partnership_id, organization_id, activity_id, update_id, kind, noticed_on, text_en, text_fr, text_state,
                 text_fold, evidence_en, evidence_fr, evidence_state, search_fold, share, is_first_time, may_be_public, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)"
        ),
        bind![
            id, origin.partnership, it.organization, it.activity, origin.update, it.kind, it.noticed_on, it.text.en, it.text.fr, it.text.state,
            fold(it.text.any()), it.evidence.en, it.evidence.fr, it.evidence.state, it.search_fold(), it.share, it.is_first_time,
            it.may_be_public
        ],
    )?;
    tie(tx, origin.partnership, id, it)
}

/// Changes a change from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, partnership: PartnershipId, (id, version): (ChangeId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE partner_change SET organization_id = $3, activity_id = $4, kind = $5, noticed_on = $6, text_en = $7, text_fr = $8,
                 text_state = $9, text_fold = $10, evidence_en = $11, evidence_fr = $12, evidence_state = $13, search_fold = $14, share = $15,
                 is_first_time = $16, may_be_public = $17, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id, version, it.organization, it.activity, it.kind, it.noticed_on, it.text.en, it.text.fr, it.text.state, fold(it.text.any()),
            it.evidence.en, it.evidence.fr, it.evidence.state, it.search_fold(), it.share, it.is_first_time, it.may_be_public
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    tie(tx, partnership, id, it)
}

fn tie(tx: &mut WriteTx, partnership: PartnershipId, id: ChangeId, it: &Checked) -> Result<()> {
    let (scope, here) = (Scope::of(partnership), Knot { kind: "change", id: id.0 });
    links::untie_all(tx, &scope, here, "came_of", "activity")?;
    match it.activity {
        Some(activity) => links::tie(tx, &scope, here, "came_of", planning::activities::knot(activity)),
        None => Ok(()),
    }
}

/// A change, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "change",
    called: |lang| Words(lang).change(),
    room: "/changes",
    columns: sql!("c.text_en, c.text_fr, c.text_state, '', c.noticed_on"),
    own_word: NO_OWN_WORD,
    from: sql!("partner_change c"),
    only: sql!("e.kind = 'change' AND c.id = e.id AND c.partnership_id = $1"),
    drafts: None,
    title: Told::plain_title,
};
