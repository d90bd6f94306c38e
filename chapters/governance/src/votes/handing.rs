//! A motion whose consensus was blocked goes to a roll call, where the rule copied from the terms of reference says so.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kit::{
    Error, Result,
    permits::{Change, Permit},
};
use registry::partnerships::{Of, PartnershipId};

use super::{
    acts::{self, HandOver},
    checked::{Checked, Requirement},
    closing,
    ladder::Step,
    model::{Line, Method, Part, State, Vote, VoteId},
    roll::{self, Roll},
    store::{self, Opening},
};
use crate::words::Words;

/// Whether the motion can go to a roll call: its consensus was blocked, the terms know a vote then, and nobody was faster.
pub(super) fn is_possible(it: &Vote, lines: &[Line]) -> bool {
    it.otherwise.is_some() && it.followed_by.is_none() && was_blocked(it, lines)
}

fn was_blocked(it: &Vote, lines: &[Line]) -> bool {
    let has_quorum = it.state == State::Closed && it.quorum_met == Some(true);
    it.is_consensus() && has_quorum && lines.iter().any(|line| line.step == Some(Step::Blocks))
}

/// Opens the roll call, with the text, the mover and the seconder as they were.
pub(super) fn hand_over(permit: &Permit<'_, HandOver>) -> Result<VoteId> {
    let zone = permit.config().zone.clone();
    permit.change(move |change| {
        let (partnership, id) = (change.subject.partnership.id, change.subject.record.id);
        change.tx.take_turns(&format!("vote:{id}"))?;
        let vote = store::by_id(change.tx, partnership, id)?.ok_or(Error::NotFound)?;
        let lines = store::lines(change.tx, id)?;
        if vote.followed_by.is_some() {
            return Err(Error::refused(|lang| Words(lang).vote_handed_over_before()));
        }
        if !was_blocked(&vote, &lines) {
            return Err(Error::refused(|lang| Words(lang).vote_was_not_blocked()));
        }
        let need = vote.otherwise.ok_or_else(|| Error::refused(|lang| Words(lang).vote_otherwise_nothing()))?;
        let requirement = Requirement { terms: vote.terms_id, need, otherwise: None, quorum: vote.quorum.clone() };
        let checked = copied(&vote, &lines, (change.now, &zone))?;
        let roll = list(change, partnership, (&vote, &checked))?;
        let may = roll.people();
        for (person, name) in [(vote.mover_id, &vote.mover), (vote.seconder_id, &vote.seconder)] {
            if !may.contains(&person) {
                return Err(roll::refused("", |lang| Words(lang).vote_mover_is_gone(name)));
            }
        }
        let meeting = vote.meeting_id.map(|meeting| (meeting, vote.item_id));
        let from = Opening { partnership, body: vote.body_id, meeting, follows: Some(id), at: change.now };
        acts::open(change, from, (&checked, &requirement, &roll))
    })
}

/// The motion once more. Between meetings it stays open as long as the consensus was to be sought.
fn copied(it: &Vote, lines: &[Line], (now, zone): (Timestamp, &TimeZone)) -> Result<Checked> {
    let closes: Option<(Date, Timestamp)> = match it.closes_at {
        None => None,
        Some(end) => {
            let end = now.checked_add(end.duration_since(it.opened_at)).map_err(Error::internal)?;
            Some((zone.to_datetime(end).date(), end))
        }
    };
    let recused = lines.iter().filter(|line| line.part == Part::Recused).map(|line| (line.seat_id, line.reason.clone())).collect();
    Ok(Checked {
        text: it.text.clone(),
        kind: it.kind,
        mover: it.mover_id,
        seconder: it.seconder_id,
        method: Method::RollCall,
        amends: false,
        counted_from: it.counted_from,
        silence: it.silence,
        closes,
        recused,
    })
}

/// Who is asked: those who are at the meeting now, or the seats as they are today.
fn list(change: &Change<'_, Of<Vote>>, partnership: PartnershipId, (it, checked): (&Vote, &Checked)) -> Result<Roll> {
    match closing::meeting_of(change.tx, partnership, it)? {
        Some(meeting) => roll::under_way(change.tx, &meeting, it.item_id),
        None => {
            let roll = roll::between_meetings(change.tx, it.body_id, change.today, &checked.recused)?;
            roll.must_reach(&it.quorum)?;
            Ok(roll)
        }
    }
}
