//! A text in a document that is written in the other language: where it exists in one alone, it is marked with that language, so that
//! it is read aloud rightly, and a word after it says so.

use kit::{
    Lang,
    lang::{Bilingual, Words as Kit},
};
use press::{Block, Inline};

/// The word that says that a text is in the other language only, in brackets; nothing where it is in the reader's.
pub(crate) fn only(lang: Lang, text: &Bilingual) -> Option<String> {
    let shown = text.in_lang(lang);
    shown.fallback.then(|| format!("({})", Kit(lang).in_one_language(shown.lang.code())))
}

/// A text for a cell of a table, with that word.
pub(crate) fn cell(lang: Lang, text: &Bilingual) -> String {
    let said = text.in_lang(lang).text;
    only(lang, text).map_or_else(|| said.to_owned(), |only| format!("{said} {only}"))
}

/// A name or a place, marked with its language: it needs no word.
pub(crate) fn name(lang: Lang, text: &Bilingual) -> Inline {
    let shown = text.in_lang(lang);
    let plain = Inline::Text(shown.text.to_owned());
    if shown.fallback { Inline::Lang(tag(shown.lang), vec![plain]) } else { plain }
}

/// A text within a paragraph.
pub(crate) fn inline(lang: Lang, text: &Bilingual) -> Inline {
    match only(lang, text) {
        Some(only) => Inline::Lang(tag(lang), vec![name(lang, text), Inline::Text(format!(" {only}"))]),
        None => name(lang, text),
    }
}

/// The paragraphs of a text.
pub(crate) fn paragraphs(lang: Lang, text: &Bilingual) -> Vec<Block> {
    let shown = text.in_lang(lang);
    let lines: Vec<_> = shown.text.lines().filter(|line| !line.trim().is_empty()).map(Block::paragraph).collect();
    match only(lang, text) {
        Some(only) => vec![Block::Lang(tag(shown.lang), lines), Block::paragraph(only)],
        None => lines,
    }
}

/// The heading of an item of an agenda.
pub(crate) fn heading(lang: Lang, level: u8, (place, title): (i64, &Bilingual)) -> Vec<Block> {
    let shown = title.in_lang(lang);
    let heading = Block::heading(level, format!("{place}. {}", shown.text));
    match only(lang, title) {
        Some(only) => vec![Block::Lang(tag(shown.lang), vec![heading]), Block::paragraph(only)],
        None => vec![heading],
    }
}

fn tag(lang: Lang) -> String {
    format!("{lang}-CA")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_one_language_is_marked_and_said_to_be_for_readers_of_the_other() {
        let french = Bilingual::only(Lang::Fr, "Services en français");
        assert_eq!(only(Lang::Fr, &french), None);
        assert_eq!(cell(Lang::Fr, &french), "Services en français");
        assert_eq!(cell(Lang::En, &french), "Services en français (in French only)");
        let html = |blocks: Vec<Block>| press::html::fragment(&press::Document { blocks, ..press::Document::new("t", "en-CA") }, 1);
        let shown = html(heading(Lang::En, 1, (7, &french)));
        assert!(shown.contains("lang=\"fr-CA\"") && shown.contains("<p>(in French only)</p>"), "{shown}");
        let shown = html(vec![Block::Paragraph(vec![inline(Lang::En, &french)])]);
        assert!(shown.contains("<span lang=\"fr-CA\">Services en français</span> (in French only)"), "{shown}");
        let shown = html(paragraphs(Lang::Fr, &Bilingual::only(Lang::En, "Yes.\n\nNo.")));
        assert!(shown.contains("lang=\"en-CA\"") && shown.contains("(en anglais seulement)"), "{shown}");
        assert!(paragraphs(Lang::Fr, &Bilingual::default()).is_empty());
    }
}
