//! Tables as CSV: UTF-8, commas, RFC 4180; nothing in them is a formula.

use crate::{Cell, Table, table::looks_like_formula};

/// The table as CSV, with the mark that makes Excel read it as UTF-8.
pub fn bytes(table: &Table) -> Vec<u8> {
    written(table, b"\xef\xbb\xbf".to_vec())
}

/// The table as CSV for programs that take the mark for a part of the first heading.
pub fn plain(table: &Table) -> Vec<u8> {
    written(table, Vec::new())
}

fn written(table: &Table, start: Vec<u8>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(start);
    let headings = table.columns.iter().map(|column| inert(&column.heading));
    // Writing to memory cannot fail, and every row has as many cells as there are columns.
    let _ = writer.write_record(headings);
    for row in &table.rows {
        let _ = writer.write_record(table.cells(row).map(text));
    }
    writer.into_inner().unwrap_or_default()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => inert(text),
        Cell::Number(number) => number.to_string(),
        Cell::Money(cents) => {
            format!("{}{}.{:02}", if *cents < 0 { "-" } else { "" }, cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
        }
        Cell::Percent(percent) => percent.to_string(),
        Cell::Date(day) => day.to_string(),
        Cell::Decimal(number) => number.to_string(),
        Cell::Figure(_, cell) => text(cell),
    }
}

/// The text with an apostrophe before it where a spreadsheet would calculate it.
fn inert(text: &str) -> String {
    if looks_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Column;

    #[test]
    fn formulas_are_inert_and_numbers_stay_numbers() {
        let mut table = Table::new("t", vec![Column::text("=name"), Column::text("n")]);
        for hostile in ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", "  =1"] {
            table.rows.push(vec![hostile.into(), (-5).into()]);
        }
        let text = String::from_utf8(bytes(&table)).expect("UTF-8");
        for line in text.trim_start_matches('\u{feff}').lines() {
            assert!(line.trim_start_matches('"').starts_with('\''), "{line}");
        }
        assert_eq!(text.matches(",-5").count(), 7);
    }

    #[test]
    fn what_was_written_is_read_back() {
        let mut table = Table::new("t", vec![Column::text("a"), Column::text("b")]);
        table.rows.push(vec!["l’un, \"l’autre\"\net la suite".into(), Cell::Money(-123_456)]);
        let written = bytes(&table);
        let mut reader = csv::Reader::from_reader(&written[3..]);
        let row = reader.records().next().expect("a row").expect("reads");
        assert_eq!((&row[0], &row[1]), ("l’un, \"l’autre\"\net la suite", "-1234.56"));
    }
}
