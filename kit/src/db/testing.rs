//! Databases for tests: empty or migrated, one's own, gone afterwards.
//!
//! The engine is the one that the variable `ENTENTE_TEST_DATABASE` names: without it a file of
//! `SQLite`, with `postgres://…` a new database on that server (its role must be allowed to create
//! one). Neither waits for the disk at each commit.
//!
//! Migrations run once for all tests: the result is kept as a template under a name made from the
//! texts of the migrations, and copied.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use tempfile::TempDir;

use super::{Db, Migration, Storage, migrate, migrate::fingerprint, postgres::command};
use crate::{Error, Id, Result, bind, clock::Clock, sql};

const VARIABLE: &str = "ENTENTE_TEST_DATABASE";

/// Keeps a scratch database alive; it goes when this is dropped.
pub struct Scratch {
    storage: Storage,
    kept: Kept,
}

enum Kept {
    Folder { _folder: TempDir },
    Server { server: String, name: String },
}

impl Scratch {
    /// Where it lies: for opening it a second time.
    pub fn storage(&self) -> &Storage {
        &self.storage
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Kept::Server { server, name } = &self.kept {
            let _ = command(server, &[format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")]);
        }
    }
}

/// An empty database.
///
/// # Panics
/// When none can be made.
pub fn scratch() -> (Db, Scratch) {
    scratch_with(&[])
}

/// A database with these migrations applied.
///
/// # Panics
/// When none can be made.
#[expect(clippy::panic, reason = "a test without its database can only stop")]
pub fn scratch_with(migrations: &'static [Migration]) -> (Db, Scratch) {
    let made = make(migrations).and_then(|scratch| Ok((Db::open(&scratch.storage)?, scratch)));
    made.unwrap_or_else(|cause| panic!("no scratch database: {cause}"))
}

#[expect(clippy::disallowed_methods, reason = "the test run says which engine it is for")]
fn make(migrations: &'static [Migration]) -> Result<Scratch> {
    match std::env::var(VARIABLE) {
        Ok(server) if !server.is_empty() => on_server(&server, migrations),
        _ => in_file(migrations),
    }
}

fn in_file(migrations: &'static [Migration]) -> Result<Scratch> {
    let folder = tempfile::tempdir().map_err(Error::internal)?;
    let path = folder.path().join("scratch.db");
    if !migrations.is_empty() {
        std::fs::copy(template_file(migrations)?, &path).map_err(Error::internal)?;
    }
    Ok(Scratch { storage: Storage::SqliteWeak(path), kept: Kept::Folder { _folder: folder } })
}

fn template_file(migrations: &'static [Migration]) -> Result<PathBuf> {
    let template = std::env::temp_dir().join(format!("entente-template-{}.db", fingerprint(migrations)));
    if !template.exists() {
        let folder = tempfile::tempdir_in(std::env::temp_dir()).map_err(Error::internal)?;
        let growing = folder.path().join("template.db");
        fill(&Storage::SqliteWeak(growing.clone()), migrations)?;
        settle(&growing, &template)?;
    }
    Ok(template)
}

/// Several test programs may arrive here at once: the last one wins, and all have made the same.
fn settle(growing: &Path, template: &Path) -> Result<()> {
    std::fs::rename(growing, template).map_err(Error::internal)
}

fn fill(storage: &Storage, migrations: &'static [Migration]) -> Result<()> {
    migrate(&Db::open(storage)?, migrations, Timestamp::UNIX_EPOCH).map(drop)
}

fn on_server(server: &str, migrations: &'static [Migration]) -> Result<Scratch> {
    let name = format!("entente_scratch_{}", Id::new(Clock::Machine.now()));
    let template = if migrations.is_empty() { "template0".to_owned() } else { template_database(server, migrations)? };
    command(server, &[format!("CREATE DATABASE {name} TEMPLATE {template}")])?;
    let storage = Storage::PostgresWeak(with_name(server, &name));
    Ok(Scratch { storage, kept: Kept::Server { server: server.to_owned(), name } })
}

fn template_database(server: &str, migrations: &'static [Migration]) -> Result<String> {
    let template = format!("entente_template_{}", fingerprint(migrations));
    let maker = Db::open(&Storage::PostgresWeak(server.to_owned()))?;
    maker.write({
        let (server, template) = (server.to_owned(), template.clone());
        move |tx| {
            tx.take_turns("entente test templates")?;
            let there = tx.row::<i64>(sql!("SELECT 1 FROM pg_database WHERE datname = $1"), bind![template])?;
            if there.is_some() {
                return Ok(());
            }
            let growing = format!("entente_growing_{}", Id::new(Clock::Machine.now()));
            command(&server, &[format!("CREATE DATABASE {growing} TEMPLATE template0")])?;
            fill(&Storage::PostgresWeak(with_name(&server, &growing)), migrations)?;
            let ends = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ";
            command(&server, &[format!("{ends}'{growing}'"), format!("ALTER DATABASE {growing} RENAME TO {template}")])
        }
    })?;
    Ok(template)
}

/// The address of another database on the same server.
fn with_name(server: &str, name: &str) -> String {
    let (address, settings) = server.split_once('?').map_or((server, String::new()), |(address, rest)| (address, format!("?{rest}")));
    let host = address.find("://").map_or(0, |place| place + 3);
    let end = address[host..].find('/').map_or(address.len(), |place| host + place);
    format!("{}/{name}{settings}", &address[..end])
}
