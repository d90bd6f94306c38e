//! The register is searched by how words begin: every word that is typed begins a word of the decision, in either language.
//!
//! A rare word is looked up among the words of all decisions. A common one is met soon by whoever goes down the register: it is
//! looked for there, and only its decisions are counted among the words.

use std::collections::BTreeSet;

use kit::{
    Result, bind,
    db::{Search, Tx, WriteTx},
    lang::in_words,
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::DecisionId;

/// The most decisions that a rare word stands in.
const RARE: i64 = 2_000;
/// The most words that are looked for.
const WORDS: usize = 8;
/// After every letter there is.
const LAST: char = '\u{10FFFF}';

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

/// Narrows a list of decisions of a partnership to those in which all that was typed begins a word.
pub(super) fn with_words(tx: &Tx, partnership: PartnershipId, mut list: Search, typed: &str) -> Result<Search> {
    for word in in_words(typed).split_whitespace().take(WORDS) {
        list = if is_common(tx, partnership, word)? {
            list.filter("common_word", bind![format!("% {word}%")])?
        } else {
            list.filter("rare_word", bind![partnership, word, after(word)])?
        };
    }
    Ok(list)
}

/// How many decisions of a partnership have a word that begins like the one typed, when it is one and common: to count them among
/// the words is much quicker than in the register.
pub(super) fn total(tx: &Tx, partnership: PartnershipId, typed: &str) -> Result<Option<i64>> {
    match in_words(typed).split_whitespace().collect::<Vec<_>>()[..] {
        [word] if is_common(tx, partnership, word)? => Ok(Some(how_many(tx, partnership, word)?)),
        _ => Ok(None),
    }
}

/// What comes after everything that begins with this word.
fn after(word: &str) -> String {
    format!("{word}{LAST}")
}

fn is_common(tx: &Tx, partnership: PartnershipId, word: &str) -> Result<bool> {
    let (some,): (i64,) = tx.one(
        sql!(
            "SELECT COUNT(*) FROM (SELECT DISTINCT w.decision_id FROM decision_word w
                                   WHERE w.partnership_id = $1 AND w.word_fold >= $2 AND w.word_fold < $3 LIMIT $4) few"
        ),
        bind![partnership, word, after(word), RARE + 1],
    )?;
    Ok(some > RARE)
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
