//! Changes: what is different because of the partnership.
//!
//! A service that did not exist, a rule that fell, people who now work together: told by partners in
//! an update or written down by the staff, public only with the consent of those concerned.

mod acts;
mod api;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use model::{Change, ChangeId, Checked, Form};
pub use store::{LIST, NODE, Origin, by_id, insert};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).changes(), "/changes");
    routes.read("/p/{partnership}/changes", pages::index);
    routes.read("/p/{partnership}/changes.csv", pages::csv);
    routes.read("/p/{partnership}/changes.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/changes/new", pages::new);
    routes.change("/p/{partnership}/changes", pages::add);
    routes.read("/p/{partnership}/changes/{change}", pages::show);
    routes.read("/p/{partnership}/changes/{change}/edit", pages::edit);
    routes.change("/p/{partnership}/changes/{change}", pages::amend);
    routes.api_read("/p/{partnership}/changes", api::index);
    routes.api_read("/p/{partnership}/changes/{change}", api::show);
    routes.api_change("/p/{partnership}/changes", api::add);
}
