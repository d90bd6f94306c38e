//! Adoptions: what rests on a decision of the council, held against it, and another decision named where the wrong one was.
//!
//! Terms of reference, strategies, plans and reports are adopted by a decision. Their own rooms say so and keep it; this room
//! holds the day of the step against the day of the decision, and gives them the page on which a wrong decision is put right.
//! The one named before stays in the records, with the reason.

mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Adopted, Named, NamingForm, none_named};
pub use pages::{Naming, beneath, show, take};
pub use store::{hold, name};
