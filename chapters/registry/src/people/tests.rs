//! People through the router, on a real database.

use access::standings::{CHAIR, COORDINATOR, FUNDER, MEMBER, OBSERVER, RESEARCHER};
use kit::testing::{TestHouse, Visitor};

use crate::testing::{house, in_partnership};

const LIST: &str = "/en/p/riverside/people";

fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

fn add(visitor: &Visitor<'_>, name: &str, fields: &[(&str, &str)]) -> String {
    let mut all = vec![("name", name), ("lang", "fr"), ("email", "someone@example.org"), ("phone", "705-555-0100")];
    all.retain(|(key, _)| fields.iter().all(|(given, _)| given != key));
    all.extend_from_slice(fields);
    let answer = visitor.post(LIST, &all);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

#[test]
fn a_coordinator_adds_a_person_and_finds_them() {
    let house = house();
    let claire = coordinator(&house);
    assert!(claire.get(LIST).says("Nobody here"));
    let page = add(&claire, "Éloïse Nguyễn", &[("needs", "interpretation in Vietnamese")]);
    assert!(claire.get(&page).says("interpretation in Vietnamese"));
    assert!(claire.get(&format!("{LIST}?q=eloise")).says("Éloïse Nguyễn"), "accents do not matter");
    assert!(claire.get(&format!("{LIST}?lang=fr")).says("Éloïse") && !claire.get(&format!("{LIST}?lang=en")).says("Éloïse"));
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("Langue préférée"));
}

#[test]
fn how_to_reach_someone_is_for_staff_and_chairs_and_for_members_when_listed() {
    let house = house();
    let claire = coordinator(&house);
    let hidden = add(&claire, "Hidden One", &[("email", "hidden@example.org"), ("needs", "quiet room")]);
    let listed = add(&claire, "Listed One", &[("email", "listed@example.org"), ("is_listed", "true"), ("needs", "ramp")]);
    let csv = format!("{LIST}.csv");
    let api = "/api/v1/p/riverside/people";
    for (standing, sees_hidden, sees_listed) in [
        (COORDINATOR, true, true),
        (CHAIR, true, true),
        (MEMBER, false, true),
        (OBSERVER, false, true),
        (FUNDER, false, false),
        (RESEARCHER, false, false),
    ] {
        let visitor = in_partnership(&house, "Jo", "riverside", standing);
        for address in [LIST, &csv, api, &hidden, &hidden.replace("/en/", "/api/v1/")] {
            assert_eq!(visitor.get(address).says("hidden@example.org"), sees_hidden, "{} {address}", standing.code());
        }
        for address in [LIST, &csv, api, &listed] {
            assert_eq!(visitor.get(address).says("listed@example.org"), sees_listed, "{} {address}", standing.code());
        }
        assert!(visitor.get(LIST).says("Hidden One"), "names are known to everyone inside");
        assert_eq!(visitor.get(&hidden).says("quiet room"), standing == COORDINATOR, "{}", standing.code());
        for address in [LIST, &csv, api] {
            assert!(!visitor.get(address).says("quiet room") && !visitor.get(address).says("ramp"));
        }
    }
}

#[test]
fn what_is_missing_is_said_and_what_was_typed_is_kept() {
    let house = house();
    let answer = coordinator(&house).post(LIST, &[("name", ""), ("email", "nowhere"), ("lang", "xx"), ("phone", "705-555")]);
    assert_eq!(answer.status, 422);
    for text in ["Fill this in.", "name@example.ca", "Choose one of the answers", "705-555"] {
        assert!(answer.says(text), "{text}");
    }
}

#[test]
fn members_may_not_write_and_neighbours_find_nothing() {
    let house = house();
    let page = add(&coordinator(&house), "Amina", &[]);
    let member = in_partnership(&house, "Jo", "riverside", MEMBER);
    assert_eq!(member.get(&format!("{LIST}/new")).status, 403);
    assert_eq!(member.get(&format!("{page}/edit")).status, 403);
    assert_eq!(member.post(LIST, &[("name", "x"), ("lang", "en")]).status, 403);
    assert_eq!(member.post(&page, &[("name", "x"), ("lang", "en"), ("version", "1")]).status, 403);
    let neighbour = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    for address in [page.clone(), page.replace("riverside", "hillside"), LIST.to_owned()] {
        assert_eq!(neighbour.get(&address).status, 404, "{address}");
    }
    assert_eq!(neighbour.post(&page.replace("riverside", "hillside"), &[("name", "x"), ("lang", "en"), ("version", "1")]).status, 404);
}

#[test]
fn two_editors_both_keep_their_text() {
    let house = house();
    let claire = coordinator(&house);
    let page = add(&claire, "Amina Diallo", &[]);
    assert_eq!(claire.post(&page, &[("name", "Amina Diallo-Roy"), ("lang", "fr"), ("version", "1")]).status, 303);
    let second = claire.post(&page, &[("name", "Aminata Diallo"), ("lang", "fr"), ("version", "1")]);
    assert_eq!(second.status, 409);
    assert!(second.says("Amina Diallo-Roy") && second.says("Aminata Diallo"));
    assert!(claire.get(&page).says("Diallo-Roy"));
    assert_eq!(claire.post(&page, &[("name", "Aminata Diallo"), ("lang", "fr"), ("version", "2")]).status, 303);
}

#[test]
fn an_export_says_the_language_of_a_person_in_words() {
    let house = house();
    let claire = coordinator(&house);
    assert_eq!(claire.post(LIST, &[("name", "Aminata Diallo"), ("lang", "fr")]).status, 303);
    let csv = |list: &str| claire.get(&format!("{list}.csv")).text();
    assert!(csv(LIST).contains(",French"), "{}", csv(LIST));
    assert!(csv(&LIST.replacen("/en/", "/fr/", 1)).contains(",Français"));
}

#[test]
fn hostile_names_are_only_text_and_exports_hold_no_formula() {
    let house = house();
    let claire = coordinator(&house);
    let name = "=cmd\"><script>alert(2)</script>";
    let page = add(&claire, name, &[("pronouns", "<i>x</i>"), ("needs", "<b>y</b>")]);
    for address in [page.clone(), LIST.to_owned(), format!("{page}/edit")] {
        let text = claire.get(&address).text();
        assert!(!text.contains("<script>alert") && !text.contains("<i>x") && !text.contains("<b>y"), "{address}");
    }
    assert!(claire.get(&format!("{LIST}.csv")).says("'=cmd"));
    assert_eq!(&claire.get(&format!("{LIST}.xlsx")).bytes[..2], b"PK");
    assert_eq!(claire.get(&format!("{LIST}?secret=1")).status, 400);
    assert_eq!(claire.get(&format!("{LIST}?organization=%27OR%201&sector=x&sort=no&page=-4")).status, 200);
}

#[test]
fn the_json_twin_adds_and_tells_memberships() {
    let house = house();
    let claire = coordinator(&house);
    let page = add(&claire, "Amina", &[]).replace("/en/", "/api/v1/");
    let shown: serde_json::Value = serde_json::from_slice(&claire.get(&page).bytes).expect("JSON");
    assert_eq!((shown["name"].as_str(), shown["memberships"].as_array().map(Vec::len)), (Some("Amina"), Some(0)));
    assert!(shown.get("needs").is_none());
}
