//! Votes as JSON, in Popolo's words: a motion with its requirement and result, and the event at which it was voted on.

use jiff::Timestamp;
use kit::{
    Lang, Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use registry::partnerships::Of;
use serde::Serialize;

use super::{
    acts::{Browse, See},
    ladder::{self, Step},
    list::Filter,
    model::{Mark, Need, Vote, VoteId},
    rules::{self, Marks, Standing, Turnout},
    view::Seen,
};
use crate::{
    bodies::BodyId,
    decisions::{DecisionId, Outcome},
    meetings::MeetingId,
    seats::SeatId,
};

#[derive(Serialize)]
struct Motion<'a> {
    id: VoteId,
    organization_id: BodyId,
    legislative_session_id: Option<MeetingId>,
    text: &'a Bilingual,
    classification: &'static str,
    creator_id: kit::Id,
    seconder_id: kit::Id,
    date: Timestamp,
    requirement: &'static str,
    /// Whether it was carried, once it is closed.
    result: Option<bool>,
    /// How many are needed where a consensus is blocked and the motion is put to the vote.
    otherwise: Option<&'static str>,
    /// The blocked consensus that it comes after.
    follows_id: Option<VoteId>,
    quorum: String,
    method: &'static str,
    silence: &'static str,
    state: &'static str,
    decision_id: Option<DecisionId>,
}

fn motion(it: &Vote, lang: Lang) -> Motion<'_> {
    Motion {
        id: it.id,
        organization_id: it.body_id,
        legislative_session_id: it.meeting_id,
        text: &it.text,
        classification: it.kind.code(),
        creator_id: it.mover_id,
        seconder_id: it.seconder_id,
        date: it.opened_at,
        requirement: rules::need_said(it, lang),
        result: it.result.map(|result| result == Outcome::Carried),
        otherwise: it.otherwise.map(Need::code),
        follows_id: it.follows_id,
        quorum: it.quorum.sentence(lang),
        method: it.method.code(),
        silence: it.silence.code(),
        state: it.state.code(),
        decision_id: it.decision_id,
    }
}

#[derive(Serialize)]
struct Motions<'a> {
    total: u64,
    items: Vec<Motion<'a>>,
}

/// The votes, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.search(permit.subject())?;
    let rows: Rows<Vote> = permit.read(|tx| Rows::read(tx, search, ask))?;
    Reply::json(&Motions { total: rows.total, items: rows.items.iter().map(|it| motion(it, permit.lang())).collect() })
}

#[derive(Serialize)]
struct Count {
    option: &'static str,
    value: usize,
}

#[derive(Serialize)]
struct Voted {
    post_id: SeatId,
    part: &'static str,
    /// Who voted for the seat; of a secret ballot never told.
    voter_id: Option<kit::Id>,
    /// Of a secret ballot never told; whether a seat voted only when enough have.
    option: Option<&'static str>,
    /// Why it stands aside or blocks, or what it adds, in a consensus.
    reason: Option<Bilingual>,
    voted: Option<bool>,
    /// Who wrote it down at the table, where it was said aloud.
    taken_by: Option<String>,
}

#[derive(Serialize)]
struct VoteEvent {
    start_date: Timestamp,
    end_date: Option<Timestamp>,
    result: Option<bool>,
    turnout: Turnout,
    quorum: Standing,
    counts: Option<Vec<Count>>,
    votes: Vec<Voted>,
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    motion: Motion<'a>,
    vote_events: Vec<VoteEvent>,
}

/// One vote: the motion, its result once it is closed, and what may be told of the votes.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record: it } = permit.subject();
    let seen = permit.read(|tx| Seen::read(tx, partnership.id, it))?;
    let (turnout, names) = (Turnout::of(&seen.lines), seen.shows_names(it));
    let voted = |line: &super::Line| Voted {
        post_id: line.seat_id,
        part: line.part.code(),
        voter_id: line.voter_id.filter(|_| !it.is_secret()),
        option: line.mark.map(Mark::code).or(line.step.map(Step::code)),
        reason: line.step.map(|_| line.reason.clone()).filter(|reason| !reason.is_empty()),
        voted: names.then_some(line.voted_as.is_some()),
        taken_by: Some(line.taken_by.clone()).filter(|name| !name.is_empty()),
    };
    let by_step = || ladder::counts(&seen.lines).map(|(step, value)| Count { option: step.code(), value }).collect();
    let by_mark = |marks: Marks| {
        let all = [(Mark::Yes, marks.yes), (Mark::No, marks.no), (Mark::Abstain, marks.abstain)];
        all.map(|(mark, value)| Count { option: mark.code(), value }).into()
    };
    let counts = seen.marks.map(|marks| if it.is_consensus() { by_step() } else { by_mark(marks) });
    let event = VoteEvent {
        start_date: it.opened_at,
        end_date: it.closed_at.or(it.closes_at),
        result: it.result.map(|result| result == Outcome::Carried),
        turnout,
        quorum: seen.quorum,
        counts,
        votes: seen.lines.iter().map(voted).collect(),
    };
    Reply::json(&One { motion: motion(it, permit.lang()), vote_events: vec![event] })
}
