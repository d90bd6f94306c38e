//! From one tree of a document to a page, a tagged PDF, a Word file and a workbook.
//!
//! `press` knows no word of the domain and does no input or output: bytes in, bytes out.

pub mod csv;
pub mod table;
pub mod xlsx;

pub use table::{Cell, Column, Kind, Table};
