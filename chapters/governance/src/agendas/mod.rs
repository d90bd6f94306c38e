//! Agendas before the meeting: how far an agenda has come, what members propose for it, and the papers of its items.
//!
//! An agenda goes from draft to final. While it is open for proposals, members propose items, signed in or by the link of
//! their invitation; those who prepare the meeting accept each, join it to an item, or decline it with a reason. Papers are
//! documents of the partnership attached to items: whoever sits at a table reads them, and whoever was called, by their link.

mod acts;
mod answering;
mod api;
mod clock;
mod form;
mod letters;
mod link_pages;
mod model;
mod pages;
mod papers;
mod proposing;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;
use registry::documents::LARGEST;

pub use acts::Attach;
pub(crate) use clock::{fits, starts};
pub use form::{Answered, PaperForm, ProposalForm, Proposed};
pub use model::{Agenda, Paper, PaperId, Proposal, ProposalId, Stage, Standing};
pub(crate) use model::{is_prepared, must_be_prepared};
pub use papers::attach as attach_paper;
pub use store::{Proposer, answer, attach, insert, of_meeting, papers, set};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/meetings/{meeting}/agenda", pages::show);
    routes.change("/p/{partnership}/meetings/{meeting}/agenda", pages::set);
    routes.change("/p/{partnership}/meetings/{meeting}/agenda/letters", pages::tell);
    routes.upload("/p/{partnership}/meetings/{meeting}/proposals", LARGEST, pages::propose);
    routes.change("/p/{partnership}/proposals/{proposal}/answer", pages::answer);
    routes.upload("/p/{partnership}/meetings/{meeting}/papers", LARGEST, pages::attach);
    routes.read("/p/{partnership}/papers/{paper}", papers::read);
    routes.change("/p/{partnership}/papers/{paper}/removal", papers::detach);
    routes.read("/a/{token}/agenda", link_pages::open);
    routes.upload("/a/{token}/agenda", LARGEST, link_pages::propose);
    routes.read("/a/{token}/papers/{paper}", link_pages::paper);
    routes.api_read("/p/{partnership}/meetings/{meeting}/agenda", api::show);
}
