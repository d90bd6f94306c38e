//! Partnerships through the router, on a real database.

use access::standings::{CHAIR, COORDINATOR, FUNDER, MEMBER, OPERATOR, SECRETARY};
use kit::{
    permits::Scope,
    testing::{TestHouse, Visitor},
};

use crate::testing::{house, in_partnership};

const NEW: &str = "/en/partnerships/new";
const ABOUT: &str = "/en/p/riverside/about";
const SETTINGS: &str = "/en/p/riverside/settings";

fn operator(house: &TestHouse) -> Visitor<'_> {
    house.someone("Sol", &[(Scope::installation(), OPERATOR)])
}

fn with_labels<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("strategy_label_en", "Plan"),
        ("priority_label_en", "Pillar"),
        ("objective_label_en", "Aim"),
        ("kind", "lip"),
        ("province", "ON"),
    ];
    all.retain(|(name, _)| fields.iter().all(|(given, _)| given != name));
    all.extend_from_slice(fields);
    all
}

#[test]
fn the_operator_founds_a_partnership_from_a_few_facts() {
    let house = house();
    let sol = operator(&house);
    assert!(sol.get(NEW).says("Settlement strategy") && sol.get("/fr/partnerships/new").says("Stratégie d’établissement"));
    let answer = sol.post(
        NEW,
        &with_labels(&[("name_fr", "Partenariat de Rivière"), ("short_name_fr", "PLI de Rivière"), ("founded_on", "2019-04-01")]),
    );
    assert_eq!((answer.status, answer.location()), (303, "/en/p/pli-de-riviere/team?saved=1"));
    let about = sol.get("/en/p/pli-de-riviere/about");
    assert!(about.says("Partenariat de Rivière") && about.says("since 1 April 2019"), "{}", about.text());
    assert!(sol.get("/fr/p/pli-de-riviere/about").says("Partenariat local en immigration"));
}

#[test]
fn a_name_in_addresses_is_neither_reserved_nor_taken() {
    let house = house();
    let sol = operator(&house);
    let try_slug = |slug: &str| sol.post(NEW, &with_labels(&[("name_en", "Somewhere"), ("short_name_en", "Some LIP"), ("slug", slug)]));
    for (slug, said) in [("network", "something else"), ("riverside", "already has the name"), ("Big One", "2 to 40"), ("../x", "2 to 40")]
    {
        let answer = try_slug(slug);
        assert_eq!(answer.status, 422, "{slug}");
        assert!(answer.says(said) && answer.says("Somewhere"), "{slug}: {}", answer.text());
    }
    assert_eq!(try_slug("").location(), "/en/p/some-lip/team?saved=1");
}

#[test]
fn only_the_operator_founds() {
    let house = house();
    for visitor in [in_partnership(&house, "Claire", "riverside", COORDINATOR), house.someone("Stranger", &[])] {
        assert_eq!(visitor.get(NEW).status, 403);
        assert_eq!(visitor.post(NEW, &with_labels(&[("name_en", "x"), ("short_name_en", "xyz")])).status, 403);
    }
    assert_eq!(house.nobody().get(NEW).status, 303);
}

#[test]
fn what_is_missing_is_said_and_what_was_typed_is_kept() {
    let house = house();
    let answer = operator(&house)
        .post(NEW, &[("lead_name", "City of Somewhere"), ("kind", "club"), ("province", "ON"), ("founded_on", "yesterday")]);
    assert_eq!(answer.status, 422);
    for text in ["City of Somewhere", "Fill this in.", "Choose one of the answers offered.", "Write a date"] {
        assert!(answer.says(text), "{text}");
    }
    assert_eq!(operator(&house).post(NEW, &[("unknown", "x")]).status, 400);
}

#[test]
fn settings_change_what_every_page_says_and_two_editors_both_keep_their_text() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let form = claire.get(SETTINGS);
    assert!(form.says("name=\"version\" value=\"1\""));
    let first = claire.post(SETTINGS, &with_labels(&[("name_en", "Riverside LIP"), ("short_name_en", "R LIP"), ("version", "1")]));
    assert_eq!(first.status, 303, "{}", first.text());
    assert!(claire.get(ABOUT).says("Riverside LIP"));
    let second = claire.post(SETTINGS, &with_labels(&[("name_en", "Riverbank LIP"), ("short_name_en", "R LIP"), ("version", "1")]));
    assert_eq!(second.status, 409);
    assert!(second.says("Riverside LIP") && second.says("Riverbank LIP"));
    assert!(!claire.get(ABOUT).says("Riverbank"), "nothing is overwritten silently");
    assert_eq!(
        claire.post(SETTINGS, &with_labels(&[("name_en", "Riverbank LIP"), ("short_name_en", "R LIP"), ("version", "2")])).status,
        303
    );
}

