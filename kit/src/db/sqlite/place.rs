//! Where a file may lie: not on a network, whose locks and flushes cannot be relied upon.

use std::{
    fs::read_to_string,
    path::{Component, Path, PathBuf},
};

use crate::{Error, Result};

const FOREIGN: [&str; 10] = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "fuse.sshfs"];

/// Refuses a path on a network file system. Where the system does not tell, nothing is refused.
pub(super) fn check(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (Ok(folder), Ok(mounts)) = (folder.canonicalize(), read_to_string("/proc/self/mounts")) else { return Ok(()) };
    match foreign(&folder, &mounts) {
        Some(kind) => {
            Err(Error::Internal(format!("{} lies on a network file system ({kind}): keep the database on a disk", path.display())))
        }
        None => Ok(()),
    }
}

/// The kind of the network file system that `folder` lies on, if it is one of those.
fn foreign<'m>(folder: &Path, mounts: &'m str) -> Option<&'m str> {
    let mounted = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        let at = PathBuf::from(words.next()?.replace("\\040", " "));
        Some((at.components().filter(|part| matches!(part, Component::Normal(_))).count(), folder.starts_with(&at), words.next()?))
    });
    // The deepest mount holds the folder; of two at one place, the later.
    let holding = mounted.filter(|(_, holds, _)| *holds).max_by_key(|(depth, ..)| *depth);
    holding.map(|(.., kind)| kind).filter(|kind| FOREIGN.contains(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "/dev/vda / ext4 rw 0 0\nserver:/x /srv/shared nfs4 rw 0 0\n/dev/vdb /srv/shared/local xfs rw 0 0\n//s/y /mnt/two\\040words cifs rw 0 0\n";

    #[test]
    fn only_the_deepest_mount_counts() {
        for (folder, kind) in [
            ("/var/lib/entente", None),
            ("/srv/shared/entente", Some("nfs4")),
            ("/srv/sharedness", None),
            ("/srv/shared/local/entente", None),
            ("/mnt/two words", Some("cifs")),
        ] {
            assert_eq!(foreign(Path::new(folder), MOUNTS), kind, "{folder}");
        }
    }
}
