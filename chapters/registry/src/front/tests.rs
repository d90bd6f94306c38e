//! The front page through the router.

use access::standings::{COORDINATOR, MEMBER, OPERATOR};
use kit::permits::Scope;

use crate::testing::{house, in_partnership};

#[test]
fn who_comes_by_learns_what_it_is_and_where_to_sign_in() {
    let house = house();
    let page = house.nobody().get("/en");
    assert_eq!(page.status, 200);
    assert!(page.says("/en/sign-in") && page.says("/en/network") && !page.says("riverside"));
    assert!(house.nobody().get("/fr").says("Ouvrir une session"));
    assert_eq!(house.nobody().get("/de").status, 404);
}

#[test]
fn one_sees_ones_own_partnerships_and_what_one_is_there() {
    let house = house();
    let page = in_partnership(&house, "Claire", "riverside", COORDINATOR).get("/en");
    assert!(page.says("/en/p/riverside\"") && page.says("Coordinator") && !page.says("hillside"));
    let page = in_partnership(&house, "Jo", "hillside", MEMBER).get("/fr");
    assert!(page.says("/fr/p/hillside\"") && page.says("Membre du conseil") && !page.says("riverside"));
}

#[test]
fn the_operator_sees_all_and_may_found_another() {
    let house = house();
    let page = house.someone("Sol", &[(Scope::installation(), OPERATOR)]).get("/en");
    assert!(page.says("/en/p/riverside\"") && page.says("/en/p/hillside\"") && page.says("/en/partnerships/new"));
}

#[test]
fn who_stands_nowhere_is_told_so() {
    let house = house();
    let page = house.someone("Stranger", &[]).get("/en");
    assert!(page.says("No partnership yet") && !page.says("riverside") && !page.says("/en/partnerships/new"));
}
