//! Priorities: the few things a strategy is about, each resting on findings.

mod model;
mod store;

pub use model::{Checked, Form, MovedBy, Priority, PriorityId};
pub use store::{by_id, called, insert, knot, nodes, of_strategy};
