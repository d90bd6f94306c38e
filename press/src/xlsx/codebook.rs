//! The codebook: what each column of each sheet means, where the values come from, which of them have names.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use crate::{Kind, Table, format::is_french, read::address};

/// The words of the sheets that are added to the tables.
pub struct Words {
    pub about: &'static str,
    pub codebook: &'static str,
    pub made: &'static str,
    pub language: &'static str,
    headings: [&'static str; 8],
    kinds: [&'static str; 6],
}

const ENGLISH: Words = Words {
    about: "About",
    codebook: "Codebook",
    made: "Made on",
    language: "Language: English (Canada)",
    headings: ["Sheet", "Column", "Cell", "Kind", "Meaning", "Name", "Source", "Note"],
    kinds: ["text", "number", "dollars", "percent", "date (year-month-day)", "named value"],
};

const FRENCH: Words = Words {
    about: "À propos",
    codebook: "Dictionnaire",
    made: "Produit le",
    language: "Langue\u{a0}: français (Canada)",
    headings: ["Feuille", "Colonne", "Cellule", "Type", "Signification", "Nom", "Source", "Remarque"],
    kinds: ["texte", "nombre", "dollars canadiens", "pourcentage", "date (année-mois-jour)", "valeur nommée"],
};

pub fn words(lang: &str) -> &'static Words {
    if is_french(lang) { &FRENCH } else { &ENGLISH }
}

impl Words {
    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Text => self.kinds[0],
            Kind::Number => self.kinds[1],
            Kind::Money => self.kinds[2],
            Kind::Percent => self.kinds[3],
            Kind::Date => self.kinds[4],
        }
    }
}

/// A row of the codebook under its eight headings.
type Entry<'a> = [&'a str; 8];

/// Writes the codebook: a row for each column, then one for each value that has a name.
pub fn write(sheet: &mut Worksheet, words: &Words, tables: &[(String, &Table)], bold: &Format) -> Result<(), XlsxError> {
    for (place, heading) in (0..).zip(words.headings) {
        sheet.write_string_with_format(0, place, heading, bold)?;
        sheet.set_column_width(place, if place == 2 { 10 } else { 28 })?;
    }
    let mut line = 1;
    for (name, table) in tables {
        let note = table.notes.join("\n");
        for column in &table.columns {
            put(sheet, &mut line, [name, &column.heading, "", words.kind(column.kind), &column.meaning, "", &table.source, &note])?;
        }
        for (cell, column, id) in named(table) {
            put(sheet, &mut line, [name, column, &cell, words.kinds[5], "", id, &table.source, ""])?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, line.saturating_sub(1).max(1), 7)?;
    Ok(())
}

fn put(sheet: &mut Worksheet, line: &mut u32, entry: Entry<'_>) -> Result<(), XlsxError> {
    for (place, text) in (0..).zip(entry) {
        if !text.is_empty() {
            sheet.write_string(*line, place, super::short(text))?;
        }
    }
    *line += 1;
    Ok(())
}

/// The values of a table that have names: the cell, the heading above it, the name.
fn named(table: &Table) -> impl Iterator<Item = (String, &str, &str)> {
    table.rows.iter().enumerate().flat_map(move |(line, row)| {
        let cells = table.cells(row).zip(&table.columns).enumerate();
        cells.filter_map(move |(place, (cell, column))| Some((address(place, line + 2), &*column.heading, cell.id()?)))
    })
}
