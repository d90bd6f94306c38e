//! Handing out an archive.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply},
};

use super::acts::{self, Take};

/// The archive of a partnership, as one file to keep.
pub(super) fn take(permit: &Permit<'_, Take>, _: &Ask) -> Result<Reply> {
    let name = format!("{}-{}.zip", permit.subject().slug, permit.today());
    Ok(Reply::file(&name, "application/zip", acts::take(permit)?))
}
