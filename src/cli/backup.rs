//! `entente backup` and `entente restore`: a copy while serving, and back again only once verified.

use std::{fs, path::Path, path::PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use kit::{
    chronicle::{self, Head},
    db::{Db, Storage},
};

use super::opening::{Where, private_folder};

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
    let db = options.place.open_existing()?;
    let unfinished = options.to.with_extension("unfinished");
    private_folder(&unfinished)?;
    db.backup_to(&unfinished.join("entente.db")).context("the database cannot be copied")?;
    copy_folder(&options.place.data.join("files"), &unfinished.join("files"))?;
    let head = verified(&unfinished)?;
    fs::write(unfinished.join("head.json"), serde_json::to_vec_pretty(&head)?)?;
    fs::rename(&unfinished, &options.to)?;
    println!("{}: {} entries, head {}", options.to.display(), head.sequence, head.hash);
    Ok(())
}

/// Verifies a backup, then puts it in place; what was there is kept beside it.
pub fn restore(options: &RestoreOptions) -> Result<()> {
    if options.place.database.is_some() {
        bail!("a PostgreSQL database is restored with pg_restore");
    }
    let kept: Head = serde_json::from_slice(&fs::read(options.from.join("head.json")).context("this folder holds no backup")?)?;
    let data = &options.place.data;
    let fresh = data.with_extension("restoring");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    copy_folder(&options.from, &fresh)?;
    let found = verified(&fresh).context("the backup is damaged; nothing was changed")?;
    if found != kept {
        fs::remove_dir_all(&fresh)?;
        bail!("the backup is not the one its head was kept of; nothing was changed");
    }
    if data.exists() {
        let before = data.with_extension("before-restore");
        if before.exists() {
            bail!("{} is in the way: move it first", before.display());
        }
        fs::rename(data, &before)?;
        println!("what was there is now in {}", before.display());
    }
    fs::rename(&fresh, data)?;
    println!("restored {} entries", found.sequence);
    Ok(())
}

/// The head of the chronicle in a folder whose database is sound.
fn verified(folder: &Path) -> Result<Head> {
    let path = folder.join("entente.db");
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
    Ok(())
}
