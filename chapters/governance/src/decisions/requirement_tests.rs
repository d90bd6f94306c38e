//! What terms of reference ask of a decision that is recorded by hand, as those who run a meeting meet it.

use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use super::tests::{address, adopt, consent_items, decide, in_session};
use crate::{
    terms::TermsId,
    testing::{Council, house, terms_in_force},
};

/// A council in session whose terms decide by one rule and are changed by another.
fn under<'h>(house: &'h TestHouse, rule: &str, amending: &str) -> (Council, Visitor<'h>, TermsId) {
    let (it, coordinator) = in_session(house);
    let terms = terms_in_force(house, it.body, |form| {
        form.decision_rule = rule.into();
        form.amendment_rule = amending.into();
    });
    (it, coordinator, terms)
}

/// Records a show of hands.
fn hands(it: &Council, by: &Visitor<'_>, (favour, against): (&str, &str), (method, result): (&str, &str), more: &[(&str, &str)]) -> Answer {
    let people = it.people.map(|person| person.to_string());
    let usual = [("method", method), ("result", result), ("mover", &people[0]), ("seconder", &people[1])];
    decide(it, by, &[&usual[..], &[("votes_for", favour), ("votes_against", against)], more].concat())
}

/// What was copied onto the decision that was recorded last.
fn copied(house: &TestHouse) -> (String, Option<TermsId>, Option<String>, String) {
    house.look(|tx| tx.one(sql!("SELECT id, terms_id, need, result FROM decision ORDER BY number DESC LIMIT 1"), bind![]))
}

#[test]
fn what_the_terms_ask_is_copied_onto_a_decision_and_told_as_met_or_not() {
    let house = house();
    let (it, coordinator, terms) = under(&house, "vote_two_thirds", "vote_two_thirds");
    let room = coordinator.get(&format!("{}/room?item={}", address(&it), it.item));
    assert!(
        room.says("For a motion like any other: Two thirds of the votes.") && room.says("adopts or changes the terms"),
        "{}",
        room.text()
    );
    assert_eq!(hands(&it, &coordinator, ("2", "1"), ("vote_two_thirds", "carried"), &[]).status, 303);
    let (id, from, need, _) = copied(&house);
    assert_eq!((from, need.as_deref()), (Some(terms), Some("two_thirds")));
    let page = format!("/en/p/riverside/decisions/{id}");
    let shown = coordinator.get(&page);
    assert!(shown.says("at least two thirds of the votes for and against") && shown.says("In favour: 2; against: 1; abstaining: 0."));
    assert!(shown.says("Met") && !shown.says("Not met"), "{}", shown.text());
    let french = coordinator.get(&page.replace("/en/", "/fr/"));
    assert!(french.says("Adoptée si au moins les deux tiers") && french.says("Condition remplie"), "{}", french.text());
    assert_eq!(hands(&it, &coordinator, ("1", "1"), ("vote_majority", "defeated"), &[]).status, 303);
    let lost = coordinator.get(&format!("/en/p/riverside/decisions/{}", copied(&house).0));
    assert!(lost.says("Not met") && lost.says("In favour: 1; against: 1"), "{}", lost.text());
    let twin = coordinator.get(&page.replace("/en/", "/api/v1/"));
    assert!(twin.says("\"need\":\"two_thirds\"") && twin.says(&terms.to_string()), "{}", twin.text());
}

#[test]
fn hands_that_do_not_reach_the_majority_of_the_terms_are_not_carried_and_can_be_recorded_as_defeated() {
    let house = house();
    let (it, coordinator, _) = under(&house, "consensus", "consensus");
    let short = hands(&it, &coordinator, ("2", "1"), ("vote_majority", "carried"), &[]);
    assert_eq!(short.status, 422);
    assert!(
        short.says("ask for more. Carried when nobody is against. In favour: 2; against: 1. Record it as defeated."),
        "{}",
        short.text()
    );
    assert!(short.says("Open a second welcome point."), "what was typed is kept");
    let none: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM decision"), bind![]));
    assert_eq!(none.0, 0);
    assert_eq!(hands(&it, &coordinator, ("2", "1"), ("vote_majority", "defeated"), &[]).status, 303);
    assert_eq!(copied(&house).3, "defeated");
    let enough = hands(&it, &coordinator, ("3", "0"), ("vote_majority", "defeated"), &[]);
    assert!(enough.status == 422 && enough.says("These votes carry it."), "{}", enough.text());
    let uncounted = decide(&it, &coordinator, &[("method", "e_decision"), ("result", "carried")]);
    assert!(uncounted.status == 422 && uncounted.says("ask for a count. Carried when nobody is against."), "{}", uncounted.text());
}

#[test]
fn what_changes_the_terms_is_carried_by_the_rule_for_changing_them() {
    let house = house();
    let (it, coordinator, _) = under(&house, "consensus_then_majority", "vote_two_thirds");
    let consensus = |amends: &'static str| decide(&it, &coordinator, &[("method", "consensus"), ("result", "carried"), ("amends", amends)]);
    let refused = consensus("true");
    assert!(refused.status == 422 && refused.says("decide this by a vote. Choose a vote as the method"), "{}", refused.text());
    let room = refused.text();
    let tick = room.split("<input").find(|part| part.contains("name=\"decision.amends\"")).expect("the tick is there");
    assert!(tick.split('>').next().is_some_and(|tag| tag.contains("checked")), "and is kept: {tick}");
    let ruled = decide(&it, &coordinator, &[("method", "chair_ruling"), ("result", "carried"), ("amends", "true")]);
    assert!(ruled.status == 422 && ruled.says("A ruling of the chair does not change the terms of reference."), "{}", ruled.text());
    assert_eq!(decide(&it, &coordinator, &[("method", "chair_ruling"), ("result", "carried")]).status, 303, "the terms ask nothing of it");
    assert_eq!(copied(&house).2, None);
    let amending = [("amends", "true")];
    assert_eq!(hands(&it, &coordinator, ("2", "1"), ("vote_majority", "carried"), &amending).status, 303, "two thirds exactly");
    assert_eq!(copied(&house).2.as_deref(), Some("two_thirds"));
    assert_eq!(hands(&it, &coordinator, ("2", "1"), ("vote_majority", "carried"), &[]).status, 303);
    assert_eq!(copied(&house).2.as_deref(), Some("majority"));
    assert_eq!(consensus("false").status, 303);
    assert_eq!(copied(&house).2.as_deref(), Some("no_objection"));
}

#[test]
fn a_consent_agenda_says_what_was_asked_of_it() {
    let house = house();
    let (it, coordinator, terms) = under(&house, "vote_majority", "vote_two_thirds");
    let items = consent_items(&it, &coordinator, &house, &[("2", "Minutes of meeting 1")]);
    assert_eq!(adopt(&it, &coordinator, &[&items[0]], (0, 1)).status, 303);
    let (id, from, need, _) = copied(&house);
    assert_eq!((from, need.as_deref()), (Some(terms), Some("no_objection")), "whoever objects pulls an item out");
    let page = coordinator.get(&format!("/fr/p/riverside/decisions/{id}"));
    assert!(page.says("Atteint si personne ne bloque") && page.says("Condition remplie"), "{}", page.text());
}
