//! Someone who visits a test house, as a browser would.

use std::cell::RefCell;

use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, header},
};
use tower::ServiceExt;

use super::TestHouse;
use crate::{Id, secret::Secret};

/// Someone who visits a test house.
pub struct Visitor<'h> {
    house: &'h TestHouse,
    account: Option<Id>,
    cookie: RefCell<Option<String>>,
    device: RefCell<Option<String>>,
}

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header as text, empty when absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where it leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// Whether the page says this.
    pub fn says(&self, text: &str) -> bool {
        self.text().contains(text)
    }
}

impl<'h> Visitor<'h> {
    pub(super) fn new(house: &'h TestHouse, signed: Option<(Id, Secret)>) -> Self {
        let account = signed.as_ref().map(|(account, _)| *account);
        let cookie = RefCell::new(signed.map(|(_, secret)| secret.reveal().to_owned()));
        Self { house, account, cookie, device: RefCell::default() }
    }

    /// The account they are signed in to.
    pub fn account(&self) -> Option<Id> {
        self.account
    }

    /// Asks for a page.
    pub fn get(&self, uri: &str) -> Answer {
        self.send(self.request(Method::GET, uri).body(Body::empty()))
    }

    /// Sends a form from one of our own pages.
    pub fn post(&self, uri: &str, fields: &[(&str, &str)]) -> Answer {
        let csrf = self.cookie.borrow().as_ref().map(|secret| crate::web::csrf_of(&Secret::brought(secret))).unwrap_or_default();
        let mut all = vec![("_csrf", csrf.as_str())];
        all.extend_from_slice(fields);
        let body = serde_html_form::to_string(all).unwrap_or_default();
        let request = self.request(Method::POST, uri).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)))
    }

    /// Sends a form with a file.
    pub fn upload(&self, uri: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        let csrf = self.cookie.borrow().as_ref().map(|secret| crate::web::csrf_of(&Secret::brought(secret))).unwrap_or_default();
        let mut body = Vec::new();
        for (name, value) in [("_csrf", csrf.as_str())].iter().chain(fields) {
            body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
        }
        let (field, name, bytes) = file;
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n").into_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let request = self.request(Method::POST, uri).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request.body(Body::from(body)))
    }

    /// Sends a form as a mail program does: with nothing of the browser, from no page.
    pub fn one_click(&self, uri: &str, form: &str) -> Answer {
        let request = Request::builder().method(Method::POST).uri(uri).header(header::HOST, "127.0.0.1:8080");
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())))
    }

    /// A request as this visitor's browser makes it.
    pub fn request(&self, method: Method, uri: &str) -> axum::http::request::Builder {
        let mut request = Request::builder().method(&method).uri(uri).header(header::HOST, "127.0.0.1:8080");
        if method != Method::GET {
            request = request.header("sec-fetch-site", "same-origin").header(header::ORIGIN, "http://127.0.0.1:8080");
        }
        for (name, cookie) in [("entente", &self.cookie), ("entente-device", &self.device)] {
            if let Some(value) = cookie.borrow().as_ref() {
                request = request.header(header::COOKIE, format!("{name}={value}"));
            }
        }
        request
    }

    /// Sends a request made with [`Visitor::request`].
    ///
    /// # Panics
    /// When the request is not one, or the router breaks.
    #[expect(clippy::expect_used, reason = "a test whose request cannot be made fails")]
    pub fn send(&self, request: axum::http::Result<Request<Body>>) -> Answer {
        let request = request.expect("a request");
        let router = self.house.router.clone();
        self.house.runtime.block_on(async move {
            let response = router.oneshot(request).await.expect("an answer");
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, usize::MAX).await.expect("a body").to_vec();
            self.keep_cookies(&parts.headers);
            Answer { status: parts.status.as_u16(), headers: parts.headers, bytes }
        })
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let said = headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        for (name, value) in said.filter_map(|said| said.split(';').next()?.split_once('=')) {
            let kept = if name == "entente" { &self.cookie } else { &self.device };
            *kept.borrow_mut() = (!value.is_empty()).then(|| value.to_owned());
        }
    }
}
