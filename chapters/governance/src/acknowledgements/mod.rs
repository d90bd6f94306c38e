//! Acknowledgements: who at a table has read the terms of reference that bind it.
//!
//! Everyone who sits on a body acknowledges each version that comes into force for it, signed in or by
//! a task link without an account. What was acknowledged stays in the records with its day; a new
//! version is acknowledged anew.

mod acts;
mod api;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::PURPOSE;
pub use model::{Acknowledgement, AcknowledgementId, Via};
pub use store::insert;
pub(crate) use {acts::Acknowledge, acts::Browse, store::own};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/terms/{terms}/acknowledgements", pages::index);
    routes.change("/p/{partnership}/terms/{terms}/acknowledgements", pages::acknowledge);
    routes.change("/p/{partnership}/terms/{terms}/reminders", pages::remind);
    routes.read("/a/{token}/terms", pages::open);
    routes.change("/a/{token}/terms", pages::acknowledge_by_link);
    routes.api_read("/p/{partnership}/terms/{terms}/acknowledgements", api::index);
}
