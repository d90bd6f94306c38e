//! Accounts: an address, a name, a password nobody can read, a preferred language.
//!
//! Most people who work with a partnership never need one: they answer by link.

mod acts;
mod known;
mod model;
mod pages;
mod password;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::Browse;
pub use known::{keepsake, known};
pub use model::{Account, AccountId, Credentials, checked};
pub use password::{Hashed, hash, verify};
pub use store::{LIST, by_email, by_id, create, set_lang, set_password};

/// The routes of the room.
pub fn routes(routes: &mut Routes) {
    routes.read("/accounts", pages::index);
    routes.change("/accounts/{account}/sign-in-link", pages::make_link);
}
