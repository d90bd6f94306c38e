//! The team: who has a standing in a partnership, who is invited, and how both end.
//!
//! Seats give their holders a standing by themselves; here are those given by hand.

mod acts;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::{KEEPERS, check_new};
pub use model::{Held, called};
pub(crate) use pages::{offered, shown_once};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::See>(crate::title, |lang| crate::words::Words(lang).team(), "/team");
    routes.read("/p/{partnership}/team", pages::show);
    routes.change("/p/{partnership}/team/invitations", pages::invite);
    routes.change("/p/{partnership}/team/invitations/{invitation}/withdrawal", pages::withdraw);
    routes.change("/p/{partnership}/team/standings/{standing}/end", pages::end);
}
