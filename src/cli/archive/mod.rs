//! `entente export` and `entente import`: leave with everything, and come back with it.
//!
//! An archive is a folder, told of in `docs/operating/archive.md`: `archive.json` (what it is, every
//! file with its SHA-256), `schema.json`, one `tables/NAME.jsonl` for each table, and the documents
//! under `files/`.

mod reading;

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Args;
use kit::{Error, clock::Clock, db::Db, secret::hex};
use registry::{
    archives::{self, Leaving, Shelf},
    partnerships,
};
use sha2::{Digest, Sha256};

use super::opening::{Where, private_folder};

pub use reading::{Arrived, read};

/// The options of `entente export`.
#[derive(Args, Clone, Debug)]
pub struct ExportOptions {
    #[command(flatten)]
    place: Where,
    /// The folder to write, which must not exist yet.
    #[arg(long)]
    to: PathBuf,
    /// The one partnership to write, by its name in addresses: /p/NAME. Without it, the whole installation.
    #[arg(long, value_name = "NAME")]
    partnership: Option<String>,
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

/// A folder that an archive is written into.
struct Folder<'f> {
    root: &'f Path,
    open: Option<BufWriter<File>>,
}

impl Folder<'_> {
    fn close(&mut self) -> kit::Result<()> {
        let Some(file) = self.open.take() else { return Ok(()) };
        file.into_inner().map_err(Error::internal)?.sync_all().map_err(Error::internal)
    }
}

impl Shelf for Folder<'_> {
    fn begin(&mut self, name: &str) -> kit::Result<()> {
        self.close()?;
        let path = self.root.join(name);
        fs::create_dir_all(path.parent().unwrap_or(self.root)).map_err(Error::internal)?;
        self.open = Some(BufWriter::new(File::create_new(path).map_err(Error::internal)?));
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> kit::Result<()> {
        self.open.as_mut().map_or(Ok(()), |file| file.write_all(bytes)).map_err(Error::internal)
    }
}

/// Writes an archive.
pub fn export(options: &ExportOptions) -> Result<()> {
    let db = options.place.open_existing()?;
    write(&db, &options.place.data.join("files"), options.partnership.as_deref(), &options.to)?;
    println!("{}", options.to.display());
    Ok(())
}

/// Writes an archive of a database and its files, or of one partnership in it.
pub fn write(db: &Db, files: &Path, partnership: Option<&str>, to: &Path) -> Result<()> {
    if to.exists() {
        bail!("{} is already there: an export never overwrites", to.display());
    }
    let leaving = match partnership {
        None => Leaving::Everything,
        Some(slug) => {
            let found = db.read(|tx| partnerships::by_slug(tx, slug))?;
            let found = found.with_context(|| format!("there is no partnership called {slug} at work here"))?;
            Leaving::One(found.id, found.slug)
        }
    };
    private_folder(to)?;
    let mut folder = Folder { root: to, open: None };
    let written = db.read(|tx| archives::write(tx, files, (&leaving, Clock::Machine.now()), &mut folder)).and_then(|()| folder.close());
    Ok(written.inspect_err(|_| drop(fs::remove_dir_all(to)))?)
}

/// Reads an archive into an empty installation that nobody serves meanwhile.
pub fn import(options: &ImportOptions) -> Result<()> {
    let _taken = options.place.take()?;
    let db = options.place.open()?;
    let arrived = read(&db, &options.place.data.join("files"), &options.from)?;
    println!("imported {} rows and {} documents", arrived.rows, arrived.documents);
    if arrived.without_passwords > 0 {
        println!("{} accounts have no password yet: « entente sign-in-link EMAIL » prints a link for each", arrived.without_passwords);
    }
    if !arrived.has_operator {
        println!("nobody looks after this installation yet: « entente user operator » opens that account");
    }
    Ok(())
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
