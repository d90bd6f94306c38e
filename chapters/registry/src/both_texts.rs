//! When two people change the same record: the second sees both texts, and nothing is overwritten.

use kit::{Lang, parts};

/// A field in which the stored text and the typed one differ.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What the field is called.
    pub label: &'static str,
    /// What is stored now.
    pub now: String,
    /// What was typed.
    pub typed: String,
}

/// Both texts, field by field, above the form.
pub fn shown(lang: Lang, all: &[Difference]) -> parts::Html {
    let told = |it: &Difference| parts::Difference { label: it.label.to_owned(), now: it.now.clone(), typed: it.typed.clone() };
    parts::both_texts(lang, &all.iter().map(told).collect::<Vec<_>>())
}
