//! The chronicle: what was done, by whom, when. Append-only; each entry carries the hash of the one before.
//!
//! No name stands in a hashed row. The actor and the detail are there as commitments (HMAC-SHA-256
//! under a salt of that person's own), so that forgetting the salt and the detail forgets the
//! person while the chain still verifies. A chain alone does not show that its end was cut off or
//! that it was sealed anew from somewhere: compare it with a [`Head`] kept elsewhere.

mod carry;
mod seal;
#[cfg(test)]
mod tests;
mod verify;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    Result, bind,
    db::{Tx, WriteTx},
    permits::{Actor, Scope},
    row, sql,
};

pub use carry::{Carried, carry};
pub use verify::{Fault, verify, verify_against};

/// What is to be written.
pub struct Entry {
    /// When it was done.
    pub at: Timestamp,
    /// Where: the widest scope of the subject.
    pub scope: Scope,
    /// The name of the act.
    pub act: &'static str,
    /// The kind of object changed.
    pub object_kind: &'static str,
    /// Which one; empty where that would tell too much.
    pub object_id: String,
    /// What it now is, as JSON; `None` where nothing of the content may be kept.
    pub detail: Option<String>,
}

/// The end of the chain at some moment: kept elsewhere, it shows later tampering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// How many entries there were.
    pub sequence: i64,
    /// The hash of the last, in hexadecimal.
    pub hash: String,
}

row! {
    /// One entry as stored.
    pub struct Line {
        /// Its place, from 1, without gaps.
        pub sequence: i64,
        /// When.
        pub at: String,
        /// Where.
        pub scope: String,
        /// Kind of actor.
        pub actor_kind: String,
        /// The commitment to the actor.
        pub actor_commitment: String,
        /// The act.
        pub act: String,
        /// The kind of object.
        pub object_kind: String,
        /// The object.
        pub object_id: String,
        /// The commitment to the detail, empty when there is none.
        pub digest: String,
        /// The hash of the entry before.
        pub previous_hash: String,
        /// The hash of this entry.
        pub hash: String,
    }
}

row! {
    /// One entry as shown to those who may read it.
    pub struct Told {
        /// Its place.
        pub sequence: i64,
        /// When.
        pub at: Timestamp,
        /// The act.
        pub act: String,
        /// Who, as they were called; empty once forgotten.
        pub actor_name: Option<String>,
        /// What it then was, as JSON.
        pub detail: Option<String>,
    }
}

/// Appends an entry to the chain, inside the transaction of the change it tells of.
pub fn append(tx: &mut WriteTx, actor: &Actor, entry: &Entry) -> Result<()> {
    tx.take_turns("chronicle")?;
    let before = head(tx)?;
    let reference = actor.reference();
    let salt = salt_of(tx, &reference)?;
    let mut line = Line {
        sequence: before.sequence + 1,
        at: entry.at.to_string(),
        scope: entry.scope.as_str().to_owned(),
        actor_kind: actor.kind().to_owned(),
        actor_commitment: seal::commit(&salt, &reference)?,
        act: entry.act.to_owned(),
        object_kind: entry.object_kind.to_owned(),
        object_id: entry.object_id.clone(),
        digest: entry.detail.as_deref().map_or(Ok(String::new()), |detail| seal::commit(&salt, &told(&actor.signature(), detail)))?,
        previous_hash: before.hash,
        hash: String::new(),
    };
    line.hash = seal::hash(&line);
    insert(tx, &line)?;
    if let Some(detail) = &entry.detail {
        tx.run(
            sql!("INSERT INTO chronicle_detail (sequence, actor, actor_name, detail) VALUES ($1, $2, $3, $4)"),
            bind![line.sequence, reference, actor.signature(), detail],
        )?;
    }
    Ok(())
}

/// What the digest commits to: who it was, as called, and what it then was.
fn told(name: &str, detail: &str) -> String {
    format!("{name}\u{0}{detail}")
}

fn insert(tx: &mut WriteTx, line: &Line) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO chronicle (sequence, at, scope, actor_kind, actor_commitment, act, object_kind, object_id, digest, previous_hash, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        bind![
            line.sequence,
            line.at,
            line.scope,
            line.actor_kind,
            line.actor_commitment,
            line.act,
            line.object_kind,
            line.object_id,
            line.digest,
            line.previous_hash,
            line.hash
        ],
    )?;
    Ok(())
}

/// The end of the chain.
pub fn head(tx: &Tx) -> Result<Head> {
    let last: Option<(i64, String)> = tx.row(sql!("SELECT sequence, hash FROM chronicle ORDER BY sequence DESC LIMIT 1"), bind![])?;
    let (sequence, hash) = last.unwrap_or_else(|| (0, seal::origin()));
    Ok(Head { sequence, hash })
}

/// What happened to one object, the latest first, at most 100 entries.
pub fn history(tx: &Tx, object_kind: &str, object_id: impl ToString) -> Result<Vec<Told>> {
    tx.rows(
        sql!(
            "SELECT c.sequence, c.at, c.act, d.actor_name, d.detail
             FROM chronicle c LEFT JOIN chronicle_detail d ON d.sequence = c.sequence
             WHERE c.object_kind = $1 AND c.object_id = $2 ORDER BY c.sequence DESC LIMIT 100"
        ),
        bind![object_kind, object_id.to_string()],
    )
}

fn salt_of(tx: &mut WriteTx, reference: &str) -> Result<String> {
    let known: Option<(String,)> = tx.row(sql!("SELECT salt FROM chronicle_salt WHERE person = $1"), bind![reference])?;
    if let Some((salt,)) = known {
        return Ok(salt);
    }
    let salt = crate::secret::Secret::fresh()?.reveal().to_owned();
    tx.run(sql!("INSERT INTO chronicle_salt (person, salt) VALUES ($1, $2)"), bind![reference, salt])?;
    Ok(salt)
}

/// Forgets who someone was: salt, name and details go, the chain stays whole.
pub fn forget(tx: &mut WriteTx, reference: &str) -> Result<u64> {
    tx.run(sql!("DELETE FROM chronicle_salt WHERE person = $1"), bind![reference])?;
    tx.run(sql!("DELETE FROM chronicle_detail WHERE actor = $1"), bind![reference])
}
