//! Reading the whole chain again, to see that nothing in it was changed.

use std::collections::HashSet;

use super::{Head, Line, head, seal};
use crate::{
    Result, bind,
    db::{FromRow, Tx},
    row, sql,
};

/// The first thing that is wrong with the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The entry that should have this number is missing.
    Missing(i64),
    /// This entry does not follow from the one before it.
    Broken(i64),
    /// This entry's content does not have the hash it carries.
    Altered(i64),
    /// The detail kept beside this entry is not the one it commits to.
    DetailAltered(i64),
    /// The chain is shorter than it was when the head was kept.
    Cut {
        /// How many entries there were.
        kept: i64,
        /// How many there are.
        found: i64,
    },
    /// The chain was written anew: at the kept sequence it has another hash.
    Resealed(i64),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(at) => write!(f, "entry {at} is missing"),
            Self::Broken(at) => write!(f, "entry {at} does not follow from the entry before it"),
            Self::Altered(at) => write!(f, "entry {at} was altered"),
            Self::DetailAltered(at) => write!(f, "the detail of entry {at} was altered"),
            Self::Cut { kept, found } => write!(f, "the chain had {kept} entries and has {found}"),
            Self::Resealed(at) => write!(f, "the chain was written anew: entry {at} has another hash than the one kept"),
        }
    }
}

const STEP: i64 = 1_000;

/// Reads the chain from its first entry. `Ok(Err(fault))` is the first thing found wrong.
pub fn verify(tx: &Tx) -> Result<std::result::Result<Head, Fault>> {
    let mut last = Head { sequence: 0, hash: seal::origin() };
    loop {
        let lines: Vec<Line> = after(tx, last.sequence)?;
        if lines.is_empty() {
            break;
        }
        for line in lines {
            if let Some(fault) = fault_of(&last, &line) {
                return Ok(Err(fault));
            }
            last = Head { sequence: line.sequence, hash: line.hash };
        }
    }
    if let Some(fault) = first_altered_detail(tx)? {
        return Ok(Err(fault));
    }
    Ok(Ok(last))
}

/// Reads the chain, and compares it with a head kept elsewhere.
pub fn verify_against(tx: &Tx, kept: &Head) -> Result<std::result::Result<Head, Fault>> {
    let now = head(tx)?;
    if now.sequence < kept.sequence {
        return Ok(Err(Fault::Cut { kept: kept.sequence, found: now.sequence }));
    }
    let then: Option<(String,)> = tx.row(sql!("SELECT hash FROM chronicle WHERE sequence = $1"), bind![kept.sequence])?;
    if kept.sequence > 0 && then.is_none_or(|(hash,)| hash != kept.hash) {
        return Ok(Err(Fault::Resealed(kept.sequence)));
    }
    verify(tx)
}

fn after<T: FromRow>(tx: &Tx, sequence: i64) -> Result<Vec<T>> {
    tx.rows(
        sql!(
            "SELECT sequence, at, scope, actor_kind, actor_commitment, act, object_kind, object_id, digest, previous_hash, hash
             FROM chronicle WHERE sequence > $1 ORDER BY sequence LIMIT CAST($2 AS BIGINT)"
        ),
        bind![sequence, STEP],
    )
}

fn fault_of(last: &Head, line: &Line) -> Option<Fault> {
    if line.sequence != last.sequence + 1 {
        return Some(Fault::Missing(last.sequence + 1));
    }
    if line.previous_hash != last.hash {
        return Some(Fault::Broken(line.sequence));
    }
    (seal::hash(line) != line.hash).then_some(Fault::Altered(line.sequence))
}

row! {
    struct Kept {
        sequence: i64,
        actor: String,
        actor_name: String,
        detail: String,
        salt: Option<String>,
        digest: String,
        actor_commitment: String,
    }
}

/// Every detail must be what its entry commits to. Forgetting someone takes salt and details away
/// together, so a detail whose salt is gone was tampered with.
fn first_altered_detail(tx: &Tx) -> Result<Option<Fault>> {
    let mut last = 0;
    loop {
        let details: Vec<Kept> = tx.rows(
            sql!(
                "SELECT d.sequence, d.actor, d.actor_name, d.detail, s.salt, c.digest, c.actor_commitment
                 FROM chronicle_detail d
                 JOIN chronicle c ON c.sequence = d.sequence
                 LEFT JOIN chronicle_salt s ON s.person = d.actor
                 WHERE d.sequence > $1 ORDER BY d.sequence LIMIT CAST($2 AS BIGINT)"
            ),
            bind![last, STEP],
        )?;
        let Some(end) = details.last().map(|kept| kept.sequence) else { return first_lost_detail(tx) };
        for kept in details {
            if !kept.is_sound()? {
                return Ok(Some(Fault::DetailAltered(kept.sequence)));
            }
        }
        last = end;
    }
}

impl Kept {
    fn is_sound(&self) -> Result<bool> {
        let Some(salt) = &self.salt else { return Ok(false) };
        let digest = seal::commit(salt, &super::told(&self.actor_name, &self.detail))?;
        Ok(digest == self.digest && seal::commit(salt, &self.actor)? == self.actor_commitment)
    }
}

/// A detail that is gone although its actor was not forgotten.
fn first_lost_detail(tx: &Tx) -> Result<Option<Fault>> {
    let salts: Vec<(String, String)> = tx.rows(sql!("SELECT person, salt FROM chronicle_salt ORDER BY person"), bind![])?;
    let commitments = salts.iter().map(|(person, salt)| seal::commit(salt, person)).collect::<Result<HashSet<_>>>()?;
    let bare: Vec<(i64, String)> = tx.rows(
        sql!(
            "SELECT c.sequence, c.actor_commitment FROM chronicle c
             LEFT JOIN chronicle_detail d ON d.sequence = c.sequence
             WHERE d.sequence IS NULL AND c.digest <> '' ORDER BY c.sequence"
        ),
        bind![],
    )?;
    Ok(bare.into_iter().find(|(_, commitment)| commitments.contains(commitment)).map(|(sequence, _)| Fault::DetailAltered(sequence)))
}
