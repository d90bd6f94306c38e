//! The lines of a brought list, and how it is found out where its headings are.

use kit::{Error, Lang, Problems, Result, Say};
use press::read::{Nature, ReadError, Sheet, address};
use serde::{Deserialize, Serialize};

use super::{
    guess,
    kind::{Column, Kind},
    model::{Heading, Mapping},
};
use crate::words::Words;

/// How many lines are looked at for the headings: titles and dates may stand above them.
const HEADINGS_WITHIN: usize = 10;

/// A line of a list, as it is kept until the list is accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    number: usize,
    cells: Vec<(usize, String)>,
    /// The columns in which the spreadsheet shows an error.
    faults: Vec<usize>,
}

/// A list as it was brought.
#[derive(Clone, Debug)]
pub struct Brought {
    /// Its headings.
    pub headings: Vec<Heading>,
    /// Its lines, below the headings.
    pub lines: Vec<Line>,
}

/// A line together with what its columns hold.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    line: &'a Line,
    mapping: &'a Mapping,
}

impl<'a> Row<'a> {
    /// A line read with this mapping.
    pub fn new(line: &'a Line, mapping: &'a Mapping) -> Self {
        Self { line, mapping }
    }

    /// Its number in the file.
    pub fn number(&self) -> usize {
        self.line.number
    }

    /// What stands in a column; empty where the list has no such column.
    pub fn text(&self, key: &str) -> &'a str {
        self.mapping.place_of(key).map_or("", |place| self.line.text(place))
    }

    /// The address of the cell in a column; of the whole line where the list has no such column.
    pub fn address(&self, key: &str) -> String {
        self.mapping.place_of(key).map_or_else(|| self.line.number.to_string(), |place| address(place, self.line.number))
    }

    /// The addresses of cells that are used and in which the spreadsheet shows an error.
    pub fn faults(&self) -> impl Iterator<Item = String> {
        let used = |place: &&usize| self.mapping.key_of(**place).is_some();
        self.line.faults.iter().filter(used).map(|place| address(*place, self.line.number))
    }

    /// Whether nothing stands in any column that is used.
    pub fn is_blank(&self) -> bool {
        self.line.cells.iter().all(|(place, _)| self.mapping.key_of(*place).is_none())
    }
}

impl Line {
    /// What stands in this column.
    pub fn text(&self, place: usize) -> &str {
        self.cells.binary_search_by_key(&place, |(at, _)| *at).map_or("", |found| &self.cells[found].1)
    }

    fn of(line: &press::read::Line) -> Self {
        let cells = line.entries().map(|(place, entry)| (place, entry.text.clone())).collect();
        let faults = line.entries().filter(|(_, entry)| entry.nature == Nature::Fault).map(|(place, _)| place).collect();
        Self { number: line.number, cells, faults }
    }
}

/// Reads a file that somebody brings as a list of the kind `K`.
pub fn read<K: Kind>(name: &str, bytes: &[u8]) -> Result<Brought> {
    let sheets = press::read::sheets(bytes, name).map_err(|why| refused(&why))?;
    let best = sheets.iter().filter_map(|sheet| heading_line(sheet, K::columns()).map(|(line, score)| (sheet, line, score)));
    let best = best.max_by_key(|(sheet, _, score)| (*score, sheet.width().min(2), std::cmp::Reverse(place_in(&sheets, sheet))));
    let Some((sheet, at, _)) = best else { return Err(refused(&ReadError::Empty)) };
    let headings = sheet.lines[at].entries();
    let headings = headings.map(|(place, entry)| Heading { place, text: entry.text.chars().take(120).collect() }).collect();
    let lines: Vec<Line> = sheet.lines[at + 1..].iter().map(Line::of).collect();
    if lines.is_empty() { Err(problem(|lang| Words(lang).import_only_headings())) } else { Ok(Brought { headings, lines }) }
}

fn place_in(all: &[Sheet], one: &Sheet) -> usize {
    all.iter().position(|sheet| std::ptr::eq(sheet, one)).unwrap_or(usize::MAX)
}

/// The line that holds the headings: of the first ones, that with the most known headings, else the first with two cells.
fn heading_line(sheet: &Sheet, columns: &[Column]) -> Option<(usize, usize)> {
    let score = |line: &press::read::Line| {
        let headings: Vec<Heading> = line.entries().map(|(place, entry)| Heading { place, text: entry.text.clone() }).collect();
        guess::mapping(&headings, columns).len()
    };
    let first = sheet.lines.iter().take(HEADINGS_WITHIN).enumerate();
    let known = first.clone().map(|(at, line)| (at, score(line))).max_by_key(|(at, score)| (*score, std::cmp::Reverse(*at)));
    match known {
        Some((at, score)) if score > 0 => Some((at, score)),
        _ => first.clone().find(|(_, line)| line.entries().count() > 1).or_else(|| first.clone().next()).map(|(at, _)| (at, 0)),
    }
}

fn problem<S: Into<std::borrow::Cow<'static, str>>>(words: impl Fn(Lang) -> S) -> Error {
    let mut problems = Problems::none();
    problems.add("file", words);
    Error::Invalid(problems)
}

fn refused(why: &ReadError) -> Error {
    let say = Say::new(|lang| why.sentence(lang.code()));
    problem(|lang| say.in_lang(lang).to_owned())
}
