//! Objectives: what a priority comes down to, and what activities serve.
//!
//! An objective says how much is enough and which federal expectations it answers; it changes only
//! while its strategy is open.

mod acts;
mod forms;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use model::{Checked, Expectation, Form, Objective, ObjectiveId};
pub(crate) use store::copy;
pub use store::{NODE, Serviceable, by_id, choices, exists, insert, knot, of_priority, of_strategy};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/priorities/{priority}/objectives/new", forms::new);
    routes.change("/p/{partnership}/priorities/{priority}/objectives", forms::add);
    routes.read("/p/{partnership}/objectives/{objective}", pages::show);
    routes.read("/p/{partnership}/objectives/{objective}/edit", forms::edit);
    routes.change("/p/{partnership}/objectives/{objective}", forms::amend);
    routes.api_read("/p/{partnership}/objectives/{objective}", pages::json);
}
