//! Reading a request: its language, its query, its body.

use std::{future::poll_fn, pin::Pin, sync::Arc, time::Duration};

use axum::{
    body::{Body as HttpBody, HttpBody as _},
    http::{HeaderMap, header},
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, timeout, timeout_at},
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

/// How fast a body must come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// Nothing at all for this long is too slow.
    pub patience: Duration,
    /// So long one may take to begin with, whatever one sends.
    pub grace: Duration,
    /// After that, so many bytes each second on average.
    pub slowest: u64,
}

impl Default for Pace {
    /// A document of 20 MB over a poor line in the country: 16 kB a second, 21 minutes.
    fn default() -> Self {
        Self { patience: Duration::from_secs(10), grace: Duration::from_secs(30), slowest: 16_000 }
    }
}

/// Room in memory for what was sent, until dropped.
pub(super) type Room = Option<OwnedSemaphorePermit>;

/// Reads a body of at most `limit` bytes, as long as there is room for it.
pub(super) async fn body(headers: &HeaderMap, body: HttpBody, measure: (usize, Pace), room: &Arc<Semaphore>) -> (Result<Body>, Room) {
    match whole(body, measure, room).await {
        Ok((bytes, room)) => (understood(headers, bytes).await, room),
        Err(error) => (Err(error), None),
    }
}

async fn understood(headers: &HeaderMap, bytes: Vec<u8>) -> Result<Body> {
    if bytes.is_empty() {
        return Ok(Body::Empty);
    }
    match kind(headers)? {
        Kind::Form => {
            let text = std::str::from_utf8(&bytes).map_err(|_| Error::Malformed("the form is not in UTF-8".into()))?;
            Ok(Body::Form(pairs(text)?, Vec::new()))
        }
        Kind::Json => Ok(Body::Json(bytes)),
        Kind::Multipart(boundary) => parts(bytes.into(), boundary).await,
    }
}

/// Reads piece by piece. What has come takes room, by the kilobyte; what has not come yet takes none.
async fn whole(mut body: HttpBody, (limit, pace): (usize, Pace), room: &Arc<Semaphore>) -> Result<(Vec<u8>, Room)> {
    if body.size_hint().lower() > limit as u64 {
        return Err(Error::TooLarge);
    }
    let (began, mut bytes, mut held): (_, Vec<u8>, Room) = (Instant::now(), Vec::new(), None);
    loop {
        let all = pace.grace + Duration::from_secs(bytes.len() as u64 / pace.slowest.max(1));
        let due = (began + all).min(Instant::now() + pace.patience);
        let frame = timeout_at(due, poll_fn(|context| Pin::new(&mut body).poll_frame(context))).await;
        let Some(frame) = frame.map_err(|_| Error::TooSlow)? else { return Ok((bytes, held)) };
        let frame = frame.map_err(|_| Error::Malformed("the request broke off".into()))?;
        let Ok(piece) = frame.into_data() else { continue };
        if bytes.len() + piece.len() > limit {
            return Err(Error::TooLarge);
        }
        let had = held.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let needed = (bytes.len() + piece.len()).div_ceil(1024).saturating_sub(had);
        let needed = u32::try_from(needed).map_err(|_| Error::TooLarge)?;
        let more = timeout(pace.patience, room.clone().acquire_many_owned(needed)).await;
        let more = more.map_err(|_| Error::Busy)?.map_err(Error::internal)?;
        match &mut held {
            Some(held) => held.merge(more),
            None => held = Some(more),
        }
        bytes.extend_from_slice(&piece);
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

#[cfg(test)]
mod tests {
    use std::{convert::Infallible, task::Poll};

    use axum::body::{Bytes, HttpBody as Spoken};

    use super::*;

    /// Says one byte whenever it is asked, or nothing ever.
    struct Drip {
        speaks: bool,
        pause: Pin<Box<tokio::time::Sleep>>,
    }

    impl Drip {
        fn body(speaks: bool) -> HttpBody {
            HttpBody::new(Self { speaks, pause: Box::pin(tokio::time::sleep(Duration::from_millis(2))) })
        }
    }

    impl Spoken for Drip {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut std::task::Context<'_>,
        ) -> Poll<Option<std::result::Result<hyper::body::Frame<Bytes>, Infallible>>> {
            std::task::ready!(self.pause.as_mut().poll(context));
            if !self.speaks {
                return Poll::Pending;
            }
            self.pause = Box::pin(tokio::time::sleep(Duration::from_millis(2)));
            Poll::Ready(Some(Ok(hyper::body::Frame::data(Bytes::from_static(b"x")))))
        }
    }

    fn reads(make: impl FnOnce() -> HttpBody, limit: usize, pace: Pace, room: usize) -> Result<(Vec<u8>, Room)> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async { whole(make(), (limit, pace), &Arc::new(Semaphore::new(room))).await })
    }

    const CALM: Pace = Pace { patience: Duration::from_mins(1), grace: Duration::from_mins(1), slowest: 16_000 };

    #[test]
    fn a_body_that_never_comes_is_not_waited_for() {
        let pace = Pace { patience: Duration::from_millis(20), ..CALM };
        assert!(matches!(reads(|| Drip::body(false), 1_000, pace, 10), Err(Error::TooSlow)));
    }

    #[test]
    fn a_body_that_drips_is_too_slow_however_steadily() {
        let pace = Pace { grace: Duration::from_millis(50), ..CALM };
        assert!(matches!(reads(|| Drip::body(true), 1_000_000, pace, 10_000), Err(Error::TooSlow)));
    }

    #[test]
    fn what_is_over_the_limit_is_refused_whether_its_length_is_told_or_not() {
        assert!(matches!(reads(|| HttpBody::from(vec![0; 1_001]), 1_000, CALM, 10), Err(Error::TooLarge)));
        assert!(matches!(reads(|| Drip::body(true), 10, CALM, 100), Err(Error::TooLarge)));
        let (bytes, room) = reads(|| HttpBody::from(vec![0; 1_000]), 1_000, CALM, 10).expect("read");
        assert_eq!((bytes.len(), room.map(|room| room.num_permits())), (1_000, Some(1)));
    }

    #[test]
    fn without_room_in_memory_the_sender_is_told_to_come_back() {
        let pace = Pace { patience: Duration::from_millis(20), ..CALM };
        assert!(matches!(reads(|| HttpBody::from(vec![0; 5_000]), 10_000, pace, 4), Err(Error::Busy)));
        assert!(reads(|| HttpBody::from(vec![0; 5_000]), 10_000, pace, 5).is_ok());
    }
}
