//! Pages that say the same to everybody who holds the same standings, kept until the chronicle says something new.
//!
//! A list of a partnership shows what is written down there, in a language, on a day, to somebody who may do certain things.
//! Every change leaves a line in the chronicle: while it ends where it ended, such a page is the same. Whoever reads it (the name
//! in the header, the token of forms) is put in anew each time. What a page shows of the reader alone has no place here.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;

use super::{Page, Reply, page::frame};
use crate::{
    Result, chronicle,
    parts::Shell,
    permits::{Permit, Reads},
};

/// The most bytes of content that are kept.
const MOST: usize = 4 << 20;

/// What a remembered page depends on, beside the records.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    uri: String,
    held: Vec<String>,
    is_at_rest: bool,
    today: Date,
    /// Hours since 1970: what lies near in time is looked at anew every hour.
    hour: i64,
}

/// The pages as they were when the chronicle ended at `head`.
#[derive(Default)]
struct Kept {
    head: i64,
    bytes: usize,
    pages: HashMap<Key, Arc<Shell>>,
}

/// The pages of an installation that were shown since the last change.
#[derive(Default)]
pub(crate) struct Memory(Mutex<Kept>);

impl Memory {
    fn recall(&self, head: i64, key: &Key) -> Option<Arc<Shell>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.pages.get(key).filter(|_| kept.head == head).cloned()
    }

    fn keep(&self, head: i64, key: Key, page: Shell) {
        let bytes = page.len();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if head < kept.head {
            return;
        }
        if head > kept.head || kept.bytes + bytes > MOST {
            *kept = Kept { head, ..Kept::default() };
        }
        kept.bytes += bytes;
        kept.pages.insert(key, Arc::new(page));
    }

    /// Forgets everything: for tests that change records without an act.
    #[cfg(feature = "testing")]
    pub(crate) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Kept::default();
    }
}

impl<A: Reads> Permit<'_, A> {
    /// The page at this address, made by `make` unless it was shown since the last change to somebody with the same standings.
    ///
    /// Only for pages that follow from the records, the address, the hour and what the reader may do, and from nothing else. A page
    /// with a form in it belongs to its reader and is never kept.
    pub fn remembered(&self, make: impl FnOnce() -> Result<Page>) -> Result<Reply> {
        let (visit, memory) = (self.visit(), self.visit().house.memory());
        let head = self.read(chronicle::head)?.sequence;
        let mut held = self.held().to_vec();
        held.sort_unstable();
        let key =
            Key { uri: visit.uri.clone(), held, is_at_rest: self.is_at_rest(), today: self.today(), hour: self.now().as_second() / 3_600 };
        if let Some(known) = memory.recall(head, &key) {
            return Ok(Reply::html(known.page_for(&frame(visit, String::new()))));
        }
        let page = make()?;
        let is_of_the_reader = visit.csrf.as_deref().is_some_and(|token| page.frame.content.as_str().contains(token));
        if page.status == 200 && !is_of_the_reader {
            let shell = page.frame.shell();
            let reply = Reply::html(shell.page_for(&page.frame));
            memory.keep(head, key, shell);
            return Ok(reply);
        }
        Ok(page.reply())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::{Frame, Html};

    fn key(uri: &str, held: &[&str]) -> Key {
        let held = held.iter().map(|&code| code.to_owned()).collect();
        Key { uri: uri.into(), held, is_at_rest: false, today: Date::constant(2026, 11, 21), hour: 0 }
    }

    fn page(content: &str) -> Shell {
        Frame { content: Html::text(content), ..Frame::default() }.shell()
    }

    #[test]
    fn a_page_is_known_until_the_chronicle_goes_on_and_only_to_those_who_may_the_same() {
        let memory = Memory::default();
        memory.keep(7, key("/a", &["member"]), page("seven"));
        let known = memory.recall(7, &key("/a", &["member"])).expect("kept");
        assert!(known.page_for(&Frame::default()).contains("seven"));
        assert!(memory.recall(7, &key("/a", &["coordinator"])).is_none());
        assert!(memory.recall(7, &key("/b", &["member"])).is_none());
        assert!(memory.recall(8, &key("/a", &["member"])).is_none());
        memory.keep(8, key("/b", &["member"]), page("eight"));
        assert!(memory.recall(8, &key("/a", &["member"])).is_none(), "the page from before the change is gone");
        memory.keep(7, key("/a", &["member"]), page("late"));
        assert!(memory.recall(7, &key("/a", &["member"])).is_none(), "a reader of before the change leaves nothing behind");
        assert!(memory.recall(8, &key("/b", &["member"])).is_some());
    }

    #[test]
    fn it_never_grows_past_its_measure() {
        let (memory, long) = (Memory::default(), "x".repeat(1 << 20));
        for number in 0..20 {
            memory.keep(1, key(&format!("/{number}"), &[]), page(&long));
        }
        assert!(memory.0.lock().expect("whole").bytes <= MOST);
        assert!(memory.recall(1, &key("/19", &[])).is_some(), "the latest is there");
    }
}
