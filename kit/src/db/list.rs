//! Lists that can be filtered, sorted and paged, composed from constant fragments and bound values.

use std::fmt::Write as _;

use super::{FromRow, Sql, Tx, Value, tables::Tables, tx::Wanted};
use crate::{Error, Result};

/// The most rows a page may have.
const PAGE: u32 = 200;

/// A condition that a list can be narrowed by: `?` stands for each of its own values, in order.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// What it is called.
    pub key: &'static str,
    /// The condition, such as `a.status = ?`.
    pub sql: Sql,
}

/// An order that a list can be put in. Where nothing is known comes last, in either direction.
#[derive(Clone, Copy, Debug)]
pub struct Sort {
    /// What it is called.
    pub key: &'static str,
    /// What is compared: columns or expressions, the first before the next.
    pub by: &'static [Sql],
}

/// Which way a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// The smallest first.
    #[default]
    Up,
    /// The largest first.
    Down,
}

/// What a list is made of: a constant of its room.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The columns of a row.
    pub columns: Sql,
    /// The tables and how they are joined. What only says more of a row is joined with `LEFT JOIN` by its identifier: it is
    /// left out where a question does not name it.
    pub from: Sql,
    /// What holds for every row: here, and only here, stand `$1` to `$n` for the values given to [`List::with`].
    pub only: Sql,
    /// A column that is different in every row and never empty: it makes every order total.
    pub id: Sql,
    /// What it can be narrowed by.
    pub filters: &'static [Filter],
    /// What it can be sorted by; the first is what nobody has to ask for.
    pub sorts: &'static [Sort],
}

/// A list with what was asked of it.
#[derive(Clone, Debug)]
pub struct Search {
    list: List,
    base: Vec<Value>,
    chosen: Vec<(usize, Vec<Value>)>,
    sort: usize,
    direction: Direction,
    counted_to: Option<u32>,
    count: Option<Count>,
}

/// How many rows a list has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Count {
    /// So many.
    pub rows: u64,
    /// And more, which were not counted.
    pub and_more: bool,
}

impl List {
    /// The whole list, for the values of its `$1` to `$n`.
    pub fn with(self, base: &[Value]) -> Search {
        Search { list: self, base: base.to_vec(), chosen: Vec::new(), sort: 0, direction: Direction::Up, counted_to: None, count: None }
    }

    /// Whether it can be sorted by `key`.
    pub fn has_sort(&self, key: &str) -> bool {
        self.sorts.iter().any(|sort| sort.key == key)
    }

    /// Every text that it can become with at most two filters: each sort both ways, each filter, each pair.
    pub fn every_text(&self) -> Vec<String> {
        let base = vec![Value::Null; highest_parameter(self.only.text())];
        let whole = self.with(&base);
        let mut texts = Vec::new();
        for sort in 0..self.sorts.len().max(1) {
            for direction in [Direction::Up, Direction::Down] {
                texts.push(Search { sort, direction, ..whole.clone() }.page_text());
            }
        }
        for first in 0..self.filters.len() {
            for second in first..self.filters.len() {
                let mut chosen = vec![self.unfilled(first)];
                chosen.extend((second > first).then(|| self.unfilled(second)));
                let narrowed = Search { chosen, ..whole.clone() };
                texts.extend([narrowed.page_text(), narrowed.count_text(), narrowed.counted_to(PAGE).count_text()]);
            }
        }
        texts.push(whole.count_text());
        texts
    }

    fn unfilled(&self, filter: usize) -> (usize, Vec<Value>) {
        (filter, vec![Value::Null; question_marks(self.filters[filter].sql.text())])
    }
}

impl Search {
    /// Narrows it by the filter called `key`. The same filter may be used several times.
    pub fn filter(mut self, key: &str, values: &[Value]) -> Result<Self> {
        let filters = self.list.filters;
        let place = filters.iter().position(|filter| filter.key == key);
        let place = place.ok_or_else(|| Error::Internal(format!("the list has no filter called {key}")))?;
        let wanted = question_marks(filters[place].sql.text());
        if wanted != values.len() {
            return Err(Error::Internal(format!("the filter {key} takes {wanted} values and was given {}", values.len())));
        }
        // Always in the order of declaration, so that the same choice is always the same text.
        let after = self.chosen.partition_point(|(other, _)| *other <= place);
        self.chosen.insert(after, (place, values.to_vec()));
        self.count = None;
        Ok(self)
    }

    /// Narrows it by the filter called `key` when there is a value for it.
    pub fn filter_if(self, key: &str, value: Option<Value>) -> Result<Self> {
        match value {
            Some(value) => self.filter(key, &[value]),
            None => Ok(self),
        }
    }

    /// How many rows there are is known from elsewhere and need not be counted, until it is narrowed further.
    #[must_use]
    pub fn of_count(self, count: Count) -> Self {
        Self { count: Some(count), ..self }
    }

    /// Its rows are counted up to `most`: beyond, there are more.
    #[must_use]
    pub fn counted_to(self, most: u32) -> Self {
        Self { counted_to: Some(most), ..self }
    }

