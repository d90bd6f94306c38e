//! What an archive says of itself, and how its files are called.

use std::collections::BTreeMap;

use kit::chronicle::Head;
use serde::{Deserialize, Serialize};

/// What every archive calls itself.
pub const FORMAT: &str = "entente archive";
/// The version of the format that is written and read.
pub const VERSION: u64 = 1;
/// The file that says what the archive is.
pub const HEADER: &str = "archive.json";
/// The file that describes the tables and their columns.
pub const SCHEMA: &str = "schema.json";

/// What an archive says of itself. Two archives of the same data differ in nothing else.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Header {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u64,
    /// When it was made.
    pub made_at: String,
    /// The program that made it.
    pub made_by: String,
    /// The name in addresses of the one partnership it holds; none for a whole installation.
    pub partnership: Option<String>,
    /// The end of the chronicle in it.
    pub chronicle: Head,
    /// The end of the chronicle where it was made.
    pub chronicle_there: Head,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
    /// The SHA-256 of every other file.
    pub files: BTreeMap<String, String>,
}

/// Where the rows of a table stand.
pub fn table_name(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

/// Where the bytes of a document with this digest stand.
pub fn file_name(digest: &str) -> String {
    format!("files/{}/{digest}", digest.get(..2).unwrap_or("xx"))
}
