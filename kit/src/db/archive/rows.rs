//! Rows of one table as lines of JSON, and back.

use std::collections::HashSet;

use serde_json::{Map, Value as Json};

use super::Table;
use crate::{
    Error, Id, Result,
    db::{Cells, FromRow, ToValue, Tx, Value, WriteTx, tx::Wanted},
};

/// A row by the names of its columns.
pub type Row = Map<String, Json>;

struct Loose(Vec<Value>);

impl FromRow for Loose {
    fn from_row(cells: &mut Cells<'_>) -> Result<Self> {
        cells.rest().map(Self)
    }
}

const STEP: usize = 5_000;

impl Table {
    fn column_list(&self) -> String {
        self.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Gives every row to `take` one by one, in the order of the key: all rows, or those that a
    /// condition on one record (`$1`) picks.
    pub fn each(&self, tx: &Tx, only: Option<(&str, Id)>, mut take: impl FnMut(Row) -> Result<()>) -> Result<u64> {
        let order = if self.key.is_empty() { self.column_list() } else { self.key.join(", ") };
        let condition = only.map(|(condition, _)| format!("WHERE {condition}")).unwrap_or_default();
        let bound: Vec<Value> = only.map(|(_, record)| record.to_value()).into_iter().collect();
        let mut count = 0;
        loop {
            let text = format!("SELECT {} FROM {} {condition} ORDER BY {order} LIMIT {STEP} OFFSET {count}", self.column_list(), self.name);
            let rows: Vec<Loose> = tx.fetch(&text, &bound, Wanted::All)?;
            for Loose(cells) in &rows {
                take(self.row(cells))?;
            }
            count += rows.len() as u64;
            if rows.len() < STEP {
                return Ok(count);
            }
        }
    }

    fn row(&self, cells: &[Value]) -> Row {
        let pairs = self.columns.iter().zip(cells);
        pairs.map(|(column, cell)| (column.name.clone(), as_json(cell, column.kind == "boolean"))).collect()
    }

    /// One row as a line, its columns in the order of the table.
    pub fn line(&self, row: &Row) -> Result<String> {
        let ordered: Row =
            self.columns.iter().filter_map(|column| row.get_key_value(&column.name)).map(|(k, v)| (k.clone(), v.clone())).collect();
        if ordered.len() != row.len() {
            return Err(Error::Internal(format!("a row of {} has columns that the table has not", self.name)));
        }
        serde_json::to_string(&ordered).map_err(Error::internal)
    }

    /// Puts rows back, those that others of the same table refer to first.
    pub fn read(&self, tx: &mut WriteTx, lines: &[&str]) -> Result<u64> {
        let rows: Vec<Row> = lines.iter().map(|line| serde_json::from_str(line).map_err(|why| self.damaged(why))).collect::<Result<_>>()?;
        let places: Vec<String> = (1..=self.columns.len()).map(|n| format!("${n}")).collect();
        let text = format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.column_list(), places.join(", "));
        for row in self.parents_first(&rows) {
            if row.len() != self.columns.len() {
                return Err(self.damaged("a row has other columns than the table"));
            }
            let cells = self.columns.iter().map(|column| {
                from_json(row.get(&column.name), &column.kind)
                    .ok_or_else(|| self.damaged(format!("{} is not {}", column.name, column.kind)))
            });
            let cells = cells.collect::<Result<Vec<_>>>()?;
            tx.execute(&text, &cells).map_err(|why| self.damaged(Error::from(why)))?;
        }
        Ok(rows.len() as u64)
    }

    fn damaged(&self, why: impl std::fmt::Display) -> Error {
        Error::Malformed(format!("the table {}: {why}", self.name).into())
    }

    /// The rows in passes: each after the rows of this table that it refers to.
    fn parents_first<'r>(&self, rows: &'r [Row]) -> Vec<&'r Row> {
        let own: Vec<&str> = self.references.iter().filter(|to| to.table == self.name).map(|to| to.column.as_str()).collect();
        let (mut placed, mut order): (HashSet<&Json>, Vec<_>) = (HashSet::new(), Vec::new());
        let mut waiting: Vec<&Row> = rows.iter().collect();
        while !waiting.is_empty() {
            let is_free =
                |row: &Row| own.iter().all(|here| row.get(*here).is_none_or(|parent| parent.is_null() || placed.contains(parent)));
            let (free, held): (Vec<&'r Row>, Vec<&'r Row>) = waiting.into_iter().partition(|row| is_free(row));
            if free.is_empty() {
                // A circle: the database itself will say which reference does not hold.
                order.extend(held);
                return order;
            }
            placed.extend(free.iter().filter_map(|row| row.get(self.handle())));
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

/// The value in a column of this kind; nothing when it is of another.
fn from_json(json: Option<&Json>, kind: &str) -> Option<Value> {
    Some(match (json?, kind) {
        (Json::Null, _) => Value::Null,
        (Json::Bool(yes), "boolean") => Value::Bool(*yes),
        (Json::Number(number), "bigint") => Value::Int(number.as_i64()?),
        (Json::Number(number), "double precision") => Value::Real(number.as_f64()?),
        (Json::String(text), "text") => Value::Text(text.clone()),
        _ => return None,
    })
}
