//! Parts that ask: the filters above a list, and the last word before something changes.

use std::fmt::Display;

use askama::Template;

use super::{Html, Submit, part};
use crate::{Lang, lang::Words};

/// The filters above a list: fields in a row, and which filters are in use.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/filters.html")]
pub struct Filters {
    w: Words,
    action: String,
    fields: Html,
    used: Vec<(String, String)>,
}

impl Filters {
    /// Filters of the list at this address; the fields come from [`super::Fields`].
    pub fn new(lang: Lang, action: impl Display, fields: Html) -> Self {
        Self { w: Words(lang), action: action.to_string(), fields, used: Vec::new() }
    }

    /// The filters in use: what each says, and the address of the list without it.
    #[must_use]
    pub fn in_use(mut self, used: &[(String, String)]) -> Self {
        self.used = used.to_vec();
        self
    }
}

/// Says what will happen, then offers to do it. Stands on a page of its own, or in a `dialog`.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/confirm.html")]
pub struct Confirm {
    /// The language of the page.
    pub lang: Lang,
    /// What will happen, sentence by sentence.
    pub will: Vec<String>,
    /// Where the form is sent.
    pub action: String,
    /// The token the form must carry.
    pub csrf: String,
    /// The button that does it.
    pub button: Submit,
    /// The way back.
    pub cancel_href: String,
}

impl Confirm {
    fn w(&self) -> Words {
        Words(self.lang)
    }
}

part!(Filters, Confirm);
