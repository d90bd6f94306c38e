//! The composition board: the seats of a body against the lines of its terms of reference.
//!
//! A seat may serve several sectors and is counted for one line; the board says which, and reports no shortfall that counting
//! otherwise would cure. Beside it stand the national figures, with their date and their population.

mod acts;
mod api;
mod beside_community;
mod lines;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod trend;

use kit::web::Routes;

pub use acts::Compose;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/bodies/{body}/composition", pages::show);
    routes.read("/p/{partnership}/bodies/{body}/composition.csv", pages::csv);
    routes.read("/p/{partnership}/bodies/{body}/composition.xlsx", pages::xlsx);
    routes.api_read("/p/{partnership}/bodies/{body}/composition", api::show);
}
