//! Finding the action in a French text.

mod lexicon;

use lexicon::{ACTION_NOUNS, ASPECT, ASPECT_NOUNS, BREAKS, CONCRETE, EMPTY, FUTURES, PARTICIPLES, VAGUE, VAGUE_NOUNS};

use super::{
    text::Word,
    verbs::{Found, has},
};

/// How much an action shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Concrete,
    Vague,
    Aspect,
}

/// Whether an action cannot be about this word.
pub(super) fn is_empty(word: &str) -> bool {
    has(&EMPTY, word)
}

/// The action of a text, if one opens it or is promised in it.
pub(super) fn find<'a>(words: &[Word<'a>]) -> Option<Found<'a>> {
    let skipped = ["aussi", "conjointement", "ensuite", "et", "nous", "s", "se"];
    let first = words.iter().position(|word| !skipped.contains(&word.plain.as_str()))?;
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

fn infinitive(verb: &str) -> Option<Kind> {
    let lists = [(&CONCRETE[..], Kind::Concrete), (&VAGUE[..], Kind::Vague), (&ASPECT[..], Kind::Aspect)];
    lists.into_iter().find(|(list, _)| has(list, verb)).map(|(_, kind)| kind)
}

/// Which verb has this stem before -ons, -ez and -ant.
fn kind_of_stem(stem: &str) -> Option<Kind> {
    let whole = ["er", "ir", "re", "oir", "r"].into_iter().find_map(|ending| infinitive(&format!("{stem}{ending}")));
    let long = || stem.strip_suffix("ss").and_then(|stem| infinitive(&format!("{stem}r")));
    let in_re = || stem.strip_suffix('s').and_then(|stem| infinitive(&format!("{stem}re")));
    whole.or_else(long).or_else(in_re)
}

fn imperative(word: &str) -> Option<Kind> {
    kind_of_stem(word.strip_suffix("ez").or_else(|| word.strip_suffix("ons"))?)
}

fn present_participle(word: &str) -> Option<Kind> {
    kind_of_stem(word.strip_suffix("ant")?)
}

fn future(word: &str) -> Option<Kind> {
    let stem = ["ons", "ont", "a"].into_iter().find_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.ends_with('r'))?;
    let changed = FUTURES.iter().find(|(form, _)| *form == stem).and_then(|(_, verb)| infinitive(verb));
    changed.or_else(|| infinitive(stem)).or_else(|| infinitive(&format!("{stem}e")))
}

fn past_participle(word: &str) -> Option<Kind> {
    let bare = word.trim_end_matches('s').trim_end_matches('e');
    let changed = [word, bare].into_iter().find_map(|form| PARTICIPLES.iter().find(|(known, _)| *known == form));
    let in_re = || bare.strip_suffix('t').and_then(|stem| infinitive(&format!("{stem}re")));
    let whole = || infinitive(&format!("{bare}er")).or_else(|| infinitive(&format!("{bare}r")));
    changed.and_then(|(_, verb)| infinitive(verb)).or_else(whole).or_else(in_re)
}

/// The action that a text opens with.
fn opener(words: &[Word], at: usize) -> Option<(usize, Kind)> {
    let word = plain(words, at);
    let verb = infinitive(word).or_else(|| imperative(word)).or_else(|| future(word));
    verb.or_else(|| action_noun(words, at)).map(|kind| (at, kind))
}

/// The kind of a noun of action, when what it is done to follows: « Tenue annuelle de »,
/// « Mise sur pied d’un », « Traduction et diffusion du », « Soutien aux ».
fn action_noun(words: &[Word], at: usize) -> Option<Kind> {
    let noun = plain(words, at);
    let lists = [(&ACTION_NOUNS[..], Kind::Concrete), (&VAGUE_NOUNS[..], Kind::Vague), (&ASPECT_NOUNS[..], Kind::Aspect)];
    let (_, kind) = lists.into_iter().find(|(list, _)| has(list, noun))?;
    let is_put = matches!(noun, "mise" | "remise") && matches!(plain(words, at + 1), "a" | "au" | "en" | "sur");
    let from = at + if is_put { 3 } else { 1 };
    for word in words.iter().skip(from).take(3) {
        match word.plain.as_str() {
            "d" | "de" | "des" | "du" => return Some(kind),
            "a" | "au" | "aux" if kind != Kind::Concrete => return Some(kind),
            other if has(&BREAKS, other) => return None,
            _ => {}
        }
    }
    None
}

/// The action in a full sentence: « Le groupe organisera », « va organiser », « sera publié ».
fn promised(words: &[Word]) -> Option<(usize, Kind)> {
    (1..words.len().min(16)).find_map(|at| match plain(words, at) {
        "va" | "vont" | "allons" => infinitive(plain(words, at + 1)).map(|kind| (at + 1, kind)),
        // What it is about has been said before.
        "sera" | "seront" => past_participle(plain(words, at + 1)).filter(|kind| *kind == Kind::Concrete).map(|kind| (0, kind)),
        word => future(word).map(|kind| (at, kind)),
    })
}

/// The action behind a word of aspect: « à offrir », « la tenue de ».
fn behind(words: &[Word], at: usize) -> Option<usize> {
    let passed = ["a", "au", "aux", "d", "de", "des", "du", "l", "la", "le", "les", "nos", "notre", "s"];
    let next = (at + 1..words.len()).find(|&at| !passed.contains(&plain(words, at)))?;
    let kind = infinitive(plain(words, next)).or_else(|| action_noun(words, next));
    (kind == Some(Kind::Concrete)).then_some(next)
}

/// Whether the text goes on to say how: « en formant », « et publier », « par la tenue de »,
/// « collaborer avec … pour créer ».
fn says_how(words: &[Word], at: usize) -> bool {
    let works_together = ["collaboration", "collaborer", "cooperer", "travailler"].contains(&plain(words, at));
    (at + 1..words.len().saturating_sub(1)).any(|i| {
        let next = plain(words, i + 1);
        match plain(words, i) {
            "en" => present_participle(next) == Some(Kind::Concrete),
            "et" => infinitive(next) == Some(Kind::Concrete),
            "a" | "pour" | "de" => works_together && infinitive(next) == Some(Kind::Concrete),
            "par" => says_action(words, i + 1),
            _ => false,
        }
    })
}

fn says_action(words: &[Word], at: usize) -> bool {
    let at = at + usize::from(["l", "la", "le"].contains(&plain(words, at)));
    action_noun(words, at) == Some(Kind::Concrete)
}
