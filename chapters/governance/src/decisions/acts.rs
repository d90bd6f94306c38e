//! What may be done with decisions, by whom, and what then happens.

use std::collections::BTreeSet;

use access::standings::{INSIDE, LEADS};
use kit::{Error, Id, Lang, Problems, Reading, Result, acts, db::WriteTx, permits::Permit};
use registry::partnerships::{Of, Partnership, PartnershipId};
use serde::Deserialize;

use super::{
    model::{Checked, Decision, DecisionId, Form},
    store::{self, Origin},
};
use crate::{
    meetings::{self, ItemId, Meeting, Place, Table},
    seats::SeatId,
    sittings, terms,
    words::Words,
};

acts! {
    /// See the register of decisions.
    read Browse on Partnership as "decisions.browse" may INSIDE;
    /// See one decision.
    read See on Of<Decision> as "decisions.see" may INSIDE;
    /// Open the form that says what follows from a decision, and when it is looked at again.
    form AskReview on Of<Decision> as "decisions.ask_review" may LEADS;
    /// Say what follows from a decision, and when it is looked at again.
    change Review on Of<Decision> as "decisions.review" may LEADS;
    /// Record a decision at a meeting.
    change Record on Of<Meeting> as "decisions.record" may LEADS;
    /// Adopt the items of the consent agenda by one decision.
    change AdoptConsent on Of<Meeting> as "decisions.adopt_consent" may LEADS;
}

/// Records a decision at a meeting, under the next number of the body in that year. Without a quorum nothing is
/// decided; whoever moves, seconds or stands aside is there; nobody votes who is not, or who declared a conflict. What is
/// written down after the meeting, until its minutes are approved, says so. What the terms of reference in force on the day of the
/// meeting ask is copied, and must be met by what is carried.
pub fn record(permit: &Permit<'_, Record>, form: &Form) -> Result<DecisionId> {
    let (form, lang) = (form.clone(), permit.lang());
    let item: Option<ItemId> = if form.item.is_empty() { None } else { Some(form.item.parse().map_err(|_| Error::NotFound)?) };
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        let terms = terms::in_force(change.tx, meeting.body_id, meeting.held_on)?;
        let checked = Checked::under(terms.as_ref(), &form, lang)?;
        meetings::still_open(&meeting)?;
        let open = item.map(|item| meetings::under_an_open_item(change.tx, meeting.id, item)).transpose()?;
        let table = meetings::table(change.tx, &meeting)?.at_hour(open.as_ref().map_or("", |item| &item.dealt_at));
        let conflicts = meetings::conflicts(change.tx, meeting.id)?;
        let recused = item.map(|item| table.recused(&conflicts, item)).unwrap_or_default();
        let checked = allowed(checked, &table, &recused)?;
        let id = DecisionId::new(change.now);
        enter(change.tx, (partnership.id, &meeting, item), id, &checked)?;
        if let Some(item) = item {
            meetings::decided_now(change.tx, (&meeting, item), change.now)?;
        }
        change.seal("decision", id, &checked, id)
    })
}

/// A refusal, said beside the field that it concerns.
fn refused(field: &'static str, words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add(field, words);
    Error::Invalid(problems)
}

/// The decision as it may be entered: with a quorum if it decides, by those who are there and did not stand back.
fn allowed(checked: Checked, table: &Table, recused: &BTreeSet<SeatId>) -> Result<Checked> {
    held_to(checked, (table, recused), false)
}

/// The same for what was perhaps decided before, while there was a quorum.
pub(super) fn held_to(checked: Checked, (table, recused): (&Table, &BTreeSet<SeatId>), had_quorum: bool) -> Result<Checked> {
    let verdict = table.verdict_without(recused);
    let (stood_back, voters): (Vec<_>, Vec<_>) =
        table.places.iter().filter(|place| table.votes_now(place)).partition(|place| recused.contains(&place.seat.id));
    let among = |places: &[&Place], person| places.iter().any(|place| place.attendee.as_ref().is_some_and(|one| one.person_id == person));
    let mut it = Reading::new(Lang::En);
    if checked.decides() && !verdict.met && !had_quorum {
        let said = |lang| if table.when.hour(lang).is_some() { table.sentence(lang, recused) } else { verdict.sentence(lang) };
        it.problem("result", |lang| Words(lang).no_decision_without_quorum(said(lang)));
    }
    for (field, person) in checked.people() {
        if among(&stood_back, person) {
            it.problem(field, |lang| Words(lang).stood_back_for_a_conflict());
        } else if let Some((name, hour)) = away(table, person) {
            it.problem(field, |lang| Words(lang).was_not_there_at(&name, hour(lang)));
        } else if !among(&voters, person) {
            it.problem(field, |lang| kit::lang::Words(lang).not_a_choice());
        }
    }
    let back = i64::try_from(stood_back.len()).unwrap_or(i64::MAX);
    if back > 0 && checked.votes_recused.is_some_and(|typed| typed != back) {
        it.problem("votes_recused", |lang| Words(lang).seats_stood_back(back));
    }
    if checked.votes() > i64::try_from(voters.len()).unwrap_or(i64::MAX) {
        it.problem("votes_for", |lang| Words(lang).more_votes_than_voters(checked.votes(), voters.len()));
    }
    it.finish(|| Some(()))?;
    let votes_recused = if back > 0 { Some(back) } else { checked.votes_recused };
    Ok(Checked { votes_recused, ..checked })
}

