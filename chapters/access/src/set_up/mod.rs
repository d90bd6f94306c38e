//! The first start: a one-time link, printed where only the operator sees it, opens the first account.

mod acts;
mod pages;

use kit::web::Routes;

pub use acts::{first_link, has_accounts, has_accounts_in};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/a/{token}/set-up", pages::form);
    routes.change("/a/{token}/set-up", pages::begin);
}
