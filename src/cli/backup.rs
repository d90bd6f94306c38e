//! `entente backup` and `entente restore`: a copy while serving, and back again only once verified.
//!
//! A backup is a folder: the database, the uploaded files under `files/`, `head.json` (the end of the
//! chronicle) and `sums.json` (the SHA-256 of every other file).

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Args;
use kit::{
    chronicle::{self, Head},
    db::{Db, Storage},
};

use super::{
    archive::sums,
    opening::{Where, private_folder},
    user,
};

const DATABASE: &str = "entente.db";
const FILES: &str = "files";
const HEAD: &str = "head.json";
const SUMS: &str = "sums.json";

/// The options of `entente backup`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    #[command(flatten)]
    place: Where,
    /// The folder to write, which must not exist yet.
    #[arg(long)]
    to: PathBuf,
}

/// The options of `entente restore`.
#[derive(Args, Clone, Debug)]
pub struct RestoreOptions {
    #[command(flatten)]
    place: Where,
    /// The folder of the backup.
    #[arg(long)]
    from: PathBuf,
}

/// Copies the installation, running or not, and keeps the head of its chronicle beside the copy.
pub fn run(options: &Options) -> Result<()> {
    if options.to.exists() {
        bail!("{} is already there: a backup never overwrites", options.to.display());
    }
    let db = options.place.open_as_it_is()?;
    let unfinished = beside(&followed(&options.to)?, "unfinished")?;
    empty(&unfinished)?;
    let head = fill(&unfinished, &db, &options.place.data.join(FILES)).inspect_err(|_| drop(fs::remove_dir_all(&unfinished)))?;
    fs::rename(&unfinished, &options.to)?;
    settle(&options.to)?;
    println!("{}: {} entries, head {}", options.to.display(), head.sequence, head.hash);
    Ok(())
}

/// Makes a backup in an empty folder. The database comes first: a file is there before a record names it.
fn fill(folder: &Path, db: &Db, files: &Path) -> Result<Head> {
    db.backup_to(&folder.join(DATABASE)).context("the database cannot be copied")?;
    copy_folder(files, &folder.join(FILES))?;
    let head = verified(folder)?;
    keep(&folder.join(HEAD), &serde_json::to_vec_pretty(&head)?)?;
    keep(&folder.join(SUMS), &serde_json::to_vec_pretty(&sums(folder, folder)?)?)?;
    Ok(head)
}

/// Verifies a backup, then puts it in place; what was there is kept beside it.
pub fn restore(options: &RestoreOptions) -> Result<()> {
    if options.place.database.is_some() {
        bail!("a PostgreSQL database is restored with pg_restore");
    }
    let data = &followed(&options.place.data)?;
    let (fresh, before) = (beside(data, "restoring")?, beside(data, "before-restore")?);
    let _taken = if data.exists() { Some(options.place.take()?) } else { None };
    if data.exists() && before.exists() {
        bail!("{} is in the way: move it first", before.display());
    }
    empty(&fresh)?;
    let head = bring(&options.from, &fresh).inspect_err(|_| drop(fs::remove_dir_all(&fresh)))?;
    if data.exists() {
        fs::rename(data, &before)?;
        println!("what was there is now in {}", before.display());
    }
    fs::rename(&fresh, data)?;
    settle(data)?;
    println!("restored {} entries; everybody signs in anew, and links sent before work no more", head.sequence);
    Ok(())
}

/// Copies a backup into an empty folder; fails unless every byte is the one that was backed up.
///
/// Whoever was signed out or whose link was revoked since the backup was made stays out: in what is
/// brought, no session and no link works.
fn bring(from: &Path, fresh: &Path) -> Result<Head> {
    let missing = || format!("{} holds no backup", from.display());
    let expected: BTreeMap<String, String> = serde_json::from_slice(&fs::read(from.join(SUMS)).with_context(missing)?)
        .with_context(|| format!("the backup is damaged; nothing was changed: {SUMS}"))?;
    copy_folder(from, fresh)?;
    fs::remove_file(fresh.join(SUMS))?;
    let found = sums(fresh, fresh)?;
    if found != expected {
        let names = expected.keys().chain(found.keys().filter(|name| !expected.contains_key(*name)));
        let damaged: Vec<_> = names.filter(|name| found.get(*name) != expected.get(*name)).map(String::as_str).collect();
        bail!("the backup is damaged; nothing was changed: {}", damaged.join(", "));
    }
    let kept: Head = serde_json::from_slice(&fs::read(fresh.join(HEAD))?)?;
    fs::remove_file(fresh.join(HEAD))?;
    let head = verified(fresh).context("the backup is damaged; nothing was changed")?;
    if head != kept {
        bail!("the backup is not the one its head was kept of; nothing was changed");
    }
    user::lock_out(&Db::open(&Storage::Sqlite(fresh.join(DATABASE)))?, "restore")?;
    Ok(head)
}

/// The head of the chronicle in a folder whose database is sound.
fn verified(folder: &Path) -> Result<Head> {
    let path = folder.join(DATABASE);
    if !path.exists() {
        bail!("there is no database in {}", folder.display());
    }
    let db = Db::open(&Storage::Sqlite(path))?;
    if let Some(fault) = db.integrity()?.first() {
        bail!("{fault}");
    }
    match db.read(chronicle::verify)? {
        Ok(head) => Ok(head),
        Err(fault) => bail!("{fault}"),
    }
}

/// A folder by its full path: `.` and `data/..` have a name only once they are followed.
fn followed(folder: &Path) -> Result<PathBuf> {
    Ok(if folder.exists() { folder.canonicalize()? } else { std::path::absolute(folder)? })
}

/// A folder beside another, named after it.
fn beside(folder: &Path, what: &str) -> Result<PathBuf> {
    let mut name = folder.file_name().with_context(|| format!("{} is no folder that can be replaced", folder.display()))?.to_owned();
    name.push(".");
    name.push(what);
    Ok(folder.with_file_name(name))
}

/// Makes an empty folder, in place of what an earlier attempt may have left.
fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    private_folder(folder)
}

/// Writes a small file and waits until the disk has it.
fn keep(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content)?;
    Ok(fs::File::open(path)?.sync_all()?)
}

/// Waits until the disk has the name of a folder, and the names in it.
fn settle(folder: &Path) -> Result<()> {
    let whole = folder.canonicalize()?;
    fs::File::open(&whole)?.sync_all()?;
    Ok(fs::File::open(whole.parent().unwrap_or(&whole))?.sync_all()?)
}

/// Copies a folder and all that is in it; one that is not there is an empty one.
pub(super) fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    private_folder(to)?;
    if !from.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
            fs::File::open(&target)?.sync_all()?;
        }
    }
    fs::File::open(to)?.sync_all()?;
    Ok(())
}
