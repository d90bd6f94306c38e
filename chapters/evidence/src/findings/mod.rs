//! Findings: what was learned, each in a sentence, with the sources it rests on.

mod front;
mod model;
mod store;

pub use front::{Answered, answer, answered, called, choices, exist, ids_answered, nodes, of_priority, unanswered};
pub use model::{Checked, Evidence, Finding, FindingId, Form, Kind, State};
pub use store::{LIST, by_id, insert, knot, source_ids};
