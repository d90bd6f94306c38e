//! Replies: who is called to a meeting, what they reply, and what they need to come.
//!
//! Those who prepare a meeting call the holders of its body's seats and their named alternates: a letter in each person's
//! language with a calendar request, and the same on the screen to hand over. Everyone replies by a task link, without an
//! account, until the meeting begins. Replies tell how many can be expected and are proposed as attendance in the meeting
//! room. What someone needs is read only by those who prepare the meeting.

mod acts;
mod api;
mod asked;
mod dates;
mod dates_letter;
mod dates_pages;
#[cfg(test)]
mod dates_tests;
mod expected;
mod form;
#[cfg(test)]
mod guest_tests;
mod letters;
mod link_pages;
mod model;
#[cfg(test)]
mod moved_tests;
mod pages;
mod risk;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::{Browse, issue_link};
pub(crate) use asked::{Asked, GUEST_PURPOSE, PURPOSE};
pub(crate) use dates::AskDates;
pub use expected::{Expected, expected};
pub(crate) use expected::{Outlook, is_near, outlook};
pub use model::{Answer, Called, Convocation, ConvocationId, Earlier, Needs, Reply, facts};
pub use risk::at_risk;
pub use store::{call, reply};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/meetings/{meeting}/replies", pages::index);
    routes.change("/p/{partnership}/meetings/{meeting}/invitations", pages::call);
    routes.change("/p/{partnership}/meetings/{meeting}/guest-invitations", pages::invite);
    routes.read("/p/{partnership}/bodies/{body}/dates", dates_pages::ask);
    routes.change("/p/{partnership}/bodies/{body}/dates", dates_pages::tell);
    routes.read("/a/{token}/dates.ics", dates_pages::calendar);
    routes.read("/a/{token}/reply", link_pages::open);
    routes.change("/a/{token}/reply", link_pages::reply);
    routes.read("/a/{token}/meeting.ics", link_pages::calendar);
    routes.read("/a/{token}/guest", link_pages::open_as_guest);
    routes.change("/a/{token}/guest", link_pages::reply_as_guest);
    routes.read("/a/{token}/guest.ics", link_pages::calendar_of_guest);
    routes.api_read("/p/{partnership}/meetings/{meeting}/replies", api::index);
}
