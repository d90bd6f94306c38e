//! The register is searched by how words begin: every word that is typed begins a word of the decision, in either language.
//!
//! Each word that is typed is looked up among the words of all decisions, and whatever else is asked is asked of those that have them
//! all. A word that very many have is met soon by whoever goes down the register, and is read there; where all are such, or many
//! decisions have them together, the page is read going down. What is found is counted up to [`COUNTED`].

use std::collections::BTreeSet;

use kit::{
    Result, bind,
    db::{Search, Tx, WriteTx},
    lang::in_words,
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Checked, DecisionId};

/// So many decisions are found by words at most: whoever finds more is asked for one more word.
pub(super) const COUNTED: u32 = 1_000;
/// From how many on decisions are no longer looked up by a word.
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
    /// Those that at most [`MANY`] decisions have, the rarest first.
    few: Vec<String>,
    /// Those that more have.
    common: Vec<String>,
}

impl Wanted {
    /// The words in what was typed.
    pub fn read(tx: &Tx, partnership: PartnershipId, typed: &str) -> Result<Self> {
        let is_asked = !typed.trim().is_empty();
        let typed = in_words(typed);
        let count = |word: &str| Ok((at_most_many(tx, partnership, word)?, word.to_owned()));
        let mut words: Vec<(i64, String)> = typed.split_whitespace().take(WORDS).map(count).collect::<Result<_>>()?;
        words.sort();
        if is_asked && words.is_empty() {
            words.push((0, NO_WORD.to_owned()));
        }
        let (few, common): (Vec<_>, Vec<_>) = words.into_iter().partition(|(held, _)| *held <= MANY);
        let texts = |words: Vec<(i64, String)>| words.into_iter().map(|(_, word)| word).collect();
        Ok(Self { partnership, few: texts(few), common: texts(common) })
    }

    /// Whether no word was typed.
    pub fn is_nothing(&self) -> bool {
        self.few.is_empty() && self.common.is_empty()
    }

    /// Narrows a list of decisions by looking up those with each word that few have, where there is such a word.
    pub fn looked_up(&self, list: Search) -> Result<Option<Search>> {
        if self.few.is_empty() {
            return Ok(None);
        }
        let look_up = |list: Search, word: &String| list.filter("word_looked_up", bind![self.partnership, word, after(word)]);
        let list = self.few.iter().try_fold(list, look_up)?;
        self.common.iter().try_fold(list, on_the_way).map(Some)
    }

    /// Narrows a list of decisions for going down it until a page is full.
    pub fn on_the_way(&self, list: Search) -> Result<Search> {
        self.few.iter().chain(&self.common).try_fold(list, on_the_way)
    }
}

fn on_the_way(list: Search, word: &String) -> Result<Search> {
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
