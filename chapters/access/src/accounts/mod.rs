//! Accounts: an address, a name, a password nobody can read, a preferred language.
//!
//! Most people who work with a partnership never need one: they answer by link.

mod model;
mod password;
mod store;

pub use model::{Account, AccountId, Credentials, checked};
pub use password::{Hashed, hash, verify};
pub use store::{by_email, by_id, create, set_lang, set_password};
