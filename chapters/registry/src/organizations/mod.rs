//! Organizations: who sits at the table, works with it, or should.
//!
//! An organization belongs to one partnership's directory, serves one or more sectors, and stays in
//! the records after it closes: minutes of two years ago still say whom someone spoke for.

mod acts;
mod api;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

use crate::circles::Circles;

pub use acts::Browse;
pub use model::{Checked, Form, Organization, OrganizationId};
pub use pages::Filter;
pub use store::{LIST, all_names, by_id, insert};
pub(crate) use store::{all_with_closed, take_back};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).organizations(), "/organizations");
    routes.read("/p/{partnership}/organizations/new", pages::new);
    routes.change("/p/{partnership}/organizations", pages::add);
    routes.read("/p/{partnership}/organizations/{organization}", pages::show);
    routes.read("/p/{partnership}/organizations/{organization}/edit", pages::edit);
    routes.change("/p/{partnership}/organizations/{organization}", pages::amend);
    routes.api_read("/p/{partnership}/organizations/{organization}", api::show);
    routes.api_change("/p/{partnership}/organizations", api::add);
}

/// The routes of the directory, with the filters that a later chapter lends it.
pub fn list_routes<C: Circles<Filter>>(routes: &mut Routes) {
    routes.read("/p/{partnership}/organizations", pages::index::<C>);
    routes.read("/p/{partnership}/organizations.csv", pages::csv::<C>);
    routes.read("/p/{partnership}/organizations.xlsx", pages::xlsx::<C>);
    routes.api_read("/p/{partnership}/organizations", api::index::<C>);
}
