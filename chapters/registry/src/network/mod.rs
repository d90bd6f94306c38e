//! The network: every partnership in one public directory, the network as documents gave it at a
//! date, and national figures to compare with.
//!
//! A count leads to the rows that make it, and every fact to the document it was read in. Where
//! documents disagree, both figures are kept and the page says so.

mod acts;
mod api;
mod model;
mod pages;
pub mod store;
mod summary_pages;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use model::{Benchmark, Note, Source, View, as_of};
pub use store::LIST;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/network", pages::index);
    routes.read("/network.csv", pages::csv);
    routes.read("/network.xlsx", pages::xlsx);
    routes.read("/network/partnerships/{entry}", pages::show);
    routes.read("/network/views/{view}", summary_pages::view);
    routes.read("/network/benchmarks", summary_pages::benchmarks);
    routes.read("/network/sources", summary_pages::sources);
    routes.api_read("/network", api::index);
    routes.api_read("/network/partnerships/{entry}", api::show);
    routes.api_read("/network/benchmarks", api::benchmarks);
}
