//! What may be done with meetings, by whom, and what then happens.

use access::standings::{APPROVERS, INSIDE, LEADS};
use jiff::Timestamp;
use kit::{
    Error, Id, Lang, Reading, Result, acts,
    db::{Tx, WriteTx},
    lang::{Bilingual, date},
    permits::{Change, Permit},
    reading::{must_be_there, not_a_choice},
};
use registry::partnerships::{Of, Partnership, PartnershipId};
use serde::Deserialize;

use super::{
    attendance::{self, Form as AttendanceForm, Place, Row},
    form::{Checked, CheckedItem, Form, ItemForm, clock},
    hours,
    model::{Attended, Camera, Item, ItemId, Meeting, MeetingId, State},
    stand_ins::{self, NAMED_HERE},
    store::{self, Attending},
};
use crate::{
    bodies::{self, Body},
    drafts::{self, Followed},
    people, recalls, sittings,
    words::Words,
};

acts! {
    /// See the meetings of every body.
    read Browse on Partnership as "meetings.browse" may INSIDE;
    /// See one meeting, its agenda and who was there.
    read See on Of<Meeting> as "meetings.see" may INSIDE;
    /// Open the form for a new meeting.
    form Plan on Partnership as "meetings.plan" may LEADS;
    /// Set up a meeting.
    change Convene on Partnership as "meetings.convene" may LEADS;
    /// Open the form for a new meeting of one body.
    read PlanFor on Of<Body> as "meetings.plan_for" may LEADS;
    /// Set up a meeting of one body.
    change ConveneFor on Of<Body> as "meetings.convene_for" may LEADS;
    /// Open the form that changes a meeting.
    form Edit on Of<Meeting> as "meetings.edit" may LEADS;
    /// Change the date, time or place of a meeting.
    change Move on Of<Meeting> as "meetings.move" may LEADS;
    /// Open the meeting room.
    form Enter on Of<Meeting> as "meetings.enter" may LEADS;
    /// Put an item on the agenda.
    change Table on Of<Meeting> as "meetings.table" may LEADS;
    /// Change an item of the agenda.
    change Rework on Of<Meeting> as "meetings.rework" may LEADS;
    /// Take an item out of the consent agenda, so that it is discussed.
    change PullOut on Of<Meeting> as "meetings.pull_out" may LEADS;
    /// Write down who is there.
    change CallRoll on Of<Meeting> as "meetings.call_roll" may LEADS;
    /// Write down a guest, a member of the staff, an observer.
    change Welcome on Of<Meeting> as "meetings.welcome" may LEADS;
    /// Write down what was said on an item.
    change Note on Of<Meeting> as "meetings.note" may LEADS;
    /// Write down a conflict of interest.
    change Declare on Of<Meeting> as "meetings.declare" may LEADS;
    /// Take a meeting a step further, from its notice to its published minutes.
    change Advance on Of<Meeting> as "meetings.advance" may APPROVERS;
}

/// What the chronicle says of a change to what is in camera.
pub(super) const IN_CAMERA: &str = "in camera";

/// Sets up a meeting.
pub fn convene(permit: &Permit<'_, Convene>, form: &Form) -> Result<MeetingId> {
    let checked = Checked::new(form, permit.lang(), zone(permit))?;
    permit.change(move |change| {
        let (id, partnership) = (MeetingId::new(change.now), change.subject.id);
        must_be_there("body", bodies::exists(change.tx, partnership, checked.body)?)?;
        store::insert(change.tx, partnership, id, &checked, change.now)?;
        change.seal("meeting", id, &checked, id)
    })
}

/// Sets up a meeting of one body: whoever leads only that body may, for no other.
pub fn convene_for(permit: &Permit<'_, ConveneFor>, form: &Form) -> Result<MeetingId> {
    let checked = Checked::new(form, permit.lang(), zone(permit))?;
    permit.change(move |change| {
        let (id, partnership) = (MeetingId::new(change.now), change.subject.partnership.id);
        must_be_there("body", checked.body == change.subject.record.id)?;
        store::insert(change.tx, partnership, id, &checked, change.now)?;
        change.seal("meeting", id, &checked, id)
    })
}

/// The time zone in which the installation's meetings are held.
pub(crate) fn zone<'p, A: kit::permits::Act>(permit: &'p Permit<'_, A>) -> &'p str {
    permit.config().zone.iana_name().unwrap_or("America/Toronto")
}

