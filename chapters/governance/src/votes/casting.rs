//! Casting a vote: who may, for which seat, once.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kit::{
    Error, Id, Lang, Reading, Result,
    permits::{Change, Permit, Sealed, Subject},
};
use registry::partnerships::{Of, PartnershipId};
use serde::Deserialize;

use super::{
    acts::{AskedOf, Cast, CastByLink},
    ballots,
    ladder::{Stand, Step},
    model::{Line, Mark, Part, State, Vote, VoteId, Voter},
    roll::Now,
    store,
};
use crate::{
    follow_ups::By,
    meetings::{self, MeetingId},
    seats::{self, SeatId},
    words::Words,
};

/// The form, as typed: the seat, and what it says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BallotForm {
    /// For which seat; not needed where somebody votes for one alone.
    pub seat: String,
    /// The letter of what it says; of a consensus, the step on which it stands.
    pub mark: String,
    /// Why it stands there, in a consensus, in English.
    pub reason_en: String,
    /// The same in French.
    pub reason_fr: String,
}

impl BallotForm {
    fn mark(&self, lang: Lang) -> Result<Mark> {
        let mut it = Reading::new(lang);
        let mark = it.code("mark", &self.mark, Mark::from_letter);
        it.finish(|| mark)
    }

    fn stand(&self, lang: Lang) -> Result<Stand> {
        let mut it = Reading::new(lang);
        let step = it.code("mark", &self.mark, Step::from_code);
        let reason = it.pair("reason", (&self.reason_en, &self.reason_fr), 500);
        if step.is_some_and(Step::needs_a_reason) {
            it.needs("reason", &reason, |lang| Words(lang).a_reservation_has_a_reason());
        }
        it.finish(|| Some(Stand { step: step?, reason }))
    }
}

/// Who votes: someone signed in, or a person with a link.
#[derive(Clone, Copy)]
pub(super) enum Who {
    Account(Id),
    Person(Id),
}

impl Who {
    pub(super) fn is(self, voter: &Voter) -> bool {
        match self {
            Self::Account(account) => voter.account_id == Some(account),
            Self::Person(person) => voter.person_id == person,
        }
    }
}

/// Casts a vote, signed in.
pub(super) fn cast(permit: &Permit<'_, Cast>, form: &BallotForm) -> Result<()> {
    let (typed, zone) = ((form.clone(), permit.lang()), permit.config().zone.clone());
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        let who = change.actor.account().map(Who::Account).ok_or(Error::Forbidden)?;
        take(change, ((partnership.id, record.id), zone), (who, &typed))
    })
}

/// Casts a vote by a task link. The link stays good: whoever opens it again sees that the seat has voted.
pub(super) fn cast_by_link(permit: &Permit<'_, CastByLink>, form: &BallotForm) -> Result<()> {
    let (typed, zone) = ((form.clone(), permit.lang()), permit.config().zone.clone());
    permit.change(move |change| {
        let AskedOf { partnership, vote, person, .. } = change.subject.clone();
        take(change, ((partnership.id, vote.id), zone), (Who::Person(person), &typed))
    })
}

fn take<S: Subject>(
    change: &mut Change<'_, S>,
    ((partnership, id), zone): ((PartnershipId, VoteId), TimeZone),
    (who, (form, lang)): (Who, &(BallotForm, Lang)),
) -> Result<Sealed<()>> {
    // Those who vote and whoever closes take turns; what was read before one's turn is read again.
    change.tx.take_turns(&format!("vote:{id}"))?;
    let vote = store::by_id(change.tx, partnership, id)?.ok_or(Error::NotFound)?;
    still_takes(&vote, change.now, &zone)?;
    let (lines, voters) = (store::lines(change.tx, id)?, store::voters(change.tx, id)?);
    let (line, voter) = whose(&lines, &voters, who, &form.seat)?;
    still_sits(change, &vote, (line, voter), partnership)?;
    if vote.is_consensus() {
        let (stand, by) = (form.stand(*lang)?, (voter.role, voter.person_id));
        if !store::stand(change.tx, (id, line.seat_id), by, (None, &stand), &entered_by(change))? {
            return Err(Error::refused(|lang| Words(lang).vote_already_cast()));
        }
        return change.seal("vote_line", id, &(line.seat_id, voter.person_id, stand), ());
    }
    let mark = form.mark(*lang)?;
    let said = (!vote.is_secret()).then_some((voter.person_id, mark));
    let taken = if vote.is_secret() { By::default() } else { entered_by(change) };
    if !store::mark(change.tx, (id, line.seat_id), voter.role, said, &taken)? {
        return Err(Error::refused(|lang| Words(lang).vote_already_cast()));
    }
    if vote.is_secret() {
        ballots::put(change.tx, id, mark)?;
        return change.seal("vote_line", id, &line.seat_id, ());
    }
    change.seal("vote_line", id, &(line.seat_id, voter.person_id, mark), ())
}

