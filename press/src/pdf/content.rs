//! The document as data for the template.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{
    append::{Appended, Package},
    fit::Fit,
    world::picture_path,
};
use crate::{
    Block, Cell, Document, Inline, Kind, Picture, Table,
    chart::{Chart, Node, Shape},
    document::may_follow,
    escape, format,
    words::words,
};

/// A column of which no text is longer than this stays as wide as its words, so that none of them is broken.
const SHORT: usize = 16;
/// A table with more columns than this lies across the page.
const WIDE: usize = 8;
/// The space between the margins, in points.
const MOST_WIDTH: u32 = 487;

/// The data, and the pictures that it names.
pub struct Content {
    /// What the template reads.
    pub json: String,
    /// The pictures in the order of their numbers.
    pub pictures: Vec<Vec<u8>>,
}

/// Turns a document into data.
struct Writer<'a> {
    fit: Fit,
    lang: String,
    labels: HashSet<String>,
    defined: HashSet<String>,
    level: u8,
    charts: usize,
    pictures: Option<&'a mut Vec<Vec<u8>>>,
}

/// The document as data, with what follows it; `strict` leaves out its pictures and all but the plainest letters.
pub fn content(package: &Package<'_>, strict: bool) -> Content {
    let document = package.document;
    let mut pictures = Vec::new();
    let mut labels = HashSet::new();
    collect_labels(&document.blocks, &mut labels);
    let mut writer = Writer {
        fit: Fit::new(strict),
        lang: document.lang.clone(),
        labels,
        defined: HashSet::new(),
        level: 0,
        charts: 0,
        pictures: (!strict).then_some(&mut pictures),
    };
    let blocks = writer.blocks(&document.blocks);
    let mut whole = writer.whole(document, blocks);
    whole["contents"] = if package.contents.is_empty() { Value::Null } else { json!(writer.fit.text(package.contents)) };
    let appended = package.appended.iter().map(|one| writer.appended(one)).collect::<Vec<_>>();
    // The files come after the pictures.
    let files = pictures.len();
    pictures.extend(package.appended.iter().map(|one| one.bytes.clone()));
    whole["appended"] = appended.into_iter().zip(files..).map(|(one, number)| with_path(one, number)).collect();
    Content { json: whole.to_string(), pictures }
}

fn with_path(mut one: Value, number: usize) -> Value {
    one["path"] = json!(picture_path(number));
    one
}

fn collect_labels(blocks: &[Block], labels: &mut HashSet<String>) {
    for block in blocks {
        match block {
            Block::Heading { id, text, .. } if !id.is_empty() && !text.trim().is_empty() => {
                labels.insert(escape::id(id));
            }
            Block::Lang(_, blocks) => collect_labels(blocks, labels),
            _ => {}
        }
    }
}

