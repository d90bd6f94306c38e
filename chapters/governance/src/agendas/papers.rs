//! The papers of an agenda: attached to an item, taken off it, handed out to those who may read them.

use kit::{
    Error, Result,
    permits::Permit,
    reading::{must_be_there, not_a_choice},
    web::{Ask, Reply, Upload},
};
use registry::{documents, partnerships::Of};

use super::{
    acts::{Attach, Detach, ReadPaper},
    form::PaperForm,
    model::{PaperId, must_be_prepared},
    store,
};
use crate::{
    meetings::{self, Camera},
    minutes::SeeInCamera,
    words::Words,
};

/// Attaches a document that is there, or one that is brought with the form, to an item.
pub fn attach(permit: &Permit<'_, Attach>, form: &PaperForm, file: Option<&Upload>) -> Result<()> {
    must_be_prepared(&permit.subject().record)?;
    let (item, chosen) = form.check(permit.lang(), file.is_some())?;
    let items = permit.read(|tx| meetings::whole_agenda(tx, permit.subject().record.id))?;
    let is_open = items.iter().any(|one| one.id == item && one.camera != Camera::Item);
    // What is brought for an item in camera is not for members.
    let visibility = if is_open { "members" } else { "private" };
    let taken = match file {
        Some(upload) => Some(documents::take(permit, &form.card((permit.lang(), &upload.name), visibility), file)?),
        None => None,
    };
    if let Some(chosen) = chosen {
        let partnership = permit.subject().partnership.id;
        let seen = permit.read(|tx| documents::seen(permit, tx, partnership))?;
        must_be_there("document", seen.iter().any(|one| one.id == chosen))?;
    }
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        must_be_prepared(&meeting)?;
        must_be_there("item", meetings::whole_agenda(change.tx, meeting.id)?.iter().any(|one| one.id == item))?;
        let document = match (&taken, chosen) {
            (Some(taken), _) => documents::note(change.tx, partnership.id, taken, change.now)?,
            (None, Some(chosen)) => chosen,
            (None, None) => return not_a_choice("document"),
        };
        let id = PaperId::new(change.now);
        store::attach(change.tx, partnership.id, id, (item, document))?;
        change.seal("paper", id, &(item, document), ())
    })?;
    documents::keep_again(permit, file)
}

/// Takes a paper off its item. The document stays where documents are kept.
pub(super) fn detach(permit: &Permit<'_, Detach>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record } = permit.subject();
    let back = format!("/{}/p/{}/meetings/{}/agenda?saved=1", permit.lang(), partnership.slug, record.meeting_id);
    permit.change(|change| {
        let Of { partnership, record: paper } = change.subject.clone();
        let meeting = meetings::by_id(change.tx, partnership.id, paper.meeting_id)?.ok_or(Error::NotFound)?;
        if !meeting.state.is_recording() {
            return Err(Error::refused(|lang| Words(lang).minutes_are_closed()));
        }
        store::detach(change.tx, paper.id)?;
        change.seal("paper", paper.id, &"taken off", ())
    })?;
    Ok(Reply::see_other(back))
}

/// A paper, for everyone who sits at a table; of an item in camera, for those who prepare the meeting.
pub(super) fn read(permit: &Permit<'_, ReadPaper>, _: &Ask) -> Result<Reply> {
    let paper = &permit.subject().record;
    if paper.camera == Camera::Item && !permit.may::<SeeInCamera>() {
        return Err(Error::NotFound);
    }
    documents::hand_out(permit, &paper.document)
}
