//! Updates: how an activity goes, told by those who lead it.
//!
//! A partner opens a task link on a phone and answers a few questions; the staff and the chairs of
//! groups answer the same questions signed in. One form is one update, however often its button is
//! pressed; whatever else it told, a contribution or a change, becomes a record of its own.

mod acts;
mod api;
mod by_link;
mod form;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::{PURPOSE, note_outputs};
pub use model::{Added, Checked, Form, Update, UpdateId};
pub use store::{LIST, NODE, Origin, Told, insert, of_activity};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).updates(), "/updates");
    routes.read("/p/{partnership}/updates", pages::index);
    routes.read("/p/{partnership}/updates.csv", pages::csv);
    routes.read("/p/{partnership}/updates.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/updates/{update}", pages::show);
    routes.read("/p/{partnership}/activities/{activity}/update", pages::draft);
    routes.change("/p/{partnership}/activities/{activity}/update", pages::tell);
    routes.read("/a/{token}/update", by_link::open);
    routes.change("/a/{token}/update", by_link::send);
    routes.read("/a/{token}/update/thanks", by_link::thanks);
    routes.api_read("/p/{partnership}/updates", api::index);
    routes.api_read("/p/{partnership}/updates/{update}", api::show);
}
