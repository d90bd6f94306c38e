//! Endorsements: which bodies outside the council stand behind a strategy, since when, by which resolution.

mod acts;
mod forms;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use model::{Checked, Endorsement, EndorsementId, Form, Kind};
pub use store::{LIST, by_id, insert, of_strategy};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).endorsements(), "/endorsements");
    routes.read("/p/{partnership}/endorsements", pages::index);
    routes.read("/p/{partnership}/endorsements.csv", pages::csv);
    routes.read("/p/{partnership}/endorsements.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/strategies/{strategy}/endorsements/new", forms::new);
    routes.change("/p/{partnership}/strategies/{strategy}/endorsements", forms::note);
    routes.read("/p/{partnership}/endorsements/{endorsement}/edit", forms::edit);
    routes.change("/p/{partnership}/endorsements/{endorsement}", forms::amend);
    routes.api_read("/p/{partnership}/endorsements", pages::json);
}
