//! A document as a tree: what it says, not how it looks.

use jiff::civil::Date;

use crate::{Cell, Table, chart::Chart, picture::Picture};

/// A document.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// What stands under the title; may be empty.
    pub subtitle: String,
    /// Its language as a BCP 47 tag: `en-CA`, `fr-CA`.
    pub lang: String,
    /// Who answers for it; may be empty.
    pub author: String,
    /// The day it is of.
    pub date: Option<Date>,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading of level 1 to 4 under the title; an empty id means nothing links to it.
    Heading {
        /// How deep it lies.
        level: u8,
        /// Its words.
        text: String,
        /// What links point to.
        id: String,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list, numbered or not.
    List {
        /// Whether the order matters.
        ordered: bool,
        /// Its items.
        items: Vec<Vec<Inline>>,
    },
    /// A table.
    Table(Table),
    /// A chart, with the table behind it.
    Chart(Chart),
    /// Terms and what they mean.
    Definitions(Vec<(Vec<Inline>, Vec<Inline>)>),
    /// What must not be overlooked.
    Notice(Vec<Inline>),
    /// A picture and the words that stand for it.
    Picture(Picture),
    /// A file that travels with the document.
    Enclosed(Enclosed),
    /// Blocks in another language than the document.
    Lang(String, Vec<Block>),
    /// What follows begins on a new page.
    PageBreak,
}

/// A file that travels with a document: in an HTML file it can be opened and kept, elsewhere its words stand for it.
#[derive(Clone, Debug)]
pub struct Enclosed {
    /// What it is.
    pub words: String,
    /// The name it is kept under.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words that weigh more.
    Strong(Vec<Inline>),
    /// Words that are stressed.
    Emphasis(Vec<Inline>),
    /// A link; only web, mail and telephone addresses and places on the same site are followed.
    Link {
        /// Where it leads.
        href: String,
        /// Its words.
        text: String,
    },
    /// Words in another language than what is around them.
    Lang(String, Vec<Inline>),
    /// A value that has a name.
    Figure {
        /// The name.
        id: String,
        /// The value.
        value: Cell,
    },
    /// What follows begins on a new line.
    Break,
}

impl Document {
    /// A document without content.
    pub fn new(title: impl Into<String>, lang: impl Into<String>) -> Self {
        Self { title: title.into(), lang: lang.into(), ..Self::default() }
    }
}

impl Block {
    /// A heading that nothing links to.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into(), id: String::new() }
    }

    /// A paragraph of plain words.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Inline::Text(text.into())])
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Whether a link may be followed: the web, mail, telephone, or the same site.
pub fn may_follow(href: &str) -> bool {
    let plain = href.chars().all(|c| !c.is_control() && !c.is_whitespace() && c != '\\');
    let lower = href.to_ascii_lowercase();
    let scheme = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
    plain && (scheme || href.starts_with('#') || (href.starts_with('/') && !href.starts_with("//")))
}

/// The values that have names, in the order of the document.
pub fn figures(document: &Document) -> Vec<(String, Cell)> {
    let mut found = Vec::new();
    of_blocks(&document.blocks, &mut found);
    found
}

/// The tables of the document in order, those behind its charts included.
pub fn tables(document: &Document) -> Vec<Table> {
    let mut found = Vec::new();
    tables_of(&document.blocks, &document.lang, &mut found);
    found
}

fn tables_of(blocks: &[Block], lang: &str, found: &mut Vec<Table>) {
    for block in blocks {
        match block {
            Block::Table(table) => found.push(table.clone()),
            Block::Chart(chart) => found.push(chart.table(lang)),
            Block::Lang(lang, blocks) => tables_of(blocks, lang, found),
            _ => {}
        }
    }
}

fn of_blocks(blocks: &[Block], found: &mut Vec<(String, Cell)>) {
    for block in blocks {
        match block {
            Block::Paragraph(words) | Block::Notice(words) => of_words(words, found),
            Block::List { items, .. } => items.iter().for_each(|item| of_words(item, found)),
            Block::Definitions(pairs) => pairs.iter().for_each(|(term, meaning)| {
                of_words(term, found);
                of_words(meaning, found);
            }),
            Block::Table(table) => table.rows.iter().for_each(|row| table.cells(row).for_each(|cell| of_cell(cell, found))),
            Block::Lang(_, blocks) => of_blocks(blocks, found),
            Block::Heading { .. } | Block::Chart(_) | Block::Picture(_) | Block::Enclosed(_) | Block::PageBreak => {}
        }
    }
}

fn of_cell(cell: &Cell, found: &mut Vec<(String, Cell)>) {
    if let Some(id) = cell.id() {
        found.push((id.to_owned(), cell.bare().clone()));
    }
}

fn of_words(words: &[Inline], found: &mut Vec<(String, Cell)>) {
    for word in words {
        match word {
            Inline::Strong(words) | Inline::Emphasis(words) | Inline::Lang(_, words) => of_words(words, found),
            Inline::Figure { id, value } => found.push((id.clone(), value.bare().clone())),
            Inline::Text(_) | Inline::Link { .. } | Inline::Break => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Column;

    #[test]
    fn named_values_are_found_wherever_they_stand() {
        let mut document = Document::new("t", "en-CA");
        let seats = Inline::Figure { id: "seats".into(), value: 25.into() };
        document.blocks.push(Block::Lang("fr-CA".into(), vec![Block::Paragraph(vec![Inline::Strong(vec![seats])])]));
        let mut table = Table::new("c", vec![Column::text("a"), Column::text("b")]);
        table.rows.push(vec!["x".into(), Cell::Money(500).named("paid")]);
        document.blocks.push(Block::Table(table));
        assert_eq!(figures(&document), [("seats".to_owned(), Cell::Number(25)), ("paid".to_owned(), Cell::Money(500))]);
    }

    #[test]
    fn only_harmless_addresses_are_followed() {
        for good in ["https://exemple.ca/a?b=c#d", "mailto:a@exemple.ca", "/fr/p/x", "#part"] {
            assert!(may_follow(good), "{good}");
        }
        for bad in ["javascript:alert(1)", "data:text/html,x", "//evil.example", "java\nscript:x", " https://a", "file:///etc", "/\\evil"] {
            assert!(!may_follow(bad), "{bad}");
        }
    }
}
