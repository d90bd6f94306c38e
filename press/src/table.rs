//! A table: typed columns, typed cells, a caption.

use jiff::civil::Date;

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    #[default]
    Text,
    /// A count or another whole number.
    Number,
    /// An amount in cents.
    Money,
    /// A percentage from 0 to 100.
    Percent,
    /// A day.
    Date,
}

/// A column.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What its cells are.
    pub kind: Kind,
    /// What it means, for the codebook; empty when the heading says it all.
    pub meaning: String,
}

impl Column {
    /// A column of this kind.
    pub fn new(heading: impl Into<String>, kind: Kind) -> Self {
        Self { heading: heading.into(), kind, meaning: String::new() }
    }

    /// A column of words.
    pub fn text(heading: impl Into<String>) -> Self {
        Self::new(heading, Kind::Text)
    }

    /// The same, with what it means.
    #[must_use]
    pub fn meaning(mut self, meaning: impl Into<String>) -> Self {
        self.meaning = meaning.into();
        self
    }
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// An amount in cents.
    Money(i64),
    /// A percentage from 0 to 100.
    Percent(f64),
    /// A day.
    Date(Date),
    /// A number that need not be whole.
    Decimal(f64),
    /// A cell whose value is known by a name, so that it can be read back from every form of the document.
    Figure(String, Box<Cell>),
}

impl Cell {
    /// The same value under this name.
    #[must_use]
    pub fn named(self, id: impl Into<String>) -> Self {
        Self::Figure(id.into(), Box::new(self))
    }

    /// The value without its name.
    pub fn bare(&self) -> &Self {
        match self {
            Self::Figure(_, cell) => cell.bare(),
            other => other,
        }
    }

    /// The name of the value, when it has one.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Figure(id, _) => Some(id),
            _ => None,
        }
    }

    /// Whether it stands to the right, as numbers do.
    pub fn is_number(&self) -> bool {
        matches!(self.bare(), Self::Number(_) | Self::Money(_) | Self::Percent(_) | Self::Decimal(_))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Option<Date>> for Cell {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// What it shows, in a few words.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the first cell of each row names the row.
    pub first_names_row: bool,
    /// What the reader should know beside it.
    pub notes: Vec<String>,
    /// Where it comes from; empty when that goes without saying.
    pub source: String,
}

impl Table {
    /// An empty table whose rows are named by their first cell.
    pub fn new(caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { caption: caption.into(), columns, rows: Vec::new(), first_names_row: true, notes: Vec::new(), source: String::new() }
    }

    /// The cells of a row, one for each column: what is missing is empty, what is too many is left out.
    pub fn cells<'a>(&self, row: &'a [Cell]) -> impl Iterator<Item = &'a Cell> {
        row.iter().chain(std::iter::repeat(&Cell::Empty)).take(self.columns.len())
    }
}

/// Whether a program that opens a table would take this text for a formula.
pub fn looks_like_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || text.starts_with(['\t', '\r', '\n'])
}
