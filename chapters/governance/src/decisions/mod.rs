//! Decisions: what each body decided, numbered per body and year, in one register.

mod front;
mod model;

pub use front::{Taken, called, choices, choices_in_lang, exists, nodes, numbered, taken_between};
pub use model::{DecisionId, DecisionKind, Method, Outcome};
