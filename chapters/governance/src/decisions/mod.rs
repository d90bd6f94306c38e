//! Decisions: what each body decided, numbered per body and year, in one register.
//!
//! A decision is recorded at a meeting, by motion or by consensus, and only with a quorum. Its
//! number is given once and never changes; a slip in it is corrected until the minutes of its meeting are approved. What follows from it and when it is looked at again may be said later, and anew.

mod acts;
mod api;
mod correction;
#[cfg(test)]
mod correction_tests;
mod followed;
#[cfg(test)]
mod followed_tests;
mod front;
mod model;
mod pages;
mod requirement;
#[cfg(test)]
mod requirement_tests;
mod reservations;
mod review;
#[cfg(test)]
mod review_tests;
mod rules;
mod search;
#[cfg(test)]
mod search_tests;
mod sentences;
mod store;
#[cfg(test)]
mod tests;
mod typed;

use kit::web::Routes;

pub use acts::Browse;
pub(crate) use acts::{AdoptConsent, ConsentForm, Record, adopt_consent, record};
pub(crate) use followed::Followed;
pub use front::{Adopting, NODE, Taken, adopting, choices, choices_in_lang, day, exists, is_of_council, numbered, taken_between, title};
pub use model::{Checked, Decision, DecisionId, DecisionKind, Form, Method, Outcome};
pub(crate) use pages::{Filter, Listed, badge_of};
pub use requirement::{Requirement, Short};
pub use reservations::{Reservation, Reserved, Stance};
pub use store::{LIST, Origin, consent, insert, of_meeting, reservations_at, taken_at};
pub(crate) use store::{between_meetings, next_number};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.menu::<acts::Browse>(crate::title, |lang| crate::words::Words(lang).decisions(), "/decisions");
    routes.read("/p/{partnership}/decisions", pages::index);
    routes.read("/p/{partnership}/decisions/{decision}", pages::show);
    routes.read("/p/{partnership}/decisions/{decision}/review", review::ask);
    routes.change("/p/{partnership}/decisions/{decision}/review", review::review);
    routes.read("/p/{partnership}/decisions/{decision}/correction", correction::ask);
    routes.change("/p/{partnership}/decisions/{decision}/correction", correction::correct);
    routes.api_read("/p/{partnership}/decisions", api::index);
    routes.api_read("/p/{partnership}/decisions/{decision}", api::show);
}
