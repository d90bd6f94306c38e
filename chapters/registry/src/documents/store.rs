//! The SQL of documents.

use std::collections::BTreeSet;

use jiff::Timestamp;
use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    lang::fold,
    sql,
};

use super::model::{Brought, Checked, Document, DocumentId, kind_code};
use crate::partnerships::{PartnershipId, Record};

/// The documents of one partnership (`$1`): filters and orders. `visible` always stands.
pub const LIST: List = List {
    columns: sql!(
        "d.id, d.title_en, d.title_fr, d.title_state, d.file_name, d.kind, d.lang, d.visibility, d.size, d.digest,
         d.uploaded_at, d.uploaded_by, d.version"
    ),
    from: sql!("document d"),
    only: sql!("d.partnership_id = $1"),
    id: sql!("d.id"),
    filters: &[
        Filter { key: "visible", sql: sql!("d.visibility IN (?, ?, ?, ?)") },
        Filter { key: "q", sql: sql!("d.title_fold LIKE ? ESCAPE '!'") },
        Filter { key: "lang", sql: sql!("d.lang = ?") },
        Filter { key: "visibility", sql: sql!("d.visibility = ?") },
    ],
    sorts: &[
        Sort { key: "title", by: &[sql!("d.title_fold")] },
        Sort { key: "date", by: &[sql!("d.uploaded_at")] },
        Sort { key: "size", by: &[sql!("d.size")] },
    ],
};

impl Record for Document {
    const NAME: &'static str = "document";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, DocumentId(id))
    }
}

/// A document that everyone may see.
#[derive(Clone, Debug)]
pub struct PublicDocument(pub Document);

impl Record for PublicDocument {
    const NAME: &'static str = "public";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        Ok(by_id(tx, partnership, DocumentId(id))?.filter(|it| it.visibility == "public").map(Self))
    }
}

/// One document of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: DocumentId) -> Result<Option<Document>> {
    tx.row(
        sql!(
            "SELECT id, title_en, title_fr, title_state, file_name, kind, lang, visibility, size, digest, uploaded_at, uploaded_by, version
             FROM document WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Where a new document's bytes lie, how many there are, and who brought them when.
pub(super) struct Kept {
    pub digest: String,
    pub size: i64,
    pub at: Timestamp,
    pub by: String,
}

pub(super) fn insert(tx: &mut WriteTx, (partnership, id): (PartnershipId, DocumentId), it: &Checked, of: (&Brought, &Kept)) -> Result<()> {
    let (brought, kept) = of;
    tx.run(
        sql!(
            "INSERT INTO document (id, partnership_id, title_en, title_fr, title_state, title_fold, file_name, kind, lang, visibility,
                                   size, digest, uploaded_at, uploaded_by, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)"
        ),
        bind![
            id,
            partnership,
            it.title.en,
            it.title.fr,
            it.title.state,
            title_fold(it),
            brought.name,
            kind_code(brought.kind),
            it.lang,
            it.visibility,
            kept.size,
            kept.digest,
            kept.at,
            kept.by
        ],
    )?;
    Ok(())
}

fn title_fold(it: &Checked) -> String {
    fold(&format!("{} {}", it.title.any(), it.title.written(it.title.state.source.other())))
}

/// Changes a document's card from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, (id, version): (DocumentId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE document SET title_en = $3, title_fr = $4, title_state = $5, title_fold = $6, lang = $7, visibility = $8,
                    version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![id, version, it.title.en, it.title.fr, it.title.state, title_fold(it), it.lang, it.visibility],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

pub(super) fn delete(tx: &mut WriteTx, id: DocumentId) -> Result<u64> {
    tx.run(sql!("DELETE FROM document WHERE id = $1"), bind![id])
}

/// Whether any document, of whichever partnership, still has these bytes.
pub(super) fn is_used(tx: &Tx, digest: &str) -> Result<bool> {
    Ok(tx.row::<(Id,)>(sql!("SELECT id FROM document WHERE digest = $1 LIMIT 1"), bind![digest])?.is_some())
}

/// The digests of all documents, of whichever partnership, whose files lie in this folder.
pub(super) fn digests(tx: &Tx, folder: &str) -> Result<BTreeSet<String>> {
    let found: Vec<(String,)> =
        tx.rows(sql!("SELECT digest FROM document WHERE digest >= $1 AND digest < $2"), bind![folder, format!("{folder}g")])?;
    Ok(found.into_iter().map(|(digest,)| digest).collect())
}
