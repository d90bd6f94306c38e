//! Signing in and out, through the router.

use jiff::civil::Date;
use kit::{
    Lang,
    permits::{Scope, appoint},
    testing::{TestHouse, now},
    web::Routes,
};

use crate::{accounts, standings::OPERATOR};

const PASSWORD: &str = "sept grues à midi";

fn house() -> TestHouse {
    let mut routes = Routes::default();
    crate::routes(&mut routes);
    let house = TestHouse::new(&routes);
    let hashed = accounts::hash(PASSWORD).expect("hashed");
    house.given(move |tx| {
        let id = accounts::create(tx, ("Amina Diallo", "Amina@Example.org", Lang::Fr), Some(&hashed), now())?;
        appoint(tx, id.0, &Scope::installation(), OPERATOR, Date::constant(2024, 1, 1))
    });
    house
}

#[test]
fn the_right_password_opens_a_session_in_the_preferred_language_and_signing_out_ends_it_everywhere() {
    let house = house();
    let amina = house.nobody();
    let answer = amina.post("/en/sign-in", &[("email", "amina@example.ORG"), ("password", PASSWORD)]);
    assert_eq!((answer.status, answer.location()), (303, "/fr"), "{}", answer.text());
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), "{cookie}");
    assert!(amina.get("/en/me").says("Amina Diallo"));
    let kept = amina.request(axum::http::Method::GET, "/en/me");
    assert_eq!(amina.post("/en/sign-out", &[]).status, 303);
    assert_eq!(amina.get("/en/me").status, 303);
    assert_eq!(house.nobody().send(kept.body(axum::body::Body::empty())).status, 303, "the old cookie is worth nothing");
}

#[test]
fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let house = house();
    let wrong = house.nobody().post("/en/sign-in", &[("email", "amina@example.org"), ("password", "not this one")]);
    let unknown = house.nobody().post("/en/sign-in", &[("email", "oumar@example.org"), ("password", "not this one")]);
    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.text().replace("amina@", "x@"), unknown.text().replace("oumar@", "x@"));
    assert!(wrong.header("set-cookie").is_empty());
}

#[test]
fn a_preset_cookie_is_never_adopted_and_two_cookies_prove_nothing() {
    let house = house();
    let visitor = house.nobody();
    let preset = visitor.request(axum::http::Method::GET, "/en/me").header("cookie", "entente=chosen-by-someone-else");
    assert_eq!(visitor.send(preset.body(axum::body::Body::empty())).status, 303);
    let amina = house.nobody();
    amina.post("/en/sign-in", &[("email", "amina@example.org"), ("password", PASSWORD)]);
    let tossed = amina.request(axum::http::Method::GET, "/en/me").header("cookie", "entente=other");
    assert_eq!(amina.send(tossed.body(axum::body::Body::empty())).status, 303);
}

#[test]
fn forms_from_elsewhere_or_without_their_token_are_refused() {
    let house = house();
    let amina = house.nobody();
    amina.post("/en/sign-in", &[("email", "amina@example.org"), ("password", PASSWORD)]);
    let form = |request: axum::http::request::Builder, body: &str| {
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        amina.send(request.body(axum::body::Body::from(body.to_owned()))).status
    };
    let post = |uri: &str| amina.request(axum::http::Method::POST, uri);
    assert_eq!(form(post("/en/me/language"), "language=fr"), 403, "no token");
    assert_eq!(form(post("/en/me/language"), "language=fr&_csrf=0000"), 403, "another token");
    let cross = axum::http::Request::builder().method("POST").uri("/en/sign-in").header("host", "127.0.0.1:8080");
    assert_eq!(form(cross, "email=a&password=b"), 403, "no origin");
    let cross = axum::http::Request::builder().method("POST").uri("/en/sign-in").header("host", "127.0.0.1:8080").header("origin", "null");
    assert_eq!(form(cross, "email=a&password=b"), 403, "origin null");
    assert_eq!(amina.post("/en/me/language", &[("language", "en")]).status, 303);
}

#[test]
fn a_new_password_needs_the_old_one_and_ends_other_sessions() {
    let house = house();
    let (here, there) = (house.nobody(), house.nobody());
    for visitor in [&here, &there] {
        visitor.post("/en/sign-in", &[("email", "amina@example.org"), ("password", PASSWORD)]);
    }
    let wrong = here.post("/en/me/password", &[("old_password", "guess"), ("password", "huit hérons le soir")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("not your present password"));
    assert_eq!(here.post("/en/me/password", &[("old_password", PASSWORD), ("password", "court")]).status, 422);
    let right = here.post("/en/me/password", &[("old_password", PASSWORD), ("password", "huit hérons le soir")]);
    assert_eq!(right.status, 303, "{}", right.text());
    assert_eq!(here.get("/en/me").status, 200);
    assert_eq!(there.get("/en/me").status, 303, "the other session ended");
}

#[test]
fn whoever_guesses_waits_and_the_owner_comes_in_from_her_own_browser() {
    let house = house();
    let (amina, stranger) = (house.nobody(), house.nobody());
    let right = [("email", "amina@example.org"), ("password", PASSWORD)];
    assert_eq!(amina.post("/en/sign-in", &right).status, 303);
    assert_eq!(amina.post("/en/sign-out", &[]).status, 303);
    let guess = || stranger.post("/en/sign-in", &[("email", "amina@example.org"), ("password", "is it this one?")]);
    assert!((0..10).all(|_| guess().status == 422));
    let refused = guess();
    assert_eq!((refused.status, refused.header("retry-after")), (429, "3600"));
    assert_eq!(stranger.post("/en/sign-in", &right).status, 429, "the right password does not help a machine that waits");
    assert_eq!(amina.post("/en/sign-in", &right).status, 303);
}

#[test]
fn signing_in_again_ends_the_session_one_came_with() {
    let house = house();
    let right = [("email", "amina@example.org"), ("password", PASSWORD)];
    let amina = house.nobody();
    amina.post("/en/sign-in", &right);
    let old = amina.request(axum::http::Method::GET, "/en/me");
    assert_eq!(amina.post("/en/sign-in", &right).status, 303);
    assert_eq!(amina.get("/en/me").status, 200);
    assert_eq!(house.nobody().send(old.body(axum::body::Body::empty())).status, 303, "the old cookie is worth nothing");
}

#[test]
fn every_answer_wears_the_strict_headers() {
    let house = house();
    for uri in ["/en/sign-in", "/en/nowhere", "/", "/en/me", "/assets/nothing.css"] {
        let answer = house.nobody().get(uri);
        let policy = answer.header("content-security-policy").to_owned();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{uri}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{uri}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{uri}");
    }
}
