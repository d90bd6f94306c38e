//! What is in a Word file, read back from its parts.

use std::io::{Cursor, Read};

use jiff::civil::Date;
use zip::ZipArchive;

use crate::{
    Block, Cell, Column, Document, FileKind, Inline, Kind, Picture, Table,
    chart::{Chart, Series, Shape},
    samples::{HOSTILE, everything},
    sniff,
};

/// A part of the file.
fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("text");
    text
}

fn written(blocks: Vec<Block>) -> Vec<u8> {
    let mut document = Document::new("Rapport & <plan>", "fr-CA");
    document.date = Some(Date::constant(2026, 11, 1));
    document.author = "L’équipe".into();
    document.blocks = blocks;
    super::bytes(&document).expect("written")
}

fn table() -> Table {
    let mut table = Table::new("Membres", vec![Column::text("Secteur"), Column::new("Montant", Kind::Money)]);
    table.rows.push(vec!["Santé".into(), Cell::Money(123_456).named("paid")]);
    table.rows.push(vec!["Seule".into()]);
    table.source = "Procès-verbaux".into();
    table
}

#[test]
fn headings_lists_and_captions_have_words_own_styles() {
    let item = |text: &str| vec![Inline::from(text)];
    let file = written(vec![
        Block::Heading { level: 1, text: "Un".into(), id: "un".into() },
        Block::heading(4, "Quatre"),
        Block::heading(9, "Trop bas"),
        Block::List { ordered: true, items: vec![item("a"), item("b")] },
        Block::List { ordered: true, items: vec![item("c")] },
        Block::List { ordered: false, items: vec![item("d")] },
        Block::Table(table()),
    ]);
    let body = part(&file, "word/document.xml");
    let styles = part(&file, "word/styles.xml");
    let count = |style: &str| body.matches(&format!("<w:pStyle w:val=\"{style}\"/>")).count();
    assert_eq!(
        (count("Title"), count("Heading1"), count("Heading4"), count("ListNumber"), count("ListBullet"), count("Caption")),
        (1, 1, 2, 3, 1, 1)
    );
    for piece in body.split("Style w:val=\"").skip(1) {
        let style = piece.split('"').next().expect("a name");
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style} is not a style of the file");
    }
    assert!(body.contains("<w:bookmarkStart w:id=\"1\" w:name=\"p_un\"/>"));
    let numbering = part(&file, "word/numbering.xml");
    for list in ["2", "3"] {
        assert!(
            body.contains(&format!("<w:numId w:val=\"{list}\"/>")) && numbering.contains(&format!("<w:num w:numId=\"{list}\">")),
            "list {list}"
        );
    }
    assert_eq!(sniff(&file), Some(FileKind::Docx));
}

#[test]
fn a_table_repeats_its_headings_and_names_itself_and_its_source() {
    let body = part(&written(vec![Block::Table(table())]), "word/document.xml");
    assert_eq!(body.matches("<w:tblHeader/>").count(), 1);
    assert!(body.find("<w:tblHeader/>") < body.find("Secteur"));
    assert!(body.contains("w:firstColumn=\"1\"") && body.contains("<w:tblCaption w:val=\"Membres\"/>"));
    assert!(body.contains("1\u{a0}234,56\u{a0}$") && body.contains("Source\u{a0}: Procès-verbaux"));
    assert_eq!(body.matches("<w:tc>").count(), 6, "a short row is filled");
    assert!(body.contains("</w:tbl><w:p>"), "two tables never touch");
}

#[test]
fn the_file_tells_its_title_its_language_and_those_of_its_pieces() {
    let file = written(vec![
        Block::Paragraph(vec!["Ici ".into(), Inline::Lang("en-CA".into(), vec![Inline::Strong(vec!["there".into()])])]),
        Block::Lang("ar".into(), vec![Block::paragraph("مرحبا")]),
        Block::Lang("\"><x".into(), vec![Block::paragraph("quoi")]),
    ]);
    assert!(part(&file, "docProps/core.xml").contains("<dc:title>Rapport &amp; &lt;plan&gt;</dc:title>"));
    assert!(
        part(&file, "docProps/core.xml")
            .contains("<dc:language>fr-CA</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-01T")
    );
    assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"fr-CA\" "));
    let body = part(&file, "word/document.xml");
    assert!(
        body.contains("<w:rStyle w:val=\"Strong\"/><w:b/><w:bCs/><w:lang w:val=\"en-CA\"/></w:rPr><w:t xml:space=\"preserve\">there</w:t>")
    );
    assert!(body.contains("<w:pStyle w:val=\"Normal\"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi=\"ar\"/></w:rPr>"));
    assert!(body.contains("<w:lang w:val=\"und\"/>"));
    assert!(body.contains("1er\u{a0}novembre 2026"));
}

