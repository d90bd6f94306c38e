//! Guesses: what a column holds, going by its heading; what somebody meant who wrote something close.

use std::collections::HashSet;

use kit::{Lang, lang::fold};

use super::{
    kind::Column,
    model::{Heading, Mapping},
};

/// How alike two texts must be for one to be suggested for the other.
const ALIKE: f64 = 0.5;
/// From here on two names may well be of the same person or organization.
const NEARLY_SAME: f64 = 0.75;
/// What it counts that one word of several is alike.
const OF_ONE_WORD: f64 = 0.9;

/// The words of a text as they are compared: small letters, no accents, no signs.
pub(super) fn words(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// What each column seems to hold: the surest guesses first, nothing twice.
pub fn mapping(headings: &[Heading], columns: &[Column]) -> Mapping {
    let mut guesses: Vec<(usize, usize, usize)> = Vec::new();
    for (nth, heading) in headings.iter().enumerate() {
        let said = words(&heading.text);
        guesses.extend(columns.iter().enumerate().map(|(at, column)| (sureness(&said, column), nth, at)).filter(|(sure, ..)| *sure > 0));
    }
    guesses.sort_by_key(|(sure, nth, at)| (std::cmp::Reverse(*sure), *nth, *at));
    let mut mapping = Mapping::default();
    for (_, nth, at) in guesses {
        let (place, key) = (headings[nth].place, columns[at].key);
        if mapping.key_of(place).is_none() && !mapping.has(key) {
            mapping.set(place, key);
        }
    }
    mapping
}

/// How surely a heading names a column: exactly, or among other words; 0 when it does not.
fn sureness(said: &str, column: &Column) -> usize {
    let called = Lang::ALL.map(|lang| words((column.called)(lang)));
    let names = column.known_as.iter().copied().chain(called.iter().map(String::as_str));
    let sure = |name: &str| match said {
        _ if said == name => 1_000 + name.len(),
        _ if name.len() > 3 && format!(" {said} ").contains(&format!(" {name} ")) => name.len(),
        _ => 0,
    };
    names.map(sure).max().unwrap_or(0)
}

/// The one of `known` that is closest to what was written, when it is close enough to be worth a question.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    closest(written, known, ALIKE)
}

/// The one of these that is so close to what was written that it may well be the same, written otherwise.
pub fn nearly_same<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    closest(written, known, NEARLY_SAME)
}

fn closest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>, least: f64) -> Option<&'a str> {
    let written = words(written);
    let scored = known.into_iter().map(|name| (name, closeness(&written, &words(name))));
    scored.filter(|(_, likeness)| *likeness >= least).max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(name, _)| name)
}

/// How close two texts are; one word may be close to one of several.
fn closeness(written: &str, name: &str) -> f64 {
    let said = pairs(written);
    let whole = likeness(&said, &pairs(name));
    let long = |word: &&str| !written.contains(' ') && word.len() > 3;
    name.split(' ').filter(long).map(|word| likeness(&said, &pairs(word)) * OF_ONE_WORD).fold(whole, f64::max)
}

/// The neighbouring letters of a text.
fn pairs(text: &str) -> HashSet<(char, char)> {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

#[expect(clippy::cast_precision_loss, reason = "texts have few letters")]
fn likeness(one: &HashSet<(char, char)>, other: &HashSet<(char, char)>) -> f64 {
    let shared = one.intersection(other).count();
    if one.is_empty() || other.is_empty() { 0.0 } else { 2.0 * shared as f64 / (one.len() + other.len()) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 3] = [
        Column { key: "name", called: |_| "Organization", help: |_| "", known_as: &["organisme", "name"] },
        Column { key: "email", called: |_| "E-mail", help: |_| "", known_as: &["courriel"] },
        Column { key: "start", called: |_| "Start", help: |_| "", known_as: &["debut"] },
    ];

    fn guessed(headings: &[&str]) -> Vec<(usize, String)> {
        let headings: Vec<Heading> = headings.iter().enumerate().map(|(place, text)| Heading { place, text: (*text).to_owned() }).collect();
        let mapping = mapping(&headings, &COLUMNS);
        (0..headings.len()).filter_map(|place| mapping.key_of(place).map(|key| (place, key.to_owned()))).collect()
    }

    #[test]
    fn a_heading_is_known_in_either_language_and_among_other_words() {
        let pair = |place, key: &str| (place, key.to_owned());
        assert_eq!(guessed(&["ORGANISME", "Courriel", "Début"]), [pair(0, "name"), pair(1, "email"), pair(2, "start")]);
        assert_eq!(guessed(&["Name of the organization", "Work e-mail *"]), [pair(0, "name"), pair(1, "email")]);
        assert_eq!(guessed(&["Restart", "Anything"]), [], "part of a word is no word");
    }

    #[test]
    fn of_two_headings_alike_the_surer_one_counts_and_the_other_is_left_out() {
        let pair = |place, key: &str| (place, key.to_owned());
        assert_eq!(guessed(&["Organization of the event", "Organization", "Organization"]), [pair(1, "name")]);
    }

    #[test]
    fn what_is_close_is_suggested_and_what_is_not_is_not() {
        let known = ["City Library", "Bibliothèque de l’Érablière", "Health Centre"];
        assert_eq!(nearest("city libary", known), Some("City Library"));
        assert_eq!(nearest("helth", known), Some("Health Centre"), "one word of several");
        assert_eq!(nearest("bibliotheque erabliere", known), Some("Bibliothèque de l’Érablière"));
        assert_eq!((nearest("Police", known), nearest("", known)), (None, None));
    }
}
