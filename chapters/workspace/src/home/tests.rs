//! The home through the router.

use access::standings::{COORDINATOR, FUNDER, MEMBER};
use kit::{testing::TestHouse, web::Routes};
use registry::testing::{in_partnership, partnership};

fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    super::routes(&mut routes);
    let house = TestHouse::new(&routes);
    partnership(&house, "riverside");
    partnership(&house, "hillside");
    house
}

#[test]
fn a_new_partnership_is_told_where_to_begin_in_both_languages() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    assert!(claire.get("/en/p/riverside").says("Define the seats of the council."));
    let french = claire.get("/fr/p/riverside");
    assert!(french.says("Définissez les sièges du conseil."));
    assert!(french.says("Qui doit une mise à jour"));
}

#[test]
fn a_member_sees_the_work_and_not_who_owes_and_the_funder_no_links_into_it() {
    let house = house();
    let member = in_partnership(&house, "Emma", "riverside", MEMBER).get("/en/p/riverside");
    assert!(member.says("/p/riverside/activities?status=late") && !member.says("Who owes an update"));
    let funder = in_partnership(&house, "Jordan", "riverside", FUNDER).get("/en/p/riverside");
    assert_eq!(funder.status, 200);
    assert!(!funder.says("/p/riverside/activities"));
}

#[test]
fn a_neighbour_finds_nothing() {
    let house = house();
    assert_eq!(in_partnership(&house, "Nia", "hillside", COORDINATOR).get("/en/p/riverside").status, 404);
    assert_eq!(house.nobody().get("/en/p/riverside").status, 303);
}

#[test]
fn the_home_costs_few_statements() {
    let house = house();
    let answer = in_partnership(&house, "Claire", "riverside", COORDINATOR).get("/en/p/riverside");
    let statements: u32 = answer.header("x-sql-statements").parse().expect("a number");
    assert!(statements <= 12, "{statements}");
}
