//! What a package held when it was made, and how it stands now.

use jiff::Timestamp;
use kit::{Lang, row};
use serde::{Deserialize, Serialize};

use super::changes::{Change, changes};

row! {
    /// A package that was made.
    pub struct Edition {
        /// Its number among those of the meeting.
        pub edition: i64,
        /// When it was made.
        pub made_at: Timestamp,
        /// By whom.
        pub made_by: String,
        /// What it held, as [`Contents`] are written.
        pub contents: String,
    }
}

/// A paper as a package held it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Its title, in English and in French.
    pub title: [String; 2],
    /// The digest of its bytes.
    pub digest: String,
}

/// An item as a package held it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which one.
    pub item: String,
    /// Its place on the agenda.
    pub place: i64,
    /// Its title, in English and in French.
    pub title: [String; 2],
    /// What else the agenda says of it: what it is for, how it is taken, its minutes, who presents it.
    #[serde(default)]
    pub terms: String,
    /// Its papers.
    pub papers: Vec<Held>,
}

/// What a package holds: its items in their order, with their papers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// When and where the meeting is, and what is to know of it.
    #[serde(default)]
    pub occasion: String,
    /// The items.
    pub items: Vec<Entry>,
}

/// A title in a language, or in the other one where it has none in that.
pub fn in_lang([en, fr]: &[String; 2], lang: Lang) -> &str {
    let (first, second) = if lang == Lang::Fr { (fr, en) } else { (en, fr) };
    if first.is_empty() { second } else { first }
}

/// How the packages of a meeting stand.
pub struct State {
    /// What a package would hold now.
    pub now: Contents,
    /// The last package that was made.
    pub last: Option<Edition>,
    /// What changed: between now and the last one; where nothing did, between the last one and the one before it.
    pub changes: Vec<Change>,
    /// The number of the package that it changed since.
    pub since: Option<i64>,
}

impl State {
    /// How they stand, from what there is now and the last two packages, the later first.
    pub fn new(now: Contents, made: Vec<Edition>) -> kit::Result<Self> {
        let mut made = made.into_iter();
        let (last, before) = (made.next(), made.next());
        let read = |it: &Edition| serde_json::from_str::<Contents>(&it.contents).map_err(kit::Error::internal);
        let is_current = last.as_ref().map(&read).transpose()?.is_some_and(|held| held == now);
        let base = if is_current { before.as_ref() } else { last.as_ref() };
        let found = base.map(&read).transpose()?.map(|old| changes(&old, &now)).unwrap_or_default();
        let since = base.map(|it| it.edition);
        Ok(Self { now, last, changes: found, since })
    }

    /// The number of the package that holds what there is now, if it was made.
    pub fn current(&self) -> Option<i64> {
        let last = self.last.as_ref()?;
        (self.since != Some(last.edition)).then_some(last.edition)
    }
}
