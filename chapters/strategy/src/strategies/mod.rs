//! Strategies: what the partnership does in three to five years, and how far each has come on its way into force.
//!
//! A strategy is written as a draft, sent round, approved by the council by a decision in its register, by the
//! host where the partnership says so, and brought into force in place of the one before. Its text closes with
//! the council's approval: what is to change after that changes in a next version.

mod acts;
mod api;
mod document;
mod forms;
mod model;
mod naming;
pub(crate) mod pages;
mod state;
mod step_pages;
mod steps;
mod store;
#[cfg(test)]
mod tests;
mod tree;

use kit::web::Routes;

pub use acts::ReadDrafts;
pub use model::{Checked, Form, Strategy, StrategyId};
pub use state::{State, Step, must_be_open};
pub use store::{LIST, NODE, all, by_id, in_force, insert, set_course};
pub use tree::{Branch, Leaf, Tree, read as tree};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).strategies(), "/strategies");
    routes.read("/p/{partnership}/strategies", pages::index);
    routes.read("/p/{partnership}/strategies.csv", pages::csv);
    routes.read("/p/{partnership}/strategies.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/strategies/new", forms::new);
    routes.change("/p/{partnership}/strategies", forms::begin);
    routes.read("/p/{partnership}/strategies/{strategy}", pages::show);
    routes.read("/p/{partnership}/strategies/{strategy}/document.html", document::html);
    routes.read("/p/{partnership}/strategies/{strategy}/document.pdf", document::pdf);
    routes.read("/p/{partnership}/strategies/{strategy}/document.docx", document::docx);
    routes.read("/p/{partnership}/strategies/{strategy}/edit", forms::edit);
    routes.change("/p/{partnership}/strategies/{strategy}", forms::amend);
    routes.read("/p/{partnership}/strategies/{strategy}/succession", forms::succession);
    routes.change("/p/{partnership}/strategies/{strategy}/succession", forms::succeed);
    routes.read("/p/{partnership}/strategies/{strategy}/step", step_pages::prepare);
    routes.change("/p/{partnership}/strategies/{strategy}/circulation", step_pages::circulate);
    routes.change("/p/{partnership}/strategies/{strategy}/council-approval", step_pages::approve_by_council);
    routes.change("/p/{partnership}/strategies/{strategy}/host-approval", step_pages::approve_by_host);
    routes.change("/p/{partnership}/strategies/{strategy}/entry-into-force", step_pages::bring_into_force);
    routes.read("/p/{partnership}/strategies/{strategy}/decision", naming::misnamed);
    routes.change("/p/{partnership}/strategies/{strategy}/decision", naming::name_another);
    routes.api_read("/p/{partnership}/strategies", api::index);
    routes.api_read("/p/{partnership}/strategies/{strategy}", api::show);
    routes.api_change("/p/{partnership}/strategies", api::begin);
}