/// Who writes an answer down on behalf of whoever gives it; nobody where they do so themselves.
fn entered_by<S: Subject>(change: &Change<'_, S>) -> By {
    let assistant = change.actor.assistant().map(|(signed, _)| By { name: signed.name.clone(), account: Some(signed.account) });
    assistant.unwrap_or_default()
}

/// Refuses what comes too late.
fn still_takes(it: &Vote, now: Timestamp, zone: &TimeZone) -> Result<()> {
    match (it.state, it.closes_at) {
        (State::Withdrawn, _) => Err(Error::refused(|lang| Words(lang).vote_was_withdrawn())),
        (State::Closed, _) => Err(Error::refused(|lang| Words(lang).vote_is_closed())),
        (State::Open, Some(end)) if end <= now => {
            Err(Error::refused(|lang| Words(lang).vote_closed_at(kit::lang::date_time(lang, end, zone))))
        }
        (State::Open, _) => Ok(()),
    }
}

/// The line that somebody votes for, and as what. Where the form names none, the one that still waits for them.
fn whose<'l>(lines: &'l [Line], voters: &'l [Voter], who: Who, seat: &str) -> Result<(&'l Line, &'l Voter)> {
    let theirs = || voters.iter().filter(|voter| who.is(voter));
    let line = |id: SeatId| lines.iter().find(|line| line.seat_id == id);
    let named = |voter: &&Voter| {
        if seat.is_empty() { line(voter.seat_id).is_some_and(Line::is_awaited) } else { voter.seat_id.to_string() == seat }
    };
    let voter = theirs().find(named).or_else(|| theirs().next().filter(|_| seat.is_empty()));
    let found = voter.and_then(|voter| Some((line(voter.seat_id)?, voter)));
    let stands_back = lines.iter().any(|line| line.part == Part::Recused && line.seat_id.to_string() == seat);
    match found {
        Some((line, _)) if line.voted_as.is_some() => Err(Error::refused(|lang| Words(lang).vote_already_cast())),
        Some(found) => Ok(found),
        None if stands_back => Err(Error::refused(|lang| Words(lang).vote_seat_stands_back())),
        None => Err(Error::refused(|lang| Words(lang).vote_not_on_the_list())),
    }
}

/// Refuses whoever has left the seat since the list was made: for good, or the meeting.
fn still_sits<S: Subject>(change: &Change<'_, S>, it: &Vote, (line, voter): (&Line, &Voter), partnership: PartnershipId) -> Result<()> {
    let Some(meeting) = it.meeting_id else { return holds_today(change, it, voter, change.today) };
    if is_there(change, (partnership, meeting), it, (line.seat_id, voter.person_id))? {
        return Ok(());
    }
    Err(Error::refused(|lang| Words(lang).vote_left_the_meeting()))
}

fn holds_today<S: Subject>(change: &Change<'_, S>, it: &Vote, voter: &Voter, today: Date) -> Result<()> {
    let tenures = seats::tenures_of_body(change.tx, it.body_id, today)?;
    if tenures.iter().any(|one| one.seat_id == voter.seat_id && one.person_id == voter.person_id && one.role == voter.role) {
        return Ok(());
    }
    Err(Error::refused(|lang| Words(lang).vote_sits_no_more()))
}

fn is_there<S: Subject>(
    change: &Change<'_, S>,
    (partnership, meeting): (PartnershipId, MeetingId),
    it: &Vote,
    (seat, person): (SeatId, Id),
) -> Result<bool> {
    let meeting = meetings::by_id(change.tx, partnership, meeting)?.ok_or(Error::NotFound)?;
    Ok(Now::read(change.tx, &meeting, it.item_id)?.has(seat, person))
}
