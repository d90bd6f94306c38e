//! Keeping the file safe: copying it while it is in use, and looking for damage.

use std::{
    fs::{File, remove_file, rename},
    path::Path,
};

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};

use crate::{Error, Result};

/// Copies everything as of one moment to `target`, which appears only when it is complete.
pub(super) fn backup(source: &Connection, target: &Path) -> Result<()> {
    if target.exists() {
        return Err(Error::Internal(format!("{} is there already and is not overwritten", target.display())));
    }
    let mut growing = target.as_os_str().to_owned();
    growing.push(".part");
    let growing = Path::new(&growing);
    let copied = copy(source, growing).and_then(|()| settle(growing, target).map_err(Error::internal));
    if copied.is_err() {
        let _ = remove_file(growing);
    }
    copied
}

/// Gives a finished copy its name, and waits until the disk has both.
fn settle(growing: &Path, target: &Path) -> std::io::Result<()> {
    File::open(growing)?.sync_all()?;
    rename(growing, target)?;
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

fn copy(source: &Connection, target: &Path) -> Result<()> {
    if target.exists() {
        remove_file(target).map_err(Error::internal)?;
    }
    let mut copy = Connection::open(target).map_err(Error::internal)?;
    // One step, one moment: the log keeps what others write in the meantime.
    let step = Backup::new(source, &mut copy).and_then(|backup| backup.step(-1)).map_err(Error::internal)?;
    if step != StepResult::Done {
        return Err(Error::internal("the copy of the database could not be finished"));
    }
    copy.close().map_err(|(_, cause)| Error::internal(cause))
}

/// What is wrong with the file and with the references in it.
pub(super) fn integrity(connection: &Connection) -> Result<Vec<String>> {
    let mut found = lines(connection, "PRAGMA integrity_check", |row| row.get(0))?;
    found.retain(|line| line != "ok");
    found.extend(lines(connection, "PRAGMA foreign_key_check", |row| {
        let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
        Ok(format!("a row of {table} refers to a missing row of {parent}"))
    })?);
    Ok(found)
}

fn lines(connection: &Connection, question: &str, read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<String>) -> Result<Vec<String>> {
    let mut statement = connection.prepare(question).map_err(Error::internal)?;
    statement.query_map([], read).and_then(Iterator::collect).map_err(Error::internal)
}
