//! Sources: surveys, statistics, conversations and studies, from which findings are drawn.

mod model;
mod store;

pub use model::{Checked, Form, Kind, Method, Source, SourceId};
pub use store::{LIST, any_reached_non_users, by_id, called, choices, insert, nodes, of_finding};
