//! `entente export` and `entente import`: leave with everything.
//!
//! An archive is a folder: `archive.json` (what it is, every file with its SHA-256), one
//! `tables/NAME.jsonl` for each table, and the uploaded files under `files/`.

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Args;
use kit::{
    Error,
    clock::Clock,
    db::{Db, archive},
    secret::hex,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::opening::{Where, private_folder};

/// The options of `entente export`.
#[derive(Args, Clone, Debug)]
pub struct ExportOptions {
    #[command(flatten)]
    place: Where,
    /// The folder to write, which must not exist yet.
    #[arg(long)]
    to: PathBuf,
}

/// The options of `entente import`.
#[derive(Args, Clone, Debug)]
pub struct ImportOptions {
    #[command(flatten)]
    place: Where,
    /// The folder of the archive.
    #[arg(long)]
    from: PathBuf,
}

/// What an archive says of itself. Only `made_at` differs between two exports of the same data.
#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
    made_at: String,
    schema: usize,
    files: BTreeMap<String, String>,
}

const FORMAT: &str = "entente archive 1";

/// Writes everything.
pub fn export(options: &ExportOptions) -> Result<()> {
    let db = options.place.open_existing()?;
    write(&db, &options.place.data.join("files"), &options.to)?;
    println!("{}", options.to.display());
    Ok(())
}

/// Writes an archive of a database and its files.
pub fn write(db: &Db, files: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        bail!("{} is already there: an export never overwrites", to.display());
    }
    private_folder(&to.join("tables"))?;
    let tables = archive::tables(db)?;
    db.read(|tx| {
        for table in &tables {
            let path = to.join("tables").join(format!("{}.jsonl", table.name));
            let mut file = std::io::BufWriter::new(fs::File::create(path).map_err(Error::internal)?);
            table.write(tx, |line| writeln!(file, "{line}").map_err(Error::internal))?;
            file.flush().map_err(Error::internal)?;
        }
        Ok(())
    })?;
    super::backup::copy_folder(files, &to.join("files"))?;
    let header = Header {
        format: FORMAT.into(),
        made_at: Clock::Machine.now().to_string(),
        schema: kit::migrations::ALL.len(),
        files: sums(to, to)?,
    };
    fs::write(to.join("archive.json"), serde_json::to_vec_pretty(&header)?)?;
    Ok(())
}

/// Reads an archive into an empty installation.
pub fn import(options: &ImportOptions) -> Result<()> {
    let db = options.place.open()?;
    read(&db, &options.place.data.join("files"), &options.from)?;
    println!("done");
    Ok(())
}

/// Reads an archive into an empty database: all of it, or nothing.
pub fn read(db: &Db, files: &Path, from: &Path) -> Result<()> {
    let header: Header = serde_json::from_slice(&fs::read(from.join("archive.json")).context("this folder holds no archive")?)?;
    if header.format != FORMAT {
        bail!("this archive is of the kind « {} », which this program does not read", header.format);
    }
    if header.schema != kit::migrations::ALL.len() {
        bail!("this archive was written by another version: install that one, import, and upgrade");
    }
    let mut found = sums(from, from)?;
    found.remove("archive.json");
    if found != header.files {
        let damaged: Vec<_> =
            header.files.iter().filter(|(name, sum)| found.get(*name) != Some(sum)).map(|(name, _)| name.as_str()).collect();
        bail!("the archive is damaged; nothing was imported: {}", damaged.join(", "));
    }
    let tables = archive::tables(db)?;
    let mut texts = Vec::new();
    for table in tables {
        let text = fs::read_to_string(from.join("tables").join(format!("{}.jsonl", table.name)))
            .with_context(|| format!("no table {}", table.name))?;
        texts.push((table, text));
    }
    if access::set_up::has_accounts_in(db)? {
        bail!("there is something in this installation already: import goes into an empty one");
    }
    db.write(move |tx| {
        for (table, text) in &texts {
            table.read(tx, &text.lines().collect::<Vec<_>>())?;
        }
        Ok(())
    })?;
    super::backup::copy_folder(&from.join("files"), files)
}

/// The SHA-256 of every file below a folder, by its path there.
pub(super) fn sums(root: &Path, folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            all.extend(sums(root, &path)?);
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
            all.insert(name, hex(&Sha256::digest(fs::read(&path)?)));
        }
    }
    Ok(all)
}
