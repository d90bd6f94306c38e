//! Activities: who does what this year, for whom, with what money, and how it goes.
//!
//! An activity belongs to one plan, serves an objective, is led by an organization and followed by a
//! group. Its status has a dated history; *late* and *silent* follow from the dates. The SMART meter
//! says what is still missing.

pub mod form;
mod front;
pub mod lists;
mod model;
mod store;
mod writes;

pub use form::Checked;
pub use front::{StatusChange, badges, called, choices, knot, nodes, note_output, note_update, set_status};
pub use model::{Activity, ActivityId, Details, Expected, Funder, Partner, Turn};
pub use store::{LIST, by_id, details, details_of_plan, history, of_plan};
pub use writes::{Place, Turning, insert, turn, waive};