impl Writer<'_> {
    fn whole(&self, document: &Document, blocks: Vec<Value>) -> Value {
        let day = document.date.map(|day| json!({"year": day.year(), "month": day.month(), "day": day.day()}));
        let date = document.date.map(|day| format::date(day, &document.lang)).unwrap_or_default();
        let head = [&document.subtitle, &date, &document.author].into_iter().filter(|line| !line.is_empty());
        let head: Vec<_> = head.map(|line| self.fit.text(line)).collect();
        let (title, words) = (self.fit.text(&document.title), words(&document.lang));
        json!({
            "running": title.chars().take(90).collect::<String>(),
            "title": title,
            "author": Some(self.fit.text(&document.author)).filter(|author| !author.is_empty()).into_iter().collect::<Vec<_>>(),
            "date": day,
            "lang": tag(&document.lang),
            "head": head,
            "of": words.of,
            "notes": if self.fit.replaced() { vec![words.replaced] } else { Vec::new() },
            "blocks": blocks,
        })
    }

    /// A file that follows: what it is called, what is said of it, and words for each page.
    fn appended(&self, one: &Appended) -> Value {
        let title = self.fit.text(&one.title);
        let words: Vec<_> = (1..=one.pages).map(|page| format!("{title}, {page}")).collect();
        json!({"title": title, "note": self.fit.text(&one.note), "pages": words})
    }

    fn blocks(&mut self, blocks: &[Block]) -> Vec<Value> {
        blocks.iter().filter_map(|block| self.block(block)).collect()
    }

    /// The block as data; nothing for a block that says nothing.
    fn block(&mut self, block: &Block) -> Option<Value> {
        Some(match block {
            Block::Heading { level, text, id } => self.heading(*level, text, id)?,
            Block::Paragraph(words) => json!({"kind": "paragraph", "words": self.words(words)}),
            Block::Notice(words) => json!({"kind": "notice", "words": self.words(words)}),
            Block::List { items, .. } if items.is_empty() => return None,
            Block::List { ordered, items } => {
                let items: Vec<_> = items.iter().map(|item| self.words(item)).collect();
                json!({"kind": if *ordered { "enum" } else { "list" }, "items": items})
            }
            Block::Definitions(pairs) if pairs.is_empty() => return None,
            Block::Definitions(pairs) => {
                let pairs: Vec<_> = pairs.iter().map(|(term, meaning)| [self.words(term), self.words(meaning)]).collect();
                json!({"kind": "definitions", "pairs": pairs})
            }
            Block::Table(table) => self.table(table)?,
            Block::Chart(chart) => self.chart(chart),
            Block::Picture(picture) => self.picture(picture)?,
            Block::Enclosed(file) => json!({"kind": "paragraph", "words": self.words(&[file.words.as_str().into()])}),
            Block::Lang(lang, blocks) => {
                let around = std::mem::replace(&mut self.lang, lang.clone());
                let blocks = self.blocks(blocks);
                self.lang = around;
                json!({"kind": "lang", "lang": tag(lang), "blocks": blocks})
            }
            Block::PageBreak => json!({"kind": "break"}),
        })
    }

    /// Levels follow one another without a gap, as readers by ear expect.
    fn heading(&mut self, level: u8, text: &str, id: &str) -> Option<Value> {
        let text = self.fit.text(text.trim());
        if text.trim().is_empty() {
            return None;
        }
        self.level = level.clamp(1, 4).min(self.level + 1);
        let label = escape::id(id);
        let label = (!label.is_empty() && self.defined.insert(label.clone())).then_some(label);
        Some(json!({"kind": "heading", "level": self.level, "text": text, "label": label}))
    }

    fn words(&self, words: &[Inline]) -> Vec<Value> {
        words.iter().map(|word| self.word(word)).collect()
    }

    fn word(&self, word: &Inline) -> Value {
        match word {
            Inline::Text(text) => self.plain(text),
            Inline::Strong(words) => json!({"kind": "strong", "words": self.words(words)}),
            Inline::Emphasis(words) => json!({"kind": "emphasis", "words": self.words(words)}),
            Inline::Link { href, text } => self.link(href, text),
            Inline::Lang(lang, words) => json!({"kind": "lang", "lang": tag(lang), "words": self.words(words)}),
            Inline::Figure { value, .. } => self.plain(&format::cell(value, &self.lang)),
            Inline::Break => json!({"kind": "break"}),
        }
    }

    fn plain(&self, text: &str) -> Value {
        json!({"kind": "text", "text": self.fit.text(text)})
    }

    /// A printed document knows only whole addresses and its own headings.
    fn link(&self, href: &str, words: &str) -> Value {
        let text = self.fit.text(words);
        match href.strip_prefix('#').map(escape::id) {
            _ if text.trim().is_empty() => self.plain(words),
            Some(label) if self.labels.contains(&label) => json!({"kind": "reference", "label": label, "text": text}),
            None if may_follow(href) && !href.starts_with('/') => json!({"kind": "link", "href": href, "text": text}),
            _ => self.plain(words),
        }
    }

    fn table(&self, table: &Table) -> Option<Value> {
        if table.columns.is_empty() {
            return None;
        }
        let columns: Vec<_> = (0..table.columns.len()).map(|place| self.column(table, place)).collect();
        let rows: Vec<Vec<_>> = table.rows.iter().map(|row| table.cells(row).map(|cell| self.cell(cell)).collect()).collect();
        let words = words(&self.lang);
        let notes = table.notes.iter().map(|note| (words.note, note));
        let source = Some(&table.source).filter(|source| !source.is_empty()).map(|source| (words.source, source));
        let under: Vec<_> = notes.chain(source).map(|(name, text)| self.fit.text(&format!("{name}{}{text}", words.colon))).collect();
        let caption = Some(self.fit.text(&table.caption)).filter(|caption| !caption.trim().is_empty());
        Some(json!({
            "kind": "table", "caption": caption, "columns": columns, "rows": rows, "names": table.first_names_row,
            "under": under, "wide": columns.len() > WIDE,
        }))
    }

    fn column(&self, table: &Table, place: usize) -> Value {
        let column = &table.columns[place];
        let lengths = table.rows.iter().filter_map(|row| row.get(place)).map(|cell| format::cell(cell, &self.lang).chars().count());
        let longest = lengths.max().unwrap_or(0).max(column.heading.chars().count()).clamp(8, 40);
        let right = matches!(column.kind, Kind::Number | Kind::Money | Kind::Percent);
        json!({"heading": self.fit.text(&column.heading), "right": right, "width": (column.kind == Kind::Text && longest > SHORT).then_some(longest)})
    }

    fn cell(&self, cell: &Cell) -> Value {
        json!({"text": self.fit.text(&format::cell(cell, &self.lang)), "right": cell.is_number()})
    }

    fn chart(&mut self, chart: &Chart) -> Value {
        self.charts += 1;
        let fitted = self.fitted(chart);
        let description = Some(fitted.description.clone()).filter(|description| !description.is_empty());
        let alt = format!("{}. {}", fitted.title, fitted.description);
        json!({
            "kind": "chart", "title": fitted.title, "description": description, "alt": alt.trim(),
            "svg": fitted.svg(&self.lang, &format!("chart-{}", self.charts)), "table": self.table(&chart.table(&self.lang)),
        })
    }

    fn fitted(&self, chart: &Chart) -> Chart {
        let mut chart = chart.clone();
        let fit = |text: &mut String| *text = self.fit.text(text);
        fit(&mut chart.title);
        fit(&mut chart.description);
        match &mut chart.shape {
            Shape::Bars { categories, series, .. } | Shape::Line { categories, series } => {
                categories.iter_mut().for_each(fit);
                series.iter_mut().for_each(|one| fit(&mut one.name));
            }
            Shape::Share(parts) => parts.iter_mut().for_each(|(name, _)| fit(name)),
            Shape::Tree(nodes) => nodes.iter_mut().for_each(|node| fit_node(node, &fit)),
        }
        chart
    }

    /// A picture that cannot be shown is left to its words.
    fn picture(&mut self, picture: &Picture) -> Option<Value> {
        let alt = Some(self.fit.text(&picture.alt)).filter(|alt| !alt.trim().is_empty());
        match (picture.measure(), &mut self.pictures) {
            (Some((_, width, _)), Some(pictures)) => {
                pictures.push(picture.bytes.clone());
                let path = picture_path(pictures.len() - 1);
                Some(json!({"kind": "picture", "path": path, "alt": alt, "width": (width.min(2 * MOST_WIDTH) / 2).max(1)}))
            }
            _ => Some(json!({"kind": "paragraph", "words": [{"kind": "text", "text": alt?}]})),
        }
    }
}

fn fit_node(node: &mut Node, fit: &impl Fn(&mut String)) {
    fit(&mut node.label);
    fit(&mut node.note);
    node.children.iter_mut().for_each(|child| fit_node(child, fit));
}

/// Language and region as the typesetter takes them.
fn tag(lang: &str) -> Value {
    let mut parts = lang.split('-');
    let language = parts.next().filter(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let region = parts.find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    match language {
        Some(language) => json!({"lang": language.to_ascii_lowercase(), "region": region.map(str::to_ascii_uppercase)}),
        None => json!({"lang": "en", "region": null}),
    }
}
