//! What is inside a Word or Excel file, looked at before anything opens it.
//!
//! Such a file is a zip archive of XML parts. It is refused when it would unpack to too much, when it carries
//! programs, further archives or references to the world outside, and when its names point out of it.

use std::{
    borrow::Cow,
    io::{Cursor, Read},
};

use zip::{CompressionMethod, ZipArchive, read::ZipFile};

use super::{LARGEST_CONTENT, decode};
use crate::format::is_french;

/// The most parts an archive may have.
const MOST_PARTS: usize = 2_000;
/// How many times larger than its packed size a part may be, once it is larger than [`ALWAYS_FINE`].
const LARGEST_RATIO: u64 = 250;
/// A part of this size is never a bomb.
const ALWAYS_FINE: u64 = 1024 * 1024;
/// The largest count that an XML part may announce of its own content; readers make room for that many.
const LARGEST_COUNT: u64 = 1_000_000;

/// Why the inside of a Word or Excel file is not acceptable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveFault {
    /// It is not the archive it says it is.
    Broken,
    /// It has too many parts.
    TooManyParts,
    /// It unpacks to too much.
    TooLarge,
    /// It has another archive in it.
    Nested,
    /// The name of a part points elsewhere, or two parts have one name.
    Names,
    /// A part is encrypted.
    Locked,
    /// It carries macros.
    Macros,
    /// It refers to a file or address outside that a program would fetch.
    Outside,
    /// Its XML declares entities, a document type or an unusual encoding.
    Declarations,
    /// It is an archive, but neither a Word nor an Excel file.
    Neither,
}

impl ArchiveFault {
    /// What to tell the person.
    pub fn sentence(self, lang: &str) -> &'static str {
        let (english, french) = match self {
            Self::Broken => (
                "This file seems damaged. Open it in the program it was made with, save it again, then bring it again.",
                "Ce fichier semble abîmé. Ouvrez-le dans le logiciel d’origine, enregistrez-le de nouveau, puis reprenez.",
            ),
            Self::TooManyParts | Self::TooLarge => (
                "This file unpacks to far more than can be taken. Remove pictures and unused sheets, save it, then bring it again.",
                "Une fois décompressé, ce fichier est beaucoup trop gros. Retirez-en les images et les feuilles inutiles, enregistrez-le, puis reprenez.",
            ),
            Self::Nested => (
                "This file has another file inside it. Remove the embedded file, then bring it again.",
                "Ce fichier en renferme un autre. Retirez le fichier incorporé, puis reprenez.",
            ),
            Self::Names => (
                "The parts inside this file have names that are not safe. Save it again with your usual program, then bring it again.",
                "Les éléments de ce fichier portent des noms qui ne sont pas sûrs. Enregistrez-le de nouveau avec votre logiciel habituel, puis reprenez.",
            ),
            Self::Locked => (
                "This file is locked with a password. Save it without one, then bring it again.",
                "Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis reprenez.",
            ),
            Self::Macros => (
                "This file contains macros. Save it as .docx or .xlsx, without macros, then bring it again.",
                "Ce fichier contient des macros. Enregistrez-le en .docx ou en .xlsx, sans macros, puis reprenez.",
            ),
            Self::Outside => (
                "This file takes content from another file or address. Replace those links by their values, then bring it again.",
                "Ce fichier tire du contenu d’un autre fichier ou d’une adresse. Remplacez ces liens par leurs valeurs, puis reprenez.",
            ),
            Self::Declarations => (
                "This file was not made by an ordinary program and cannot be taken. Save it again with your usual program, then bring it again.",
                "Ce fichier ne vient pas d’un logiciel courant et ne peut être accepté. Enregistrez-le de nouveau avec votre logiciel habituel, puis reprenez.",
            ),
            Self::Neither => {
                ("This is neither a Word document nor an Excel workbook.", "Ce n’est ni un document Word ni un classeur Excel.")
            }
        };
        if is_french(lang) { french } else { english }
    }
}

/// Which of the two an office file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    /// A Word document.
    Document,
    /// An Excel workbook.
    Workbook,
}

/// Looks through the whole archive.
pub fn office(bytes: &[u8]) -> Result<Office, ArchiveFault> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(ArchiveFault::Broken);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveFault::Broken)?;
    if archive.len() > MOST_PARTS {
        return Err(ArchiveFault::TooManyParts);
    }
    if archive.has_duplicate_names() || archive.offset() != 0 {
        return Err(ArchiveFault::Names);
    }
    let mut names = std::collections::BTreeSet::new();
    let mut room = LARGEST_CONTENT as u64;
    for place in 0..archive.len() {
        let part = archive.by_index_raw(place).map_err(|_| ArchiveFault::Broken)?;
        let name = checked_name(&part)?;
        drop(part);
        let mut part = archive.by_index(place).map_err(|_| ArchiveFault::Broken)?;
        room -= check_part(&name, &mut part, room)?;
        if !names.insert(name.to_lowercase()) {
            return Err(ArchiveFault::Names);
        }
    }
    if !names.contains("[content_types].xml") {
        return Err(ArchiveFault::Neither);
    }
    match (names.contains("word/document.xml"), names.contains("xl/workbook.xml")) {
        (true, false) => Ok(Office::Document),
        (false, true) => Ok(Office::Workbook),
        _ => Err(ArchiveFault::Neither),
    }
}

