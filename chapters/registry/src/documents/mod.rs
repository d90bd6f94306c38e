//! Documents: files that a partnership keeps, each with a title, a language and those who may see it.
//!
//! What a file is, is read from its bytes and never from its name. It is kept under the digest of its
//! bytes and handed out only after the check of who asks, always as a download.

mod acts;
mod api;
mod files;
mod form_pages;
mod front;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::sweep;
pub use files::keep;
pub(crate) use files::read as bytes;
pub use front::{Taken, contents, hand_out, keep_again, note, seen, take};
pub use model::{Document, DocumentId, Form, LANGUAGES, LARGEST, choices, language_called, size};
pub use store::LIST;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).documents(), "/documents");
    routes.read("/p/{partnership}/documents", pages::index);
    routes.read("/p/{partnership}/documents.csv", pages::csv);
    routes.read("/p/{partnership}/documents.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/documents/new", form_pages::new);
    routes.upload("/p/{partnership}/documents", model::LARGEST, form_pages::add);
    routes.read("/p/{partnership}/documents/{document}/file", pages::download);
    routes.read("/p/{partnership}/public-documents/{public}", pages::download_public);
    routes.read("/p/{partnership}/documents/{document}/edit", form_pages::edit);
    routes.change("/p/{partnership}/documents/{document}", form_pages::amend);
    routes.change("/p/{partnership}/documents/{document}/removal", form_pages::remove);
    routes.api_read("/p/{partnership}/documents", api::index);
}
