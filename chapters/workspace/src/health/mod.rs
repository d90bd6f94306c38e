//! Governance health: the practices that go with partnerships that work, and what the records show of each.
//!
//! The four practices that the national portrait names (S003) come first, then those added by this program. Each says why it
//! matters and leads to the records that show it, or to where they would be kept. There is no score: nobody is graded.

mod acts;
mod api;
mod model;
mod outside;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    let title = |lang| crate::words::Words(lang).health();
    routes.menu::<acts::Reflect>(|lang| crate::words::Words(lang).chapter_title(), title, "/governance-health");
    routes.read("/p/{partnership}/governance-health", pages::show);
    routes.api_read("/p/{partnership}/governance-health", api::show);
}
