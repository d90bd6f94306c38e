//! What a PDF promises, read back with the tools that read PDFs.

use std::{
    io::Read,
    process::Command,
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
};

use flate2::read::ZlibDecoder;
use proptest::prelude::*;

use super::{content::content, *};
use crate::{
    Block, Inline,
    samples::{HOSTILE, everything},
};

/// What a poppler program says of the PDF; nothing, and said aloud, where it is not installed.
pub(super) fn said(pdf: &[u8], program: &str, arguments: &[&str]) -> Option<String> {
    let path = std::env::temp_dir().join(format!("press-{}-{:?}.pdf", std::process::id(), std::thread::current().id()));
    std::fs::write(&path, pdf).expect("written");
    let mut command = Command::new(program);
    command.args(arguments).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output();
    std::fs::remove_file(&path).expect("removed");
    match output {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) if std::env::var_os("CI").is_some() => panic!("{program} is not installed: {error}"),
        Err(error) => {
            eprintln!("skipped: {program} is not installed: {error}");
            None
        }
    }
}

/// The objects of the PDF as text: what stands open in it and what is packed.
pub(super) fn objects(pdf: &[u8]) -> String {
    let mut all = String::from_utf8_lossy(pdf).into_owned();
    let starts = pdf.windows(8).enumerate().filter(|(_, window)| window == b"\nstream\n").map(|(at, _)| at + 8);
    for at in starts {
        let mut piece = Vec::new();
        if ZlibDecoder::new(&pdf[at..]).read_to_end(&mut piece).is_ok() {
            all += &String::from_utf8_lossy(&piece);
        }
    }
    all
}

fn alone(document: &Document) -> Package<'_> {
    Package { document, contents: "", appended: &[] }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_document_is_tagged_and_says_its_title_and_language() {
    let pdf = bytes(&everything("Santé & accueil", "fr-CA")).expect("set");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let text = objects(&pdf);
    for fact in ["/Lang(fr-CA)", "/Lang(en-CA)", "/Lang(ar)", "pdfuaid:part", "/DisplayDocTitle true", "/Marked true"] {
        assert!(text.contains(fact), "{fact}");
    }
    let Some(facts) = said(&pdf, "pdfinfo", &["-enc", "UTF-8"]) else { return };
    let facts: Vec<_> = facts.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for fact in ["Tagged: yes", "Title: Rapport Santé & accueil", "Author: Santé & accueil", "JavaScript: no"] {
        assert!(facts.iter().any(|line| line == fact), "{fact} in {facts:?}");
    }
}

#[test]
fn headings_tables_lists_and_pictures_are_tagged_as_what_they_are() {
    let pdf = bytes(&everything("Accueil", "fr-CA")).expect("set");
    let Some(tree) = said(&pdf, "pdfinfo", &["-struct-text", "-enc", "UTF-8"]) else { return };
    for tag in ["H1 ", "H2 ", "Table (block)", "TH <", "TD:", "LI (block)", "Figure", "Link", "Caption", "/Scope /Column", "/Scope /Row"] {
        assert!(tree.contains(tag), "{tag} in {tree}");
    }
    assert!(!tree.contains("H3 "), "levels follow one another: {tree}");
}

#[test]
fn pictures_carry_the_words_that_stand_for_them() {
    let document = Document {
        blocks: everything("Mot", "fr-CA")
            .blocks
            .into_iter()
            .filter(|block| matches!(block, Block::Chart(_) | Block::Picture(_)))
            .collect(),
        ..Document::new("Titre", "fr-CA")
    };
    let data = content(&alone(&document), false).json;
    assert!(data.contains("\"alt\":\"Titre Mot. Description Mot\"") && data.contains("\"alt\":\"Mot\""), "{data}");
    let pdf = bytes(&document).expect("PDF/UA-1 refuses a picture without words");
    assert!(objects(&pdf).matches("/Alt").count() >= 3);
}

#[test]
fn text_is_never_code() {
    for text in HOSTILE {
        let pdf = set(&alone(&everything(text, "en-CA")), false).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        if !text.is_ascii() {
            continue;
        }
        let Some(shown) = self::said(&pdf, "pdftotext", &["-raw", "-enc", "UTF-8"]) else { continue };
        assert!(squeezed(&shown).contains(&squeezed(text)), "{text:?} in {shown}");
    }
}

