//! Endorsements through the router, on a real database.

use access::standings::{COORDINATOR, FUNDER, MEMBER};
use registry::testing::in_partnership;

use crate::testing::{approved, begin, coordinator, decision, house, taken};

const LIST: &str = "/en/p/riverside/endorsements";

const CITY: [(&str, &str); 4] =
    [("body_en", "City Council"), ("kind", "adopted"), ("endorsed_on", "2026-11-16"), ("resolution", "RV-2026-058")];

#[test]
fn an_endorsement_is_noted_with_its_resolution() {
    let house = house();
    let claire = coordinator(&house);
    let page = approved(&claire, "Plan", &decision(&house, "riverside"));
    taken(&claire, &format!("{page}/endorsements"), &CITY);
    for address in [LIST, &page, &format!("{LIST}?q=city"), &format!("{LIST}.csv"), "/api/v1/p/riverside/endorsements"] {
        let shown = claire.get(address);
        assert!(shown.says("City Council") && shown.says("RV-2026-058"), "{address}");
    }
    assert!(!claire.get(&format!("{LIST}?kind=declined")).says("City Council"));
    assert!(claire.get("/fr/p/riverside/endorsements").says("Adoptée"));
    assert!(in_partnership(&house, "Rob", "riverside", FUNDER).get(LIST).says("City Council"));
}

#[test]
fn nobody_endorses_a_draft() {
    let house = house();
    let claire = coordinator(&house);
    let page = begin(&claire, "Plan");
    let answer = claire.post(&format!("{page}/endorsements"), &CITY);
    assert_eq!(answer.status, 409);
    assert!(answer.says("Only a text that the council has approved"));
    assert_eq!(claire.get(&format!("{page}/endorsements/new")).status, 409);
}

#[test]
fn what_is_missing_is_said_and_two_editors_both_keep_their_text() {
    let house = house();
    let claire = coordinator(&house);
    let page = approved(&claire, "Plan", &decision(&house, "riverside"));
    let wrong = claire.post(&format!("{page}/endorsements"), &[("endorsed_on", "2027-01-01"), ("note_en", "Kept")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("Fill this in.") && wrong.says("has not come yet") && wrong.says("Kept"));
    taken(&claire, &format!("{page}/endorsements"), &CITY);
    let text = claire.get(LIST).text();
    let edit = text.split('"').find(|href| href.starts_with(LIST) && href.ends_with("/edit")).expect("a link").to_owned();
    let one = edit.trim_end_matches("/edit");
    let write = |body: &str| claire.post(one, &[("body_en", body), ("kind", "endorsed"), ("endorsed_on", "2026-11-16"), ("version", "1")]);
    assert_eq!(write("<script>alert(1)</script>").status, 303);
    let second = write("County Council");
    assert_eq!(second.status, 409);
    assert!(second.says("alert(1)") && second.says("County Council"));
    assert!(!claire.get(LIST).says("<script>alert"));
}

#[test]
fn strangers_find_nothing_and_members_only_read() {
    let house = house();
    let page = approved(&coordinator(&house), "Plan", &decision(&house, "riverside"));
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    assert_eq!(nia.get(LIST).status, 404);
    assert_eq!(nia.post(&format!("{}/endorsements", page.replace("riverside", "hillside")), &CITY).status, 404);
    let member = in_partnership(&house, "Jo", "riverside", MEMBER);
    assert_eq!(member.get(LIST).status, 200);
    assert_eq!(member.post(&format!("{page}/endorsements"), &CITY).status, 403);
}
