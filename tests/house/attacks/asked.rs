//! Addresses, searches and texts that nobody types by accident.

use axum::{
    body::Body,
    http::{Method, header},
};
use kit::testing::{Answer, Visitor};
use scraper::Html;

use crate::cast::{Guest, Stage, stage};

const ORGANIZATIONS: &str = "/en/p/rivermont/organizations";
const API: &str = "/api/v1/p/rivermont/organizations";

/// A form sent as these bytes.
fn form(visitor: &Visitor<'_>, uri: &str, body: &[u8]) -> Answer {
    let request = visitor.request(Method::POST, uri).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    visitor.send(request.body(Body::from(body.to_vec())))
}

fn json(visitor: &Visitor<'_>, uri: &str, body: Vec<u8>) -> Answer {
    visitor.send(visitor.request(Method::POST, uri).header(header::CONTENT_TYPE, "application/json").body(Body::from(body)))
}

/// The token that forms of this visitor carry.
fn token(visitor: &Visitor<'_>, uri: &str) -> String {
    let page = Html::parse_document(&visitor.get(uri).text());
    let found = crate::edit_forms::inside(page.root_element(), "input[name=_csrf]");
    found.first().and_then(|field| field.attr("value")).expect("a token").to_owned()
}

/// How many organizations there are.
fn count(stage: &Stage) -> i64 {
    stage.house.look(|tx| tx.one::<(i64,)>(kit::sql!("SELECT COUNT(*) FROM organization"), kit::bind![])).0
}

/// T17: queries that make no sense are refused or left aside on every page, and no page repeats them as more than text.
#[test]
fn senseless_queries_are_refused_or_left_aside_on_every_address() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let many = "a=&".repeat(10_000);
    let queries = [
        "page=%3Cscript%3Ealert(3)%3C/script%3E&sort=name;drop",
        "page=-18446744073709551616&sort=%22%3E%3Cscript%3Ealert(3)%3C/script%3E",
        "q=a&q=b&q[]=%",
        "secret=1",
        "q=a%00b",
        &many,
    ];
    let mut asked = 0;
    for route in stage.routes.all().iter().filter(|route| route.method == Method::GET && !route.path.contains("{import}")) {
        let address = stage.address(route, "en");
        let plain = visitor.get(&address).status;
        let is_file = [".xlsx", ".docx", ".pdf"].iter().any(|ending| address.ends_with(ending));
        for query in queries.into_iter().skip(if is_file { 3 } else { 0 }) {
            let answer = visitor.get(&format!("{address}?{query}"));
            asked += 1;
            let short = &query[..query.len().min(40)];
            assert!(answer.status == plain || answer.status == 400, "{address}?{short}: {} instead of {plain}", answer.status);
            if query.len() > 10_000 || query.contains("%00") {
                assert_eq!(answer.status, 400, "{address}?{short}");
            }
            if answer.header("content-type").starts_with("text/html") {
                assert!(!answer.says("<script>alert(3)"), "{address}?{short}");
                let text = answer.text();
                let words: String = text.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, words)| words).collect();
                assert!(!words.contains("alert(3)") && !words.contains("name;drop"), "{address}?{short} is repeated");
            }
        }
    }
    assert!(asked > 600, "{asked} questions");
}

/// T18: whatever stands in a search is looked for as it stands: no list fails, and none shows what does not contain it.
#[test]
fn every_search_is_literal() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let quotes = "%22".repeat(10_000);
    let nowhere = [
        "zzq%22%20OR%201=1%20--",
        "zzq%27%20OR%20%271%27=%271",
        "NEAR(zzq%20zzr)",
        "zzq*",
        "%28%28%28zzq",
        "secret:zzq",
        "title_fold:a%20zzq",
        "zzq%5C",
        "zzq%25",
        "%25zzq_",
        &quotes,
    ];
    let lines = |answer: &Answer| String::from_utf8_lossy(&answer.bytes).lines().count();
    let mut lists = 0;
    for route in stage.routes.all().iter().filter(|route| route.method == Method::GET && route.path.split('.').next_back() == Some("csv")) {
        let address = stage.address(route, "en");
        let all = visitor.get(&address);
        let none = visitor.get(&format!("{address}?q=zzqxzzq"));
        if all.status != 200 || none.status != 200 || lines(&none) >= lines(&all) {
            continue;
        }
        lists += 1;
        for search in nowhere {
            let answer = visitor.get(&format!("{address}?q={search}"));
            let short = &search[..search.len().min(40)];
            assert_eq!(answer.status, 200, "{address}?q={short}");
            assert_eq!(lines(&answer), lines(&none), "{address}?q={short} shows what does not contain it");
            let page = visitor.get(&format!("{}?q={search}", address.trim_end_matches(".csv")));
            assert!(page.status == 200 && !page.says("syntax"), "{address}?q={short}");
        }
    }
    assert!(lists >= 10, "{lists} lists can be searched");
}

