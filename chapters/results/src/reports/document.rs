//! A report as a document: its words, and after those of each section its figures.

use jiff::civil::Date;
use kit::{Lang, lang::Bilingual};
use press::{Block as Part, Cell, Column, Document, Kind, Table};

use super::{
    listings::{Entry, Line, Listing},
    model::{Content, Figure, Unit},
};
use crate::words::Words;

/// The value of a figure as a cell that carries its name.
pub fn cell(figure: &Figure) -> Cell {
    #[expect(clippy::cast_precision_loss, reason = "minutes stay far below where halves are lost")]
    let value = match figure.unit {
        Unit::Count => Cell::Number(figure.value),
        Unit::Minutes => Cell::Decimal(figure.value as f64 / 60.0),
        Unit::Cents => Cell::Money(figure.value),
    };
    value.named(figure.id.clone())
}

/// Up to which day the figures count, in words.
pub fn counted(content: &Content, lang: Lang) -> Option<String> {
    content.counted_to.map(|day| Words(lang).figures_count_to(kit::lang::date(lang, day)))
}

/// The value of a figure of a report: hours for which no rate is set are not worth nothing.
pub fn value_of(content: &Content, figure: &Figure, lang: Lang) -> Cell {
    let has_hours = || content.figures.iter().any(|other| other.id == "contribution-minutes" && other.value > 0);
    if figure.id == "contribution-value" && figure.value == 0 && has_hours() {
        return Words(lang).no_hourly_rate().into();
    }
    cell(figure)
}

/// The tag of a language as documents carry it.
pub fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-CA",
        Lang::Fr => "fr-CA",
    }
}

/// The whole report in one language, with the number and the day of the decision that approved it.
pub fn document(content: &Content, (partnership, date): (&Bilingual, Date), approval: Option<&(String, Date)>, lang: Lang) -> Document {
    let w = Words(lang);
    let mut document = Document::new(content.title.in_lang(lang).text, tag(lang));
    document.subtitle = w.report_subtitle(content.fiscal_year.called(lang), content.edition);
    if let Some(said) = counted(content, lang) {
        document.subtitle = format!("{}. {said}", document.subtitle);
    }
    partnership.in_lang(lang).text.clone_into(&mut document.author);
    document.date = Some(date);
    if let Some((number, day)) = approval {
        document.blocks.push(Part::paragraph(w.report_approved_by(number, kit::lang::date(lang, *day))));
    }
    for block in &content.blocks {
        let heading = block.heading.in_lang(lang);
        document.blocks.push(Part::heading(1, heading.text));
        let words = block.text.in_lang(lang);
        let paragraphs: Vec<Part> = words.text.split("\n\n").filter(|text| !text.trim().is_empty()).map(Part::paragraph).collect();
        if words.fallback {
            document.blocks.push(Part::Lang(tag(words.lang).into(), paragraphs));
        } else {
            document.blocks.extend(paragraphs);
        }
        let is_home = |section: &str| content.home_of(section) == Some(block.place);
        document.blocks.extend(tables(content, is_home, heading.text, lang));
    }
    let rest: Vec<Part> = tables(content, |section| content.home_of(section).is_none(), w.figures(), lang);
    if !rest.is_empty() {
        document.blocks.push(Part::heading(1, w.figures()));
        document.blocks.extend(rest);
    }
    document
}

/// The figures and the tables of the sections that are wanted.
fn tables(content: &Content, is_wanted: impl Fn(&str) -> bool, heading: &str, lang: Lang) -> Vec<Part> {
    let own: Vec<&Figure> = content.figures.iter().filter(|figure| is_wanted(&figure.section)).collect();
    let figures = table(content, &own, heading, lang).map(Part::Table);
    let listings = content.listings.iter().filter(|listing| is_wanted(&listing.section)).map(|it| Part::Table(listing(it, lang)));
    figures.into_iter().chain(listings).collect()
}

/// A table of the report in one language; its numbers carry names.
fn listing(it: &Listing, lang: Lang) -> Table {
    let entries = |column: usize| it.lines.iter().filter_map(move |line| line.entries.get(column));
    let telling =
        |column: usize| entries(column).find(|entry| entry.is_number()).or_else(|| entries(column).find(|entry| **entry != Entry::Nothing));
    let kind = |column: usize| match telling(column) {
        Some(Entry::Count(_) | Entry::Minutes(_)) => Kind::Number,
        Some(Entry::Cents(_)) => Kind::Money,
        Some(Entry::Day(_)) => Kind::Date,
        _ => Kind::Text,
    };
    let columns = it.columns.iter().enumerate().map(|(at, heading)| Column::new(heading.in_lang(lang).text, kind(at))).collect();
    let mut table = Table::new(it.caption.in_lang(lang).text, columns);
    let cells = |line: &Line| (0..).zip(&line.entries).map(|(at, entry)| entry_cell(entry, lang, || it.name_of(line, at))).collect();
    table.rows = it.lines.iter().map(cells).collect();
    table
}

/// A cell of a table; a number is known by its name.
pub fn entry_cell(entry: &Entry, lang: Lang, name: impl Fn() -> String) -> Cell {
    #[expect(clippy::cast_precision_loss, reason = "minutes stay far below where halves are lost")]
    let number = match entry {
        Entry::Nothing => return Cell::Empty,
        Entry::Text(text) => return text.in_lang(lang).text.into(),
        Entry::Day(day) => return Cell::Date(*day),
        Entry::Count(count) => Cell::Number(*count),
        Entry::Minutes(minutes) => Cell::Decimal(*minutes as f64 / 60.0),
        Entry::Cents(cents) => Cell::Money(*cents),
    };
    number.named(name())
}

fn table(content: &Content, figures: &[&Figure], caption: &str, lang: Lang) -> Option<Table> {
    let w = Words(lang);
    let columns = vec![Column::text(w.figure()), Column::new(w.value(), Kind::Number)];
    let mut table = Table::new(w.figures_of(caption), columns);
    table.rows = figures.iter().map(|figure| vec![figure.label.in_lang(lang).text.into(), value_of(content, figure, lang)]).collect();
    (!table.rows.is_empty()).then_some(table)
}
