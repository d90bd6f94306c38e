//! A document as HTML: a piece for a page of the site, or a whole file to keep and print.

mod table;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use crate::{
    Block, Document, Enclosed, FileKind, Inline,
    chart::Chart,
    document::may_follow,
    escape, format,
    picture::{Picture, base64},
    sniff,
    words::words,
};

/// How the headings of a piece fit under those of the page around it.
const DEEPEST: u8 = 6;

/// The content of the document for a page that has its own title. `offset` is added to the level of each
/// heading: 1 when the title of the page is its only heading above.
pub fn fragment(document: &Document, offset: u8) -> String {
    let mut page = Page { html: String::new(), lang: document.lang.clone(), offset, pictures: 0 };
    page.blocks(&document.blocks);
    page.html
}

/// The document as a file that needs nothing else: to keep, to send, to print.
pub fn file(document: &Document) -> String {
    let lang = escape::lang(&document.lang).unwrap_or("en");
    let title = escape::text(&document.title);
    let mut head = format!("<h1>{title}</h1>");
    for line in [document.subtitle.clone(), document.date.map(|day| format::date(day, lang)).unwrap_or_default(), document.author.clone()] {
        if !line.is_empty() {
            let _ = write!(head, "<p class=\"under-title\">{}</p>", escape::text(&line));
        }
    }
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n<header>{head}</header>\n{}\n</main>\n</body>\n</html>\n",
        include_str!("file.css"),
        fragment(document, 1)
    )
}

/// A page while it is written.
struct Page {
    html: String,
    lang: String,
    offset: u8,
    pictures: usize,
}

