//! Action plans: one for each fiscal year, inside a strategy or bridging to the next one.
//!
//! A plan is written, ratified group by group, approved by the council, in force, closed. What the
//! council approved is frozen with its checksum; whatever changes after that gives its reason.

mod acts;
mod api;
mod model;
mod naming;
mod pages;
mod show;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::{Begin, freeze};
pub use model::{Amendment, Checked, Form, NextStep, Plan, PlanId, PlanState, Step, lies_inside};
pub(crate) use pages::state_badge;
pub use store::{LIST, Noted, all, amendments, by_id, insert, note_change, of_year, ratified_by, snapshot, steps, take_step};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).plans(), "/plans");
    routes.read("/p/{partnership}/plans", pages::index);
    routes.read("/p/{partnership}/plans.csv", pages::csv);
    routes.read("/p/{partnership}/plans.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/plans/new", pages::new);
    routes.change("/p/{partnership}/plans", pages::begin);
    routes.read("/p/{partnership}/plans/{plan}", show::show);
    routes.read("/p/{partnership}/plans/{plan}/edit", pages::edit);
    routes.change("/p/{partnership}/plans/{plan}", pages::amend);
    routes.change("/p/{partnership}/plans/{plan}/state", show::advance);
    routes.read("/p/{partnership}/plans/{plan}/decision", naming::misnamed);
    routes.change("/p/{partnership}/plans/{plan}/decision", naming::name_another);
    routes.read("/p/{partnership}/plans/{plan}/approved.json", api::approved);
    routes.api_read("/p/{partnership}/plans", api::index);
    routes.api_read("/p/{partnership}/plans/{plan}", api::show);
}
