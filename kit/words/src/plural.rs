//! Which plural forms each language has (after the Unicode CLDR), and when a number takes them.

use crate::tree::{Key, Lang};

/// The names of plural forms in any language; a choice whose branches have only these names, or
/// numbers, is a choice by number.
pub const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The form of this name, or why the language does not have it.
pub fn form(lang: Lang, name: &str) -> Result<Key, String> {
    match (lang, name) {
        (_, "one") => Ok(Key::One),
        (Lang::Fr, "many") => Ok(Key::Many),
        (Lang::En, name) => Err(format!("English has no plural form [{name}], only [one] and *[other]")),
        (Lang::Fr, name) => Err(format!("French has no plural form [{name}], only [one], [many] and *[other]")),
    }
}

/// The Rust pattern, on an `i64`, of the numbers that take this form.
pub fn pattern(lang: Lang, key: &Key) -> String {
    match (lang, key) {
        (_, Key::Exactly(number)) => number.to_string(),
        (_, Key::Word(word)) => format!("{word:?}"),
        (Lang::En, Key::One) => "-1 | 1".into(),
        (Lang::Fr, Key::One) => "-1..=1".into(),
        (_, Key::Many) => "number_ if number_ != 0 && number_ % 1_000_000 == 0".into(),
    }
}
