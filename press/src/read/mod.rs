//! The spreadsheets people bring: a workbook or a CSV file, read as lines of cells with their addresses.
//!
//! Nothing in such a file is trusted: its size, its inside and its encoding are looked at before it is opened, and
//! every refusal has its own sentence.

mod archive;
mod encoding;
mod refusal;
mod separated;
#[cfg(test)]
mod tests;
mod workbook;

use std::fmt::Write as _;

pub use archive::ArchiveFault;
pub(crate) use archive::{Office, office};
pub use encoding::Encoding;
pub(crate) use encoding::decode;
pub use refusal::ReadError;

/// The largest file that is read: 20 MB, as of documents.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// The most text a file may hold once it is unpacked: 50 MB.
pub const LARGEST_CONTENT: usize = 50 * 1024 * 1024;
/// The most lines a sheet may have.
pub const MOST_LINES: usize = 20_000;
/// The most columns a sheet may have.
pub const MOST_COLUMNS: usize = 200;
/// The most cells a file may fill: each costs memory many times its size.
pub const MOST_CELLS: usize = 500_000;

/// What a cell was in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nature {
    /// Nothing.
    #[default]
    Empty,
    /// Words, or anything in a CSV file.
    Text,
    /// A number: its text has a point and no thousands separator.
    Number,
    /// A day, or a day and a time: its text is `2026-11-12` or `2026-11-12T18:30:00`.
    Date,
    /// A duration or a time of day: its text is `18:30:00`.
    Time,
    /// `true` or `false`.
    Truth,
    /// An error the spreadsheet shows, such as `#N/A`.
    Fault,
}

/// A cell as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it says, without blanks around it.
    pub text: String,
    /// What it was.
    pub nature: Nature,
    /// Whether a formula made it: the text is what the formula gave when the file was saved.
    pub formula: bool,
}

/// What a cell that is not there looks like.
static NOTHING: Entry = Entry { text: String::new(), nature: Nature::Empty, formula: false };

/// A line that has something in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1, as a spreadsheet shows it.
    pub number: usize,
    cells: Vec<(usize, Entry)>,
}

impl Line {
    /// The cell of this column, from 0; an empty one when the line is shorter.
    pub fn entry(&self, column: usize) -> &Entry {
        self.cells.binary_search_by_key(&column, |(place, _)| *place).map_or(&NOTHING, |found| &self.cells[found].1)
    }

    /// What the cell of this column says.
    pub fn text(&self, column: usize) -> &str {
        &self.entry(column).text
    }

    /// The cells that have something in them, with their column.
    pub fn entries(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.cells.iter().map(|(column, entry)| (*column, entry))
    }

    /// The address of a cell of this line, such as `C7`.
    pub fn address(&self, column: usize) -> String {
        address(column, self.number)
    }

    fn put(&mut self, column: usize, entry: Entry) {
        match self.cells.binary_search_by_key(&column, |(place, _)| *place) {
            Ok(found) => self.cells[found].1 = entry,
            Err(place) => self.cells.insert(place, (column, entry)),
        }
    }
}

/// A sheet: its lines in order, without those that are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the sheet, or of the file.
    pub name: String,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How the file was encoded, when it is a CSV file.
    pub encoding: Option<Encoding>,
    /// What separates its cells, when it is a CSV file.
    pub separator: Option<char>,
}

impl Sheet {
    /// How many columns its widest line reaches.
    pub fn width(&self) -> usize {
        self.lines.iter().filter_map(|line| line.cells.last()).map(|(column, _)| column + 1).max().unwrap_or(0)
    }
}

/// The address of the cell of this column (from 0) and line (from 1): `address(27, 3)` is `AB3`.
pub fn address(column: usize, line: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    let mut address: String = letters.iter().rev().collect();
    let _ = write!(address, "{line}");
    address
}

/// The table somebody brings: of a workbook the first sheet with at least two columns, else the first with anything.
pub fn sheet(bytes: &[u8], filename: &str) -> Result<Sheet, ReadError> {
    let mut sheets = sheets(bytes, filename)?;
    let place = sheets.iter().position(|sheet| sheet.width() > 1).unwrap_or(0);
    Ok(sheets.swap_remove(place))
}

/// All sheets that have something in them and are not hidden; of a CSV file the one there is.
pub fn sheets(bytes: &[u8], filename: &str) -> Result<Vec<Sheet>, ReadError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ReadError::TooBig { bytes: bytes.len() });
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ReadError::OldOrLocked);
    }
    let sheets = if bytes.starts_with(b"PK") { workbook::read(bytes)? } else { vec![separated::read(bytes, filename)?] };
    if sheets.iter().all(|sheet| sheet.lines.is_empty()) { Err(ReadError::Empty) } else { Ok(sheets) }
}
