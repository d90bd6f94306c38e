//! What a partnership calls the levels of its strategy: its own words wherever it has some.

use kit::{Lang, lang::Bilingual};
use registry::partnerships::Partnership;

use crate::words::Words;

fn own<'a>(label: &'a Bilingual, lang: Lang, usual: &'a str) -> &'a str {
    let own = label.in_lang(lang).text;
    if own.is_empty() { usual } else { own }
}

/// What it calls a priority.
pub(crate) fn priority(partnership: &Partnership, lang: Lang) -> &str {
    own(&partnership.priority_label, lang, Words(lang).priority())
}

/// What it calls an objective.
pub(crate) fn objective(partnership: &Partnership, lang: Lang) -> &str {
    own(&partnership.objective_label, lang, Words(lang).objective())
}
