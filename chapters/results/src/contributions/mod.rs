//! Contributions: what partners gave, in time, room, things and money.
//!
//! Told by partners in an update or written down by the staff; summed by kind and by organization,
//! so that what the partnership sets in motion can be seen.

mod acts;
mod api;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Browse;
pub use model::{Checked, Contribution, ContributionId, Form, worth};
pub use store::{LIST, Origin, Sum, by_id, by_kind, by_organization, insert};

/// Where a contribution is shown, up to its identifier.
pub(crate) const PATH: &str = "/contributions/";

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).contributions(), "/contributions");
    routes.read("/p/{partnership}/contributions", pages::index);
    routes.read("/p/{partnership}/contributions.csv", pages::csv);
    routes.read("/p/{partnership}/contributions.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/contributions/totals", pages::totals);
    routes.read("/p/{partnership}/contributions/new", pages::new);
    routes.change("/p/{partnership}/contributions", pages::add);
    routes.read("/p/{partnership}/contributions/{contribution}", pages::show);
    routes.read("/p/{partnership}/contributions/{contribution}/edit", pages::edit);
    routes.change("/p/{partnership}/contributions/{contribution}", pages::amend);
    routes.api_read("/p/{partnership}/contributions", api::index);
    routes.api_read("/p/{partnership}/contributions/{contribution}", api::show);
    routes.api_change("/p/{partnership}/contributions", api::add);
}
