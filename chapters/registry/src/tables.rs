//! Lists to take away: as CSV, as a workbook.

use jiff::civil::Date;
use kit::{Error, Lang, Result, lang::fold, web::Reply};
use press::{Column, Table, xlsx::About};

/// The most rows that one export holds.
pub const MOST_ROWS: u32 = 100_000;

/// A table of words.
pub fn of_text(caption: &str, headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Table {
    let mut table = Table::new(caption, headings.iter().map(|&heading| Column::text(heading)).collect());
    table.rows = rows.map(|cells| cells.into_iter().map(Into::into).collect()).collect();
    table
}

/// The table as a CSV file.
pub fn csv(table: &Table) -> Result<Reply> {
    Ok(Reply::file(&file_name(&table.caption, "csv"), "text/csv; charset=utf-8", press::csv::bytes(table)))
}

/// The table as a workbook.
pub fn xlsx(table: Table, lang: Lang, today: Date) -> Result<Reply> {
    workbook(&table.caption, std::slice::from_ref(&table), lang, today)
}

/// Several tables as a workbook, each on a sheet of its own.
pub fn workbook(title: &str, tables: &[Table], lang: Lang, today: Date) -> Result<Reply> {
    let bytes = press::xlsx::bytes(&About { title, date: today, lang: lang.code() }, tables).map_err(Error::internal)?;
    let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(Reply::file(&file_name(title, "xlsx"), mime, bytes))
}

/// A plain file name from a title.
pub fn file_name(title: &str, ending: &str) -> String {
    let words: Vec<_> =
        fold(title).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    format!("{}.{ending}", words.join("-"))
}
