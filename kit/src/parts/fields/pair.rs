//! A text in both languages, side by side.

use std::fmt::Display;

use askama::Template;

use super::field::Field;
use crate::{
    Lang,
    parts::{Badge, part},
};

/// A text in both languages: two fields under one label, the reader's language first, and the state of the translation.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/fields/pair.html")]
pub struct Pair {
    label: String,
    help: String,
    en: Field,
    fr: Field,
    state: Option<Badge>,
    reader: Lang,
}

impl Pair {
    pub(super) fn new(reader: Lang, label: String, en: Field, fr: Field) -> Self {
        let (en, fr) = (en.side_of(&label), fr.side_of(&label));
        Self { label, help: String::new(), en, fr, state: None, reader }
    }

    /// Both sides in the order in which they are read: whoever works in French writes French first.
    fn sides(&self) -> [&Field; 2] {
        match self.reader {
            Lang::En => [&self.en, &self.fr],
            Lang::Fr => [&self.fr, &self.en],
        }
    }

    fn each(mut self, change: impl Fn(Field) -> Field) -> Self {
        (self.en, self.fr) = (change(self.en), change(self.fr));
        self
    }

    /// What the two fields hold now: English, French.
    #[must_use]
    pub fn texts(mut self, en: impl Display, fr: impl Display) -> Self {
        (self.en, self.fr) = (self.en.value(en), self.fr.value(fr));
        self
    }

    /// Texts of several lines.
    #[must_use]
    pub fn long(self) -> Self {
        self.each(Field::long)
    }

    /// How many lines each side shows.
    #[must_use]
    pub fn rows(self, rows: u32) -> Self {
        self.each(|field| field.rows(rows))
    }

    /// The longest text taken on each side.
    #[must_use]
    pub fn maxlength(self, characters: u32) -> Self {
        self.each(|field| field.maxlength(characters))
    }

    /// May be left empty.
    #[must_use]
    pub fn optional(self) -> Self {
        self.each(Field::optional)
    }

    /// What helps to answer, under the label of both.
    #[must_use]
    pub fn help(mut self, help: impl Display) -> Self {
        self.help = help.to_string();
        self
    }

    /// Where the translation stands.
    #[must_use]
    pub fn state(mut self, state: Badge) -> Self {
        self.state = Some(state);
        self
    }
}

part!(Pair);
