//! What a page promises: it is well formed whatever was typed, it runs nothing, and who hears it finds the way.

use proptest::prelude::*;
use roxmltree::{Document as Tree, Node};

use super::*;
use crate::{
    Cell, Column, Table, figures,
    samples::{DOT, HOSTILE, everything},
};

fn parsed(document: &Document) -> String {
    let whole = file(document);
    whole.strip_prefix("<!doctype html>\n").expect("a document type").to_owned()
}

fn named<'a>(tree: &'a Tree<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    tree.descendants().filter(move |node| node.has_tag_name(name))
}

#[test]
fn nothing_that_is_typed_becomes_markup() {
    for text in HOSTILE {
        let html = parsed(&everything(text, "fr-CA"));
        let tree = Tree::parse(&html).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        for name in ["script", "tag", "iframe"] {
            assert_eq!(named(&tree, name).count(), 0, "{text:?}");
        }
        assert_eq!(named(&tree, "img").count(), 1, "only the picture of the document");
        for node in tree.descendants() {
            for attribute in node.attributes() {
                assert!(!attribute.name().starts_with("on") && attribute.name() != "style", "{attribute:?}");
                let is_kept = node.attribute("download").is_some() && attribute.value().starts_with("data:image/png;base64,");
                assert!(attribute.name() != "href" || may_follow(attribute.value()) || is_kept, "{attribute:?}");
            }
        }
        let shown: String = text.chars().filter(|&c| escape::may_stand(c)).collect();
        assert!(tree.descendants().any(|node| node.text() == Some(&shown)), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_page_is_well_formed_for_any_text(text in "\\PC{0,40}|[\\x00-\\x7f]{0,40}|(?s).{0,40}", lang in "[a-z-]{0,8}|.{0,4}") {
        let html = parsed(&everything(&text, &lang));
        let tree = Tree::parse(&html);
        prop_assert!(tree.is_ok(), "{:?}: {tree:?}", text);
    }
}

#[test]
fn no_identifier_stands_twice() {
    let html = parsed(&everything("mot", "fr-CA"));
    let tree = Tree::parse(&html).expect("well formed");
    let ids: Vec<_> = tree.descendants().filter_map(|node| node.attribute("id")).collect();
    let once: std::collections::HashSet<_> = ids.iter().collect();
    assert!(ids.len() > 10 && once.len() == ids.len(), "{ids:?}");
    for node in tree.descendants() {
        for id in node.attribute("aria-labelledby").unwrap_or_default().split_whitespace() {
            assert!(ids.contains(&id), "{id}");
        }
    }
}

#[test]
fn headings_begin_where_the_page_around_them_says() {
    let document =
        Document { blocks: vec![Block::heading(1, "a"), Block::heading(4, "b"), Block::heading(200, "c")], ..Document::default() };
    assert_eq!(fragment(&document, 1), "<h2>a</h2>\n<h5>b</h5>\n<h6>c</h6>\n");
    assert_eq!(fragment(&document, 2), "<h3>a</h3>\n<h6>b</h6>\n<h6>c</h6>\n");
}

#[test]
fn a_table_names_itself_its_columns_and_its_rows() {
    let mut table = Table::new("Sièges", vec![Column::text("Secteur"), Column::new("Nombre", crate::Kind::Number)]);
    table.rows.push(vec!["Santé".into(), Cell::Number(1_250).named("seats.health")]);
    let html = fragment(&Document { lang: "fr-CA".into(), blocks: vec![Block::Table(table)], ..Document::default() }, 1);
    for piece in [
        "<caption>Sièges</caption>",
        "<th scope=\"col\">Secteur</th>",
        "<th scope=\"col\" class=\"num\">Nombre</th>",
        "<th scope=\"row\">Santé</th>",
        "<td class=\"num\" data-figure=\"seats.health\">1\u{a0}250</td>",
    ] {
        assert!(html.contains(piece), "{piece} in {html}");
    }
}

#[test]
fn every_named_value_can_be_read_back_from_the_page() {
    let document = everything("mot", "en-CA");
    let html = parsed(&document);
    let tree = Tree::parse(&html).expect("well formed");
    let found = tree.descendants().filter_map(|node| Some((node.attribute("data-figure")?.to_owned(), node.text()?.to_owned())));
    let expected = figures(&document).into_iter().map(|(id, value)| (id, format::cell(&value, "en-CA")));
    assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn parts_in_another_language_say_so_and_which_way_they_run() {
    let words = vec![Inline::Lang("ar".into(), vec!["سلام".into()]), Inline::Lang("\"><x".into(), vec!["plain".into()])];
    let blocks = vec![Block::Lang("fr-CA".into(), vec![Block::Paragraph(words), Block::Table(crate::samples::table("x"))])];
    let html = fragment(&Document { blocks, ..Document::new("t", "en-CA") }, 1);
    assert!(html.starts_with("<div lang=\"fr-CA\">\n<p><span lang=\"ar\" dir=\"rtl\">سلام</span>plain</p>"), "{html}");
    assert!(html.contains("1\u{a0}234,50\u{a0}$"), "numbers are written in the language of their part: {html}");
}

#[test]
fn a_file_carries_what_is_enclosed_and_nothing_of_its_name_becomes_markup() {
    let file = Enclosed { words: "Budget <b> & “plan”".into(), name: "a\" onclick=\"x.pdf".into(), bytes: b"%PDF-1.7 x".to_vec() };
    let html = fragment(&Document { blocks: vec![Block::Enclosed(file)], ..Document::default() }, 1);
    assert!(html.starts_with("<p><a href=\"data:application/octet-stream;base64,JVBERi0xLjcgeA==\" download=\"a"), "{html}");
    assert!(!html.contains("onclick=\"") && !html.contains("<b>") && html.contains("&amp; “plan”"), "{html}");
}

#[test]
fn a_file_carries_its_pictures_and_a_page_fetches_them() {
    let picture = |address: &str| Picture { alt: "Un pont".into(), bytes: DOT.to_vec(), address: address.into() };
    let page = |picture| fragment(&Document { blocks: vec![Block::Picture(picture)], ..Document::default() }, 1);
    assert!(page(picture("")).contains("src=\"data:image/png;base64,iVBORw0KGgo"));
    assert!(page(picture("/fr/p/x/documents/1")).contains("src=\"/fr/p/x/documents/1\" alt=\"Un pont\" width=\"1\" height=\"1\""));
    let broken = Picture { alt: "Un pont".into(), bytes: b"GIF89a".to_vec(), ..Picture::default() };
    assert_eq!(page(broken), "<p>Un pont</p>\n");
}
