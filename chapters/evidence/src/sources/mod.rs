//! Sources: surveys, statistics, conversations and studies, from which findings are drawn.
//!
//! A source says who made it, how and when, what it covers and what it cannot tell, and whether it
//! reached people who use no service: without one that did, the evidence speaks of half the town.

mod acts;
mod api;
mod forms;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use model::{Checked, Form, Kind, Method, Source, SourceId};
pub use store::{LIST, NODE, any_reached_non_users, by_id, choices, insert, of_finding};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).sources(), "/sources");
    routes.read("/p/{partnership}/sources", pages::index);
    routes.read("/p/{partnership}/sources.csv", pages::csv);
    routes.read("/p/{partnership}/sources.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/sources/new", forms::new);
    routes.change("/p/{partnership}/sources", forms::add);
    routes.read("/p/{partnership}/sources/{source}", pages::show);
    routes.read("/p/{partnership}/sources/{source}/edit", forms::edit);
    routes.change("/p/{partnership}/sources/{source}", forms::amend);
    routes.api_read("/p/{partnership}/sources", api::index);
    routes.api_read("/p/{partnership}/sources/{source}", api::show);
    routes.api_change("/p/{partnership}/sources", api::add);
}
