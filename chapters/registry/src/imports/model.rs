//! What an import is: a list with its headings, what its columns hold, and how far it has come.

use std::{collections::BTreeMap, marker::PhantomData};

use jiff::Timestamp;
use kit::{
    Error, Id, Result,
    db::{Cell, Column, ToValue, Value},
    id, row,
};
use serde::{Deserialize, Serialize};

use super::kind::Kind;

id! {
    /// A list that was brought.
    pub ImportId
}

/// A heading of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// In which column it stands, from 0.
    pub place: usize,
    /// What it says.
    pub text: String,
}

/// What the columns of a list hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping(Vec<(usize, String)>);

impl Mapping {
    /// Says what a column holds.
    pub fn set(&mut self, place: usize, key: &str) {
        self.0.retain(|(at, _)| *at != place);
        self.0.push((place, key.to_owned()));
    }

    /// The column that holds something.
    pub fn place_of(&self, key: &str) -> Option<usize> {
        self.0.iter().find(|(_, held)| held == key).map(|(place, _)| *place)
    }

    /// What a column holds.
    pub fn key_of(&self, place: usize) -> Option<&str> {
        self.0.iter().find(|(at, _)| *at == place).map(|(_, key)| key.as_str())
    }

    /// Whether any column holds this.
    pub fn has(&self, key: &str) -> bool {
        self.place_of(key).is_some()
    }

    /// Says that the column which seemed to hold `key` holds `other`.
    pub fn rename(&mut self, key: &str, other: &str) {
        for (_, held) in self.0.iter_mut().filter(|(_, held)| held == key) {
            other.clone_into(held);
        }
    }

    /// How many columns hold something.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no column holds anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The codes of sectors that were chosen for words, by the word as it is compared: [`NO_SECTOR`] where it means none.
pub type Chosen = BTreeMap<String, String>;

/// What is chosen for a word that is to be left out.
pub const NO_SECTOR: &str = "none";

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is to be said what its columns hold.
    Columns,
    /// Its lines can be looked at and accepted.
    Preview,
    /// It became records.
    Accepted,
    /// It was taken back.
    Withdrawn,
}

impl State {
    const ALL: [(Self, &'static str); 4] =
        [(Self::Columns, "columns"), (Self::Preview, "preview"), (Self::Accepted, "accepted"), (Self::Withdrawn, "withdrawn")];

    /// Whether it waits for somebody: nothing has been added yet.
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::Columns | Self::Preview)
    }
}

impl ToValue for State {
    fn to_value(&self) -> Value {
        let code = Self::ALL.iter().find(|(state, _)| state == self).map_or("", |(_, code)| code);
        Value::Text(code.to_owned())
    }
}

impl Column for State {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        let code = cell.text()?;
        let found = Self::ALL.iter().find(|(_, known)| *known == code);
        found.map(|(state, _)| *state).ok_or_else(|| Error::Internal(format!("no state has the code {code}")))
    }
}

/// Why a record cannot be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// Somebody changed it since.
    Changed,
    /// Something else rests on it.
    Used,
}

impl Stays {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Used => "used",
        }
    }
}

row! {
    /// A list that was brought.
    pub struct Import {
        /// Which one.
        pub id: ImportId,
        /// What within the partnership it is brought to.
        pub target: Option<Id>,
        /// The name of its file.
        pub file_name: String,
        /// Its headings, as JSON.
        pub headings: String,
        /// What its columns hold, as JSON.
        pub mapping: String,
        /// The sectors that were chosen for words in it, as JSON.
        pub words: String,
        /// How far it has come.
        pub state: State,
        /// How many lines it has.
        pub lines: i64,
        /// How many of them became something.
        pub taken: i64,
        /// When it was brought.
        pub brought_at: Timestamp,
        /// By whom.
        pub brought_by: String,
        /// The version, for noticing that two people look at it at once.
        pub version: i64,
    }
}

impl Import {
    /// Its headings.
    pub fn headings(&self) -> Result<Vec<Heading>> {
        serde_json::from_str(&self.headings).map_err(Error::internal)
    }

    /// The sectors that were chosen for words in it, by the word as it is compared.
    pub fn chosen(&self) -> Result<Chosen> {
        serde_json::from_str(&self.words).map_err(Error::internal)
    }

    /// What its columns hold.
    pub fn mapping(&self) -> Result<Mapping> {
        serde_json::from_str(&self.mapping).map_err(Error::internal)
    }
}

row! {
    /// A record that a list became.
    pub struct MadeRecord {
        /// Its place among them.
        pub place: i64,
        /// The line of the list.
        pub line: i64,
        /// The kind of record.
        pub kind: String,
        /// Which one.
        pub id: Id,
        /// Why it could not be taken back.
        pub stays: Option<String>,
    }
}

/// An import of one kind of list: what is found under the address of one kind is never of another.
#[derive(Clone, Debug)]
pub struct OfKind<K> {
    /// The import.
    pub import: Import,
    kind: PhantomData<fn() -> K>,
}

impl<K: Kind> From<Import> for OfKind<K> {
    fn from(import: Import) -> Self {
        Self { import, kind: PhantomData }
    }
}
