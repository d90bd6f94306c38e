//! Signing in by a link instead of a password: for the demonstration's roles, and for someone whose
//! password is lost and to whom the operator hands a link.
//!
//! Opening the link changes nothing; pressing its button signs in. Outside the demonstration a link
//! works once.

mod acts;
mod pages;

use kit::web::Routes;

pub use acts::issue;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/a/{token}/enter", pages::door);
    routes.change("/a/{token}/enter", pages::enter);
}
