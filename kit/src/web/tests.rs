//! The web as a whole: proxies, places, sizes.

#![allow(clippy::unnecessary_wraps, reason = "a handler gives a Result")]

use std::{
    net::SocketAddr,
    sync::{
        Condvar, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request},
};
use tower::ServiceExt as _;

use super::{Ask, Reply, Routes, router};
use crate::{
    Result, acts,
    clock::Clock,
    config::Config,
    db::testing::scratch_with,
    house::House,
    permits::{ANYONE, Installation, Permit},
    testing::{TestHouse, now},
};

acts! {
    /// Look at a page.
    read Look on Installation as "tests.look" may &[ANYONE];
    /// Send something.
    change Send on Installation as "tests.send" may &[ANYONE];
}

/// Who asks, as the handler is told.
fn who_asks(_: &Permit<'_, Look>, ask: &Ask) -> Result<Reply> {
    Ok(Reply::text(ask.client()))
}

fn taken(_: &Permit<'_, Send>, ask: &Ask) -> Result<Reply> {
    Ok(Reply::text(ask.field("text").len().to_string()))
}

/// An answer of a house at `https://entente.example.ca` that trusts the proxy 10.0.0.1.
fn asked(method: Method, uri: &str, peer: &str, headers: &[(&str, &str)]) -> (u16, HeaderMap, String) {
    let mut routes = Routes::default();
    routes.read("/who", who_asks);
    routes.change("/who", taken);
    let (db, _scratch) = scratch_with(crate::migrations::ALL);
    let mut config = Config::new("https://entente.example.ca", "/nowhere");
    config.trusted_proxies = vec!["10.0.0.1".parse().expect("a network")];
    let router = router(House::new(db, Clock::Still(now()), config, crate::web::Menu::default()), &routes);
    let peer: SocketAddr = peer.parse().expect("an address");
    let mut request = Request::builder().method(method).uri(uri).header("host", "entente.example.ca").extension(ConnectInfo(peer));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let answer = router.oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer");
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        (parts.status.as_u16(), parts.headers, String::from_utf8_lossy(&bytes).into_owned())
    })
}

#[test]
fn handlers_learn_the_client_behind_a_trusted_proxy_and_no_other_story() {
    let who = |peer: &str, headers: &[(&str, &str)]| asked(Method::GET, "/en/who", peer, headers).2;
    assert_eq!(who("10.0.0.1:5000", &[("x-forwarded-for", "192.0.2.1, 203.0.113.9")]), "203.0.113.9");
    assert_eq!(who("10.0.0.1:5000", &[("forwarded", "for=\"[2001:db8:1:2:3::4]\"")]), "2001:db8:1:2::");
    assert_eq!(who("203.0.113.7:5000", &[("x-forwarded-for", "192.0.2.1")]), "203.0.113.7");
    let inventions = [
        ("x-real-ip", "192.0.2.1"),
        ("x-client-ip", "192.0.2.1"),
        ("x-original-url", "/en/elsewhere"),
        ("x-forwarded-host", "evil.example"),
    ];
    assert_eq!(who("10.0.0.1:5000", &inventions), "10.0.0.1");
}

#[test]
fn a_page_asked_for_in_the_open_is_asked_for_again_over_https_and_a_form_is_refused() {
    let open = [("x-forwarded-proto", "http"), ("x-forwarded-for", "203.0.113.9")];
    let (status, headers, _) = asked(Method::GET, "/en/who?page=2", "10.0.0.1:5000", &open);
    assert_eq!((status, headers["location"].to_str().expect("text")), (308, "https://entente.example.ca/en/who?page=2"));
    assert_eq!(asked(Method::POST, "/en/who", "10.0.0.1:5000", &open).0, 421);
    assert_eq!(asked(Method::GET, "/api/v1/who", "10.0.0.1:5000", &open).0, 421);
    assert_eq!(asked(Method::GET, "/en/who", "203.0.113.9:5000", &open).0, 200, "who is not trusted cannot say so");
    assert_eq!(asked(Method::GET, "/en/who", "10.0.0.1:5000", &[("x-forwarded-proto", "https")]).0, 200);
}

