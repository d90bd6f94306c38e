//! Who does what this year.

pub mod fiscal;
pub mod smart;
pub mod status;

/// The chapter's words in both languages.
pub mod words {
    #![allow(missing_docs, clippy::all, clippy::pedantic, reason = "written by the build from the Fluent files")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}
