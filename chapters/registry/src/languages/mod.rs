//! The languages that organizations work in: written as people say them, read by everybody in their own language.
//!
//! What is stored is a code where we know the language and the words themselves where we do not; the
//! names are in `locales/{en,fr}/registry.ftl` as `language-name-…`.

use kit::{Lang, lang::fold};

use crate::words::Words;

/// The languages known by name: those most spoken where partnerships work, by their ISO 639 codes.
const LANGUAGES: [&str; 68] = [
    "en", "fr", "am", "ar", "ase", "bn", "bs", "cmn", "cr", "de", "el", "es", "fa", "fcs", "ff", "gu", "ha", "he", "hi", "hr", "ht", "hu",
    "hy", "id", "ig", "it", "iu", "ja", "kar", "km", "ko", "ku", "ln", "lo", "ml", "my", "ne", "nl", "oj", "om", "pa", "pl", "prs", "ps",
    "pt", "rhg", "rn", "ro", "ru", "rw", "si", "so", "sq", "sr", "sw", "ta", "te", "th", "ti", "tl", "tr", "uk", "ur", "vi", "wo", "yo",
    "yue", "zh",
];

fn called(code: &str, lang: Lang) -> &'static str {
    Words(lang).by_key(&format!("language-name-{code}")).unwrap_or_default()
}

/// The language that somebody names, by its code or its name in either language.
fn named(text: &str) -> Option<&'static str> {
    let said = fold(text);
    LANGUAGES.into_iter().find(|code| said == *code || Lang::ALL.iter().any(|lang| fold(called(code, *lang)) == said))
}

/// The languages in a text, one by one.
fn each(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '/']).map(str::trim).filter(|one| !one.is_empty())
}

/// What was typed, as it is stored: known languages by their codes, others as they were written.
pub fn stored(typed: &str) -> String {
    each(typed).map(|one| named(one).unwrap_or(one)).collect::<Vec<_>>().join(", ")
}

/// What is stored, in the words of a reader.
pub fn said(stored: &str, lang: Lang) -> String {
    let words = each(stored).map(|one| named(one).map_or(one, |code| called(code, lang))).collect::<Vec<_>>().join(", ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_name_in_both_languages_and_is_known_by_it() {
        for code in LANGUAGES {
            for lang in Lang::ALL {
                assert!(!called(code, lang).is_empty(), "{code} in {lang}");
                assert_eq!(named(&called(code, lang).to_uppercase()), Some(code), "{code} in {lang}");
            }
        }
    }

    #[test]
    fn each_reader_sees_the_words_of_their_own_language() {
        let kept = stored("English; arabe, TIGRINYA/ Klingon ,");
        assert_eq!(kept, "en, ar, ti, Klingon");
        assert_eq!(
            (said(&kept, Lang::En).as_str(), said(&kept, Lang::Fr).as_str()),
            ("English, Arabic, Tigrinya, Klingon", "Anglais, arabe, tigrigna, Klingon")
        );
        assert_eq!(stored(&said(&kept, Lang::Fr)), kept, "the form gives back what it was given");
        assert_eq!((stored(" "), said("", Lang::Fr)), (String::new(), String::new()));
    }
}
