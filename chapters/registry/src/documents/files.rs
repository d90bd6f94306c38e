//! Where the bytes lie: one file per digest, complete or not there at all.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

use jiff::Timestamp;
use kit::{Error, Id, Result, secret::hex};
use sha2::{Digest, Sha256};

/// The SHA-256 of some bytes.
pub fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Where the bytes with this digest lie: in a folder named by its first two letters.
fn place(root: &Path, digest: &str) -> PathBuf {
    root.join(digest.get(..2).unwrap_or("xx")).join(digest)
}

/// Keeps some bytes: after this they are on the disk, whatever happens.
pub fn keep(root: &Path, (digest, bytes): (&str, &[u8]), at: Timestamp) -> Result<()> {
    let path = place(root, digest);
    if path.exists() {
        // As young as a new one: whoever sweeps leaves it until its document is noted.
        return File::open(&path).and_then(|file| file.set_modified(SystemTime::from(at))).map_err(Error::internal);
    }
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(Error::internal)?;
    let passing = folder.join(format!("{}.part", Id::new(at)));
    let written = write(&passing, bytes, at).and_then(|()| fs::rename(&passing, &path));
    if let Err(why) = written {
        fs::remove_file(&passing).ok();
        return Err(Error::internal(why));
    }
    settle(folder).and_then(|()| settle(root)).map_err(Error::internal)
}

fn write(path: &Path, bytes: &[u8], at: Timestamp) -> std::io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.set_modified(SystemTime::from(at))?;
    file.sync_all()
}

/// The names in one of the 256 folders of files that were last written before an instant: kept ones, and those that a
/// program which was killed left half written.
pub fn older_than(root: &Path, folder: &str, limit: Timestamp) -> Result<Vec<String>> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(why) => return Err(Error::internal(why)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(Error::internal)?;
        let written = entry.metadata().and_then(|about| about.modified()).map_err(Error::internal)?;
        if written < SystemTime::from(limit) {
            names.extend(entry.file_name().into_string());
        }
    }
    Ok(names)
}

/// Makes the names in a folder last.
fn settle(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// The bytes with this digest, found to be those that were kept.
pub fn read(root: &Path, digest: &str) -> Result<Vec<u8>> {
    let bytes = fs::read(place(root, digest)).map_err(|why| Error::Internal(format!("the file {digest}: {why}")))?;
    if self::digest(&bytes) == digest { Ok(bytes) } else { Err(Error::Internal(format!("the file {digest} is damaged"))) }
}

/// Removes the bytes with this digest.
pub fn remove(root: &Path, digest: &str) -> Result<()> {
    remove_from(root, digest.get(..2).unwrap_or("xx"), digest)
}

/// Removes one name of a folder.
pub fn remove_from(root: &Path, folder: &str, name: &str) -> Result<()> {
    match fs::remove_file(root.join(folder).join(name)) {
        Err(why) if why.kind() != ErrorKind::NotFound => Err(Error::internal(why)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use kit::testing::{TestHouse, now};

    use super::*;

    #[test]
    fn what_is_kept_is_read_back_and_what_was_changed_on_disk_is_noticed() {
        let house = TestHouse::new(&kit::web::Routes::default());
        let root = house.folder().join("files");
        let digest = digest(b"minutes");
        assert!(read(&root, &digest).is_err());
        keep(&root, (&digest, b"minutes"), now()).expect("kept");
        keep(&root, (&digest, b"minutes"), now()).expect("kept twice is kept once");
        assert_eq!(read(&root, &digest).expect("there"), b"minutes");
        assert_eq!(fs::read_dir(root.join(&digest[..2])).expect("a folder").count(), 1, "nothing passing is left");
        fs::write(place(&root, &digest), b"forged").expect("written");
        assert!(read(&root, &digest).is_err());
        remove(&root, &digest).expect("removed");
        remove(&root, &digest).expect("gone already");
    }
}
