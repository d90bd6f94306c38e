//! Requests that say they are something else: another sender, another method, another kind of body, another address.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    http::{Method, header},
};
use kit::{
    bind, sql,
    testing::{Answer, Visitor},
    web::Surface,
};

use crate::cast::{Guest, Stage, stage};

const API: &str = "/api/v1/p/rivermont/organizations";
const MADE: &[u8] = br#"{"name_en":"Made by a trick","sectors":["health"]}"#;

/// How many lines the chronicle has: every change adds one.
fn changes(stage: &Stage) -> i64 {
    stage.house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM chronicle"), bind![])).0
}

fn ask(visitor: &Visitor<'_>, method: &str, uri: &str, headers: &[(&str, &str)]) -> Answer {
    let method = Method::from_bytes(method.as_bytes()).expect("a method");
    let request = headers.iter().fold(visitor.request(method, uri), |request, (name, value)| request.header(*name, *value));
    visitor.send(request.body(Body::empty()))
}

/// What a page says, without the tokens of its forms, which differ each time.
fn told(answer: &Answer) -> String {
    let text = answer.text();
    let mut pieces = text.split("name=\"_csrf\" value=\"");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |all, piece| all + piece.split_once('"').map_or(piece, |(_, rest)| rest))
}

/// T85: a sender who says to be a proxy changes neither what is answered nor where letters lead.
#[test]
fn what_a_sender_says_of_host_scheme_and_address_is_not_believed() {
    let stage = stage();
    let claims = [
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "https"),
        ("x-forwarded-for", "127.0.0.1"),
        ("x-forwarded-prefix", "/evil"),
        ("x-forwarded-server", "evil.example"),
        ("forwarded", "for=127.0.0.1;host=evil.example;proto=https"),
        ("x-original-url", "/en/p/rivermont/people"),
        ("x-rewrite-url", "/en/p/rivermont/people"),
        ("x-host", "evil.example"),
        ("x-real-ip", "127.0.0.1"),
    ];
    for (guest, address) in [(Guest::Nobody, "/en/sign-in"), (Guest::Cast(1), "/en/p/rivermont/organizations"), (Guest::Outsider, "/en")] {
        let visitor = stage.visitor(guest);
        let plain = visitor.get(address);
        assert_eq!(plain.status, 200, "{address}");
        for claim in claims {
            let answer = ask(&visitor, "GET", address, &[claim]);
            assert!(answer.status == 200 && told(&answer) == told(&plain), "{address} with {claim:?}");
        }
        let all = ask(&visitor, "GET", address, &claims);
        assert!(told(&all) == told(&plain) && all.header("strict-transport-security").is_empty(), "{address} with all");
    }
    let host = Body::empty();
    let request =
        axum::http::Request::builder().uri("/en/sign-in").header("host", "evil.example").header("x-forwarded-host", "127.0.0.1:8080");
    assert_eq!(stage.visitor(Guest::Nobody).send(request.body(host)).status, 421);

    let coordinator = stage.visitor(Guest::Cast(1));
    let page = scraper::Html::parse_document(&coordinator.get("/en/p/rivermont/team").text());
    let field = crate::edit_forms::inside(page.root_element(), "input[name=_csrf]").into_iter().next().expect("a form");
    let token = field.attr("value").expect("its token");
    let body = format!("_csrf={token}&name=Zed&email=zed%40example.org&lang=en&standing=observer");
    let request = claims
        .iter()
        .fold(coordinator.request(Method::POST, "/en/p/rivermont/team/invitations"), |it, (name, value)| it.header(*name, *value));
    let invited = coordinator.send(request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from(body)));
    assert!(invited.status < 400, "{}: {}", invited.status, invited.text());
    let letters: Vec<(String, String)> = stage.house.look(|tx| tx.rows(sql!("SELECT recipient, body FROM outbox"), bind![]));
    let letter = letters.iter().find(|(to, _)| to == "zed@example.org").expect("the invitation");
    assert!(letter.1.contains("http://127.0.0.1:8080/") && !letter.1.contains("evil"), "{}", letter.1);
}

