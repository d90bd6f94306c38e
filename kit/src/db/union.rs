//! The same columns out of several tables, in one statement composed from constant fragments.

use std::fmt::Write as _;

use super::{FromRow, Sql, Tx, Value, tx::Wanted};
use crate::Result;

/// What one table gives.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its columns, after those that all parts have.
    pub columns: Vec<Sql>,
    /// The table, and those joined to it.
    pub from: Sql,
    /// What holds for its rows.
    pub only: Sql,
    /// What does not hold for them.
    pub unless: Option<Sql>,
}

/// Rows out of several tables, each joined to the same one.
#[derive(Clone, Debug)]
pub struct Union {
    /// What stands between `WITH` and the first `SELECT`.
    pub with: Sql,
    /// The columns of the table that all parts are joined to.
    pub columns: Sql,
    /// That table.
    pub from: Sql,
    /// What each of the others gives.
    pub parts: Vec<Part>,
    /// The order of the whole, by the numbers of its columns.
    pub order: Sql,
    /// The most rows.
    pub most: u32,
}

impl Union {
    /// The rows.
    pub fn rows<T: FromRow>(&self, tx: &Tx, bind: &[Value]) -> Result<Vec<T>> {
        if self.parts.is_empty() { Ok(Vec::new()) } else { tx.fetch(&self.text(), bind, Wanted::All) }
    }

    /// The statement. The shared table is always read first: `CROSS JOIN` tells one engine so, and is nothing to the other.
    pub fn text(&self) -> String {
        let mut text = format!("WITH {}", self.with.text());
        for (at, part) in self.parts.iter().enumerate() {
            let joint = if at == 0 { "" } else { " UNION ALL" };
            let (columns, from) = (self.columns.text(), self.from.text());
            let _ = write!(text, "{joint} SELECT {columns}");
            part.columns.iter().for_each(|more| text.extend([", ", more.text()]));
            let _ = write!(text, " FROM {from} CROSS JOIN {} WHERE {}", part.from.text(), part.only.text());
            part.unless.iter().for_each(|not| text.extend([" AND NOT (", not.text(), ")"]));
        }
        let _ = write!(text, " ORDER BY {} LIMIT {}", self.order.text(), self.most);
        text
    }
}
