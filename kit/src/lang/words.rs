//! The words that every chapter shares, from `locales/{en,fr}/kit.ftl`.

#![allow(clippy::all, clippy::pedantic, reason = "written by the build from the Fluent files")]

include!(concat!(env!("OUT_DIR"), "/words.rs"));

#[cfg(test)]
mod tests {
    use super::{KEYS, Words};
    use crate::Lang;

    /// Words that are written alike in both languages.
    const ALIKE: [&str; 2] = ["menu", "date"];

    #[test]
    fn french_is_not_english() {
        for key in KEYS {
            let (en, fr) = (Words(Lang::En).by_key(key), Words(Lang::Fr).by_key(key));
            assert_eq!(en.is_some(), fr.is_some());
            assert!(en.is_none() || en != fr || ALIKE.contains(key), "{key}");
        }
    }

    #[test]
    fn numbers_within_words_follow_the_language() {
        let (en, fr) = (Words(Lang::En), Words(Lang::Fr));
        let cases = [
            (0, "No rows", "Aucune ligne"),
            (1, "1 row", "1 ligne"),
            (2, "2 rows", "2 lignes"),
            (1_234, "1,234 rows", "1\u{A0}234 lignes"),
        ];
        for (total, english, french) in cases {
            assert_eq!((en.rows_all(total).as_str(), fr.rows_all(total).as_str()), (english, french));
        }
        assert_eq!(en.rows_some(1, 50, 1_000), "Rows 1 to 50 of 1,000");
        assert_eq!(fr.rows_some(1, 50, 1_000), "Lignes 1 à 50 sur 1\u{A0}000");
        assert_eq!(fr.too_long(1), "Utilisez au plus 1 caractère.");
    }

    #[test]
    fn a_notice_names_the_language_of_the_text() {
        let (en, fr) = (Words(Lang::En), Words(Lang::Fr));
        assert_eq!(en.other_language_notice("fr"), "This text exists only in French for now.");
        assert_eq!(fr.also_available_in("en"), "Existe aussi en anglais");
    }
}
