//! Invitations: someone is asked to take a standing, and accepts by link.
//!
//! Who may invite, and where, is for the chapter that owns the place: it calls [`invite`] inside its
//! own act. Accepting is here, because it opens the account.

mod acts;
mod model;
mod pages;
mod store;

use kit::web::Routes;

pub use acts::{PURPOSE, invite};
pub use model::{Invitation, InvitationId, Invited};
pub use store::{of_scope, withdraw};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/a/{token}/invitation", pages::form);
    routes.change("/a/{token}/invitation", pages::accept);
}
