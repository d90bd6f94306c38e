//! Requests: who owes an update, and the reminders that go out.
//!
//! One button asks everyone who owes one: a task link for one activity, a letter in the language of
//! whoever gets it, and the link on the screen, so that nothing depends on mail.

mod acts;
mod api;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use model::{Owing, Recipient, Request, RequestId, since_unless_chosen};
pub use store::{Asking, asked_by, asked_of, insert, owing};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).requests(), "/requests");
    routes.read("/p/{partnership}/requests", pages::index);
    routes.change("/p/{partnership}/requests", pages::remind);
    routes.change("/p/{partnership}/requests/{request}/withdrawal", pages::withdraw);
    routes.api_read("/p/{partnership}/requests", api::index);
}