#[test]
fn an_address_or_a_head_that_is_too_long_is_refused() {
    assert_eq!(asked(Method::GET, "/en/who", "10.0.0.1:5000", &[("cookie", &"x".repeat(40_000))]).0, 431);
    let long = format!("/en/who?q={}", "x".repeat(33_000));
    assert_eq!(asked(Method::GET, &long, "10.0.0.1:5000", &[]).0, 414);
}

/// Where whatever takes long waits until it may end.
struct Bar {
    entered: AtomicUsize,
    open: Mutex<bool>,
    raised: Condvar,
}

impl Bar {
    const fn new() -> Self {
        Self { entered: AtomicUsize::new(0), open: Mutex::new(false), raised: Condvar::new() }
    }

    fn wait(&self) {
        self.entered.fetch_add(1, Ordering::SeqCst);
        drop(self.raised.wait_while(self.open.lock().expect("sound"), |open| !*open).expect("sound"));
    }

    /// How many have come so far.
    fn entered(&self) -> usize {
        self.entered.load(Ordering::SeqCst)
    }

    fn until(&self, so_many: usize) {
        while self.entered() < so_many {
            thread::yield_now();
        }
    }

    fn raise(&self) {
        *self.open.lock().expect("sound") = true;
        self.raised.notify_all();
    }
}

static FILES: Bar = Bar::new();
static PAGES: Bar = Bar::new();

/// A file that takes long, with a reader of the database in its hand all the while.
fn long(_: &Permit<'_, Look>, _: &Ask) -> Result<Reply> {
    FILES.wait();
    Ok(Reply::file("all.xlsx", "application/octet-stream", vec![1]))
}

#[test]
fn however_many_files_are_asked_for_pages_are_answered_meanwhile() {
    let mut routes = Routes::default();
    routes.read("/all.xlsx", long);
    routes.read("/who", who_asks);
    let house = TestHouse::new(&routes);
    thread::scope(|scope| {
        let files: Vec<_> = (0..20).map(|_| scope.spawn(|| house.nobody().get("/en/all.xlsx").status)).collect();
        FILES.until(2);
        for _ in 0..20 {
            assert_eq!(house.nobody().get("/en/who").status, 200);
            assert_eq!(house.nobody().get("/healthz").status, 200);
        }
        assert_eq!(FILES.entered(), 2, "two at a time");
        FILES.raise();
        assert!(files.into_iter().all(|file| file.join().expect("ends") == 200), "the others had their turn");
    });
}

/// A page that takes long.
fn slow(_: &Permit<'_, Look>, _: &Ask) -> Result<Reply> {
    PAGES.wait();
    Ok(Reply::text("shown"))
}

#[test]
fn pages_wait_in_line_for_a_reader_of_the_database_and_no_change_waits_for_them() {
    let mut routes = Routes::default();
    routes.read("/slow", slow);
    routes.change("/who", taken);
    let house = TestHouse::new(&routes);
    let readers = house.db().readers();
    let someone = house.someone("Amina", &[]);
    thread::scope(|scope| {
        let pages: Vec<_> = (0..readers + 6).map(|_| scope.spawn(|| house.nobody().get("/en/slow").status)).collect();
        PAGES.until(readers);
        for _ in 0..20 {
            assert_eq!(someone.post("/en/who", &[("text", "four")]).text(), "4");
        }
        assert_eq!(PAGES.entered(), readers, "as many as can read at once");
        PAGES.raise();
        assert!(pages.into_iter().all(|page| page.join().expect("ends") == 200), "the others had their turn");
    });
}

#[test]
fn only_someone_we_know_may_send_more_than_a_form_holds() {
    let mut routes = Routes::default();
    routes.upload("/who", 1_000_000, taken);
    let house = TestHouse::new(&routes);
    let large = "x".repeat(400_000);
    assert_eq!(house.nobody().post("/en/who", &[("text", &large)]).status, 413);
    assert_eq!(house.nobody().post("/en/who", &[("text", "x")]).text(), "1");
    let known = house.someone("Amina", &[]);
    assert_eq!(known.post("/en/who", &[("text", &large)]).text(), "400000");
    let forged = known.request(Method::POST, "/en/who").header("authorization", "Bearer 0000");
    assert_eq!(house.nobody().send(forged.header("content-type", "text/plain").body(Body::from(large))).status, 413);
}
