//! Follow-ups: what was promised at a meeting, by whom, until when. Closing one needs a note.

mod acts;
mod api;
mod front;
mod model;
mod pages;
mod store;

use kit::web::Routes;

pub(crate) use acts::{Promise, promise};
pub use front::NODE;
pub use model::{Checked, Closing, FollowUp, FollowUpId, Form, State};
pub use store::{LIST, close, insert, of_meeting};
pub(crate) use store::{hand_over, open_of_body};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).follow_ups(), "/follow-ups");
    routes.read("/p/{partnership}/follow-ups", pages::index);
    routes.read("/p/{partnership}/follow-ups.csv", pages::csv);
    routes.read("/p/{partnership}/follow-ups.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/follow-ups/{follow_up}", pages::show);
    routes.change("/p/{partnership}/follow-ups/{follow_up}/closing", pages::close);
    routes.api_read("/p/{partnership}/follow-ups", api::index);
    routes.api_read("/p/{partnership}/follow-ups/{follow_up}", api::show);
}
