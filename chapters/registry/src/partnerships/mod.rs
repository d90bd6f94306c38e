//! Partnerships: the councils of organizations, of every kind.
//!
//! The operator founds them; whoever coordinates one keeps its settings: its names, its kind, who
//! leads it, the areas it serves, the words it uses for its strategy, and the state it is in.

mod about;
pub(crate) mod acts;
mod api;
pub mod areas;
pub mod codes;
mod form;
mod model;
pub mod names;
mod pages;
pub mod states;
mod store;
mod subject;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use form::{Checked, Form};
pub use model::{Partnership, PartnershipId};
pub use store::{at_work, by_slug, insert, of_account, of_scope, turn, turns};
pub use subject::{Of, Public, Record, Shown};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/partnerships/new", pages::new);
    routes.change("/partnerships/new", pages::found);
    routes.menu::<acts::About>(crate::title, |lang| crate::words::Words(lang).about(), "/about");
    routes.read("/p/{partnership}/about", about::show);
    routes.change("/p/{partnership}/about/areas", about::add_area);
    routes.change("/p/{partnership}/about/areas/removal", about::remove_area);
    routes.change("/p/{partnership}/about/state", about::turn);
    routes.read("/p/{partnership}/settings", pages::settings);
    routes.change("/p/{partnership}/settings", pages::amend);
    routes.api_change("/partnerships", api::found);
    routes.api_read("/p/{partnership}", api::show);
}
