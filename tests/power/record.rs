//! The record of what a program did to the files of a folder, read and understood.

use std::{collections::BTreeMap, ops::Range};

/// The file in which a program notes what it was told is kept. It is the ledger of the test, not part of the disk.
pub const LEDGER: &str = "acknowledged";

/// What was done.
pub enum Deed {
    /// A file got this name.
    Named(String),
    /// The name was taken away.
    Unnamed(String),
    /// The file has the second name instead of the first.
    Renamed(String, String),
    /// A piece of the record was written at this place.
    Written(usize, Range<usize>),
    /// Cut, or lengthened with zeros, to this length.
    Cut(usize),
    /// The disk has all that was written to the file so far.
    Synced,
    /// The disk has all names given so far.
    FolderSynced,
    /// These were acknowledged.
    Acknowledged(Vec<String>),
}

/// One thing done to one file (a number that stays with it when it is renamed).
pub struct Step {
    pub file: usize,
    pub deed: Deed,
}

/// The whole record.
pub struct Record {
    pub steps: Vec<Step>,
    bytes: Vec<u8>,
}

impl Record {
    /// Reads a record that the recorder wrote.
    pub fn read(bytes: Vec<u8>) -> Self {
        let mut reading = Reading { bytes: &bytes, at: 0, files: BTreeMap::new(), known: 0 };
        let steps = std::iter::from_fn(|| reading.step()).collect();
        Self { steps, bytes }
    }

    /// Whether the database file itself was written after something was acknowledged and before the last
    /// was: the moment when the log is folded into it is the one to fear most.
    pub fn folds_its_log_in_between(&self) -> bool {
        let database = self.steps.iter().find(|step| matches!(&step.deed, Deed::Named(name) if name == "entente.db"));
        let is_told = |step: &Step| matches!(step.deed, Deed::Acknowledged(_));
        let (Some(first), Some(last)) = (self.steps.iter().position(is_told), self.steps.iter().rposition(is_told)) else { return false };
        let written = |step: &&Step| matches!(step.deed, Deed::Written(..)) && database.is_some_and(|it| it.file == step.file);
        self.steps[first..last].iter().filter(written).count() > 100
    }

    /// The content of a piece.
    pub fn piece(&self, range: &Range<usize>) -> &[u8] {
        &self.bytes[range.clone()]
    }
}

struct Reading<'b> {
    bytes: &'b [u8],
    at: usize,
    files: BTreeMap<String, usize>,
    known: usize,
}

impl Reading<'_> {
    fn step(&mut self) -> Option<Step> {
        if self.at == self.bytes.len() {
            return None;
        }
        let (kind, name_length) = (self.bytes[self.at], usize::from(self.bytes[self.at + 1]));
        let (offset, length) = (self.number(self.at + 2), self.number(self.at + 10));
        let name = self.text(self.at + 18..self.at + 18 + name_length);
        let start = self.at + 18 + name_length;
        let content = start..start + if matches!(kind, b'W' | b'R') { length } else { 0 };
        self.at = content.end;
        Some(self.understood(kind, name, offset, content))
    }

    fn understood(&mut self, kind: u8, name: String, offset: usize, content: Range<usize>) -> Step {
        if kind == b'F' {
            return Step { file: 0, deed: Deed::FolderSynced };
        }
        if kind == b'C' {
            self.known += 1;
            self.files.insert(name.clone(), self.known);
        }
        let file = *self.files.get(&name).unwrap_or_else(|| panic!("{name} was there before the record began"));
        let deed = match kind {
            b'C' => Deed::Named(name),
            b'W' if name == LEDGER => Deed::Acknowledged(self.text(content).lines().map(str::to_owned).collect()),
            b'W' => Deed::Written(offset, content),
            b'T' => Deed::Cut(offset),
            b'S' => Deed::Synced,
            b'U' => {
                self.files.remove(&name);
                Deed::Unnamed(name)
            }
            b'R' => {
                let after = self.text(content);
                self.files.remove(&name);
                self.files.insert(after.clone(), file);
                Deed::Renamed(name, after)
            }
            other => panic!("the record has an entry of the kind {other}"),
        };
        Step { file, deed }
    }

    fn number(&self, at: usize) -> usize {
        let bytes = self.bytes[at..at + 8].try_into().expect("eight bytes");
        usize::try_from(u64::from_le_bytes(bytes)).expect("a length")
    }

    fn text(&self, range: Range<usize>) -> String {
        String::from_utf8(self.bytes[range].to_vec()).expect("text")
    }
}
