//! A document as a PDF that can be read by ear: tagged after PDF/UA-1, with title and language.

mod append;
#[cfg(test)]
mod append_tests;
mod content;
mod fit;
#[cfg(test)]
mod tests;
mod world;

use std::sync::{Condvar, Mutex, PoisonError};

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::Document;

pub use append::{Appended, Package, pages};

/// How many documents are set at once: typesetting takes a whole core and much memory.
const AT_ONCE: usize = 2;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A document without a title cannot be found again by who hears it.
    #[error("a document needs a title")]
    NoTitle,
    /// The typesetter could not set the document.
    #[error("the document could not be typeset: {0}")]
    Typeset(String),
    /// The document would not be accessible.
    #[error("the document could not be written as PDF/UA-1: {0}")]
    Standard(String),
}

/// The document as PDF/UA-1. When a picture cannot be read or a text cannot be shown, the document comes
/// without its pictures (their words stay) and with plain letters only, rather than not at all.
///
/// # Errors
/// When the document has no title, or the typesetter refuses it.
pub fn bytes(document: &Document) -> Result<Vec<u8>, PdfError> {
    package(&Package { document, contents: "", appended: &[] })
}

/// The same with a list of contents and files that follow it. PDF/UA-1 is claimed only when nothing follows: what others
/// supplied is not known to be accessible.
///
/// # Errors
/// When the document has no title, or the typesetter refuses it or one of the files.
pub fn package(package: &Package<'_>) -> Result<Vec<u8>, PdfError> {
    if package.document.title.trim().is_empty() {
        return Err(PdfError::NoTitle);
    }
    let _place = PLACES.wait();
    let pdf = set(package, false).or_else(|_| set(package, true));
    comemo::evict(0);
    pdf
}

fn set(package: &Package<'_>, strict: bool) -> Result<Vec<u8>, PdfError> {
    let content = content::content(package, strict);
    let desk = world::Desk::new(content.json, content.pictures).ok_or_else(|| PdfError::Typeset("no place for the document".into()))?;
    let pages = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| PdfError::Typeset(said(&errors)))?;
    let claimed: &[PdfStandard] = if package.appended.is_empty() { &[PdfStandard::Ua_1] } else { &[] };
    let standards = PdfStandards::new(claimed).map_err(|error| PdfError::Standard(error.message().to_string()))?;
    let options = PdfOptions { standards, creator: Smart::Custom(None), ..PdfOptions::default() };
    typst_pdf::pdf(&pages, &options).map_err(|errors| PdfError::Standard(said(&errors)))
}

fn said(errors: &[typst::diag::SourceDiagnostic]) -> String {
    errors.iter().take(3).map(|error| error.message.to_string()).collect::<Vec<_>>().join("; ")
}

static PLACES: Places = Places::new();

/// The places at which documents are set.
struct Places {
    taken: Mutex<usize>,
    freed: Condvar,
}

impl Places {
    const fn new() -> Self {
        Self { taken: Mutex::new(0), freed: Condvar::new() }
    }

    /// A place, once one is free; it is given back when dropped.
    fn wait(&self) -> Place<'_> {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = self.freed.wait_while(taken, |taken| *taken >= AT_ONCE).unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        Place(self)
    }
}

/// One of the places.
struct Place<'a>(&'a Places);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        *self.0.taken.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.freed.notify_one();
    }
}
