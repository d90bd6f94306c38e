//! Reading a request: its language, its query, its body.

use axum::{
    body::{Body as HttpBody, to_bytes},
    http::{HeaderMap, header},
};

use super::ask::{Body, Upload};
use crate::{Error, Lang, Result};

/// The most fields a form may have.
const MOST_FIELDS: usize = 2_000;

/// The pairs of a query string.
pub(super) fn pairs(text: &str) -> Result<Vec<(String, String)>> {
    // Counted before it is read: reading many is slow.
    if text.bytes().filter(|byte| *byte == b'&').count() >= MOST_FIELDS {
        return Err(Error::Malformed("too many fields".into()));
    }
    let pairs: Vec<(String, String)> = serde_html_form::from_str(text).map_err(|_| Error::Malformed("the query cannot be read".into()))?;
    if pairs.iter().any(|(key, value)| key.contains('\0') || value.contains('\0')) {
        return Err(Error::Malformed("a field holds a NUL".into()));
    }
    // What is not UTF-8 was read as this sign.
    if pairs.iter().any(|(key, value)| key.contains('\u{FFFD}') || value.contains('\u{FFFD}')) {
        return Err(Error::Malformed("a field is not in UTF-8".into()));
    }
    Ok(pairs)
}

/// What kind of body a request says it has.
enum Kind {
    Form,
    Multipart(String),
    Json,
}

fn kind(headers: &HeaderMap) -> Result<Kind> {
    let is_said_twice = headers.get_all(header::CONTENT_TYPE).iter().count() > 1;
    let is_packed = headers.get_all(header::CONTENT_ENCODING).iter().any(|value| value.as_bytes() != b"identity");
    let text = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    let (mime, rest) = text.split_once(';').unwrap_or((&text, ""));
    let mut charsets = rest.split(';').filter_map(|part| part.trim().strip_prefix("charset=").map(|charset| charset.trim_matches('"')));
    if is_said_twice || is_packed || charsets.any(|charset| charset != "utf-8") {
        return Err(Error::Unsupported);
    }
    match mime.trim() {
        "application/x-www-form-urlencoded" => Ok(Kind::Form),
        "application/json" => Ok(Kind::Json),
        "multipart/form-data" => {
            let full = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
            multer::parse_boundary(full).map(Kind::Multipart).map_err(|_| Error::Malformed("no boundary between the parts".into()))
        }
        _ => Err(Error::Unsupported),
    }
}

/// Reads a body of at most `limit` bytes.
pub(super) async fn body(headers: &HeaderMap, body: HttpBody, limit: usize) -> Result<Body> {
    let bytes = to_bytes(body, limit).await.map_err(|_| Error::TooLarge)?;
    if bytes.is_empty() {
        return Ok(Body::Empty);
    }
    match kind(headers)? {
        Kind::Form => {
            let text = std::str::from_utf8(&bytes).map_err(|_| Error::Malformed("the form is not in UTF-8".into()))?;
            Ok(Body::Form(pairs(text)?, Vec::new()))
        }
        Kind::Json => Ok(Body::Json(bytes.to_vec())),
        Kind::Multipart(boundary) => parts(bytes, boundary).await,
    }
}

async fn parts(bytes: axum::body::Bytes, boundary: String) -> Result<Body> {
    let broken = |_| Error::Malformed("the parts of the form cannot be read".into());
    let whole = futures_one(bytes);
    let mut multipart = multer::Multipart::new(whole, boundary);
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = multipart.next_field().await.map_err(broken)? {
        if fields.len() + files.len() >= MOST_FIELDS {
            return Err(Error::Malformed("too many fields".into()));
        }
        let name = part.name().unwrap_or_default().to_owned();
        if let Some(file_name) = part.file_name().map(str::to_owned) {
            files.push(Upload { field: name, name: file_name, bytes: part.bytes().await.map_err(broken)?.to_vec() });
        } else {
            let value = part.bytes().await.map_err(broken)?;
            let value = std::str::from_utf8(&value).map_err(|_| Error::Malformed("a field is not in UTF-8".into()))?;
            if value.contains('\0') {
                return Err(Error::Malformed("a field holds a NUL".into()));
            }
            fields.push((name, value.to_owned()));
        }
    }
    Ok(Body::Form(fields, files))
}

/// A stream of one piece.
fn futures_one(bytes: axum::body::Bytes) -> axum::body::BodyDataStream {
    HttpBody::from(bytes).into_data_stream()
}

/// The language a browser prefers: French when French comes before English, English otherwise.
pub(super) fn preferred(headers: &HeaderMap) -> Lang {
    let text = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.get(..256.min(text.len()))
        .unwrap_or_default()
        .split(',')
        .find_map(|tag| Lang::from_code(tag.trim().get(..2).unwrap_or_default()))
        .unwrap_or_default()
}
