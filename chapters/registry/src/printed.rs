//! Documents to take away: as a tagged PDF, as a Word file.

use kit::{Error, Result, web::Reply};
use press::Document;

use crate::tables::file_name;

/// The document as a PDF, named after its title.
///
/// # Errors
/// [`Error::Internal`] when it cannot be set.
pub fn pdf(document: &Document) -> Result<Reply> {
    let bytes = press::pdf::bytes(document).map_err(Error::internal)?;
    Ok(Reply::file(&file_name(&document.title, "pdf"), "application/pdf", bytes))
}

/// The document as a Word file, named after its title.
///
/// # Errors
/// [`Error::Internal`] when it cannot be written.
pub fn docx(document: &Document) -> Result<Reply> {
    let bytes = press::docx::bytes(document).map_err(Error::internal)?;
    let mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(Reply::file(&file_name(&document.title, "docx"), mime, bytes))
}
