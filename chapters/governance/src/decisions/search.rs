//! The register is searched by how words begin: every word that is typed begins a word of the decision, in either language.
//!
//! Of the words that are typed the one that the fewest decisions have is looked up among the words of all decisions; whatever else is
//! asked is asked of those decisions alone. Where even that word is common, it is met soon by whoever goes down the register: the page
//! is read there, and only to count are its decisions looked up.

use std::collections::BTreeSet;

use kit::{
    Result, bind,
    db::{Search, Tx, WriteTx},
    lang::in_words,
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Checked, DecisionId};

/// The most decisions that a rare word stands in.
pub(super) const RARE: i64 = 2_000;
/// From how many on decisions are no longer looked up one by one.
const MANY: i64 = 20_000;
/// The most words that are looked for.
const WORDS: usize = 8;
/// What was typed when it has neither a letter nor a digit: nothing begins like it.
const NO_WORD: &str = "";
/// After every letter there is.
const LAST: char = '\u{10FFFF}';

impl Checked {
    /// What the search in the register looks through, in words.
    pub fn search_fold(&self) -> String {
        in_words(&format!("{} {}", self.text.en, self.text.fr))
    }
}

/// Notes the words of a decision, out of its text in words.
pub(super) fn enter(tx: &mut WriteTx, (partnership, id): (PartnershipId, DecisionId), in_words: &str) -> Result<()> {
    let words: BTreeSet<&str> = in_words.split_whitespace().collect();
    for word in words {
        tx.run(
            sql!("INSERT INTO decision_word (partnership_id, word_fold, decision_id) VALUES ($1, $2, $3)"),
            bind![partnership, word, id],
        )?;
    }
    Ok(())
}

/// Takes back the words of a decision, out of the text in words that it had.
pub(super) fn leave(tx: &mut WriteTx, (partnership, id): (PartnershipId, DecisionId), in_words: &str) -> Result<()> {
    let words: BTreeSet<&str> = in_words.split_whitespace().collect();
    for word in words {
        tx.run(
            sql!("DELETE FROM decision_word WHERE partnership_id = $1 AND word_fold = $2 AND decision_id = $3"),
            bind![partnership, word, id],
        )?;
    }
    Ok(())
}

/// The words that are looked for in the register of a partnership.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    partnership: PartnershipId,
    /// The word that the fewest decisions have, and how many those are, told up to one more than [`MANY`].
    rarest: Option<(String, i64)>,
    others: Vec<String>,
}

impl Wanted {
    /// The words in what was typed.
    pub fn read(tx: &Tx, partnership: PartnershipId, typed: &str) -> Result<Self> {
        let is_asked = !typed.trim().is_empty();
        let typed = in_words(typed);
        let count = |word: &str| Ok((word.to_owned(), at_most_many(tx, partnership, word)?));
        let mut words: Vec<(String, i64)> = typed.split_whitespace().take(WORDS).map(count).collect::<Result<_>>()?;
        words.sort_by_key(|(_, held)| *held);
        if is_asked && words.is_empty() {
            words.push((NO_WORD.to_owned(), 0));
        }
        let mut words = words.into_iter();
        Ok(Self { partnership, rarest: words.next(), others: words.map(|(word, _)| word).collect() })
    }

    /// Whether there is a word that few decisions have.
    fn has_rare(&self) -> bool {
        self.rarest.as_ref().is_some_and(|(_, held)| *held <= RARE)
    }

    /// Narrows a list of decisions for reading a page of it: a rare word is looked up, others are met on the way.
    pub fn narrow(&self, list: Search) -> Result<Search> {
        match &self.rarest {
            Some(_) if self.has_rare() => self.look_up(list),
            Some((word, _)) => self.with_others(on_the_way(list, word)?),
            None => Ok(list),
        }
    }

    /// Narrows a list of decisions by looking them up, where those are not too many.
    pub fn looked_up(&self, list: Search) -> Result<Option<Search>> {
        match &self.rarest {
            Some((_, held)) if *held <= MANY => self.look_up(list).map(Some),
            _ => Ok(None),
        }
    }

    /// How many decisions have it, when it is one word and a common one: they are counted among the words alone.
    pub fn total(&self, tx: &Tx) -> Result<Option<i64>> {
        match &self.rarest {
            Some((word, _)) if self.others.is_empty() && !self.has_rare() => how_many(tx, self.partnership, word).map(Some),
            _ => Ok(None),
        }
    }

    fn look_up(&self, list: Search) -> Result<Search> {
        match &self.rarest {
            Some((word, _)) => self.with_others(list.filter("word_looked_up", bind![self.partnership, word, after(word)])?),
            None => Ok(list),
        }
    }

    fn with_others(&self, list: Search) -> Result<Search> {
        self.others.iter().try_fold(list, |list, word| on_the_way(list, word))
    }
}

fn on_the_way(list: Search, word: &str) -> Result<Search> {
    list.filter("word_on_the_way", bind![format!("% {word}%")])
}

/// What comes after everything that begins with this word.
fn after(word: &str) -> String {
    if word == NO_WORD { String::new() } else { format!("{word}{LAST}") }
}

fn at_most_many(tx: &Tx, partnership: PartnershipId, word: &str) -> Result<i64> {
    let (some,): (i64,) = tx.one(
        sql!(
            "SELECT COUNT(*) FROM (SELECT w.decision_id FROM decision_word w
                                   WHERE w.partnership_id = $1 AND w.word_fold >= $2 AND w.word_fold < $3 LIMIT $4) few"
        ),
        bind![partnership, word, after(word), MANY + 1],
    )?;
    Ok(some)
}

fn how_many(tx: &Tx, partnership: PartnershipId, word: &str) -> Result<i64> {
    let (all,): (i64,) = tx.one(
        sql!(
            "SELECT COUNT(DISTINCT w.decision_id) FROM decision_word w
             WHERE w.partnership_id = $1 AND w.word_fold >= $2 AND w.word_fold < $3"
        ),
        bind![partnership, word, after(word)],
    )?;
    Ok(all)
}
