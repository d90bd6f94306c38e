//! Reading the numbers, amounts, dates and times that people type, in either language.
//!
//! What could be read in two ways is refused rather than guessed.

mod dates;
mod numbers;
#[cfg(test)]
mod tests;

pub use dates::{parse_date, parse_time};
pub use numbers::{parse_count, parse_money, parse_number, parse_percent};
