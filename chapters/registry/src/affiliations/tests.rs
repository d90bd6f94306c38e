//! Affiliations through the router, on a real database.

use access::standings::{CHAIR, COORDINATOR};
use kit::testing::{TestHouse, Visitor};

use crate::testing::{house, in_partnership};

fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

fn made(visitor: &Visitor<'_>, list: &str, fields: &[(&str, &str)]) -> String {
    let answer = visitor.post(list, fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

fn organization(visitor: &Visitor<'_>, slug: &str, name: &str) -> String {
    let page = made(visitor, &format!("/en/p/{slug}/organizations"), &[("name_en", name), ("sectors", "library")]);
    page.rsplit('/').next().expect("an id").to_owned()
}

fn person(visitor: &Visitor<'_>, name: &str) -> String {
    made(visitor, "/en/p/riverside/people", &[("name", name), ("lang", "en")])
}

fn ends(visitor: &Visitor<'_>, page: &str) -> Vec<String> {
    let text = visitor.get(page).text();
    text.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|to| to.ends_with("/end")).map(str::to_owned).collect()
}

#[test]
fn history_survives_a_change_of_job() {
    let house = house();
    let claire = coordinator(&house);
    let (library, city) = (organization(&claire, "riverside", "City Library"), organization(&claire, "riverside", "City Hall"));
    let page = person(&claire, "Amina");
    let to = format!("{page}/affiliations");
    assert_eq!(claire.post(&to, &[("organization", &library), ("role_en", "Librarian"), ("starts_on", "2022-01-10")]).status, 303);
    let moved = [("organization", city.as_str()), ("role_en", "Planner"), ("starts_on", "2025-03-01"), ("ends_earlier", "true")];
    assert_eq!(claire.post(&to, &moved).status, 303);
    let shown = claire.get(&page);
    assert!(shown.says("28 February 2025") && shown.says("Librarian") && shown.says("Planner"), "{}", shown.text());
    let then = claire.get(&format!("{page}?on=2024-05-01"));
    assert!(then.says("<strong><bdi>City Library") && !then.says("<strong><bdi>City Hall"));
    assert!(claire.get(&format!("{page}?on=2026-05-01")).says("<strong><bdi>City Hall"));
    assert!(claire.get(&format!("{page}?on=2020-05-01")).says("takes part as a resident"));
    let list = "/en/p/riverside/people";
    assert!(claire.get(&format!("{list}?organization={city}")).says("Amina"));
    assert!(!claire.get(&format!("{list}?organization={library}")).says("Amina"), "the list is about today");
    assert!(claire.get(&format!("{list}?sector=police&sector=library")).says("Amina"), "any of several");
    assert!(!claire.get(&format!("{list}?sector=police&sector=faith")).says("Amina"));
    assert!(claire.get(&format!("{list}?sector=library")).says("Amina") && !claire.get(&format!("{list}?sector=police")).says("Amina"));
}

#[test]
fn an_affiliation_ends_on_a_day_not_before_it_began() {
    let house = house();
    let claire = coordinator(&house);
    let library = organization(&claire, "riverside", "City Library");
    let page = person(&claire, "Amina");
    assert_eq!(claire.post(&format!("{page}/affiliations"), &[("organization", &library), ("starts_on", "2022-01-10")]).status, 303);
    let end = ends(&claire, &page).pop().expect("a form");
    let early = claire.post(&end, &[("ends_on", "2021-12-31")]);
    assert!(early.status == 422 && early.says("2021-12-31") && early.says("The end comes before the start"), "{}", early.text());
    assert_eq!(claire.post(&end, &[("ends_on", "soon")]).status, 422);
    assert_eq!(in_partnership(&house, "Jo", "riverside", CHAIR).post(&end, &[("ends_on", "2024-01-10")]).status, 403);
    assert_eq!(claire.post(&end, &[("ends_on", "2024-01-10")]).status, 303);
    assert!(claire.get(&page).says("10 January 2024") && ends(&claire, &page).is_empty());
}

#[test]
fn overlaps_and_strange_organizations_are_refused_and_kept_on_screen() {
    let house = house();
    let claire = coordinator(&house);
    let library = organization(&claire, "riverside", "City Library");
    let foreign = organization(&in_partnership(&house, "Nia", "hillside", COORDINATOR), "hillside", "Elsewhere");
    let page = person(&claire, "Amina");
    let to = format!("{page}/affiliations");
    assert_eq!(claire.post(&to, &[("organization", &library), ("starts_on", "2022-01-10")]).status, 303);
    let twice = claire.post(&to, &[("organization", &library), ("role_fr", "Bénévole"), ("starts_on", "2023-01-10")]);
    assert!(twice.status == 422 && twice.says("with that organization already") && twice.says("Bénévole"));
    for organization in [foreign.as_str(), "", "x' OR 1=1"] {
        assert_eq!(claire.post(&to, &[("organization", organization), ("starts_on", "2023-01-10")]).status, 422, "{organization}");
    }
    assert_eq!(claire.post(&to, &[("organization", &library), ("starts_on", "2021-01-10"), ("ends_on", "2020-01-10")]).status, 422);
}

#[test]
fn neighbours_can_neither_begin_nor_end_one() {
    let house = house();
    let claire = coordinator(&house);
    let library = organization(&claire, "riverside", "City Library");
    let page = person(&claire, "Amina");
    assert_eq!(claire.post(&format!("{page}/affiliations"), &[("organization", &library), ("starts_on", "2022-01-10")]).status, 303);
    let end = ends(&claire, &page).pop().expect("a form");
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    for address in [end.clone(), end.replace("riverside", "hillside")] {
        assert_eq!(nia.post(&address, &[("ends_on", "2024-01-10")]).status, 404);
    }
    let swapped = format!("{}/affiliations", page.replace("riverside", "hillside"));
    assert_eq!(nia.post(&swapped, &[("organization", &library), ("starts_on", "2023-01-10")]).status, 404);
}
