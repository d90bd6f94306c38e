//! Finding the action in an English text.

mod lexicon;

use lexicon::{ACTION_NOUNS, ALSO_NOUNS, ASPECT, CONCRETE, EMPTY, NAMES, NAMING_GERUNDS, PARTICIPLES, PREPOSITIONS, THINGS, VAGUE};

use super::{
    text::Word,
    verbs::{Found, has},
};

/// How much a verb shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Concrete,
    Vague,
    Aspect,
}

/// Whether an action cannot be about this word.
pub(super) fn is_empty(word: &str) -> bool {
    has(&EMPTY, word) || is_adverb(word)
}

/// The action of a text, if one opens it or follows "will".
pub(super) fn find<'a>(words: &[Word<'a>]) -> Option<Found<'a>> {
    let skipped = ["also", "and", "co", "jointly", "please", "to", "we"];
    let first = words.iter().position(|word| !has(&skipped, &word.plain) && !is_adverb(&word.plain))?;
    let (at, kind) = opener(words, first).or_else(|| promised(words))?;
    let typed = words[at].typed;
    let (at, is_vague) = match kind {
        Kind::Concrete => (at, false),
        Kind::Aspect => behind(words, at).map_or((at, !says_how(words, at)), |seen| (seen, false)),
        Kind::Vague => (at, !says_how(words, at)),
    };
    Some(Found { typed, at, is_vague })
}

fn plain<'b>(words: &'b [Word], at: usize) -> &'b str {
    words.get(at).map_or("", |word| word.plain.as_str())
}

/// Adverbs in -ly, but not the nouns and verbs that end so.
fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && !["apply", "assembly", "family", "reply", "supply"].contains(&word)
}

fn kind(verb: &str) -> Option<Kind> {
    let american;
    let verb = match (verb.strip_suffix("ise"), verb.strip_suffix("yse")) {
        (Some(stem), _) if !has(&CONCRETE, verb) && !has(&VAGUE, verb) => {
            american = format!("{stem}ize");
            &american
        }
        (_, Some(stem)) => {
            american = format!("{stem}yze");
            &american
        }
        _ => verb,
    };
    let lists = [(&CONCRETE[..], Kind::Concrete), (&VAGUE[..], Kind::Vague), (&ASPECT[..], Kind::Aspect)];
    lists.into_iter().find(|(list, _)| has(list, verb)).map(|(_, kind)| kind)
}

/// What remains of a word whose ending is taken off may be one of these verbs.
fn kind_of_stem(stem: &str) -> Option<Kind> {
    let halved = stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
    let undoubled = halved.then(|| kind(&stem[..stem.len() - 1])).flatten();
    kind(stem).or(undoubled).or_else(|| kind(&format!("{stem}e")))
}

fn gerund(word: &str) -> Option<Kind> {
    kind_of_stem(word.strip_suffix("ing")?)
}

fn participle(word: &str) -> Option<Kind> {
    if let Some((_, verb)) = PARTICIPLES.iter().find(|(form, _)| *form == word) {
        return kind(verb);
    }
    word.strip_suffix("ied").and_then(|stem| kind(&format!("{stem}y"))).or_else(|| kind_of_stem(word.strip_suffix("ed")?))
}

/// The action that a text opens with.
fn opener(words: &[Word], at: usize) -> Option<(usize, Kind)> {
    let (word, next) = (plain(words, at), plain(words, at + 1));
    if is_action_noun(words, at) {
        return Some((at, Kind::Concrete));
    }
    if let Some(kind) = kind(word) {
        let names = NAMES.iter().any(|(first, seconds)| *first == word && seconds.contains(&next));
        let is_noun = has(&ALSO_NOUNS, word) && (next == "of" || has(&PREPOSITIONS, next)) && !takes(word, next);
        let is_welcome = word == "welcome" && has(&THINGS, next);
        return (!names && !is_noun && !is_welcome).then_some((at, kind));
    }
    let kind = gerund(word)?;
    let names = has(&NAMING_GERUNDS, word) && (has(&THINGS, next) || has(&PREPOSITIONS, next)) || (word, next) == ("meeting", "of");
    (!names).then_some((at, kind))
}

/// Whether a verb that is also a noun is built with this preposition.
fn takes(verb: &str, preposition: &str) -> bool {
    matches!((verb, preposition), ("meet" | "partner" | "work", "with") | ("report", "to" | "back") | ("train", "for"))
}

/// "Delivery of", "Translation and printing of".
fn is_action_noun(words: &[Word], at: usize) -> bool {
    let (next, then) = (plain(words, at + 1), plain(words, at + 2));
    has(&ACTION_NOUNS, plain(words, at)) && (next == "of" || (next == "and" && (has(&ACTION_NOUNS, then) || gerund(then).is_some())))
}

/// The action after "will": "The group will host", "Four fairs will be held".
fn promised(words: &[Word]) -> Option<(usize, Kind)> {
    let will = words.iter().take(16).position(|word| word.plain == "will" || word.plain == "shall")?;
    let skipped = ["also", "each", "jointly", "then"];
    let at = (will + 1..words.len()).find(|&at| !skipped.contains(&plain(words, at)) && !is_adverb(plain(words, at)))?;
    if plain(words, at) == "be" {
        let kind = participle(plain(words, at + 1))?;
        // What it is about has been said before.
        return (kind == Kind::Concrete && will > 0).then_some((0, kind));
    }
    kind(plain(words, at)).map(|kind| (at, kind))
}

/// The action behind a verb of aspect: "to deliver", "delivering", "the delivery of".
fn behind(words: &[Word], at: usize) -> Option<usize> {
    let passed = ["a", "an", "on", "our", "the", "to", "with"];
    let next = (at + 1..words.len()).find(|&at| !passed.contains(&plain(words, at)) && !is_adverb(plain(words, at)))?;
    let verb = if plain(words, next - 1) == "to" { kind(plain(words, next)) } else { gerund(plain(words, next)) };
    (verb == Some(Kind::Concrete) || is_action_noun(words, next)).then_some(next)
}

/// Whether the text goes on to say how: "by hosting", "and publish a report", "work with … to develop".
fn says_how(words: &[Word], at: usize) -> bool {
    let works_together = ["collaborate", "cooperate", "engage", "liaise", "partner", "work"].contains(&plain(words, at));
    (at + 1..words.len().saturating_sub(1)).any(|i| {
        let next = plain(words, i + 1);
        match plain(words, i) {
            "by" | "through" | "via" => says_action(words, i + 1),
            "and" => kind(next) == Some(Kind::Concrete) && (i == at + 1 || begins_object(words, i + 2)),
            "to" => works_together && kind(next) == Some(Kind::Concrete),
            _ => false,
        }
    })
}

fn says_action(words: &[Word], at: usize) -> bool {
    let at = at + usize::from(plain(words, at) == "the");
    gerund(plain(words, at)) == Some(Kind::Concrete) || is_action_noun(words, at)
}

fn begins_object(words: &[Word], at: usize) -> bool {
    let numbers = ["a", "an", "five", "four", "its", "one", "our", "six", "ten", "the", "their", "three", "two"];
    has(&numbers, plain(words, at)) || words.get(at).is_some_and(Word::has_digit)
}
