//! Action plans: one for each fiscal year, inside a strategy or bridging to the next one.
//!
//! A plan is written, ratified group by group, approved by the council, in force, closed. What the
//! council approved is frozen with its checksum; whatever changes after that gives its reason.

mod model;
mod store;

pub use model::{Amendment, Checked, Form, NextStep, Plan, PlanId, PlanState, Step, lies_inside};
pub use store::{LIST, Noted, all, amendments, by_id, freeze, insert, note_change, of_year, ratified_by, snapshot, steps, take_step};