/// Who came, but was not there at the hour for which it is asked, where one is known: their name, and the hour in words.
fn away(table: &Table, person: Id) -> Option<(String, impl Fn(Lang) -> String)> {
    let when = table.when;
    let seats: Vec<_> = table.places.iter().filter(|place| place.attendee.as_ref().is_some_and(|one| one.person_id == person)).collect();
    let is_away = !seats.is_empty() && seats.iter().all(|place| place.votes() && !table.votes_now(place));
    let name = seats.first().and_then(|place| place.attendee.as_ref()).map(|one| one.name.clone());
    when.hour(Lang::En).filter(|_| is_away).and(name).map(|name| (name, move |lang| when.hour(lang).unwrap_or_default()))
}

/// Enters a decision of a meeting into the register, under the next number.
fn enter(tx: &mut WriteTx, at: (PartnershipId, &Meeting, Option<ItemId>), id: DecisionId, checked: &Checked) -> Result<()> {
    let (partnership, meeting, item) = at;
    let number = store::next_number(tx, meeting.body_id, i64::from(meeting.held_on.year()))?;
    let from = Origin {
        partnership,
        body: meeting.body_id,
        meeting: Some(meeting.id),
        item,
        number,
        decided_on: meeting.held_on,
        recorded_after: meeting.state.is_over(),
    };
    store::insert(tx, from, id, checked)
}

/// The form that adopts the consent agenda, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ConsentForm {
    /// The items that stood on the consent agenda when the page was made.
    pub items: Vec<String>,
    /// Who moves that they be adopted.
    pub mover: String,
    /// Who seconds it.
    pub seconder: String,
    /// The hour at which it was adopted, where that is written down afterwards; empty where none is known.
    pub at: String,
    /// The item that was being looked at.
    pub item: String,
}

/// Adopts every item that is still on the consent agenda by one decision. Its hour is noted once, for all of them: the quorum is that
/// of this hour, whatever was noted of single items before. An item on which somebody declared a conflict,
/// or which was pulled out since the page was made, is not adopted unseen: then nothing is.
pub fn adopt_consent(permit: &Permit<'_, AdoptConsent>, form: &ConsentForm) -> Result<DecisionId> {
    let mut it = Reading::new(permit.lang());
    let (mover, seconder) = (it.id::<Id>("mover", &form.mover), it.id::<Id>("seconder", &form.seconder));
    if mover.is_some() && mover == seconder {
        it.problem("seconder", |lang| Words(lang).seconder_is_another());
    }
    let at = it.time_if("at", &form.at);
    let (mover, seconder) = it.finish(|| mover.zip(seconder))?;
    let (seen, at) = (form.items.clone(), at.map(meetings::clock).unwrap_or_default());
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        meetings::still_open(&meeting)?;
        let items: Vec<_> = meetings::agenda(change.tx, meeting.id)?.into_iter().filter(meetings::Item::awaits_consent).collect();
        if items.is_empty() {
            return Err(refused("result", |lang| Words(lang).consent_nothing_left().to_owned()));
        }
        if !items.iter().map(|item| item.id.to_string()).eq(seen) {
            return Err(refused("result", |lang| Words(lang).consent_has_changed().to_owned()));
        }
        let at = if meeting.state.is_over() { at } else { sittings::hour(&meeting, change.now)?.unwrap_or_default() };
        let table = meetings::table(change.tx, &meeting)?.at_hour(&at);
        let conflicts = meetings::conflicts(change.tx, meeting.id)?;
        if let Some(item) = items.iter().find(|item| conflicts.iter().any(|one| one.item_id == item.id)) {
            return Err(refused("result", |lang| Words(lang).consent_with_a_conflict(item.place)));
        }
        let terms = terms::in_force(change.tx, meeting.body_id, meeting.held_on)?;
        let checked = allowed(Checked::of_consent(&items, (mover, seconder), terms.as_ref()), &table, &BTreeSet::new())?;
        let id = DecisionId::new(change.now);
        enter(change.tx, (partnership.id, &meeting, None), id, &checked)?;
        store::taken_at(change.tx, id, &at)?;
        for item in &items {
            store::consent(change.tx, id, item.id)?;
        }
        change.seal("decision", id, &(&checked, &at), id)
    })
}
