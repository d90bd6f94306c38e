//! What somebody writes beside the parts of a text that was sent to them: a field for each part, and one for the whole.

use kit::{Lang, Reading};

/// How the names of the fields begin.
const FIELD: &str = "text-";
/// The longest that may be written beside one part, in characters.
const MOST: usize = 2_000;

/// The name of the field for a part; of the one for the whole when there is none.
pub(crate) fn field(part: &str) -> String {
    format!("{FIELD}{part}")
}

/// What was typed: for each part, and for the whole, which is the part without a name.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    typed: Vec<(String, String)>,
}

impl Beside {
    /// What was typed, from the fields as sent.
    pub(crate) fn read(fields: &[(String, String)]) -> Self {
        let typed = fields.iter().filter_map(|(name, text)| Some((name.strip_prefix(FIELD)?.to_owned(), text.clone())));
        Self { typed: typed.collect() }
    }

    /// What was typed beside a part.
    pub(crate) fn of(&self, part: &str) -> &str {
        self.typed.iter().find(|(one, _)| one == part).map_or("", |(_, text)| text)
    }

    /// The parts beside which something is written, each with the text.
    pub(crate) fn written(&self) -> impl Iterator<Item = (&str, &str)> {
        self.typed.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(part, text)| (part.as_str(), text.as_str()))
    }

    /// The texts that were typed, each with its part; `empty` is said where there is none.
    pub(crate) fn check(&self, it: &mut Reading, empty: impl Fn(Lang) -> &'static str) -> Vec<(String, String)> {
        let all: Vec<_> = self.written().map(|(part, text)| (part.to_owned(), it.text(field(part), text, MOST))).collect();
        if all.is_empty() {
            it.problem("", empty);
        }
        all
    }
}
