//! Opening an installation: where it keeps its data, and bringing its schema up to date.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use kit::{
    clock::Clock,
    db::{Db, Storage, migrate, pending},
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

/// An installation that nobody else serves or replaces meanwhile.
#[must_use = "the installation is free again as soon as this is dropped"]
pub struct Taken {
    _file: fs::File,
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

    /// Opens a database that must already be there and be of this version.
    pub fn open_existing(&self) -> Result<Db> {
        let db = self.open_as_it_is()?;
        if pending(&db, kit::migrations::ALL)? > 0 {
            bail!("this installation is of an earlier version: start the server once to bring it up to date");
        }
        Ok(db)
    }

    /// Opens a database that must already be there, of whichever version: it is copied before an upgrade, too.
    pub fn open_as_it_is(&self) -> Result<Db> {
        if self.database.is_none() && !self.data.join("entente.db").exists() {
            bail!("there is no installation in {}", self.data.display());
        }
        Db::open(&self.storage()?).context("the database cannot be opened")
    }

    /// Takes the folder for this program alone, until what is returned is dropped or the program ends:
    /// no two programs serve one folder, and none is replaced while it is served.
    pub fn take(&self) -> Result<Taken> {
        private_folder(&self.data)?;
        let path = self.data.join("entente.lock");
        let file = fs::File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => Ok(Taken { _file: file }),
            Err(fs::TryLockError::WouldBlock) => bail!("{} is being served: stop that program first", self.data.display()),
            Err(fs::TryLockError::Error(cause)) => Err(cause).with_context(|| format!("cannot lock {}", path.display())),
        }
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
