//! What may be done with documents, by whom, and what then happens.

use access::standings::{FUNDER, INSIDE, MEMBERS, OPERATORS, PUBLIC, STAFF, STEWARD};
use jiff::{SignedDuration, Timestamp};
use kit::{
    Error, House, Result, acts,
    permits::{Act, Installation, Permit, Standing, Visit},
    web::Upload,
};

use super::{
    files, front,
    model::{Checked, Document, DocumentId, Eyes, Form},
    store::{self, PublicDocument},
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
    form Draft on Partnership as "documents.draft" may STAFF;
    /// Bring a document.
    change Bring on Partnership as "documents.bring" may STAFF;
    /// Open the form that changes a document's card.
    form Edit on Of<Document> as "documents.edit" may STAFF;
    /// Change a document's title, language or readers.
    change Amend on Of<Document> as "documents.amend" may STAFF;
    /// Remove a document.
    change Remove on Of<Document> as "documents.remove" may STAFF;
    /// Remove files that no document has.
    change Sweep on Installation as "documents.sweep" may OPERATORS;
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
    let taken = front::take(permit, form, file)?;
    let id = permit.change(move |change| {
        let id = front::note(change.tx, change.subject.id, &taken, change.now)?;
        change.seal("document", id, &taken.told(), id)
    })?;
    front::keep_again(permit, file)?;
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

/// A file without a document is left alone for so long: whoever brings it may still be about to note it.
const SPARED: SignedDuration = SignedDuration::from_hours(24);

/// Removes the files that a program which was killed left without a document. A chore of the house: every round looks
/// into one of the 256 folders, so that each is seen within about an hour and no round has much to do.
pub fn sweep(house: &House) -> Result<()> {
    let now = house.clock().now();
    sweep_folder(house, &folder_of(now), now)
}

/// The folder whose turn it is.
fn folder_of(now: Timestamp) -> String {
    kit::secret::hex(&[u8::try_from(now.as_second().div_euclid(ROUND).rem_euclid(256)).unwrap_or_default()])
}

/// The rhythm of the house, in seconds.
const ROUND: i64 = 15;

/// Removes what lies in one folder, is old enough, and belongs to no document.
pub(super) fn sweep_folder(house: &House, folder: &str, now: Timestamp) -> Result<()> {
    let root = house.config().files.clone();
    let old = files::older_than(&root, folder, now - SPARED)?;
    if old.is_empty() {
        return Ok(());
    }
    let visit = Visit::of_the_house(house.clone(), "chores");
    let permit = visit.permit::<Sweep>()?;
    let used = permit.read(|tx| store::digests(tx, folder))?;
    if old.iter().all(|name| used.contains(name)) {
        return Ok(());
    }
    let folder = folder.to_owned();
    permit.change(move |change| {
        // Asked again where nobody notes a document meanwhile.
        let used = store::digests(change.tx, &folder)?;
        let strays: Vec<&String> = old.iter().filter(|name| !used.contains(*name)).collect();
        for name in &strays {
            files::remove_from(&root, &folder, name)?;
        }
        change.seal("file", &folder, &strays, ())
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_folder_has_its_turn_within_an_hour_and_a_bit() {
        let rounds = (0..256).map(|round| Timestamp::from_second(1_794_826_800 + round * ROUND).expect("valid"));
        assert_eq!(rounds.map(folder_of).collect::<BTreeSet<_>>().len(), 256);
    }
}
