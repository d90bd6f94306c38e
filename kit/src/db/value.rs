//! One cell of a table: what it can hold, and how the house's own types are kept in it.

use jiff::{Timestamp, civil::Date};

use crate::{Error, Id, Result};

/// What one cell holds. Both engines know these five and no more.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing is known.
    Null,
    /// A whole number.
    Int(i64),
    /// A number with a fraction; never for money.
    Real(f64),
    /// A text.
    Text(String),
    /// Yes or no.
    Bool(bool),
}

impl Value {
    /// Refuses what one of the engines cannot keep, before either is asked.
    pub(super) fn check(&self) -> Result<()> {
        match self {
            Self::Text(text) if text.contains('\0') => Err(Error::Malformed("a text contains the character NUL".into())),
            Self::Real(number) if !number.is_finite() => Err(Error::internal("a number to be stored is not finite")),
            _ => Ok(()),
        }
    }
}

/// What one cell holds while its row is being read: a text is not copied before it is known what it becomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'r> {
    /// Nothing is known.
    Null,
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Real(f64),
    /// A text.
    Text(&'r str),
    /// Yes or no.
    Bool(bool),
}

impl<'v> From<&'v Value> for Cell<'v> {
    fn from(value: &'v Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Int(number) => Self::Int(*number),
            Value::Real(number) => Self::Real(*number),
            Value::Text(text) => Self::Text(text),
            Value::Bool(answer) => Self::Bool(*answer),
        }
    }
}

impl<'r> Cell<'r> {
    /// The text it holds.
    pub fn text(self) -> Result<&'r str> {
        match self {
            Self::Text(text) => Ok(text),
            other => unexpected("a text", other),
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Int(_) => "a whole number",
            Self::Real(_) => "a number",
            Self::Text(_) => "a text",
            Self::Bool(_) => "yes or no",
        }
    }
}

/// Something that can be bound to a parameter of a statement.
pub trait ToValue {
    /// How it is kept.
    fn to_value(&self) -> Value;
}

/// Something that one cell can be read as.
pub trait Column: Sized {
    /// Reads it from a cell.
    fn from_cell(cell: Cell<'_>) -> Result<Self>;
}

fn unexpected<T>(wanted: &str, found: Cell<'_>) -> Result<T> {
    Err(Error::Internal(format!("expected {wanted}, found {}", found.kind())))
}

impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl Column for Value {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        Ok(match cell {
            Cell::Null => Self::Null,
            Cell::Int(number) => Self::Int(number),
            Cell::Real(number) => Self::Real(number),
            Cell::Text(text) => Self::Text(text.to_owned()),
            Cell::Bool(answer) => Self::Bool(answer),
        })
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

impl<T: Column> Column for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Null => Ok(None),
            known => T::from_cell(known).map(Some),
        }
    }
}

impl ToValue for i64 {
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
}

impl Column for i64 {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Int(number) => Ok(number),
            other => unexpected("a whole number", other),
        }
    }
}

macro_rules! smaller_number {
    ($($number:ty),*) => {$(
        impl ToValue for $number {
            fn to_value(&self) -> Value {
                Value::Int(i64::from(*self))
            }
        }

        impl Column for $number {
            fn from_cell(cell: Cell<'_>) -> Result<Self> {
                Self::try_from(i64::from_cell(cell)?).map_err(|_| Error::internal("a number is out of its range"))
            }
        }
    )*};
}

smaller_number!(i32, u32);

impl ToValue for bool {
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Column for bool {
    /// `SQLite` keeps yes and no as 1 and 0.
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Bool(answer) => Ok(answer),
            Cell::Int(number @ (0 | 1)) => Ok(number == 1),
            other => unexpected("yes or no", other),
        }
    }
}

impl ToValue for f64 {
    fn to_value(&self) -> Value {
        Value::Real(*self)
    }
}

impl Column for f64 {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Real(number) => Ok(number),
            other => unexpected("a number with a fraction", other),
        }
    }
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Column for String {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        cell.text().map(str::to_owned)
    }
}

/// Reads a text that must be what `what` says.
fn parsed<T: std::str::FromStr>(cell: Cell<'_>, what: &str) -> Result<T> {
    cell.text()?.parse().map_err(|_| Error::Internal(format!("expected {what}, found another text")))
}

impl ToValue for Id {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl Column for Id {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        parsed(cell, "an identifier")
    }
}

impl ToValue for Date {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl Column for Date {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        parsed(cell, "a date")
    }
}

impl ToValue for Timestamp {
    /// To the second, as the house's clock gives it: then the order of texts is the order of time.
    fn to_value(&self) -> Value {
        let whole = Self::from_second(self.as_millisecond().div_euclid(1_000)).unwrap_or(*self);
        Value::Text(whole.to_string())
    }
}

impl Column for Timestamp {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        parsed(cell, "an instant")
    }
}
