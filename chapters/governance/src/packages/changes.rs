//! What changed from one package to the next: hours and place; items added, moved, reworked, removed; papers added, replaced,
//! removed.

use kit::Lang;

use super::model::{Contents, Entry, Held, in_lang};
use crate::words::Words;

/// One change from a package to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An item is new.
    Added(Entry),
    /// An item stands elsewhere among the others.
    Moved(Entry),
    /// An item has another title.
    Renamed(Entry),
    /// An item is for something else, takes other minutes, is presented by somebody else.
    Reworked(Entry),
    /// The meeting is at another hour or place, or something else is to know of it.
    Elsewhere,
    /// An item is gone.
    Removed(Entry),
    /// A paper is new.
    PaperAdded(Entry, Held),
    /// A paper has other bytes under the same title.
    PaperReplaced(Entry, Held),
    /// A paper is gone.
    PaperRemoved(Entry, Held),
}

impl Change {
    /// The change as a sentence.
    pub fn said(&self, lang: Lang) -> String {
        let w = Words(lang);
        let title = |one: &Entry| in_lang(&one.title, lang).to_owned();
        let paper = |one: &Held| in_lang(&one.title, lang).to_owned();
        match self {
            Self::Added(it) => w.package_item_added(it.place, title(it)),
            Self::Moved(it) => w.package_item_moved(title(it), it.place),
            Self::Renamed(it) => w.package_item_renamed(it.place, title(it)),
            Self::Reworked(it) => w.package_item_reworked(it.place, title(it)),
            Self::Elsewhere => w.package_occasion_changed().to_owned(),
            Self::Removed(it) => w.package_item_removed(title(it)),
            Self::PaperAdded(it, one) => w.package_paper_added(it.place, paper(one)),
            Self::PaperReplaced(it, one) => w.package_paper_replaced(it.place, paper(one)),
            Self::PaperRemoved(it, one) => w.package_paper_removed(it.place, paper(one)),
        }
    }
}

/// What changed from one package to another, in the order of the new one; what is gone comes last.
pub fn changes(old: &Contents, new: &Contents) -> Vec<Change> {
    let before = |it: &Entry| old.items.iter().position(|one| one.item == it.item);
    let places: Vec<usize> = new.items.iter().filter_map(before).collect();
    let stayed = in_order(&places);
    let mut found: Vec<Change> = (old.occasion != new.occasion).then_some(Change::Elsewhere).into_iter().collect();
    for it in &new.items {
        let Some(at) = before(it) else {
            found.push(Change::Added(it.clone()));
            continue;
        };
        if !stayed.contains(&at) {
            found.push(Change::Moved(it.clone()));
        }
        if old.items[at].title != it.title {
            found.push(Change::Renamed(it.clone()));
        }
        if old.items[at].terms != it.terms {
            found.push(Change::Reworked(it.clone()));
        }
        found.extend(of_papers(&old.items[at], it));
    }
    let is_gone = |one: &&Entry| new.items.iter().all(|it| it.item != one.item);
    found.extend(old.items.iter().filter(is_gone).cloned().map(Change::Removed));
    found
}

fn of_papers(old: &Entry, new: &Entry) -> Vec<Change> {
    let same = |all: &[Held], one: &Held| all.iter().any(|it| it == one);
    let titled = |all: &[Held], one: &Held| all.iter().any(|it| it.title == one.title);
    let fresh = new.papers.iter().filter(|one| !same(&old.papers, one)).map(|one| {
        if titled(&old.papers, one) {
            Change::PaperReplaced(new.clone(), one.clone())
        } else {
            Change::PaperAdded(new.clone(), one.clone())
        }
    });
    let gone = old.papers.iter().filter(|one| !same(&new.papers, one) && !titled(&new.papers, one));
    fresh.chain(gone.map(|one| Change::PaperRemoved(new.clone(), one.clone()))).collect()
}

/// The longest run of places that stand in order: those items stayed, and the others were moved around them.
fn in_order(places: &[usize]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let before = (0..at).filter(|other| places[*other] < *place).max_by_key(|other| best[*other].len());
        let mut run = before.map(|other| best[other].clone()).unwrap_or_default();
        run.push(*place);
        best.push(run);
    }
    best.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(item: &str, place: i64, papers: &[(&str, &str)]) -> Entry {
        let held = |(title, digest): &(&str, &str)| Held { title: [(*title).to_owned(), String::new()], digest: (*digest).to_owned() };
        Entry {
            item: item.into(),
            place,
            title: [format!("Item {item}"), format!("Point {item}")],
            terms: String::new(),
            papers: papers.iter().map(held).collect(),
        }
    }

    fn held(items: &[Entry], occasion: &str) -> Contents {
        Contents { occasion: occasion.to_owned(), items: items.to_vec() }
    }

    fn said(old: &[Entry], new: &[Entry]) -> Vec<String> {
        let all = changes(&held(old, "9:00"), &held(new, "9:00"));
        all.iter().map(|one| one.said(Lang::En)).collect()
    }

    #[test]
    fn what_stands_after_a_new_item_was_not_moved_by_it() {
        let old = [entry("a", 1, &[]), entry("b", 2, &[]), entry("c", 3, &[])];
        assert!(said(&old, &old).is_empty());
        let new = [entry("x", 1, &[]), entry("a", 2, &[]), entry("b", 3, &[]), entry("c", 4, &[])];
        assert_eq!(said(&old, &new), ["Item 1 is new: Item x."]);
        let new = [entry("c", 1, &[]), entry("a", 2, &[]), entry("b", 3, &[])];
        assert_eq!(said(&old, &new), ["Item c was moved: it is item 1 now."]);
        assert_eq!(said(&old, &old[1..]), ["Removed: Item a."]);
        let renamed = Entry { title: ["Other".into(), String::new()], ..entry("a", 1, &[]) };
        assert_eq!(said(&old[..1], &[renamed]), ["Item 1 has another title: Other."]);
        let longer = Entry { terms: "25".into(), ..entry("a", 1, &[]) };
        assert_eq!(said(&old[..1], &[longer]), ["Item 1 is planned otherwise (purpose, minutes or presenter): Item a."]);
        let later = changes(&held(&old, "9:00"), &held(&old, "10:00"));
        assert_eq!(later, [Change::Elsewhere], "another hour alone is a change");
    }

    #[test]
    fn a_paper_with_the_same_title_and_other_bytes_was_replaced() {
        let old = [entry("a", 1, &[("Figures", "1"), ("Map", "2")])];
        let new = [entry("a", 1, &[("Figures", "3"), ("Letter", "4")])];
        assert_eq!(
            said(&old, &new),
            ["A paper of item 1 was replaced: Figures.", "Item 1 has a new paper: Letter.", "A paper of item 1 was taken off: Map."]
        );
    }

    #[test]
    fn three_hundred_items_turned_around_are_compared() {
        let old: Vec<_> = (1..=300).map(|place| entry(&place.to_string(), place, &[])).collect();
        let new: Vec<_> = (1..=300).map(|place| entry(&(301 - place).to_string(), place, &[])).collect();
        assert_eq!(said(&old, &new).len(), 299, "one of them stayed, the others were moved around it");
    }
}
