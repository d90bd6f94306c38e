//! Whether an activity opens with an action, and one that shows something being done.
//!
//! The rule, the same in both languages:
//!
//! 1. An action opens the title, the part of the title after a label ("Q2: …", « Axe 2 – … ») or
//!    after a phrase that leads in ("With the library, …", « D’ici mars, … »), or the first
//!    sentence of the description. English: an imperative ("Host"), a gerund
//!    ("Hosting"), an infinitive ("To host"), a noun of action with its object ("Delivery of").
//!    French: an infinitive (« Organiser »), an imperative, a noun of action with its object
//!    (« Organisation de »), as plans written in French usually have it.
//! 2. A full sentence counts as well, where what will be done comes after who will do it: "The
//!    group will host", "Four fairs will be held", « Le groupe organisera », « sera publié ».
//! 3. The name of a thing is not an action: "Welcome fair", "Training sessions", "Report on
//!    housing", « Salon de l’emploi », « Formation sur les droits ».
//! 4. An action has an object: at least one word that says what it is about.
//! 5. A *vague* verb states a posture or a hope (support, promote, explore; appuyer, promouvoir,
//!    favoriser). It is enough only with an object and an output that has a unit and a number,
//!    or when the text goes on to say how: "… by hosting", "… and publish a report",
//!    « … en formant », « … par la tenue de », « … et publier ». A verb of working together is
//!    enough when it says to what end: "Work with landlords to develop", « Collaborer avec … pour
//!    créer ».
//! 6. A verb of *aspect* (continue, maintain, ensure; poursuivre, assurer, procéder) is looked
//!    through: "Continue to deliver" is as good as "Deliver", « Poursuivre la tenue de » as
//!    « Tenir »; with nothing behind it, it is vague.

use kit::Lang;

use super::{
    english, french,
    text::{Word, first_sentence, stretches, words},
};

/// How an activity opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// With an action that shows something being done, and its object.
    Action,
    /// With a vague verb, and its object: the word as it was typed.
    Vague(String),
    /// With a verb that is about nothing: the word as it was typed.
    WithoutObject(String),
    /// With no action.
    None,
}

/// The action found in a stretch of text.
pub(super) struct Found<'a> {
    /// The word that opens it, as typed.
    pub typed: &'a str,
    /// The place of the word whose object is looked for.
    pub at: usize,
    /// Whether it shows nothing being done.
    pub is_vague: bool,
}

/// How an activity opens, judged by the rule above.
pub fn opening(lang: Lang, title: &str, description: &str) -> Opening {
    let mut best = Opening::None;
    for stretch in stretches(title).chain([first_sentence(description)]) {
        match open(lang, &words(stretch)) {
            Opening::Action => return Opening::Action,
            other if best == Opening::None => best = other,
            _ => {}
        }
    }
    best
}

fn open(lang: Lang, words: &[Word]) -> Opening {
    let words = unnumbered(words);
    let found = match lang {
        Lang::En => english::find(words),
        Lang::Fr => french::find(words),
    };
    let Some(found) = found else { return Opening::None };
    let is_empty = match lang {
        Lang::En => english::is_empty,
        Lang::Fr => french::is_empty,
    };
    let has_object = words[found.at + 1..].iter().any(|word| !word.has_digit() && !is_empty(&word.plain));
    match (has_object, found.is_vague) {
        (false, _) => Opening::WithoutObject(found.typed.to_owned()),
        (true, true) => Opening::Vague(found.typed.to_owned()),
        (true, false) => Opening::Action,
    }
}

/// The words after a number or a letter that only counts ("1.2", "B)").
fn unnumbered<'a, 'b>(words: &'b [Word<'a>]) -> &'b [Word<'a>] {
    let counts = |word: &Word| {
        word.plain.chars().all(|c| c.is_ascii_digit()) || (word.plain.len() <= 2 && (word.has_digit() || word.plain.len() == 1))
    };
    let first = words.iter().position(|word| !counts(word)).unwrap_or(words.len());
    &words[first..]
}

/// Whether a sorted list has a word.
pub(super) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}
