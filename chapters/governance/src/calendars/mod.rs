//! Calendars: the meetings of a partnership as the calendar programs of people read them.
//!
//! Everyone may follow the convened meetings of the bodies that meet publicly. Whoever belongs to the partnership may
//! follow one body, or everything they are part of, under an address of their own that nobody can guess: it works
//! without signing in, as long as they belong to the partnership and have not taken it back.

mod acts;
mod api;
mod feeds;
mod icalendar;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::{sql, web::Routes};

pub(crate) use model::{Request, days, request};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.open_door(
        |lang| crate::words::Words(lang).calendar_public(),
        "/meetings.ics",
        sql!("EXISTS (SELECT 1 FROM body b WHERE b.partnership_id = here.id AND b.meets_publicly)"),
    );
    routes.read("/p/{partnership}/calendars", pages::index);
    routes.change("/p/{partnership}/calendars", pages::follow);
    routes.change("/p/{partnership}/calendars/return", pages::leave);
    routes.read("/p/{partnership}/meetings.ics", feeds::public);
    routes.read("/calendars/{token}/mine.ics", feeds::mine);
    routes.read("/calendars/{token}/body.ics", feeds::of_body);
    routes.api_read("/p/{partnership}/calendars", api::index);
}
