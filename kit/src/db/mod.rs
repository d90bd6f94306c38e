//! The database: one set of statements, two engines.
//!
//! [`Db::read`] lends a transaction that sees one moment and cannot write; [`Db::write`] lends one
//! that can, and returns once the change is committed and on the disk. Statements are constant texts
//! ([`sql!`](crate::sql!)) that both engines understand. This module is the only one that names a
//! driver.
//!
//! Everything here blocks, and must be called on a thread that may.

pub mod archive;
mod dialect;
mod list;
mod many;
mod migrate;
mod postgres;
mod row;
mod schema;
mod sqlite;
mod storage;
mod tables;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(test)]
mod tests;
mod tx;
mod union;
mod value;
mod violation;

use std::{path::Path, sync::Arc};

use crate::{Error, Result};

pub use list::{Count, Direction, Filter, List, Search, Sort};
pub use migrate::{Migration, migrate, pending};
pub use row::{Cells, FromRow, Sql};
pub use schema::schema;
pub use storage::Storage;
pub use tx::{Tx, WriteTx, asked_here};
pub use union::{Part, Union};
pub use value::{Cell, Column, ToValue, Value};
pub use violation::Violation;

/// Connections that pages leave to others.
const SPARE: usize = 4;

/// An open database. Cheap to clone; closed when the last clone goes.
#[derive(Clone)]
pub struct Db(Arc<Engine>);

enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens the database kept in `storage`.
    pub fn open(storage: &Storage) -> Result<Self> {
        storage.open().map(|engine| Self(Arc::new(engine)))
    }

    /// Lends a transaction that reads. All it reads is of one moment.
    pub fn read<T>(&self, work: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.read(work),
            Engine::Postgres(postgres) => postgres.read(work),
        }
    }

    /// Lends a transaction that writes, and returns once what it did is committed. When `work` fails
    /// or panics, nothing of it remains.
    pub fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut WriteTx) -> Result<T> + Send + 'static,
    {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.write(work),
            Engine::Postgres(postgres) => postgres.write(work),
        }
    }

    /// How many may read at once for long: all connections but those that are left to files, and to what a change reads first.
    #[must_use]
    pub fn readers(&self) -> usize {
        let all = match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.readers(),
            Engine::Postgres(_) => postgres::CONNECTIONS,
        };
        all - SPARE
    }

    /// Copies everything as of one moment into a new file, while others go on reading and writing.
    /// `PostgreSQL` has its own programs for this.
    pub fn backup_to(&self, target: &Path) -> Result<()> {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.backup_to(target),
            Engine::Postgres(_) => Err(Error::Malformed("a PostgreSQL database is backed up with pg_dump or pg_basebackup".into())),
        }
    }

    /// What is wrong with the stored data, one sentence each; empty when it is sound.
    pub fn integrity(&self) -> Result<Vec<String>> {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.integrity(),
            Engine::Postgres(postgres) => postgres.integrity(),
        }
    }

    /// Whether the data lie in a file of `SQLite`.
    pub fn is_sqlite(&self) -> bool {
        matches!(*self.0, Engine::Sqlite(_))
    }
}
