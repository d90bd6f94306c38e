//! `SQLite`: one file, one thread that writes, a few connections that read.

mod connection;
mod keeping;
mod place;
mod readers;
mod statement;
mod writer;

use std::path::{Path, PathBuf};

use super::{Tx, WriteTx};
use crate::Result;

use connection::{Role, connect};
use readers::Readers;
#[cfg(feature = "testing")]
pub(super) use statement::way;
pub(super) use statement::{execute, fetch, prepare, script};
use writer::Writer;

/// How carefully what was acknowledged is kept. Anything but [`Care::FULL`] is for tests that must
/// be able to show a loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Care {
    /// Whether every commit waits until the disk has it.
    pub(super) every_commit_synced: bool,
    /// Whether callers wait for the commit.
    pub(super) answer_after_commit: bool,
}

impl Care {
    pub(super) const FULL: Self = Self { every_commit_synced: true, answer_after_commit: true };
}

/// A database in one file.
pub(super) struct Sqlite {
    path: PathBuf,
    care: Care,
    // The readers are dropped first, so that the writer's connection is the last to close and tidies the log.
    readers: Readers,
    writer: Writer,
}

impl Sqlite {
    pub(super) fn open(path: &Path, care: Care) -> Result<Self> {
        place::check(path)?;
        let writing = connect(path, Role::Writer, care)?;
        let writer = Writer::start(writing, care)?;
        Ok(Self { path: path.to_owned(), care, readers: Readers::new(path, care), writer })
    }

    pub(super) fn read<T>(&self, work: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        self.readers.read(work)
    }

    /// How many may read at once.
    pub(super) fn readers(&self) -> usize {
        self.readers.most()
    }

    pub(super) fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut WriteTx) -> Result<T> + Send + 'static,
    {
        self.writer.write(work)
    }

    /// Copies everything as of one moment into a new file, while others go on reading and writing.
    pub(super) fn backup_to(&self, target: &Path) -> Result<()> {
        keeping::backup(&connect(&self.path, Role::Reader, self.care)?, target)
    }

    /// What is wrong with the file; nothing when it is sound.
    pub(super) fn integrity(&self) -> Result<Vec<String>> {
        keeping::integrity(&connect(&self.path, Role::Reader, self.care)?)
    }
}
