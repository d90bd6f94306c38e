//! Workbooks read back with another library.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use jiff::civil::Date;

use super::*;
use crate::{Column, Kind, samples};

fn opened(tables: &[Table], lang: &str) -> Xlsx<Cursor<Vec<u8>>> {
    let about = About { title: "=title", date: Date::constant(2026, 11, 16), lang };
    Xlsx::new(Cursor::new(bytes(&about, tables).expect("written"))).expect("opens")
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Range<Data> {
    book.worksheet_range(name).expect("the sheet")
}

fn says(text: &str) -> Data {
    Data::String(text.into())
}

#[test]
fn texts_stay_texts_numbers_numbers_and_dates_dates() {
    let columns =
        vec![Column::text("name"), Column::new("n", Kind::Number), Column::new("day", Kind::Date), Column::new("paid", Kind::Money)];
    let mut table = Table::new("Members: [2026]", columns);
    table.rows.push(vec!["=1+1".into(), (-7).into(), Cell::Date(Date::constant(2026, 11, 12)), Cell::Money(-123_456).named("paid")]);
    let mut book = opened(&[table], "fr");
    assert_eq!(book.sheet_names(), ["À propos", "Members 2026", "Dictionnaire"]);
    let members = sheet(&mut book, "Members 2026");
    assert_eq!(members.get_value((1, 0)), Some(&says("=1+1")));
    assert_eq!(members.get_value((1, 1)), Some(&Data::Float(-7.0)));
    assert!(matches!(members.get_value((1, 2)), Some(Data::DateTime(_))));
    assert_eq!(members.get_value((1, 3)), Some(&Data::Float(-1234.56)));
    assert!(book.worksheet_formula("Members 2026").expect("formulas").is_empty());
}

#[test]
fn nothing_that_is_typed_becomes_a_formula_anywhere() {
    let hostile = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", " =cmd|' /C calc'!A0"];
    let mut all: Vec<Table> = hostile.iter().map(|text| samples::table(text)).collect();
    all[0].notes.push("=note".into());
    all[0].source = "=source".into();
    let mut book = opened(&all, "en-CA");
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).expect("formulas").is_empty(), "{name}");
    }
    for (text, name) in hostile.iter().zip(book.sheet_names().into_iter().skip(1)) {
        let first = sheet(&mut book, &name).get_value((1, 0)).expect("a cell").to_string();
        assert_eq!(first.replace("_x000D_", "\r"), *text);
    }
}

#[test]
fn two_tables_of_one_name_get_two_sheets() {
    let table = Table::new("Same", vec![Column::text("a")]);
    let long = Table::new("Un nom bien trop long pour une feuille", vec![Column::text("a")]);
    let book = opened(&[table.clone(), table, Table::new("codebook", Vec::new()), long.clone(), long], "en");
    let names = book.sheet_names();
    assert_eq!(names[..3], ["About", "Same", "Same 2"]);
    assert_eq!(names[3], "codebook 2");
    assert!(names.iter().all(|name| name.chars().count() <= 31) && names[4] != names[5], "{names:?}");
}

#[test]
fn the_codebook_tells_columns_sources_notes_and_named_values() {
    let mut table = Table::new("Seats", vec![Column::text("sector").meaning("as in the terms"), Column::new("n", Kind::Number)]);
    table.rows.push(vec!["health".into(), Cell::Number(4).named("seats.health")]);
    table.source = "Minutes".into();
    table.notes = vec!["One vacant.".into(), "Another.".into()];
    let codebook = sheet(&mut opened(&[table], "en-CA"), "Codebook");
    let rows: Vec<Vec<String>> = codebook.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows[0], ["Sheet", "Column", "Cell", "Kind", "Meaning", "Name", "Source", "Note"]);
    assert_eq!(rows[1], ["Seats", "sector", "", "text", "as in the terms", "", "Minutes", "One vacant.\nAnother."]);
    assert_eq!(rows[3], ["Seats", "n", "B2", "named value", "", "seats.health", "Minutes", ""]);
}

#[test]
fn the_first_sheet_says_title_day_and_language() {
    let mut book = opened(&[], "fr-CA");
    let about = sheet(&mut book, "À propos");
    let lines: Vec<String> = about.rows().map(|row| row[0].to_string()).collect();
    assert_eq!(lines, ["=title", "Produit le 16 novembre 2026".replace("16 ", "16\u{a0}").as_str(), "Langue\u{a0}: français (Canada)"]);
}

#[test]
fn what_a_workbook_cannot_hold_does_not_cost_the_workbook() {
    let mut table = Table::new("t", vec![Column::new("a", Kind::Date), Column::text("b"), Column::text("c")]);
    table.rows.push(vec![Cell::Date(Date::constant(1867, 7, 1)), "é".repeat(40_000).into(), Cell::Decimal(f64::NAN), "too many".into()]);
    let read = sheet(&mut opened(&[table], "en"), "t");
    assert_eq!(read.get_value((1, 0)), Some(&says("1867-07-01")));
    assert_eq!(read.get_value((1, 1)).map(|cell| cell.to_string().chars().count()), Some(32_000));
    assert_eq!(read.width(), 3, "what has no column is left out");
}