#[test]
fn everyone_inside_reads_and_only_the_staff_changes() {
    let house = house();
    for standing in [MEMBER, CHAIR, FUNDER] {
        let visitor = in_partnership(&house, "Jo", "riverside", standing);
        assert_eq!(visitor.get(ABOUT).status, 200);
        assert!(!visitor.get(ABOUT).says("Change the settings"));
        assert_eq!(visitor.get(SETTINGS).status, 403);
        assert_eq!(visitor.post(SETTINGS, &with_labels(&[("name_en", "x"), ("short_name_en", "y"), ("version", "1")])).status, 403);
        assert_eq!(visitor.post(&format!("{ABOUT}/areas"), &[("area_en", "x"), ("area_kind", "cd")]).status, 403);
    }
    let line = in_partnership(&house, "Line", "riverside", SECRETARY);
    assert_eq!(line.get(SETTINGS).status, 200);
    assert_eq!(line.post(&format!("{ABOUT}/state"), &[("state", "paused"), ("since", "2026-11-01"), ("reason", "x")]).status, 403);
    assert_eq!(in_partnership(&house, "Nia", "hillside", COORDINATOR).get(ABOUT).status, 404);
}

#[test]
fn an_area_of_the_same_name_is_shared_and_can_be_taken_back() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    assert!(claire.get(ABOUT).says("No area is named yet"));
    let area = [("area_en", "Millside"), ("area_fr", ""), ("area_kind", "neighbourhood")];
    assert_eq!(claire.post(&format!("{ABOUT}/areas"), &area).status, 303);
    assert!(claire.get(ABOUT).says("no other partnership"));
    assert_eq!(nia.post("/en/p/hillside/about/areas", &[("area_en", "MILLSIDE"), ("area_kind", "neighbourhood")]).status, 303);
    assert!(claire.get(ABOUT).says("1 other partnership"));
    let shown: serde_json::Value = serde_json::from_slice(&claire.get("/api/v1/p/riverside").bytes).expect("JSON");
    assert_eq!(shown["areas"][0]["shared_with"], 1);
    let id = shown["areas"][0]["id"].as_str().expect("an id").to_owned();
    assert_eq!(claire.post(&format!("{ABOUT}/areas/removal"), &[("area", &id)]).status, 303);
    assert_eq!(claire.post(&format!("{ABOUT}/areas/removal"), &[("area", &id)]).status, 404);
    assert!(nia.get("/en/p/hillside/about").says("Millside"), "it stays with the other");
    let wrong = claire.post(&format!("{ABOUT}/areas"), &[("area_fr", "Quartier"), ("area_kind", "")]);
    assert!(wrong.status == 422 && wrong.says("Quartier"));
}

#[test]
fn a_partnership_pauses_and_begins_again_with_dates_and_reasons() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let to = |state: &str, since: &str, reason: &str| {
        claire.post(&format!("{ABOUT}/state"), &[("state", state), ("since", since), ("reason", reason)])
    };
    assert!(to("paused", "2026-05-01", "").says("Say why"));
    assert!(to("paused", "2027-05-01", "x").says("not come yet"));
    assert_eq!(to("paused", "2026-05-01", "Agreement ended").status, 303);
    assert!(to("restarting", "2026-04-01", "New agreement").says("in another state after this day"));
    assert_eq!(to("restarting", "2026-09-01", "New agreement").status, 303);
    let page = claire.get(ABOUT);
    assert!(page.says("Agreement ended") && page.says("New agreement") && page.says("Starting again"));
    assert_eq!(to("merged", "2026-10-01", "x").status, 422, "no state is skipped");
}

#[test]
fn hostile_names_are_only_text() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let name = "\"><img src=x onerror=alert(1)></title><script>alert(2)</script>";
    assert_eq!(
        claire.post(SETTINGS, &with_labels(&[("name_en", name), ("short_name_en", name), ("lead_name", name), ("version", "1")])).status,
        422
    );
    let answer =
        claire.post(SETTINGS, &with_labels(&[("name_en", name), ("short_name_en", "<b>R</b>"), ("lead_name", name), ("version", "1")]));
    assert_eq!(answer.status, 303);
    for page in [ABOUT, SETTINGS, "/fr/p/riverside/about"] {
        let text = claire.get(page).text();
        assert!(!text.contains("<img") && !text.contains("<script>alert") && !text.contains("<b>R"), "{page}");
    }
}

#[test]
fn an_umbrella_is_chosen_among_tables_and_never_itself() {
    let house = house();
    let sol = operator(&house);
    let founded = sol.post(NEW, &with_labels(&[("name_en", "City-wide table"), ("short_name_en", "City table"), ("kind", "umbrella")]));
    assert_eq!(founded.status, 303);
    let table: serde_json::Value = serde_json::from_slice(&sol.get("/api/v1/p/city-table").bytes).expect("JSON");
    let id = table["id"].as_str().expect("an id").to_owned();
    let under = |slug: &str, umbrella: &str, kind: &str, version: &str| {
        let fields = [("name_en", slug), ("short_name_en", slug), ("umbrella", umbrella), ("kind", kind), ("version", version)];
        sol.post(&format!("/en/p/{slug}/settings"), &with_labels(&fields)).status
    };
    assert_eq!(under("riverside", &id, "lip", "1"), 303);
    assert!(sol.get(ABOUT).says("City-wide table") && sol.get("/en/p/city-table/about").says("riverside"));
    assert_eq!(under("city-table", &id, "umbrella", "1"), 422, "not itself");
    let other: serde_json::Value = serde_json::from_slice(&sol.get("/api/v1/p/hillside").bytes).expect("JSON");
    assert_eq!(under("riverside", other["id"].as_str().expect("an id"), "lip", "2"), 422, "only a table");
}
