//! Notices: what happened in a partnership, told to each person as often as they chose, and never what they may not see.
//!
//! There is no second log: what is told is read from the chronicle. Each kind of thing is told now, once a day, once a week or
//! never, as each person chooses; letters go at the hour of the partnership. What comes near is told before it does, once. Invitations to meetings are letters of their own
//! and always come. Everything that a letter says stands on the screen as well.

mod acts;
mod digest;
mod letters;
mod model;
mod near;
mod pages;
#[cfg(test)]
mod reminder_tests;
mod reminders;
mod rounds;
mod setting_pages;
mod settings;
mod store;
#[cfg(test)]
mod tests;
mod way_out;

use kit::web::Routes;

pub use model::Kind;
pub use near::note_told;
pub use rounds::tell_everyone;
pub use store::{Round, advance, mark};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::See>(|lang| crate::words::Words(lang).chapter_title(), |lang| crate::words::Words(lang).notices(), "/notices");
    routes.read("/p/{partnership}/notices", pages::show);
    routes.change("/p/{partnership}/notices", pages::choose);
    routes.read("/p/{partnership}/notices/hours", setting_pages::edit);
    routes.change("/p/{partnership}/notices/hours", setting_pages::amend);
    routes.read("/a/{token}/unsubscribe", way_out::open);
    routes.change_by_one_click("/a/{token}/unsubscribe", way_out::take);
}
