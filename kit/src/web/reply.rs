//! What is answered.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde::Serialize;

use crate::{Error, Result, secret::Secret};

/// What a reply does to the visitor's session.
pub(crate) enum SessionStep {
    /// Starts one, with this secret in the cookie.
    Open(Secret),
    /// Ends it.
    Close,
}

/// What is answered: status, headers, body.
pub struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    pub(crate) session: Option<SessionStep>,
    pub(crate) device: Option<String>,
}

impl Reply {
    fn of(status: StatusCode, mime: &'static str, body: impl Into<Vec<u8>>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
        Self { status, headers, body: body.into(), session: None, device: None }
    }

    /// A page of HTML.
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::of(StatusCode::OK, "text/html; charset=utf-8", body)
    }

    /// Plain text.
    pub fn text(body: impl Into<Vec<u8>>) -> Self {
        Self::of(StatusCode::OK, "text/plain; charset=utf-8", body)
    }

    /// JSON.
    pub fn json(value: &impl Serialize) -> Result<Self> {
        Ok(Self::of(StatusCode::OK, "application/json", serde_json::to_vec(value).map_err(Error::internal)?))
    }

    /// A calendar.
    pub fn calendar(body: impl Into<Vec<u8>>) -> Self {
        Self::of(StatusCode::OK, "text/calendar; charset=utf-8", body)
    }

    /// Go and look there: the answer to every form that was taken.
    pub fn see_other(address: impl AsRef<str>) -> Self {
        let mut reply = Self::of(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", Vec::new());
        if let Ok(value) = HeaderValue::from_str(&encoded(address.as_ref())) {
            reply.headers.insert(header::LOCATION, value);
        }
        reply
    }

    /// A file to keep. The name is made safe; the type is one that no browser runs.
    pub fn file(name: &str, mime: &'static str, bytes: Vec<u8>) -> Self {
        let mut reply = Self::of(StatusCode::OK, mime, bytes);
        if let Ok(value) = HeaderValue::from_str(&disposition(name)) {
            reply.headers.insert(header::CONTENT_DISPOSITION, value);
        }
        reply.headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
        reply
    }

    /// The same reply with another status.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self
    }

    /// The same reply with one more header.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(HeaderName::from_static(name), value);
        }
        self
    }

    /// Starts a session: the secret goes into the cookie and nowhere else.
    #[must_use]
    pub fn opening(mut self, secret: Secret) -> Self {
        self.session = Some(SessionStep::Open(secret));
        self
    }

    /// Leaves something in the browser by which it is known again, signed in or not.
    #[must_use]
    pub fn remembering(mut self, device: String) -> Self {
        self.device = Some(device);
        self
    }

    /// Ends the visitor's session.
    #[must_use]
    pub fn closing(mut self) -> Self {
        self.session = Some(SessionStep::Close);
        self
    }
}

/// An address with everything that a header may not carry written as `%xx`.
fn encoded(address: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}');
    address.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// `Content-Disposition` by RFC 6266: an ASCII name for old readers, the full one in UTF-8.
fn disposition(name: &str) -> String {
    let short: String = name.chars().filter(|c| !c.is_control() && !is_direction(*c)).take(120).collect();
    let ascii: String = short.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    let utf8: String = short
        .bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
            },
        )
        .collect();
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{utf8}")
}

/// Characters that turn the direction of text around, and with it what a name seems to say.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_can_neither_break_the_header_nor_hide_its_ending() {
        let value = disposition("a\"; filename=\"x.html\r\nSet-Cookie: y=1");
        assert!(!value.contains('\r') && !value.contains('\n'));
        assert_eq!((value.matches("filename=").count(), value.matches('"').count()), (1, 2), "{value}");
        assert!(disposition("résumé\u{202e}fdp.exe").contains("r_sum_fdp.exe"));
        assert!(disposition("résumé.pdf").ends_with("filename*=UTF-8''r%C3%A9sum%C3%A9.pdf"));
        assert!(disposition(&"x".repeat(1_000)).len() < 400);
    }

    #[test]
    fn an_address_cannot_carry_a_header() {
        let reply = Reply::see_other("/en/p/é\r\nX: y");
        assert_eq!(reply.headers[header::LOCATION], "/en/p/%C3%A9%0D%0AX:%20y");
    }
}
