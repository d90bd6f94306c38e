//! What hangs on what: the thread from a source to a line of the report, across rooms.
//!
//! A link says that one record rests on another: `from` because of `to`. Each kind of record that
//! can hang on the thread is registered with a [`NodeKind`], which looks records up in batches and
//! leaves out what the reader may not see.

use crate::{
    Id, Lang, Result, bind,
    db::{Tx, WriteTx},
    permits::Scope,
    row, sql,
};

/// One record on the thread, as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The kind of record.
    pub kind: &'static str,
    /// The record.
    pub id: Id,
    /// Its title, in the reader's language where there is one.
    pub title: String,
    /// The language of the title.
    pub lang: Lang,
    /// Its date, written out, if it has one.
    pub date: Option<String>,
    /// Its state in words, if it has one.
    pub state: Option<String>,
    /// Its page, without the partnership's base: `/findings/…`.
    pub path: String,
}

/// A kind of record that can hang on the thread.
#[derive(Clone, Copy)]
pub struct NodeKind {
    /// The code used in the link table.
    pub kind: &'static str,
    /// What such a record is called.
    pub called: fn(Lang) -> &'static str,
    /// Looks up the records with these identifiers within a scope, those the reader may see.
    pub look_up: fn(&Tx, &Scope, &[Id], Lang) -> Result<Vec<Node>>,
}

/// What a kind of record must rest on: where it does not, the thread shows a gap.
#[derive(Clone, Copy)]
pub struct Break {
    /// The kind of record.
    pub kind: &'static str,
    /// The kind that must stand somewhere above it.
    pub needs: &'static str,
    /// What is missing, as a sentence.
    pub sentence: fn(Lang) -> &'static str,
}

row! {
    /// One end of a link, seen from the other.
    #[derive(PartialEq, Eq, Hash)]
    pub struct End {
        /// The kind of record.
        pub kind: String,
        /// The record.
        pub id: Id,
        /// How many steps away.
        pub steps: i64,
    }
}

/// A record on the thread, by kind and identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knot<'a> {
    /// The kind of record.
    pub kind: &'a str,
    /// The record.
    pub id: Id,
}

/// Says that `from` rests on `to`. Saying it twice changes nothing.
pub fn tie(tx: &mut WriteTx, scope: &Scope, from: Knot<'_>, relation: &str, to: Knot<'_>) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO link (scope, from_kind, from_id, relation, to_kind, to_id) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (from_kind, from_id, relation, to_kind, to_id) DO NOTHING"
        ),
        bind![scope.as_str(), from.kind, from.id, relation, to.kind, to.id],
    )?;
    Ok(())
}

/// Takes back every link of a relation from `from` to records of one kind: before saying them anew.
pub fn untie_all(tx: &mut WriteTx, scope: &Scope, from: Knot<'_>, relation: &str, to_kind: &str) -> Result<u64> {
    tx.run(
        sql!("DELETE FROM link WHERE scope = $1 AND from_kind = $2 AND from_id = $3 AND relation = $4 AND to_kind = $5"),
        bind![scope.as_str(), from.kind, from.id, relation, to_kind],
    )
}

/// The records of one kind that `from` rests on directly.
pub fn below(tx: &Tx, from: Knot<'_>, to_kind: &str) -> Result<Vec<Id>> {
    let ids: Vec<(Id,)> = tx.rows(
        sql!("SELECT to_id FROM link WHERE from_kind = $1 AND from_id = $2 AND to_kind = $3 ORDER BY to_id"),
        bind![from.kind, from.id, to_kind],
    )?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Everything `from` rests on, within six steps: the reasons.
pub fn because(tx: &Tx, from: Knot<'_>) -> Result<Vec<End>> {
    tx.rows(
        sql!(
            "WITH RECURSIVE reason (kind, id, steps) AS (
                 SELECT to_kind, to_id, CAST(1 AS BIGINT) FROM link WHERE from_kind = $1 AND from_id = $2
                 UNION
                 SELECT l.to_kind, l.to_id, r.steps + 1 FROM link l JOIN reason r ON l.from_kind = r.kind AND l.from_id = r.id
                 WHERE r.steps < 6
             )
             SELECT kind, id, MIN(steps) FROM reason GROUP BY kind, id ORDER BY MIN(steps), kind, id LIMIT 200"
        ),
        bind![from.kind, from.id],
    )
}

/// Everything that rests on `to`, within six steps: what came of it.
pub fn and_so(tx: &Tx, to: Knot<'_>) -> Result<Vec<End>> {
    tx.rows(
        sql!(
            "WITH RECURSIVE response (kind, id, steps) AS (
                 SELECT from_kind, from_id, CAST(1 AS BIGINT) FROM link WHERE to_kind = $1 AND to_id = $2
                 UNION
                 SELECT l.from_kind, l.from_id, r.steps + 1 FROM link l JOIN response r ON l.to_kind = r.kind AND l.to_id = r.id
                 WHERE r.steps < 6
             )
             SELECT kind, id, MIN(steps) FROM response GROUP BY kind, id ORDER BY MIN(steps), kind, id LIMIT 200"
        ),
        bind![to.kind, to.id],
    )
}
