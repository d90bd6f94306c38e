//! Closing a vote: its ballots are counted, its rules are judged, and its decision enters the register.

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Lang, Problems, Reading, Result,
    db::{Tx, WriteTx},
    lang::Bilingual,
    permits::{Change, Permit},
};
use registry::partnerships::{Of, PartnershipId};
use serde::Deserialize;

use super::{
    acts::{Close, Withdraw},
    ballots, ladder,
    model::{Line, Need, State, Vote, VoteId},
    roll::Now,
    rules::{self, FEWEST_BALLOTS, Marks, Standing, Turnout},
    store::{self, Ending},
};
use crate::{
    decisions::{self, DecisionId, Method, Outcome, Requirement},
    meetings::{self, Meeting},
    sittings,
    terms::quorum::judge,
    words::Words,
};

/// The form that closes a vote or withdraws it, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClosingForm {
    /// What follows, or why it is withdrawn, in English.
    pub outcome_en: String,
    /// The same in French.
    pub outcome_fr: String,
    /// When what was decided is looked at again.
    pub review_on: String,
}

impl ClosingForm {
    fn check(&self, lang: Lang) -> Result<(Bilingual, Option<Date>)> {
        let mut it = Reading::new(lang);
        let outcome = it.long_pair("outcome", (&self.outcome_en, &self.outcome_fr), 2_000);
        let review_on = it.day_if("review_on", &self.review_on);
        it.finish(|| Some((outcome, review_on)))
    }
}

/// What a vote came to.
#[derive(Clone, Debug)]
pub struct Closed {
    /// The decision in the register.
    pub decision: DecisionId,
    /// What follows from it.
    pub outcome: Bilingual,
    /// When it is looked at again.
    pub review_on: Option<Date>,
}

/// Closes a vote: nothing is opened again. At a meeting, one in which nobody voted is not closed: it waits or is withdrawn. Of two who
/// close at once the second is told that it is done.
pub(super) fn close(permit: &Permit<'_, Close>, form: &ClosingForm) -> Result<DecisionId> {
    let (outcome, review_on) = form.check(permit.lang())?;
    let zone = permit.config().zone.clone();
    permit.change(move |change| {
        let (partnership, vote) = at_ones_turn(change)?;
        let lines = store::lines(change.tx, vote.id)?;
        if let Some(end) = vote.closes_at.filter(|end| *end > change.now)
            && lines.iter().any(Line::is_awaited)
        {
            let left = lines.iter().filter(|line| line.is_awaited()).count();
            return Err(Error::refused(|lang| Words(lang).vote_still_open_until(kit::lang::date_time(lang, end, &zone), left)));
        }
        let meeting = meeting_of(change.tx, partnership, &vote)?;
        if let Some(meeting) = &meeting {
            meetings::still_open(meeting)?;
        }
        if meeting.is_some() && Turnout::of(&lines).voted == 0 {
            let mut problems = Problems::none();
            problems.add("", |lang| Words(lang).vote_nobody_voted());
            return Err(Error::Invalid(problems));
        }
        let closed = Closed { decision: DecisionId::new(change.now), outcome, review_on };
        let days = (change.now, change.today);
        let counted = enter(change.tx, (partnership, &vote, meeting.as_ref()), &closed, days)?;
        change.seal("vote", vote.id, &(closed.decision, counted, &closed.outcome, closed.review_on), closed.decision)
    })
}

/// Takes one's turn at a vote and reads it again; refuses when somebody was faster.
pub(super) fn at_ones_turn(change: &mut Change<'_, Of<Vote>>) -> Result<(PartnershipId, Vote)> {
    let (partnership, id): (PartnershipId, VoteId) = (change.subject.partnership.id, change.subject.record.id);
    change.tx.take_turns(&format!("vote:{id}"))?;
    let vote = store::by_id(change.tx, partnership, id)?.ok_or(Error::NotFound)?;
    match vote.state {
        State::Open => Ok((partnership, vote)),
        State::Closed => Err(Error::refused(|lang| Words(lang).vote_closed_by_another())),
        State::Withdrawn => Err(Error::refused(|lang| Words(lang).vote_was_withdrawn())),
    }
}

pub(super) fn meeting_of(tx: &Tx, partnership: PartnershipId, it: &Vote) -> Result<Option<Meeting>> {
    let Some(id) = it.meeting_id else { return Ok(None) };
    meetings::by_id(tx, partnership, id)?.ok_or(Error::NotFound).map(Some)
}

/// Where the quorum of a vote stands: at a meeting of those who are there, between meetings of those who took part.
pub(super) fn standing(tx: &Tx, it: &Vote, meeting: Option<&Meeting>, lines: &[Line]) -> Result<Standing> {
    let Some(meeting) = meeting else {
        return Ok(Standing::from(&judge(&it.quorum, &lines.iter().map(Line::here).collect::<Vec<_>>(), false)));
    };
    Ok(Standing::from(&Now::read(tx, meeting, it.item_id)?.verdict()))
}

/// What stands in the chronicle of a count: of a secret ballot no more than what everyone is told.
type Counted = (Turnout, Option<Marks>, Outcome);

