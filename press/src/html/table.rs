//! A table with its caption, its headings in both directions, and what stands under it.

use std::fmt::Write as _;

use crate::{Cell, Column, Kind, Table, escape, format, words::words};

/// Writes the table; one without columns says nothing.
pub fn write(html: &mut String, table: &Table, lang: &str) {
    if table.columns.is_empty() {
        return;
    }
    let caption = escape::text(&table.caption);
    // Words that stand in narrow columns are cut on a phone: there each row becomes a card, each cell with the heading of its column.
    let as_cards = !table.columns.iter().any(is_number);
    let class = if as_cards { "table table--cards" } else { "table" };
    let _ = write!(html, "<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\"><table class=\"{class}\">");
    let _ = writeln!(html, "<caption>{caption}</caption>\n<thead><tr>");
    for column in &table.columns {
        let class = if is_number(column) { " class=\"num\"" } else { "" };
        let _ = write!(html, "<th scope=\"col\"{class}>{}</th>", escape::text(&column.heading));
    }
    *html += "</tr></thead>\n<tbody>\n";
    for row in &table.rows {
        *html += "<tr>";
        for (place, cell) in table.cells(row).enumerate() {
            let label = table.columns.get(place).filter(|_| as_cards).map_or("", |column| &column.heading);
            write_cell(html, (cell, label), place == 0 && table.first_names_row, lang);
        }
        *html += "</tr>\n";
    }
    *html += "</tbody></table></div>\n";
    write_foot(html, table, lang);
}

fn is_number(column: &Column) -> bool {
    matches!(column.kind, Kind::Number | Kind::Money | Kind::Percent)
}

fn write_cell(html: &mut String, (cell, label): (&Cell, &str), names_row: bool, lang: &str) {
    let label = if label.is_empty() { String::new() } else { format!(" data-label=\"{}\"", escape::text(label)) };
    let class = if cell.is_number() { " class=\"num\"" } else { "" };
    let id = cell.id().map(|id| format!(" data-figure=\"{}\"", escape::text(id))).unwrap_or_default();
    let text = escape::text(&format::cell(cell, lang));
    let _ = if names_row {
        write!(html, "<th scope=\"row\"{class}{id}>{text}</th>")
    } else {
        write!(html, "<td{class}{id}{label}>{text}</td>")
    };
}

fn write_foot(html: &mut String, table: &Table, lang: &str) {
    let words = words(lang);
    let notes = table.notes.iter().map(|note| (words.note, note));
    let source = Some(&table.source).filter(|source| !source.is_empty()).map(|source| (words.source, source));
    for (name, text) in notes.chain(source) {
        let _ = writeln!(html, "<p class=\"small\">{name}{}{}</p>", words.colon, escape::text(text));
    }
}
