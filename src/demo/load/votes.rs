//! The votes of the invented partnership: at a meeting, by consensus and by the roll call that followed a block; between
//! meetings, a secret ballot that was closed and a roll call that is open.

use governance::{
    decisions,
    follow_ups::By,
    meetings::{self, Meeting, MeetingId, State},
    seats::{Role, SeatId},
    terms,
    votes::{self, Mark, Stand, Step},
};
use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Id, Lang, Result,
    db::{Tx, WriteTx},
    lang::Bilingual,
};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{
    Keys,
    governance::{reference, wrong},
    read,
};

#[derive(Deserialize)]
struct Votes {
    vote: Vec<Vote>,
}

#[derive(Deserialize)]
struct Vote {
    key: String,
    body: String,
    #[serde(default)]
    meeting: String,
    #[serde(default)]
    item: i64,
    #[serde(default)]
    follows: String,
    method: String,
    kind: String,
    text_en: String,
    text_fr: String,
    mover: String,
    seconder: String,
    counted_from: String,
    silence: String,
    opened_on: Date,
    opened: Timestamp,
    closes_on: Option<Date>,
    closes: Option<Timestamp>,
    #[serde(default)]
    recused: Vec<Recused>,
    #[serde(default)]
    others: String,
    #[serde(default)]
    stands: Vec<Stood>,
    #[serde(default)]
    voted: Vec<String>,
    /// Who wrote down what was said aloud, where it was.
    #[serde(default)]
    taken_by: String,
    #[serde(default)]
    by_alternate: Vec<String>,
    #[serde(default)]
    marks: Vec<Marked>,
    #[serde(default)]
    yes: usize,
    #[serde(default)]
    no: usize,
    #[serde(default)]
    abstain: usize,
    #[serde(default)]
    decision: String,
    closed_on: Option<Date>,
    closed: Option<Timestamp>,
    #[serde(default)]
    outcome_en: String,
    #[serde(default)]
    outcome_fr: String,
    review_on: Option<Date>,
}

#[derive(Deserialize)]
struct Recused {
    seat: String,
    reason_en: String,
    reason_fr: String,
}

#[derive(Deserialize)]
struct Stood {
    seat: String,
    step: String,
    reason_en: String,
    reason_fr: String,
}

#[derive(Deserialize)]
struct Marked {
    seat: String,
    mark: String,
    #[serde(default)]
    by: String,
}

/// Loads `votes.toml`: after the terms of reference, from which the votes take their rules.
pub fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let all: Votes = read("votes.toml", include_str!("../data/votes.toml"))?;
    for it in &all.vote {
        let id = open(tx, keys, partnership, it).map_err(wrong(&it.key))?;
        cast(tx, keys, id, it)?;
        if let (Some(day), Some(at)) = (it.closed_on, it.closed) {
            let vote = votes::by_id(tx, partnership, id)?.ok_or(Error::NotFound)?;
            let decision = decisions::DecisionId(keys.make("decision", &it.decision));
            let outcome = Bilingual::new(&it.outcome_en, &it.outcome_fr, Lang::En);
            let closed = votes::Closed { decision, outcome, review_on: it.review_on };
            let meeting = meeting(tx, keys, partnership, it)?;
            votes::enter(tx, (partnership, &vote, meeting.as_ref()), &closed, (at, day))?;
        }
    }
    Ok(())
}

/// The meeting at which a vote was taken, as it was then: in session.
fn meeting(tx: &Tx, keys: &Keys, partnership: PartnershipId, it: &Vote) -> Result<Option<Meeting>> {
    if it.meeting.is_empty() {
        return Ok(None);
    }
    let found = meetings::by_id(tx, partnership, MeetingId(keys.find("meeting", &it.meeting)?))?.ok_or(Error::NotFound)?;
    Ok(Some(Meeting { state: State::InSession, ..found }))
}

fn seat(keys: &Keys, key: &str) -> Result<SeatId> {
    keys.find("seat", key).map(SeatId)
}

