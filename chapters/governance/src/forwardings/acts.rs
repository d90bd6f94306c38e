//! What may be done with forwardings, by whom, and what then happens.

use access::standings::{INSIDE, LEADS};
use kit::{Error, Lang, Problems, Result, acts, lang::Bilingual, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, Partnership, Record as _};

use super::{
    model::{Addressee, AnswerForm, Forwarding, ForwardingId, Outcome, SendForm},
    store,
};
use crate::{
    bodies,
    decisions::{self, Decision},
    meetings::{self, Camera, CheckedItem, ItemId, MeetingId, Purpose},
    words::Words,
};

acts! {
    /// See what was sent on to other bodies.
    read Browse on Partnership as "forwardings.browse" may INSIDE;
    /// See one forwarding.
    read See on Of<Forwarding> as "forwardings.see" may INSIDE;
    /// Open the form that sends a decision on.
    form Draft on Of<Decision> as "forwardings.draft" may LEADS;
    /// Send a decision on to another body.
    change Send on Of<Decision> as "forwardings.send" may LEADS;
    /// Open the form that says what became of a forwarding.
    form Edit on Of<Forwarding> as "forwardings.edit" may LEADS;
    /// Write down what became of a forwarding.
    change Reply on Of<Forwarding> as "forwardings.reply" may LEADS;
    /// Put a forwarding on the agenda of the next meeting of the body that it was sent to.
    change TakeUp on Of<Forwarding> as "forwardings.take_up" may LEADS;
}

/// How many letters of a decision stand in the title of an item.
const SHORT: usize = 90;

/// Only what was carried is sent on.
pub(super) fn may_be_sent(it: &Decision) -> Result<()> {
    let is_carried = matches!(it.result, decisions::Outcome::Carried | decisions::Outcome::CarriedAmended);
    if is_carried { Ok(()) } else { Err(Error::refused(|lang| Words(lang).forwarding_of_what_was_carried())) }
}

/// A refusal, said beside the field that it concerns.
fn refused(field: &'static str, words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add(field, words);
    Error::Invalid(problems)
}

/// Sends a decision on: to a body once, not before it was taken, and not to the body that took it.
pub(super) fn send(permit: &Permit<'_, Send>, form: &SendForm) -> Result<ForwardingId> {
    may_be_sent(&permit.subject().record)?;
    let checked = form.check(permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: decision } = change.subject.clone();
        if checked.sent_on < decision.decided_on || checked.sent_on > change.today {
            return Err(refused("sent_on", |lang| Words(lang).forwarding_between(kit::lang::date(lang, decision.decided_on))));
        }
        if let Addressee::Inside(body) = checked.to {
            change.tx.take_turns(&format!("forwarding:{}", decision.id))?;
            must_be_there("body", body != decision.body_id && bodies::exists(change.tx, partnership.id, body)?)?;
            let waiting = |it: &Forwarding| it.to_id == Some(body) && it.outcome != Outcome::Withdrawn;
            if store::of_decision(change.tx, decision.id)?.iter().any(waiting) {
                return Err(refused("body", |lang| Words(lang).forwarding_sent_before().to_owned()));
            }
        }
        let id = ForwardingId::new(change.now);
        store::insert(change.tx, (partnership.id, decision.id), id, &checked)?;
        change.seal("forwarding", id, &checked, id)
    })
}

/// Writes down what became of a forwarding.
pub(super) fn answer(permit: &Permit<'_, Reply>, form: &AnswerForm) -> Result<()> {
    let version = form.version;
    let checked = form.check(&permit.subject().record, permit.today(), permit.lang())?;
    permit.change(move |change| {
        let it = change.subject.record.clone();
        let answer = it.answer.edit(checked.answer.en.clone(), checked.answer.fr.clone());
        let checked = super::Answer { answer, ..checked };
        store::answer(change.tx, (it.id, version), &checked)?;
        change.seal("forwarding", it.id, &checked, ())
    })
}

/// Puts a forwarding on the agenda of the next meeting of the body that it was sent to, as its last item.
pub(super) fn take_up(permit: &Permit<'_, TakeUp>) -> Result<MeetingId> {
    permit.change(|change| {
        let Of { partnership, record } = change.subject.clone();
        change.tx.take_turns(&format!("forwarding:{}", record.id))?;
        let it = Forwarding::find(change.tx, partnership.id, record.id.0)?.ok_or(Error::NotFound)?;
        let body = it.to_id.ok_or_else(|| Error::refused(|lang| Words(lang).forwarding_is_outside()))?;
        if let Some(meeting) = it.meeting_id {
            return change.seal("forwarding", it.id, &"on an agenda before", meeting);
        }
        if it.outcome() != Outcome::Waiting {
            return Err(Error::refused(|lang| Words(lang).forwarding_has_ended()));
        }
        let next = store::next_meeting(change.tx, body, change.today)?;
        let next = next.ok_or_else(|| Error::refused(|lang| Words(lang).forwarding_needs_a_meeting()))?;
        let id = ItemId::new(change.now);
        meetings::insert_item(change.tx, (partnership.id, next.id), id, &item(&it, next.place), &Bilingual::default())?;
        store::take_up(change.tx, it.id, id)?;
        change.seal("forwarding", it.id, &(id, next.held_on), next.id)
    })
}

/// The beginning of a text, to a whole word of its first line.
fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= SHORT {
        return line.to_owned();
    }
    let cut: String = line.chars().take(SHORT).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// The item on which a body takes a forwarding up.
fn item(it: &Forwarding, place: i64) -> CheckedItem {
    let said = |lang: Lang| Words(lang).forwarding_item(it.from.in_lang(lang).text, it.numbered(), short(it.text.in_lang(lang).text));
    CheckedItem {
        place,
        title: Bilingual::new(said(Lang::En), said(Lang::Fr), Lang::En),
        purpose: Purpose::Approval,
        minutes: Some(10),
        presenter: String::new(),
        is_consent: false,
        camera: Camera::Open,
        is_recurring: false,
    }
}
