//! People: who sits at the table or works with it, and how to reach them.
//!
//! A person belongs to one partnership's records. Names are known to everyone inside; addresses and
//! telephone numbers only to the staff and the chairs, unless the person chose to be in the members'
//! directory; what someone needs to take part is for the staff alone.

mod acts;
mod api;
mod consents;
mod form_pages;
mod list_pages;
mod model;
pub(crate) mod page;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

use crate::circles::Circles;

pub use acts::{Browse, Edit};
pub use consents::{Consent, agree, consents};
pub use list_pages::{Filter, MOST_PEOPLE};
pub use model::{Checked, Form, Person, PersonId};
pub use store::{LIST, all_names, by_id, insert};
pub(crate) use store::{all_addresses, take_back};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).people(), "/people");
    routes.read("/p/{partnership}/people/new", form_pages::new);
    routes.change("/p/{partnership}/people", form_pages::add);
    routes.read("/p/{partnership}/people/{person}", page::see);
    routes.read("/p/{partnership}/people/{person}/edit", form_pages::edit);
    routes.change("/p/{partnership}/people/{person}", form_pages::amend);
    routes.api_read("/p/{partnership}/people/{person}", api::show);
    routes.api_change("/p/{partnership}/people", api::add);
}

/// The routes of the list, with the filters that a later chapter lends it.
pub fn list_routes<C: Circles<Filter>>(routes: &mut Routes) {
    routes.read("/p/{partnership}/people", list_pages::index::<C>);
    routes.read("/p/{partnership}/people.csv", list_pages::csv::<C>);
    routes.read("/p/{partnership}/people.xlsx", list_pages::xlsx::<C>);
    routes.api_read("/p/{partnership}/people", api::index::<C>);
}
