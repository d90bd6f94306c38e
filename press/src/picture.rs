//! A picture in a document: its bytes, its size, the words that stand for it.

/// The most pixels that a picture may have: what a large camera takes.
pub const MOST_PIXELS: u64 = 40_000_000;

/// A picture.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// What it shows, for who does not see it; empty for an ornament.
    pub alt: String,
    /// The file: PNG or JPEG.
    pub bytes: Vec<u8>,
    /// Where a page finds it; empty when the page should carry it inside.
    pub address: String,
}

/// What kind of file a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl Format {
    /// The name that pages and files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }
}

impl Picture {
    /// Its format, width and height in pixels; `None` when it is neither PNG nor JPEG, or too large to show.
    pub fn measure(&self) -> Option<(Format, u32, u32)> {
        let (format, width, height) = png(&self.bytes).or_else(|| jpeg(&self.bytes))?;
        let pixels = u64::from(width) * u64::from(height);
        (pixels > 0 && pixels <= MOST_PIXELS).then_some((format, width, height))
    }
}

fn png(bytes: &[u8]) -> Option<(Format, u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    (rest.get(4..8)? == b"IHDR").then_some(())?;
    let number = |at: usize| Some(u32::from_be_bytes(rest.get(at..at + 4)?.try_into().ok()?));
    Some((Format::Png, number(8)?, number(12)?))
}

/// Walks from segment to segment until the one that tells the size.
fn jpeg(bytes: &[u8]) -> Option<(Format, u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let marker = *rest.get(1)?;
        if *rest.first()? != 0xff {
            return None;
        }
        if marker == 0xff {
            rest = &rest[1..];
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]));
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let number = |at: usize| Some(u32::from(u16::from_be_bytes([*rest.get(at)?, *rest.get(at + 1)?])));
            return Some((Format::Jpeg, number(7)?, number(5)?));
        }
        rest = rest.get(2 + length.max(2)..)?;
    }
}

/// The bytes in base 64, for a page that carries its pictures inside.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let of = |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0));
        let bits = of(0) << 16 | of(1) << 8 | of(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_as_the_standard_prints_it() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn a_picture_that_claims_to_be_enormous_is_not_shown() {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend_from_slice(&50_000_u32.to_be_bytes());
        bytes.extend_from_slice(&50_000_u32.to_be_bytes());
        assert_eq!(Picture { bytes: bytes.clone(), ..Picture::default() }.measure(), None);
        bytes[16..24].copy_from_slice(&[0, 0, 0, 4, 0, 0, 0, 3]);
        assert_eq!(Picture { bytes, ..Picture::default() }.measure(), Some((Format::Png, 4, 3)));
    }

    #[test]
    fn the_size_of_a_photograph_stands_behind_its_other_segments() {
        let bytes = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x20\x00\x40\x03".to_vec();
        assert_eq!(Picture { bytes, ..Picture::default() }.measure(), Some((Format::Jpeg, 64, 32)));
        assert_eq!(Picture { bytes: b"\xff\xd8\xff".to_vec(), ..Picture::default() }.measure(), None);
    }
}
