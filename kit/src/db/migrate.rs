//! Migrations: numbered steps from an empty database to the present schema, forward only.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::{Db, Tx, WriteTx, dialect::for_engine};
use crate::{Error, Result, bind, row, secret::hex, sql};

/// One step. Once released it never changes.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its place, from 1, without gaps.
    pub number: u32,
    /// What it is called.
    pub name: &'static str,
    /// Its statements, for both engines save where a marker says otherwise.
    pub sql: &'static str,
}

row! {
    struct Applied {
        number: u32,
        name: String,
        checksum: String,
    }
}

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS schema_migration (
    number BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    at TEXT NOT NULL
)";

/// Brings the database to the last of `migrations`. Returns the numbers of those that were applied.
///
/// Each step is one transaction that no other program can enter, so that two programs starting at
/// once apply each step once.
pub fn migrate(db: &Db, migrations: &'static [Migration], at: Timestamp) -> Result<Vec<u32>> {
    for (place, migration) in (1..).zip(migrations) {
        if migration.number != place {
            return Err(Error::Internal(format!("migration {place} has the number {}", migration.number)));
        }
        // Changes share commits: a rule looked at only then would fail those of others.
        if migration.sql.to_ascii_uppercase().contains("DEFERRABLE") {
            return Err(Error::Internal(format!("migration {place} ({}) has a rule that is looked at late (DEFERRABLE)", migration.name)));
        }
    }
    let sqlite = db.is_sqlite();
    let mut applied = Vec::new();
    while let Some(number) = db.write(move |tx| next(tx, migrations, at, sqlite))? {
        applied.push(number);
    }
    Ok(applied)
}

/// How many of `migrations` the database still lacks; nothing is changed.
pub fn pending(db: &Db, migrations: &[Migration]) -> Result<usize> {
    db.read(|tx| {
        let known = applied(tx)?;
        compare(&known, migrations)?;
        Ok(migrations.len() - known.len())
    })
}

/// Applies the first step that is missing. `None` when none is.
fn next(tx: &mut WriteTx, migrations: &[Migration], at: Timestamp, sqlite: bool) -> Result<Option<u32>> {
    tx.take_turns("migrations")?;
    tx.script(LEDGER)?;
    let known = applied(tx)?;
    compare(&known, migrations)?;
    let Some(step) = migrations.get(known.len()) else { return Ok(None) };
    tx.script(&for_engine(step.sql, sqlite))
        .map_err(|cause| Error::Internal(format!("migration {} ({}): {cause}", step.number, step.name)))?;
    tx.run(
        sql!("INSERT INTO schema_migration (number, name, checksum, at) VALUES ($1, $2, $3, $4)"),
        bind![step.number, step.name, checksum(step), at],
    )?;
    Ok(Some(step.number))
}

fn applied(tx: &Tx) -> Result<Vec<Applied>> {
    tx.rows(sql!("SELECT number, name, checksum FROM schema_migration ORDER BY number"), bind![])
}

/// What was applied must be what this program would have applied.
fn compare(known: &[Applied], migrations: &[Migration]) -> Result<()> {
    if known.len() > migrations.len() {
        let (theirs, ours) = (known.len(), migrations.len());
        return Err(Error::Internal(format!(
            "the database is newer than this program: it has {theirs} migrations, the program knows {ours}; install the newer program"
        )));
    }
    for (was, is) in known.iter().zip(migrations) {
        if was.number != is.number || was.checksum != checksum(is) {
            return Err(Error::Internal(format!(
                "migration {} ({}) was applied with another text than this program has for {} ({})",
                was.number, was.name, is.number, is.name
            )));
        }
    }
    Ok(())
}

fn checksum(migration: &Migration) -> String {
    hex(&Sha256::digest(migration.sql.as_bytes()))
}

/// A short name for what a whole set of migrations makes.
#[cfg(feature = "testing")]
pub(super) fn fingerprint(migrations: &[Migration]) -> String {
    let all = migrations.iter().fold(Sha256::new(), |sum, migration| sum.chain_update(checksum(migration)));
    hex(&all.finalize()[..10])
}
