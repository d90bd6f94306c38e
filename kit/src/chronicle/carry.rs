//! The part of the chronicle that leaves with one record: a chain of its own.
//!
//! The entries keep what they say and their order, and are numbered and sealed anew from 1, since the
//! entries of others between them stay. The salts that open their commitments are made for this record
//! alone: whoever holds what left can open nothing in the chronicle that stayed, and someone who is
//! forgotten there later stays forgotten there. Done again to what has left, it changes nothing.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::{Head, Line, seal, told};
use crate::{Error, Id, Result, bind, db::Tx, sql};

/// Entries that leave together, as rows of their three tables.
pub struct Carried {
    /// The rows of each table, in the order of its key.
    pub tables: [(&'static str, Vec<Map<String, Json>>); 3],
    /// The end of their chain.
    pub head: Head,
}

/// The entries that concern one record: done in its scope, or to it as the `kind` of object it is.
pub fn carry(tx: &Tx, kind: &str, record: Id) -> Result<Carried> {
    let lines: Vec<Line> = tx.rows(
        sql!(
            "SELECT sequence, at, scope, actor_kind, actor_commitment, act, object_kind, object_id, digest, previous_hash, hash
             FROM chronicle WHERE scope = $1 OR (object_kind = $2 AND object_id = $1) ORDER BY sequence"
        ),
        bind![record, kind],
    )?;
    let details: Vec<(i64, String, String, String)> = tx.rows(
        sql!(
            "SELECT d.sequence, d.actor, d.actor_name, d.detail FROM chronicle_detail d JOIN chronicle c ON c.sequence = d.sequence
             WHERE c.scope = $1 OR (c.object_kind = $2 AND c.object_id = $1) ORDER BY d.sequence"
        ),
        bind![record, kind],
    )?;
    let salts: Vec<(String, String)> = tx.rows(sql!("SELECT person, salt FROM chronicle_salt ORDER BY person"), bind![])?;
    let mut resealing = Resealing::new(salts, record)?;
    for (sequence, actor, name, detail) in details {
        resealing.details.insert(sequence, (actor, name, detail));
    }
    resealing.all(lines)
}

/// What is needed to seal entries anew.
struct Resealing {
    mark: String,
    /// By commitment: the person, and the salt it was made with.
    known: BTreeMap<String, (String, String)>,
    details: BTreeMap<i64, (String, String, String)>,
    used: BTreeMap<String, String>,
}

impl Resealing {
    fn new(salts: Vec<(String, String)>, record: Id) -> Result<Self> {
        let with = |(person, salt): (String, String)| Ok((seal::commit(&salt, &person)?, (person, salt)));
        let known = salts.into_iter().map(with).collect::<Result<_>>()?;
        Ok(Self { mark: format!("{record}."), known, details: BTreeMap::new(), used: BTreeMap::new() })
    }

    /// The salt of the same person for this record alone.
    fn own_salt(&self, salt: &str) -> Result<String> {
        if salt.starts_with(&self.mark) { Ok(salt.to_owned()) } else { Ok(self.mark.clone() + &seal::commit(salt, &self.mark)?) }
    }

    fn all(mut self, lines: Vec<Line>) -> Result<Carried> {
        let mut head = Head { sequence: 0, hash: seal::origin() };
        let (mut entries, mut details) = (Vec::new(), Vec::new());
        for mut line in lines {
            let detail = self.details.remove(&line.sequence);
            line.sequence = head.sequence + 1;
            line.previous_hash.clone_from(&head.hash);
            if let Some(kept) = self.commit(&mut line, detail)? {
                details.push(kept);
            }
            line.hash = seal::hash(&line);
            head = Head { sequence: line.sequence, hash: line.hash.clone() };
            entries.push(row(json!({
                "sequence": line.sequence, "at": line.at, "scope": line.scope, "actor_kind": line.actor_kind,
                "actor_commitment": line.actor_commitment, "act": line.act, "object_kind": line.object_kind,
                "object_id": line.object_id, "digest": line.digest, "previous_hash": line.previous_hash, "hash": line.hash,
            })));
        }
        let salts = self.used.into_iter().map(|(person, salt)| row(json!({ "person": person, "salt": salt }))).collect();
        Ok(Carried { tables: [("chronicle", entries), ("chronicle_detail", details), ("chronicle_salt", salts)], head })
    }

    /// Commits anew to the actor and the detail of an entry; those of someone forgotten stay closed.
    fn commit(&mut self, line: &mut Line, detail: Option<(String, String, String)>) -> Result<Option<Map<String, Json>>> {
        let Some((person, salt)) = self.known.get(&line.actor_commitment).cloned() else {
            return match detail {
                Some(_) => Err(Error::Internal(format!("the detail of entry {} belongs to nobody known", line.sequence))),
                None => Ok(None),
            };
        };
        let own = self.own_salt(&salt)?;
        line.actor_commitment = seal::commit(&own, &person)?;
        let kept = match detail {
            Some((actor, name, detail)) => {
                if actor != person || seal::commit(&salt, &told(&name, &detail))? != line.digest {
                    return Err(Error::Internal(format!("the detail of an entry by {actor} was altered")));
                }
                line.digest = seal::commit(&own, &told(&name, &detail))?;
                Some(row(json!({ "sequence": line.sequence, "actor": actor, "actor_name": name, "detail": detail })))
            }
            None => None,
        };
        self.used.insert(person, own);
        Ok(kept)
    }
}

fn row(json: Json) -> Map<String, Json> {
    if let Json::Object(row) = json { row } else { Map::new() }
}
