//! Rows: how a line of a table becomes a value of the program.

use super::{Cell, Column, Value};
use crate::{Error, Result};

/// The text of a statement: constant, one for both engines, with parameters `$1` to `$n`.
///
/// It can only be made by [`sql!`](crate::sql!) from a literal, so nothing typed by anyone ever
/// becomes part of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sql(&'static str);

impl Sql {
    /// For [`sql!`](crate::sql!) alone, which calls it while compiling.
    ///
    /// # Panics
    /// When the text would begin or end a transaction, or change the engine's settings: that is
    /// [`Db`](super::Db)'s to do.
    #[doc(hidden)]
    pub const fn constant(text: &'static str) -> Self {
        let mut place = 0;
        while place < RESERVED.len() {
            assert!(!begins_with(text.as_bytes(), RESERVED[place]), "this statement is not for a store");
            place += 1;
        }
        Self(text)
    }

    /// The text itself.
    pub const fn text(self) -> &'static str {
        self.0
    }
}

const RESERVED: [&[u8]; 12] =
    [b"begin", b"start", b"commit", b"end", b"rollback", b"abort", b"savepoint", b"release", b"pragma", b"attach", b"detach", b"vacuum"];

/// Whether the first word of `text` is `word`, in large or small letters.
const fn begins_with(text: &[u8], word: &[u8]) -> bool {
    let mut start = 0;
    while start < text.len() && text[start].is_ascii_whitespace() {
        start += 1;
    }
    let mut place = 0;
    while place < word.len() {
        if start + place >= text.len() || !text[start + place].eq_ignore_ascii_case(&word[place]) {
            return false;
        }
        place += 1;
    }
    let after = start + word.len();
    after >= text.len() || !(text[after].is_ascii_alphanumeric() || text[after] == b'_' || text[after] == b'.')
}

/// The cells of one row, taken from left to right.
pub struct Cells<'r> {
    source: &'r dyn Source,
    next: usize,
}

/// Where the cells come from.
pub(super) trait Source {
    fn width(&self) -> usize;
    fn cell(&self, place: usize) -> Result<Cell<'_>>;
    fn name(&self, place: usize) -> String;
}

impl<'r> Cells<'r> {
    /// Reads one whole row; a cell left over is a mistake in the statement.
    pub(super) fn read<T: FromRow>(source: &'r dyn Source) -> Result<T> {
        let mut cells = Self { source, next: 0 };
        let row = T::from_row(&mut cells)?;
        if cells.next == source.width() {
            return Ok(row);
        }
        let (given, taken) = (source.width(), cells.next);
        Err(Error::Internal(format!("the statement gives {given} columns, {} takes {taken}", std::any::type_name::<T>())))
    }

    /// The next cell, or the next several when `T` is made of several.
    pub fn take<T: FromRow>(&mut self) -> Result<T> {
        T::from_row(self)
    }

    /// All cells that are left, whatever they hold.
    pub(super) fn rest(&mut self) -> Result<Vec<Value>> {
        let left = self.next..self.source.width();
        self.next = left.end;
        left.map(|place| self.source.cell(place).and_then(Value::from_cell)).collect()
    }

    fn value<T: Column>(&mut self) -> Result<T> {
        let place = self.next;
        if place >= self.source.width() {
            return Err(Error::Internal(format!("the statement gives only {place} columns")));
        }
        self.next += 1;
        let read = self.source.cell(place).and_then(T::from_cell);
        read.map_err(|cause| Error::Internal(format!("column {} ({}): {cause}", place + 1, self.source.name(place))))
    }
}

/// Something that a row, or several neighbouring cells of one, can be read as.
pub trait FromRow: Sized {
    /// Reads it, taking as many cells as it needs.
    fn from_row(cells: &mut Cells<'_>) -> Result<Self>;
}

impl<T: Column> FromRow for T {
    fn from_row(cells: &mut Cells<'_>) -> Result<Self> {
        cells.value()
    }
}

macro_rules! tuples {
    ($(($($part:ident)+))+) => {$(
        impl<$($part: FromRow),+> FromRow for ($($part,)+) {
            fn from_row(cells: &mut Cells<'_>) -> Result<Self> {
                Ok(($(cells.take::<$part>()?,)+))
            }
        }
    )+};
}

tuples! { (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H) }

/// A statement: `sql!("SELECT name FROM organization WHERE id = $1")`.
#[macro_export]
macro_rules! sql {
    ($text:literal) => {
        const { $crate::db::Sql::constant($text) }
    };
}

/// The values of a statement's parameters, in order: `bind![id, name]`.
#[macro_export]
macro_rules! bind {
    () => {
        &[] as &[$crate::db::Value]
    };
    ($($value:expr),+ $(,)?) => {
        &[$($crate::db::ToValue::to_value(&$value)),+] as &[$crate::db::Value]
    };
}

/// A struct read from a row, its fields taking the columns in order.
///
/// A field may be one cell, or itself something made of several.
#[macro_export]
macro_rules! row {
    (
        $(#[$doc:meta])*
        $vis:vis struct $name:ident {
            $($(#[$field_doc:meta])* $field_vis:vis $field:ident : $kind:ty),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        $vis struct $name {
            $($(#[$field_doc])* $field_vis $field: $kind,)*
        }

        impl $crate::db::FromRow for $name {
            fn from_row(cells: &mut $crate::db::Cells<'_>) -> $crate::Result<Self> {
                Ok(Self { $($field: cells.take()?,)* })
            }
        }
    };
}
