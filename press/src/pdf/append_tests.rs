//! What follows a document is there as it came, among the bookmarks, and honest about what nobody checked.

use super::{
    tests::{objects, said},
    *,
};
use crate::{Block, Document};

/// A paper of two pages, as somebody else would supply it.
fn paper(words: &str) -> Vec<u8> {
    let blocks = vec![Block::paragraph(words), Block::PageBreak, Block::paragraph("Second page")];
    bytes(&Document { blocks, ..Document::new("Supplied", "en-CA") }).expect("set")
}

fn agenda() -> Document {
    let blocks = vec![Block::heading(1, "Agenda"), Block::paragraph("Items"), Block::heading(2, "1. Opening")];
    Document { blocks, ..Document::new("Package", "en-CA") }
}

fn appended(title: &str, bytes: Vec<u8>) -> Appended {
    let pages = pages(&bytes).expect("readable");
    Appended { title: title.into(), note: "As it was supplied.".into(), bytes, pages }
}

/// A PDF that asks for a password, and a page of it.
fn locked() -> Vec<u8> {
    let key = "ab".repeat(32);
    let mut pdf = String::from("%PDF-1.4\n");
    let mut starts = Vec::new();
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>".to_owned(),
        format!("<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>"),
    ];
    for (at, object) in objects.iter().enumerate() {
        starts.push(pdf.len());
        pdf += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let table = pdf.len();
    pdf += "xref\n0 5\n0000000000 65535 f \n";
    for start in starts {
        pdf += &format!("{start:010} 00000 n \n");
    }
    pdf += &format!("trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<{key}><{key}>]>>\nstartxref\n{table}\n%%EOF\n");
    pdf.into_bytes()
}

#[test]
fn what_follows_has_its_pages_its_bookmark_and_its_place_among_the_contents() {
    let files = [appended("Paper for item 1: “Bilan” & more", paper("Only in the paper"))];
    let pdf = package(&Package { document: &agenda(), contents: "Contents", appended: &files }).expect("set");
    let all = objects(&pdf);
    assert!(all.contains("/Outlines") && !all.contains("pdfuaid:part"), "no claim for what others supplied");
    let (Some(facts), Some(text)) = (said(&pdf, "pdfinfo", &["-enc", "UTF-8"]), said(&pdf, "pdftotext", &["-raw", "-enc", "UTF-8"])) else {
        return;
    };
    let facts: Vec<_> = facts.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert!(facts.contains(&"Pages: 4".to_owned()) && facts.contains(&"Tagged: yes".to_owned()), "{facts:?}");
    assert!(text.contains("Only in the paper") && text.contains("Second page") && text.contains("As it was supplied."), "{text}");
    assert_eq!(text.matches("Paper for item 1: “Bilan” & more").count(), 2, "among the contents and above the paper: {text}");
}

#[test]
fn without_anything_that_follows_the_whole_is_accessible_and_has_contents() {
    let pdf = package(&Package { document: &agenda(), contents: "Table des matières", appended: &[] }).expect("set");
    assert!(objects(&pdf).contains("pdfuaid:part") && objects(&pdf).contains("/Outlines"));
    let Some(text) = said(&pdf, "pdftotext", &["-raw", "-enc", "UTF-8"]) else { return };
    assert!(text.contains("Table des matières") && text.matches("1. Opening").count() == 2, "{text}");
}

#[test]
fn what_is_no_pdf_is_damaged_or_asks_for_a_password_does_not_follow() {
    assert_eq!(pages(&paper("x")), Some(2));
    let whole = paper("x");
    for bad in [b"".to_vec(), b"MZ\x00\x01".to_vec(), b"%PDF-1.7\nnothing\n%%EOF\n".to_vec(), locked()] {
        assert_eq!(pages(&bad), None, "{:?}", String::from_utf8_lossy(&bad[..bad.len().min(40)]));
    }
    // A file that was cut off is left out, or what is left of it follows: it never costs the package.
    let cut = whole[..whole.len() / 2].to_vec();
    if let Some(left) = pages(&cut) {
        let files = [Appended { title: "Cut".into(), note: String::new(), bytes: cut, pages: left }];
        package(&Package { document: &agenda(), contents: "", appended: &files }).expect("set");
    }
}
