//! What may be done with minutes, by whom, and what then happens.

use access::standings::{APPROVERS, INSIDE, LEADS};
use jiff::Timestamp;
use kit::{
    Error, Lang, Problems, Reading, Result, acts,
    db::{Tx, WriteTx},
    lang::{Bilingual, fold},
    permits::Permit,
    reading::must_be_there,
};
use registry::partnerships::{Of, PartnershipId};
use serde::Deserialize;

use super::{
    keeping,
    model::{Corrected, Correcting, CorrectionId, RemarkId, Settled},
    store,
};
use crate::{
    decisions::DecisionId,
    meetings::{self, Camera, CheckedItem, Item, ItemId, Meeting, MeetingId, Purpose, State},
    words::Words,
};

acts! {
    /// See what becomes of the minutes of a meeting.
    read See on Of<Meeting> as "minutes.see" may INSIDE;
    /// See what of a meeting is in camera.
    read SeeInCamera on Of<Meeting> as "minutes.see_in_camera" may LEADS;
    /// Send the minutes out for correction.
    change Circulate on Of<Meeting> as "minutes.circulate" may LEADS;
    /// Settle what somebody would have corrected.
    change Settle on Of<Meeting> as "minutes.settle" may LEADS;
    /// Put the approval of the minutes on the agenda of the next meeting.
    change Table on Of<Meeting> as "minutes.table" may LEADS;
    /// Choose the decision of a later meeting that approved the minutes.
    change Approve on Of<Meeting> as "minutes.approve" may APPROVERS;
    /// Publish approved minutes.
    change Publish on Of<Meeting> as "minutes.publish" may APPROVERS;
    /// Open the form that corrects approved minutes.
    form Reread on Of<Meeting> as "minutes.reread" may APPROVERS;
    /// Correct approved minutes, with a reason that they print.
    change Correct on Of<Meeting> as "minutes.correct" may APPROVERS;
}

/// A refusal, said beside the field that it concerns.
fn refused(field: &'static str, words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add(field, words);
    Error::Invalid(problems)
}

/// The form that settles a remark, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SettlingForm {
    /// The remark.
    pub remark: String,
    /// What became of it.
    pub state: String,
    /// A word on that.
    pub word: String,
}

/// Settles what somebody would have corrected: taken up or not, with a word. The minutes themselves are changed in the room.
pub fn settle(permit: &Permit<'_, Settle>, form: &SettlingForm) -> Result<()> {
    let mut it = Reading::new(permit.lang());
    let remark: Option<RemarkId> = it.id("remark", &form.remark);
    let state = it.code("state", &form.state, |code| Settled::from_code(code).filter(|state| *state != Settled::Open));
    let word = it.text("word", &form.word, 500);
    if form.word.trim().is_empty() {
        it.problem("word", |lang| Words(lang).remark_needs_a_word());
    }
    let (remark, state) = it.finish(|| remark.zip(state))?;
    permit.change(move |change| {
        let meeting = change.subject.record.id;
        let known = store::remarks(change.tx, meeting)?.iter().any(|one| one.id == remark);
        must_be_there("remark", known)?;
        store::settle(change.tx, (meeting, remark), state, &word, change.today)?;
        change.seal("remark", remark, &(state, word), ())
    })
}

/// Puts the approval of the minutes on the agenda of the meeting that follows, first, unless it is there.
pub fn table(permit: &Permit<'_, Table>) -> Result<MeetingId> {
    permit.change(move |change| {
        let Of { partnership, record: it } = change.subject.clone();
        let next = store::later(change.tx, &it)?.ok_or_else(|| Error::refused(|lang| Words(lang).minutes_need_a_later_meeting()))?;
        if next.is_tabled {
            return change.seal("agenda_item", next.id, &"tabled before", next.id);
        }
        if !next.state.is_recording() || next.state.is_over() {
            return Err(Error::refused(|lang| Words(lang).minutes_next_is_over()));
        }
        let id = table_on(change.tx, (partnership.id, next.id), &it, change.now)?;
        change.seal("agenda_item", id, &of_minutes(&it, 1), next.id)
    })
}

