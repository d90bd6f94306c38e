//! Invitations: someone is asked to take a standing, and accepts by link.
//!
//! Who may invite, and where, is for the chapter that owns the place: it calls [`invite`] inside its
//! own act. Accepting is here, because it opens the account; what else then happens, such as tying the
//! account to a record of the person, is again that chapter's, which registers the route.

mod acts;
mod model;
mod pages;
mod store;

use kit::web::Routes;

pub use acts::{Accept, PURPOSE, Welcome, invite};
pub use model::{Invitation, InvitationId, Invited};
pub use pages::accept;
pub use store::{of_scope, withdraw};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/a/{token}/invitation", pages::form);
}
