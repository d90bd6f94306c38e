//! How texts are made comparable for searching and sorting: `_fold` columns hold what this gives.
//!
//! The rule, in this order:
//! 1. lower case, and accents come off: `É` is `e`, `ç` is `c`, Arabic and Hebrew vowel points go;
//! 2. letters written as one, or with a stroke, become plain: `œ` is `oe`, `æ` `ae`, `ß` `ss`,
//!    `ø` `o`, `ł` `l`, `đ` and `ð` `d`, `þ` `th`, `ħ` `h`, `ı` `i`, final `ς` is `σ`;
//! 3. apostrophes, hyphens, dashes and control characters count as spaces, so that *entente* is
//!    found in *l’entente*, and *Sault-Ste-Marie* in *Sault Ste Marie*;
//! 4. signs that show nothing (soft hyphens, joiners, direction marks) go;
//! 5. spaces of any kind become one ordinary space, and none is left at either end.
//!
//! Folding what is folded changes nothing.

use icu::{
    normalizer::DecomposingNormalizerBorrowed,
    properties::{
        CodePointMapData, CodePointSetData,
        props::{CanonicalCombiningClass, DefaultIgnorableCodePoint},
    },
};

/// The text as it is compared.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        for c in text.chars() {
            match c.to_ascii_lowercase() {
                letter @ ('a'..='z' | '0'..='9') => folded.push(letter),
                other => push(&mut folded, other),
            }
        }
    } else {
        let lower = text.to_lowercase();
        DecomposingNormalizerBorrowed::new_nfd()
            .normalize_iter(lower.chars())
            .filter(|c| shows(*c))
            .flat_map(char::to_lowercase)
            .for_each(|c| push(&mut folded, c));
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// The text as it is searched by the beginnings of its words: folded, only letters and digits, a space before each word.
///
/// `% budg%` is in it when one of its words begins with *budg*.
pub fn in_words(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::with_capacity(folded.len() + 1), |all, word| all + " " + word)
}

/// Whether something is left of a decomposed character: a letter or a sign, not an accent.
fn shows(c: char) -> bool {
    c.is_ascii()
        || (CodePointMapData::<CanonicalCombiningClass>::new().get(c) == CanonicalCombiningClass::NotReordered
            && !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c))
}

/// Adds a character as rules 2, 3 and 5 have it.
fn push(folded: &mut String, c: char) {
    if let Some(plain) = plain(c) {
        folded.push_str(plain);
    } else if !is_gap(c) {
        folded.push(c);
    } else if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        _ => return None,
    })
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\'' | '`' | '´' | '‘' | '’' | 'ʼ' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{fold, in_words};

    #[test]
    fn texts_that_a_reader_holds_for_the_same_are_the_same() {
        let cases = [
            ("Évaluation", "evaluation"),
            ("E\u{301}valuation", "evaluation"),
            ("ÇA  VA\u{A0}?", "ca va ?"),
            ("Cœur à cœur", "coeur a coeur"),
            ("Œuvre d’Æsop", "oeuvre d aesop"),
            ("l’entente", "l entente"),
            ("l'entente", "l entente"),
            ("Sault-Ste-Marie", "sault ste marie"),
            ("  Sault\tSte\nMarie ", "sault ste marie"),
            ("Straße", "strasse"),
            ("Łukasz Żółć", "lukasz zolc"),
            ("İstanbul", "istanbul"),
            ("Nguyễn", "nguyen"),
            ("ΟΔΟΣ", "οδοσ"),
            ("مُحَمَّد", "محمد"),
            ("co\u{AD}opé\u{200D}rer", "cooperer"),
            ("O’Brien & Sons", "o brien & sons"),
            ("", ""),
            (" ’- ", ""),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn a_text_in_words_has_a_space_before_each() {
        assert_eq!(in_words("L’accueil (2026–2027) : « oui »."), " l accueil 2026 2027 oui");
        assert_eq!(in_words(" !? "), "");
    }

    #[test]
    fn the_order_is_that_of_a_dictionary() {
        let mut names = ["Zoé", "Éloi", "Eloïse", "avril", "Bé"];
        names.sort_by_key(|name| fold(name));
        assert_eq!(names, ["avril", "Bé", "Éloi", "Eloïse", "Zoé"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn no_space_is_left_over(text in "[ a-zé'’\\-\u{A0}\n]*") {
            let folded = fold(&text);
            prop_assert!(!folded.contains("  ") && folded.trim() == folded);
        }

        #[test]
        fn case_does_not_count(text in "[a-zA-Zàâçéèêëîïôùûüœæ ’-]*") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }
    }
}
