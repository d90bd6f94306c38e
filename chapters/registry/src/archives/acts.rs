//! Who may take a partnership's archive, and what then happens.

use std::io::{Cursor, Write as _};

use access::standings::{COORDINATOR, OPERATOR};
use kit::{
    Error, Result, acts, bind,
    permits::{Permit, Standing},
    sql,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::leaving::{Leaving, Shelf, write};
use crate::{partnerships::Partnership, words::Words};

/// Those who decide over the partnership itself.
const KEEPERS: &[Standing] = &[OPERATOR, COORDINATOR];

acts! {
    /// Take an archive of everything that belongs to the partnership.
    change Take on Partnership as "archives.take" may KEEPERS;
}

/// The most that is handed out through a page: beyond it the archive is written where the program runs.
const MOST: usize = 64 * 1024 * 1024;

/// One file, made in memory.
struct Packed {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    taken: usize,
}

fn too_large() -> Error {
    Error::refused(|lang| Words(lang).archive_too_large())
}

impl Shelf for Packed {
    fn begin(&mut self, name: &str) -> Result<()> {
        self.zip.start_file(name, SimpleFileOptions::default()).map_err(Error::internal)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.taken += bytes.len();
        if self.taken > MOST {
            return Err(too_large());
        }
        self.zip.write_all(bytes).map_err(Error::internal)
    }
}

/// The archive of a partnership as one file. Taking it is told in the chronicle, and in the archive.
pub(super) fn take(permit: &Permit<'_, Take>) -> Result<Vec<u8>> {
    let id = permit.subject().id;
    let documents: Vec<i64> = permit.read(|tx| tx.rows(sql!("SELECT size FROM document WHERE partnership_id = $1"), bind![id]))?;
    if usize::try_from(documents.iter().sum::<i64>()).is_ok_and(|size| size > MOST) {
        return Err(too_large());
    }
    permit.change(|change| {
        let id = change.subject.id;
        change.seal("archive", id, &"taken", ())
    })?;
    let leaving = Leaving::One(id, permit.subject().slug.clone());
    let mut packed = Packed { zip: ZipWriter::new(Cursor::new(Vec::new())), taken: 0 };
    permit.read(|tx| write(tx, &permit.config().files, (&leaving, permit.now()), &mut packed))?;
    packed.zip.finish().map(Cursor::into_inner).map_err(Error::internal)
}
