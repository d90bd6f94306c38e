//! What may be done with comments on terms of reference, by whom, and what then happens.

use access::standings::{APPROVERS, LEADS, STAFF};
use kit::{
    Error, Result, acts,
    db::Tx,
    permits::{Change, Permit},
};
use registry::partnerships::{Of, PartnershipId};

use super::{
    model::{Comment, DecliningForm, SendingForm, TakingForm},
    sending::{self, Sending},
    store,
};
use crate::{
    letters::Issued,
    minutes::Settled,
    terms::{self, Clause, State, Terms},
    words::Words,
};

acts! {
    /// See what the members of a body said of its terms of reference, and who has answered.
    read Browse on Of<Terms> as "comments.browse" may LEADS;
    /// Send terms of reference that are in review to members of the body for comments.
    change Circulate on Of<Terms> as "comments.circulate" may APPROVERS;
    /// Open the form that takes a comment up.
    form Taking on Of<Comment> as "comments.taking" may STAFF;
    /// Take a comment up: change its clause.
    change TakeUp on Of<Comment> as "comments.take_up" may STAFF;
    /// Open the form that says why a comment is not taken up.
    form Declining on Of<Comment> as "comments.declining" may STAFF;
    /// Say why a comment is not taken up.
    change Decline on Of<Comment> as "comments.decline" may STAFF;
}

/// Sends a version in review to those chosen, until another day where one is named.
pub(super) fn circulate(permit: &Permit<'_, Circulate>, form: &SendingForm) -> Result<Vec<Issued>> {
    let (until, chosen) = form.check(permit.lang(), permit.today())?;
    let config = permit.config();
    let (url, zone) = (config.public_url.clone(), config.zone.clone());
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        take_turns(change, &record)?;
        let it = terms::by_id(change.tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
        if it.state != State::InReview {
            return Err(Error::refused(|lang| Words(lang).comments_need_a_review()));
        }
        let all = store::readers(change.tx, &it, change.today)?;
        let to: Vec<_> = all.into_iter().filter(|one| chosen.contains(&one.person_id)).collect();
        kit::reading::must_be_there("people", to.len() == chosen.len())?;
        store::extend(change.tx, (partnership.id, it.id), change.today, until)?;
        let issued = sending::letters(change, &Sending { partnership, url, zone, until }, &it, &to)?;
        change.seal("terms", it.id, &(until, &chosen), issued)
    })
}

/// Whoever changes a version of a body's terms, or what was said of it, waits here for the other.
pub(super) fn take_turns<S: kit::permits::Subject>(change: &mut Change<'_, S>, it: &Terms) -> Result<()> {
    change.tx.take_turns(&format!("terms:{}", it.body_id))
}

/// The version that a comment is about, with its clauses.
pub(super) fn commented(tx: &Tx, partnership: PartnershipId, it: &Comment) -> Result<(Terms, Vec<Clause>)> {
    let terms = terms::by_id(tx, partnership, it.terms_id)?.ok_or(Error::NotFound)?;
    let clauses = terms::parts(tx, terms.id)?.clauses;
    Ok((terms, clauses))
}

/// The version, its clauses and the comment, once it is our turn: what is answered already is not answered again.
fn in_turn(change: &mut Change<'_, Of<Comment>>, may_follow: &[Settled]) -> Result<(Terms, Vec<Clause>, Comment)> {
    let Of { partnership, record } = change.subject.clone();
    let (terms, _) = commented(change.tx, partnership.id, &record)?;
    take_turns(change, &terms)?;
    let (terms, clauses) = commented(change.tx, partnership.id, &record)?;
    let now = store::all(change.tx, terms.id)?.into_iter().find(|one| one.id == record.id).ok_or(Error::NotFound)?;
    if may_follow.contains(&now.state) { Ok((terms, clauses, now)) } else { Err(answered()) }
}

/// Said where a comment has its answer.
pub(super) fn answered() -> Error {
    Error::refused(|lang| Words(lang).comment_is_answered())
}

/// Takes a comment up: the clause becomes what the form says, in one go. One that was declined before may still be taken up.
pub(super) fn take_up(permit: &Permit<'_, TakeUp>, form: &TakingForm) -> Result<()> {
    let (form, lang) = (form.clone(), permit.lang());
    permit.change(move |change| {
        let (terms, clauses, it) = in_turn(change, &[Settled::Open, Settled::NotTakenUp])?;
        if !terms.is_open() {
            return Err(Error::refused(|lang| Words(lang).terms_are_adopted()));
        }
        let place = it.place(&clauses);
        let taken = form.check(place.is_some(), lang)?;
        if let Some((place, (heading, text))) = place.zip(taken.clause.clone()) {
            let before = &clauses[place];
            let heading = before.heading.clone().edit(heading.en, heading.fr);
            let text = before.text.clone().edit(text.en, text.fr);
            store::rewrite(change.tx, (terms.id, form.version), place, (&heading, &text))?;
        }
        let by = change.actor.name().to_owned();
        store::settle(change.tx, (it.id, it.state), Settled::TakenUp, &taken.word, (change.today, &by))?;
        change.seal("comment", it.id, &taken, ())
    })
}

/// Says why a comment is not taken up. The version stays as it is.
pub(super) fn decline(permit: &Permit<'_, Decline>, form: &DecliningForm) -> Result<()> {
    let word = form.check(permit.lang())?;
    permit.change(move |change| {
        let (_, _, it) = in_turn(change, &[Settled::Open])?;
        let by = change.actor.name().to_owned();
        store::settle(change.tx, (it.id, it.state), Settled::NotTakenUp, &word, (change.today, &by))?;
        change.seal("comment", it.id, &(Settled::NotTakenUp, &word), ())
    })
}
