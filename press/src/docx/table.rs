//! A table in a Word file: its caption above, its heading row on every page, its notes below.

use std::fmt::Write as _;

use super::body::Body;
use crate::{Cell, Kind, Table, escape, format, words::words};

/// Writes the table; one without columns says nothing.
pub fn write(body: &mut Body, table: &Table) {
    if table.columns.is_empty() {
        return;
    }
    if !table.caption.is_empty() {
        body.line("Caption", &table.caption);
    }
    let first_column = u8::from(table.first_names_row);
    let _ = write!(
        body.xml,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"PlainTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
         <w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"{first_column}\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         <w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
        escape::text(&table.caption)
    );
    let width = 9_640 / table.columns.len();
    body.xml += &format!("<w:gridCol w:w=\"{width}\"/>").repeat(table.columns.len());
    body.xml += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for column in &table.columns {
        cell(body, &column.heading, matches!(column.kind, Kind::Number | Kind::Money | Kind::Percent));
    }
    body.xml += "</w:tr>";
    for row in &table.rows {
        body.xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for one in table.cells(row) {
            let text = format::cell(one, body.lang());
            cell(body, &text, Cell::is_number(one));
        }
        body.xml += "</w:tr>";
    }
    body.xml += "</w:tbl>";
    foot(body, table);
}

fn cell(body: &mut Body, text: &str, number: bool) {
    body.xml += "<w:tc>";
    body.line(if number { "TableNumber" } else { "TableText" }, text);
    body.xml += "</w:tc>";
}

fn foot(body: &mut Body, table: &Table) {
    let words = words(body.lang());
    let notes = table.notes.iter().map(|note| (words.note, note));
    let source = Some(&table.source).filter(|source| !source.is_empty()).map(|source| (words.source, source));
    let lines: Vec<String> = notes.chain(source).map(|(name, text)| format!("{name}{}{text}", words.colon)).collect();
    // Two tables that touch would become one.
    let lines = if lines.is_empty() { vec![String::new()] } else { lines };
    lines.iter().for_each(|line| body.line("TableNote", line));
}
