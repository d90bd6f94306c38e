//! Follow-ups: what was promised, at a meeting or elsewhere, by whom, until when.
//!
//! Closing one needs a note. Of a priority that was kept it needs evidence, and a second person who
//! confirms it. Whoever promised something can be reminded, and says by a task link how it ended. While it is open it can be
//! corrected; what was noted by mistake is taken back with a reason, and is then in no list.

mod acts;
mod api;
mod by_link;
mod correcting;
#[cfg(test)]
mod correcting_tests;
mod ending;
mod front;
mod later;
mod later_letter;
#[cfg(test)]
mod later_tests;
mod model;
mod pages;
mod reminders;
mod show_pages;
mod store;
#[cfg(test)]
mod tests;
mod withdrawing;

use kit::web::Routes;

pub(crate) use acts::{Draft, Promise, promise};
pub(crate) use by_link::PURPOSE;
pub use ending::{Answer, Closing, Confirming};
pub use front::NODE;
pub use later::{Asking, Later, LaterAnswer};
pub use model::{By, Checked, FollowUp, FollowUpId, Form, Origin, State};
pub use store::{LIST, ask_for_later, close, confirm, insert, of_meeting};
pub(crate) use store::{hand_over, of_decision, open_of_body};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).follow_ups(), "/follow-ups");
    routes.read("/p/{partnership}/follow-ups", pages::index);
    routes.read("/p/{partnership}/follow-ups.csv", pages::csv);
    routes.read("/p/{partnership}/follow-ups.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/follow-ups/new", show_pages::new);
    routes.change("/p/{partnership}/follow-ups", show_pages::add);
    routes.read("/p/{partnership}/follow-ups/reminders", reminders::ask);
    routes.change("/p/{partnership}/follow-ups/reminders", reminders::remind);
    routes.read("/p/{partnership}/follow-ups/{follow_up}", show_pages::show);
    routes.change("/p/{partnership}/follow-ups/{follow_up}/closing", show_pages::close);
    routes.change("/p/{partnership}/follow-ups/{follow_up}/confirmation", show_pages::confirm);
    routes.read("/p/{partnership}/follow-ups/{follow_up}/edit", correcting::edit);
    routes.change("/p/{partnership}/follow-ups/{follow_up}", correcting::correct);
    routes.read("/p/{partnership}/follow-ups/{follow_up}/withdrawal", withdrawing::ask);
    routes.change("/p/{partnership}/follow-ups/{follow_up}/withdrawal", withdrawing::withdraw);
    routes.read("/a/{token}/follow-up", by_link::open);
    routes.change("/a/{token}/follow-up", by_link::close_by_link);
    routes.change("/a/{token}/follow-up/later", later::propose_by_link);
    routes.change("/p/{partnership}/follow-ups/{follow_up}/later", later::answer);
    routes.api_read("/p/{partnership}/follow-ups", api::index);
    routes.api_read("/p/{partnership}/follow-ups/{follow_up}", api::show);
}
