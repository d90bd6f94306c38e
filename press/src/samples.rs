//! Documents for the tests: one of everything, and texts that mean mischief.

use jiff::civil::Date;

use crate::{
    Block, Cell, Column, Document, Enclosed, Inline, Kind, Picture, Table,
    chart::{Chart, Node, Series, Shape},
};

/// Texts that are code somewhere, or that few programs show.
pub const HOSTILE: [&str; 14] = [
    "#panic(\"x\")",
    "$x$ *a* _b_ @ref <tag>",
    "\\ ] ) } [ ( {",
    "<script>alert('x')</script>",
    "\"><img src=x onerror=y>",
    "الشراكة المحلية",
    "ᐃᓄᒃᑎᑐᑦ",
    "👩‍👩‍👧 🎉",
    "漢字 한국어",
    "a\u{0}b\u{1}c\u{7f}\u{feff}\u{fffe}",
    "\u{202e}txet\u{202c}",
    "Z\u{351}\u{36b}\u{343}a\u{313}l\u{35e}go",
    "#import \"/etc/passwd\": *\n= Heading\n- item",
    "&amp; ]]> -- %",
];

/// A picture of one dot.
pub const DOT: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90\x77\x53\xde\x00\
    \x00\x00\x0c\x49\x44\x41\x54\x78\x9c\x63\xe0\x8f\x89\x01\x00\x01\x45\x00\xc8\xbc\x8a\xc5\x30\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

/// A document with one of everything, its words taken from `text`.
pub fn everything(text: &str, lang: &str) -> Document {
    let words = || vec![Inline::from(text)];
    Document {
        title: format!("Rapport {text}"),
        subtitle: text.to_owned(),
        lang: lang.to_owned(),
        author: text.to_owned(),
        date: Some(Date::constant(2026, 11, 1)),
        blocks: vec![
            Block::Heading { level: 3, text: text.to_owned(), id: "first".into() },
            Block::Paragraph(pieces(text)),
            Block::heading(9, text),
            Block::List { ordered: false, items: vec![words(), words()] },
            Block::List { ordered: true, items: vec![words(), words()] },
            Block::Table(table(text)),
            Block::Chart(chart(text)),
            Block::Definitions(vec![(words(), words())]),
            Block::Notice(words()),
            Block::Picture(Picture { alt: text.to_owned(), bytes: DOT.to_vec(), ..Picture::default() }),
            Block::Enclosed(Enclosed { words: text.to_owned(), name: text.to_owned(), bytes: DOT.to_vec() }),
            Block::PageBreak,
            Block::Lang("en-CA".into(), vec![Block::paragraph(text), Block::Table(wide(text))]),
            Block::Chart(tree(text)),
        ],
    }
}

fn pieces(text: &str) -> Vec<Inline> {
    let link = |href: &str| Inline::Link { href: href.into(), text: text.to_owned() };
    vec![
        text.into(),
        Inline::Strong(vec![Inline::Emphasis(vec![text.into()])]),
        Inline::Break,
        link("https://exemple.ca/"),
        link("javascript:alert(1)"),
        link("#first"),
        link("#nowhere"),
        link("/fr/p/x"),
        Inline::Lang("ar".into(), vec![text.into()]),
        Inline::Figure { id: "seats".into(), value: 25.into() },
    ]
}

/// Every kind of cell, a name on two of them.
pub fn table(text: &str) -> Table {
    let kinds = [Kind::Text, Kind::Number, Kind::Money, Kind::Percent, Kind::Date];
    let mut table = Table::new(text, kinds.into_iter().map(|kind| Column::new(text, kind)).collect());
    let day = Cell::Date(Date::constant(2026, 4, 1));
    table.rows.push(vec![text.into(), Cell::Number(1_234).named("n"), Cell::Money(123_450).named("paid"), Cell::Percent(12.5), day]);
    table.rows.push(vec!["court".into()]);
    table.notes.push(text.to_owned());
    table.source = text.to_owned();
    table
}

fn wide(text: &str) -> Table {
    let mut table = Table::new("", (0..10).map(|number| Column::text(format!("c{number}"))).collect());
    table.rows = (0..60).map(|_| vec![text.into(), "x".repeat(90).as_str().into()]).collect();
    table
}

fn chart(text: &str) -> Chart {
    let series = vec![Series::new(text, [1.0, 2.0]), Series::new("b", [3.0, 4.5])];
    let shape = Shape::Bars { categories: vec![text.to_owned(), "b".into()], series, stacked: true };
    Chart { title: format!("Titre {text}"), description: format!("Description {text}"), source: text.to_owned(), shape, ..Chart::default() }
}

fn tree(text: &str) -> Chart {
    let leaf = Node { label: text.to_owned(), note: text.to_owned(), children: Vec::new() };
    let root = Node { label: "Conseil".into(), note: String::new(), children: vec![leaf] };
    Chart { title: "Structure".into(), description: "Deux boîtes".into(), shape: Shape::Tree(vec![root]), ..Chart::default() }
}
