//! Survey panels: a group as it was on one day, to be asked by a survey service.
//!
//! The program runs no surveys. It freezes the list, gives each person a code that is drawn by lot and says nothing of them, writes the
//! list that a survey service takes, and sends letters with the survey's address and the code. So many days later a chore deletes who
//! had which code; that there was a panel, for what and of how many, stays.

mod acts;
mod api;
mod form;
mod letters;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::sweep;
pub use form::{Checked, Form};
pub use model::{Panel, Panelist, SurveyPanelId, personal};
pub use store::insert;
pub(crate) use store::of_group;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/p/{partnership}/groups/{group}/survey-panels/new", pages::draft);
    routes.change("/p/{partnership}/groups/{group}/survey-panels", pages::freeze);
    routes.read("/p/{partnership}/survey-panels", pages::index);
    routes.read("/p/{partnership}/survey-panels/{survey_panel}", pages::show);
    routes.read("/p/{partnership}/survey-panels/{survey_panel}/list.csv", pages::csv);
    routes.read("/p/{partnership}/survey-panels/{survey_panel}/list.xlsx", pages::xlsx);
    routes.read("/p/{partnership}/survey-panels/{survey_panel}/edit", pages::edit);
    routes.change("/p/{partnership}/survey-panels/{survey_panel}", pages::amend);
    routes.read("/p/{partnership}/survey-panels/{survey_panel}/letters/new", letters::compose);
    routes.change("/p/{partnership}/survey-panels/{survey_panel}/letters", letters::send);
    routes.change("/p/{partnership}/survey-panels/{survey_panel}/deletion", pages::delete);
    routes.api_read("/p/{partnership}/survey-panels", api::index);
    routes.api_read("/p/{partnership}/survey-panels/{survey_panel}", api::show);
}
