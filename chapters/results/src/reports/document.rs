//! A report as a document: its words, and after those of each section its figures.

use jiff::civil::Date;
use kit::{Lang, lang::Bilingual};
use press::{Block as Part, Cell, Column, Document, Kind, Table};

use super::model::{Content, Figure, Unit};
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

/// The tag of a language as documents carry it.
pub fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-CA",
        Lang::Fr => "fr-CA",
    }
}

/// The whole report in one language.
pub fn document(content: &Content, (partnership, date): (&Bilingual, Date), lang: Lang) -> Document {
    let w = Words(lang);
    let mut document = Document::new(content.title.in_lang(lang).text, tag(lang));
    document.subtitle = w.report_subtitle(content.fiscal_year, content.edition);
    partnership.in_lang(lang).text.clone_into(&mut document.author);
    document.date = Some(date);
    for (place, block) in content.blocks.iter().enumerate() {
        let heading = block.heading.in_lang(lang);
        document.blocks.push(Part::heading(1, heading.text));
        let words = block.text.in_lang(lang);
        let paragraphs: Vec<Part> = words.text.split("\n\n").filter(|text| !text.trim().is_empty()).map(Part::paragraph).collect();
        if words.fallback {
            document.blocks.push(Part::Lang(tag(words.lang).into(), paragraphs));
        } else {
            document.blocks.extend(paragraphs);
        }
        let is_first = content.blocks.iter().position(|other| other.section == block.section) == Some(place);
        let own: Vec<&Figure> = content.figures.iter().filter(|figure| is_first && figure.section == block.section).collect();
        document.blocks.extend(table(&own, heading.text, w, lang).map(Part::Table));
    }
    let homeless = |figure: &&Figure| content.blocks.iter().all(|block| block.section != figure.section);
    let rest: Vec<&Figure> = content.figures.iter().filter(homeless).collect();
    if let Some(table) = table(&rest, w.figures(), w, lang) {
        document.blocks.extend([Part::heading(1, w.figures()), Part::Table(table)]);
    }
    document
}

fn table(figures: &[&Figure], caption: &str, w: Words, lang: Lang) -> Option<Table> {
    let columns = vec![Column::text(w.figure()), Column::new(w.value(), Kind::Number)];
    let mut table = Table::new(w.figures_of(caption), columns);
    table.rows = figures.iter().map(|figure| vec![figure.label.in_lang(lang).text.into(), cell(figure)]).collect();
    (!table.rows.is_empty()).then_some(table)
}
