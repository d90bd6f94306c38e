//! Turning values into what the server's columns take, its rows into values, its failures into kinds.

use tokio_postgres::{
    Row, Statement,
    error::{DbError, SqlState},
    types::{ToSql, Type},
};

use crate::{
    Error, Result,
    db::{
        Cell, Value,
        row::Source,
        violation::{Failure, Violation},
    },
};

/// The parameters of one statement.
pub(super) struct Bound<'v>(Vec<Box<dyn ToSql + Sync + 'v>>);

impl Bound<'_> {
    pub(super) fn references(&self) -> Vec<&(dyn ToSql + Sync)> {
        self.0.iter().map(|parameter| &**parameter as &(dyn ToSql + Sync)).collect()
    }
}

/// Each value as the type its parameter has on the server.
pub(super) fn bound<'v>(statement: &Statement, bind: &'v [Value]) -> Result<Bound<'v>> {
    let kinds = statement.params();
    if kinds.len() != bind.len() {
        return Err(Error::Internal(format!("{} values are bound, the statement has {} parameters", bind.len(), kinds.len())));
    }
    let parameters = bind.iter().zip(kinds).enumerate().map(|(index, (value, kind))| {
        value.check()?;
        parameter(value, kind)
            .ok_or_else(|| Error::Internal(format!("parameter ${} is of type {kind}, which cannot take {value:?}", index + 1)))
    });
    parameters.collect::<Result<_>>().map(Bound)
}

#[expect(clippy::cast_precision_loss, reason = "the column is a double; SQLite does the same")]
fn parameter<'v>(value: &'v Value, kind: &Type) -> Option<Box<dyn ToSql + Sync + 'v>> {
    Some(match (value, kind) {
        (Value::Null, kind) => nothing(kind)?,
        (Value::Int(number), &Type::INT8) => Box::new(*number),
        (Value::Int(number), &Type::INT4) => Box::new(i32::try_from(*number).ok()?),
        (Value::Int(number), &Type::INT2) => Box::new(i16::try_from(*number).ok()?),
        (Value::Int(number), &Type::FLOAT8) => Box::new(*number as f64),
        (Value::Real(number), &Type::FLOAT8) => Box::new(*number),
        (Value::Bool(answer), &Type::BOOL) => Box::new(*answer),
        (Value::Text(text), &(Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME)) => Box::new(text.as_str()),
        _ => return None,
    })
}

fn nothing(kind: &Type) -> Option<Box<dyn ToSql + Sync>> {
    Some(match *kind {
        Type::INT8 => Box::new(None::<i64>),
        Type::INT4 => Box::new(None::<i32>),
        Type::INT2 => Box::new(None::<i16>),
        Type::FLOAT8 => Box::new(None::<f64>),
        Type::BOOL => Box::new(None::<bool>),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME => Box::new(None::<&str>),
        _ => return None,
    })
}

pub(super) struct Line<'r>(pub(super) &'r Row);

impl Line<'_> {
    fn get<'a, T: tokio_postgres::types::FromSql<'a>>(&'a self, place: usize, kind: impl Fn(T) -> Cell<'a>) -> Result<Cell<'a>> {
        let cell: Option<T> = self.0.try_get(place).map_err(Error::internal)?;
        Ok(cell.map_or(Cell::Null, kind))
    }
}

impl Source for Line<'_> {
    fn width(&self) -> usize {
        self.0.len()
    }

    fn cell(&self, place: usize) -> Result<Cell<'_>> {
        match self.0.columns()[place].type_() {
            &Type::INT8 => self.get(place, Cell::Int),
            &Type::INT4 => self.get(place, |number: i32| Cell::Int(number.into())),
            &Type::INT2 => self.get(place, |number: i16| Cell::Int(number.into())),
            &Type::FLOAT8 => self.get(place, Cell::Real),
            &Type::FLOAT4 => self.get(place, |number: f32| Cell::Real(number.into())),
            &Type::BOOL => self.get(place, Cell::Bool),
            &(Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN) => self.get(place, Cell::Text),
            other => Err(Error::Internal(format!("the type {other} is not one of ours: use CAST"))),
        }
    }

    fn name(&self, place: usize) -> String {
        self.0.columns()[place].name().to_owned()
    }
}

/// What went wrong, by kind.
pub(super) fn failure(cause: tokio_postgres::Error) -> Failure {
    let Some(error) = cause.as_db_error() else {
        return Failure::Other(Error::internal(cause));
    };
    match *error.code() {
        SqlState::UNIQUE_VIOLATION => Failure::Broken(Violation::Unique(columns(error))),
        SqlState::FOREIGN_KEY_VIOLATION => Failure::Broken(Violation::Reference),
        SqlState::NOT_NULL_VIOLATION => {
            let place = format!("{}.{}", error.table().unwrap_or("?"), error.column().unwrap_or("?"));
            Failure::Broken(Violation::Missing(place))
        }
        SqlState::CHECK_VIOLATION => Failure::Broken(Violation::Check(error.constraint().unwrap_or("?").to_owned())),
        SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED => Failure::Conflict,
        _ => Failure::Other(Error::Internal(format!("{}: {}", error.code().code(), error.message()))),
    }
}

/// `table.a, table.b` from "Key (a, b)=(1, 2) already exists."; the constraint's name if that is not said.
fn columns(error: &DbError) -> String {
    let table = error.table().unwrap_or("?");
    let key = error.detail().and_then(|detail| Some(detail.split_once('(')?.1.split_once(")=(")?.0));
    match key {
        Some(key) => key.split(", ").map(|column| format!("{table}.{column}")).collect::<Vec<_>>().join(", "),
        None => error.constraint().unwrap_or(table).to_owned(),
    }
}
