//! What is wrong with a form, said at its head: each problem with the name of its field, leading there.
//!
//! The head is printed before the fields, which alone know what they are called. So it leaves room for
//! their names, and the page fills it in when all of it is printed.

use std::borrow::Cow;

use askama::Template;

use crate::{Lang, lang::Words, parts::Html};

/// Where the name of a field is to stand. No text that people type can hold it: their signs are escaped.
const NAMED: &str = "<!--field-->";

#[derive(Template)]
#[template(path = "parts/fields/summary.html")]
struct Summary<'a> {
    w: Words,
    rows: Vec<(String, &'a str)>,
}

/// The problems, each with the id of its field, empty where it belongs to none.
pub(super) fn summary(lang: Lang, rows: Vec<(String, &str)>) -> Html {
    if rows.is_empty() { Html::default() } else { Html::trusted(Summary { w: Words(lang), rows }.to_string()) }
}

/// A page whose problems are said with the names of their fields.
pub(crate) fn with_names(lang: Lang, page: &str) -> Cow<'_, str> {
    let mut pieces = page.split(NAMED);
    let Some(first) = pieces.next().filter(|first| first.len() < page.len()) else { return page.into() };
    let (mut named, mut before) = (first.to_owned(), first);
    for piece in pieces {
        let (sentence, rest) = piece.split_once('<').unwrap_or((piece, ""));
        let id = before.rsplit("href=\"#").next().and_then(|end| end.split('"').next()).unwrap_or_default();
        named.push_str(&match called(page, id) {
            Some(label) => of(lang, label, sentence),
            None => sentence.to_owned(),
        });
        named.push('<');
        named.push_str(rest);
        before = piece;
    }
    named.into()
}

/// What the field with this id is called, as its problem says.
fn called<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    let (_, after) = page.split_once(&format!(" id=\"{id}-problem\" data-of=\""))?;
    after.split('"').next().filter(|label| !label.is_empty())
}

/// `Title: fill this in.` After the name of a field that is a question, the sentence begins anew.
fn of(lang: Lang, label: &str, sentence: &str) -> String {
    if label.ends_with(['?', '.', ':', '!']) {
        return format!("{label} {sentence}");
    }
    let mut letters = sentence.chars();
    let begins = letters.next().map(|first| first.to_lowercase().collect::<String>()).unwrap_or_default();
    Words(lang).problem_of(label, format!("{begins}{}", letters.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::{
        Lang, Problems,
        lang::Words,
        parts::{Fields, Html, with_names},
    };

    fn page(lang: Lang, prints: impl Fn(Fields<'_>) -> String) -> String {
        let mut problems = Problems::none();
        problems.add("title_fr", |lang| Words(lang).required());
        problems.add("who", |lang| Words(lang).not_a_choice());
        problems.add("", |lang| Words(lang).not_a_date());
        let f = Fields::new(lang, &problems);
        with_names(lang, Html::join([f.summary(), Html::trusted(prints(f))]).as_str()).into_owned()
    }

    #[test]
    fn each_problem_says_its_field_and_leads_there() {
        let both = |f: Fields<'_>| format!("{}{}", f.bilingual("title", "Title"), f.radios("who", "Who leads it?"));
        let english = page(Lang::En, both);
        assert!(english.contains("<a href=\"#f-title_fr\">Title — In French: fill this in.</a>"), "{english}");
        assert!(english.contains("<a href=\"#f-who\">Who leads it? Choose one of the answers offered.</a>"), "{english}");
        assert!(english.contains("<li>Write a date such as"), "of no field: {english}");
        let french = page(Lang::Fr, |f| f.bilingual("title", "Titre").to_string());
        assert!(french.contains("Titre — En français\u{a0}: remplissez ce champ.</a>"), "{french}");
    }

    #[test]
    fn a_field_that_is_not_printed_leaves_the_sentence_as_it_is() {
        let bare = page(Lang::En, |_| String::new());
        assert!(bare.contains("<a href=\"#f-title_fr\">Fill this in.</a>") && !bare.contains("<!--"), "{bare}");
    }

    #[test]
    fn hostile_names_are_only_text() {
        let page = page(Lang::En, |f| f.bilingual("title", "<b>\"x\"</b><!--field-->").to_string());
        assert!(!page.contains("<b>") && page.contains(" — In French: fill this in.</a>"), "{page}");
    }
}
