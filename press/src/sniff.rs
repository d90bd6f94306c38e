//! What an uploaded file is, by its content and never by its name: a closed list of six kinds.

use crate::read::{Office, decode, office};

/// The kinds of files that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A Word document without macros.
    Docx,
    /// An Excel workbook without macros.
    Xlsx,
    /// Text in columns.
    Csv,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
}

impl FileKind {
    /// All kinds, for the sentence that says what is taken.
    pub const ALL: [Self; 6] = [Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv, Self::Png, Self::Jpeg];

    /// The ending of its file names, without a dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// The most dots a picture may have: decoding more would cost hundreds of megabytes.
const MOST_DOTS: u64 = 50_000_000;

/// What the file is, or nothing when it is none of the kinds that are taken.
pub fn sniff(bytes: &[u8]) -> Option<FileKind> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => pdf(bytes).then_some(FileKind::Pdf),
        [0x89, b'P', b'N', b'G', ..] => png(bytes).then_some(FileKind::Png),
        [0xFF, 0xD8, 0xFF, ..] => jpeg(bytes).then_some(FileKind::Jpeg),
        [b'P', b'K', ..] => match office(bytes).ok()? {
            Office::Document => Some(FileKind::Docx),
            Office::Workbook => Some(FileKind::Xlsx),
        },
        _ => csv(bytes).then_some(FileKind::Csv),
    }
}

/// A version at the very beginning, the end mark near the end.
fn pdf(bytes: &[u8]) -> bool {
    let version = matches!(bytes.get(5..8), Some([b'1' | b'2', b'.', b'0'..=b'9']));
    let end = &bytes[bytes.len().saturating_sub(1024)..];
    version && holds(end, b"startxref") && holds(end, b"%%EOF")
}

/// Chunk after chunk from the header to the end, and nothing behind it.
fn png(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") else { return false };
    let mut first = true;
    while let Some((length, kind)) = number(rest, 0).zip(rest.get(4..8)) {
        if first && !(kind == b"IHDR" && length == 13 && fits(number(rest, 8), number(rest, 12))) {
            return false;
        }
        first = false;
        let Some(after) = usize::try_from(length).ok().and_then(|length| rest.get(length.checked_add(12)?..)) else { return false };
        if kind == b"IEND" {
            return after.is_empty();
        }
        rest = after;
    }
    false
}

/// Segment after segment to the beginning of the picture, with one that gives its size; then the end mark.
fn jpeg(bytes: &[u8]) -> bool {
    let mut rest = &bytes[2..];
    let mut sized = false;
    while let [0xFF, marker, ..] = *rest {
        if marker == 0xFF {
            rest = &rest[1..];
            continue;
        }
        let Some(length) = rest.get(2..4).map(|pair| usize::from(pair[0]) << 8 | usize::from(pair[1])) else { return false };
        if marker == 0xDA {
            return sized && rest.windows(2).any(|pair| pair == [0xFF, 0xD9]);
        }
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let side = |at: usize| rest.get(at..at + 2).map(|pair| u64::from(pair[0]) << 8 | u64::from(pair[1]));
            sized = fits(side(5), side(7));
        }
        match rest.get(length + 2..) {
            Some(after) if length >= 2 => rest = after,
            _ => return false,
        }
    }
    false
}

/// Text that no program would take for a page, a picture, a script or a PDF that begins a little later.
fn csv(bytes: &[u8]) -> bool {
    decode(bytes).is_some_and(|(text, _)| {
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let other = text.starts_with(['<', '{']) || ["#!", "%!", "GIF8"].iter().any(|start| text.starts_with(start));
        !text.is_empty() && !other && !holds(&bytes[..bytes.len().min(2048)], b"%PDF-")
    })
}

fn fits(width: Option<u64>, height: Option<u64>) -> bool {
    width.zip(height).is_some_and(|(width, height)| width > 0 && height > 0 && width.saturating_mul(height) <= MOST_DOTS)
}

/// The four bytes at this place as a number, the largest first.
fn number(bytes: &[u8], at: usize) -> Option<u64> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_be_bytes(four).into())
}

fn holds(bytes: &[u8], piece: &[u8]) -> bool {
    bytes.windows(piece.len()).any(|window| window == piece)
}