/// T87: an address answers the methods it was written for and no other, and no header or field turns one into another.
#[test]
fn methods_that_an_address_does_not_have_are_refused() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let mut methods: BTreeMap<String, (String, Vec<&Method>)> = BTreeMap::new();
    for route in stage.routes.all() {
        methods.entry(route.path.clone()).or_insert_with(|| (stage.address(route, "en"), Vec::new())).1.push(&route.method);
    }
    let before = changes(&stage);
    for (address, known) in methods.values() {
        for method in ["PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "OPTIONS", "PROPFIND", "MKCOL", "QUERY"] {
            let answer = ask(&visitor, method, address, &[]);
            assert_eq!(answer.status, 405, "{method} {address}");
            assert!(answer.bytes.is_empty() && answer.header("access-control-allow-origin").is_empty(), "{method} {address}");
        }
        let is_file = [".xlsx", ".docx", ".pdf"].iter().any(|ending| address.ends_with(ending));
        if known.contains(&&Method::GET) && is_file {
            continue;
        }
        if known.contains(&&Method::GET) {
            let (head, whole) = (ask(&visitor, "HEAD", address, &[]), visitor.get(address));
            assert!(head.status == whole.status && head.bytes.is_empty(), "HEAD {address}");
        } else {
            assert_eq!(ask(&visitor, "HEAD", address, &[]).status, 405, "HEAD {address}");
            assert_eq!(visitor.get(address).status, 405, "GET {address}");
            assert_eq!(visitor.get(&format!("{address}?_method=POST")).status, 405, "{address}");
        }
        let disguises = [("x-http-method-override", "POST"), ("x-method-override", "POST"), ("x-http-method", "POST")];
        assert_eq!(ask(&visitor, "PUT", address, &disguises).status, 405, "PUT as POST {address}");
        if known.contains(&&Method::GET) && !known.contains(&&Method::POST) {
            assert_eq!(visitor.post(&format!("{address}?_method=GET"), &[("_method", "GET")]).status, 405, "POST as GET {address}");
        }
    }
    assert_eq!(changes(&stage), before, "nothing was changed");
    assert!(methods.len() > 100);
    for address in ["/", "/healthz", "/openapi.json", "/assets/style.css"] {
        assert_eq!(ask(&visitor, "POST", address, &[]).status, 405, "{address}");
        assert_eq!(ask(&visitor, "TRACE", address, &[]).status, 405, "{address}");
    }
}

/// T88: a body that is not of the kind an address takes, or says it is of two, is refused for that reason.
#[test]
fn bodies_of_another_kind_are_refused() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let before = changes(&stage);
    let send = |uri: &str, headers: &[(&str, &str)], body: &[u8]| {
        let request = headers.iter().fold(visitor.request(Method::POST, uri), |request, (name, value)| request.header(*name, *value));
        visitor.send(request.body(Body::from(body.to_vec()))).status
    };
    let kinds = [
        &[("content-type", "text/plain")][..],
        &[],
        &[("content-type", "application/x-www-form-urlencoded")],
        &[("content-type", "application/json; charset=utf-7")],
        &[("content-type", "application/json; charset=\"UTF-16\"")],
        &[("content-type", "application/json; charset=utf-8; charset=utf-7")],
        &[("content-type", "application/json"), ("content-type", "text/plain")],
        &[("content-type", "application/json"), ("content-encoding", "gzip")],
        &[("content-type", "application/jsonp")],
        &[("content-type", "text/json")],
        &[("content-type", "text/html, application/json")],
    ];
    let api = stage.routes.all().iter().filter(|route| route.method == Method::POST && route.path.starts_with("/api/v1/p/"));
    let addresses: Vec<String> = api.map(|route| stage.address(route, "en")).collect();
    assert!(addresses.iter().any(|address| address == API));
    for address in &addresses {
        for kind in kinds {
            assert_eq!(send(address, kind, MADE), 415, "{address} {kind:?}");
        }
        assert_eq!(
            send(
                address,
                &[("content-type", "multipart/form-data; boundary=x")],
                b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"
            ),
            415
        );
    }
    let page = "/en/p/rivermont/organizations";
    for kind in kinds.iter().filter(|kind| kind.first().is_none_or(|(_, value)| *value != "application/x-www-form-urlencoded")) {
        assert_eq!(send(page, kind, b"name_en=Made+by+a+trick&sectors=health"), 415, "{page} {kind:?}");
    }
    assert_eq!(send(page, &[("content-type", "application/json")], MADE), 403, "JSON carries no token of a form");
    assert_eq!(changes(&stage), before, "nothing was changed");
    let taken = send(API, &[("content-type", "application/json; charset=UTF-8"), ("content-encoding", "identity")], MADE);
    assert_eq!((taken, changes(&stage)), (201, before + 1), "and what is right is taken");
}

