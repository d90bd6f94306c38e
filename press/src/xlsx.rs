//! Tables as a workbook: one tidy sheet each, a sheet that says what it is, a codebook.

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{Cell, Kind, Table};

/// What the first sheet tells.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// The title of the workbook.
    pub title: &'a str,
    /// The day it was made.
    pub date: Date,
    /// `en` or `fr`: the words of the sheets this module adds.
    pub lang: &'a str,
}

struct Words {
    about: &'static str,
    codebook: &'static str,
    made: &'static str,
    headings: [&'static str; 4],
}

const ENGLISH: Words =
    Words { about: "About", codebook: "Codebook", made: "Made on", headings: ["Sheet", "Column", "Kind", "Meaning"] };
const FRENCH: Words =
    Words { about: "À propos", codebook: "Dictionnaire", made: "Produit le", headings: ["Feuille", "Colonne", "Type", "Signification"] };

/// The workbook with these tables.
///
/// # Errors
/// When a sheet has more rows or longer texts than a workbook can hold.
pub fn bytes(about: &About<'_>, tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let words = if about.lang == "fr" { FRENCH } else { ENGLISH };
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let first = book.add_worksheet();
    first.set_name(words.about)?;
    first.write_string_with_format(0, 0, about.title, &bold)?;
    first.write_string(1, 0, format!("{} {}", words.made, about.date))?;
    first.set_column_width(0, 60)?;
    let mut names = vec![words.about.to_owned(), words.codebook.to_owned()];
    for table in tables {
        let name = sheet_name(&table.caption, &names);
        write_table(book.add_worksheet().set_name(&name)?, table, &bold)?;
        names.push(name);
    }
    let codebook = book.add_worksheet();
    codebook.set_name(words.codebook)?;
    write_codebook(codebook, &words, &names[2..], tables, &bold)?;
    book.save_to_buffer()
}

/// A name that a workbook takes: at most 31 characters, none of `[]:*?/\`, not used yet.
fn sheet_name(caption: &str, used: &[String]) -> String {
    let plain: String = caption.chars().filter(|c| !"[]:*?/\\'".contains(*c) && !c.is_control()).take(27).collect();
    let plain = if plain.trim().is_empty() { "-".to_owned() } else { plain.trim().to_owned() };
    let taken = |name: &str| used.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let mut name = plain.clone();
    let mut next = 2;
    while taken(&name) {
        name = format!("{plain} {next}");
        next += 1;
    }
    name
}

fn write_table(sheet: &mut Worksheet, table: &Table, bold: &Format) -> Result<(), XlsxError> {
    let (money, percent) = (Format::new().set_num_format("#,##0.00"), Format::new().set_num_format("0.0"));
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (place, column) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, place, &column.heading, bold)?;
        sheet.set_column_width(place, width(table, usize::from(place)))?;
    }
    for (line, row) in (1..).zip(&table.rows) {
        for (place, cell) in (0..).zip(row) {
            match cell.bare() {
                Cell::Empty | Cell::Figure(..) => continue,
                Cell::Decimal(number) => sheet.write_number(line, place, *number)?,
                Cell::Text(text) => sheet.write_string(line, place, text.chars().take(32_000).collect::<String>())?,
                #[expect(clippy::cast_precision_loss, reason = "a workbook knows only floating numbers")]
                Cell::Number(number) => sheet.write_number(line, place, *number as f64)?,
                #[expect(clippy::cast_precision_loss, reason = "a workbook knows only floating numbers")]
                Cell::Money(cents) => sheet.write_number_with_format(line, place, *cents as f64 / 100.0, &money)?,
                Cell::Percent(value) => sheet.write_number_with_format(line, place, *value, &percent)?,
                Cell::Date(date) => sheet.write_datetime_with_format(line, place, excel(*date)?, &day)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Ok(rows), Some(columns)) = (u32::try_from(table.rows.len()), table.columns.len().checked_sub(1)) {
        sheet.autofilter(0, 0, rows.max(1), u16::try_from(columns).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

fn excel(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(
        u16::try_from(date.year()).unwrap_or(1900),
        u8::try_from(date.month()).unwrap_or(1),
        u8::try_from(date.day()).unwrap_or(1),
    )
}

/// Wide enough for most of what is in it, never wider than a page.
fn width(table: &Table, place: usize) -> f64 {
    let longest = table.rows.iter().filter_map(|row| match row.get(place) {
        Some(Cell::Text(text)) => Some(text.chars().count()),
        _ => None,
    });
    let heading = table.columns.get(place).map_or(0, |column| column.heading.chars().count());
    let characters = longest.max().unwrap_or(0).max(heading).clamp(10, 60);
    f64::from(u32::try_from(characters).unwrap_or(60)) + 2.0
}

fn write_codebook(sheet: &mut Worksheet, words: &Words, names: &[String], tables: &[Table], bold: &Format) -> Result<(), XlsxError> {
    for (place, heading) in (0..).zip(words.headings) {
        sheet.write_string_with_format(0, place, heading, bold)?;
        sheet.set_column_width(place, 28)?;
    }
    let mut line = 1;
    for (name, table) in names.iter().zip(tables) {
        for column in &table.columns {
            sheet.write_string(line, 0, name)?;
            sheet.write_string(line, 1, &column.heading)?;
            sheet.write_string(line, 2, kind(column.kind, words))?;
            sheet.write_string(line, 3, &column.meaning)?;
            line += 1;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn kind(kind: Kind, words: &Words) -> &'static str {
    let french = words.about == FRENCH.about;
    match (kind, french) {
        (Kind::Text, false) => "text",
        (Kind::Text, true) => "texte",
        (Kind::Number, false) => "number",
        (Kind::Number, true) => "nombre",
        (Kind::Money, false) => "dollars",
        (Kind::Money, true) => "dollars canadiens",
        (Kind::Percent, false) => "percent",
        (Kind::Percent, true) => "pourcentage",
        (Kind::Date, false) => "date",
        (Kind::Date, true) => "date (année-mois-jour)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Column;
    use calamine::{Data, Reader, Xlsx};

    #[test]
    fn texts_stay_texts_numbers_numbers_and_dates_dates() {
        let columns = vec![Column::text("name"), Column::new("n", Kind::Number), Column::new("day", Kind::Date)];
        let mut table = Table::new("Members: [2026]", columns);
        table.rows.push(vec!["=1+1".into(), 7.into(), Cell::Date(Date::constant(2026, 11, 12))]);
        let about = About { title: "=title", date: Date::constant(2026, 11, 16), lang: "fr" };
        let written = bytes(&about, &[table]).expect("written");
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(written)).expect("opens");
        assert_eq!(book.sheet_names(), ["À propos", "Members 2026", "Dictionnaire"]);
        let sheet = book.worksheet_range("Members 2026").expect("the sheet");
        assert_eq!(sheet.get_value((1, 0)), Some(&Data::String("=1+1".into())));
        assert_eq!(sheet.get_value((1, 1)), Some(&Data::Float(7.0)));
        assert!(matches!(sheet.get_value((1, 2)), Some(Data::DateTime(_))));
        assert!(book.worksheet_formula("Members 2026").expect("formulas").is_empty());
    }

    #[test]
    fn two_tables_of_one_name_get_two_sheets() {
        let table = Table::new("Same", vec![Column::text("a")]);
        let about = About { title: "t", date: Date::constant(2026, 1, 1), lang: "en" };
        let written = bytes(&about, &[table.clone(), table]).expect("written");
        let book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(written)).expect("opens");
        assert_eq!(book.sheet_names(), ["About", "Same", "Same 2", "Codebook"]);
    }
}
