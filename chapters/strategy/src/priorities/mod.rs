//! Priorities: the few things a strategy is about, each resting on findings.
//!
//! A priority belongs to one strategy and changes only while that strategy is open.

mod acts;
mod forms;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::strategy;
pub(crate) use forms::finding_choices;
pub use model::{Checked, Form, MovedBy, Priority, PriorityId};
pub(crate) use store::copy;
pub use store::{NODE, by_id, insert, knot, of_strategy};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/strategies/{strategy}/priorities/new", forms::new);
    routes.change("/p/{partnership}/strategies/{strategy}/priorities", forms::add);
    routes.read("/p/{partnership}/priorities/{priority}", pages::show);
    routes.read("/p/{partnership}/priorities/{priority}/edit", forms::edit);
    routes.change("/p/{partnership}/priorities/{priority}", forms::amend);
    routes.api_read("/p/{partnership}/priorities/{priority}", pages::json);
}
