//! The room as visitors meet it.

use access::standings::{FUNDER, MEMBER};
use kit::{Id, bind, sql, testing::now};

use crate::testing::{body, coordinator, house, in_riverside, member, person};

const LIST: &str = "/en/p/riverside/bodies";

fn form<'f>(name: &'f str, parent: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![("kind", "working_group"), ("name_en", name), ("name_fr", "Groupe"), ("parent", parent), ("starts_on", "2024-04-01")]
}

#[test]
fn a_coordinator_sets_up_a_group_under_the_council_and_both_languages_show_it() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let coordinator = coordinator(&house);
    let answer = coordinator.post(LIST, &form("Housing", &council.to_string()));
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = coordinator.get(answer.location());
    assert!(page.says("Housing") && page.says("Council"), "{}", page.text());
    assert!(coordinator.get("/fr/p/riverside/bodies").says("Groupe de travail"));
    assert!(coordinator.get(LIST).says("<svg"));
    assert!(coordinator.get("/api/v1/p/riverside/bodies").says("\"working_group\""));
    assert_eq!(coordinator.get("/en/p/riverside/bodies.csv").status, 200);
}

#[test]
fn a_member_sees_the_bodies_and_may_not_change_them() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let member = member(&house);
    assert_eq!(member.get(LIST).status, 200);
    assert_eq!(in_riverside(&house, FUNDER).get(&format!("{LIST}/{council}")).status, 200);
    assert_eq!(member.get(&format!("{LIST}/new")).status, 403);
    assert_eq!(member.post(LIST, &form("Housing", "")).status, 403);
    assert_eq!(member.post(&format!("{LIST}/{council}"), &form("Housing", "")).status, 403);
    assert_eq!(house.nobody().get(LIST).status, 303);
}

#[test]
fn what_belongs_to_another_partnership_is_not_found() {
    let house = house();
    let (elsewhere, here) = (body(&house, "hillside", "Council", "council"), body(&house, "riverside", "Council", "council"));
    let coordinator = coordinator(&house);
    assert_eq!(coordinator.get(&format!("{LIST}/{elsewhere}")).status, 404);
    assert_eq!(coordinator.get("/en/p/hillside/bodies").status, 404);
    assert_eq!(coordinator.post(LIST, &form("Housing", &elsewhere.to_string())).status, 422);
    assert_eq!(coordinator.post(&format!("{LIST}/{here}"), &form("Housing", &elsewhere.to_string())).status, 422);
}

#[test]
fn a_wrong_form_keeps_what_was_typed_and_says_why_in_the_readers_language() {
    let house = house();
    let answer = coordinator(&house)
        .post("/fr/p/riverside/bodies", &[("kind", "club"), ("mandate_en", "To \"eat\" <b>cake</b>"), ("starts_on", "soon")]);
    assert_eq!(answer.status, 422);
    assert!(answer.says("Écrivez une date") && answer.says("&lt;b&gt;cake") || answer.says("&#60;b&#62;cake"), "{}", answer.text());
    assert!(!answer.says("<b>cake"));
}

#[test]
fn a_body_cannot_come_under_itself() {
    let house = house();
    let (council, coordinator) = (body(&house, "riverside", "Council", "council"), coordinator(&house));
    let group = coordinator.post(LIST, &form("Housing", &council.to_string()));
    let group = group.location().rsplit('/').next().and_then(|id| id.split('?').next()).expect("an id").to_owned();
    let mut fields = form("Council", &group);
    fields.push(("version", "1"));
    let answer = coordinator.post(&format!("{LIST}/{council}"), &fields);
    assert_eq!(answer.status, 422);
    assert!(answer.says("cannot come under itself"));
}

#[test]
fn the_second_of_two_editors_sees_both_texts_and_overwrites_nothing() {
    let house = house();
    let (council, coordinator) = (body(&house, "riverside", "Council", "council"), coordinator(&house));
    let address = format!("{LIST}/{council}");
    let mut fields = form("First name", "");
    fields.push(("version", "1"));
    assert_eq!(coordinator.post(&address, &fields).status, 303);
    fields[1].1 = "Second name";
    let answer = coordinator.post(&address, &fields);
    assert_eq!(answer.status, 409);
    assert!(answer.says("First name") && answer.says("Second name"));
    assert!(coordinator.get(&address).says("First name"));
}

