//! The votes of the invented partnership: a secret ballot that was closed, and a roll call that is open.

use governance::{
    decisions, meetings,
    seats::{Role, SeatId},
    terms,
    votes::{self, Mark},
};
use jiff::{Timestamp, civil::Date};
use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual};
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
    closes_on: Date,
    closes: Timestamp,
    recused: Vec<Recused>,
    #[serde(default)]
    voted: Vec<String>,
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
            votes::enter(tx, (partnership, &vote, None::<&meetings::Meeting>), &closed, (at, day))?;
        }
    }
    Ok(())
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
    let checked = votes::Checked { silence, closes: Some((it.closes_on, it.closes)), recused, ..checked };
    let terms = terms::in_force(tx, body, it.opened_on)?;
    let requirement = votes::Requirement::of(terms.as_ref(), false, true);
    let roll = votes::between_meetings(tx, body, it.opened_on, &checked.recused)?;
    let from = votes::Opening { partnership, body, meeting: None, at: it.opened };
    votes::insert(tx, from, id, (&checked, &requirement, &roll))?;
    Ok(id)
}

fn cast(tx: &mut WriteTx, keys: &Keys, id: votes::VoteId, it: &Vote) -> Result<()> {
    for key in &it.voted {
        let role = if it.by_alternate.contains(key) { Role::Alternate } else { Role::Holder };
        votes::mark(tx, (id, seat(keys, key)?), role, None)?;
    }
    for (mark, count) in [(Mark::Yes, it.yes), (Mark::No, it.no), (Mark::Abstain, it.abstain)] {
        (0..count).try_for_each(|_| votes::put_ballot(tx, id, mark))?;
    }
    for one in &it.marks {
        let mark = Mark::from_code(&one.mark).ok_or_else(|| Error::Internal(one.mark.clone()))?;
        let role = if one.by.is_empty() { Role::Holder } else { Role::Alternate };
        let holder = || {
            let found: Option<(kit::Id,)> = tx.row(
                kit::sql!("SELECT person_id FROM vote_voter WHERE vote_id = $1 AND seat_id = $2 AND role = 'holder'"),
                kit::bind![id, seat(keys, &one.seat)?],
            )?;
            found.map(|(person,)| person).ok_or(Error::NotFound)
        };
        let person = if one.by.is_empty() { holder()? } else { keys.find("person", &one.by)? };
        votes::mark(tx, (id, seat(keys, &one.seat)?), role, Some((person, mark)))?;
    }
    Ok(())
}
