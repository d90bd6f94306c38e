//! Reading what people typed, word by word, without minding capitals and accents.

use kit::lang::fold;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// As it was typed.
    pub typed: &'a str,
    /// In small letters without accents; `œ` is `oe`.
    pub plain: String,
}

impl Word<'_> {
    /// Whether it holds a digit.
    pub fn has_digit(&self) -> bool {
        self.plain.bytes().any(|b| b.is_ascii_digit())
    }
}

/// The words of a text. Hyphens and apostrophes part words.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && !is_accent(c)).filter(|part| !part.is_empty());
    parts.map(|typed| Word { typed, plain: fold(typed) }).collect()
}

/// Whether a sign is an accent typed after its letter.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Words with which a phrase leads in to what is done, up to a comma.
#[rustfmt::skip]
const LEAD_INS: [&str; 21] = [
    "after", "at", "au", "avant", "avec", "before", "by", "chaque", "d", "dans", "during", "each", "en", "every", "in",
    "lors", "once", "through", "together", "when", "with",
];

/// The stretches of a title that may open with the action: the whole, what follows a label
/// ("Employment: …", « Axe 2 – … »), and what follows a phrase that leads in ("With the city, …").
pub fn stretches(title: &str) -> impl Iterator<Item = &str> {
    let after_label = title.match_indices([':', '\u{2013}', '\u{2014}', '|']).map(|(at, sign)| &title[at + sign.len()..]);
    let after_dash = title.match_indices(" - ").map(|(at, sign)| &title[at + sign.len()..]);
    let leads_in = words(title).first().is_some_and(|word| LEAD_INS.binary_search(&word.plain.as_str()).is_ok());
    let after_comma = title.split_once(',').filter(|_| leads_in).map(|(_, rest)| rest);
    std::iter::once(title).chain(after_label).chain(after_dash).chain(after_comma)
}

/// The first sentence of a text.
pub fn first_sentence(text: &str) -> &str {
    let end = text.match_indices(['.', '!', '?', ';', '\n']).find(|&(at, sign)| {
        let after = &text[at + sign.len()..];
        after.is_empty() || sign == "\n" || after.starts_with(char::is_whitespace)
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// Words that hold the place of an answer, plain, their words joined by one space.
#[rustfmt::skip]
const PLACEHOLDERS: [&str; 25] = [
    "a confirmer", "a d", "a definir", "a determiner", "a preciser", "a venir", "aucun", "aucune", "etc", "inconnu",
    "inconnue", "n a", "na", "nil", "none", "not known", "s o", "tba", "tbc", "tbd", "to be announced",
    "to be confirmed", "to be decided", "to be determined", "unknown",
];

/// The text, unless it says nothing: blank, or words that only hold a place.
pub fn said(text: &str) -> Option<&str> {
    let text = text.trim();
    let plain: Vec<String> = words(text).into_iter().map(|word| word.plain).collect();
    let is_said = !plain.is_empty() && PLACEHOLDERS.binary_search(&plain.join(" ").as_str()).is_err();
    is_said.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_without_capitals_accents_and_hyphens() {
        let plain: Vec<_> = words("Mise en Œuvre d’un café-rencontre").into_iter().map(|word| word.plain).collect();
        assert_eq!(plain, ["mise", "en", "oeuvre", "d", "un", "cafe", "rencontre"]);
        assert_eq!(words("e\u{301}lu")[0].plain, "elu");
    }

    #[test]
    fn words_that_hold_a_place_say_nothing() {
        assert!(PLACEHOLDERS.is_sorted());
        for text in ["", "  ", "TBD", "n/a", "À déterminer", "?", "s. o.", "-"] {
            assert_eq!(said(text), None, "{text}");
        }
        assert_eq!(said(" City "), Some("City"));
    }

    #[test]
    fn a_sentence_ends_where_a_space_follows_its_point() {
        assert_eq!(first_sentence("Train 2.5 staff. Then rest."), "Train 2.5 staff");
        assert_eq!(first_sentence("Train staff"), "Train staff");
    }

    #[test]
    fn an_action_may_follow_a_label() {
        assert!(stretches("Housing - Axe 2 – Tenir").any(|stretch| stretch.trim() == "Tenir"));
        assert!(stretches("Q2: Recruit").any(|stretch| stretch.trim() == "Recruit"));
        assert!(LEAD_INS.is_sorted());
        assert!(stretches("D’ici mars, publier").any(|stretch| stretch.trim() == "publier"));
        assert_eq!(stretches("Food, music and games").count(), 1);
    }
}