#[test]
fn hostile_names_are_shown_as_text() {
    let house = house();
    body(&house, "riverside", "<script>alert(1)</script>", "working_group");
    let page = coordinator(&house).get(LIST);
    assert!(!page.says("<script>alert"));
}

#[test]
fn the_chair_of_the_council_becomes_chair_of_the_partnership_and_ends_today() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let account = Id::new(now());
    let chair = person(&house, "riverside", "Denise Whitlock", Some(account));
    let coordinator = coordinator(&house);
    let fields = [("person", chair.to_string()), ("office", "chair".into()), ("starts_on", "2026-01-01".into())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(coordinator.post(&format!("{LIST}/{council}/offices"), &fields).status, 303);
    let theirs = house.signed_in(account, "Denise Whitlock");
    assert_eq!(theirs.get(LIST).status, 200);
    let officer: (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM officer"), bind![]));
    assert_eq!(coordinator.post(&format!("{LIST}/{council}/relief"), &[("officer", &officer.0)]).status, 303);
    let ends: (Option<String>,) = house.look(|tx| tx.one(sql!("SELECT ends_on FROM standing WHERE account_id = $1"), bind![account]));
    assert_eq!(ends.0.as_deref(), Some("2026-11-16"));
    assert!(coordinator.get(&format!("{LIST}/{council}")).says("Denise Whitlock"));
    assert_eq!(in_riverside(&house, MEMBER).post(&format!("{LIST}/{council}/offices"), &fields).status, 403);
}

#[test]
fn a_body_without_seats_leads_to_seating_first() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let text = coordinator(&house).get(&format!("{LIST}/{council}")).text();
    assert!(text.find(&format!("{council}/seats/new\"")) < text.find(&format!("{council}/meetings/new\"")), "{text}");
}

#[test]
fn what_the_terms_of_reference_foresee_is_told_with_what_is_held_planned_and_missing() {
    let house = house();
    let it = crate::testing::council(&house, "riverside");
    let page = format!("/en/p/riverside/bodies/{}", it.body);
    let coordinator = coordinator(&house);
    assert!(!coordinator.get(&page).says("foreseen by the terms"), "without terms nothing is foreseen");
    let terms = crate::testing::terms_in_force(&house, it.body, |form| {
        form.meetings_per_year = "4".into();
        form.review_years = "3".into();
    });
    let shown = coordinator.get(&page);
    assert!(
        shown.says("Meetings in 2026-27: 4 foreseen by the terms of reference, 1 held, 0 planned. Still to be planned: 3."),
        "{}",
        shown.text()
    );
    assert!(shown.says("Version 1.0 of the terms of reference is to be reviewed by 1 April 2027.") && !shown.says("was to be reviewed"));
    let french = coordinator.get(&page.replace("/en/", "/fr/"));
    assert!(french.says("Réunions en 2026-2027") && french.says("est à réviser d’ici le 1er avril 2027"), "{}", french.text());
    let own = coordinator.get(&format!("/en/p/riverside/terms/{terms}"));
    assert!(own.says("Still to be planned: 3.") && own.says("is to be reviewed by"), "{}", own.text());
    house.given(move |tx| tx.run(kit::sql!("UPDATE terms SET meetings_per_year = 1, review_years = 2 WHERE id = $1"), kit::bind![terms]));
    let late = coordinator.get(&page);
    assert!(late.says("1 foreseen by the terms of reference, 1 held, 0 planned.") && !late.says("Still to be planned"), "{}", late.text());
    assert!(late.says("was to be reviewed by 1 April 2026.") && late.says(&format!("/terms/new?from={terms}")), "{}", late.text());
    let member = crate::testing::member(&house).get(&page);
    assert!(member.says("was to be reviewed") && !member.says("/terms/new?from="), "who may not write terms is not sent there");
}
