//! A vote taken around the table, as the secretary's two forms begin with it: a roll that is called, and a consensus.

use std::collections::BTreeSet;

use kit::{Error, Result, permits::Change};
use registry::partnerships::Of;

use super::{
    closing,
    model::{Line, Vote, Voter},
    roll::Now,
    store,
};
use crate::{meetings, seats::SeatId};

/// A vote at a meeting, in one's turn.
pub(super) struct Around {
    /// The vote.
    pub vote: Vote,
    /// Its list.
    pub lines: Vec<Line>,
    /// Who answers for each seat.
    pub voters: Vec<Voter>,
    /// The seats for which somebody is there now.
    pub there: BTreeSet<SeatId>,
}

/// Takes one's turn at a vote of a meeting; refuses with `otherwise` where it is not `taken` around a table.
pub(super) fn around(change: &mut Change<'_, Of<Vote>>, taken: fn(&Vote) -> bool, otherwise: fn(&Vote) -> Error) -> Result<Around> {
    let (partnership, vote) = closing::at_ones_turn(change)?;
    let meeting = closing::meeting_of(change.tx, partnership, &vote)?.filter(|_| taken(&vote));
    let meeting = meeting.ok_or_else(|| otherwise(&vote))?;
    meetings::still_open(&meeting)?;
    let (lines, voters) = (store::lines(change.tx, vote.id)?, store::voters(change.tx, vote.id)?);
    let there = Now::read(change.tx, &meeting, vote.item_id)?.seats(&voters);
    Ok(Around { vote, lines, voters, there })
}
