//! Every row of every table as JSON, and back: how an installation leaves with everything.
//!
//! A table is one text of JSON lines, in the order of its primary key, the columns in the order of
//! the schema: the same data is always the same bytes, on either engine. Sessions and letters stay
//! behind: they are worth nothing elsewhere.

use std::collections::HashSet;

use serde_json::{Map, Value as Json};

use super::{Cells, Db, FromRow, Tx, Value, WriteTx, schema, tx::Wanted};
use crate::{Error, Result};

/// What is worth nothing on another installation.
const LEFT_BEHIND: [&str; 3] = ["schema_migration", "session", "outbox"];

/// A table, as the printed schema describes it.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name.
    pub name: String,
    columns: Vec<(String, bool)>,
    key: Vec<String>,
    /// Column here, table there, column there.
    parents: Vec<(String, String)>,
}

/// The tables that an archive holds, each after those it refers to.
pub fn tables(db: &Db) -> Result<Vec<Table>> {
    let mut waiting: Vec<Table> = described(&schema(db)?);
    waiting.retain(|table| !LEFT_BEHIND.contains(&table.name.as_str()));
    let mut ready: Vec<Table> = Vec::new();
    while !waiting.is_empty() {
        let placed: HashSet<&str> = ready.iter().map(|table| table.name.as_str()).collect();
        let is_free = |table: &Table| table.parents.iter().all(|(_, parent)| *parent == table.name || placed.contains(parent.as_str()));
        let Some(next) = waiting.iter().position(is_free) else {
            return Err(Error::Internal(format!(
                "the tables {:?} refer to each other in a circle",
                waiting.iter().map(|t| &t.name).collect::<Vec<_>>()
            )));
        };
        ready.push(waiting.remove(next));
    }
    Ok(ready)
}

/// Reads the printed schema: a table begins at the margin, its columns and rules are indented.
fn described(schema: &str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for line in schema.lines().filter(|line| !line.is_empty()) {
        let Some(rule) = line.strip_prefix("    ") else {
            tables.push(Table { name: line.to_owned(), columns: Vec::new(), key: Vec::new(), parents: Vec::new() });
            continue;
        };
        let Some(table) = tables.last_mut() else { continue };
        if let Some(columns) = rule.strip_prefix("primary key (") {
            table.key = columns.trim_end_matches(')').split(", ").map(str::to_owned).collect();
        } else if let Some(rest) = rule.strip_prefix("foreign key (") {
            if let Some((here, there)) = rest.split_once(") references ") {
                let parent = there.split(' ').next().unwrap_or_default();
                table.parents.push((here.to_owned(), parent.to_owned()));
            }
        } else if !["unique (", "index (", "trigger "].iter().any(|other| rule.starts_with(other)) {
            let mut words = rule.split(' ');
            let name = words.next().unwrap_or_default().to_owned();
            table.columns.push((name, words.next() == Some("boolean")));
        }
    }
    tables
}

struct Loose(Vec<Value>);

impl FromRow for Loose {
    fn from_row(cells: &mut Cells<'_>) -> Result<Self> {
        cells.rest().map(Self)
    }
}

const STEP: usize = 5_000;

impl Table {
    fn column_list(&self) -> String {
        self.columns.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Every row as a line of JSON, given to `line` one by one.
    pub fn write(&self, tx: &Tx, mut line: impl FnMut(&str) -> Result<()>) -> Result<u64> {
        let order = if self.key.is_empty() { self.column_list() } else { self.key.join(", ") };
        let mut count = 0;
        loop {
            let text = format!("SELECT {} FROM {} ORDER BY {order} LIMIT {STEP} OFFSET {count}", self.column_list(), self.name);
            let rows: Vec<Loose> = tx.fetch(&text, &[], Wanted::All)?;
            for Loose(cells) in &rows {
                line(&serde_json::to_string(&self.json(cells)).map_err(Error::internal)?)?;
            }
            count += rows.len() as u64;
            if rows.len() < STEP {
                return Ok(count);
            }
        }
    }

    fn json(&self, cells: &[Value]) -> Map<String, Json> {
        let pairs = self.columns.iter().zip(cells);
        pairs.map(|((name, is_boolean), cell)| (name.clone(), as_json(cell, *is_boolean))).collect()
    }

    /// Puts rows back, those that others of the same table refer to first.
    pub fn read(&self, tx: &mut WriteTx, lines: &[&str]) -> Result<u64> {
        let rows: Vec<Map<String, Json>> =
            lines.iter().map(|line| serde_json::from_str(line).map_err(|why| self.damaged(why))).collect::<Result<_>>()?;
        let places: Vec<String> = (1..=self.columns.len()).map(|n| format!("${n}")).collect();
        let text = format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.column_list(), places.join(", "));
        for row in self.parents_first(&rows) {
            if row.len() != self.columns.len() {
                return Err(self.damaged("a row has other columns than the table"));
            }
            let cells = self.columns.iter().map(|(name, _)| from_json(row.get(name)).ok_or_else(|| self.damaged(format!("no {name}"))));
            tx.execute(&text, &cells.collect::<Result<Vec<_>>>()?).map_err(Error::from)?;
        }
        Ok(rows.len() as u64)
    }

    fn damaged(&self, why: impl std::fmt::Display) -> Error {
        Error::Malformed(format!("the table {}: {why}", self.name).into())
    }

    /// The rows in passes: each after the rows of this table that it refers to.
    fn parents_first<'r>(&self, rows: &'r [Map<String, Json>]) -> Vec<&'r Map<String, Json>> {
        let own: Vec<&str> = self.parents.iter().filter(|(_, parent)| *parent == self.name).map(|(here, _)| here.as_str()).collect();
        let key = self.key.first().map_or("id", String::as_str);
        let (mut placed, mut order): (HashSet<&Json>, Vec<_>) = (HashSet::new(), Vec::new());
        let mut waiting: Vec<&Map<String, Json>> = rows.iter().collect();
        while !waiting.is_empty() {
            let is_free = |row: &Map<String, Json>| {
                own.iter().all(|here| row.get(*here).is_none_or(|parent| parent.is_null() || placed.contains(parent)))
            };
            let (free, held): (Vec<&'r Map<String, Json>>, Vec<&'r Map<String, Json>>) = waiting.into_iter().partition(|row| is_free(row));
            if free.is_empty() {
                // A circle: the database itself will say which reference does not hold.
                order.extend(held);
                return order;
            }
            placed.extend(free.iter().filter_map(|row| row.get(key)));
            order.extend(free);
            waiting = held;
        }
        order
    }
}

fn as_json(cell: &Value, is_boolean: bool) -> Json {
    match cell {
        Value::Null => Json::Null,
        Value::Int(number) if is_boolean => Json::Bool(*number != 0),
        Value::Int(number) => (*number).into(),
        Value::Real(number) => (*number).into(),
        Value::Text(text) => text.clone().into(),
        Value::Bool(yes) => Json::Bool(*yes),
    }
}

fn from_json(json: Option<&Json>) -> Option<Value> {
    Some(match json? {
        Json::Null => Value::Null,
        Json::Bool(yes) => Value::Bool(*yes),
        Json::Number(number) => number.as_i64().map(Value::Int).or_else(|| number.as_f64().map(Value::Real))?,
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(_) | Json::Object(_) => return None,
    })
}
