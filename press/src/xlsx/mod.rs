//! Tables as a workbook: one tidy sheet each, a sheet that says what it is, a codebook.

mod codebook;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{Cell, Table, format};

/// What the first sheet tells.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// The title of the workbook.
    pub title: &'a str,
    /// The day it was made.
    pub date: Date,
    /// `en-CA` or `fr-CA` (`en` or `fr` will do): the words of the sheets this module adds.
    pub lang: &'a str,
}

/// The workbook with these tables.
///
/// # Errors
/// When a sheet has more rows or longer texts than a workbook can hold.
pub fn bytes(about: &About<'_>, tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let words = codebook::words(about.lang);
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let first = book.add_worksheet();
    first.set_name(words.about)?;
    first.write_string_with_format(0, 0, short(about.title), &bold)?;
    first.write_string(1, 0, format!("{} {}", words.made, format::date(about.date, about.lang)))?;
    first.write_string(2, 0, words.language)?;
    first.set_column_width(0, 60)?;
    let mut names = vec![words.about.to_owned(), words.codebook.to_owned()];
    for table in tables {
        let name = sheet_name(&table.caption, &names);
        write_table(book.add_worksheet().set_name(&name)?, table, &bold)?;
        names.push(name);
    }
    let named: Vec<_> = names.into_iter().skip(2).zip(tables).collect();
    codebook::write(book.add_worksheet().set_name(words.codebook)?, words, &named, &bold)?;
    book.save_to_buffer()
}

/// As much of a text as a cell can hold.
fn short(text: &str) -> String {
    text.chars().take(32_000).collect()
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
    let looks = Looks::new();
    for (place, column) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, place, short(&column.heading), bold)?;
        sheet.set_column_width(place, width(table, usize::from(place)))?;
    }
    for (line, row) in (1..).zip(&table.rows) {
        for (place, cell) in (0..).zip(table.cells(row)) {
            write_cell(sheet, (line, place), cell.bare(), &looks)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Ok(rows), Some(columns)) = (u32::try_from(table.rows.len()), table.columns.len().checked_sub(1)) {
        sheet.autofilter(0, 0, rows.max(1), u16::try_from(columns).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

/// How values are shown that are not words.
struct Looks {
    money: Format,
    percent: Format,
    day: Format,
}

impl Looks {
    fn new() -> Self {
        let shown = |pattern: &str| Format::new().set_num_format(pattern);
        Self { money: shown("#,##0.00"), percent: shown("0.0"), day: shown("yyyy-mm-dd") }
    }
}

fn write_cell(sheet: &mut Worksheet, (line, place): (u32, u16), cell: &Cell, looks: &Looks) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string(line, place, short(text))?,
        #[expect(clippy::cast_precision_loss, reason = "a workbook knows only floating numbers")]
        Cell::Number(number) => sheet.write_number(line, place, *number as f64)?,
        #[expect(clippy::cast_precision_loss, reason = "a workbook knows only floating numbers")]
        Cell::Money(cents) => sheet.write_number_with_format(line, place, *cents as f64 / 100.0, &looks.money)?,
        Cell::Percent(value) if value.is_finite() => sheet.write_number_with_format(line, place, *value, &looks.percent)?,
        Cell::Decimal(value) if value.is_finite() => sheet.write_number(line, place, *value)?,
        Cell::Date(date) => match excel(*date) {
            Some(day) => sheet.write_datetime_with_format(line, place, day, &looks.day)?,
            None => sheet.write_string(line, place, date.to_string())?,
        },
        Cell::Empty | Cell::Figure(..) | Cell::Percent(_) | Cell::Decimal(_) => return Ok(()),
    };
    Ok(())
}

/// The day as a workbook counts it; workbooks know none before 1900.
fn excel(date: Date) -> Option<ExcelDateTime> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, month, day).ok()
}

/// Wide enough for most of what is in it, never wider than a page.
fn width(table: &Table, place: usize) -> f64 {
    let longest = table.rows.iter().filter_map(|row| match row.get(place).map(Cell::bare) {
        Some(Cell::Text(text)) => Some(text.chars().count()),
        _ => None,
    });
    let heading = table.columns.get(place).map_or(0, |column| column.heading.chars().count());
    let characters = longest.max().unwrap_or(0).max(heading).clamp(10, 60);
    f64::from(u32::try_from(characters).unwrap_or(60)) + 2.0
}
