//! Where the data of an installation lie.

use std::path::PathBuf;

use super::{
    Engine,
    postgres::Postgres,
    sqlite::{Care, Sqlite},
};
use crate::Result;

/// Where the data of an installation lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    /// In one file.
    Sqlite(PathBuf),
    /// On a `PostgreSQL` server, `postgres://user@host/name`.
    Postgres(String),
    /// In one file, without waiting for the disk at each commit: loses acknowledged changes when the
    /// power fails. Only so that tests can show the loss.
    #[cfg(feature = "testing")]
    SqliteWeak(PathBuf),
    /// In one file, answering before the commit: loses acknowledged changes when the program is
    /// killed. Only so that tests can show the loss.
    #[cfg(feature = "testing")]
    SqliteHasty(PathBuf),
    /// On a server that need not be durable. Only for tests.
    #[cfg(feature = "testing")]
    PostgresWeak(String),
}

impl Storage {
    /// What a setting says: an address beginning with `postgres://` or `postgresql://`, or the path of a file.
    pub fn parse(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Postgres(text.to_owned())
        } else {
            Self::Sqlite(PathBuf::from(text))
        }
    }

    pub(super) fn open(&self) -> Result<Engine> {
        Ok(match self {
            Self::Sqlite(path) => Engine::Sqlite(Sqlite::open(path, Care::FULL)?),
            Self::Postgres(url) => Engine::Postgres(Postgres::open(url, true)?),
            #[cfg(feature = "testing")]
            Self::SqliteWeak(path) => Engine::Sqlite(Sqlite::open(path, Care { every_commit_synced: false, ..Care::FULL })?),
            #[cfg(feature = "testing")]
            Self::SqliteHasty(path) => Engine::Sqlite(Sqlite::open(path, Care { answer_after_commit: false, ..Care::FULL })?),
            #[cfg(feature = "testing")]
            Self::PostgresWeak(url) => Engine::Postgres(Postgres::open(url, false)?),
        })
    }
}
