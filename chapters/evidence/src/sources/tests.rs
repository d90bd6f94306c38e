//! Sources through the router, on a real database.

use access::standings::{COORDINATOR, FUNDER, GROUP_CHAIR, MEMBER};

use crate::testing::{add_source, coordinator, house};
use registry::testing::in_partnership;

const LIST: &str = "/en/p/riverside/sources";

const SURVEY: [(&str, &str); 5] = [
    ("title_en", "Newcomer survey"),
    ("title_fr", "Sondage"),
    ("kind", "needs_assessment"),
    ("method", "survey_immigrants"),
    ("year", "2025"),
];

#[test]
fn a_coordinator_adds_a_source_and_finds_it() {
    let house = house();
    let claire = coordinator(&house);
    let page = add_source(&claire, "Enquête sur l’accueil");
    assert!(claire.get(&page).says("Enquête sur l’accueil"));
    for (query, found) in [
        ("q=enquete", true),
        ("kind=needs_assessment", true),
        ("kind=cost_study", false),
        ("method=forum", false),
        ("non_users=true", false),
    ] {
        assert_eq!(claire.get(&format!("{LIST}?{query}")).says("Enquête"), found, "{query}");
    }
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("Sondage auprès des personnes"));
}

#[test]
fn the_list_says_whose_voices_are_missing() {
    let house = house();
    let claire = coordinator(&house);
    add_source(&claire, "Census");
    assert!(claire.get(LIST).says("are still missing"));
    let answer = claire.post(LIST, &[&SURVEY[..], &[("reached_non_users", "true")]].concat());
    assert_eq!(answer.status, 303);
    assert!(!claire.get(LIST).says("are still missing"));
    assert!(claire.get("/fr/p/riverside/sources").says("Aussi des personnes qui"));
}

#[test]
fn what_is_missing_is_said_and_what_was_typed_is_kept() {
    let house = house();
    let claire = coordinator(&house);
    let answer = claire.post(LIST, &[("author", "Northmoor"), ("link", "javascript:alert(1)"), ("year", "20"), ("kind", "gossip")]);
    assert_eq!(answer.status, 422);
    for text in ["Fill this in.", "A link begins with", "from 1900 to 2100", "Choose one of the answers", "Northmoor"] {
        assert!(answer.says(text), "{text}");
    }
    assert!(!claire.get(LIST).says("Northmoor"));
    assert_eq!(claire.post(LIST, &[("secret", "1")]).status, 400);
}

#[test]
fn those_who_lead_write_and_others_read() {
    let house = house();
    let page = add_source(&coordinator(&house), "Census");
    let member = in_partnership(&house, "Jo", "riverside", MEMBER);
    assert!(member.get(&page).says("Census") && !member.get(&page).says("/edit"));
    assert_eq!(member.post(LIST, &SURVEY).status, 403);
    assert_eq!(member.get(&format!("{page}/edit")).status, 403);
    assert_eq!(in_partnership(&house, "Gia", "riverside", GROUP_CHAIR).post(LIST, &SURVEY).status, 303);
    assert_eq!(in_partnership(&house, "Rob", "riverside", FUNDER).get(LIST).status, 200);
}

#[test]
fn another_partnership_finds_nothing_here() {
    let house = house();
    let page = add_source(&coordinator(&house), "Census");
    let neighbour = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    for address in [LIST.to_owned(), page.clone(), page.replace("riverside", "hillside"), page.replace("/en/", "/api/v1/")] {
        assert_eq!(neighbour.get(&address).status, 404, "{address}");
    }
    assert_eq!(neighbour.post(&page.replace("riverside", "hillside"), &SURVEY).status, 404);
}

#[test]
fn two_editors_both_keep_their_text() {
    let house = house();
    let claire = coordinator(&house);
    let page = add_source(&claire, "Census");
    let write = |title: &str, version: &str| {
        claire.post(&page, &[("title_en", title), ("kind", "evaluation"), ("method", "forum"), ("year", "2024"), ("version", version)])
    };
    assert_eq!(write("Census of 2021", "1").status, 303);
    let second = write("Census of 2016", "1");
    assert_eq!(second.status, 409);
    assert!(second.says("Census of 2021") && second.says("Census of 2016"));
    assert_eq!(write("Census of 2016", "2").status, 303);
}

#[test]
fn hostile_titles_are_only_text_and_exports_hold_no_formula() {
    let house = house();
    let claire = coordinator(&house);
    let page = add_source(&claire, "=\"><img src=x onerror=alert(1)><script>alert(2)</script>");
    for address in [page.clone(), LIST.to_owned(), format!("{page}/edit")] {
        let text = claire.get(&address).text();
        assert!(!text.contains("<img") && !text.contains("<script>alert"), "{address}");
    }
    assert!(claire.get(&format!("{LIST}.csv")).says("'="));
    assert_eq!(&claire.get(&format!("{LIST}.xlsx")).bytes[..2], b"PK");
}

#[test]
fn the_json_twin_tells_the_same() {
    let house = house();
    let claire = coordinator(&house);
    let page = add_source(&claire, "Census").replace("/en/", "/api/v1/");
    let shown: serde_json::Value = serde_json::from_slice(&claire.get(&page).bytes).expect("JSON");
    assert_eq!(
        (shown["title"]["en"].as_str(), shown["kind"].as_str(), shown["year"].as_i64()),
        (Some("Census"), Some("needs_assessment"), Some(2025))
    );
    let all: serde_json::Value = serde_json::from_slice(&claire.get("/api/v1/p/riverside/sources").bytes).expect("JSON");
    assert_eq!(all.as_array().map(Vec::len), Some(1));
}
