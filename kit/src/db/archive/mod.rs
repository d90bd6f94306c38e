//! Rows of tables as JSON, and back: how an installation, or one record with all that belongs to it,
//! leaves with everything.
//!
//! A table is one text of JSON lines, in the order of its primary key, the columns in the order of
//! the schema: the same data is always the same bytes, on either engine. Sessions and letters stay
//! behind: they are worth nothing elsewhere.

mod cut;
mod described;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{Tx, schema::schema_of, tx::Wanted};
use crate::{Error, Result};

pub use cut::{Cut, Rules, cut};
pub use rows::Row;

/// What is worth nothing on another installation.
pub const LEFT_BEHIND: [&str; 3] = ["schema_migration", "session", "outbox"];

/// A table, as an archive describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in their order.
    pub columns: Vec<Column>,
    /// The columns of its primary key: the rows are in this order.
    pub key: Vec<String>,
    /// What its rows refer to.
    pub references: Vec<Reference>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The kind of its values: `text`, `bigint`, `boolean`, `double precision`.
    pub kind: String,
    /// Whether every row has a value in it.
    pub required: bool,
}

/// A column whose values are those of a column elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The column here.
    pub column: String,
    /// The table there.
    pub table: String,
}

impl Table {
    fn is_required(&self, column: &str) -> bool {
        self.columns.iter().any(|it| it.name == column && it.required)
    }

    fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|it| it.name == column)
    }

    /// The column that others refer to.
    fn handle(&self) -> &str {
        self.key.first().map_or("id", String::as_str)
    }
}

/// The tables that an archive holds, each after those it refers to.
pub fn tables(tx: &Tx) -> Result<Vec<Table>> {
    let mut waiting: Vec<Table> = described::tables(&schema_of(tx)?);
    waiting.retain(|table| !LEFT_BEHIND.contains(&table.name.as_str()));
    let mut ready: Vec<Table> = Vec::new();
    while !waiting.is_empty() {
        let placed: HashSet<&str> = ready.iter().map(|table| table.name.as_str()).collect();
        let is_free = |table: &Table| table.references.iter().all(|to| to.table == table.name || placed.contains(to.table.as_str()));
        let Some(next) = waiting.iter().position(is_free) else {
            let names: Vec<_> = waiting.iter().map(|table| &table.name).collect();
            return Err(Error::Internal(format!("the tables {names:?} refer to each other in a circle")));
        };
        ready.push(waiting.remove(next));
    }
    Ok(ready)
}

/// The first of these tables that holds a row which `but` does not except.
pub fn first_filled<'t>(tx: &Tx, tables: &'t [Table], but: &[(&str, &str)]) -> Result<Option<&'t str>> {
    for table in tables {
        let excepted = but.iter().find(|(name, _)| *name == table.name).map(|(_, column_is)| format!("WHERE NOT ({column_is})"));
        let text = format!("SELECT COUNT(*) FROM {} {}", table.name, excepted.unwrap_or_default());
        let count: Option<i64> = tx.fetch(&text, &[], Wanted::First)?.pop();
        if count.unwrap_or(0) > 0 {
            return Ok(Some(&table.name));
        }
    }
    Ok(None)
}
