//! Restructurings: how the structure changes without losing its history.
//!
//! A body is given another name or place from a day on, closes, merges with others or splits. What
//! it was until then stays: old meetings, minutes and decisions show the name of their day, and the
//! structure can be seen as it stood on any day. Seats and open follow-ups go where they are sent.

mod acts;
mod api;
mod closing;
mod history;
mod merging;
mod model;
mod moving;
mod renaming;
mod seat_lines;
mod splitting;
mod store;
#[cfg(test)]
mod tests;
mod told;

use kit::web::Routes;

pub(crate) use model::wrong;
pub use model::{Past, PastId, Step, StepId, StepKind, Structure, Turn};
pub(crate) use store::{former_names, holds_something};
pub use store::{insert_past, insert_step, structure};
pub(crate) use told::{as_timeline, told};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/bodies/{body}/history", history::show);
    routes.read("/p/{partnership}/bodies/{body}/renaming/new", renaming::ask);
    routes.change("/p/{partnership}/bodies/{body}/renaming", renaming::rename);
    routes.read("/p/{partnership}/bodies/{body}/closing/new", closing::ask);
    routes.change("/p/{partnership}/bodies/{body}/closing", closing::close);
    routes.read("/p/{partnership}/bodies/{body}/split/new", splitting::ask);
    routes.change("/p/{partnership}/bodies/{body}/split", splitting::split);
    routes.read("/p/{partnership}/mergers/new", merging::ask);
    routes.change("/p/{partnership}/mergers", merging::merge);
    routes.api_read("/p/{partnership}/bodies/{body}/history", api::show);
}
