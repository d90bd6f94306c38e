//! What every chapter stands on: identifiers, errors, languages, the database, permits, the web.
//!
//! `kit` knows no word of the domain. It hands out transactions only through permits, and
//! registers routes only together with the act they perform.

pub mod assisted;
pub mod chores;
pub mod chronicle;
pub mod clock;
mod codes;
pub mod config;
pub mod db;
pub mod error;
pub mod frozen;
mod house;
pub mod id;
pub mod lang;
pub mod links;
pub mod mail;
pub mod migrations;
pub mod parts;
pub mod permits;
pub mod reading;
pub mod secret;
pub mod task_links;
#[cfg(feature = "testing")]
pub mod testing;
pub mod web;

pub use error::{Error, Problems, Refusal, Result, Say};
pub use house::House;
pub use id::Id;
pub use lang::Lang;
pub use reading::Reading;
