//! Activities: who does what this year, for whom, with what money, and how it goes.
//!
//! An activity belongs to one plan, serves an objective, is led by an organization and followed by a
//! group. Its status has a dated history; *late* and *silent* follow from the dates. The SMART meter
//! says what is still missing.

mod acts;
mod api;
pub mod form;
mod form_pages;
mod front;
mod grid;
pub mod lists;
mod model;
mod pages;
mod row;
mod scene;
mod store;
mod table;
mod tally;
#[cfg(test)]
mod tests;
mod turning;
mod views;
mod writes;

use kit::web::Routes;

pub use form::Checked;
pub use front::{NODE, StatusChange, badges, choices, knot, note_output, note_update, recent, set_status};
pub use model::{Activity, ActivityId, Details, Expected, Funder, Kin, Money, Partner, Turn};
pub(crate) use scene::add_to;
pub use store::{LIST, by_id, details, details_of, history, money_of_plan, of_plan, of_year};
pub use tally::Tally;
pub use writes::{Place, Turning, insert, take_up, turn, waive};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).activities(), "/activities");
    routes.read("/p/{partnership}/activities", grid::index);
    routes.read("/p/{partnership}/activities.csv", grid::csv);
    routes.read("/p/{partnership}/activities.xlsx", grid::xlsx);
    routes.read("/p/{partnership}/activities/timeline", views::timeline);
    routes.read("/p/{partnership}/activities/by-lead", views::by_lead);
    routes.read("/p/{partnership}/activities/new", form_pages::new);
    routes.change("/p/{partnership}/activities", form_pages::add);
    routes.read("/p/{partnership}/activities/{activity}", pages::show);
    routes.read("/p/{partnership}/activities/{activity}/edit", form_pages::edit);
    routes.change("/p/{partnership}/activities/{activity}", form_pages::amend);
    routes.read("/p/{partnership}/activities/{activity}/row", grid::open_row);
    routes.change("/p/{partnership}/activities/{activity}/row", grid::amend_row);
    routes.read("/p/{partnership}/activities/{activity}/status", turning::ask_status);
    routes.change("/p/{partnership}/activities/{activity}/status", turning::set_status);
    routes.change("/p/{partnership}/activities/{activity}/waiver", pages::waive);
    routes.api_read("/p/{partnership}/activities", api::index);
    routes.api_read("/p/{partnership}/activities/{activity}", api::show);
    routes.api_change("/p/{partnership}/activities", api::add);
}
