//! Rounds of recruitment: a call for applications, for vacant or ending seats of a body or for sectors.
//!
//! A round is written, announced, open from a day to a day, and then decided; or it is cancelled, with a reason. While it is
//! open, everyone may apply on a public page, without an account. What is asked, and by what the panel scores, is fixed with
//! the first application. When the applications are deleted, the round keeps how many there were.

mod acts;
mod api;
mod form;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use form::{Checked, Form};
pub use model::{Count, Panelist, Parts, Round, RoundId, RoundSeat, Stage};
pub(crate) use pages::offered;
pub use store::{by_id, count_application, count_offer, count_withdrawal, end, insert, note_seated, parts, publish};
pub(crate) use store::{has_calls, published, to_fill};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).rounds(), "/rounds");
    routes.read("/p/{partnership}/rounds", pages::index);
    routes.read("/p/{partnership}/rounds/new", pages::new);
    routes.change("/p/{partnership}/rounds", pages::create);
    routes.read("/p/{partnership}/rounds/{round}", pages::show);
    routes.read("/p/{partnership}/rounds/{round}/edit", pages::edit);
    routes.change("/p/{partnership}/rounds/{round}", pages::amend);
    routes.change("/p/{partnership}/rounds/{round}/step", pages::step);
    routes.api_read("/p/{partnership}/rounds", api::index);
}
