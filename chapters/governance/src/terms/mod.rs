//! Terms of reference: the text a body works by, and the rules in it that the program follows.
//!
//! A version goes from draft to in force by steps; one is in force for a body on any day. A meeting
//! obeys the version in force on its date.

mod acts;
mod api;
mod changes;
mod difference;
mod documents;
mod due;
mod earlier;
#[cfg(test)]
mod earlier_tests;
mod form;
mod model;
mod naming;
mod pages;
pub mod quorum;
mod rule_form;
mod seat_lines;
mod show;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Begin;
pub(crate) use changes::{Changed, Compared, since_in_force};
pub use due::Due;
pub use form::{Checked, Form, Parts};
pub use model::{Clause, DecisionRule, State, Step, Terms, TermsId};
pub use seat_lines::{Reserved, SeatLine};
pub(crate) use show::facts_of;
pub use store::{all, by_id, end, in_force, insert, parts, seat_lines_on, step};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).terms(), "/terms");
    routes.read("/p/{partnership}/terms", pages::index);
    routes.read("/p/{partnership}/terms/new", pages::begin);
    routes.change("/p/{partnership}/terms", pages::draft);
    routes.read("/p/{partnership}/terms/{terms}", show::show);
    routes.read("/p/{partnership}/terms/{terms}/edit", pages::edit);
    routes.change("/p/{partnership}/terms/{terms}", pages::amend);
    routes.change("/p/{partnership}/terms/{terms}/step", show::advance);
    routes.read("/p/{partnership}/terms/{terms}/decision", naming::misnamed);
    routes.change("/p/{partnership}/terms/{terms}/decision", naming::name_another);
    routes.read("/p/{partnership}/terms/{terms}/earlier", earlier::open);
    routes.change("/p/{partnership}/terms/{terms}/earlier", earlier::enter);
    routes.read("/p/{partnership}/terms/{terms}/changes", changes::show);
    routes.read("/p/{partnership}/terms/{terms}/terms.pdf", documents::pdf);
    routes.read("/p/{partnership}/terms/{terms}/terms.docx", documents::docx);
    routes.read("/p/{partnership}/bodies/{body}/amendments", changes::log);
    routes.api_read("/p/{partnership}/terms", api::index);
    routes.api_read("/p/{partnership}/terms/{terms}", api::show);
}
