//! When two people change the same record: the second sees both texts, and nothing is overwritten.

use askama::Template;
use kit::{Lang, parts::Html};

use crate::words::Words;

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

#[derive(Template)]
#[template(path = "both_texts.html")]
struct BothTexts<'a> {
    w: Words,
    all: &'a [Difference],
}

/// Both texts, field by field, above the form.
pub fn shown(lang: Lang, all: &[Difference]) -> Html {
    Html::trusted(BothTexts { w: Words(lang), all }.to_string())
}
