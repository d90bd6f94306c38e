//! The content of a Word file, block by block.

use std::fmt::Write as _;

use super::table;
use crate::{Block, Document, Inline, Picture, chart::Chart, document::may_follow, escape, format, words::rtl};

/// A content while it is written.
pub struct Body {
    pub xml: String,
    /// The addresses that links lead to.
    pub links: Vec<String>,
    /// The pictures: the name and the content of each.
    pub media: Vec<(String, Vec<u8>)>,
    /// How many ordered lists there are; each counts for itself.
    pub ordered_lists: usize,
    bookmarks: usize,
    /// The language of the document.
    home: String,
    /// The language at this place.
    lang: String,
}

/// How the words of a run look.
#[derive(Clone, Copy, Default)]
struct Look {
    strong: bool,
    stressed: bool,
    link: bool,
}

impl Body {
    /// The content of the document, its title first.
    pub fn of(document: &Document, lang: &str) -> Self {
        let (xml, links, media) = (String::new(), Vec::new(), Vec::new());
        let mut body = Self { xml, links, media, ordered_lists: 0, bookmarks: 0, home: lang.to_owned(), lang: lang.to_owned() };
        body.line("Title", &document.title);
        let day = document.date.map(|day| format::date(day, lang)).unwrap_or_default();
        for line in [&document.subtitle, &day, &document.author] {
            if !line.is_empty() {
                body.line("Subtitle", line);
            }
        }
        body.blocks(&document.blocks);
        if body.xml.ends_with("</w:tbl>") {
            body.line("TableNote", "");
        }
        body
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, id } => self.heading(*level, text, id),
            Block::Paragraph(words) => self.paragraph("Normal", "", words),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(table) => table::write(self, table),
            Block::Chart(chart) => self.chart(chart),
            Block::Definitions(pairs) => {
                for (term, meaning) in pairs {
                    self.paragraph("DefinitionTerm", "", term);
                    self.paragraph("Definition", "", meaning);
                }
            }
            Block::Notice(words) => self.paragraph("Notice", "", words),
            Block::Picture(picture) => self.picture(picture),
            Block::Enclosed(file) => self.line("Normal", &file.words),
            Block::Lang(lang, blocks) => self.in_language(lang, |body| body.blocks(blocks)),
            Block::PageBreak => self.xml += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>",
        }
    }

    fn in_language(&mut self, lang: &str, write: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.lang, escape::lang(lang).unwrap_or("und").to_owned());
        write(self);
        self.lang = outer;
    }

    /// The language that values and words of this place are written in.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// A paragraph of plain words.
    pub fn line(&mut self, style: &str, text: &str) {
        self.open(style, "");
        self.run(text, Look::default());
        self.xml += "</w:p>";
    }

    fn paragraph(&mut self, style: &str, more: &str, words: &[Inline]) {
        self.open(style, more);
        self.words(words, Look::default());
        self.xml += "</w:p>";
    }

    /// Opens a paragraph; `more` are properties that come after the style and before the direction.
    fn open(&mut self, style: &str, more: &str) {
        let bidi = if rtl(&self.lang) { "<w:bidi/>" } else { "" };
        let _ = write!(self.xml, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}{bidi}</w:pPr>");
    }

    fn heading(&mut self, level: u8, text: &str, id: &str) {
        self.open(&format!("Heading{}", level.clamp(1, 4)), "");
        if id.is_empty() {
            self.run(text, Look::default());
        } else {
            self.bookmarks += 1;
            let place = self.bookmarks;
            let _ = write!(self.xml, "<w:bookmarkStart w:id=\"{place}\" w:name=\"{}\"/>", bookmark(id));
            self.run(text, Look::default());
            let _ = write!(self.xml, "<w:bookmarkEnd w:id=\"{place}\"/>");
        }
        self.xml += "</w:p>";
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Inline>]) {
        if ordered {
            self.ordered_lists += 1;
        }
        let (style, numbering) = if ordered { ("ListNumber", self.ordered_lists + 1) } else { ("ListBullet", 1) };
        let more = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{numbering}\"/></w:numPr>");
        for item in items {
            self.paragraph(style, &more, item);
        }
    }

    /// A chart is what is to be seen in it, and its values.
    fn chart(&mut self, chart: &Chart) {
        if !chart.description.is_empty() {
            self.line("Normal", &chart.description);
        }
        let values = chart.table(&self.lang);
        table::write(self, &values);
    }

    fn picture(&mut self, picture: &Picture) {
        let Some((format, width, height)) = picture.measure() else {
            self.line("Normal", &picture.alt);
            return;
        };
        let place = self.media.len();
        self.media.push((format!("picture{place}.{}", format.name()), picture.bytes.clone()));
        let (width, height) = size(width, height);
        let number = place + 1;
        let decorative = if picture.alt.is_empty() { DECORATIVE } else { "" };
        self.open("Normal", "");
        let _ = write!(
            self.xml,
            "<w:r><w:drawing><wp:inline><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"{number}\" descr=\"{}\">{decorative}</wp:docPr>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{number}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"picture{place}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>\
             </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
            escape::text(&picture.alt)
        );
    }

    fn words(&mut self, words: &[Inline], look: Look) {
        for word in words {
            match word {
                Inline::Text(text) => self.run(text, look),
                Inline::Strong(words) => self.words(words, Look { strong: true, ..look }),
                Inline::Emphasis(words) => self.words(words, Look { stressed: true, ..look }),
                Inline::Lang(lang, words) => self.in_language(lang, |body| body.words(words, look)),
                Inline::Figure { value, .. } => self.run(&format::cell(value, &self.lang.clone()), look),
                Inline::Break => self.xml += "<w:r><w:br/></w:r>",
                Inline::Link { href, text } => self.link(href, text, look),
            }
        }
    }

    /// A link; one that leads nowhere from a file is left to its words.
    fn link(&mut self, href: &str, text: &str, look: Look) {
        let target = match href.strip_prefix('#') {
            Some(id) => format!("w:anchor=\"{}\"", bookmark(id)),
            None if may_follow(href) && !href.starts_with('/') => {
                self.links.push(href.to_owned());
                format!("r:id=\"link{}\"", self.links.len() - 1)
            }
            None => return self.run(text, look),
        };
        let _ = write!(self.xml, "<w:hyperlink {target}>");
        self.run(text, Look { link: true, ..look });
        self.xml += "</w:hyperlink>";
    }

    /// Words that look alike, in the language of this place.
    fn run(&mut self, text: &str, look: Look) {
        if text.is_empty() {
            return;
        }
        let style = match look {
            Look { link: true, .. } => "<w:rStyle w:val=\"Hyperlink\"/>",
            Look { strong: true, .. } => "<w:rStyle w:val=\"Strong\"/>",
            Look { stressed: true, .. } => "<w:rStyle w:val=\"Emphasis\"/>",
            Look { .. } => "",
        };
        let strong = if look.strong { "<w:b/><w:bCs/>" } else { "" };
        let stressed = if look.stressed { "<w:i/><w:iCs/>" } else { "" };
        let lang = self.language();
        let _ = write!(self.xml, "<w:r><w:rPr>{style}{strong}{stressed}{lang}</w:rPr>");
        for (place, line) in text.split('\n').enumerate() {
            let after = if place > 0 { "<w:br/>" } else { "" };
            let _ = write!(self.xml, "{after}<w:t xml:space=\"preserve\">{}</w:t>", escape::text(line));
        }
        self.xml += "</w:r>";
    }

    fn language(&self) -> String {
        match &self.lang {
            lang if *lang == self.home && !rtl(lang) => String::new(),
            lang if rtl(lang) => format!("<w:rtl/><w:lang w:bidi=\"{lang}\"/>"),
            lang => format!("<w:lang w:val=\"{lang}\"/>"),
        }
    }
}

/// Says that a picture is an ornament.
const DECORATIVE: &str = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">\
    <adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

/// A name that Word takes for a place: at most 40 letters, digits and low lines.
fn bookmark(id: &str) -> String {
    let plain: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).take(38).collect();
    format!("p_{plain}")
}

/// The size on the page in 1/914400 of an inch: 96 dots to the inch, no wider than the text.
fn size(width: u32, height: u32) -> (u64, u64) {
    const WIDEST: u64 = 9_640 * 635;
    const HIGHEST: u64 = 11_000 * 635;
    let (width, height) = (u64::from(width) * 9_525, u64::from(height) * 9_525);
    let (width, height) = if width > WIDEST { (WIDEST, (height * WIDEST / width).max(1)) } else { (width, height) };
    if height > HIGHEST { ((width * HIGHEST / height).max(1), HIGHEST) } else { (width, height) }
}