fn open(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Vote) -> Result<votes::VoteId> {
    let (id, body) = (votes::VoteId(keys.make("vote", &it.key)), governance::bodies::BodyId(keys.find("body", &it.body)?));
    let form = votes::Form {
        text_en: it.text_en.clone(),
        text_fr: it.text_fr.clone(),
        kind: it.kind.clone(),
        mover: reference(keys, "person", &it.mover)?,
        seconder: reference(keys, "person", &it.seconder)?,
        method: it.method.clone(),
        counted_from: it.counted_from.clone(),
        ..votes::Form::default()
    };
    let silence = votes::Silence::from_code(&it.silence).ok_or_else(|| Error::Internal(it.silence.clone()))?;
    let recused = it
        .recused
        .iter()
        .map(|one| Ok((seat(keys, &one.seat)?, Bilingual::new(&one.reason_en, &one.reason_fr, Lang::En))))
        .collect::<Result<Vec<_>>>()?;
    let checked = votes::Checked::at_meeting(&form, Lang::En)?;
    let checked = votes::Checked { silence, closes: it.closes_on.zip(it.closes), recused, ..checked };
    let terms = terms::in_force(tx, body, it.opened_on)?;
    let requirement = votes::Requirement::for_motion(terms.as_ref(), &checked, it.meeting.is_empty())?;
    let (roll, meeting) = match meeting(tx, keys, partnership, it)? {
        Some(meeting) => {
            let item = meetings::ItemId(keys.find("agenda_item", &format!("{}/{}", it.meeting, it.item))?);
            (votes::at_meeting(tx, &meeting, Some(item))?.0, Some((meeting.id, Some(item))))
        }
        None => (votes::between_meetings(tx, body, it.opened_on, &checked.recused)?, None),
    };
    let follows = if it.follows.is_empty() { None } else { Some(votes::VoteId(keys.find("vote", &it.follows)?)) };
    let from = votes::Opening { partnership, body, meeting, follows, at: it.opened };
    votes::insert(tx, from, id, (&checked, &requirement, &roll))?;
    Ok(id)
}

fn cast(tx: &mut WriteTx, keys: &Keys, id: votes::VoteId, it: &Vote) -> Result<()> {
    for key in &it.voted {
        let role = if it.by_alternate.contains(key) { Role::Alternate } else { Role::Holder };
        votes::mark(tx, (id, seat(keys, key)?), role, None, &By::default())?;
    }
    for (mark, count) in [(Mark::Yes, it.yes), (Mark::No, it.no), (Mark::Abstain, it.abstain)] {
        (0..count).try_for_each(|_| votes::put_ballot(tx, id, mark))?;
    }
    let taken = taken(tx, keys, it)?;
    by_name(tx, keys, id, (it, &taken))?;
    others(tx, id, (it, &taken))
}

/// Who wrote down what was said aloud.
fn taken(tx: &Tx, keys: &Keys, it: &Vote) -> Result<By> {
    if it.taken_by.is_empty() {
        return Ok(By::default());
    }
    let person: Id = keys.find("person", &it.taken_by)?;
    let (name,): (String,) = tx.one(kit::sql!("SELECT name FROM person WHERE id = $1"), kit::bind![person])?;
    Ok(By { name, account: None })
}

/// What each seat said that is named.
fn by_name(tx: &mut WriteTx, keys: &Keys, id: votes::VoteId, (it, taken): (&Vote, &By)) -> Result<()> {
    for one in &it.marks {
        let mark = Mark::from_code(&one.mark).ok_or_else(|| Error::Internal(one.mark.clone()))?;
        let role = if one.by.is_empty() { Role::Holder } else { Role::Alternate };
        let place = seat(keys, &one.seat)?;
        let person = if one.by.is_empty() { holder(tx, id, place)? } else { keys.find("person", &one.by)? };
        votes::mark(tx, (id, place), role, Some((person, mark)), taken)?;
    }
    for one in &it.stands {
        let (place, reason) = (seat(keys, &one.seat)?, Bilingual::new(&one.reason_en, &one.reason_fr, Lang::En));
        let step = Step::from_code(&one.step).ok_or_else(|| Error::Internal(one.step.clone()))?;
        let by = (Role::Holder, holder(tx, id, place)?);
        votes::stand(tx, (id, place), by, (None, &Stand { step, reason }), taken)?;
    }
    Ok(())
}

/// What all other seats said.
fn others(tx: &mut WriteTx, id: votes::VoteId, (it, taken): (&Vote, &By)) -> Result<()> {
    let said = (Mark::from_code(&it.others), Step::from_code(&it.others));
    for line in votes::lines(tx, id)?.into_iter().filter(votes::Line::is_awaited) {
        let place = (id, line.seat_id);
        match said {
            (Some(mark), _) => votes::mark(tx, place, Role::Holder, Some((holder(tx, id, line.seat_id)?, mark)), taken)?,
            (None, Some(step)) => {
                let by = (Role::Holder, holder(tx, id, line.seat_id)?);
                votes::stand(tx, place, by, (None, &Stand { step, reason: Bilingual::default() }), taken)?
            }
            (None, None) => continue,
        };
    }
    Ok(())
}

/// Who held a seat when the list was made.
fn holder(tx: &Tx, vote: votes::VoteId, seat: SeatId) -> Result<Id> {
    let found: Option<(Id,)> = tx.row(
        kit::sql!("SELECT person_id FROM vote_voter WHERE vote_id = $1 AND seat_id = $2 AND role = 'holder'"),
        kit::bind![vote, seat],
    )?;
    found.map(|(person,)| person).ok_or(Error::NotFound)
}
