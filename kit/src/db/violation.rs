//! Rules that the database itself keeps, and how a statement fails when it breaks one.

use crate::Error;

/// A rule of the schema that a statement would have broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// Something must be there only once. Holds `table.column`, or several: `table.a, table.b`.
    Unique(String),
    /// Something refers to what is not there, or what is referred to was to go.
    Reference,
    /// A cell may not be empty. Holds `table.column`.
    Missing(String),
    /// A condition of the table does not hold.
    Check(String),
}

impl Violation {
    /// Whether it is that `columns` (`"organization.slug"`, `"seat.body_id, seat.number"`) must be unique.
    pub fn is_unique(&self, columns: &str) -> bool {
        matches!(self, Self::Unique(broken) if broken == columns)
    }
}

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unique(columns) => write!(f, "not unique: {columns}"),
            Self::Reference => f.write_str("a reference would lead nowhere"),
            Self::Missing(column) => write!(f, "missing: {column}"),
            Self::Check(name) => write!(f, "a condition does not hold: {name}"),
        }
    }
}

/// How a statement failed, before it becomes an error of the house.
#[derive(Debug)]
pub(super) enum Failure {
    /// It would have broken a rule of the schema.
    Broken(Violation),
    /// Someone else was faster; trying again may succeed.
    Conflict,
    /// Anything else.
    Other(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Broken(violation) => Self::Internal(violation.to_string()),
            Failure::Conflict => Self::Conflict,
            Failure::Other(error) => error,
        }
    }
}
