//! One page of a list, as its address asks for it.

use super::Ask;
use crate::{
    Lang, Result,
    db::{Count, Direction, FromRow, Search, Tx},
    lang::fold,
    parts::{Pager, without_query},
};

/// How many rows a page has.
const SIZE: u32 = 50;

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Rows<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// How many rows there are on all pages.
    pub total: u64,
    /// Whether there are more, which no page shows: the list is too long to be counted.
    pub and_more: bool,
    number: u32,
    uri: String,
}

impl<T: FromRow> Rows<T> {
    /// Reads the page that the address asks for with `sort=name` (or `-name`) and `page=2`.
    pub fn read(tx: &Tx, search: Search, ask: &Ask) -> Result<Self> {
        let search = sorted(search, ask);
        let Count { rows: total, and_more } = search.count(tx)?;
        let wanted: u32 = ask.pair("page").parse().unwrap_or(1);
        let last = u32::try_from(total.div_ceil(SIZE.into()).max(1)).unwrap_or(u32::MAX);
        let number = wanted.clamp(1, last);
        let items = search.page(tx, SIZE, (number - 1) * SIZE)?;
        Ok(Self { items, total, and_more, number, uri: without_query(&ask.uri, "saved") })
    }
}

impl<T> Rows<T> {
    /// The foot of the list, with its exports as CSV and as a workbook.
    pub fn pager(&self, lang: Lang) -> Pager {
        let whole = without_query(&self.uri, "page");
        let (path, query) = whole.split_once('?').map_or((whole.as_str(), String::new()), |(path, query)| (path, format!("?{query}")));
        let pager = Pager::new(lang, &whole, self.number.into(), SIZE.into(), self.total).and_more(self.and_more);
        pager.exports(format!("{path}.csv{query}"), format!("{path}.xlsx{query}"))
    }

    /// The address of the list, without the word that something was saved: for the headings of its columns.
    pub fn uri(&self) -> &str {
        &self.uri
    }
}

/// The whole list in the order that the address asks for: for exports.
pub fn sorted(search: Search, ask: &Ask) -> Search {
    match ask.pair("sort").strip_prefix('-') {
        Some(key) => search.sort(key, Direction::Down),
        None => search.sort(ask.pair("sort"), Direction::Up),
    }
}

/// The pattern that finds folded text containing what was typed, its own `%` and `_` taken literally:
/// for `LIKE ? ESCAPE '!'`.
pub fn containing(typed: &str) -> String {
    let mut pattern = String::from("%");
    for letter in fold(typed).chars().take(100) {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
