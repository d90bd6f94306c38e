//! Answering a proposal: it becomes an item, joins one, or is declined with a reason. Whoever proposed it is told.

use kit::{
    Error, Result,
    lang::Bilingual,
    permits::{Change, Permit},
    reading::not_a_choice,
};
use registry::partnerships::Of;

use super::{
    acts::Answer,
    form::{AnswerForm, Answered},
    letters::Desk,
    model::{PaperId, Proposal, Standing, must_be_prepared},
    store,
};
use crate::{
    letters::{self, Issued},
    meetings::{self, Camera, CheckedItem, Item, ItemId, Meeting},
    words::Words,
};

/// The last place that an agenda has.
const LAST_PLACE: i64 = 400;

/// Answers a proposal and writes to whoever proposed it.
pub(super) fn answer(permit: &Permit<'_, Answer>, form: &AnswerForm) -> Result<Issued> {
    let answered = form.check(permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: proposal } = change.subject.clone();
        let meeting = meetings::by_id(change.tx, partnership.id, proposal.meeting_id)?.ok_or(Error::NotFound)?;
        must_be_prepared(&meeting)?;
        let item = place(change, (&meeting, &proposal), &answered)?;
        if store::answer(change.tx, proposal.id, &answered, item.as_ref().map(|item| item.id))? == 0 {
            return Err(Error::refused(|lang| Words(lang).proposal_answered_before()));
        }
        if let Some((item, document)) = item.as_ref().zip(proposal.document_id) {
            store::attach(change.tx, partnership.id, PaperId::new(change.now), (item.id, document))?;
        }
        let asker = change.actor.name().to_owned();
        let letter = Desk { partnership: &partnership, meeting: &meeting, asker: &asker }.answer(&proposal, &answered, item.as_ref());
        let issued = letters::send(change.tx, &proposal.proposed_by, letter, change.now)?;
        change.seal("proposal", proposal.id, &answered, issued)
    })
}

/// The item that a proposal becomes, at the end of the agenda, or joins; nothing when it is declined.
fn place(change: &mut Change<'_, Of<Proposal>>, (meeting, it): (&Meeting, &Proposal), answered: &Answered) -> Result<Option<Item>> {
    // A proposal joins no item in camera: its letter would tell of it.
    let items = meetings::agenda(change.tx, meeting.id)?;
    match answered.standing {
        Standing::Waiting | Standing::Declined => Ok(None),
        Standing::Merged => {
            let found = items.into_iter().find(|item| Some(item.id) == answered.item);
            found.map_or_else(|| not_a_choice("item"), |item| Ok(Some(item)))
        }
        Standing::Accepted => {
            let last = meetings::whole_agenda(change.tx, meeting.id)?.iter().map(|item| item.place).max().unwrap_or(0);
            let (id, presenter) = (ItemId::new(change.now), it.proposed_by.clone());
            let (place, title, purpose) = ((last + 1).min(LAST_PLACE), it.titled(&answered.title), answered.purpose);
            let (minutes, camera) = (it.minutes, Camera::Open);
            let checked = CheckedItem { place, title, purpose, minutes, presenter, is_consent: false, camera, is_recurring: false };
            let partnership = change.subject.partnership.id;
            meetings::insert_item(change.tx, (partnership, meeting.id), id, &checked, &Bilingual::default())?;
            Ok(meetings::agenda(change.tx, meeting.id)?.into_iter().find(|item| item.id == id))
        }
    }
}
