//! When two people change the same record: the second sees both texts, and nothing is overwritten.

use askama::Template;

use super::{Html, fields::Answer};
use crate::{Lang, lang::Words};

/// A field in which the stored text and the typed one differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the field is called.
    pub label: String,
    /// What is stored now.
    pub now: String,
    /// What was typed.
    pub typed: String,
}

#[derive(Template)]
#[template(path = "parts/both_texts.html")]
struct BothTexts<'a> {
    w: Words,
    all: &'a [Difference],
}

/// Both texts, field by field, above the form.
pub fn both_texts(lang: Lang, all: &[Difference]) -> Html {
    Html::trusted(BothTexts { w: Words(lang), all }.to_string())
}

/// Where two printings of the same form differ. A field that only one of them has is empty in the other.
pub(crate) fn differences(now: &[Answer], typed: &[Answer]) -> Vec<Difference> {
    let text = |all: &[Answer], id: &str| all.iter().find(|answer| answer.id == id).map(|answer| plain(&answer.text)).unwrap_or_default();
    let only_now = now.iter().filter(|answer| typed.iter().all(|other| other.id != answer.id));
    let all = typed.iter().chain(only_now);
    let all = all.map(|answer| Difference { label: answer.label.clone(), now: text(now, &answer.id), typed: text(typed, &answer.id) });
    all.filter(|it| it.now != it.typed).collect()
}

/// Browsers send the ends of lines in their own way, and people leave spaces behind: neither is a difference.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(id: &str, text: &str) -> Answer {
        Answer { id: id.into(), label: id.to_uppercase(), text: text.into() }
    }

    #[test]
    fn only_what_differs_is_told_and_no_field_is_forgotten() {
        let now = [answer("name", "Library"), answer("note", "two\nlines"), answer("row-2", "gone")];
        let typed = [answer("name", "City Library"), answer("note", "two\r\nlines "), answer("row-3", "new")];
        let told: Vec<_> = differences(&now, &typed).into_iter().map(|it| (it.label, it.now, it.typed)).collect();
        let row = |label: &str, now: &str, typed: &str| (label.to_owned(), now.to_owned(), typed.to_owned());
        assert_eq!(told, [row("NAME", "Library", "City Library"), row("ROW-3", "", "new"), row("ROW-2", "gone", "")]);
    }

    #[test]
    fn hostile_texts_are_only_text() {
        let html = both_texts(Lang::Fr, &[Difference { label: "<b>".into(), now: "<i>".into(), typed: "<u>".into() }]);
        assert!(!html.as_str().contains("<b>") && !html.as_str().contains("<i>") && !html.as_str().contains("<u>"));
    }
}
