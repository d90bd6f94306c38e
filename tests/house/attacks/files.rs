//! Files that are not what they say, and lists that carry more than a list.

use kit::{bind, sql};
use scraper::Html;

use crate::{
    cast::{Guest, Stage, stage},
    edit_forms::inside,
};

const DOCUMENTS: &str = "/en/p/rivermont/documents";
const TABLE: &[u8] = b"name,language\nAmina,fr\n";

/// Every file below a folder.
fn files(folder: &std::path::Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    entries.flatten().map(|entry| if entry.path().is_dir() { files(&entry.path()) } else { 1 }).sum()
}

fn documents(stage: &Stage) -> i64 {
    stage.house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM document"), bind![])).0
}

/// T8, T9: drawings that carry a program, and pages under the name of something else, are refused whatever they are called,
/// and nothing of them is kept.
#[test]
fn drawings_with_programs_and_pages_in_disguise_are_refused() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let before = documents(&stage);
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";
    let drawings = [
        format!("{svg} onload='alert(1)'><script>alert(1)</script></svg>"),
        format!("{svg}><foreignObject><iframe src='javascript:alert(1)'/></foreignObject></svg>"),
        format!("{svg}><image xlink:href='https://evil.example/x.png'/></svg>"),
        format!("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{svg}><text>&x;</text></svg>"),
        format!("\u{feff}  \n{svg}/>"),
        format!("GIF89a=1;/*{svg}>*/alert(1)"),
        "<!doctype html><script>alert(1)</script>".into(),
        "%PDF-1.7\n<script>alert(1)</script>".into(),
    ];
    for drawing in &drawings {
        for name in ["a.svg", "a.png", "a.pdf", "a.csv", "a.docx", "a.svg.png"] {
            let fields = [("title_en", "A drawing"), ("lang", "en"), ("visibility", "public")];
            let answer = visitor.upload(DOCUMENTS, &fields, ("file", name, drawing.as_bytes()));
            assert_eq!(answer.status, 422, "{name}: {drawing}");
        }
    }
    assert_eq!((documents(&stage), files(&stage.house.house().config().files)), (before, 0), "nothing is kept");
}

/// T28: whatever a file is called, its download has one safe name and one header that says so.
#[test]
fn a_download_has_one_safe_name_whatever_the_file_was_called() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let long = format!("{}.csv", "x".repeat(1_000));
    let names = [
        "a%22; filename=%22x.html",
        "../../etc/passwd",
        "..\\..\\x.csv",
        "C:\\x\\y.csv",
        "r\u{e9}sum\u{e9}\u{202e}fdp.exe",
        "x.html",
        "CON.csv",
        ".htaccess",
        "a.csv.",
        "",
        &long,
        "a\u{0}b.csv",
    ];
    for (place, name) in names.iter().enumerate() {
        let title = format!("Table number {place}");
        let fields = [("title_en", title.as_str()), ("lang", "en"), ("visibility", "public")];
        let answer = visitor.upload(DOCUMENTS, &fields, ("file", name, TABLE));
        if matches!(answer.status, 400 | 422) {
            continue;
        }
        assert_eq!(answer.status, 303, "{name:?}: {}", answer.text());
        let id: (String,) = stage.house.look(|tx| tx.one(sql!("SELECT id FROM document WHERE title_en = $1"), bind![title]));
        let got = visitor.get(&format!("{DOCUMENTS}/{}/file", id.0));
        let header = got.header("content-disposition").to_owned();
        assert_eq!(got.headers.get_all("content-disposition").iter().count(), 1, "{name:?}");
        assert!(
            header.starts_with("attachment; filename=\"") && header.matches('"').count() == 2 && header.len() < 600,
            "{name:?}: {header}"
        );
        let ascii = header.split('"').nth(1).unwrap_or_default();
        assert!(ascii.strip_suffix(".csv").is_some() && !ascii.contains(['/', '\\', ':']) && !ascii.starts_with('.'), "{name:?}: {header}");
        assert!(!header.to_uppercase().contains("%E2%80%AE") && !header.contains("%2F") && !header.contains("%5C"), "{name:?}: {header}");
        assert_eq!((got.header("content-type"), got.header("x-content-type-options")), ("text/csv; charset=utf-8", "nosniff"));
    }
    assert!(documents(&stage) > 5);
}

/// T34: markup in the headings and the lines of a list that is brought is shown as text at every step, and so are its faults.
#[test]
fn markup_in_a_list_that_is_brought_is_text_at_every_step() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    let list = format!(
        "Organization {hostile},Sector,Person,E-mail\n{hostile},{hostile},{hostile},{hostile}\nQuilters,faith,Ada,ada@example.org\n"
    );
    let brought = visitor.upload("/en/p/rivermont/imports", &[], ("file", "<b>list</b>.csv", list.as_bytes()));
    assert_eq!(brought.status, 303, "{}", brought.text());
    let columns = brought.location().trim_end_matches("?saved=1").to_owned();
    let said = |address: &str| {
        let answer = visitor.get(address);
        assert_eq!(answer.status, 200, "{address}");
        let page = Html::parse_document(&answer.text());
        assert!(inside(page.root_element(), "script:not([src]), img[src=x], [onerror], main b").is_empty(), "{address}");
        page.root_element().text().collect::<String>().contains("<script>alert(1)")
    };
    assert!(said(&columns), "the heading is shown");
    let fields =
        [("column_0", "organization_en"), ("column_1", "sectors"), ("column_2", "person"), ("column_3", "person_email"), ("version", "1")];
    assert_eq!(visitor.post(&columns, &fields).status, 303);
    let lines = columns.trim_end_matches("/columns");
    assert!(said(lines) && said(&lines.replacen("/en/", "/fr/", 1)), "the line and what is wrong with it are shown");
    assert!(stage.visitor(Guest::Neighbour).get(lines).status == 404);
}
