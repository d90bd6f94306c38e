//! What is asked for without evidence: priorities that answer no finding, and objectives under them that answer none either.
//!
//! One of the two lists that show where the thread is broken; the other is evidence that nothing answers.

mod pages;
mod store;
#[cfg(test)]
mod tests;

use access::standings::INSIDE;
use kit::{acts, web::Routes};
use registry::partnerships::Partnership;

pub use store::{Kind, LIST, Unfounded, search};

acts! {
    /// See the priorities and objectives that rest on no finding.
    read Browse on Partnership as "unfounded.browse" may INSIDE;
}

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/priorities/unfounded", pages::index);
    routes.read("/p/{partnership}/priorities/unfounded.csv", pages::csv);
    routes.read("/p/{partnership}/priorities/unfounded.xlsx", pages::xlsx);
    routes.api_read("/p/{partnership}/priorities/unfounded", pages::json);
}
