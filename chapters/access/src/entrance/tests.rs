//! Coming in by a link, and asking for one, through the router.

use jiff::{SignedDuration, Timestamp};
use kit::{
    Lang, bind, sql,
    testing::{Answer, TestHouse, now},
    web::Routes,
};

use crate::accounts::{self, AccountId};

const PASSWORD: &str = "sept grues à midi";
const FRESH: &str = "huit hérons le soir";
const FORGOTTEN: &str = "/en/sign-in/forgotten";

fn house() -> (TestHouse, AccountId) {
    let mut routes = Routes::default();
    crate::routes(&mut routes);
    let house = TestHouse::new(&routes);
    let hashed = accounts::hash(PASSWORD).expect("hashed");
    let id = house.given(move |tx| accounts::create(tx, ("Amina Diallo", "amina@example.org", Lang::Fr), Some(&hashed), now()));
    (house, id)
}

/// A link that works until then.
fn link(house: &TestHouse, id: AccountId, until: Timestamp) -> String {
    let secret = house.given(move |tx| {
        let account = accounts::by_id(tx, id)?.ok_or(kit::Error::NotFound)?;
        super::issue(tx, &account, now(), until)
    });
    format!("/en/a/{}/enter", secret.reveal())
}

fn later(hours: i64) -> Timestamp {
    now().saturating_add(SignedDuration::from_hours(hours)).expect("a time")
}

fn sign_in(house: &TestHouse, password: &str) -> u16 {
    house.nobody().post("/en/sign-in", &[("email", "amina@example.org"), ("password", password)]).status
}

#[test]
fn a_link_signs_in_once_and_leaves_the_password_alone_when_none_is_chosen() {
    let (house, id) = house();
    let link = link(&house, id, later(1));
    let amina = house.nobody();
    assert!(amina.get(&link).says("Continue as Amina Diallo"));
    assert_eq!(amina.post(&link, &[]).status, 303);
    assert!(amina.get("/en/me").says("Amina Diallo"));
    assert_eq!((house.nobody().post(&link, &[]).status, house.nobody().get(&link).status), (410, 410), "used");
    assert_eq!(sign_in(&house, PASSWORD), 303);
}

#[test]
fn a_new_password_ends_every_other_session_and_every_other_link() {
    let (house, id) = house();
    let (here, there) = (house.nobody(), house.nobody());
    assert_eq!(there.post("/en/sign-in", &[("email", "amina@example.org"), ("password", PASSWORD)]).status, 303);
    let (used, other) = (link(&house, id, later(1)), link(&house, id, later(1)));
    let easy = here.post(&used, &[("password", "court")]);
    assert!(easy.status == 422 && easy.says("at least 12 characters") && !easy.says("court\""), "{}", easy.text());
    assert_eq!(here.post(&used, &[("password", FRESH)]).status, 303, "the link still worked after the mistake");
    assert_eq!(here.get("/en/me").status, 200);
    assert_eq!(there.get("/en/me").status, 303, "the other session ended");
    assert_eq!(house.nobody().post(&other, &[]).status, 410, "the other link is worth nothing");
    assert_eq!((sign_in(&house, PASSWORD), sign_in(&house, FRESH)), (422, 303));
}

#[test]
fn a_link_that_is_late_or_tampered_with_opens_nothing() {
    let (house, id) = house();
    let late = link(&house, id, now());
    assert_eq!((house.nobody().get(&late).status, house.nobody().post(&late, &[("password", FRESH)]).status), (410, 410));
    let good = link(&house, id, later(1));
    let tampered = good.replacen("/a/", "/a/0", 1);
    assert_eq!(house.nobody().post(&tampered, &[("password", FRESH)]).status, 404);
    assert_eq!(sign_in(&house, PASSWORD), 303);
}

fn letters(house: &TestHouse) -> Vec<(String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT recipient, body FROM outbox ORDER BY id"), bind![]))
}

fn ask(house: &TestHouse, email: &str) -> Answer {
    house.nobody().post(FORGOTTEN, &[("email", email)])
}

#[test]
fn a_letter_goes_to_the_account_and_nothing_tells_whether_there_is_one() {
    let (house, _) = house();
    assert!(house.nobody().get("/en/sign-in").says("Forgot your password?"));
    let written = |act: &str| {
        let act = act.to_owned();
        house.look(move |tx| tx.one::<i64>(sql!("SELECT COUNT(*) FROM chronicle WHERE act = $1"), bind![act]))
    };
    let (known, unknown) = (ask(&house, " Amina@example.org "), ask(&house, "oumar@example.org"));
    let told = |answer: &Answer| (answer.status, answer.location().to_owned(), answer.text(), answer.headers.len());
    assert_eq!(told(&known), told(&unknown));
    assert_eq!((known.status, written("entrance.send")), (303, 2), "both are written down");
    assert!(house.nobody().get(known.location()).says("No mail server is set up on this installation"));
    let letters = letters(&house);
    assert_eq!(letters.iter().map(|(to, _)| to.as_str()).collect::<Vec<_>>(), ["amina@example.org"]);
    let start = letters[0].1.find("/fr/a/").expect("a link in her language");
    let link = letters[0].1[start..].lines().next().expect("its end").to_owned();
    assert_eq!(house.nobody().post(&link, &[("password", FRESH)]).status, 303);
    assert_eq!(sign_in(&house, FRESH), 303);
    let (issued, expires): (Timestamp, Timestamp) = house.look(|tx| tx.one(sql!("SELECT issued_at, expires_at FROM task_link"), bind![]));
    assert_eq!(expires.duration_since(issued).as_mins(), 60);
}

#[test]
fn what_is_no_address_is_said_and_too_many_letters_are_refused_alike() {
    let (house, _) = house();
    let wrong = ask(&house, "amina");
    assert!(wrong.status == 422 && wrong.says("value=\"amina\""), "{}", wrong.text());
    for email in ["amina@example.org", "oumar@example.org"] {
        let statuses: Vec<u16> = (0..4).map(|_| ask(&house, email).status).collect();
        assert_eq!(statuses, [303, 303, 303, 429], "{email}");
    }
    assert_eq!(letters(&house).len(), 3);
}
