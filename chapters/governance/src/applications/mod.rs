//! Applications: who would like to sit at a table, what they answered, and what became of it.
//!
//! Everyone applies on a public page, without an account, and gets a link to see the application or withdraw it, which
//! deletes it. The panel and the staff read applications, and nobody else; how people describe themselves is shown only where
//! a seat is kept for them. An offer seats the person. So many days after the round ended, a chore deletes the applications.

mod acts;
mod api;
mod deciding;
mod decision_pages;
mod form;
mod letters;
mod link_pages;
mod model;
mod pages;
mod public;
mod store;
#[cfg(test)]
mod tests;

use kit::{sql, web::Routes};

pub(crate) use acts::Browse;
pub use acts::{consent, tidy};
pub use form::{Checked, Form, Wish};
pub use model::{Application, ApplicationId, CONSENT_VERSION, Interview, Outcome, Private};
pub(crate) use pages::{Again, page, round_page};
pub use store::{advise, by_id, insert, set_outcome};
pub(crate) use store::{answers, of_round};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.open_door(
        |lang| crate::words::Words(lang).calls(),
        "/recruitment",
        sql!(
            "EXISTS (SELECT 1 FROM recruitment_round r WHERE r.partnership_id = here.id AND r.state = 'open' AND r.closes_on >= here.day)"
        ),
    );
    routes.read("/p/{partnership}/recruitment", public::index);
    routes.read("/p/{partnership}/recruitment/{call}", public::show);
    routes.read("/p/{partnership}/recruitment/{call}/apply", public::begin);
    routes.change("/p/{partnership}/recruitment/{call}/apply", public::apply);
    routes.read("/a/{token}/application", link_pages::open);
    routes.change("/a/{token}/application", link_pages::withdraw);
    routes.read("/p/{partnership}/rounds/{round}/applications", pages::index);
    routes.read("/p/{partnership}/applications/{application}", pages::show);
    routes.change("/p/{partnership}/applications/{application}/interview", pages::interview);
    routes.read("/p/{partnership}/applications/{application}/decision", decision_pages::weigh);
    routes.change("/p/{partnership}/applications/{application}/decision", decision_pages::decide);
    routes.api_read("/p/{partnership}/recruitment", api::index);
    routes.api_read("/p/{partnership}/recruitment/{call}", api::show);
}
