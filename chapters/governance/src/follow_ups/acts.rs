//! What may be done with follow-ups, by whom, and what then happens.

use access::standings::{INSIDE, LEADS, STAFF};
use kit::{Error, Id, Result, acts, db::WriteTx, permits::Permit, reading::must_be_there};
use registry::{
    documents,
    partnerships::{Of, Partnership, PartnershipId},
};

use super::{
    ending::{Closing, ClosingForm, Confirming, ConfirmingForm},
    model::{By, Checked, FollowUp, FollowUpId, Form, Origin, State},
    store,
};
use crate::{
    bodies, decisions,
    meetings::{self, Meeting},
    people,
    words::Words,
};

acts! {
    /// See what was promised, at meetings and elsewhere.
    read Browse on Partnership as "follow_ups.browse" may INSIDE;
    /// See one follow-up.
    read See on Of<FollowUp> as "follow_ups.see" may INSIDE;
    /// Write down what someone promises at a meeting.
    change Promise on Of<Meeting> as "follow_ups.promise" may LEADS;
    /// Open the form for a promise made outside a meeting.
    form Draft on Partnership as "follow_ups.draft" may LEADS;
    /// Write down what someone promises outside a meeting.
    change Add on Partnership as "follow_ups.add" may LEADS;
    /// Open the form that corrects a follow-up.
    form Edit on Of<FollowUp> as "follow_ups.edit" may LEADS;
    /// Correct what a follow-up says, who owes it and until when.
    change Correct on Of<FollowUp> as "follow_ups.correct" may LEADS;
    /// Open the form that takes back a follow-up that was noted by mistake.
    form AskWithdraw on Of<FollowUp> as "follow_ups.ask_withdraw" may LEADS;
    /// Take back a follow-up that was noted by mistake, saying why.
    change Withdraw on Of<FollowUp> as "follow_ups.withdraw" may LEADS;
    /// Close a follow-up: it was done, or it was given up.
    change Close on Of<FollowUp> as "follow_ups.close" may LEADS;
    /// Confirm the end of a priority that somebody else closed, or send it back.
    change Confirm on Of<FollowUp> as "follow_ups.confirm" may LEADS;
    /// Take the later day that was asked for a promise, or keep the day that was promised.
    change AnswerLater on Of<FollowUp> as "follow_ups.answer_later" may LEADS;
    /// See who has promised something that is still open.
    form AskRemind on Partnership as "follow_ups.ask_remind" may STAFF;
    /// Remind people of what they promised: a letter with a link for each promise.
    change Remind on Partnership as "follow_ups.remind" may STAFF;
}

/// Writes down what someone promises at a meeting.
pub fn promise(permit: &Permit<'_, Promise>, form: &Form) -> Result<FollowUpId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        meetings::still_open(&meeting)?;
        must_be_known(change.tx, partnership.id, &checked)?;
        if let Some(item) = checked.item {
            meetings::under_an_open_item(change.tx, meeting.id, item)?;
        }
        let (id, by) = (FollowUpId::new(change.now), By::actor(&change.actor));
        let of = Origin { partnership: partnership.id, body: meeting.body_id, meeting: Some(meeting.id), on: meeting.held_on, by };
        store::insert(change.tx, &of, id, &checked)?;
        change.seal("follow_up", id, &checked, id)
    })
}

/// Writes down what someone promises outside a meeting.
pub(super) fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<FollowUpId> {
    let (checked, body) = Checked::outside_a_meeting(form, permit.lang())?;
    let checked = Checked { item: None, ..checked };
    permit.change(move |change| {
        let partnership = change.subject.id;
        must_be_there("body", bodies::by_id(change.tx, partnership, body)?.is_some_and(|body| body.exists_on(change.today)))?;
        must_be_known(change.tx, partnership, &checked)?;
        let (id, by) = (FollowUpId::new(change.now), By::actor(&change.actor));
        store::insert(change.tx, &Origin { partnership, body, meeting: None, on: change.today, by }, id, &checked)?;
        change.seal("follow_up", id, &checked, id)
    })
}

/// Whoever promises it and the decision it comes of are of this partnership.
pub(super) fn must_be_known(tx: &WriteTx, partnership: PartnershipId, it: &Checked) -> Result<()> {
    if let Some(person) = it.person {
        must_be_there("person", people::exists(tx, partnership, person)?)?;
    }
    if let Some(organization) = it.organization {
        must_be_there("organization", people::organization_exists(tx, partnership, organization)?)?;
    }
    match it.decision {
        Some(decision) => must_be_there("decision", decisions::exists(tx, partnership, decision)?),
        None => Ok(()),
    }
}

/// Closes a follow-up, unless somebody else did so first. The end of a priority then waits for a second person.
pub(super) fn close(permit: &Permit<'_, Close>, form: &ClosingForm) -> Result<()> {
    let closing = Closing::new(form, permit.lang(), permit.today(), permit.subject().record.is_priority)?;
    if let Some(document) = closing.document {
        let seen = permit.read(|tx| documents::seen(permit, tx, permit.subject().partnership.id))?;
        must_be_there("evidence", seen.iter().any(|one| one.id.0 == document))?;
    }
    let version = form.version;
    permit.change(move |change| {
        let (id, by) = (change.subject.record.id, By::actor(&change.actor));
        store::close(change.tx, (id, version), &closing, &by)?;
        change.seal("follow_up", id, &closing, ())
    })
}

/// Whether the end of a promise waits to be confirmed, and by somebody else than who closed it.
fn may_confirm(it: &FollowUp, account: Option<Id>) -> Result<()> {
    if it.state != State::Reported {
        return Err(Error::refused(|lang| Words(lang).nothing_to_confirm()));
    }
    if it.is_closed_by(account) {
        return Err(Error::refused(|lang| Words(lang).confirmed_by_somebody_else()));
    }
    Ok(())
}

/// Confirms the end of a priority, or sends it back: never whoever closed it.
pub(super) fn confirm(permit: &Permit<'_, Confirm>, form: &ConfirmingForm) -> Result<()> {
    may_confirm(&permit.subject().record, permit.account())?;
    let (it, version) = (Confirming::new(form, permit.lang())?, form.version);
    permit.change(move |change| {
        let (record, by) = (change.subject.record.clone(), By::actor(&change.actor));
        may_confirm(&record, by.account)?;
        store::confirm(change.tx, (record.id, version), &it, (&by, change.today))?;
        change.seal("follow_up", record.id, &it, ())
    })
}
