//! Reading what people typed, word by word, without minding capitals and accents.

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
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(|typed| Word { typed, plain: plain(typed) }).collect()
}

/// A text in small letters without accents.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' | 'á' => out.push('a'),
            'ç' => out.push('c'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'î' | 'ï' | 'í' => out.push('i'),
            'ô' | 'ö' | 'ó' => out.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => out.push('u'),
            'ÿ' => out.push('y'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            // Accents typed as signs of their own.
            '\u{300}'..='\u{36f}' => {}
            other => out.push(other),
        }
    }
    out
}

/// The stretches of a title that may open with the action: the whole, and what follows a label
/// ("Employment: …", « Axe 2 – … »).
pub fn stretches(title: &str) -> impl Iterator<Item = &str> {
    let after_label = title.match_indices([':', '\u{2013}', '\u{2014}', '|']).map(|(at, sign)| &title[at + sign.len()..]);
    let after_dash = title.match_indices(" - ").map(|(at, sign)| &title[at + sign.len()..]);
    std::iter::once(title).chain(after_label).chain(after_dash)
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
const PLACEHOLDERS: [&str; 27] = [
    "a", "a confirmer", "a definir", "a determiner", "a preciser", "a venir", "aucun", "aucune", "d", "etc", "inconnu",
    "inconnue", "n a", "na", "nil", "none", "not known", "s o", "so", "tba", "tbc", "tbd", "to be announced",
    "to be confirmed", "to be decided", "to be determined", "unknown",
];

/// The text, unless it says nothing: blank, or words that only hold a place.
pub fn said(text: &str) -> Option<&str> {
    let text = text.trim();
    let plain: Vec<String> = words(text).into_iter().map(|word| word.plain).collect();
    let is_said = !plain.is_empty() && PLACEHOLDERS.binary_search(&plain.join(" ").as_str()).is_err();
    is_said.then_some(text)
}