#[test]
fn what_no_font_here_shows_is_replaced_and_the_document_says_so() {
    let fit = fit::Fit::new(false);
    assert_eq!(fit.text("Zoé 1\u{202f}234 → ᐃᓄᒃ العربية Київ ≥ e\u{301}"), "Zoé 1\u{a0}234 → ᐃᓄᒃ العربية Київ ≥ e\u{301}");
    assert!(!fit.replaced());
    assert_eq!(fit.text("a 漢字 👩‍👩‍👧 b"), "a □ □ b");
    assert!(fit.replaced());
    let mut document = Document::new("t", "fr-CA");
    document.blocks.push(Block::paragraph("漢"));
    assert!(content(&alone(&document), false).json.contains("Le signe □ remplace"));
    document.blocks.push(Block::paragraph("x"));
    document.blocks.remove(0);
    assert!(content(&alone(&document), false).json.contains("\"notes\":[]"));
}

#[test]
fn names_in_other_scripts_stay_readable() {
    let mut document = Document::new("t", "en-CA");
    document.blocks.push(Block::Paragraph(vec!["ᐃᓄᒃᑎᑐᑦ Київ ".into(), Inline::Lang("ar".into(), vec!["سلام".into()])]));
    let pdf = set(&alone(&document), false).expect("set");
    let Some(shown) = self::said(&pdf, "pdftotext", &["-raw", "-enc", "UTF-8"]) else { return };
    for word in ["ᐃᓄᒃᑎᑐᑦ", "Київ"] {
        assert!(shown.contains(word), "{word} in {shown}");
    }
    assert!(shown.contains("سلام") || shown.contains("مالس"), "{shown}");
}

#[test]
fn an_address_is_copied_as_it_is_written() {
    let address = "https://meet.example/riverside-lip/abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz";
    let mut document = Document::new("t", "en-CA");
    let link = Inline::Link { href: address.to_owned(), text: address.to_owned() };
    document.blocks.push(Block::Paragraph(vec!["To join: ".into(), link, " or dial.".into()]));
    document.blocks.push(Block::paragraph(format!("x{}", "y".repeat(300))));
    let pdf = bytes(&document).expect("set");
    let Some(shown) = self::said(&pdf, "pdftotext", &["-raw", "-enc", "UTF-8"]) else { return };
    assert!(!shown.contains('\u{200b}'), "{shown}");
    assert!(squeezed(&shown).contains(address), "{shown}");
    let widest = shown.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    assert!(widest < 150, "a word of 300 letters is broken: {shown}");
}

#[test]
fn a_broken_picture_costs_the_picture_and_not_the_document() {
    let mut document = Document::new("t", "en-CA");
    let bytes_of_it = crate::samples::DOT[..40].to_vec();
    document.blocks.push(Block::Picture(crate::Picture { alt: "A bridge".into(), bytes: bytes_of_it, ..crate::Picture::default() }));
    let pdf = bytes(&document).expect("set without it");
    let Some(shown) = self::said(&pdf, "pdftotext", &["-raw", "-enc", "UTF-8"]) else { return };
    assert!(shown.contains("A bridge"), "{shown}");
}

#[test]
fn a_document_without_title_is_refused_and_one_without_content_is_not() {
    assert!(matches!(bytes(&Document::new(" ", "fr-CA")), Err(PdfError::NoTitle)));
    bytes(&Document::new("t", "not a language")).expect("set");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = everything("deux fois", "fr-CA");
    assert!(bytes(&document).expect("set") == bytes(&document).expect("set"));
}

#[test]
fn no_more_than_two_are_set_at_once_and_none_is_forgotten() {
    let (places, now, most) = (Places::new(), AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..200 {
                    let _place = places.wait();
                    most.fetch_max(now.fetch_add(1, SeqCst) + 1, SeqCst);
                    std::thread::yield_now();
                    now.fetch_sub(1, SeqCst);
                }
            });
        }
    });
    assert!((1..=AT_ONCE).contains(&most.load(SeqCst)));
    assert_eq!(*places.taken.lock().expect("the count"), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_can_be_printed(text in "\\PC{0,30}|(?s).{0,30}|[a-zé\u{300}-\u{36f}\u{600}-\u{6ff}\u{1400}-\u{167f}\u{200b}-\u{200f}\u{20d0}-\u{20f0}]{0,30}") {
        let document = Document { blocks: vec![Block::heading(1, &text), Block::paragraph(&text)], ..Document::new(format!("t{text}"), "fr-CA") };
        let pdf = bytes(&document);
        prop_assert!(pdf.is_ok(), "{:?}: {:?}", text, pdf.err());
    }
}

#[test]
fn words_nested_without_end_are_an_error_and_not_a_crash() {
    let nested = (0..300).fold(Inline::from("x"), |inner, _| Inline::Strong(vec![inner]));
    let document = Document { blocks: vec![Block::Paragraph(vec![nested])], ..Document::new("t", "en-CA") };
    assert!(matches!(bytes(&document), Err(PdfError::Typeset(_))));
}
