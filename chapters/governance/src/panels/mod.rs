//! Panels: who scores the applications of a round, criterion by criterion, before anybody's scores are shown.
//!
//! Someone on a panel scores signed in or by a task link, and sees what the others gave only after giving their own. Whoever
//! declares a conflict of interest on an application is out of it for good: they neither score it nor see its scores.

mod acts;
mod form;
mod link_pages;
mod model;
mod pages;
mod section;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Write;
pub use form::ScoreForm;
pub use model::{Level, Sheet, Tally};
pub(crate) use section::{Desk, section};
pub use store::put;
pub(crate) use store::{sheets, sheets_of_round};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.change("/p/{partnership}/applications/{application}/scores", pages::score);
    routes.change("/p/{partnership}/rounds/{round}/panel", pages::write);
    routes.read("/a/{token}/panel", link_pages::index);
    routes.read("/a/{token}/panel/{application}", link_pages::show);
    routes.change("/a/{token}/panel/{application}", link_pages::score);
}