/// Changes a meeting, unless somebody else changed it since the form was opened.
pub fn reschedule(permit: &Permit<'_, Move>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang(), zone(permit))?;
    permit.change(move |change| {
        let record = change.subject.record.clone();
        still_open(&record)?;
        // The right was decided for the body the meeting belongs to: another one would need another right.
        if checked.body != record.body_id {
            return Err(Error::refused(|lang| Words(lang).meeting_stays_with_its_body()));
        }
        let place = record.place.edit(checked.place.en.clone(), checked.place.fr.clone());
        let note = record.note.edit(checked.note.en.clone(), checked.note.fr.clone());
        let joining = record.joining.edited(&checked.joining);
        let checked = Checked { place, note, joining, ..checked };
        store::update(change.tx, record.id, version, &checked, change.now)?;
        change.seal("meeting", record.id, &checked, ())
    })
}

/// What is approved is not written in any more.
pub(crate) fn still_open(meeting: &Meeting) -> Result<()> {
    if meeting.state.is_recording() { Ok(()) } else { Err(Error::refused(|lang| Words(lang).minutes_are_closed())) }
}

/// Decisions, votes and promises are for everyone to see: under an item in camera there are none.
pub(crate) fn under_an_open_item(tx: &Tx, meeting: MeetingId, item: ItemId) -> Result<Item> {
    let found = store::whole_agenda(tx, meeting)?.into_iter().find(|one| one.id == item);
    let found = found.map_or_else(|| not_a_choice("item"), Ok)?;
    if found.camera == Camera::Item {
        return Err(Error::refused(|lang| Words(lang).in_camera_decides_nothing()));
    }
    Ok(found)
}

/// The item with this identifier on the agenda of a meeting.
pub(super) fn on_agenda(tx: &Tx, meeting: MeetingId, id: &str) -> Result<Item> {
    let id: ItemId = id.parse().map_err(|_| Error::NotFound)?;
    store::whole_agenda(tx, meeting)?.into_iter().find(|item| item.id == id).ok_or(Error::NotFound)
}

/// Puts an item on the agenda.
pub fn add_item(permit: &Permit<'_, Table>, form: &ItemForm) -> Result<ItemId> {
    let checked = CheckedItem::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        still_open(&record)?;
        let id = ItemId::new(change.now);
        store::insert_item(change.tx, (partnership.id, record.id), id, &checked, &Bilingual::default())?;
        match checked.camera {
            Camera::Item => change.seal("agenda_item", id, &IN_CAMERA, id),
            _ => change.seal("agenda_item", id, &checked, id),
        }
    })
}

/// Changes an item, unless somebody else changed it since the page was opened.
pub fn rework(permit: &Permit<'_, Rework>, item: &str, form: &ItemForm) -> Result<()> {
    let (checked, version, item) = (CheckedItem::new(form, permit.lang())?, form.version, item.to_owned());
    permit.change(move |change| {
        let meeting = change.subject.record.clone();
        still_open(&meeting)?;
        let now = on_agenda(change.tx, meeting.id, &item)?;
        let title = now.title.edit(checked.title.en.clone(), checked.title.fr.clone());
        let checked = CheckedItem { title, ..checked };
        if checked.camera == Camera::Item && now.camera != Camera::Item && store::led_to_anything(change.tx, now.id)? {
            return Err(Error::refused(|lang| Words(lang).in_camera_after_a_decision()));
        }
        store::update_item(change.tx, meeting.id, (now.id, version), &checked)?;
        match checked.camera {
            Camera::Item => change.seal("agenda_item", now.id, &IN_CAMERA, ()),
            _ => change.seal("agenda_item", now.id, &checked, ()),
        }
    })
}

/// The form that takes an item out of the consent agenda, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PullingForm {
    /// The item.
    pub item: String,
}

/// Takes an item out of the consent agenda: it becomes an item like any other.
pub fn pull_out(permit: &Permit<'_, PullOut>, form: &PullingForm) -> Result<ItemId> {
    let item: ItemId = form.item.parse().map_err(|_| Error::Malformed("the form names no item".into()))?;
    permit.change(move |change| {
        let meeting = change.subject.record.clone();
        still_open(&meeting)?;
        let item = on_agenda(change.tx, meeting.id, &item.to_string())?;
        if item.adopted_by.is_some() {
            return Err(Error::refused(|lang| Words(lang).consent_already_adopted()));
        }
        // Two people may ask for the same item: the second finds it done.
        if !item.is_consent {
            return change.seal("agenda_item", item.id, &"pulled out before", item.id);
        }
        store::pull_out(change.tx, meeting.id, item.id)?;
        change.seal("agenda_item", item.id, &"pulled out", item.id)
    })
}

