//! Votes: a motion put to the seats of a body, at a meeting or between meetings, by consensus, roll call or secret ballot.
//!
//! What decides and who is asked is written down when a vote is opened and does not move afterwards: the requirement is
//! copied from the terms of reference in force, the list has one line for each seat that votes. Closing makes the decision of
//! the register. Of a secret ballot nothing leads from a seat to what it said. At a meeting a roll is called as well: whoever runs
//! the vote writes down what each seat says, and is named with it. In a consensus each seat says on which step of
//! a ladder it stands; a blocked motion may go to a roll call, where the terms of reference decide by a majority then.

mod acts;
mod api;
mod around;
mod ballots;
mod by_link;
mod called;
#[cfg(test)]
mod called_tests;
mod casting;
mod checked;
mod closing;
#[cfg(test)]
mod consensus_tests;
#[cfg(test)]
mod everything_tests;
mod front;
mod handing;
mod ladder;
mod links;
mod list;
mod misheard;
#[cfg(test)]
mod misheard_tests;
mod model;
mod named;
mod opening;
mod pages;
mod roll;
mod rules;
#[cfg(test)]
mod secrecy_tests;
mod stands;
mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod under_way_tests;
mod view;

use kit::web::Routes;

pub(crate) use acts::OpenFor;
pub use ballots::put as put_ballot;
pub use checked::{Checked, Form, Requirement};
pub use closing::{Closed, enter};
pub(crate) use front::UnderWay;
pub use front::{Running, running};
pub(crate) use front::{TookPart, turnouts};
pub use ladder::{Stand, Step};
pub(crate) use links::PURPOSE;
pub use model::{CountedFrom, Line, Mark, Method, Need, Part, Silence, State, Vote, VoteId};
pub use named::{Named, by_name, named_in};
pub use roll::{Recused, Roll, at_meeting, between_meetings};
pub use rules::{enough, need_called, need_of};
pub use store::{LIST, Opening, by_id, insert, lines, mark, stand};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).votes(), "/votes");
    routes.read("/p/{partnership}/votes", list::index);
    routes.read("/p/{partnership}/votes.csv", list::csv);
    routes.read("/p/{partnership}/votes.xlsx", list::xlsx);
    routes.read("/p/{partnership}/bodies/{body}/votes/new", opening::prepare_for);
    routes.change("/p/{partnership}/bodies/{body}/votes", opening::open_for);
    routes.read("/p/{partnership}/meetings/{meeting}/votes/new", opening::prepare_at);
    routes.change("/p/{partnership}/meetings/{meeting}/votes", opening::open_at);
    routes.read("/p/{partnership}/votes/{vote}", pages::show);
    routes.change("/p/{partnership}/votes/{vote}/ballots", pages::cast);
    routes.change("/p/{partnership}/votes/{vote}/links", pages::remind);
    routes.change("/p/{partnership}/votes/{vote}/stands", pages::stand);
    routes.change("/p/{partnership}/votes/{vote}/answers", pages::call_roll);
    routes.change("/p/{partnership}/votes/{vote}/answers/correction", pages::correct_answer);
    routes.change("/p/{partnership}/votes/{vote}/roll-call", pages::hand_over);
    routes.change("/p/{partnership}/votes/{vote}/closing", pages::close);
    routes.change("/p/{partnership}/votes/{vote}/withdrawal", pages::withdraw);
    routes.read("/a/{token}/vote", by_link::open);
    routes.change("/a/{token}/vote", by_link::cast);
    routes.api_read("/p/{partnership}/votes", api::index);
    routes.api_read("/p/{partnership}/votes/{vote}", api::show);
}
