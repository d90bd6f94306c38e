//! Comments: what the members of a body say of its terms of reference while they are in review.
//!
//! A version in review is sent to everyone who sits on the body. Each reads it by a link of their own, with what changed since
//! the version in force, and writes beside a clause, or of the whole, what should be otherwise; or says that there is nothing to
//! remark. The secretariat answers each comment: it takes it up, and the clause is changed, or says why not. Comments stay in the
//! records with whoever made them, whatever becomes of the version.

mod acts;
mod answering;
mod api;
mod asked;
mod beside_clauses;
mod link_pages;
mod model;
mod pages;
mod sending;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Browse;
pub(crate) use asked::PURPOSE;
pub(crate) use beside_clauses::{OnVersion, on_version};
pub use model::{Comment, CommentId, ReaderId, last_day};
pub(crate) use sending::{Sending, letters_to_all};
pub use store::{answer, insert, open, send, settle};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/terms/{terms}/comments", pages::index);
    routes.change("/p/{partnership}/terms/{terms}/circulation", pages::circulate);
    routes.read("/p/{partnership}/comments/{comment}", answering::take_up_form);
    routes.change("/p/{partnership}/comments/{comment}", answering::take_up);
    routes.read("/p/{partnership}/comments/{comment}/refusal", answering::decline_form);
    routes.change("/p/{partnership}/comments/{comment}/refusal", answering::decline);
    routes.read("/a/{token}/comments", link_pages::open);
    routes.change("/a/{token}/comments", link_pages::comment);
    routes.api_read("/p/{partnership}/terms/{terms}/comments", api::index);
}
