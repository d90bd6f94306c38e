//! Objectives through the router, on a real database.

use access::standings::{COORDINATOR, MEMBER};
use kit::{
    Id,
    links::{Knot, tie},
    permits::Scope,
    testing::now,
};
use registry::testing::in_partnership;

use super::{ObjectiveId, choices};
use crate::testing::{add_objective, add_priority, approved, begin, coordinator, decision, house, id_of, partnership_id};

#[test]
fn activities_may_serve_the_objectives_of_approved_strategies() {
    let house = house();
    let claire = coordinator(&house);
    add_objective(&claire, &add_priority(&claire, &begin(&claire, "Draft"), "Quiet", &[]), "Not yet");
    let partnership = partnership_id(&house, "riverside");
    assert!(house.look(|tx| choices(tx, partnership)).is_empty());
    approved(&claire, "Plan", &decision(&house, "riverside"));
    let offered = house.look(|tx| choices(tx, partnership));
    let told: Vec<_> = offered.iter().map(|it| (it.number(), it.text.en.as_str(), it.priority.en.as_str())).collect();
    assert_eq!(told, [("1.1".to_owned(), "Reach 300 people a year", "Arrive")]);
    let theirs = partnership_id(&house, "hillside");
    assert!(house.look(|tx| choices(tx, theirs)).is_empty());
}

#[test]
fn the_tree_counts_the_activities_that_serve_an_objective() {
    let house = house();
    let claire = coordinator(&house);
    let strategy = begin(&claire, "Plan");
    let objective = add_objective(&claire, &add_priority(&claire, &strategy, "Arrive", &[]), "Reach 300");
    let id = ObjectiveId(id_of(&objective).parse().expect("an identifier"));
    let scope = Scope::of(partnership_id(&house, "riverside"));
    house.given(move |tx| {
        for _ in 0..2 {
            tie(tx, &scope, Knot { kind: "activity", id: Id::new(now()) }, "serves", super::knot(id))?;
        }
        Ok(())
    });
    assert!(claire.get(&strategy).says("2 activities"));
    assert!(claire.get(&strategy.replacen("/en/", "/fr/", 1)).says("2 activités"));
}

#[test]
fn an_objective_is_changed_and_two_editors_both_keep_their_text() {
    let house = house();
    let claire = coordinator(&house);
    let objective = add_objective(&claire, &add_priority(&claire, &begin(&claire, "Plan"), "Arrive", &[]), "Reach 300");
    let write = |text: &str| {
        claire.post(&objective, &[("place", "1"), ("text_en", text), ("target_en", "300 a year"), ("expectations", "E1"), ("version", "1")])
    };
    assert_eq!(write("<script>alert(1)</script>").status, 303);
    assert!(claire.get(&objective).says("300 a year") && !claire.get(&objective).says("<script>alert"));
    let second = write("Mine");
    assert_eq!(second.status, 409);
    assert!(second.says("Mine") && second.says("alert(1)"));
    let wrong = claire.post(&objective, &[("place", "1"), ("target_fr", "Gardé"), ("expectations", "E9"), ("version", "2")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("Gardé") && wrong.says("Fill this in.") && wrong.says("Choose one of the answers offered."));
}

#[test]
fn strangers_find_nothing_and_members_only_read() {
    let house = house();
    let claire = coordinator(&house);
    let priority = add_priority(&claire, &begin(&claire, "Plan"), "Arrive", &[]);
    let objective = add_objective(&claire, &priority, "Reach 300");
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    let swapped = objective.replace("riverside", "hillside");
    assert_eq!((nia.get(&objective).status, nia.get(&swapped).status, nia.post(&swapped, &[]).status), (404, 404, 404));
    assert_eq!(nia.post(&format!("{}/objectives", priority.replace("riverside", "hillside")), &[]).status, 404);
    let member = in_partnership(&house, "Jo", "riverside", MEMBER);
    assert_eq!((member.get(&objective).status, member.post(&objective, &[]).status), (200, 403));
    assert_eq!(member.post(&format!("{priority}/objectives"), &[]).status, 403);
}