/// Other spellings of an address, and of ways around it.
fn spellings(start: &str, rest: &str, canonical: &str) -> Vec<String> {
    vec![
        format!("{start}/..;/p/rivermont{rest}"),
        format!("/en/help/..;{start}/p/rivermont{rest}"),
        format!("/en/help/../..{canonical}"),
        format!("/en/help/%2e%2e/p/rivermont{rest}"),
        format!("/assets/%2e%2e{canonical}"),
        format!("/assets/..%2f{canonical}"),
        format!("/%252e%252e{canonical}"),
        format!("{}/p/rivermont{rest}", start.to_uppercase()),
        format!("{start}/P/rivermont{rest}"),
        format!("{start}/p/RIVERMONT{rest}"),
        format!("{start}/p/%72ivermont{rest}"),
        format!("{start}/p/rivermont;x=1{rest}"),
        format!("{start}/p/rivermont%3Bx=1{rest}"),
        format!("{start}/p/rivermont%00{rest}"),
        format!("{start}/p/rivermont%20{rest}"),
        format!("{start}/p/rivermont.{rest}"),
        format!("{start}/p/rivermont%2e{rest}"),
        format!("{start}/p//rivermont{rest}"),
        format!("{start}/p/./rivermont{rest}"),
        format!("{start}/p/neighbour/../rivermont{rest}"),
        format!("{start}/p/neighbour%2f..%2frivermont{rest}"),
        format!("{start}/p/neighbour%5c..%5crivermont{rest}"),
        format!("{canonical}/"),
        format!("{canonical}."),
        format!("{canonical};x=1"),
        format!("{canonical}%00"),
        format!("{canonical}%20"),
        format!("{canonical}%09"),
        format!("{canonical}%3f"),
        format!("{canonical}%23"),
        format!("{canonical}/."),
        format!("{canonical}/x/.."),
        format!("http://127.0.0.1:8080{canonical}"),
    ]
}

/// T89: another spelling of a protected address opens nothing that the address itself does not.
#[test]
fn other_spellings_of_an_address_open_nothing() {
    let stage = stage();
    let insiders = stage.visitor(Guest::Cast(1));
    let mut tried = 0;
    for (start, rest) in
        [("/en", "/organizations"), ("/en", "/people"), ("/en", "/people.csv"), ("/en", "/documents"), ("/api/v1", "/people"), ("/fr", "")]
    {
        let canonical = format!("{start}/p/rivermont{rest}");
        let whole = insiders.get(&canonical);
        assert_eq!(whole.status, 200, "{canonical}");
        for spelling in spellings(start, rest, &canonical) {
            tried += 1;
            let inside = insiders.get(&spelling);
            let is_same = inside.status == 200 && inside.bytes.len().abs_diff(whole.bytes.len()) < 400;
            assert!(is_same || matches!(inside.status, 303 | 400 | 404 | 405), "{spelling}: {}", inside.status);
            for guest in [Guest::Nobody, Guest::Outsider, Guest::Neighbour] {
                let answer = stage.visitor(guest).get(&spelling);
                let to_sign_in = answer.status == 303 && answer.location().contains("/sign-in?next=");
                // Before a partnership's home, everyone is shown what is open to them, and nothing of what is inside.
                let is_outside =
                    rest.is_empty() && answer.says("Ce que ce partenariat montre à tout le monde") && !answer.says("/activities");
                assert!(
                    is_outside || to_sign_in || matches!(answer.status, 400 | 401 | 404 | 405),
                    "{spelling} as {guest:?}: {}",
                    answer.status
                );
            }
        }
    }
    assert!(tried > 150);
}