/// Writes down who is there: the rows that someone changed, and only those. A row that somebody else changed in the
/// meantime to something else is [`Error::Conflict`], and then nothing is written.
pub fn call_roll(permit: &Permit<'_, CallRoll>, form: AttendanceForm) -> Result<()> {
    let lang = permit.lang();
    permit.change(move |change| {
        let meeting = change.subject.record.clone();
        still_open(&meeting)?;
        let places = attendance::table_for_roll(change.tx, (change.subject.partnership.id, &meeting))?.places;
        let mut written = Vec::new();
        for row in form.changed(&places) {
            let place = places.iter().find(|place| place.seat.id.to_string() == row.seat);
            let place = place.map_or_else(|| not_a_choice("state"), Ok)?;
            if place.stamp() != row.was {
                return Err(Error::Conflict);
            }
            written.extend(write_row(change, &meeting, place, &row, lang)?);
        }
        change.seal("meeting", meeting.id, &written, ())
    })
}

/// Writes one row down: who came for a seat, and when. Gives nothing where what was noted is taken back.
pub(crate) fn write_row(
    change: &mut Change<'_, Of<Meeting>>,
    meeting: &Meeting,
    place: &Place,
    row: &Row<'_>,
    lang: Lang,
) -> Result<Option<Attending>> {
    if row.state.is_empty() {
        store::forget(change.tx, meeting.id, place.seat.id)?;
        return Ok(None);
    }
    let (state, person) = if row.state == NAMED_HERE && place.is_open_to_anyone() {
        let at = (change.subject.partnership.id, meeting);
        (Attended::Alternate, stand_ins::named(change.tx, at, (place, row.by_name), (lang, change.now))?)
    } else {
        chosen(place, row.state).map_or_else(|| not_a_choice("state"), Ok)?
    };
    let mut it = Reading::new(lang);
    let (arrived, departed) = (it.time_if("arrived", row.arrived), it.time_if("departed", row.departed));
    if arrived.zip(departed).is_some_and(|(arrived, departed)| departed < arrived) {
        it.problem("departed", |lang| kit::lang::Words(lang).end_before_start());
    }
    hours::check_hours(&mut it, change, (meeting, &place.name_of(row)), (arrived, departed))?;
    it.finish(|| Some(()))?;
    let time = |time: Option<jiff::civil::Time>| time.map(clock).unwrap_or_default();
    let attending = Attending { seat: Some(place.seat.id), person, state, arrived: time(arrived), departed: time(departed) };
    let to = (change.subject.partnership.id, meeting.id);
    store::attend(change.tx, to, Id::new(change.now), &attending)?;
    Ok(Some(attending))
}

/// Who is meant by what is chosen for a seat: its holder, or whoever may stand in.
fn chosen(place: &Place, code: &str) -> Option<(Attended, Id)> {
    if let Some(alternate) = code.strip_prefix("alternate:") {
        let (person, _) = place.may_stand_in().find(|(id, _)| id.to_string() == alternate)?;
        return Some((Attended::Alternate, person));
    }
    let state = Attended::from_code(code)?;
    let of_a_seat = matches!(state, Attended::Present | Attended::Remote | Attended::Regrets | Attended::Absent);
    of_a_seat.then_some((state, place.holder.as_ref()?.person_id))
}

/// The form that writes down someone without a seat, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WelcomeForm {
    /// Who.
    pub person: String,
    /// As what.
    pub state: String,
    /// The item that was being looked at.
    pub item: String,
}

/// Writes down someone without a seat.
pub fn welcome(permit: &Permit<'_, Welcome>, form: &WelcomeForm) -> Result<()> {
    let mut it = Reading::new(permit.lang());
    let person: Option<Id> = it.id("person", &form.person);
    let without_seat = |state: &Attended| matches!(state, Attended::Guest | Attended::Staff | Attended::Observer);
    let state = it.code("state", &form.state, |code| Attended::from_code(code).filter(without_seat));
    let (person, state) = it.finish(|| Some((person?, state?)))?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        still_open(&record)?;
        must_be_there("person", people::exists(change.tx, partnership.id, person)?)?;
        let attending = Attending { seat: None, person, state, arrived: String::new(), departed: String::new() };
        store::attend(change.tx, (partnership.id, record.id), Id::new(change.now), &attending)?;
        change.seal("meeting", record.id, &attending, ())
    })
}

