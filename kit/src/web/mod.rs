//! The web: addresses to acts, forms to values, replies to bytes.
//!
//! A request is read whole, then answered by one blocking job that finds out who asks, takes a
//! permit, runs the handler and renders. Handlers are plain synchronous functions.

mod api;
mod ask;
mod desk;
mod doors;
mod error_page;
mod form_page;
mod forwarded;
mod guard;
mod guests;
mod listing;
pub mod measures;
mod memory;
mod page;
mod reading;
mod reply;
mod routes;
mod serve;
pub mod sessions;
mod steady;
#[cfg(test)]
mod tests;
mod thread;
mod who;

pub use api::openapi;
pub use ask::{Ask, Upload};
pub use doors::{Doors, serve};
pub use form_page::{EditPage, FormPage, Versioned};
pub use forwarded::Network;
pub use listing::{Rows, containing, sorted};
pub(crate) use memory::Memory;
pub use page::Page;
pub use reply::Reply;
pub use routes::{Menu, MenuEntry, OpenDoor, Otherwise, Route, Routes, Surface};
pub use serve::router;
pub use sessions::Sightings;

/// The form token of a session: what tests put into their forms.
#[cfg(feature = "testing")]
pub(crate) use guard::csrf_token as csrf_of;
pub use guard::is_loopback;
