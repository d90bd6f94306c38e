//! Affiliations: whom a person works for or speaks for, from one day to another.
//!
//! A change of job ends one affiliation and begins another; nothing is forgotten, so that minutes of
//! two years ago still say for whom someone spoke.

mod acts;
mod contacts;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::Add;
pub(crate) use contacts::section as contacts;
pub use contacts::speaks;
pub use model::{Affiliation, AffiliationForm, AffiliationId, NewAffiliation};
pub(crate) use store::{all_days, take_back};
pub use store::{insert, of_partnership_on, of_person, on, staff_on};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.change("/p/{partnership}/people/{person}/affiliations", pages::add);
    routes.change("/p/{partnership}/affiliations/{affiliation}/end", pages::end);
    routes.change("/p/{partnership}/organizations/{organization}/contacts", contacts::take);
}
