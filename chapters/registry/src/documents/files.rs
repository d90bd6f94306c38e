//! Where the bytes lie: one file per digest, complete or not there at all.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

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

/// Keeps some bytes: after this they are on the disk, whatever happens. `mark` makes the passing name one's own.
pub fn keep(root: &Path, (digest, bytes): (&str, &[u8]), mark: Id) -> Result<()> {
    let path = place(root, digest);
    if path.exists() {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(Error::internal)?;
    let passing = folder.join(format!("{mark}.part"));
    let written = write(&passing, bytes).and_then(|()| fs::rename(&passing, &path));
    if let Err(why) = written {
        fs::remove_file(&passing).ok();
        return Err(Error::internal(why));
    }
    settle(folder).and_then(|()| settle(root)).map_err(Error::internal)
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
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
    match fs::remove_file(place(root, digest)) {
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
        keep(&root, (&digest, b"minutes"), Id::new(now())).expect("kept");
        keep(&root, (&digest, b"minutes"), Id::new(now())).expect("kept twice is kept once");
        assert_eq!(read(&root, &digest).expect("there"), b"minutes");
        assert_eq!(fs::read_dir(root.join(&digest[..2])).expect("a folder").count(), 1, "nothing passing is left");
        fs::write(place(&root, &digest), b"forged").expect("written");
        assert!(read(&root, &digest).is_err());
        remove(&root, &digest).expect("removed");
        remove(&root, &digest).expect("gone already");
    }
}