/// What a mail program sends from no page stands behind a link, and is one thing alone.
#[test]
fn only_the_way_out_of_letters_is_taken_from_no_page() {
    let routes = entente::house::routes();
    let by_click: Vec<&str> = routes.all().iter().filter(|route| route.one_click).map(|route| route.path.as_str()).collect();
    assert_eq!(by_click, ["/{lang}/a/{token}/unsubscribe"]);
}

/// T90: a change that was not sent from one of our own pages, with the token of its own session, is refused, whatever it is.
#[test]
fn no_change_is_taken_from_another_site_or_without_its_token() {
    let stage = stage();
    let (visitor, other) = (stage.visitor(Guest::Cast(1)), stage.visitor(Guest::Cast(2)));
    let changing: Vec<(Surface, bool, String)> = (stage.routes.all().iter())
        .filter(|route| route.method == Method::POST && !route.one_click)
        .map(|route| (route.surface, route.path.contains("{token}"), stage.address(route, "en")))
        .collect();
    let own = visitor.request(Method::POST, "/").header("x", "y").body(()).expect("a request");
    let cookie = own.headers()["cookie"].to_str().expect("a cookie").to_owned();
    let foreign_token = {
        let page = scraper::Html::parse_document(&other.get("/en/me").text());
        crate::edit_forms::inside(page.root_element(), "input[name=_csrf]")
            .first()
            .and_then(|it| it.attr("value"))
            .expect("a token")
            .to_owned()
    };
    let send = |address: &str, headers: &[(&str, &str)], kind: &str, body: String| {
        let request = axum::http::Request::builder().method("POST").uri(address).header("host", "127.0.0.1:8080").header("cookie", &cookie);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        stage.house.nobody().send(request.header("content-type", kind).body(Body::from(body))).status
    };
    let before = changes(&stage);
    let form = "application/x-www-form-urlencoded";
    for (surface, by_link, address) in &changing {
        let (kind, body) =
            if *surface == Surface::Api { ("application/json", String::from_utf8_lossy(MADE).into_owned()) } else { (form, "a=b".into()) };
        for from in [
            &[][..],
            &[("origin", "null")],
            &[("origin", "https://evil.example")],
            &[("origin", "http://127.0.0.1:8080.evil.example")],
            &[("origin", "http://127.0.0.1:9999")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8080")],
            &[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")],
            &[("referer", "http://127.0.0.1:8080/en")],
        ] {
            assert_eq!(send(address, from, kind, body.clone()), 403, "{address} from {from:?}");
        }
        if *surface == Surface::Page && !by_link {
            let ours = [("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:8080")];
            assert_eq!(send(address, &ours, form, "a=b".into()), 403, "{address} without a token");
            assert_eq!(send(address, &ours, form, "_csrf=".into()), 403, "{address} with an empty token");
            assert_eq!(send(address, &ours, form, format!("_csrf={foreign_token}")), 403, "{address} with somebody else's token");
        }
    }
    assert!(changing.len() > 60, "{} changes", changing.len());
    assert_eq!(changes(&stage), before, "nothing was changed");
}
