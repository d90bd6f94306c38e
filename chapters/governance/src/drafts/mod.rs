//! Drafts: how a meeting that is over leads to the next one of the same body.
//!
//! The draft begins with the approval of the minutes. An item is carried over when it was not discussed, comes back at every
//! meeting, or has a follow-up that is still open; what was said, decided and promised on it stands beside it. Whoever
//! drafts may leave an item out this time: it is offered again for the meeting after. Closing a meeting drafts the next one by
//! itself, where its day can be known.

mod acts;
mod following;
#[cfg(test)]
mod following_tests;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::{Plan, carry, offered, turns};
pub(crate) use following::{Followed, Next, follow};
pub use model::{Since, Why};
pub(crate) use pages::choices;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/meetings/{meeting}/next", pages::plan);
    routes.change("/p/{partnership}/meetings/{meeting}/next", pages::draft);
}