impl Page {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, id } => self.heading(*level, text, id),
            Block::Paragraph(words) => self.around("p", "", words),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(table) => table::write(&mut self.html, table, &self.lang),
            Block::Chart(chart) => self.chart(chart),
            Block::Definitions(pairs) => self.definitions(pairs),
            Block::Notice(words) => {
                self.html += "<div class=\"notice notice--information\" role=\"note\">";
                self.around("p", "", words);
                self.html += "</div>\n";
            }
            Block::Picture(picture) => self.picture(picture),
            Block::Enclosed(file) => self.enclosed(file),
            Block::Lang(lang, blocks) => self.in_other_language(lang, blocks),
            Block::PageBreak => self.html += "<div class=\"page-break\"></div>\n",
        }
    }

    fn heading(&mut self, level: u8, text: &str, id: &str) {
        let level = level.max(1).saturating_add(self.offset).min(DEEPEST);
        let id = if id.is_empty() { String::new() } else { format!(" id=\"{}\"", escape::id(id)) };
        let _ = writeln!(self.html, "<h{level}{id}>{}</h{level}>", escape::text(text));
    }

    fn around(&mut self, tag: &str, attributes: &str, words: &[Inline]) {
        let _ = write!(self.html, "<{tag}{attributes}>");
        self.words(words);
        let _ = writeln!(self.html, "</{tag}>");
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Inline>]) {
        let tag = if ordered { "ol" } else { "ul" };
        if items.is_empty() {
            return;
        }
        let _ = writeln!(self.html, "<{tag}>");
        items.iter().for_each(|item| self.around("li", "", item));
        let _ = writeln!(self.html, "</{tag}>");
    }

    fn definitions(&mut self, pairs: &[(Vec<Inline>, Vec<Inline>)]) {
        if pairs.is_empty() {
            return;
        }
        self.html += "<dl class=\"facts\">\n";
        for (term, meaning) in pairs {
            self.html += "<div>";
            self.around("dt", "", term);
            self.around("dd", "", meaning);
            self.html += "</div>\n";
        }
        self.html += "</dl>\n";
    }

    fn chart(&mut self, chart: &Chart) {
        self.pictures += 1;
        let (svg, title) = (chart.svg(&self.lang, &format!("chart-{}", self.pictures)), escape::text(&chart.title));
        let words = words(&self.lang);
        let _ = write!(
            self.html,
            "<figure class=\"chart\"><figcaption>{title}</figcaption>\n<p>{}</p>\n\
             <div class=\"chart__picture\" role=\"group\" tabindex=\"0\" aria-label=\"{title}\">{svg}</div>\n\
             <details><summary>{}</summary>\n",
            escape::text(&chart.description),
            words.as_table
        );
        let mut table = chart.table(&self.lang);
        table.source.clear();
        table::write(&mut self.html, &table, &self.lang);
        self.html += "</details>\n";
        if !chart.source.is_empty() {
            let _ = writeln!(self.html, "<p class=\"chart__source\">{}{}{}</p>", words.source, words.colon, escape::text(&chart.source));
        }
        self.html += "</figure>\n";
    }

    /// A picture that cannot be shown is left to its words.
    fn picture(&mut self, picture: &Picture) {
        let alt = escape::text(&picture.alt);
        let Some((format, width, height)) = picture.measure() else {
            let _ = writeln!(self.html, "<p>{alt}</p>");
            return;
        };
        let address = match &*picture.address {
            "" => format!("data:image/{};base64,{}", format.name(), base64(&picture.bytes)),
            address => escape::text(address),
        };
        let _ = writeln!(self.html, "<p><img src=\"{address}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\"/></p>");
    }

    /// A file that is kept by following its link: it is inside, so no connection is needed.
    fn enclosed(&mut self, file: &Enclosed) {
        let media_type = sniff(&file.bytes).map_or("application/octet-stream", FileKind::media_type);
        let (words, name) = (escape::text(&file.words), escape::text(&file.name));
        let address = format!("data:{media_type};base64,{}", base64(&file.bytes));
        let _ = writeln!(self.html, "<p><a href=\"{address}\" download=\"{name}\">{words}</a></p>");
    }

    fn in_other_language(&mut self, lang: &str, blocks: &[Block]) {
        let Some(tag) = escape::lang(lang) else { return self.blocks(blocks) };
        let _ = writeln!(self.html, "<div lang=\"{tag}\"{}>", direction(tag));
        let around = std::mem::replace(&mut self.lang, tag.to_owned());
        self.blocks(blocks);
        self.lang = around;
        self.html += "</div>\n";
    }

    fn words(&mut self, words: &[Inline]) {
        words.iter().for_each(|word| self.word(word));
    }

    fn word(&mut self, word: &Inline) {
        match word {
            Inline::Text(text) => self.html += &escape::text(text),
            Inline::Strong(words) => self.inside("strong", "", words),
            Inline::Emphasis(words) => self.inside("em", "", words),
            Inline::Link { href, text } => self.link(href, text),
            Inline::Lang(lang, words) => match escape::lang(lang) {
                Some(tag) => self.inside("span", &format!(" lang=\"{tag}\"{}", direction(tag)), words),
                None => self.words(words),
            },
            Inline::Figure { id, value } => {
                let text = escape::text(&format::cell(value, &self.lang));
                let _ = write!(self.html, "<span data-figure=\"{}\">{text}</span>", escape::text(id));
            }
            Inline::Break => self.html += "<br/>",
        }
    }

    fn link(&mut self, href: &str, text: &str) {
        let text = escape::text(text);
        if may_follow(href) {
            let _ = write!(self.html, "<a href=\"{}\">{text}</a>", escape::text(href));
        } else {
            self.html += &text;
        }
    }

    fn inside(&mut self, tag: &str, attributes: &str, words: &[Inline]) {
        let _ = write!(self.html, "<{tag}{attributes}>");
        self.words(words);
        let _ = write!(self.html, "</{tag}>");
    }
}

/// Languages that are written from right to left say so.
fn direction(lang: &str) -> &'static str {
    let language = lang.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if matches!(&*language, "ar" | "fa" | "ur" | "he" | "ps" | "ckb" | "sd" | "ug" | "yi" | "dv") { " dir=\"rtl\"" } else { "" }
}
