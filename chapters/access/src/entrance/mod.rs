//! Signing in by a link instead of a password: for the demonstration's roles, and for someone whose
//! password is lost and to whom the operator hands a link.
//!
//! Opening the link changes nothing; pressing its button signs in. Outside the demonstration a link
//! works once, and whoever uses it may choose a new password. Anyone may ask for one by mail; nobody is
//! told whether the address is known.

mod acts;
mod pages;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::{issue, send_link};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/a/{token}/enter", pages::door);
    routes.change("/a/{token}/enter", pages::enter);
    routes.read("/sign-in/forgotten", pages::forgotten);
    routes.change("/sign-in/forgotten", pages::send);
}
