//! Partnerships: the councils of organizations, of every kind.

mod model;
mod store;
mod subject;

pub use model::{Partnership, PartnershipId};
pub use store::by_slug;
pub use subject::{Of, Record};
