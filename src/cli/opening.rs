//! Opening an installation: where it keeps its data, and bringing its schema up to date.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use kit::{
    clock::Clock,
    db::{Db, Storage, migrate},
};

/// Where an installation keeps its data.
#[derive(Args, Clone, Debug)]
pub struct Where {
    /// The folder of the installation: the embedded database, uploaded files, unsent letters.
    #[arg(long, env = "ENTENTE_DATA", default_value = "data")]
    pub data: PathBuf,
    /// A PostgreSQL database instead of the embedded one: postgres://user:password@host/name
    #[arg(long, env = "ENTENTE_DATABASE")]
    pub database: Option<String>,
}

impl Where {
    /// The storage that these options name.
    pub fn storage(&self) -> Result<Storage> {
        match &self.database {
            Some(url) => Ok(Storage::parse(url)),
            None => Ok(Storage::Sqlite(self.data.join("entente.db"))),
        }
    }

    /// Opens the database, creating it when it is new, and brings its schema up to date.
    pub fn open(&self) -> Result<Db> {
        private_folder(&self.data)?;
        let db = Db::open(&self.storage()?).context("the database cannot be opened")?;
        migrate(&db, kit::migrations::ALL, Clock::Machine.now()).context("the database cannot be brought up to date")?;
        Ok(db)
    }

    /// Opens a database that must already be there.
    pub fn open_existing(&self) -> Result<Db> {
        if self.database.is_none() && !self.data.join("entente.db").exists() {
            bail!("there is no installation in {}", self.data.display());
        }
        self.open()
    }
}

/// Makes a folder that only its owner can enter, and refuses one that others can read.
pub fn private_folder(folder: &std::path::Path) -> Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    if !folder.exists() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let mode = fs::metadata(folder)?.permissions().mode();
    if mode & 0o007 != 0 {
        bail!("{} can be read by everybody on this machine: run chmod 700 on it", folder.display());
    }
    Ok(())
}
