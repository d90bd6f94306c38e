//! What a disk may hold after the power failed at some moment.
//!
//! What was synced is there. Of what was not, the disk has nothing, the beginning, some writes and
//! not others, or some sectors of each. Sectors themselves are whole, and no disk lies about a sync.

use std::collections::BTreeMap;

use crate::{
    dice::Dice,
    record::{Deed, LEDGER, Record},
};

const SECTOR: usize = 512;

/// The files of a folder.
pub type Files = BTreeMap<String, Vec<u8>>;

/// How a file system keeps names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// In the order in which they were given; any sync makes all names so far lasting (as ext4 does).
    Journalled,
    /// Only a sync of the folder makes them lasting (all that POSIX promises).
    WithFolder,
}

/// What becomes of writes that were not synced.
#[derive(Clone, Copy)]
enum Fate {
    Gone,
    Some,
    Beginning(usize),
    Torn,
}

/// The files as they are when everything arrived.
pub fn whole(record: &Record) -> Files {
    rebuild(record, record.steps.len(), &Lasting::everything(record.steps.len()), &mut Dice::seeded(0))
}

/// One thing the disk may hold when the power fails before step `cut`.
pub fn after_failure(record: &Record, cut: usize, names: Names, dice: &mut Dice) -> Files {
    let lasting = Lasting::at(record, cut, names, dice);
    rebuild(record, cut, &lasting, dice)
}

/// What was acknowledged before step `cut`.
pub fn acknowledged(record: &Record, cut: usize) -> Vec<&str> {
    let ledgers = record.steps[..cut].iter().filter_map(|step| if let Deed::Acknowledged(names) = &step.deed { Some(names) } else { None });
    ledgers.flatten().map(String::as_str).collect()
}

/// Up to which step things last.
struct Lasting {
    /// By file: what was written before this step.
    content: BTreeMap<usize, usize>,
    /// Names given before this step.
    names: usize,
    all: bool,
}

impl Lasting {
    fn everything(names: usize) -> Self {
        Self { content: BTreeMap::new(), names, all: true }
    }

    fn at(record: &Record, cut: usize, names: Names, dice: &mut Dice) -> Self {
        let (mut content, mut named) = (BTreeMap::new(), 0);
        for (at, step) in record.steps[..cut].iter().enumerate() {
            match step.deed {
                Deed::Synced => {
                    content.insert(step.file, at);
                    named = if names == Names::Journalled { at } else { named };
                }
                Deed::FolderSynced => named = at,
                _ => {}
            }
        }
        let later = cut - named;
        let more = [0, later, dice.below(later + 1)][dice.below(3)];
        Self { content, names: named + more, all: false }
    }

    fn has(&self, file: usize, at: usize) -> bool {
        self.all || self.content.get(&file).is_some_and(|synced| at < *synced)
    }
}

fn rebuild(record: &Record, cut: usize, lasting: &Lasting, dice: &mut Dice) -> Files {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut contents: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let mut fates: BTreeMap<usize, Fate> = BTreeMap::new();
    let policy = dice.below(4);
    for (at, step) in record.steps[..cut].iter().enumerate() {
        match &step.deed {
            Deed::Named(_) | Deed::Unnamed(_) | Deed::Renamed(..) if at >= lasting.names => {}
            Deed::Named(name) => drop(names.insert(name, step.file)),
            Deed::Unnamed(name) => drop(names.remove(name.as_str())),
            Deed::Renamed(before, after) => {
                names.remove(before.as_str());
                names.insert(after, step.file);
            }
            Deed::Written(..) | Deed::Cut(_) => {
                let content = contents.entry(step.file).or_default();
                if lasting.has(step.file, at) {
                    arrive(record, &step.deed, content, usize::MAX, || true);
                } else {
                    let fate = fates.entry(step.file).or_insert_with(|| fate(policy, dice));
                    perhaps(record, &step.deed, content, (fate, dice));
                }
            }
            Deed::Synced | Deed::FolderSynced | Deed::Acknowledged(_) => {}
        }
    }
    // The shared memory of SQLite is never read after a restart.
    let kept = names.into_iter().filter(|(name, _)| *name != LEDGER && !name.ends_with("-shm"));
    kept.map(|(name, file)| (name.to_owned(), contents.remove(&file).unwrap_or_default())).collect()
}

fn fate(policy: usize, dice: &mut Dice) -> Fate {
    match policy {
        0 => Fate::Gone,
        1 => Fate::Some,
        2 => Fate::Beginning(dice.below(12)),
        _ => Fate::Torn,
    }
}

/// A write that was not synced arrives, or not, or in part.
fn perhaps(record: &Record, deed: &Deed, content: &mut Vec<u8>, (fate, dice): (&mut Fate, &mut Dice)) {
    match fate {
        Fate::Gone | Fate::Beginning(0) => {}
        Fate::Some => {
            if dice.below(2) == 0 {
                arrive(record, deed, content, usize::MAX, || true);
            }
        }
        Fate::Beginning(left) => {
            *left -= 1;
            arrive(record, deed, content, usize::MAX, || true);
        }
        Fate::Torn => arrive(record, deed, content, SECTOR, || dice.below(2) == 0),
    }
}

/// A write arrives in pieces of at most this length, each of them if `whether`.
fn arrive(record: &Record, deed: &Deed, content: &mut Vec<u8>, most: usize, mut whether: impl FnMut() -> bool) {
    match deed {
        Deed::Written(offset, range) => {
            let mut start = *offset;
            for piece in record.piece(range).chunks(most) {
                if whether() {
                    content.resize(content.len().max(start + piece.len()), 0);
                    content[start..start + piece.len()].copy_from_slice(piece);
                }
                start += piece.len();
            }
        }
        Deed::Cut(length) => content.resize(*length, 0),
        _ => {}
    }
}
