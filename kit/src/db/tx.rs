//! Transactions: one for reading, one for changing. A reading one has no method that writes.

use std::{cell::Cell, ops::Deref};

use super::{FromRow, Sql, ToValue, Value, Violation, many::portions, postgres, sqlite, violation::Failure};
use crate::{Error, Result};

thread_local! {
    static ASKED_HERE: Cell<u64> = const { Cell::new(0) };
}

/// How many statements this thread has asked since it began: the difference over a piece of work is
/// what that work cost.
pub fn asked_here() -> u64 {
    ASKED_HERE.with(Cell::get)
}

/// A transaction that reads: everything it is asked comes from one moment.
pub struct Tx {
    link: Link,
    statements: Cell<u32>,
}

/// A transaction that changes things. All of it happens, or nothing.
pub struct WriteTx(Tx);

/// The connection a transaction runs on.
pub(super) enum Link {
    Sqlite(Box<rusqlite::Connection>),
    Postgres(Box<postgres::Session>),
}

/// How many rows a statement is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    All,
    First,
}

impl Tx {
    pub(super) fn new(link: Link) -> Self {
        Self { link, statements: Cell::new(0) }
    }

    /// All rows.
    pub fn rows<T: FromRow>(&self, sql: Sql, bind: &[Value]) -> Result<Vec<T>> {
        self.fetch(sql.text(), bind, Wanted::All)
    }

    /// The first row, if there is one.
    pub fn row<T: FromRow>(&self, sql: Sql, bind: &[Value]) -> Result<Option<T>> {
        Ok(self.fetch(sql.text(), bind, Wanted::First)?.pop())
    }

    /// The first row; [`Error::NotFound`] when there is none.
    pub fn one<T: FromRow>(&self, sql: Sql, bind: &[Value]) -> Result<T> {
        self.row(sql, bind)?.ok_or(Error::NotFound)
    }

    /// The rows that belong to any of these identifiers: the last parameter, written `IN ($n)`, stands for all of them.
    pub fn rows_of<T: FromRow, I: ToValue>(&self, sql: Sql, bind: &[Value], ids: &[I]) -> Result<Vec<T>> {
        let mut found = Vec::new();
        for (text, values) in portions(sql.text(), bind, ids) {
            found.extend(self.fetch(&text, &values, Wanted::All)?);
        }
        Ok(found)
    }

    /// How many statements this transaction has been asked so far.
    pub fn statements(&self) -> u32 {
        self.statements.get()
    }

    /// Whether the engine understands a statement; it is not run.
    #[doc(hidden)]
    pub fn prepare_only(&self, text: &str) -> Result<()> {
        match &self.link {
            Link::Sqlite(connection) => sqlite::prepare(connection, text).map_err(Error::from),
            Link::Postgres(session) => session.prepare_only(text).map_err(Error::from),
        }
    }

    /// How the engine would find the rows of a statement, one step to a line, where that does not depend on what it has
    /// counted: on `SQLite`. On `PostgreSQL` nothing.
    #[cfg(feature = "testing")]
    pub fn way(&self, text: &str) -> Result<Vec<String>> {
        match &self.link {
            Link::Sqlite(connection) => sqlite::way(connection, text).map_err(Error::from),
            Link::Postgres(_) => Ok(Vec::new()),
        }
    }

    pub(super) fn fetch<T: FromRow>(&self, text: &str, bind: &[Value], wanted: Wanted) -> Result<Vec<T>> {
        self.count();
        let rows = match &self.link {
            Link::Sqlite(connection) => sqlite::fetch(connection, text, bind, wanted),
            Link::Postgres(session) => session.fetch(text, bind, wanted),
        };
        rows.map_err(Error::from)
    }

    pub(super) fn reset_count(&self) {
        self.statements.set(0);
    }

    pub(super) fn link(&self) -> &Link {
        &self.link
    }

    pub(super) fn link_mut(&mut self) -> &mut Link {
        &mut self.link
    }

    fn count(&self) {
        ASKED_HERE.with(|asked| asked.set(asked.get().wrapping_add(1)));
        self.statements.set(self.statements.get().saturating_add(1));
    }
}

impl Deref for WriteTx {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        &self.0
    }
}

impl WriteTx {
    pub(super) fn new(link: Link) -> Self {
        Self(Tx::new(link))
    }

    /// Changes something; how many rows it changed. A broken rule of the schema is an internal error
    /// here: where it can be anyone's mistake but ours, use [`WriteTx::attempt`].
    pub fn run(&mut self, sql: Sql, bind: &[Value]) -> Result<u64> {
        self.execute(sql.text(), bind).map_err(Error::from)
    }

    /// Changes something unless that breaks a rule of the schema. Then only this statement is undone
    /// and the transaction goes on.
    pub fn attempt(&mut self, sql: Sql, bind: &[Value]) -> Result<std::result::Result<u64, Violation>> {
        // PostgreSQL gives a transaction up at the first failure unless there is a savepoint to return to.
        let needs_savepoint = matches!(self.link, Link::Postgres(_));
        if needs_savepoint {
            self.script("SAVEPOINT attempt")?;
        }
        let outcome = self.execute(sql.text(), bind);
        let broken = matches!(outcome, Err(Failure::Broken(_)));
        if needs_savepoint && (broken || outcome.is_ok()) {
            self.script(if broken { "ROLLBACK TO attempt; RELEASE attempt" } else { "RELEASE attempt" })?;
        }
        match outcome {
            Ok(changed) => Ok(Ok(changed)),
            Err(Failure::Broken(violation)) => Ok(Err(violation)),
            Err(other) => Err(other.into()),
        }
    }

    /// Waits until no other transaction holds the turn called `name`, and holds it to the end.
    ///
    /// For what must happen one after the other, such as numbering without gaps. On `SQLite` all
    /// changes take turns anyway.
    pub fn take_turns(&mut self, name: &str) -> Result<()> {
        match &self.link {
            Link::Sqlite(_) => Ok(()),
            Link::Postgres(session) => session.take_turns(name).map_err(Error::from),
        }
    }

    /// Several statements without parameters, as a migration has them.
    pub(super) fn script(&mut self, text: &str) -> Result<()> {
        let done = match &self.link {
            Link::Sqlite(connection) => sqlite::script(connection, text),
            Link::Postgres(session) => session.script(text),
        };
        done.map_err(Error::from)
    }

    pub(super) fn as_tx_mut(&mut self) -> &mut Tx {
        &mut self.0
    }

    pub(super) fn execute(&mut self, text: &str, bind: &[Value]) -> Result<u64, Failure> {
        self.count();
        match &self.link {
            Link::Sqlite(connection) => sqlite::execute(connection, text, bind),
            Link::Postgres(session) => session.execute(text, bind),
        }
    }
}
