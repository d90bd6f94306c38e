//! In which encoding a text file was saved, and its text.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a text file was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, marked or not.
    Utf8,
    /// UTF-16, as Excel's "Unicode text".
    Utf16,
    /// Windows-1252, as Excel's plain CSV.
    Windows1252,
}

impl Encoding {
    /// Its name, for the person to check it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// The text in these bytes, or nothing when they are not text.
pub fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return plain(std::str::from_utf8(rest).ok()?.to_owned(), Encoding::Utf8);
    }
    if let Some(coder) = utf16(bytes) {
        let rest = if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") { &bytes[2..] } else { bytes };
        let text = coder.decode_without_bom_handling_and_without_replacement(rest)?;
        return plain(text.into_owned(), Encoding::Utf16);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return plain(text.to_owned(), Encoding::Utf8);
    }
    let unused = [0x81, 0x8D, 0x8F, 0x90, 0x9D];
    if bytes.iter().any(|byte| unused.contains(byte)) {
        return None;
    }
    plain(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Windows1252)
}

/// Which UTF-16 it is: by its mark, or because every second byte of the beginning is zero.
fn utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if bytes.starts_with(b"\xff\xfe") {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some(UTF_16BE);
    }
    let start = &bytes[..bytes.len().min(64) & !1];
    let zeros = |offset: usize| start.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1), start.len() / 2) {
        (0, odd, pairs) if pairs > 1 && odd * 4 > pairs * 3 => Some(UTF_16LE),
        (even, 0, pairs) if pairs > 1 && even * 4 > pairs * 3 => Some(UTF_16BE),
        _ => None,
    }
}

/// The text, unless control characters tell that it is something else.
fn plain(text: String, encoding: Encoding) -> Option<(String, Encoding)> {
    let strange = text.chars().any(|c| c.is_ascii_control() && !matches!(c, '\t' | '\r' | '\n' | '\x0c'));
    (!strange).then_some((text, encoding))
}
