//! The few words that a document adds by itself.

use crate::format::is_french;

/// Words around the text of a document, in its language.
#[derive(Debug)]
pub struct Words {
    /// Before the origin of a table or chart.
    pub source: &'static str,
    /// Before the notes of a table.
    pub note: &'static str,
    /// What opens the table behind a chart.
    pub as_table: &'static str,
    /// What a category axis is called in the table behind a chart.
    pub category: &'static str,
    /// What an only series is called in the table behind a chart.
    pub value: &'static str,
    /// How deep a box of a tree lies.
    pub level: &'static str,
    /// What a box of a tree hangs on.
    pub part_of: &'static str,
    /// Said at the end of a printed document when characters had to be replaced.
    pub replaced: &'static str,
    /// Between page number and number of pages.
    pub of: &'static str,
    /// Between a thing and what explains it: a colon as the language writes it.
    pub colon: &'static str,
}

const ENGLISH: Words = Words {
    source: "Source",
    note: "Note",
    as_table: "The same as a table",
    category: "Category",
    value: "Value",
    level: "Level",
    part_of: "Part of",
    replaced: "The sign □ stands for characters that this file has no letters for. They are in the document on the web.",
    of: "of",
    colon: ": ",
};

const FRENCH: Words = Words {
    source: "Source",
    note: "Remarque",
    as_table: "Les mêmes données en tableau",
    category: "Catégorie",
    value: "Valeur",
    level: "Niveau",
    part_of: "Fait partie de",
    replaced: "Le signe □ remplace des caractères absents des polices de ce fichier. Ils figurent dans le document en ligne.",
    of: "sur",
    colon: "\u{a0}: ",
};

/// The words for a document in this language; English when it is neither.
pub fn words(lang: &str) -> &'static Words {
    if is_french(lang) { &FRENCH } else { &ENGLISH }
}

/// Whether words in this language run from right to left.
pub fn rtl(lang: &str) -> bool {
    const LANGUAGES: [&str; 13] = ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "prs", "syr", "nqo"];
    let mut parts = lang.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    LANGUAGES.contains(&language.as_str()) && !parts.any(|part| part.eq_ignore_ascii_case("latn"))
}
