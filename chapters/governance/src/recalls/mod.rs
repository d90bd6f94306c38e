//! Recalls: a meeting that ended for want of quorum is called again.
//!
//! The terms of reference in force say what is enough at the second call and how early its notice goes out. What the first
//! meeting did not get to comes to the agenda of the second, and each of the two says to which other it belongs.

mod acts;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Plan;
pub(crate) use model::is_known;
pub(crate) use store::{Other, others};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/meetings/{meeting}/recall", pages::plan);
    routes.change("/p/{partnership}/meetings/{meeting}/recall", pages::call_again);
}
