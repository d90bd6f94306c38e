//! Running one statement on one connection.

use rusqlite::{
    Connection, Statement, ToSql, ffi,
    types::{ToSqlOutput, ValueRef},
};

use crate::{
    Error, Result,
    db::{
        Cell, FromRow, Value,
        row::{Cells, Source},
        tx::Wanted,
        violation::{Failure, Violation},
    },
};

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bool(answer) => ValueRef::Integer(i64::from(*answer)),
        }))
    }
}

struct Line<'r, 's>(&'r rusqlite::Row<'s>);

impl Source for Line<'_, '_> {
    fn width(&self) -> usize {
        self.0.as_ref().column_count()
    }

    fn cell(&self, place: usize) -> Result<Cell<'_>> {
        Ok(match self.0.get_ref(place).map_err(Error::internal)? {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(number) => Cell::Int(number),
            ValueRef::Real(number) => Cell::Real(number),
            ValueRef::Text(bytes) => Cell::Text(std::str::from_utf8(bytes).map_err(Error::internal)?),
            ValueRef::Blob(_) => return Err(Error::internal("a cell holds bytes")),
        })
    }

    fn name(&self, place: usize) -> String {
        self.0.as_ref().column_name(place).unwrap_or("?").to_owned()
    }
}

/// The rows a statement gives.
pub(in crate::db) fn fetch<T: FromRow>(connection: &Connection, text: &str, bind: &[Value], wanted: Wanted) -> Result<Vec<T>, Failure> {
    let mut statement = ready(connection, text, bind)?;
    let mut found = Vec::new();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(failure)? {
        found.push(Cells::read(&Line(row))?);
        if wanted == Wanted::First {
            break;
        }
    }
    Ok(found)
}

/// How many rows a statement changed.
pub(in crate::db) fn execute(connection: &Connection, text: &str, bind: &[Value]) -> Result<u64, Failure> {
    let changed = ready(connection, text, bind)?.raw_execute().map_err(failure)?;
    Ok(changed as u64)
}

/// Several statements without parameters.
pub(in crate::db) fn script(connection: &Connection, text: &str) -> Result<(), Failure> {
    still_open(connection)?;
    connection.execute_batch(text).map_err(failure)
}

/// Whether the engine understands a statement.
pub(in crate::db) fn prepare(connection: &Connection, text: &str) -> Result<(), Failure> {
    connection.prepare(text).map(drop).map_err(failure)
}

/// How the rows of a statement would be found, one step to a line.
#[cfg(feature = "testing")]
pub(in crate::db) fn way(connection: &Connection, text: &str) -> Result<Vec<String>, Failure> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {text}")).map_err(failure)?;
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().map_err(failure)? {
        steps.push(row.get("detail").map_err(failure)?);
    }
    Ok(steps)
}

fn ready<'c>(connection: &'c Connection, text: &str, bind: &[Value]) -> Result<rusqlite::CachedStatement<'c>, Failure> {
    still_open(connection)?;
    let mut statement = connection.prepare_cached(text).map_err(failure)?;
    fill(&mut statement, bind)?;
    Ok(statement)
}

/// Some failures make `SQLite` give up the whole transaction; what came after would be committed alone.
fn still_open(connection: &Connection) -> Result<()> {
    if connection.is_autocommit() { Err(Error::internal("the transaction is over")) } else { Ok(()) }
}

/// To `SQLite`, `$2` is a name and not a place: each parameter gets the value whose number it bears.
fn fill(statement: &mut Statement<'_>, bind: &[Value]) -> Result<(), Failure> {
    bind.iter().try_for_each(Value::check)?;
    let mut highest = 0;
    for place in 1..=statement.parameter_count() {
        let number: usize = statement.parameter_name(place).and_then(|name| name.strip_prefix('$')?.parse().ok()).unwrap_or(0);
        let value = number.checked_sub(1).and_then(|index| bind.get(index));
        let value = value.ok_or_else(|| Error::Internal(format!("{} values are bound, parameter ${number} has none", bind.len())))?;
        highest = highest.max(number);
        statement.raw_bind_parameter(place, value).map_err(failure)?;
    }
    if highest == bind.len() {
        return Ok(());
    }
    Err(Error::Internal(format!("{} values are bound, the statement has {highest} parameters", bind.len())).into())
}

/// What went wrong, by kind.
pub(super) fn failure(cause: rusqlite::Error) -> Failure {
    let rusqlite::Error::SqliteFailure(code, Some(message)) = &cause else {
        return Failure::Other(Error::internal(cause));
    };
    let about = || message.split_once(": ").map_or(message.as_str(), |(_, rest)| rest).to_owned();
    match code.extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => Failure::Broken(Violation::Unique(about())),
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Failure::Broken(Violation::Reference),
        ffi::SQLITE_CONSTRAINT_NOTNULL => Failure::Broken(Violation::Missing(about())),
        ffi::SQLITE_CONSTRAINT_CHECK => Failure::Broken(Violation::Check(about())),
        ffi::SQLITE_BUSY_SNAPSHOT => Failure::Conflict,
        _ => Failure::Other(Error::internal(cause)),
    }
}
