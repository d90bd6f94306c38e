//! Packages: everything for a meeting in one file, to print or to read without a connection.
//!
//! A package holds a cover, contents, the agenda, a sheet for each item, and the papers: as one PDF with the papers that
//! are PDFs behind it as they were supplied, or as one HTML file. Each package that is made is remembered, so that the
//! next one says what changed since. The agenda alone is a PDF and a Word file too.

mod acts;
mod agenda;
#[cfg(test)]
mod agenda_tests;
mod api;
mod changes;
mod document;
mod model;
mod pages;
mod papers;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::{Make, state};
pub use acts::{Read, write};
pub use model::{Contents, Edition, State};
pub(crate) use pages::part;
pub use store::{contents, meeting_named, remember};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.change("/p/{partnership}/meetings/{meeting}/packages", pages::make);
    routes.read("/p/{partnership}/meetings/{meeting}/package.pdf", pages::pdf);
    routes.read("/p/{partnership}/meetings/{meeting}/package.html", pages::html);
    routes.read("/p/{partnership}/meetings/{meeting}/agenda.pdf", agenda::pdf);
    routes.read("/p/{partnership}/meetings/{meeting}/agenda.docx", agenda::docx);
    routes.read("/a/{token}/agenda.pdf", agenda::pdf_by_link);
    routes.read("/a/{token}/agenda.docx", agenda::docx_by_link);
    routes.read("/a/{token}/package.pdf", pages::pdf_by_link);
    routes.read("/a/{token}/package.html", pages::html_by_link);
    routes.api_read("/p/{partnership}/meetings/{meeting}/package", api::show);
}
