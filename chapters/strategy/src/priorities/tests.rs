//! Priorities through the router, on a real database.

use access::standings::{COORDINATOR, MEMBER};
use registry::testing::in_partnership;

use crate::testing::{add_finding, add_priority, begin, coordinator, house, id_of, taken};

#[test]
fn a_priority_tells_what_it_rests_on_and_the_finding_what_answers_it() {
    let house = house();
    let claire = coordinator(&house);
    let finding = add_finding(&claire, "People tell their story four times.");
    let priority = add_priority(&claire, &begin(&claire, "Plan"), "Arrive by one door", &[&finding]);
    let shown = claire.get(&priority);
    for text in ["People tell their story four times.", "Residents and the funder", "Settlement", "riverside 1"] {
        assert!(shown.says(text), "{text}");
    }
    assert!(claire.get(&priority.replacen("/en/", "/fr/", 1)).says("Ce qui l’a motivé"));
    assert!(claire.get("/en/p/riverside/findings?answer=yes").says("four times"));
    assert!(!claire.get("/en/p/riverside/findings?answer=no").says("four times"));
}

#[test]
fn the_form_offers_the_next_place_and_keeps_what_was_chosen() {
    let house = house();
    let claire = coordinator(&house);
    let finding = add_finding(&claire, "People tell their story four times.");
    let strategy = begin(&claire, "Plan");
    let priority = add_priority(&claire, &strategy, "Arrive", &[&finding]);
    assert!(claire.get(&format!("{strategy}/priorities/new")).says("value=\"2\""));
    let form = claire.get(&format!("{priority}/edit")).text();
    let ticked = form.split("<input").any(|field| field.contains(&finding) && field.contains("checked"));
    assert!(ticked, "the finding is ticked");
    let answer = claire.post(&format!("{strategy}/priorities"), &[("place", "zero"), ("rationale_en", "Kept"), ("findings", &finding)]);
    assert_eq!(answer.status, 422);
    assert!(answer.says("Kept") && answer.says("Write a number") && answer.says("checked"));
}

#[test]
fn a_finding_of_another_partnership_is_no_choice() {
    let house = house();
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    let form = [("statement_en", "Theirs"), ("kind", "gap"), ("theme", "health"), ("population", "women"), ("strength", "weak")];
    let foreign = id_of(&taken(&nia, "/en/p/hillside/findings", &form)).to_owned();
    let claire = coordinator(&house);
    let strategy = begin(&claire, "Plan");
    let answer =
        claire.post(&format!("{strategy}/priorities"), &[("place", "1"), ("title_en", "x"), ("theme", "health"), ("findings", &foreign)]);
    assert_eq!(answer.status, 422);
    assert!(answer.says("Choose one of the answers offered."));
    assert!(!claire.get(&format!("{strategy}/priorities/new")).says("Theirs"));
}

#[test]
fn strangers_find_nothing_and_members_only_read() {
    let house = house();
    let claire = coordinator(&house);
    let strategy = begin(&claire, "Plan");
    let priority = add_priority(&claire, &strategy, "Arrive", &[]);
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    let swapped = priority.replace("riverside", "hillside");
    assert_eq!((nia.get(&priority).status, nia.get(&swapped).status, nia.post(&swapped, &[]).status), (404, 404, 404));
    let member = in_partnership(&house, "Jo", "riverside", MEMBER);
    assert_eq!((member.get(&priority).status, member.get(&format!("{priority}/edit")).status), (200, 403));
    assert_eq!(member.post(&format!("{strategy}/priorities"), &[]).status, 403);
}

#[test]
fn two_editors_both_keep_their_text_and_hostile_text_is_only_text() {
    let house = house();
    let claire = coordinator(&house);
    let strategy = begin(&claire, "Plan");
    let priority = add_priority(&claire, &strategy, "Arrive", &[]);
    let write = |title: &str| claire.post(&priority, &[("place", "1"), ("title_en", title), ("theme", "health"), ("version", "1")]);
    assert_eq!(write("<script>alert(1)</script>").status, 303);
    let second = write("Mine");
    assert_eq!(second.status, 409);
    assert!(second.says("Mine") && second.says("alert(1)"));
    for address in [&priority, &strategy, &format!("{priority}/edit")] {
        assert!(!claire.get(address).says("<script>alert"), "{address}");
    }
}
