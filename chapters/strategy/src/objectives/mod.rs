//! Objectives: what a priority comes down to, and what activities serve.

mod model;
mod store;

pub use model::{Checked, Expectation, Form, Objective, ObjectiveId};
pub use store::{Serviceable, by_id, called, choices, exists, insert, knot, nodes, of_priority, of_strategy};
