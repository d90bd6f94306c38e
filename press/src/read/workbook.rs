//! An Excel workbook, cell by cell, so that what it claims about its size costs nothing.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};

use super::{Entry, LARGEST_CONTENT, Line, MOST_CELLS, MOST_COLUMNS, MOST_LINES, Nature, Office, ReadError, Sheet, address, office};

/// The sheets of the workbook that are neither hidden nor empty.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    if office(bytes)? != Office::Workbook {
        return Err(ReadError::NotASheet);
    }
    // The parser is not ours: should it trip over a strange file, that is the file's fault and nobody else's.
    let sheets = catch_unwind(AssertUnwindSafe(|| sheets(bytes))).map_err(|_| ReadError::Broken)??;
    if sheets.is_empty() { Err(ReadError::Empty) } else { Ok(sheets) }
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| ReadError::Broken)?;
    let shown = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let names: Vec<String> = book.sheets_metadata().iter().filter(shown).map(|sheet| sheet.name.clone()).collect();
    let mut room = Room { text: LARGEST_CONTENT, cells: MOST_CELLS };
    let mut sheets = Vec::new();
    for name in names {
        let lines = lines(&mut book, &name, &mut room)?;
        if !lines.is_empty() {
            sheets.push(Sheet { name, lines, encoding: None, separator: None });
        }
    }
    Ok(sheets)
}

/// How much may still come.
struct Room {
    text: usize,
    cells: usize,
}

/// The lines of a sheet.
fn lines(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, room: &mut Room) -> Result<Vec<Line>, ReadError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| ReadError::Broken)?;
    let mut lines: Vec<Line> = Vec::new();
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|_| ReadError::Broken)? {
        let Some(mut entry) = entry(&cell.value) else { continue };
        entry.formula = cell.formula.is_some();
        let (line, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
        if line >= MOST_LINES {
            return Err(ReadError::TooManyLines { sheet: name.to_owned() });
        }
        if column >= MOST_COLUMNS {
            return Err(ReadError::TooManyColumns { address: address(column, line + 1) });
        }
        room.text = room.text.checked_sub(entry.text.len()).ok_or(ReadError::TooMuchText)?;
        room.cells = room.cells.checked_sub(1).ok_or(ReadError::TooManyCells)?;
        line_of(&mut lines, line + 1).put(column, entry);
    }
    Ok(lines)
}

/// The line of this number, made when it is not there yet.
fn line_of(lines: &mut Vec<Line>, number: usize) -> &mut Line {
    let place = match lines.binary_search_by_key(&number, |line| line.number) {
        Ok(place) => place,
        Err(place) => {
            lines.insert(place, Line { number, ..Line::default() });
            place
        }
    };
    &mut lines[place]
}

/// What a cell says; nothing when it is blank.
fn entry(value: &DataRef<'_>) -> Option<Entry> {
    let (text, nature) = match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => (number.to_string(), Nature::Number),
        DataRef::Float(number) => (number_text(*number), Nature::Number),
        DataRef::String(text) => (text.trim().to_owned(), Nature::Text),
        DataRef::SharedString(text) => (text.trim().to_owned(), Nature::Text),
        DataRef::Bool(truth) => (truth.to_string(), Nature::Truth),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) => (text.clone(), Nature::Date),
        DataRef::DurationIso(text) => (text.clone(), Nature::Time),
        DataRef::Error(error) => (error.to_string(), Nature::Fault),
    };
    (!text.is_empty()).then_some(Entry { text, nature, formula: false })
}

/// A number as the spreadsheet shows it: fifteen digits that count.
fn number_text(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    shown.to_string()
}

fn moment_text(moment: &ExcelDateTime) -> (String, Nature) {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() {
        let seconds = (moment.as_f64() * 86_400.0).round();
        let (hours, rest) = ((seconds / 3600.0).trunc(), seconds.rem_euclid(3600.0));
        return (format!("{hours}:{:02}:{:02}", (rest / 60.0).trunc(), rest.rem_euclid(60.0)), Nature::Time);
    }
    if moment.as_f64() < 1.0 {
        return (format!("{hour:02}:{minute:02}:{second:02}"), Nature::Time);
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        (date, Nature::Date)
    } else {
        (format!("{date}T{hour:02}:{minute:02}:{second:02}"), Nature::Date)
    }
}