/// Counts a vote, closes it, and enters its decision under the next number of the body.
pub fn enter(
    tx: &mut WriteTx,
    (partnership, vote, meeting): (PartnershipId, &Vote, Option<&Meeting>),
    it: &Closed,
    (now, today): (Timestamp, Date),
) -> Result<Counted> {
    let lines = store::lines(tx, vote.id)?;
    let (turnout, quorum) = (Turnout::of(&lines), standing(tx, vote, meeting, &lines)?);
    let marks = marks(tx, vote, (&lines, &turnout), quorum.met)?;
    let outcome = rules::outcome(vote, &turnout, quorum.met, &marks.unwrap_or_default());
    let decided_on = meeting.map_or(today, |meeting| meeting.held_on);
    let from = decisions::Origin {
        partnership,
        body: vote.body_id,
        meeting: vote.meeting_id,
        item: vote.item_id,
        number: decisions::next_number(tx, vote.body_id, i64::from(decided_on.year()))?,
        decided_on,
        recorded_after: meeting.is_some_and(|meeting| meeting.state.is_over()),
    };
    let taken = decision((vote, &lines), &turnout, marks, outcome);
    let taken = decisions::Checked { outcome: it.outcome.clone(), review_on: it.review_on, ..taken };
    decisions::insert(tx, from, it.decision, &taken)?;
    if let Some(hour) = meeting.map(|meeting| sittings::hour(meeting, now)).transpose()?.flatten() {
        decisions::taken_at(tx, it.decision, &hour)?;
    }
    if !store::close(tx, vote.id, Ending { decision: it.decision, quorum, at: now })? {
        return Err(Error::refused(|lang| Words(lang).vote_closed_by_another()));
    }
    Ok((turnout, marks, outcome))
}

/// What was said. A secret ballot without a quorum, or of fewer than three, is destroyed and not counted.
fn marks(tx: &mut WriteTx, vote: &Vote, (lines, turnout): (&[Line], &Turnout), has_quorum: bool) -> Result<Option<Marks>> {
    if !vote.is_secret() {
        return Ok(Some(Marks::of(lines.iter().filter_map(Line::said))));
    }
    let in_box = ballots::count(tx, vote.id)?;
    if usize::try_from(in_box) != Ok(turnout.voted) {
        return Err(Error::refused(|lang| Words(lang).vote_box_is_not_whole(turnout.voted, in_box)));
    }
    if !has_quorum || turnout.voted < FEWEST_BALLOTS {
        ballots::empty(tx, vote.id)?;
        return Ok(None);
    }
    ballots::empty_out(tx, vote.id).map(|marks| Some(Marks::of(marks)))
}

/// How the register says that it was taken.
fn method(vote: &Vote, marks: Option<Marks>, result: Outcome) -> Method {
    let stood_aside = result == Outcome::Carried && marks.is_some_and(|marks| marks.abstain > 0);
    match (vote.meeting_id, vote.need) {
        (None, _) => Method::EDecision,
        (Some(_), _) if vote.is_consensus() && stood_aside => Method::ConsensusWithStandAside,
        (Some(_), _) if vote.is_consensus() => Method::Consensus,
        (Some(_), Need::TwoThirds) => Method::VoteTwoThirds,
        (Some(_), Need::Majority | Need::NoObjection) => Method::VoteMajority,
    }
}

fn decision((vote, lines): (&Vote, &[Line]), turnout: &Turnout, marks: Option<Marks>, result: Outcome) -> decisions::Checked {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    // A consensus is not a count: the register has the step on which all stand, and the names of those who did not go along.
    let counted = marks.filter(|_| !vote.is_consensus());
    let recused = Some(number(turnout.recused)).filter(|count| *count > 0 || !vote.is_consensus());
    decisions::Checked {
        kind: vote.kind,
        method: method(vote, marks, result),
        result,
        text: vote.text.clone(),
        mover: Some(vote.mover_id),
        seconder: Some(vote.seconder_id),
        votes_for: counted.map(|marks| number(rules::in_favour(vote, turnout, &marks))),
        votes_against: counted.map(|marks| number(marks.no)),
        votes_abstain: counted.map(|marks| number(marks.abstain)),
        votes_recused: recused,
        consensus_level: ladder::reached(lines).filter(|_| result != Outcome::NoQuorum),
        reservations: ladder::reservations(lines),
        effective_on: None,
        requirement: Some(Requirement { terms: vote.terms_id, need: vote.need, counted_from: vote.counted_from }),
        outcome: Bilingual::default(),
        review_on: None,
    }
}

/// Withdraws a vote, saying why. What was cast is destroyed, where it was secret.
pub(super) fn withdraw(permit: &Permit<'_, Withdraw>, form: &ClosingForm) -> Result<()> {
    let (why, _) = form.check(permit.lang())?;
    let mut it = Reading::new(permit.lang());
    it.needs("outcome", &why, |lang| Words(lang).vote_withdrawn_why());
    it.finish(|| Some(()))?;
    permit.change(move |change| {
        let (_, vote) = at_ones_turn(change)?;
        ballots::empty(change.tx, vote.id)?;
        store::withdraw(change.tx, vote.id, &why, change.now)?;
        change.seal("vote", vote.id, &("withdrawn", &why), ())
    })
}
