//! The ballots of secret votes: each with a random name and what it says, and nothing else.
//!
//! They are taken out, joined by the new one, named anew and put back in the order of their new names at every ballot, in one
//! transaction: neither their names nor the order or the age of their rows tell which came last. See ADR 7.

use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    sql,
};

use super::model::{Mark, VoteId};

/// Fresh names for these marks, in the order of the names: which mark has which name is chance.
fn named_anew(marks: Vec<Mark>) -> Vec<(Id, Mark)> {
    let mut all: Vec<_> = marks.into_iter().map(|mark| (Id::random(), mark)).collect();
    all.sort_unstable_by_key(|(name, _)| *name);
    all
}

/// What is in the box of an open vote.
fn in_box(tx: &Tx, vote: VoteId) -> Result<Vec<Mark>> {
    let all: Vec<(Mark,)> = tx.rows(sql!("SELECT mark FROM ballot_box WHERE vote_id = $1 ORDER BY id"), bind![vote])?;
    Ok(all.into_iter().map(|(mark,)| mark).collect())
}

/// Empties the box of a vote.
pub(super) fn empty(tx: &mut WriteTx, vote: VoteId) -> Result<()> {
    tx.run(sql!("DELETE FROM ballot_box WHERE vote_id = $1"), bind![vote])?;
    Ok(())
}

/// Puts a ballot into the box.
pub fn put(tx: &mut WriteTx, vote: VoteId, mark: Mark) -> Result<()> {
    let mut marks = in_box(tx, vote)?;
    marks.push(mark);
    empty(tx, vote)?;
    for (name, mark) in named_anew(marks) {
        tx.run(sql!("INSERT INTO ballot_box (id, vote_id, mark) VALUES ($1, $2, $3)"), bind![name, vote, mark])?;
    }
    Ok(())
}

/// How many ballots are in the box.
pub(super) fn count(tx: &Tx, vote: VoteId) -> Result<i64> {
    let (count,): (i64,) = tx.one(sql!("SELECT COUNT(*) FROM ballot_box WHERE vote_id = $1"), bind![vote])?;
    Ok(count)
}

/// Empties the box onto the table, where the ballots stay: named anew, in an order that means nothing.
pub(super) fn empty_out(tx: &mut WriteTx, vote: VoteId) -> Result<Vec<Mark>> {
    let marks = in_box(tx, vote)?;
    empty(tx, vote)?;
    for (name, mark) in named_anew(marks.clone()) {
        tx.run(sql!("INSERT INTO ballot (id, vote_id, mark) VALUES ($1, $2, $3)"), bind![name, vote, mark])?;
    }
    Ok(marks)
}

/// The ballots of a vote that was closed.
pub(super) fn counted(tx: &Tx, vote: VoteId) -> Result<Vec<Mark>> {
    let all: Vec<(Mark,)> = tx.rows(sql!("SELECT mark FROM ballot WHERE vote_id = $1 ORDER BY id"), bind![vote])?;
    Ok(all.into_iter().map(|(mark,)| mark).collect())
}
