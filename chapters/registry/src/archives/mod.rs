//! Archives: a partnership, or a whole installation, leaves with everything.
//!
//! The format is told in `docs/operating/archive.md`. Whoever coordinates a partnership takes its
//! archive from the page about it; whoever keeps the machine writes and reads archives there.

mod acts;
mod format;
mod index;
mod leaving;
mod pages;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Take;
pub use format::{FORMAT, HEADER, Header, SCHEMA, VERSION, file_name, table_name};
pub use index::INDEX;
pub use leaving::{Leaving, RULES, Shelf, write};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.change("/p/{partnership}/about/archive", pages::take);
}
