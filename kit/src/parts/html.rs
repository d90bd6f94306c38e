//! Text that is known to be safe in a page, and how other text becomes so.

use std::fmt;

use crate::{Error, Result};

/// A piece of a page: markup whose texts are already escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Plain text, escaped.
    pub fn text(text: impl fmt::Display) -> Self {
        let mut out = String::new();
        for c in text.to_string().chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                other => out.push(other),
            }
        }
        Self(out)
    }

    /// Markup that a template or a sanitizer made. Never what a person typed.
    pub fn trusted(markup: impl Into<String>) -> Self {
        Self(markup.into())
    }

    /// What a template prints.
    pub fn of(template: &impl askama::Template) -> Result<Self> {
        template.render().map(Self).map_err(Error::internal)
    }

    /// Several pieces, one after the other.
    pub fn join<T: Into<Self>>(pieces: impl IntoIterator<Item = T>) -> Self {
        Self(pieces.into_iter().map(|piece| piece.into().0).collect())
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::FastWritable for Html {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}

impl askama::filters::HtmlSafe for Html {}

impl From<Html> for String {
    fn from(html: Html) -> Self {
        html.0
    }
}

/// A part with a template: it prints safely inside other templates and turns into [`Html`].
macro_rules! part {
    ($($name:ty),+ $(,)?) => {$(
        impl askama::filters::HtmlSafe for $name {}
        impl From<$name> for $crate::parts::Html {
            fn from(part: $name) -> Self {
                Self::trusted(part.to_string())
            }
        }
    )+};
}
pub(crate) use part;