/// Puts the approval of the minutes of a meeting on an agenda: where an item for the approval of minutes stands there and waits for
/// which, it becomes this one, in its place and with its title; otherwise a new item comes first. Gives the item.
pub(crate) fn table_on(tx: &mut WriteTx, at: (PartnershipId, MeetingId), it: &Meeting, now: Timestamp) -> Result<ItemId> {
    let waits = |item: &Item| item.approves.is_none() && item.carried_from.is_none() && is_for_minutes(&item.title, item.purpose);
    let waiting = meetings::agenda(tx, at.1)?.into_iter().find(waits).map(|item| item.id);
    let id = waiting.unwrap_or_else(|| ItemId::new(now));
    if waiting.is_none() {
        store::make_room(tx, at.1)?;
        meetings::insert_item(tx, at, id, &of_minutes(it, 1), &Bilingual::default())?;
    }
    store::bind_item(tx, id, Some(it.id), None)?;
    Ok(id)
}

/// Whether an item that somebody wrote, as one that stands on every agenda, is there for the approval of minutes: it names them, and
/// is to approve something.
fn is_for_minutes(title: &Bilingual, purpose: Purpose) -> bool {
    let (en, fr) = (fold(&title.en), fold(&title.fr));
    let names = en.contains("minutes") || fr.contains("proces verba");
    let approves =
        ["approv", "adopt"].iter().any(|word| en.contains(word)) || ["approb", "approuv", "adopt"].iter().any(|word| fr.contains(word));
    names && (purpose == Purpose::Approval || approves)
}

/// The item that approves the minutes of a meeting.
fn of_minutes(it: &Meeting, place: i64) -> CheckedItem {
    let said = |lang: Lang| Words(lang).minutes_approval_item(it.called(lang));
    CheckedItem {
        place,
        title: Bilingual::new(said(Lang::En), said(Lang::Fr), Lang::En),
        purpose: Purpose::Approval,
        minutes: Some(5),
        presenter: String::new(),
        is_consent: false,
        camera: Camera::Open,
        is_recurring: false,
    }
}

/// The form that chooses the decision which approved minutes, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ApprovalForm {
    /// The decision.
    pub decision: String,
    /// Why it is chosen in place of another.
    pub reason: String,
    /// The decision that was chosen when the page was made.
    pub was: String,
}

/// Chooses the decision that approved the minutes: carried at a later meeting of the same body. From then on they are kept as
/// they are. Another decision may be chosen afterwards, with a reason; both stay in the records.
pub fn approve(permit: &Permit<'_, Approve>, form: &ApprovalForm) -> Result<()> {
    let mut it = Reading::new(permit.lang());
    let decision: Option<DecisionId> = it.id("decision", &form.decision);
    let reason = it.text("reason", &form.reason, 500);
    let decision = it.finish(|| decision)?;
    let was = form.was.clone();
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        // What is corrected just now is corrected before it is kept.
        change.tx.take_turns(&format!("meeting:{}", meeting.id))?;
        let before = store::approvals(change.tx, meeting.id)?;
        let place = i64::try_from(before.len()).unwrap_or(i64::MAX) + 1;
        if before.first().map(|one| one.decision_id.to_string()).unwrap_or_default() != was {
            return Err(Error::Conflict);
        }
        let reason = may_be_approved(change.tx, &meeting, decision, (&before, reason))?;
        if meeting.state == State::MinutesDraft {
            keeping::keep(change.tx, &partnership, &meeting, change.today)?;
            meetings::set_state(change.tx, meeting.id, (State::MinutesDraft, State::MinutesApproved), change.now, change.today)?;
        }
        store::approve(change.tx, meeting.id, place, decision, (&reason, change.today))?;
        change.seal("meeting", meeting.id, &(decision, reason), ())
    })
}

/// Whether a decision may be chosen, in place of those chosen before; gives the reason as it is kept.
fn may_be_approved(
    tx: &Tx,
    meeting: &Meeting,
    decision: DecisionId,
    (before, reason): (&[super::model::Approval], String),
) -> Result<String> {
    if !matches!(meeting.state, State::MinutesDraft | State::MinutesApproved | State::Published) {
        return Err(Error::refused(|lang| Words(lang).minutes_not_written()));
    }
    let open = store::remarks(tx, meeting.id)?.iter().filter(|one| one.state == Settled::Open).count();
    if open > 0 {
        return Err(refused("decision", |lang| Words(lang).remarks_to_settle(open)));
    }
    if !store::candidates(tx, meeting)?.iter().any(|one| one.id == decision) {
        return Err(refused("decision", |lang| Words(lang).minutes_wrong_decision().to_owned()));
    }
    let Some(now) = before.first() else { return Ok(String::new()) };
    if now.decision_id == decision {
        return Err(refused("decision", |lang| Words(lang).minutes_same_decision().to_owned()));
    }
    if reason.is_empty() {
        return Err(refused("reason", |lang| Words(lang).another_decision_needs_a_reason().to_owned()));
    }
    Ok(reason)
}

