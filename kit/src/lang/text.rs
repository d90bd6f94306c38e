//! The rule for every text that a person writes.
//!
//! A text is kept in Unicode's composed form (NFC), without spaces at either end. It holds no
//! control character except, in a text of several lines, the line break; a tab counts as a space,
//! and every kind of line break as one. Signs that show nothing and serve no script (byte-order
//! mark, zero-width space, soft hyphen, word joiner) are left out. Signs that turn the direction of
//! writing around are refused, because they can make a text read otherwise than it is; the plain
//! direction marks and joiners that Arabic, Persian or emoji need are kept. At most
//! [`MOST_MARKS`] accents stand on one letter.

use std::borrow::Cow;

use icu::{
    normalizer::ComposingNormalizerBorrowed,
    properties::{
        CodePointMapData,
        props::{GeneralCategory, GeneralCategoryGroup},
    },
};

use super::{Lang, Words};

/// The most accents and other marks on one letter. No living script needs more.
pub const MOST_MARKS: usize = 6;

/// Why a text cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// It is longer than this many characters.
    TooLong(usize),
    /// It holds a character that cannot be printed.
    ControlCharacter,
    /// It holds a hidden sign that turns the direction of writing.
    HiddenDirection,
    /// It stacks too many accents on one letter.
    TooManyMarks,
}

impl TextProblem {
    /// What to say to the person who wrote it.
    pub fn in_lang(self, lang: Lang) -> Cow<'static, str> {
        let words = Words(lang);
        match self {
            Self::TooLong(most) => words.too_long(most).into(),
            Self::ControlCharacter => words.control_character().into(),
            Self::HiddenDirection => words.hidden_direction().into(),
            Self::TooManyMarks => words.too_many_marks().into(),
        }
    }
}

/// A text of one line and at most `most` characters, as it is kept. Empty stays empty.
pub fn clean_line(text: &str, most: usize) -> Result<String, TextProblem> {
    let clean = clean(text, most)?;
    if clean.contains('\n') { Err(TextProblem::ControlCharacter) } else { Ok(clean) }
}

/// A text of any number of lines and at most `most` characters, as it is kept.
pub fn clean_text(text: &str, most: usize) -> Result<String, TextProblem> {
    clean(text, most)
}

fn clean(text: &str, most: usize) -> Result<String, TextProblem> {
    let mut clean = String::with_capacity(text.len());
    let mut marks = 0;
    for c in ComposingNormalizerBorrowed::new_nfc().normalize_iter(printable(text).chars()) {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            return Err(TextProblem::TooManyMarks);
        }
        if is_direction(c) {
            return Err(TextProblem::HiddenDirection);
        }
        if c.is_control() && c != '\n' {
            return Err(TextProblem::ControlCharacter);
        }
        clean.push(c);
    }
    let clean = clean.trim();
    if clean.chars().count() > most { Err(TextProblem::TooLong(most)) } else { Ok(clean.to_owned()) }
}

/// The text with one kind of line break and of space, and without signs that show nothing.
fn printable(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| !matches!(c, '\t' | '\r' | '\u{2028}' | '\u{2029}') && !is_nothing(c);
    if text.chars().all(is_plain) {
        return text.into();
    }
    let text = text.replace("\r\n", "\n");
    let replaced = |c| match c {
        '\t' => ' ',
        '\r' | '\u{2028}' | '\u{2029}' => '\n',
        other => other,
    };
    text.chars().filter(|c| !is_nothing(*c)).map(replaced).collect::<String>().into()
}

fn is_nothing(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{AD}' | '\u{2060}')
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// A text that begins a line, with a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_capital_begins_a_line_in_either_language() {
        assert_eq!([capital("élus locaux"), capital("Youth"), capital("")], ["Élus locaux", "Youth", ""]);
    }

    #[test]
    fn texts_are_kept_in_one_form() {
        let cases = [
            ("  Jean Tremblay ", "Jean Tremblay"),
            ("E\u{301}ric", "Éric"),
            ("a\tb", "a b"),
            ("\u{FEFF}co\u{AD}op\u{200B}", "coop"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("", ""),
            (" \n ", ""),
        ];
        for (typed, kept) in cases {
            assert_eq!(clean_line(typed, 100), Ok(kept.to_owned()));
        }
        assert_eq!(clean_text("a\r\nb\rc\u{2028}d", 100), Ok("a\nb\nc\nd".into()));
    }

    #[test]
    fn what_cannot_be_taken_is_refused_by_name() {
        let zalgo = format!("e{}", "\u{331}".repeat(MOST_MARKS + 1));
        let cases = [
            ("nul\0", TextProblem::ControlCharacter),
            ("bell\u{7}", TextProblem::ControlCharacter),
            ("two\nlines", TextProblem::ControlCharacter),
            ("c1\u{9B}", TextProblem::ControlCharacter),
            ("invoice\u{202E}fdp.exe", TextProblem::HiddenDirection),
            ("x\u{2066}y\u{2069}", TextProblem::HiddenDirection),
            (&zalgo, TextProblem::TooManyMarks),
            ("abcdefghijk", TextProblem::TooLong(10)),
        ];
        for (typed, problem) in cases {
            assert_eq!(clean_line(typed, 10), Err(problem), "{typed:?}");
        }
    }

    #[test]
    fn length_is_counted_in_characters_once_clean() {
        assert_eq!(clean_line(" éé ", 2), Ok("éé".into()));
        assert_eq!(clean_line("e\u{301}e\u{301}", 2), Ok("éé".into()));
    }

    #[test]
    fn every_problem_is_said_in_both_languages() {
        use TextProblem::{ControlCharacter, HiddenDirection, TooLong, TooManyMarks};
        for problem in [TooLong(1), ControlCharacter, HiddenDirection, TooManyMarks] {
            assert_ne!(problem.in_lang(Lang::En), problem.in_lang(Lang::Fr));
        }
        assert_eq!(TextProblem::TooLong(1_200).in_lang(Lang::En), "Use at most 1,200 characters.");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

        #[test]
        fn cleaning_what_is_clean_changes_nothing(text in any::<String>()) {
            if let Ok(clean) = clean_text(&text, 10_000) {
                prop_assert_eq!(clean_text(&clean, 10_000), Ok(clean.clone()));
                prop_assert!(!clean.contains(['\0', '\r', '\t']));
            }
        }
    }
}