    /// Sorts it. A key it does not have leaves the order as it was: keys come from addresses.
    #[must_use]
    pub fn sort(mut self, key: &str, direction: Direction) -> Self {
        if let Some(place) = self.list.sorts.iter().position(|sort| sort.key == key) {
            (self.sort, self.direction) = (place, direction);
        }
        self
    }

    /// A page of at most `limit` rows (never more than 200) after the first `offset`.
    pub fn page<T: FromRow>(&self, tx: &Tx, limit: u32, offset: u32) -> Result<Vec<T>> {
        self.some(tx, limit.clamp(1, PAGE), offset)
    }

    /// All rows up to `most`, for writing them to a file.
    pub fn all<T: FromRow>(&self, tx: &Tx, most: u32) -> Result<Vec<T>> {
        self.some(tx, most, 0)
    }

    /// How many rows there are on all pages.
    pub fn count(&self, tx: &Tx) -> Result<Count> {
        if let Some(count) = self.count {
            return Ok(count);
        }
        let mut values = self.values();
        values.extend(self.counted_to.map(|most| Value::Int(i64::from(most) + 1)));
        let (rows,): (i64,) = tx.fetch(&self.count_text(), &values, Wanted::First)?.pop().ok_or(Error::NotFound)?;
        let (rows, most) = (u64::try_from(rows).unwrap_or_default(), self.counted_to.map_or(u64::MAX, u64::from));
        Ok(Count { rows: rows.min(most), and_more: rows > most })
    }

    fn some<T: FromRow>(&self, tx: &Tx, limit: u32, offset: u32) -> Result<Vec<T>> {
        let mut values = self.values();
        values.extend([Value::Int(limit.into()), Value::Int(offset.into())]);
        tx.fetch(&self.page_text(), &values, Wanted::All)
    }

    fn values(&self) -> Vec<Value> {
        self.base.iter().chain(self.chosen.iter().flat_map(|(_, values)| values)).cloned().collect()
    }

    /// The rows of a page are found first, by as few tables as that takes; only those are then read whole.
    fn page_text(&self) -> String {
        let (columns, id, order, tables) = (self.list.columns.text(), self.list.id.text(), self.order(), Tables::of(self.list.from));
        let (only, next) = self.conditions();
        let page = format!("WHERE {only} ORDER BY {order} LIMIT CAST(${next} AS BIGINT) OFFSET CAST(${} AS BIGINT)", next + 1);
        let few = tables.named_in(&page);
        if few == tables.all() {
            return format!("SELECT {columns} FROM {few} {page}");
        }
        format!("SELECT {columns} FROM {} WHERE {id} IN (SELECT {id} FROM {few} {page}) ORDER BY {order}", tables.all())
    }

    fn count_text(&self) -> String {
        let (only, next) = self.conditions();
        let tables = Tables::of(self.list.from).named_in(&only);
        match self.counted_to {
            Some(_) => format!("SELECT COUNT(*) FROM (SELECT 1 FROM {tables} WHERE {only} LIMIT CAST(${next} AS BIGINT)) some_rows"),
            None => format!("SELECT COUNT(*) FROM {tables} WHERE {only}"),
        }
    }

    /// What holds for the rows, and the number of the next parameter.
    fn conditions(&self) -> (String, usize) {
        let mut text = format!("({})", self.list.only.text());
        let mut next = self.base.len() + 1;
        for (filter, _) in &self.chosen {
            text.push_str(" AND (");
            next = number(self.list.filters[*filter].sql.text(), next, &mut text);
            text.push(')');
        }
        (text, next)
    }

    fn order(&self) -> String {
        let direction = match self.direction {
            Direction::Up => "ASC",
            Direction::Down => "DESC",
        };
        let mut text = String::new();
        for by in self.list.sorts.get(self.sort).map_or(&[] as &[Sql], |sort| sort.by) {
            let _ = write!(text, "{} {direction} NULLS LAST, ", by.text());
        }
        let _ = write!(text, "{} {direction}", self.list.id.text());
        text
    }
}

/// Writes `fragment` with `$next`, `$next + 1`, … for each `?`. Returns the number after the last.
fn number(fragment: &str, mut next: usize, text: &mut String) -> usize {
    for (piece, is_mark) in pieces(fragment) {
        if is_mark {
            let _ = write!(text, "${next}");
            next += 1;
        } else {
            text.push_str(piece);
        }
    }
    next
}

fn question_marks(fragment: &str) -> usize {
    pieces(fragment).filter(|(_, is_mark)| *is_mark).count()
}

/// The fragment cut at each `?` that is not inside a quoted text.
fn pieces(fragment: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut quoted = false;
    fragment.split_inclusive(['?', '\'']).flat_map(move |part| {
        let is_mark = part.ends_with('?') && !quoted;
        quoted ^= part.ends_with('\'');
        let (before, mark) = if is_mark { part.split_at(part.len() - 1) } else { (part, "") };
        [(before, false), (mark, is_mark)].into_iter().filter(|(piece, _)| !piece.is_empty())
    })
}

/// The highest `$n` in a text.
fn highest_parameter(text: &str) -> usize {
    let numbers = text.split('$').skip(1).filter_map(|rest| {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        rest[..digits].parse().ok()
    });
    numbers.max().unwrap_or(0)
}