#[test]
fn only_links_that_lead_somewhere_harmless_are_links() {
    let link = |href: &str| Inline::Link { href: href.into(), text: "mots".into() };
    let file = written(vec![Block::Paragraph(vec![
        link("https://exemple.ca/?a=1&b=\"2\""),
        link("#un"),
        link("/fr/p/x"),
        link("javascript:alert(1)"),
        link("file:///etc"),
    ])]);
    let rels = part(&file, "word/_rels/document.xml.rels");
    assert_eq!(rels.matches("TargetMode=\"External\"").count(), 1);
    assert!(rels.contains("Target=\"https://exemple.ca/?a=1&amp;b=&quot;2&quot;\""));
    let body = part(&file, "word/document.xml");
    assert_eq!((body.matches("<w:hyperlink ").count(), body.matches(">mots<").count()), (2, 5));
}

#[test]
fn a_chart_is_its_description_and_its_values_and_a_picture_has_words() {
    let chart = Chart {
        title: "Par an".into(),
        description: "Le nombre double.".into(),
        shape: Shape::Bars {
            categories: vec!["2025".into(), "2026".into()],
            series: vec![Series::new("Membres", [21.0, 42.0])],
            stacked: false,
        },
        kind: Kind::Number,
        ..Chart::default()
    };
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend_from_slice(&[0, 0, 4, 0, 0, 0, 2, 0]);
    let picture = Picture { alt: "Un « pont » <rouge>".into(), bytes: png, ..Picture::default() };
    let unreadable = Picture { alt: "Illisible".into(), bytes: b"GIF89a".to_vec(), ..Picture::default() };
    let file = written(vec![Block::Chart(chart), Block::Picture(picture), Block::Picture(unreadable)]);
    let body = part(&file, "word/document.xml");
    for words in ["Le nombre double.", ">42<", "descr=\"Un « pont » &lt;rouge&gt;\"", "Illisible"] {
        assert!(body.contains(words), "{words}");
    }
    assert_eq!(body.matches("<w:drawing>").count(), 1);
    assert!(body.contains("cx=\"6121400\" cy=\"3060700\""), "no wider than the text: {body}");
    assert!(part(&file, "word/_rels/document.xml.rels").contains("Target=\"media/picture0.png\""));
}

#[test]
fn nothing_that_is_typed_becomes_markup() {
    let hostile = "<w:p>\u{0}\u{b}\u{ffff}]]>&amp;\"'\r\n\u{202e}=HYPERLINK(\"x\")";
    let file = written(vec![
        Block::Heading { level: 2, text: hostile.into(), id: hostile.into() },
        Block::paragraph(hostile),
        Block::Definitions(vec![(vec![hostile.into()], vec![Inline::Figure { id: hostile.into(), value: hostile.into() }])]),
        Block::Table(Table::new(hostile, vec![Column::text(hostile)])),
    ]);
    let body = part(&file, "word/document.xml");
    assert!(!body.contains("<w:p>\u{0}") && !body.contains('\u{b}') && !body.contains('\u{ffff}'));
    assert_eq!(body.matches("&lt;w:p&gt;").count(), 7, "in text, and in the name of the table");
}

#[test]
fn every_part_is_well_formed_whatever_is_typed() {
    for text in HOSTILE {
        let file = super::bytes(&everything(text, "fr-CA")).expect("written");
        for name in ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels"] {
            roxmltree::Document::parse(&part(&file, name)).unwrap_or_else(|error| panic!("{text:?} {name}: {error}"));
        }
        for name in ["document", "styles", "numbering", "settings", "header1", "footer1"] {
            let xml = part(&file, &format!("word/{name}.xml"));
            roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{text:?} {name}: {error}"));
        }
        assert_eq!(sniff(&file), Some(FileKind::Docx), "{text:?}");
    }
}
