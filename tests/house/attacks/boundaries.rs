//! What belongs to others: records of another partnership, fields that nobody is asked for, ways out of the house, cookies.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use kit::{
    Lang, bind, sql,
    testing::{Visitor, now},
    web::{
        Surface,
        sessions::{self, Opening},
    },
};
use scraper::{ElementRef, Html};

use crate::{
    cast::{Guest, Stage, stage},
    edit_forms::{inside, open_again, sent},
};

/// T45: a record of one partnership is nothing under the address of another, even for whoever leads that one.
#[test]
fn records_of_another_partnership_are_nothing_under_ones_own_address() {
    let stage = stage();
    let neighbour = stage.visitor(Guest::Neighbour);
    let (mut tried, mut wrong) = (0, Vec::new());
    for route in stage.routes.all() {
        let names = route.path.matches('{').count() - usize::from(route.path.contains("{lang}"));
        if !route.path.contains("/p/{partnership}/") || names < 2 {
            continue;
        }
        let address = stage.address(route, "en").replacen("/p/rivermont/", "/p/neighbour/", 1);
        let answer = match (route.method == Method::GET, route.surface) {
            (true, _) => neighbour.get(&address),
            (false, Surface::Page) => neighbour.post(&address, &[("version", "1")]),
            (false, Surface::Api) => {
                let request = neighbour.request(Method::POST, &address).header(header::CONTENT_TYPE, "application/json");
                neighbour.send(request.body(Body::from("{}")))
            }
        };
        tried += 1;
        if answer.status != 404 {
            wrong.push(format!("{} {address}: {}", route.method, answer.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried > 70, "{tried} addresses");
}

/// What a form asks for, with an answer to each question; and the identifiers it offers.
struct Sheet {
    action: String,
    fields: Vec<(String, String)>,
    offered: Vec<(String, String)>,
}

fn is_id(text: &str) -> bool {
    text.parse::<kit::Id>().is_ok()
}

impl Sheet {
    fn read(text: &str) -> Option<Self> {
        let page = Html::parse_document(text);
        let form = inside(page.root_element(), "main form[method=post]").into_iter().next()?;
        let all = inside(form, "input, select, textarea");
        let fields = all.iter().filter_map(|field| answered(*field)).collect();
        let offered = all.iter().flat_map(|field| offers(*field)).filter(|(_, value)| is_id(value)).collect();
        Some(Self { action: form.attr("action")?.to_owned(), fields, offered })
    }
}

/// An answer to a question, as somebody who wants to get on gives it.
fn answered(field: ElementRef<'_>) -> Option<(String, String)> {
    let (name, kind) = (field.attr("name")?, field.attr("type").unwrap_or_default());
    let value = match (field.value().name(), kind) {
        _ if name == "_csrf" || kind == "file" => return None,
        ("select", _) => offers(field).into_iter().map(|(_, value)| value).find(|value| !value.is_empty())?,
        (_, "checkbox" | "radio") => return sent(field),
        (_, "date") => "2026-11-16".into(),
        (_, "time") => "18:00".into(),
        (_, "hidden") => field.attr("value").unwrap_or_default().to_owned(),
        _ if field.attr("value").is_some_and(|value| !value.is_empty()) => field.attr("value").unwrap_or_default().to_owned(),
        _ if field.attr("inputmode").is_some() => "3".into(),
        _ if name.ends_with("_fr") || matches!(kind, "email" | "url") => String::new(),
        _ => "Something".into(),
    };
    Some((name.to_owned(), value))
}

/// The answers that a question offers.
fn offers(field: ElementRef<'_>) -> Vec<(String, String)> {
    let Some(name) = field.attr("name") else { return Vec::new() };
    let values: Vec<&str> = match (field.value().name(), field.attr("type").unwrap_or_default()) {
        ("select", _) => inside(field, "option").into_iter().filter_map(|option| option.attr("value")).collect(),
        (_, "checkbox" | "radio") => field.attr("value").into_iter().collect(),
        _ => Vec::new(),
    };
    values.into_iter().map(|value| (name.to_owned(), value.to_owned())).collect()
}

/// T45: an identifier of another partnership's record, put into any field that names one, is no answer.
#[test]
fn records_of_another_partnership_are_no_answer_in_any_form() {
    let stage = stage();
    let (ours, theirs) = (stage.visitor(Guest::Cast(1)), stage.visitor(Guest::Neighbour));
    let (mut tried, mut taken, mut wrong) = (BTreeSet::new(), 0, Vec::new());
    let is_form = |path: &str| path.starts_with("/{lang}/p/{partnership}/") && path.matches('{').count() == 2;
    for route in stage.routes.all().iter().filter(|route| route.method == Method::GET && is_form(&route.path)) {
        let address = stage.address(route, "en");
        let Some(full) = Sheet::read(&ours.get(&address).text()) else { continue };
        let there = theirs.get(&address.replacen("/p/rivermont/", "/p/neighbour/", 1));
        let Some(empty) = Sheet::read(&there.text()).filter(|_| there.status == 200) else { continue };
        let plain: Vec<(&str, &str)> = empty.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let offered: BTreeSet<&String> = empty.offered.iter().map(|(_, value)| value).collect();
        let mut names = BTreeSet::new();
        for (name, id) in full.offered.iter().filter(|(_, id)| !offered.contains(id)) {
            if !names.insert(name) {
                continue;
            }
            let fields: Vec<(&str, &str)> =
                plain.iter().copied().filter(|(known, _)| known != name).chain([(name.as_str(), id.as_str())]).collect();
            let answer = theirs.post(&empty.action, &fields);
            tried.insert(format!("{} {name}", route.path));
            if !matches!(answer.status, 400 | 404 | 409 | 422) {
                wrong.push(format!("{} took {name}={id}: {} {}", empty.action, answer.status, answer.location()));
            }
        }
        taken += usize::from(!names.is_empty() && theirs.post(&empty.action, &plain).status == 303);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried.len() >= 10 && taken >= 3, "{taken} forms are taken without it, of {tried:#?}");
}

/// T46: a field that a form does not ask for is refused, with everything else it came with.
#[test]
fn fields_that_nobody_asks_for_are_refused_with_the_whole_form() {
    let stage = stage();
    let visitor = stage.visitor(Guest::Cast(1));
    let is_form = |path: &str| path.ends_with("/edit") || path.ends_with("/settings") || path.ends_with("/new");
    let forms =
        stage.routes.all().iter().filter(|it| it.method == Method::GET && it.path.contains("/p/{partnership}/") && is_form(&it.path));
    let forms: Vec<String> = forms.map(|route| stage.address(route, "en")).collect();
    open_again(&stage);
    let lines = || stage.house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM chronicle"), bind![])).0;
    let (before, mut tried) = (lines(), 0);
    for address in &forms {
        let page = visitor.get(address);
        let Some(sheet) = Sheet::read(&page.text()) else { continue };
        if page.says("type=\"file\"") {
            continue;
        }
        tried += 1;
        let fields: Vec<(&str, &str)> = sheet.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        for (name, value) in
            [("partnership_id", "x"), ("id", "x"), ("created_at", "2020-01-01"), ("is_admin", "true"), ("state_en", "reviewed")]
        {
            let all: Vec<(&str, &str)> = fields.iter().copied().chain([(name, value)]).collect();
            assert_eq!(visitor.post(&sheet.action, &all).status, 400, "{} with {name}", sheet.action);
        }
    }
    assert!(tried >= 25, "{tried} of {} forms", forms.len());
    for extra in ["role", "standing", "verified", "email", "account_id", "is_operator"] {
        assert_eq!(visitor.post("/en/me/language", &[("language", "fr"), (extra, "operator")]).status, 400, "{extra}");
    }
    for extra in ["partnership_id", "id", "version_of", "is_admin"] {
        let body = format!(r#"{{"name_en":"A","sectors":["health"],"{extra}":"1"}}"#);
        let request = visitor.request(Method::POST, "/api/v1/p/rivermont/organizations").header(header::CONTENT_TYPE, "application/json");
        assert_eq!(visitor.send(request.body(Body::from(body))).status, 400, "{extra}");
    }
    assert_eq!(lines(), before, "nothing was changed");
}

const PASSWORD: &str = "sept grues à midi";

/// An account with a password.
fn account(stage: &Stage) {
    let hashed = access::accounts::hash(PASSWORD).expect("hashed");
    stage.house.given(move |tx| access::accounts::create(tx, ("Amina", "amina@example.org", Lang::En), Some(&hashed), now()));
}

fn sign_in(visitor: &Visitor<'_>, next: &str) -> String {
    let answer = visitor.post("/en/sign-in", &[("email", "amina@example.org"), ("password", PASSWORD), ("next", next)]);
    assert_eq!(answer.status, 303, "{next}");
    answer.location().to_owned()
}

/// T49: after signing in one stays in the house, whatever the address asked to go on to.
#[test]
fn no_address_leads_out_of_the_house_after_signing_in() {
    let stage = stage();
    account(&stage);
    for next in [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "https://evil.example/en/",
        "/en//evil.example",
        "/en/\\evil.example",
        "/en/../../evil",
        "%2f%2fevil.example",
        "/%2f/evil.example",
        "data:text/html,<script>alert(1)</script>",
        "javascript:alert(1)",
        "/en/\r\nSet-Cookie: entente=x",
        "/en/\t//evil.example",
        " /en/me",
        "/en@evil.example",
        "/enx",
    ] {
        assert_eq!(sign_in(&stage.house.nobody(), next), "/en", "{next:?}");
    }
    assert_eq!(sign_in(&stage.house.nobody(), "/fr/p/rivermont/plans?page=2"), "/fr/p/rivermont/plans?page=2");
    let shown = stage.house.nobody().get("/en/sign-in?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assert!(shown.status == 200 && !shown.says("<script>alert"));
    // Whoever is sent to sign in from an address comes back to that address of ours.
    let sent_away = stage.house.nobody().get("/en/p/rivermont/people?q=//evil.example");
    assert!(sent_away.location().starts_with("/en/sign-in?next=%2Fen%2Fp%2Frivermont%2Fpeople"), "{}", sent_away.location());
}

/// T98: only the cookie that signing in gave opens anything, alone and as it was given, and only until signing out.
#[test]
fn cookies_preset_doubled_forged_or_kept_open_nothing() {
    let stage = stage();
    account(&stage);
    let amina = stage.house.nobody();
    let preset = amina.request(Method::POST, "/en/sign-in").header(header::COOKIE, format!("entente={}", "a".repeat(64)));
    let body = "email=amina%40example.org&password=sept+grues+%C3%A0+midi";
    let answer = amina.send(preset.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from(body)));
    assert_eq!(answer.status, 303);
    let given = answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    let secret = given.strip_prefix("entente=").expect("the cookie").to_owned();
    assert!(secret.len() == 64 && secret != "a".repeat(64), "a new secret, never the one that was brought");
    let with = |cookie: &str| {
        let request = Request::builder().uri("/en/me").header("host", "127.0.0.1:8080").header(header::COOKIE, cookie);
        stage.house.nobody().send(request.body(Body::empty())).status
    };
    assert_eq!(with(&given), 200);
    let (upper, long) = (secret.to_uppercase(), "x".repeat(4_096));
    for cookie in [
        format!("entente={}", "a".repeat(64)),
        format!("{given}; entente=x"),
        format!("entente=x; {given}"),
        format!("{given}; {given}"),
        format!("{given}0"),
        format!("entente={upper}"),
        format!("entente={long}"),
        format!("__Host-entente={secret}"),
        format!("Entente={secret}"),
        format!("x{given}"),
        format!("entente=%00{secret}"),
        "entente=".into(),
        "entente".into(),
        ";;;=;entente;=".into(),
    ] {
        assert_eq!(with(&cookie), 303, "{}", &cookie[..cookie.len().min(90)]);
    }
    assert_eq!(with(&format!("other={long}; {given}")), 200, "what others left beside it does no harm");
    let bearer =
        Request::builder().uri("/en/me").header("host", "127.0.0.1:8080").header(header::AUTHORIZATION, format!("Bearer {secret}"));
    assert_eq!(stage.house.nobody().send(bearer.body(Body::empty())).status, 303, "a session is no token for programs");
    assert_eq!(amina.post("/en/sign-out", &[]).status, 303);
    assert_eq!(with(&given), 303, "what was kept of it is worth nothing after signing out");
}

/// A token for programs of whoever leads a partnership.
fn token(stage: &Stage, email: &'static str) -> String {
    let until = now().checked_add(jiff::SignedDuration::from_hours(1)).expect("later");
    let made = stage.house.given(move |tx| {
        let account = access::accounts::by_email(tx, email)?.ok_or(kit::Error::NotFound)?;
        sessions::open(tx, &Opening { account: account.id.0, name: &account.name, kind: "token", agent: "" }, now(), until)
    });
    made.reveal().to_owned()
}

/// T57: a token for programs is no session, and is worth nothing where its owner is nobody.
#[test]
fn a_token_for_programs_opens_nothing_as_a_cookie_nor_at_a_neighbours() {
    let stage = stage();
    stage.visitor(Guest::Neighbour);
    let (ours, theirs) = (token(&stage, "coordinator@example.org"), token(&stage, "neighbour@example.org"));
    let count = || stage.house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM organization"), bind![])).0;
    let asks = |method: Method, uri: &str, (header, value): (header::HeaderName, String)| {
        let request = Request::builder().method(method).uri(uri).header("host", "127.0.0.1:8080").header(header, value);
        let request = request.header(header::CONTENT_TYPE, "application/json").header("origin", "http://127.0.0.1:8080");
        stage.house.nobody().send(request.body(Body::from(r#"{"name_en":"Anglers","sectors":["settlement"]}"#))).status
    };
    let bearer = |token: &str| (header::AUTHORIZATION, format!("Bearer {token}"));
    let before = count();
    for name in ["entente", "__Host-entente"] {
        let cookie = || (header::COOKIE, format!("{name}={ours}"));
        for page in ["/en/me", "/en/p/rivermont/organizations", "/fr/p/rivermont/people"] {
            assert_eq!(asks(Method::GET, page, cookie()), 303, "{page}: whoever comes is asked to sign in");
        }
        for (method, address) in [(Method::GET, "/api/v1/p/rivermont/people"), (Method::POST, "/api/v1/p/rivermont/organizations")] {
            assert_eq!(asks(method, address, cookie()), 401, "{address}");
        }
    }
    for (token, elsewhere) in [(&ours, "neighbour"), (&theirs, "rivermont")] {
        for room in ["people", "organizations", "groups", "survey-panels"] {
            assert_eq!(asks(Method::GET, &format!("/api/v1/p/{elsewhere}/{room}"), bearer(token)), 404, "{elsewhere}/{room}");
        }
        assert_eq!(asks(Method::POST, &format!("/api/v1/p/{elsewhere}/organizations"), bearer(token)), 404);
    }
    assert_eq!(count(), before);
    assert_eq!(asks(Method::GET, "/api/v1/p/rivermont/people", bearer(&ours)), 200, "the token itself is good");
    assert_eq!(asks(Method::POST, "/api/v1/p/neighbour/organizations", bearer(&theirs)), 201);
    assert_eq!(count(), before + 1);
}
