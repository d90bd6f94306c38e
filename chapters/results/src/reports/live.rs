//! What follows the words of a section on the page of a report: its figures and its tables, each with the way to its records.

use askama::Template;
use kit::{Error, Lang, Result, parts::Html};

use super::{
    document::{entry_cell, tag, value_of},
    listings::{Entry, Line, Listing},
    model::{Block, Content, Figure},
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "reports/live.html")]
struct Live<'a> {
    w: Words,
    lang: Lang,
    /// The address of the report.
    here: &'a str,
    /// The address of the partnership.
    base: &'a str,
    content: &'a Content,
    figures: Vec<&'a Figure>,
    listings: Vec<&'a Listing>,
}

impl Live<'_> {
    fn value(&self, figure: &Figure) -> String {
        press::format::cell(&value_of(self.content, figure, self.lang), tag(self.lang))
    }

    fn entry(&self, entry: &Entry) -> String {
        press::format::cell(&entry_cell(entry, self.lang, String::new), tag(self.lang))
    }

    /// The column's heading, whether it holds numbers, each under the place it stands in.
    fn heading(&self, listing: &Listing, place: usize) -> String {
        listing.columns.get(place).map_or_else(String::new, |heading| heading.in_lang(self.lang).text.to_owned())
    }

    fn is_number(&self, listing: &Listing, place: usize) -> bool {
        listing.lines.iter().filter_map(|line| line.entries.get(place)).any(Entry::is_number)
    }

    /// Where the records behind a line are shown; nothing when nowhere, or when the line continues the one above.
    fn href(&self, line: &Line, place: usize) -> Option<String> {
        let leads = place == 0 && !line.path.is_empty() && line.entries.first().is_some_and(|entry| *entry != Entry::Nothing);
        leads.then(|| {
            if line.path.starts_with('?') { format!("{}/why{}", self.here, line.path) } else { format!("{}{}", self.base, line.path) }
        })
    }
}

/// The figures and tables that follow a block; without a block, those that no block is about.
pub fn following(content: &Content, block: Option<&Block>, (base, here): (&str, &str), lang: Lang) -> Result<Html> {
    let place = block.map(|block| block.place);
    let figures: Vec<&Figure> = content.figures.iter().filter(|figure| content.home_of(&figure.section) == place).collect();
    let listings: Vec<&Listing> = content.listings.iter().filter(|listing| content.home_of(&listing.section) == place).collect();
    if figures.is_empty() && listings.is_empty() {
        return Ok(Html::trusted(String::new()));
    }
    let live = Live { w: Words(lang), lang, here, base, content, figures, listings };
    Ok(Html::trusted(live.render().map_err(Error::internal)?))
}