/// The name of a part, when it stays inside on every system.
fn checked_name(part: &ZipFile<'_, Cursor<&[u8]>>) -> Result<String, ArchiveFault> {
    if part.encrypted() {
        return Err(ArchiveFault::Locked);
    }
    let name = std::str::from_utf8(part.name_raw()).map_err(|_| ArchiveFault::Names)?.to_owned();
    let inside = name.strip_suffix('/').unwrap_or(&name);
    let safe = |piece: &str| {
        let stem = piece.split('.').next().unwrap_or_default().to_ascii_uppercase();
        let device = ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
            || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")));
        !piece.is_empty() && !piece.ends_with(['.', ' ']) && !device
    };
    let plain = !inside.contains(['\\', ':']) && !inside.chars().any(char::is_control) && inside.len() <= 260;
    let fine = plain && inside.split('/').all(safe) && !part.is_symlink();
    if fine { Ok(name) } else { Err(ArchiveFault::Names) }
}

/// Looks at one part, unpacking no more than there is room for; how much there was.
fn check_part(name: &str, part: &mut ZipFile<'_, Cursor<&[u8]>>, room: u64) -> Result<u64, ArchiveFault> {
    if !matches!(part.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(ArchiveFault::Broken);
    }
    if is_macro(name) {
        return Err(ArchiveFault::Macros);
    }
    let most = room.min(ALWAYS_FINE.max(part.compressed_size().saturating_mul(LARGEST_RATIO)));
    if part.size() > most {
        return Err(ArchiveFault::TooLarge);
    }
    let mut content = Vec::new();
    part.take(most + 1).read_to_end(&mut content).map_err(|_| ArchiveFault::Broken)?;
    if content.len() as u64 > most {
        return Err(ArchiveFault::TooLarge);
    }
    if content.starts_with(b"PK\x03\x04") || content.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ArchiveFault::Nested);
    }
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    if ["xml", "rels", "vml"].contains(&&*ending) {
        check_xml(&xml(name, content.as_slice())?, ending == "rels")?;
    }
    Ok(content.len() as u64)
}

fn is_macro(name: &str) -> bool {
    let lower = name.to_lowercase();
    ["vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin"].iter().any(|part| lower.ends_with(part))
        || lower.contains("macrosheets/")
        || lower.contains("activex/")
}

/// The text of an XML part. What programs keep for themselves may be in UTF-16, what is read here may not.
fn xml<'a>(name: &str, content: &'a [u8]) -> Result<Cow<'a, str>, ArchiveFault> {
    let text = match std::str::from_utf8(content) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) if name.starts_with("customXml/") => Cow::Owned(decode(content).ok_or(ArchiveFault::Declarations)?.0),
        Err(_) => return Err(ArchiveFault::Declarations),
    };
    let opening = text.trim_start_matches('\u{feff}').split("?>").next().filter(|opening| opening.starts_with("<?xml")).unwrap_or_default();
    let coding = values(opening, "encoding").next().unwrap_or("utf-8").to_ascii_lowercase();
    let usual = coding == "utf-8" || coding == "us-ascii" || matches!(text, Cow::Owned(_));
    if usual { Ok(text) } else { Err(ArchiveFault::Declarations) }
}

/// An XML part that an ordinary program writes: no document type, no counts that ask for gigabytes.
fn check_xml(text: &str, relationships: bool) -> Result<(), ArchiveFault> {
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.contains('\0') {
        return Err(ArchiveFault::Declarations);
    }
    if text.contains("macroEnabled") {
        return Err(ArchiveFault::Macros);
    }
    if values(text, "uniqueCount").any(|count| count.trim().parse::<u64>().is_ok_and(|count| count > LARGEST_COUNT)) {
        return Err(ArchiveFault::TooLarge);
    }
    if relationships { check_relationships(text) } else { Ok(()) }
}

/// A link that a person may click stays; anything that a program would fetch by itself is refused.
fn check_relationships(text: &str) -> Result<(), ArchiveFault> {
    for element in text.split('<').filter(|element| values(element, "TargetMode").any(|mode| !mode.eq_ignore_ascii_case("internal"))) {
        let link = values(element, "Type").any(|kind| kind.ends_with("/hyperlink"));
        let harmless = values(element, "Target").all(|target| {
            let target = target.trim().to_ascii_lowercase();
            !target.starts_with("file:") && !target.starts_with("\\\\") && !target.starts_with("javascript:") && !target.contains('&')
                || target.starts_with("http")
                || target.starts_with("mailto:")
        });
        if !link || !harmless {
            return Err(ArchiveFault::Outside);
        }
    }
    Ok(())
}

/// The values of an attribute in a piece of XML.
fn values<'a>(text: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(attribute).filter_map(move |(place, _)| {
        let before = text[..place].chars().next_back();
        let rest = text[place + attribute.len()..].trim_start().strip_prefix('=')?.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let value = rest[1..].split(quote).next()?;
        before.is_none_or(char::is_whitespace).then_some(value)
    })
}
