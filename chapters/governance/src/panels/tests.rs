//! Scoring by a link and signed in: blind until one's own scores are given, and never with a conflict of interest.

use access::standings::MEMBER;
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Recruiting, application, applies, closed, coordinator, house, in_riverside, on_panel, person, recruiting};

/// The links in the letters that an answer shows, as paths, in their order.
fn links(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    text.split("<code>http://127.0.0.1:8080").skip(1).filter_map(|rest| Some(rest.split("</code>").next()?.to_owned())).collect()
}

/// Two applications, and the links of Ana and Brice.
fn panel(house: &TestHouse) -> (Recruiting, Vec<String>) {
    let it = recruiting(house);
    for (name, email) in [("Ada Lund", "ada@example.org"), ("Bo Ek", "bo@example.org")] {
        assert_eq!(applies(house, &it, (name, email, "en")).status, 200);
    }
    let people = it.council.people.map(|id| id.to_string());
    let chosen: Vec<(&str, &str)> = people.iter().map(|id| ("people", id.as_str())).collect();
    let sent = coordinator(house).post(&format!("/en/p/riverside/rounds/{}/panel", it.round), &chosen);
    assert!(sent.status == 200 && sent.says("Ana Petrović") && !sent.says("Chloé"), "only the panel: {}", sent.text());
    (it, links(&sent))
}

fn give(visitor: &Visitor<'_>, address: &str, marks: &[&str], more: &[(&str, &str)]) -> Answer {
    let marks = marks.iter().map(|&mark| ("marks", mark));
    visitor.post(address, &marks.chain(more.iter().copied()).collect::<Vec<_>>())
}

#[test]
fn nobody_on_the_panel_sees_the_others_before_giving_their_own() {
    let house = house();
    let (_, links) = panel(&house);
    let nobody = house.nobody();
    let list = nobody.get(&links[0]);
    assert!(list.says("Ada Lund") && list.says("Your scores are awaited"), "{}", list.text());
    let ada = application(&house, "ada@example.org").to_string();
    let [ana, brice] = [0, 1].map(|place| format!("{}/{ada}", links[place]));
    assert_eq!(give(&nobody, &ana, &["5", "4", "4", "3"], &[("comment", "Close to the schools")]).status, 303);
    let blind = nobody.get(&brice);
    assert!(blind.says("Shown once you have given your own") && !blind.says("Close to the schools"), "{}", blind.text());
    assert_eq!(give(&nobody, &brice, &["2", "2", "2", "2"], &[]).status, 303);
    let open = nobody.get(&brice);
    assert!(open.says("Close to the schools") && open.says("Mean: 3.0 of 5") && open.says("From 2.0 to 4.0"), "{}", open.text());
    assert!(nobody.get(&brice.replacen("/en/", "/fr/", 1)).says("Moyenne"));
    assert!(nobody.get(&links[1]).says("You have given your scores"));
    let staff = coordinator(&house).get(&format!("/en/p/riverside/applications/{ada}"));
    assert!(staff.says("Mean: 3.0 of 5") && !staff.says("Give these scores"), "not on the panel: reads, and does not score");
}

#[test]
fn scores_that_are_out_of_range_or_incomplete_come_back_with_a_sentence() {
    let house = house();
    let (_, links) = panel(&house);
    let nobody = house.nobody();
    let ada = format!("{}/{}", links[0], application(&house, "ada@example.org"));
    for wrong in [&["5", "4", "4", "6"][..], &["0", "4", "4", "4"], &["5", "4"], &["5", "", "3", "4"], &[]] {
        let answer = give(&nobody, &ada, wrong, &[("comment", "Kept text")]);
        assert!(answer.status == 422 && answer.says("a score from 1 to 5") && answer.says("Kept text"), "{wrong:?}: {}", answer.text());
    }
    assert!(give(&nobody, &ada.replacen("/en/", "/fr/", 1), &["9"], &[]).says("une note de 1 à 5"));
    assert_eq!(give(&nobody, &ada, &["1", "1", "1", "1"], &[("person", "x")]).status, 400);
    assert_eq!(house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM score_sheet"), bind![])).0, 0);
}

#[test]
fn a_conflict_of_interest_takes_one_out_of_that_application_for_good() {
    let house = house();
    let (_, links) = panel(&house);
    let nobody = house.nobody();
    let [ada, bo] = ["ada@example.org", "bo@example.org"].map(|email| format!("{}/{}", links[0], application(&house, email)));
    assert_eq!(give(&nobody, &ada, &[], &[("has_conflict", "true")]).status, 303);
    let out = nobody.get(&ada);
    assert!(out.says("A conflict of interest is declared here") && !out.says("I came three years ago"), "{}", out.text());
    let back = give(&nobody, &ada, &["5", "5", "5", "5"], &[]);
    assert!(back.status == 409 && back.says("It stays"), "{}", back.text());
    assert!(nobody.get(&bo).says("I came three years ago"), "the other applications stay theirs");
}

#[test]
fn whoever_left_the_panel_reads_nothing_any_more() {
    let house = house();
    let (it, links) = panel(&house);
    let (round, ana) = (it.round, it.council.people[0]);
    house.given(move |tx| tx.run(sql!("DELETE FROM panelist WHERE round_id = $1 AND person_id = $2"), bind![round, ana]));
    assert_eq!((house.nobody().get(&links[0]).status, house.nobody().get(&links[1]).status), (410, 200));
    let ada = format!("{}/{}", links[0], application(&house, "ada@example.org"));
    assert_eq!(give(&house.nobody(), &ada, &["1", "1", "1", "1"], &[]).status, 410);
}

#[test]
fn only_the_panel_scores_signed_in() {
    let house = house();
    let (it, _) = panel(&house);
    let address = format!("/en/p/riverside/applications/{}/scores", application(&house, "ada@example.org"));
    let (coordinator, member) = (coordinator(&house), in_riverside(&house, MEMBER));
    let refused = give(&coordinator, &address, &["3", "3", "3", "3"], &[]);
    assert!(refused.status == 409 && refused.says("You are not on it"), "{}", refused.text());
    assert_eq!(give(&member, &address, &["3", "3", "3", "3"], &[]).status, 403);
    let panelist = on_panel(&house, &it);
    let page = address.trim_end_matches("/scores");
    assert!(panelist.get(page).says("Give these scores"));
    assert_eq!(give(&panelist, &address, &["3", "3", "3", "7"], &[]).status, 422);
    assert_eq!(give(&panelist, &address, &["3", "3", "3", "3"], &[]).status, 303);
    assert!(panelist.get(page).says("Mean: 3.0 of 5, the average of one person"));
}

#[test]
fn scores_are_given_until_there_is_a_decision_and_letters_until_the_round_ends() {
    let house = house();
    let (it, links) = panel(&house);
    closed(&house, &it);
    let coordinator = coordinator(&house);
    let ada = application(&house, "ada@example.org");
    assert_eq!(coordinator.post(&format!("/en/p/riverside/applications/{ada}/decision"), &[("outcome", "decline")]).status, 200);
    let late = give(&house.nobody(), &format!("{}/{ada}", links[0]), &["3", "3", "3", "3"], &[]);
    assert!(late.status == 409 && late.says("until there is a decision"), "{}", late.text());
    let write = format!("/en/p/riverside/rounds/{}/panel", it.round);
    let none = coordinator.post(&write, &[]);
    assert!(none.status == 422 && none.says("Choose at least one person"), "{}", none.text());
    let stranger = person(&house, "riverside", "Elif Şahin", None).to_string();
    assert!(coordinator.post(&write, &[("people", &stranger)]).says("Nobody was written to"));
}
