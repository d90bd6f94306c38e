//! The operator's page of accounts, through the router.

use kit::{
    Error, Lang, bind,
    permits::Scope,
    sql,
    testing::{TestHouse, Visitor, now},
    web::Routes,
};

use super::{AccountId, create};
use crate::standings::{COORDINATOR, OPERATOR};

fn house() -> (TestHouse, AccountId) {
    let mut routes = Routes::default();
    crate::routes(&mut routes);
    let house = TestHouse::new(&routes);
    let id = house.given(|tx| create(tx, ("Amina Diallo", "amina@example.org", Lang::Fr), None, now()));
    (house, id)
}

fn operator(house: &TestHouse) -> Visitor<'_> {
    house.someone("Sol", &[(Scope::installation(), OPERATOR)])
}

#[test]
fn the_operator_finds_an_account_and_makes_a_link_that_is_shown_once() {
    let (house, id) = house();
    let sol = operator(&house);
    assert!(sol.get("/en/accounts").says("amina@example.org") && sol.get("/en/accounts?q=AMINA").says("None yet"));
    assert!(sol.get("/en/accounts?q=zebra").says("No account found"));
    let made = sol.post(&format!("/en/accounts/{id}/sign-in-link"), &[("by", "screen")]);
    let text = made.text();
    let start = text.find("/fr/a/").expect("a link in her language");
    let link = text[start..].split('"').next().expect("its end").to_owned();
    assert!(!sol.get("/en/accounts").says(&link));
    let amina = house.nobody();
    assert_eq!(amina.post(&link, &[("password", "sept grues à midi")]).status, 303);
    assert!(sol.get("/en/accounts").says("Chosen"));
    let told: Vec<String> = house.look(|tx| tx.rows(sql!("SELECT act FROM chronicle WHERE object_id = $1 ORDER BY sequence"), bind![id]));
    assert_eq!(told, ["accounts.make_link", "entrance.enter"]);
}

#[test]
fn a_link_by_mail_goes_to_the_account_alone_and_is_not_shown() {
    let (house, id) = house();
    let sent = operator(&house).post(&format!("/en/accounts/{id}/sign-in-link"), &[("by", "mail")]);
    assert!(sent.status == 200 && sent.says("amina@example.org") && !sent.says("/a/"), "{}", sent.text());
    let letters: Vec<(String, String)> = house.look(|tx| tx.rows(sql!("SELECT recipient, lang FROM outbox"), bind![]));
    assert_eq!(letters, [("amina@example.org".to_owned(), "fr".to_owned())]);
}

#[test]
fn nobody_else_sees_accounts_or_makes_links() {
    let (house, id) = house();
    let claire = house.someone("Claire", &[(Scope::of("somewhere"), COORDINATOR)]);
    assert_eq!(claire.get("/en/accounts").status, 403);
    assert_eq!(claire.post(&format!("/en/accounts/{id}/sign-in-link"), &[("by", "screen")]).status, 403);
    assert_eq!(house.nobody().get("/en/accounts").status, 303);
    assert_eq!(operator(&house).post("/en/accounts/00000000000000000000000000/sign-in-link", &[]).status, 404);
    let links: i64 = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM task_link"), bind![]));
    assert_eq!(links, 0);
}

#[test]
fn an_address_has_one_account_and_the_second_is_refused_in_words() {
    let (house, _) = house();
    let second = house.db().write(|tx| create(tx, ("Somebody", "AMINA@example.org", Lang::En), None, now()));
    assert!(matches!(&second, Err(Error::Refused(why)) if why.in_lang(Lang::En).contains("opened in the meantime")), "{second:?}");
}
