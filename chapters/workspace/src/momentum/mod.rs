//! Momentum: whether people come, answer, keep what they promised and tell how it goes; who has fallen silent, and what to do next.
//!
//! For the secretariat alone. Every count is made of the same few questions, each of which leads to its record; nobody is graded.

mod acts;
mod api;
mod measures;
mod model;
mod organization;
mod pages;
mod quarters;
mod silence;
mod staying;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Feel>(|lang| crate::words::Words(lang).chapter_title(), |lang| crate::words::Words(lang).momentum(), "/momentum");
    routes.read("/p/{partnership}/momentum", pages::show);
    routes.read("/p/{partnership}/momentum.csv", pages::csv);
    routes.read("/p/{partnership}/momentum.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/momentum/quarters", quarters::show);
    routes.read("/p/{partnership}/momentum/quarters.csv", quarters::csv);
    routes.read("/p/{partnership}/momentum/quarters.xlsx", quarters::xlsx);
    routes.read("/p/{partnership}/momentum/organizations/{organization}", organization::show);
    routes.api_read("/p/{partnership}/momentum", api::show);
    routes.api_read("/p/{partnership}/momentum/quarters", quarters::json);
}
