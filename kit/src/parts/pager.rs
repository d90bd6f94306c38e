//! What stands round a list: how much of it is shown, its other pages, its export, its order.

use std::fmt::Display;

use askama::Template;

use super::part;
use crate::{Lang, lang::Words};

/// The foot of a list: how many rows there are, which are shown, the other pages, the exports.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/pager.html")]
pub struct Pager {
    w: Words,
    from: u64,
    to: u64,
    total: u64,
    page: u64,
    pages: u64,
    and_more: bool,
    uri: String,
    csv: String,
    xlsx: String,
}

impl Pager {
    /// The foot of a list at this address; pages are counted from 1.
    pub fn new(lang: Lang, uri: impl Display, page: u64, per_page: u64, total: u64) -> Self {
        let pages = total.div_ceil(per_page.max(1)).max(1);
        let page = page.clamp(1, pages);
        let from = if total == 0 { 0 } else { (page - 1) * per_page + 1 };
        let to = total.min(page * per_page);
        Self {
            w: Words(lang),
            from,
            to,
            total,
            page,
            pages,
            and_more: false,
            uri: uri.to_string(),
            csv: String::new(),
            xlsx: String::new(),
        }
    }

    /// The same for a list that goes on after the rows that were counted.
    #[must_use]
    pub fn and_more(self, and_more: bool) -> Self {
        Self { and_more, ..self }
    }

    /// The same with the whole list to take away, as text and as a spreadsheet.
    #[must_use]
    pub fn exports(mut self, csv: impl Display, xlsx: impl Display) -> Self {
        (self.csv, self.xlsx) = (csv.to_string(), xlsx.to_string());
        self
    }

    fn href(&self, page: u64) -> String {
        with_query(&self.uri, "page", page)
    }

    fn shown(&self) -> String {
        if self.and_more {
            return self.w.rows_more(self.from, self.to, self.total);
        }
        if self.pages == 1 { self.w.rows_all(self.total) } else { self.w.rows_some(self.from, self.to, self.total) }
    }
}

/// The heading of a column that can be sorted: a whole `th`.
#[derive(Clone, Debug, Template)]
#[template(
    source = "<th scope=\"col\"{% if !sorted.is_empty() %} aria-sort=\"{{ sorted }}\"{% endif %}><a class=\"sort\" href=\"{{ href }}\">{{ label }}{{ super::icon(self.arrow()) }}</a></th>",
    ext = "html"
)]
pub struct SortHeader {
    label: String,
    href: String,
    sorted: &'static str,
}

/// The heading of a column that can be sorted by `key`: the address says `sort=key` or, backwards,
/// `sort=-key`. Following it sorts, following it again turns the order round.
pub fn sort_header(uri: impl Display, key: impl Display, label: impl Display) -> SortHeader {
    let (uri, key) = (uri.to_string(), key.to_string());
    let now = query_value(&uri, "sort");
    let (sorted, next) = match now.as_deref() {
        Some(it) if it == key => ("ascending", format!("-{key}")),
        Some(it) if it.strip_prefix('-') == Some(key.as_str()) => ("descending", key),
        _ => ("", key),
    };
    SortHeader { label: label.to_string(), href: with_query(&without_query(&uri, "page"), "sort", next), sorted }
}

impl SortHeader {
    fn arrow(&self) -> &'static str {
        match self.sorted {
            "ascending" => "arrow-up",
            "descending" => "arrow-down",
            _ => "arrow-up-down",
        }
    }
}

/// The same address with one value of its query set.
pub fn with_query(uri: &str, key: &str, value: impl Display) -> String {
    let bare = without_query(uri, key);
    let sign = if bare.contains('?') { '&' } else { '?' };
    format!("{bare}{sign}{key}={value}")
}

/// The same address with one value of its query taken out.
pub fn without_query(uri: &str, key: &str) -> String {
    let Some((path, query)) = uri.split_once('?') else { return uri.to_owned() };
    let kept: Vec<_> = query.split('&').filter(|pair| pair.split('=').next() != Some(key) && !pair.is_empty()).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

fn query_value(uri: &str, key: &str) -> Option<String> {
    let (_, query) = uri.split_once('?')?;
    query.split('&').find_map(|pair| pair.split_once('=').filter(|(name, _)| *name == key).map(|(_, value)| value.to_owned()))
}

part!(Pager, SortHeader);
