//! Onboarding: what a new member of a body gets and does first.
//!
//! Every body has a list of steps, which can be changed. Two more tick themselves: whether the member acknowledged the terms of
//! reference in force, and when they first came to a meeting. The coordinator and the secretary see who is where, and nobody else.

mod acts;
mod form;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::See;
pub use form::{Checked, Form};
pub use model::StepId;
pub use store::{begin, tick};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/bodies/{body}/onboarding", pages::show);
    routes.change("/p/{partnership}/bodies/{body}/onboarding/steps", pages::tick);
    routes.read("/p/{partnership}/bodies/{body}/onboarding/edit", pages::edit);
    routes.change("/p/{partnership}/bodies/{body}/onboarding", pages::amend);
}