/// The form of a conflict of interest, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ConflictForm {
    /// The item.
    pub item: String,
    /// Who.
    pub person: String,
    /// What it consists in, in English.
    pub nature_en: String,
    /// What it consists in, in French.
    pub nature_fr: String,
}

/// Writes down a conflict of interest on an item.
pub fn declare(permit: &Permit<'_, Declare>, form: ConflictForm) -> Result<()> {
    let mut it = Reading::new(permit.lang());
    let person: Option<Id> = it.id("person", &form.person);
    let nature = it.pair("nature", (&form.nature_en, &form.nature_fr), 500);
    it.needs("nature", &nature, |lang| Words(lang).one_language_at_least());
    let person = it.finish(|| person)?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        still_open(&record)?;
        let item = on_agenda(change.tx, record.id, &form.item)?;
        let there = store::attendees(change.tx, record.id)?.iter().any(|one| one.person_id == person);
        must_be_there("person", there)?;
        store::declare(change.tx, (partnership.id, record.id), Id::new(change.now), (item.id, person, &nature))?;
        match item.camera {
            Camera::Item => change.seal("conflict", item.id, &IN_CAMERA, ()),
            _ => change.seal("conflict", item.id, &(person, nature), ()),
        }
    })
}

/// The form that takes a meeting a step further, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepForm {
    /// The state it is in.
    pub from: String,
    /// The state to come to.
    pub to: String,
    /// The item that was being looked at.
    pub item: String,
}

/// Takes a meeting a step further. What is left over when it is closed comes to the next one.
pub(crate) fn advance(permit: &Permit<'_, Advance>, form: &StepForm) -> Result<Followed> {
    let read = |code: &str| State::from_code(code).map_or_else(|| not_a_choice("to"), Ok);
    let (from, to, zone) = (read(&form.from)?, read(&form.to)?, zone(permit).to_owned());
    permit.change(move |change| {
        // Two people may close it at once: the second waits for the first, and is told how it stands then.
        let Of { partnership, record } = change.subject.clone();
        change.tx.take_turns(&format!("meeting:{}", record.id))?;
        let meeting = store::by_id(change.tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
        if meeting.state != from {
            return Err(Error::refused(|lang| Words(lang).meeting_moved_on(meeting.state.called(lang))));
        }
        if !from.next().contains(&to) {
            return Err(Error::refused(|lang| Words(lang).meeting_step_refused(from.called(lang), to.called(lang))));
        }
        if to == State::InSession && change.today < meeting.held_on {
            return Err(Error::refused(move |lang| Words(lang).meeting_before_its_day(date(lang, meeting.held_on))));
        }
        if to == State::InSession && attendance::table(change.tx, &meeting)?.places.is_empty() {
            return Err(Error::refused(|lang| Words(lang).meeting_without_seats()));
        }
        store::set_state(change.tx, meeting.id, (from, to), change.now, change.today)?;
        note_hours(change.tx, partnership.id, &meeting, (to, change.now))?;
        let followed = if closes(change.tx, &meeting, to)? { drafts::follow(change, &meeting, &zone)? } else { Followed::Nothing };
        change.seal("meeting", meeting.id, &(from, to, followed), followed)
    })
}

/// Whether a step closes a meeting so that the next one follows: not where it ends for want of quorum and may be called again.
fn closes(tx: &Tx, it: &Meeting, to: State) -> Result<bool> {
    match to {
        State::Adjourned => Ok(true),
        State::NoQuorum => Ok(!recalls::is_known(&attendance::table(tx, it)?.rule)),
        _ => Ok(false),
    }
}

/// Notes the hour at which a meeting is opened or closed, on its day; and at its end which of its officers was there.
fn note_hours(tx: &mut WriteTx, partnership: PartnershipId, it: &Meeting, (to, now): (State, Timestamp)) -> Result<()> {
    let hour = sittings::hour(it, now)?.unwrap_or_default();
    match to {
        State::InSession => sittings::begin(tx, partnership, it.id, &hour),
        State::Adjourned | State::NoQuorum => sittings::end(tx, partnership, it, &hour),
        _ => Ok(()),
    }
}
