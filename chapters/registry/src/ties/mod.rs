//! Ties: which account is which person of the records.
//!
//! A person who is invited from their page is tied when they accept; an account that is there already
//! is tied by hand, from the person's page or from the team's. An account is one person of a
//! partnership at most. Untying takes away neither the account nor its standings, and what was done by
//! either stays told in the chronicle. Whoever founds a partnership, and whoever decides over its team, enters
//! themself in the directory with the name and the address of their account.

mod acts;
mod entering;
mod pages;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub(crate) use acts::TieForm;
pub use entering::EnterMyself;
pub(crate) use entering::enter;
pub(crate) use pages::section;

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.change("/a/{token}/invitation", pages::accept);
    routes.change("/p/{partnership}/people/{person}/invitation", pages::invite);
    routes.change("/p/{partnership}/people/{person}/account", pages::tie);
    routes.change("/p/{partnership}/people/{person}/account/removal", pages::untie);
    routes.change("/p/{partnership}/team/me", pages::enter_myself);
    routes.read("/p/{partnership}/team/standings/{standing}/person", pages::choose);
    routes.change("/p/{partnership}/team/standings/{standing}/person", pages::name);
}
