//! Findings: what was learned, each in a sentence, with the sources it rests on.
//!
//! A finding is a draft until somebody who may approve publishes it within the partnership; it is
//! published only when it rests on a source. Whoever does not sit at a table sees published ones.

mod acts;
mod api;
mod forms;
mod front;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;
pub mod unanswered;

use kit::web::Routes;

pub use acts::{Draft, ReadDrafts};
pub use front::{Answered, NODE, answer, answered, choices, exist, ids_answered, of_priority, unanswered};
pub use model::{Checked, Evidence, Finding, FindingId, Form, Kind, State};
pub use store::{LIST, by_id, insert, knot, of_source, source_ids};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).findings(), "/findings");
    routes.read("/p/{partnership}/findings", pages::index);
    routes.read("/p/{partnership}/findings.csv", pages::csv);
    routes.read("/p/{partnership}/findings.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/findings/unanswered", unanswered::index);
    routes.read("/p/{partnership}/findings/unanswered.csv", unanswered::csv);
    routes.read("/p/{partnership}/findings/unanswered.xlsx", unanswered::xlsx);
    routes.read("/p/{partnership}/findings/new", forms::new);
    routes.change("/p/{partnership}/findings", forms::add);
    routes.read("/p/{partnership}/findings/{finding}", pages::show);
    routes.read("/p/{partnership}/findings/{finding}/edit", forms::edit);
    routes.change("/p/{partnership}/findings/{finding}", forms::amend);
    routes.change("/p/{partnership}/findings/{finding}/publication", forms::publish);
    routes.change("/p/{partnership}/findings/{finding}/withdrawal", forms::withdraw);
    routes.api_read("/p/{partnership}/findings", api::index);
    routes.api_read("/p/{partnership}/findings/{finding}", api::show);
    routes.api_change("/p/{partnership}/findings", api::add);
}
