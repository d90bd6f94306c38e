//! What may be done with documents, by whom, and what then happens.

use access::standings::{FUNDER, INSIDE, MEMBERS, PUBLIC, STAFF, STEWARD};
use kit::{
    Error, Id, Result, acts,
    permits::{Act, Permit, Standing},
    web::Upload,
};

use super::{
    files,
    model::{Checked, Document, DocumentId, Eyes, Form},
    store::{self, Kept, PublicDocument},
};
use crate::partnerships::{Of, Partnership};

/// Those who follow the partnership from outside its table.
const FOLLOWERS: &[Standing] = &[FUNDER, STEWARD];

acts! {
    /// See the list of documents, those that one may see.
    read Browse on Partnership as "documents.browse" may INSIDE;
    /// See documents kept for the staff.
    read SeePrivate on Partnership as "documents.see_private" may STAFF;
    /// See documents kept for members.
    read SeeMembers on Partnership as "documents.see_members" may MEMBERS;
    /// See documents kept for the funder's officer.
    read SeeFunder on Partnership as "documents.see_funder" may FOLLOWERS;
    /// Download a document that one may see.
    read Download on Of<Document> as "documents.download" may INSIDE;
    /// Download a document that is public.
    read DownloadPublic on Of<PublicDocument> as "documents.download_public" may PUBLIC;
    /// Open the form that brings a document.
    read Draft on Partnership as "documents.draft" may STAFF;
    /// Bring a document.
    change Bring on Partnership as "documents.bring" may STAFF;
    /// Open the form that changes a document's card.
    read Edit on Of<Document> as "documents.edit" may STAFF;
    /// Change a document's title, language or readers.
    change Amend on Of<Document> as "documents.amend" may STAFF;
    /// Remove a document.
    change Remove on Of<Document> as "documents.remove" may STAFF;
}

/// How much the holder of this permit sees.
pub(super) fn eyes<A: Act>(permit: &Permit<'_, A>) -> Eyes {
    if permit.may::<SeePrivate>() {
        Eyes::Staff
    } else if permit.may::<SeeMembers>() {
        Eyes::Member
    } else if permit.may::<SeeFunder>() {
        Eyes::Funder
    } else {
        Eyes::Public
    }
}

/// Keeps the file, then notes it: a note without its file is never seen.
pub(super) fn bring(permit: &Permit<'_, Bring>, form: &Form, file: Option<&Upload>) -> Result<DocumentId> {
    let sent = file.map(|file| (file.name.as_str(), file.bytes.as_slice()));
    let (checked, brought) = Checked::with_file(form, sent, permit.lang())?;
    let bytes = file.map_or(&[][..], |file| &file.bytes);
    let (digest, root) = (files::digest(bytes), permit.config().files.clone());
    files::keep(&root, (&digest, bytes), Id::new(permit.now()))?;
    let size = i64::try_from(bytes.len()).map_err(Error::internal)?;
    let kept = Kept { digest: digest.clone(), size, at: permit.now(), by: permit.actor().name().to_owned() };
    let id = permit.change(move |change| {
        let id = DocumentId::new(change.now);
        store::insert(change.tx, (change.subject.id, id), &checked, (&brought, &kept))?;
        change.seal("document", id, &(&checked, &kept.digest), id)
    })?;
    // Whoever removed the last document with the same bytes in between took the file along.
    files::keep(&root, (&digest, bytes), Id::new(permit.now()))?;
    Ok(id)
}

/// Changes a document's card, unless somebody else changed it since the form was opened.
pub(super) fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let it = &change.subject.record;
        let (id, title) = (it.id, it.title.clone().edit(checked.title.en.clone(), checked.title.fr.clone()));
        let checked = Checked { title, ..checked };
        store::update(change.tx, (id, version), &checked)?;
        change.seal("document", id, &checked, ())
    })
}

/// Removes a document, and its file when no other document has the same.
pub(super) fn remove(permit: &Permit<'_, Remove>) -> Result<()> {
    let digest = permit.subject().record.digest.clone();
    let is_used = permit.change(|change| {
        let (id, digest) = (change.subject.record.id, change.subject.record.digest.clone());
        if store::delete(change.tx, id)? == 0 {
            return Err(Error::NotFound);
        }
        let is_used = store::is_used(change.tx, &digest)?;
        change.seal("document", id, &"removed", is_used)
    })?;
    if is_used { Ok(()) } else { files::remove(&permit.config().files, &digest) }
}