/// Publishes approved minutes.
pub fn publish(permit: &Permit<'_, Publish>) -> Result<()> {
    permit.change(move |change| {
        let meeting = change.subject.record.clone();
        match meeting.state {
            State::MinutesApproved => {}
            State::Published => return Err(Error::refused(|lang| Words(lang).minutes_published_before())),
            _ => return Err(Error::refused(|lang| Words(lang).minutes_approved_first())),
        }
        meetings::set_state(change.tx, meeting.id, (State::MinutesApproved, State::Published), change.now, change.today)?;
        change.seal("meeting", meeting.id, &State::Published, ())
    })
}

/// The form that corrects approved minutes, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CorrectionForm {
    /// The item.
    pub item: String,
    /// Its title, in English.
    pub title_en: String,
    /// Its title, in French.
    pub title_fr: String,
    /// Its text, in English.
    pub note_en: String,
    /// Its text, in French.
    pub note_fr: String,
    /// Why it is corrected, in English.
    pub reason_en: String,
    /// Why it is corrected, in French.
    pub reason_fr: String,
    /// The version that was edited.
    pub version: i64,
}

impl CorrectionForm {
    /// The form with the text as it stands.
    pub fn of(item: &Item) -> Self {
        let (title_en, title_fr) = (item.title.en.clone(), item.title.fr.clone());
        let (note_en, note_fr) = (item.note.en.clone(), item.note.fr.clone());
        Self { item: item.id.to_string(), title_en, title_fr, note_en, note_fr, version: item.version, ..Self::default() }
    }
}

/// Whether minutes are approved, so that they are corrected and not written.
pub(super) fn are_approved(meeting: &Meeting) -> Result<()> {
    match meeting.state {
        State::MinutesApproved | State::Published => Ok(()),
        _ => Err(Error::refused(|lang| Words(lang).minutes_not_approved())),
    }
}

/// Corrects approved minutes, the title of an item and what was said on it: the text as it stood before is kept and printed, with the
/// reason and the day.
pub fn correct(permit: &Permit<'_, Correct>, form: &CorrectionForm) -> Result<()> {
    let mut it = Reading::new(permit.lang());
    let item: ItemId = form.item.parse().map_err(|_| Error::Malformed("the form names no item".into()))?;
    let title = it.pair("title", (&form.title_en, &form.title_fr), 200);
    it.needs("title", &title, |lang| Words(lang).one_language_at_least());
    let note = it.long_pair("note", (&form.note_en, &form.note_fr), 20_000);
    let reason = it.long_pair("reason", (&form.reason_en, &form.reason_fr), 1_000);
    it.needs("reason", &reason, |lang| Words(lang).correction_needs_a_reason());
    it.finish(|| Some(()))?;
    let version = form.version;
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        are_approved(&meeting)?;
        let found = meetings::agenda(change.tx, meeting.id)?.into_iter().find(|one| one.id == item && one.camera == Camera::Open);
        let now = found.map_or_else(|| kit::reading::not_a_choice(""), Ok)?;
        let (was, is) = ((now.title.clone(), now.note.clone()), (now.title.edit(title.en, title.fr), now.note.edit(note.en, note.fr)));
        if was == is {
            return Err(refused("note_en", |lang| Words(lang).correction_changes_nothing().to_owned()));
        }
        meetings::set_texts(change.tx, meeting.id, (now.id, version), (&is.0, &is.1))?;
        let by = change.actor.name().to_owned();
        let all = [(Corrected::Title, &was.0, was.0 != is.0), (Corrected::Note, &was.1, was.1 != is.1)];
        for (what, before, _) in all.into_iter().filter(|(.., is_changed)| *is_changed) {
            let correcting = Correcting { what, item: Some(now.id), before, reason: &reason, by: &by, seat: ("", ""), decisions: "" };
            store::correct(change.tx, (partnership.id, meeting.id), CorrectionId::new(change.now), &correcting, change.today)?;
        }
        change.seal("correction", now.id, &(&was, &is, &reason), ())
    })
}
