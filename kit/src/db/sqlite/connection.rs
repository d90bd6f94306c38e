//! Opening a connection, and making sure that it behaves as it was told.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags, config::DbConfig, types::Value as Cell};

use super::Care;
use crate::{Error, Result};

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The one that writes.
    Writer,
    /// One of those that only read.
    Reader,
}

const STATEMENTS_KEPT: usize = 256;
const PATIENCE: Duration = Duration::from_secs(5);

/// What every connection is told, and what it must answer when asked again.
const PRAGMAS: &[(&str, &str, &str)] = &[
    ("journal_mode", "WAL", "wal"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("journal_size_limit", "67108864", "67108864"),
];

/// Opens a connection to the file at `path`. Only a writer creates the file.
pub(super) fn connect(path: &Path, role: Role, care: Care) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, role == Role::Writer);
    let connection =
        Connection::open_with_flags(path, flags).map_err(|cause| Error::Internal(format!("cannot open {}: {cause}", path.display())))?;
    connection.busy_timeout(PATIENCE).map_err(Error::internal)?;
    read_back(&connection, "busy_timeout", "5000")?;
    for (name, value, answer) in PRAGMAS {
        set(&connection, name, value, answer)?;
    }
    let (sync, answer) = if care.every_commit_synced { ("FULL", "2") } else { ("NORMAL", "1") };
    set(&connection, "synchronous", sync, answer)?;
    if role == Role::Reader {
        set(&connection, "query_only", "ON", "1")?;
    }
    // A statement is planned once: what is bound to it changes nothing, and it is not planned again for each reader.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(Error::internal)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(connection)
}

fn set(connection: &Connection, name: &str, value: &str, answer: &str) -> Result<()> {
    connection
        .execute_batch(&format!("PRAGMA {name} = {value}"))
        .map_err(|cause| Error::Internal(format!("cannot set {name}: {cause}")))?;
    read_back(connection, name, answer)
}

fn read_back(connection: &Connection, name: &str, wanted: &str) -> Result<()> {
    let cell: Cell = connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0)).map_err(Error::internal)?;
    let found = match cell {
        Cell::Integer(number) => number.to_string(),
        Cell::Text(text) => text,
        other => format!("{other:?}"),
    };
    if found == wanted {
        return Ok(());
    }
    Err(Error::Internal(format!("the database was told {name} = {wanted} and answers {found}")))
}
