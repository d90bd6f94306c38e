//! A CSV file: whatever its encoding, its separator and its line ends.

use super::{Entry, Line, MOST_CELLS, MOST_COLUMNS, MOST_LINES, Nature, ReadError, Sheet, address, decode};

/// The separators people's programs write, the likeliest first.
const SEPARATORS: [char; 3] = [';', '\t', ','];

/// The sheet in a CSV file.
pub fn read(bytes: &[u8], filename: &str) -> Result<Sheet, ReadError> {
    let (text, encoding) = decode(bytes).ok_or(ReadError::NotASheet)?;
    let start = text.trim_start();
    if start.starts_with('<') || start.starts_with("%PDF") || start.starts_with("{\\rtf") {
        return Err(ReadError::NotASheet);
    }
    let (separator, hint) = separator(&text);
    let name = name(filename);
    let mut reader = Reader::new(text.trim_end(), separator);
    let (mut lines, mut cells) = (Vec::new(), 0);
    while let Some(record) = reader.next()? {
        if record.line.number > MOST_LINES + usize::from(hint) {
            return Err(ReadError::TooManyLines { sheet: name });
        }
        if let Some(column) = record.beyond {
            return Err(ReadError::TooManyColumns { address: address(column, record.line.number) });
        }
        cells += record.line.cells.len();
        if cells > MOST_CELLS {
            return Err(ReadError::TooManyCells);
        }
        let says_how = hint && record.line.number == 1;
        if !record.line.cells.is_empty() && !says_how {
            lines.push(record.line);
        }
    }
    Ok(Sheet { name, lines, encoding: Some(encoding), separator: Some(separator) })
}

/// The file's name without folder and ending.
fn name(filename: &str) -> String {
    let last = filename.rsplit(['/', '\\']).next().unwrap_or_default();
    last.rsplit_once('.').map_or(last, |(stem, _)| stem).to_owned()
}

/// What separates the cells, and whether the first line only says so (`sep=;`).
fn separator(text: &str) -> (char, bool) {
    let first = text.lines().next().unwrap_or_default().trim_end_matches('\r');
    if let Some(hint) = first.strip_prefix("sep=").and_then(|rest| rest.chars().next())
        && first.chars().count() == 5
    {
        return (hint, true);
    }
    let likelihood = |separator: &char| {
        let widths = sample(text, *separator);
        let heading = widths.first().copied().unwrap_or(0);
        if heading < 2 { (0, 0) } else { (widths.iter().filter(|width| **width == heading).count(), heading) }
    };
    let best = SEPARATORS.iter().rev().max_by_key(|separator| likelihood(separator));
    (best.copied().unwrap_or(','), false)
}

/// How many cells the first lines have that are not empty, cut at this separator.
fn sample(text: &str, separator: char) -> Vec<usize> {
    let mut reader = Reader::new(text, separator);
    let mut widths = Vec::new();
    while let Ok(Some(record)) = reader.next() {
        if !record.line.cells.is_empty() {
            widths.push(record.width);
        }
        if widths.len() == 20 {
            break;
        }
    }
    widths
}

/// A line as it stands in the file.
#[derive(Default)]
struct Record {
    line: Line,
    /// How many cells it has, empty or not.
    width: usize,
    /// The first column that has something in it though it lies too far to the right.
    beyond: Option<usize>,
}

/// Goes through the text line by line. Empty lines count, so that numbers are those a spreadsheet shows.
struct Reader<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
    line: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, separator: char) -> Self {
        Self { rest: text.chars().peekable(), separator, line: 0 }
    }

    fn next(&mut self) -> Result<Option<Record>, ReadError> {
        if self.rest.peek().is_none() {
            return Ok(None);
        }
        self.line += 1;
        let mut record = Record::default();
        record.line.number = self.line;
        loop {
            let cell = self.cell()?;
            record.add(cell.trim());
            match self.rest.next() {
                Some('\r') => {
                    self.rest.next_if_eq(&'\n');
                    return Ok(Some(record));
                }
                Some('\n') | None => return Ok(Some(record)),
                Some(_) => {}
            }
        }
    }

    /// The next cell: what is between quotation marks (a doubled one stands for itself), then what is not.
    fn cell(&mut self) -> Result<String, ReadError> {
        let mut cell = String::new();
        while self.rest.next_if_eq(&' ').is_some() {}
        if self.rest.next_if_eq(&'"').is_some() {
            loop {
                match self.rest.next() {
                    None => return Err(ReadError::OpenQuote { line: self.line }),
                    Some('"') if self.rest.next_if_eq(&'"').is_some() => cell.push('"'),
                    Some('"') => break,
                    Some(character) => cell.push(character),
                }
            }
        }
        while let Some(character) = self.rest.next_if(|c| *c != self.separator && *c != '\r' && *c != '\n') {
            cell.push(character);
        }
        Ok(cell)
    }
}

impl Record {
    fn add(&mut self, text: &str) {
        let column = self.width;
        self.width += 1;
        if text.is_empty() {
            return;
        }
        if column < MOST_COLUMNS {
            self.line.cells.push((column, Entry { text: text.to_owned(), nature: Nature::Text, formula: false }));
        } else if self.beyond.is_none() {
            self.beyond = Some(column);
        }
    }
}
