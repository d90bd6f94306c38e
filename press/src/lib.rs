//! From one tree of a document to a page, a tagged PDF, a Word file and a workbook; and back from
//! the tables that people bring.
//!
//! `press` knows no word of the domain and does no input or output: bytes in, bytes out.

pub mod chart;
pub mod csv;
pub mod document;
pub mod docx;
pub mod escape;
pub mod format;
pub mod html;
pub mod pdf;
pub mod picture;
pub mod read;
#[cfg(test)]
mod samples;
pub mod sniff;
pub mod table;
pub mod words;
pub mod xlsx;

pub use document::{Block, Document, Enclosed, Inline, figures};
pub use picture::Picture;
pub use sniff::{FileKind, sniff};
pub use table::{Cell, Column, Kind, Table};
