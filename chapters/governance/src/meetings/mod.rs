//! Meetings: from the draft of an agenda to minutes that everyone can read.
//!
//! A meeting goes from draft to published by steps. In the meeting room one person calls the roll,
//! sees at once whether there is a quorum, and writes notes, decisions and promises under each item.

mod acts;
mod api;
mod attendance;
mod consent;
mod convening;
mod form;
mod held;
mod hours;
#[cfg(test)]
mod hours_tests;
mod joining;
#[cfg(test)]
mod joining_tests;
mod model;
mod motions;
mod notes;
#[cfg(test)]
mod notes_tests;
mod notice;
mod pages;
mod room;
#[cfg(test)]
mod room_tests;
mod said;
mod seated;
mod sent;
#[cfg(test)]
mod stand_in_tests;
mod stand_ins;
mod store;
mod taking_back;
#[cfg(test)]
mod taking_back_tests;
#[cfg(test)]
mod tests;
mod typed;

use kit::web::Routes;

pub(crate) use acts::{Advance, ConveneFor, See, still_open, under_an_open_item, write_row, zone};
pub use attendance::{Place, Table, table};
pub(crate) use attendance::{Row, table_for_roll};
pub(crate) use form::hours_exist;
pub use form::{Checked, CheckedItem, Form, ItemForm, clock};
pub use held::{Held, held_between};
pub(crate) use hours::decided_now;
pub use hours::set as set_hour;
pub use joining::Joining;
pub use model::{Attended, Attendee, Camera, Conflict, Format, Item, ItemId, Meeting, MeetingId, Purpose, State};
pub(crate) use model::{hours, instant};
pub(crate) use motions::proposed;
pub(crate) use notes::{LONGEST as LONGEST_NOTE, write as write_note};
pub(crate) use notice::notice_given;
pub(crate) use pages::{There, badge_of, present, quorum_sentence};
pub(crate) use said::{Said, said};
pub(crate) use seated::called;
pub(crate) use stand_ins::NAMED_HERE;
pub use store::{Attending, LIST, agenda, attend, attendees, by_id, conflicts, declare, insert, insert_item, pull_out, whole_agenda};
pub(crate) use store::{next_number, set_state, set_texts};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).meetings(), "/meetings");
    routes.read("/p/{partnership}/meetings", pages::index);
    routes.read("/p/{partnership}/meetings.csv", pages::csv);
    routes.read("/p/{partnership}/meetings.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/meetings/new", convening::new);
    routes.change("/p/{partnership}/meetings", convening::convene);
    routes.read("/p/{partnership}/bodies/{body}/meetings/new", convening::new_for);
    routes.change("/p/{partnership}/bodies/{body}/meetings", convening::convene_for);
    routes.read("/p/{partnership}/meetings/{meeting}", pages::show);
    routes.read("/p/{partnership}/meetings/{meeting}/edit", convening::edit);
    routes.change("/p/{partnership}/meetings/{meeting}", convening::reschedule);
    routes.read("/p/{partnership}/meetings/{meeting}/room", room::enter);
    routes.change("/p/{partnership}/meetings/{meeting}/items", sent::add_item);
    routes.change("/p/{partnership}/meetings/{meeting}/items/{item}", sent::rework);
    routes.change("/p/{partnership}/meetings/{meeting}/hours", hours::take);
    routes.change("/p/{partnership}/meetings/{meeting}/consent", consent::adopt);
    routes.change("/p/{partnership}/meetings/{meeting}/consent/pulled-out", consent::pull_out);
    routes.change("/p/{partnership}/meetings/{meeting}/attendance", sent::call_roll);
    routes.change("/p/{partnership}/meetings/{meeting}/guests", sent::welcome);
    routes.change("/p/{partnership}/meetings/{meeting}/notes", sent::note);
    routes.change("/p/{partnership}/meetings/{meeting}/notes/kept", sent::keep);
    routes.change("/p/{partnership}/meetings/{meeting}/conflicts", sent::declare);
    routes.change("/p/{partnership}/meetings/{meeting}/conflicts/taken-back", taking_back::take_back);
    routes.change("/p/{partnership}/meetings/{meeting}/removed-items", taking_back::remove);
    routes.change("/p/{partnership}/meetings/{meeting}/decisions", sent::decide);
    routes.change("/p/{partnership}/meetings/{meeting}/follow-ups", sent::promise);
    routes.change("/p/{partnership}/meetings/{meeting}/step", sent::advance);
    routes.api_read("/p/{partnership}/meetings", api::index);
    routes.api_read("/p/{partnership}/meetings/{meeting}", api::show);
}