/// T19: bytes that are no text, hidden directions and halves of characters are refused, and nothing of them is kept.
#[test]
fn what_is_no_text_is_refused_in_forms_addresses_and_json() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let (before, csrf) = (count(&stage), token(&visitor, &format!("{ORGANIZATIONS}/new")));
    for (typed, status) in
        [("a%00b", 400), ("a%C0%AFb", 400), ("a%FFb", 400), ("a%ED%A0%80b", 400), ("a%E2%80%AEb", 422), ("a%1Bb", 422), ("%E2%80%8B", 422)]
    {
        let answer = form(&visitor, ORGANIZATIONS, format!("_csrf={csrf}&sectors=health&name_en={typed}").as_bytes());
        assert_eq!(answer.status, status, "{typed}");
        assert!(visitor.get(&format!("{ORGANIZATIONS}?q={typed}")).status < 500, "{typed}");
        let elsewhere = visitor.get(&format!("/en/p/rivermont{typed}/organizations")).status;
        assert!(matches!(elsewhere, 400 | 404), "{typed} in the address: {elsewhere}");
    }
    for body in [
        &br#"{"name_en":"\ud800","sectors":["health"]}"#[..],
        br#"{"name_en":"a\u0000b","sectors":["health"]}"#,
        b"{\"name_en\":\"\xff\",\"sectors\":[\"health\"]}",
        br#"{"name_en":"a\u202eb","sectors":["health"]}"#,
        br#"{"name_en":"a","name_en":"b","sectors":["health"]}"#,
        br#"{"name_en":NaN,"sectors":["health"]}"#,
        br#"{"name_en":1e999,"sectors":["health"]}"#,
    ] {
        let answer = json(&visitor, API, body.to_vec());
        assert!(matches!(answer.status, 400 | 422), "{}: {}", String::from_utf8_lossy(body), answer.status);
    }
    assert_eq!(count(&stage), before);
    let home = visitor.post(ORGANIZATIONS, &[("name_en", "Zed"), ("sectors", "health"), ("email", "info@ex\u{430}mple.org")]);
    assert!(home.status == 422 && count(&stage) == before, "an address that only looks like another");
}

/// T19: no two partnerships can have names in addresses that look the same: they are of a to z, digits and hyphens.
#[test]
fn no_name_in_an_address_is_of_letters_that_look_like_others() {
    let stage = stage();
    let operator = stage.visitor(Guest::Cast(0));
    let known = stage.house.look(|tx| tx.rows::<(String,)>(kit::sql!("SELECT slug FROM partnership"), kit::bind![]));
    for slug in ["riverm\u{43e}nt", "river\u{200d}mont", "RIVERMONT", "rivermont\u{301}", "\u{ff52}ivermont", "rivermont"] {
        let answer =
            operator.post("/en/partnerships/new", &[("slug", slug), ("name_en", "Copy"), ("short_name_en", "Copy"), ("kind", "lip")]);
        assert!(answer.status == 422 || answer.status == 400, "{slug}: {} {}", answer.status, answer.location());
    }
    let after = stage.house.look(|tx| tx.rows::<(String,)>(kit::sql!("SELECT slug FROM partnership"), kit::bind![]));
    assert_eq!(after.len(), known.len());
    assert!(after.iter().all(|(slug,)| slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')));
}

/// T20: towers of accents, a line of a megabyte and brackets within brackets are refused at once, and the house goes on.
#[test]
fn towers_of_accents_endless_lines_and_endless_nesting_are_refused() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let before = count(&stage);
    let tower = format!("e{}", "\u{331}".repeat(300));
    let told = visitor.post(ORGANIZATIONS, &[("name_en", &tower), ("sectors", "health")]);
    assert_eq!(told.status, 422, "a tower of accents");
    let long = "x".repeat(200_000);
    assert_eq!(visitor.post(ORGANIZATIONS, &[("name_en", &long), ("sectors", "health")]).status, 422, "a long line");
    assert_eq!(visitor.post(ORGANIZATIONS, &[("name_en", &"x".repeat(1_000_000)), ("sectors", "health")]).status, 413, "a megabyte");
    let routes = stage.routes.all().iter().filter(|route| route.method == Method::POST && route.path.starts_with("/api/v1/p/"));
    let addresses: Vec<String> = routes.map(|route| stage.address(route, "en")).collect();
    assert!(addresses.len() >= 6, "{addresses:?}");
    for address in &addresses {
        for (body, status) in [
            ("[".repeat(10_000_000), 413),
            ("[".repeat(250_000), 400),
            ("{\"a\":".repeat(50_000), 400),
            (format!("{{\"name_en\":{}", "[".repeat(200_000)), 400),
        ] {
            assert_eq!(json(&visitor, address, body.clone().into_bytes()).status, status, "{address}: {}", &body[..16]);
        }
    }
    assert_eq!(count(&stage), before);
    assert_eq!(visitor.get(ORGANIZATIONS).status, 200, "the house goes on");
}
