//! Reading an archive: all of it is found to be right, or nothing changes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use kit::{
    bind,
    chronicle::{self, Head},
    clock::Clock,
    db::{
        Db, Tx, WriteTx,
        archive::{self, Table},
    },
    permits::OPERATOR,
    sql,
};
use registry::{
    archives::{self, HEADER, Header, SCHEMA},
    documents,
};
use serde_json::Value;

use super::sums;

/// What came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Rows of all tables.
    pub rows: u64,
    /// Documents.
    pub documents: usize,
    /// Open accounts into which nobody can sign in yet.
    pub without_passwords: i64,
    /// Whether an operator is among the accounts.
    pub has_operator: bool,
}

/// A link to the set-up page may wait in an installation that is otherwise empty.
const SET_UP: (&str, &str) = ("task_link", "purpose = 'set_up.begin'");

/// Reads an archive into an empty database: all of it, or nothing.
pub fn read(db: &Db, files: &Path, from: &Path) -> Result<Arrived> {
    let header = header(from)?;
    verify_files(&header, from)?;
    let tables = db.read(archive::tables)?;
    verify_schema(&tables, from)?;
    let texts = tables.into_iter().map(|table| text(&header, from, table)).collect::<Result<Vec<_>>>()?;
    let digests = digests(&header, &texts)?;
    db.read(|tx| Ok(empty(tx, &texts)))??;
    let brought = bring_files(files, from, &digests)?;
    let rows = header.rows.values().sum();
    let kept = header.chronicle;
    let filled = db
        .write(move |tx| filling(tx, &texts, &kept).map_err(|why| kit::Error::Malformed(format!("{why:#}; nothing was imported").into())));
    let (without_passwords, has_operator) = filled.inspect_err(|_| brought.iter().for_each(|path| drop(fs::remove_file(path))))?;
    Ok(Arrived { rows, documents: digests.len(), without_passwords, has_operator })
}

fn header(from: &Path) -> Result<Header> {
    if from.is_file() {
        bail!("{} is one file: unpack it first, and name the folder", from.display());
    }
    let text = fs::read(from.join(HEADER)).with_context(|| format!("{} holds no archive", from.display()))?;
    let damaged = || format!("the archive is damaged; nothing was imported: {HEADER}");
    let said: Value = serde_json::from_slice(&text).with_context(damaged)?;
    if said["format"] != archives::FORMAT {
        bail!("{} holds no archive of Entente: its format is {}", from.display(), said["format"]);
    }
    if said["version"] != archives::VERSION {
        bail!(
            "this archive is of version {} of the format, and this program reads version {}; nothing was imported",
            said["version"],
            archives::VERSION
        );
    }
    serde_json::from_value(said).with_context(damaged)
}

/// Every file is there, none is there beside them, and each has the bytes it had.
fn verify_files(header: &Header, from: &Path) -> Result<()> {
    let mut found = sums(from, from)?;
    found.remove(HEADER);
    if found == header.files {
        return Ok(());
    }
    let names: BTreeSet<&String> = header.files.keys().chain(found.keys()).collect();
    let damaged: Vec<&str> = names.into_iter().filter(|name| header.files.get(*name) != found.get(*name)).map(String::as_str).collect();
    bail!("the archive is damaged; nothing was imported: {}", damaged.join(", "))
}

fn verify_schema(tables: &[Table], from: &Path) -> Result<()> {
    let described: Vec<Table> = fs::read(from.join(SCHEMA))
        .map_err(anyhow::Error::from)
        .and_then(|text| Ok(serde_json::from_slice(&text)?))
        .with_context(|| format!("the archive is damaged; nothing was imported: {SCHEMA}"))?;
    if described != tables {
        bail!("this archive was written by a version of Entente with other tables: import it with that version, then upgrade");
    }
    Ok(())
}

fn text(header: &Header, from: &Path, table: Table) -> Result<(Table, String)> {
    let name = archives::table_name(&table.name);
    let text = fs::read_to_string(from.join(&name)).with_context(|| format!("the archive is damaged; nothing was imported: {name}"))?;
    if header.rows.get(&table.name).copied() != Some(text.lines().count() as u64) {
        bail!("the archive is damaged; nothing was imported: {name} has not as many rows as it had");
    }
    Ok((table, text))
}

/// The digests of the documents: each with its file, and no file without one.
fn digests(header: &Header, texts: &[(Table, String)]) -> Result<BTreeSet<String>> {
    let lines = texts.iter().filter(|(table, _)| table.name == "document").flat_map(|(_, text)| text.lines());
    let digests: BTreeSet<String> = lines
        .map(|line| Ok(serde_json::from_str::<Value>(line)?["digest"].as_str().unwrap_or_default().to_owned()))
        .collect::<Result<_>>()?;
    let wanted: BTreeMap<String, &String> = digests.iter().map(|digest| (archives::file_name(digest), digest)).collect();
    let there: BTreeMap<String, &String> =
        header.files.iter().filter(|(name, _)| name.starts_with("files/")).map(|(name, sum)| (name.clone(), sum)).collect();
    if wanted != there {
        bail!("the archive is damaged; nothing was imported: its documents are not the ones that its records name");
    }
    Ok(digests)
}

fn empty(tx: &Tx, texts: &[(Table, String)]) -> Result<()> {
    let tables: Vec<Table> = texts.iter().map(|(table, _)| table.clone()).collect();
    match archive::first_filled(tx, &tables, &[SET_UP])? {
        Some(table) => bail!("there is something in this installation already ({table}): an archive goes into an empty one"),
        None => Ok(()),
    }
}

/// Puts the documents in place before anything names them. Gives those that were not there.
fn bring_files(files: &Path, from: &Path, digests: &BTreeSet<String>) -> Result<Vec<PathBuf>> {
    let mut brought = Vec::new();
    if !digests.is_empty() {
        super::private_folder(files)?;
    }
    for digest in digests {
        let name = archives::file_name(digest);
        let target = files.parent().unwrap_or(files).join(&name);
        let is_new = !target.exists();
        let kept = documents::keep(files, (digest, &fs::read(from.join(&name))?), Clock::Machine.now());
        brought.extend(is_new.then_some(target));
        kept.inspect_err(|_| brought.iter().for_each(|path| drop(fs::remove_file(path))))?;
    }
    Ok(brought)
}

/// Puts the rows in place and reads the chronicle from its first entry, all in one change.
fn filling(tx: &mut WriteTx, texts: &[(Table, String)], kept: &Head) -> Result<(i64, bool)> {
    empty(tx, texts)?;
    tx.run(sql!("DELETE FROM task_link WHERE purpose = 'set_up.begin'"), bind![])?;
    for (table, text) in texts {
        table.read(tx, &text.lines().collect::<Vec<_>>()).context("the archive does not hold together")?;
    }
    match chronicle::verify(tx)? {
        Ok(head) if head == *kept => {}
        Ok(_) => bail!("the chronicle in the archive does not end as it did"),
        Err(fault) => bail!("the chronicle in the archive was tampered with: {fault}"),
    }
    let without: (i64,) = tx.one(sql!("SELECT COUNT(*) FROM account WHERE password_hash IS NULL AND closed_at IS NULL"), bind![])?;
    let operators: (i64,) =
        tx.one(sql!("SELECT COUNT(*) FROM standing WHERE scope = 'installation' AND kind = $1"), bind![OPERATOR.code()])?;
    Ok((without.0, operators.0 > 0))
}
