//! Signing in and out. What is answered never tells whether an address is known.

mod acts;
mod pages;
#[cfg(test)]
mod tests;
mod throttle;

use kit::web::Routes;

pub use acts::{guarded_verify, open_session, unchanged};
pub use throttle::Knock;
pub use throttle::letter as ask_for_letter;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/sign-in", pages::form);
    routes.change("/sign-in", pages::enter);
    routes.change("/sign-out", pages::leave);
}
