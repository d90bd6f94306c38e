//! What hangs on what: the thread from a source to a line of the report, across rooms.
//!
//! A link says that one record rests on another: `from` because of `to`. Each kind of record that
//! can hang on the thread is registered with a [`NodeKind`], which looks records up in batches and
//! leaves out what the reader may not see.

use jiff::civil::Date;

use crate::{
    Id, Lang, Result, bind,
    db::{Part, Sql, Tx, Union, WriteTx},
    lang::{Bilingual, date},
    permits::{Scope, Standing},
    row, sql,
};

row! {
    /// One record on the thread, as its room tells of it.
    pub struct Told {
        /// 0 for the record itself, 1 for what it rests on, 2 for what came of it.
        pub side: i64,
        /// How many steps away.
        pub steps: i64,
        /// The kind of record.
        pub kind: String,
        /// The record.
        pub id: Id,
        /// Its title.
        pub title: Bilingual,
        /// A word more that its title is made with: a number, a name. May be empty.
        pub word: String,
        /// Its day, or its year where no day is known, or nothing.
        pub when: String,
        /// What its partnership calls records of this kind, where it has a word of its own.
        pub called: Bilingual,
        /// Whether it is a draft.
        pub is_draft: bool,
    }
}

impl Told {
    /// Its title in the reader's language where there is one, as it stands.
    pub fn plain_title(&self, lang: Lang) -> String {
        self.title.in_lang(lang).text.to_owned()
    }

    /// Its day written out, or its year.
    pub fn date(&self, lang: Lang) -> String {
        self.when.parse::<Date>().map_or_else(|_| self.when.clone(), |day| date(lang, day))
    }
}

/// For kinds of records that are called the same everywhere.
pub const NO_OWN_WORD: Sql = sql!("'', '', 'en.missing'");

/// A kind of record that can hang on the thread, and how its records are found.
///
/// The pieces of SQL are put into one statement with those of all other kinds. In them, `e` is an end of
/// the thread (`e.kind`, `e.id`) and `$1` the scope; `only` leaves out what may not be seen.
#[derive(Clone, Copy)]
pub struct NodeKind {
    /// The code used in the link table.
    pub kind: &'static str,
    /// What such a record is called.
    pub called: fn(Lang) -> &'static str,
    /// Where its pages are, without the partnership's base: `/findings`.
    pub room: &'static str,
    /// The title in both languages with its state, a word, a day: five columns.
    pub columns: Sql,
    /// What the partnership calls such records, in both languages with its state; [`NO_OWN_WORD`] where it has no word of its own.
    pub own_word: Sql,
    /// The tables.
    pub from: Sql,
    /// What joins them to `e`, and what everyone inside may see.
    pub only: Sql,
    /// Which of them are drafts; nothing where this kind has none.
    pub drafts: Option<Drafts>,
    /// The title of a card.
    pub title: fn(&Told, Lang) -> String,
}

/// Which records of a kind are drafts, and who reads them.
#[derive(Clone, Copy)]
pub struct Drafts {
    /// What holds for a draft, and for nothing else.
    pub are: Sql,
    /// The standings that read drafts; all others do not see that there are any.
    pub readers: &'static [Standing],
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

/// Whether anything rests on a record.
pub fn is_rested_on(tx: &Tx, knot: Knot<'_>) -> Result<bool> {
    let found: Option<(Id,)> =
        tx.row(sql!("SELECT from_id FROM link WHERE to_kind = $1 AND to_id = $2 LIMIT 1"), bind![knot.kind, knot.id])?;
    Ok(found.is_some())
}

/// A record with everything it rests on and everything that rests on it, within six steps: one statement, however
/// many kinds there are. The record itself comes first, then the nearest. `holds` says whether the reader has one of some standings.
pub fn around(tx: &Tx, scope: &Scope, knot: Knot<'_>, kinds: &[NodeKind], holds: impl Fn(&[Standing]) -> bool) -> Result<Vec<Told>> {
    thread(kinds, holds).rows(tx, bind![scope.as_str(), knot.kind, knot.id])
}

/// The statement that reads a thread, for these kinds of records and a reader who `holds` some standings.
pub fn thread(kinds: &[NodeKind], holds: impl Fn(&[Standing]) -> bool) -> Union {
    let part = |kind: &NodeKind| {
        let is_draft = kind.drafts.map_or(sql!("FALSE"), |drafts| drafts.are);
        let unless = kind.drafts.filter(|drafts| !holds(drafts.readers)).map(|drafts| drafts.are);
        Part { columns: vec![kind.columns, kind.own_word, is_draft], from: kind.from, only: kind.only, unless }
    };
    Union {
        with: sql!(
            "RECURSIVE reason (kind, id, steps) AS (
                 SELECT to_kind, to_id, CAST(1 AS BIGINT) FROM link WHERE from_kind = $2 AND from_id = $3
                 UNION
                 SELECT l.to_kind, l.to_id, r.steps + 1 FROM link l JOIN reason r ON l.from_kind = r.kind AND l.from_id = r.id
                 WHERE r.steps < 6
             ), response (kind, id, steps) AS (
                 SELECT from_kind, from_id, CAST(1 AS BIGINT) FROM link WHERE to_kind = $2 AND to_id = $3
                 UNION
                 SELECT l.from_kind, l.from_id, r.steps + 1 FROM link l JOIN response r ON l.to_kind = r.kind AND l.to_id = r.id
                 WHERE r.steps < 6
             ), ends (side, steps, kind, id) AS (
                 SELECT CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST($2 AS TEXT), CAST($3 AS TEXT)
                 UNION ALL SELECT CAST(1 AS BIGINT), MIN(steps), kind, id FROM reason GROUP BY kind, id
                 UNION ALL SELECT CAST(2 AS BIGINT), MIN(steps), kind, id FROM response GROUP BY kind, id
             )"
        ),
        columns: sql!("e.side, e.steps, e.kind, e.id"),
        from: sql!("ends e"),
        parts: kinds.iter().map(part).collect(),
        order: sql!("1, 2, 3, 4"),
        most: 400,
    }
}
