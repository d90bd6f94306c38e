//! The room and the board beside it as visitors meet them.

use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::{
    seats::Role,
    testing::{coordinator, council, holds, house, member, person, seat},
};

const LIST: &str = "/en/p/riverside/community";

const NEWCOMERS: [(&str, &str); 8] = [
    ("of", "newcomer"),
    ("unit", "percent"),
    ("amount", "14.2"),
    ("population_en", "Immigrants, of all residents"),
    ("population_fr", "Personnes immigrantes parmi la population"),
    ("source_en", "An invented census"),
    ("source_fr", "Un recensement inventé"),
    ("year", "2021"),
];

fn with<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = NEWCOMERS.into_iter().filter(|(name, _)| others.iter().all(|(other, _)| other != name));
    kept.chain(others.iter().copied()).collect()
}

fn add(by: &Visitor<'_>, others: &[(&str, &str)]) -> Answer {
    by.post(LIST, &with(others))
}

fn only(house: &TestHouse) -> String {
    let (id,): (Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM community_figure"), bind![]));
    format!("{LIST}/{id}")
}

#[test]
fn what_is_known_of_the_community_stands_beside_the_seats_that_are_kept_with_its_source() {
    let house = house();
    let it = council(&house, "riverside");
    let [fourth, fifth] = [4, 5].map(|number| seat(&house, "riverside", it.body, number));
    house.given(move |tx| tx.run(sql!("UPDATE seat SET reserved = 'newcomer' WHERE id = $1 OR id = $2"), bind![fourth, fifth]));
    holds(&house, "riverside", fourth, person(&house, "riverside", "Dov Levin", None), Role::Holder);
    let board = format!("/en/p/riverside/bodies/{}/composition", it.body);
    assert!(!member(&house).get(&board).says("Beside the community"), "nothing is shown when nothing was entered");
    assert_eq!(add(&coordinator(&house), &[]).status, 303);
    let page = member(&house).get(&board);
    for part in [
        "Beside the community",
        "Seats kept for newcomers with lived experience: 1 of 2 is filled. In all, 4 of 5 seats are filled.",
        "In the community: 14.2%",
        "Immigrants, of all residents, 2021. Source: An invented census",
    ] {
        assert!(page.says(part), "{part}: {}", page.text());
    }
    let french = member(&house).get(&board.replace("/en/", "/fr/"));
    assert!(
        french.text().contains("Dans la collectivité\u{a0}: 14,2\u{a0}%") && french.says("Un recensement inventé"),
        "{}",
        french.text()
    );
    let json: serde_json::Value = serde_json::from_slice(&member(&house).get(&board.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    let beside = &json["community"][0];
    assert_eq!(
        (beside["reserved_seats"].as_i64(), beside["reserved_filled"].as_i64(), beside["amount"].as_i64()),
        (Some(2), Some(1), Some(142))
    );
    let own: serde_json::Value = serde_json::from_slice(&member(&house).get(&LIST.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!((own["items"][0]["of"].as_str(), own["items"][0]["year"].as_i64()), (Some("newcomer"), Some(2021)));
    let list = member(&house).get(LIST);
    assert!(list.says("14.2%") && !list.text().contains("/community/"), "{}", list.text());
}

#[test]
fn a_figure_is_changed_and_removed_by_the_secretariat_alone() {
    let house = house();
    let claire = coordinator(&house);
    assert_eq!(add(&claire, &[]).status, 303);
    let page = only(&house);
    let change = |fields: &[(&'static str, &'static str)]| claire.post(&page, &with(fields));
    assert!(claire.get(&page.replace("/en/", "/fr/")).says("value=\"14,2\""));
    assert_eq!(change(&[("version", "1"), ("unit", "count"), ("amount", "12,345")]).status, 303);
    assert!(claire.get(LIST).says("12,345"));
    let stale = change(&[("version", "1"), ("amount", "99")]);
    assert!(stale.status == 409 && stale.says("99") && stale.says("12345"), "both texts: {}", stale.text());
    let other = member(&house);
    for answer in [other.get(&page), other.post(&page, &[]), other.post(&format!("{page}/removal"), &[]), add(&other, &[])] {
        assert_eq!(answer.status, 403);
    }
    let removal = format!("{page}/removal");
    let moved = claire.post(&removal, &[("version", "1")]);
    assert!(moved.status == 422 && moved.says("was changed since"), "{}", moved.text());
    assert_eq!(claire.post(&removal.replace("/en/", "/fr/"), &[]).status, 422);
    assert_eq!(claire.post(&removal, &[("version", "2")]).status, 303);
    assert!(claire.get(LIST).says("Nothing is known of the community yet") && claire.get(&page).status == 404);
}

#[test]
fn what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let house = house();
    let claire = coordinator(&house);
    let wrong: [(&[(&str, &str)], &str, &str); 7] = [
        (&[("of", "left-handed")], "Choose", "Choisissez"),
        (&[("of", "none")], "Choose", "Choisissez"),
        (&[("amount", "120")], "from 0 to 100", "de 0 à 100"),
        (&[("unit", "count"), ("amount", "3")], "at least 5 people", "au moins 5 personnes"),
        (&[("unit", "count"), ("amount", "some")], "whole number of people", "nombre entier de personnes"),
        (&[("population_en", ""), ("population_fr", "")], "Fill this in", "field__problem"),
        (&[("year", "2031")], "2031", "2031"),
    ];
    for (fields, english, french) in wrong {
        let fields = [fields, &[("source_en", "Kept source")]].concat();
        let answer = add(&claire, &fields);
        assert!(answer.status == 422 && answer.says(english) && answer.says("Kept source"), "{fields:?}: {}", answer.text());
        let answer = claire.post(&LIST.replace("/en/", "/fr/"), &with(&fields));
        assert!(answer.status == 422 && answer.text().contains(french), "{fields:?}: {}", answer.text());
    }
    assert_eq!(claire.post(LIST, &[]).status, 422);
    assert_eq!(claire.get(&format!("{LIST}/{}", Id::new(now()))).status, 404);
    assert_eq!(house.nobody().get(LIST).status, 303);
}
