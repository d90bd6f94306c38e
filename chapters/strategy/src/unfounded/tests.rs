//! What is asked for without evidence, through the router, on a real database.

use access::standings::{COORDINATOR, FUNDER, MEMBER};
use registry::testing::in_partnership;

use crate::testing::{add_finding, add_objective, add_priority, begin, coordinator, house, taken};

const LIST: &str = "/en/p/riverside/priorities/unfounded";

#[test]
fn what_rests_on_no_finding_is_listed_and_what_does_is_not() {
    let house = house();
    let claire = coordinator(&house);
    assert!(claire.get(LIST).says("Everything rests on evidence"));
    assert!(claire.get("/fr/p/riverside/priorities/unfounded").says("Tout repose sur des constats"));
    let strategy = begin(&claire, "Plan");
    let finding = add_finding(&claire, "People tell their story four times.");
    let founded = add_priority(&claire, &strategy, "Arrive by one door", &[&finding]);
    add_objective(&claire, &founded, "Reach 300 people a year");
    let wished = add_priority(&claire, &strategy, "A nicer logo", &[]);
    let under = add_objective(&claire, &wished, "Draw nine logos");
    let form = [("place", "2"), ("text_en", "Print one"), ("expectations", "E3"), ("findings", &finding)];
    taken(&claire, &format!("{wished}/objectives"), &form);
    let page = claire.get(LIST);
    for (text, is_there) in
        [("A nicer logo", true), ("Draw nine logos", true), ("Print one", false), ("Arrive by one door", false), ("Reach 300", false)]
    {
        assert_eq!(page.says(text), is_there, "{text}");
    }
    assert!(page.says(&wished) && page.says(&under), "each leads to its page");
    let only = claire.get(&format!("{LIST}?kind=objective"));
    assert!(only.says("Draw nine logos") && !only.says("A nicer logo"));
    let csv = String::from_utf8(claire.get(&format!("{LIST}.csv")).bytes).expect("text");
    assert_eq!(csv.lines().count(), 3, "{csv}");
    assert_eq!(&claire.get(&format!("{LIST}.xlsx")).bytes[..2], b"PK");
    let told: serde_json::Value = serde_json::from_slice(&claire.get(&LIST.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!(told.as_array().map(Vec::len), Some(2));
    assert!(claire.get("/en/p/riverside/strategies").says(LIST), "the strategies lead to it");
}

#[test]
fn whoever_may_not_see_a_draft_does_not_see_what_it_lacks_and_neighbours_see_nothing() {
    let house = house();
    let claire = coordinator(&house);
    add_priority(&claire, &begin(&claire, "Plan"), "A nicer logo", &[]);
    assert!(in_partnership(&house, "Emma", "riverside", MEMBER).get(LIST).says("A nicer logo"));
    let funder = in_partnership(&house, "Jordan", "riverside", FUNDER);
    assert_eq!(funder.get(LIST).status, 200);
    assert!(!funder.get(LIST).says("A nicer logo") && !funder.get(&format!("{LIST}.csv")).says("A nicer logo"));
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    assert_eq!(nia.get(LIST).status, 404);
    assert!(!nia.get(&LIST.replace("riverside", "hillside")).says("A nicer logo"));
}

#[test]
fn a_list_costs_the_same_for_one_or_many() {
    let house = house();
    let claire = coordinator(&house);
    let strategy = begin(&claire, "Plan");
    let cost = |count: usize| {
        for at in 0..count {
            add_priority(&claire, &strategy, &format!("Wish {at}"), &[]);
        }
        let answer = claire.get(LIST);
        assert_eq!(answer.status, 200);
        answer.header("x-sql-statements").parse::<u32>().expect("a number")
    };
    let few = cost(3);
    assert_eq!(cost(30), few);
    assert!(few <= 12, "{few}");
}
