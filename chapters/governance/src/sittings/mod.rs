//! Sittings: who led a meeting and who kept its minutes, when it was called to order and when it ended.
//!
//! The hours are noted by themselves when a meeting is opened and closed on its day, and so is whoever of its officers was
//! there. Those who prepare the meeting put right what was otherwise, until its minutes are approved.

mod acts;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use model::Sitting;
pub(crate) use model::hour;
pub(crate) use store::of_meeting;
pub use store::{begin, end};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/meetings/{meeting}/sitting", pages::edit);
    routes.change("/p/{partnership}/meetings/{meeting}/sitting", pages::write);
}
