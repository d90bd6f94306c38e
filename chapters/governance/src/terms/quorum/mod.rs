//! Whether enough seats are here to decide: a rule that always has an answer, and says why.
//!
//! A rule is written in one form: what is counted, how much of it must be here, who counts as here,
//! what else must be among those here, what becomes of a seat that stands back, and what is enough
//! when the meeting has to be called again.

mod condition;
mod count;
mod rule;
mod sentences;
#[cfg(test)]
mod tests;
mod verdict;

pub use condition::{Condition, Conditions, Of};
pub use count::{Presence, SeatHere, judge};
pub use rule::{Base, Recall, Recusal, Rule, Share, Threshold};
pub use verdict::{Lack, Verdict, Why};
