//! Bodies: the council and every table under it, as a tree that remembers what grew out of what.

mod front;
mod model;

pub use front::{all_names, choices, council, exists};
pub use model::{BodyId, BodyKind};
