//! A document as a Word file: real headings, lists, table headings, languages and words for pictures.
//!
//! The parts are written here rather than by a library, because what makes a Word file accessible (the language of
//! each piece, heading rows that repeat, words that stand for a picture) is what such libraries leave out.

mod body;
mod table;
#[cfg(test)]
mod tests;

use std::io::{Cursor, Write};

use zip::{ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{Document, escape, words::words};
use body::Body;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The document as the bytes of a `.docx` file.
///
/// # Errors
/// When it is larger than such a file can be.
pub fn bytes(document: &Document) -> Result<Vec<u8>, ZipError> {
    let lang = escape::lang(&document.lang).unwrap_or("en-CA");
    let body = Body::of(document, lang);
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &[u8]| -> Result<(), ZipError> {
        file.start_file(name, SimpleFileOptions::default())?;
        Ok(file.write_all(content)?)
    };
    put("[Content_Types].xml", types().as_bytes())?;
    put("_rels/.rels", package_relationships().as_bytes())?;
    put("docProps/core.xml", core(document, lang).as_bytes())?;
    put("word/document.xml", part("document", &format!("<w:body>{}{SECTION}</w:body>", body.xml)).as_bytes())?;
    put("word/_rels/document.xml.rels", relationships(&body).as_bytes())?;
    put("word/styles.xml", include_str!("styles.xml").replace("LANGUAGE", lang).as_bytes())?;
    put("word/numbering.xml", numbering(body.ordered_lists).as_bytes())?;
    put("word/settings.xml", part("settings", &settings(lang)).as_bytes())?;
    put("word/header1.xml", part("hdr", &header(document)).as_bytes())?;
    put("word/footer1.xml", part("ftr", &footer(lang)).as_bytes())?;
    for (name, content) in &body.media {
        put(&format!("word/media/{name}"), content)?;
    }
    Ok(file.finish()?.into_inner())
}

/// A letter page with margins, the running title above and the page number below; not on the first page.
const SECTION: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/>\
    <w:footerReference w:type=\"first\" r:id=\"footer\"/><w:pgSz w:w=\"12240\" w:h=\"15840\"/>\
    <w:pgMar w:top=\"1440\" w:right=\"1300\" w:bottom=\"1300\" w:left=\"1300\" w:header=\"620\" w:footer=\"620\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

/// A part of the file: its root with the names that parts use.
fn part(root: &str, content: &str) -> String {
    format!(
        "{DECLARATION}<w:{root} xmlns:w=\"{MAIN}\" xmlns:r=\"{OFFICE}\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">{content}</w:{root}>"
    )
}

fn types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts: String = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("header1", "header"),
        ("footer1", "footer"),
    ]
    .iter()
    .map(|(name, kind)| format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{word}.{kind}+xml\"/>"))
    .collect();
    format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>{parts}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn package_relationships() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"document\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"core\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
    )
}

fn relationships(body: &Body) -> String {
    let mut all = String::new();
    let mut add = |id: &str, kind: &str, target: &str, mode: &str| {
        all += &format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{}\"{mode}/>", escape::text(target));
    };
    for (id, kind, target) in [
        ("styles", "styles", "styles.xml"),
        ("numbering", "numbering", "numbering.xml"),
        ("settings", "settings", "settings.xml"),
        ("header", "header", "header1.xml"),
        ("footer", "footer", "footer1.xml"),
    ] {
        add(id, kind, target, "");
    }
    for (place, address) in body.links.iter().enumerate() {
        add(&format!("link{place}"), "hyperlink", address, " TargetMode=\"External\"");
    }
    for (place, (name, _)) in body.media.iter().enumerate() {
        add(&format!("picture{place}"), "image", &format!("media/{name}"), "");
    }
    format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

fn core(document: &Document, lang: &str) -> String {
    let day = document.date.map(|day| {
        format!("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>")
    });
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{lang}</dc:language>{}</cp:coreProperties>",
        escape::text(&document.title),
        escape::text(&document.author),
        day.unwrap_or_default()
    )
}

fn settings(lang: &str) -> String {
    format!(
        "<w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{lang}\"/>"
    )
}

/// Bullets, and for each ordered list a numbering of its own that begins at 1.
fn numbering(ordered_lists: usize) -> String {
    let level = |format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"567\" w:hanging=\"397\"/></w:pPr></w:lvl>"
        )
    };
    let kind = |id: usize, level: String| {
        format!("<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/>{level}</w:abstractNum>")
    };
    let mut all = kind(0, level("bullet", "•")) + &kind(1, level("decimal", "%1."));
    all += "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    for list in 0..ordered_lists {
        all += &format!(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            list + 2
        );
    }
    part("numbering", &all)
}

fn header(document: &Document) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escape::text(&document.title)
    )
}

fn footer(lang: &str) -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    let between = words(lang).of;
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:t xml:space=\"preserve\"> {between} </w:t></w:r>{}</w:p>",
        field("PAGE"),
        field("NUMPAGES")
    )
}
