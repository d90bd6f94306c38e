//! The community: what is known of those for whom seats are kept, in the territory of the partnership.
//!
//! Each figure has its population, its source and its year. The composition board shows it beside the seats that are kept for the
//! same people, in words and without a grade. Nobody at the table is asked what they are: only seats that are kept are counted.

mod acts;
mod api;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Add;
pub use model::{Checked, Figure, FigureId, Form};
pub use store::{all, insert};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/community", pages::index);
    routes.read("/p/{partnership}/community/new", pages::begin);
    routes.change("/p/{partnership}/community", pages::add);
    routes.read("/p/{partnership}/community/{figure}", pages::edit);
    routes.change("/p/{partnership}/community/{figure}", pages::amend);
    routes.read("/p/{partnership}/community/{figure}/removal", pages::removing);
    routes.change("/p/{partnership}/community/{figure}/removal", pages::remove);
    routes.api_read("/p/{partnership}/community", api::index);
}
