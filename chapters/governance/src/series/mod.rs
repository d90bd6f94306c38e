//! Series: the rhythm in which a body meets, and the meetings of a year made from it in one step.
//!
//! A body has at most one rhythm: a weekday of the month or every so many weeks, with hours, a place and the items that
//! stand on every agenda. Its coming meetings are made after a preview, in which each day may be moved or left out.

mod acts;
mod api;
mod days;
mod form;
mod holidays;
mod model;
mod next;
mod pages;
mod planning;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use form::{Checked, Form};
pub(crate) use next::next;
pub use store::set;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/bodies/{body}/series", pages::show);
    routes.read("/p/{partnership}/bodies/{body}/series/edit", pages::edit);
    routes.change("/p/{partnership}/bodies/{body}/series", pages::set);
    routes.read("/p/{partnership}/bodies/{body}/series/meetings", planning::preview);
    routes.change("/p/{partnership}/bodies/{body}/series/meetings", planning::make);
    routes.api_read("/p/{partnership}/bodies/{body}/series", api::show);
}
