//! Who may draft the next meeting from the last, and what then happens.

use access::standings::LEADS;
use kit::{
    Error, Id, Lang, Reading, Result, acts,
    db::Tx,
    lang::Bilingual,
    permits::{Change, Permit},
    reading::must_be_there,
};
use registry::partnerships::{Of, PartnershipId};

use super::{
    model::{Carriable, Form},
    store,
};
use crate::{
    bodies::BodyId,
    meetings::{self, ItemId, Meeting, MeetingId},
    minutes,
    words::Words,
};

acts! {
    /// Open the form that drafts the next meeting.
    form Plan on Of<Meeting> as "drafts.plan" may LEADS;
    /// Draft the next meeting from one that is over.
    change Draft on Of<Meeting> as "drafts.draft" may LEADS;
}

/// Only a meeting that is over leads to the next.
pub(super) fn must_be_over(it: &Meeting) -> Result<()> {
    if it.state.is_over() { Ok(()) } else { Err(Error::refused(|lang| Words(lang).next_draft_when_over())) }
}

/// The turns in which meetings of a body are drafted.
pub(crate) fn turns(body: BodyId) -> String {
    format!("draft:{body}")
}

/// The first meeting that follows and is not over, if there is one.
pub(super) fn target(tx: &Tx, it: &Meeting) -> Result<Option<minutes::Later>> {
    store::target(tx, it)
}

/// The items that are offered: those that are carried over unless someone leaves them out.
pub(crate) fn offered(tx: &Tx, it: &Meeting, target: Option<MeetingId>) -> Result<Vec<Carriable>> {
    let of_these_minutes = |one: &Carriable| one.approves == Some(it.id);
    Ok(store::carriable(tx, it.id, target)?.into_iter().filter(|one| one.why().is_some() && !of_these_minutes(one)).collect())
}

/// Drafts the next meeting, or completes the draft that is there: first the approval of the minutes, then the items carried
/// over. What is left out is offered again for the meeting after.
pub fn draft(permit: &Permit<'_, Draft>, form: &Form) -> Result<MeetingId> {
    let (lang, zone) = (permit.lang(), permit.config().zone.iana_name().unwrap_or("America/Toronto").to_owned());
    let form = form.clone();
    permit.change(move |change| {
        let Of { partnership, record: it } = change.subject.clone();
        must_be_over(&it)?;
        // Two people may draft at once: the second finds what the first did.
        change.tx.take_turns(&turns(it.body_id))?;
        let before = target(change.tx, &it)?;
        if before.as_ref().map(|next| next.id.to_string()).unwrap_or_default() != form.target {
            return Err(Error::Conflict);
        }
        let all = offered(change.tx, &it, before.as_ref().map(|next| next.id))?;
        let mut reading = Reading::new(lang);
        let chosen: Vec<ItemId> = reading.ids("items", &form.items);
        reading.finish(|| Some(()))?;
        must_be_there("items", chosen.iter().all(|id| all.iter().any(|one| one.id == *id)))?;
        let (id, is_tabled) = match before {
            Some(next) => (next.id, next.is_tabled),
            None => (set_up(change, partnership.id, &it, (&form, lang, &zone))?, false),
        };
        fill(change, (partnership.id, id), &it, (&all, &chosen, is_tabled))?;
        change.seal("meeting", id, &(it.id, &chosen), id)
    })
}

/// Sets the next meeting up: as the last one, on another day.
fn set_up(
    change: &mut Change<'_, Of<Meeting>>,
    partnership: PartnershipId,
    it: &Meeting,
    (form, lang, zone): (&Form, Lang, &str),
) -> Result<MeetingId> {
    let number = meetings::next_number(change.tx, it.body_id)?;
    let (held_on, starts_at, ends_at) = (form.held_on.clone(), form.starts_at.clone(), form.ends_at.clone());
    let as_last = meetings::Form::from(it);
    let form = meetings::Form { number: number.to_string(), held_on, starts_at, ends_at, ..as_last };
    let checked = meetings::Checked::new(&meetings::Form { note_en: String::new(), note_fr: String::new(), ..form }, lang, zone)?;
    if checked.held_on <= it.held_on {
        let mut reading = Reading::new(lang);
        reading.problem("held_on", |lang| Words(lang).next_draft_is_later());
        reading.finish(|| Some(()))?;
    }
    let checked = meetings::Checked { place: it.place.clone(), joining: it.joining.clone(), ..checked };
    let id = MeetingId::new(change.now);
    meetings::insert(change.tx, partnership, id, &checked, change.now)?;
    Ok(id)
}

/// Puts the items on the agenda: the approval of the minutes, what is carried over after what stands there already.
pub(super) fn fill(
    change: &mut Change<'_, Of<Meeting>>,
    at: (PartnershipId, MeetingId),
    it: &Meeting,
    (all, chosen, is_tabled): (&[Carriable], &[ItemId], bool),
) -> Result<()> {
    if !is_tabled {
        minutes::table_on(change.tx, at, it, change.now)?;
    }
    carry(change, at, all, chosen)
}

/// Puts what is carried over after what stands on an agenda already, and notes what is left out of it.
pub(crate) fn carry(
    change: &mut Change<'_, Of<Meeting>>,
    at: (PartnershipId, MeetingId),
    all: &[Carriable],
    chosen: &[ItemId],
) -> Result<()> {
    let mut place = meetings::whole_agenda(change.tx, at.1)?.iter().map(|item| item.place).max().unwrap_or(0);
    for one in all {
        if chosen.contains(&one.id) {
            place += 1;
            let id = ItemId(Id::new(change.now));
            meetings::insert_item(change.tx, at, id, &one.at(place), &Bilingual::default())?;
            minutes::bind_item(change.tx, id, one.approves, Some(one.origin()))?;
            store::because(change.tx, id, one.why())?;
        } else {
            store::leave_out(change.tx, at.1, one.id)?;
        }
    }
    Ok(())
}
