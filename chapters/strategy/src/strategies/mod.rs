//! Strategies: what the partnership does in three to five years, and how far each has come on its way into force.

mod model;
mod state;
mod store;

pub use model::{Checked, Form, Strategy, StrategyId};
pub use state::{State, Step, must_be_open};
pub use store::{LIST, all, by_id, in_force, insert, set_course};
