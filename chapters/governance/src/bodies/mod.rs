//! Bodies: the council and every table under it, as a tree that remembers what grew out of what.
//!
//! A body is of one kind, answers to at most one other, and ends without being forgotten. Its
//! officers have dates of their own.

mod acts;
mod api;
mod chart;
mod front;
mod model;
mod officers;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::Naming;
pub(crate) use acts::relieve_all;
pub(crate) use front::may_adopt_for;
pub use front::{all_names, choices, council, exists};
pub(crate) use model::would_circle;
pub use model::{Body, BodyId, BodyKind, Checked, Form, Office, Rhythm};
pub use store::{OfficerId, all, by_id, insert, insert_officer};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).bodies(), "/bodies");
    routes.read("/p/{partnership}/bodies", pages::index);
    routes.read("/p/{partnership}/bodies.csv", pages::csv);
    routes.read("/p/{partnership}/bodies.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/bodies/new", pages::new);
    routes.change("/p/{partnership}/bodies", pages::add);
    routes.read("/p/{partnership}/bodies/{body}", pages::show);
    routes.read("/p/{partnership}/bodies/{body}/edit", pages::edit);
    routes.change("/p/{partnership}/bodies/{body}", pages::amend);
    routes.read("/p/{partnership}/bodies/{body}/offices/new", officers::nominate);
    routes.change("/p/{partnership}/bodies/{body}/offices", officers::name);
    routes.change("/p/{partnership}/bodies/{body}/relief", officers::relieve);
    routes.api_read("/p/{partnership}/bodies", api::index);
    routes.api_read("/p/{partnership}/bodies/{body}", api::show);
}
