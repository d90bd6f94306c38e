//! What other rooms do with documents: take a file in along with something else, and hand one out after a check of their own.

use jiff::Timestamp;
use kit::{
    Error, Result, bind,
    db::{Tx, WriteTx},
    permits::{Act, Permit},
    web::{Reply, Upload},
};

use super::{
    acts, files,
    model::{Brought, Checked, Document, DocumentId, Form, kind_of},
    store::{self, Kept, LIST},
};
use crate::partnerships::PartnershipId;

/// A document that was checked and whose file is kept, to be noted.
pub struct Taken {
    checked: Checked,
    brought: Brought,
    kept: Kept,
}

impl Taken {
    /// What the chronicle tells of it.
    pub fn told(&self) -> (&Checked, &str) {
        (&self.checked, &self.kept.digest)
    }
}

/// Checks a document and keeps its file. A file that no note follows is swept away later.
pub fn take<A: Act>(permit: &Permit<'_, A>, form: &Form, file: Option<&Upload>) -> Result<Taken> {
    let sent = file.map(|file| (file.name.as_str(), file.bytes.as_slice()));
    let (checked, brought) = Checked::with_file(form, sent, permit.lang())?;
    let bytes = file.map_or(&[][..], |file| &file.bytes);
    let digest = files::digest(bytes);
    files::keep(&permit.config().files, (&digest, bytes), permit.now())?;
    let size = i64::try_from(bytes.len()).map_err(Error::internal)?;
    let kept = Kept { digest, size, at: permit.now(), by: permit.actor().name().to_owned() };
    Ok(Taken { checked, brought, kept })
}

/// Notes a document whose file is kept.
pub fn note(tx: &mut WriteTx, partnership: PartnershipId, it: &Taken, now: Timestamp) -> Result<DocumentId> {
    let id = DocumentId::new(now);
    store::insert(tx, (partnership, id), &it.checked, (&it.brought, &it.kept))?;
    Ok(id)
}

/// Keeps a file once more after its note: whoever removed the last document with the same bytes in between took it along.
pub fn keep_again<A: Act>(permit: &Permit<'_, A>, file: Option<&Upload>) -> Result<()> {
    let Some(file) = file else { return Ok(()) };
    files::keep(&permit.config().files, (&files::digest(&file.bytes), &file.bytes), permit.now())
}

/// The documents of a partnership that the holder of this permit sees, by title.
pub fn seen<A: Act>(permit: &Permit<'_, A>, tx: &Tx, partnership: PartnershipId) -> Result<Vec<Document>> {
    let [a, b, c, d] = acts::eyes(permit).sees();
    LIST.with(bind![partnership]).filter("visible", bind![a, b, c, d])?.all(tx, crate::tables::MOST_ROWS)
}

/// The bytes of a document, found to be those that were kept.
pub fn contents<A: Act>(permit: &Permit<'_, A>, it: &Document) -> Result<Vec<u8>> {
    files::read(&permit.config().files, &it.digest)
}

/// Hands a document out, as a download.
pub fn hand_out<A: Act>(permit: &Permit<'_, A>, it: &Document) -> Result<Reply> {
    let kind = kind_of(&it.kind).ok_or_else(|| Error::internal("a document of no kind"))?;
    Ok(Reply::file(&it.file_name, kind.media_type(), contents(permit, it)?))
}
