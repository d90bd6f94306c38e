//! Annual reports: what the records of a year say, between the words people write.
//!
//! Every figure has a name and leads to exactly the records it counts; so does every line of its tables.
//! Approval freezes words, figures and tables together under a seal; a correction is a new edition beside the old one.

mod acts;
mod api;
mod document;
mod figures;
mod files;
mod listings;
mod live;
mod model;
mod money;
mod naming;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use document::document;
pub use figures::{compute, records};
pub use listings::{Entry, Line, Listing};
pub use model::{Block, Content, Figure, Report, ReportId, State, Unit};
pub use store::{Beginning, NODE, all, broken_seals, content, insert, take_step};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).reports(), "/reports");
    routes.read("/p/{partnership}/reports", pages::index);
    routes.change("/p/{partnership}/reports", pages::begin);
    routes.read("/p/{partnership}/reports/{report}", pages::show);
    routes.read("/p/{partnership}/reports/{report}/edit", pages::edit);
    routes.change("/p/{partnership}/reports/{report}/edit", pages::write);
    routes.read("/p/{partnership}/reports/{report}/why", pages::why);
    routes.change("/p/{partnership}/reports/{report}/step", pages::step);
    routes.change("/p/{partnership}/reports/{report}/correction", pages::correct);
    routes.read("/p/{partnership}/reports/{report}/decision", naming::misnamed);
    routes.change("/p/{partnership}/reports/{report}/decision", naming::name_another);
    routes.read("/p/{partnership}/reports/{report}/report.html", files::html);
    routes.read("/p/{partnership}/reports/{report}/report.pdf", files::pdf);
    routes.read("/p/{partnership}/reports/{report}/report.docx", files::docx);
    routes.read("/p/{partnership}/reports/{report}/report.xlsx", files::xlsx);
    routes.read("/p/{partnership}/reports/{report}/report.json", files::json);
    routes.api_read("/p/{partnership}/reports", api::index);
    routes.api_read("/p/{partnership}/reports/{report}", api::show);
}
