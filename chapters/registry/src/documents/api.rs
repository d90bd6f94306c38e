//! The JSON twin.

use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use serde::Serialize;

use super::{
    acts::{self, Browse},
    model::{Document, DocumentId},
    pages::Filter,
};
use crate::tables::MOST_ROWS;

/// A document as JSON.
#[derive(Serialize)]
struct Shown<'a> {
    id: DocumentId,
    title: &'a Bilingual,
    file_name: &'a str,
    kind: &'a str,
    language: &'a str,
    visibility: &'a str,
    size: i64,
    sha256: &'a str,
    uploaded_at: jiff::Timestamp,
    version: i64,
}

/// The documents that one may see, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search(permit.subject(), acts::eyes(permit))?, ask);
    let all: Vec<Document> = permit.read(|tx| search.all(tx, MOST_ROWS))?;
    let shown = all.iter().map(|it| Shown {
        id: it.id,
        title: &it.title,
        file_name: &it.file_name,
        kind: &it.kind,
        language: &it.lang,
        visibility: &it.visibility,
        size: it.size,
        sha256: &it.digest,
        uploaded_at: it.uploaded_at,
        version: it.version,
    });
    Reply::json(&shown.collect::<Vec<_>>())
}
