//! Pure computation: what can be worked out from numbers and texts alone.
//!
//! Nothing here reads a file, asks a clock, opens a connection or knows a word of the field. What
//! goes in comes as arguments, what comes out is returned, and the same input always gives the same
//! output; so each piece is tested, fuzzed and measured by itself.

pub mod allotment;
pub mod survival;
