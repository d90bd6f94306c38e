//! Organizations through the router, on a real database.

use access::standings::{COORDINATOR, FUNDER, MEMBER};
use kit::testing::{TestHouse, Visitor};

use crate::testing::{house, in_partnership};

const LIST: &str = "/en/p/riverside/organizations";

fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

fn add(visitor: &Visitor<'_>, name: &str) -> String {
    let answer = visitor.post(LIST, &[("name_en", name), ("sectors", "health")]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

#[test]
fn a_coordinator_adds_an_organization_and_finds_it() {
    let house = house();
    let claire = coordinator(&house);
    let page = add(&claire, "Centre de santé de l’Érablière");
    assert!(claire.get(&page).says("Centre de santé de l’Érablière"));
    assert!(claire.get(&format!("{LIST}?q=erabliere")).says("Érablière"), "accents do not matter");
    assert!(claire.get(&format!("{LIST}?sector=health")).says("Érablière"));
    assert!(!claire.get(&format!("{LIST}?sector=police")).says("Érablière"));
    for several in ["sector=police&sector=health", "sector=health&sector=", "sector=&sector="] {
        let found = claire.get(&format!("{LIST}?{several}"));
        assert!(found.status == 200 && found.says("Érablière"), "{several}");
    }
    assert!(!claire.get(&format!("{LIST}?sector=police&sector=faith")).says("Érablière"));
    let shown = claire.get(&format!("{LIST}?sector=police&sector=health"));
    assert_eq!(shown.text().matches("name=\"sector\"").count(), 3, "one for each, and one more: {}", shown.text());
    assert!(
        shown.says("or sector") && shown.says("<option value=\"police\" selected>") && shown.says("<option value=\"health\" selected>")
    );
    assert!(claire.get(&format!("{LIST}?sector=health").replacen("/en/", "/fr/", 1)).says("ou secteur"));
    assert!(claire.get(&format!("{LIST}.csv?sector=police&sector=health")).says("Érablière"));
    let twin = LIST.replacen("/en/", "/api/v1/", 1);
    assert!(claire.get(&format!("{twin}?sector=police&sector=health")).says("Érablière"));
    assert!(!claire.get(&format!("{twin}?sector=police")).says("Érablière"));
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("Centre ou réseau de santé"));
}

#[test]
fn languages_are_words_of_the_reader_wherever_they_stand() {
    let house = house();
    let claire = coordinator(&house);
    let fields = [("name_en", "Centre"), ("sectors", "health"), ("languages", "en, français; Tigrinya, Elvish")];
    let page = claire.post(LIST, &fields).location().trim_end_matches("?saved=1").to_owned();
    for address in [page.clone(), format!("{page}/edit"), LIST.to_owned(), format!("{LIST}.csv")] {
        let (english, french) = (claire.get(&address), claire.get(&address.replacen("/en/", "/fr/", 1)));
        assert!(english.says("English, French, Tigrinya, Elvish"), "{address}: {}", english.text());
        assert!(french.says("Anglais, français, tigrigna, Elvish"), "{address}: {}", french.text());
    }
    assert!(claire.get(&format!("{LIST}?q=tigrigna")).says("Centre"), "found by either language");
    assert!(claire.get(&page.replacen("/en/", "/api/v1/", 1)).says("\"languages\":\"en, fr, ti, Elvish\""));
}

#[test]
fn a_short_name_is_kept_shown_and_searched() {
    let house = house();
    let claire = coordinator(&house);
    let fields = [("name_en", "Health Centre"), ("short_name_en", "HC"), ("short_name_fr", "CS"), ("sectors", "health")];
    let page = claire.post(LIST, &fields).location().trim_end_matches("?saved=1").to_owned();
    assert!(claire.get(&page).says(">HC<") && claire.get(&page.replacen("/en/", "/fr/", 1)).says(">CS<"));
    assert!(claire.get(&format!("{LIST}?q=hc")).says("Health Centre") && claire.get(&format!("{LIST}.csv")).says("HC,CS"));
    let long = "x".repeat(61);
    let answer = claire.post(LIST, &[("name_en", "Long"), ("short_name_fr", &long), ("sectors", "health")]);
    assert_eq!((answer.status, answer.says(&long), answer.says("f-short_name_fr-problem")), (422, true, true), "{}", answer.text());
}

#[test]
fn what_is_saved_is_said_once_and_no_link_of_the_page_says_it_again() {
    let house = house();
    let claire = coordinator(&house);
    let fields = [("name_en", "Library"), ("sectors", "library")];
    let saved = claire.post(LIST, &fields).location().to_owned();
    let shown = claire.get(&saved);
    assert!(shown.says("role=\"status\" data-once=\"saved\"") && shown.says("Your changes are saved."), "{}", shown.text());
    assert_eq!(shown.text().matches("saved=1").count(), 0, "{}", shown.text());
    assert!(!claire.get(saved.trim_end_matches("?saved=1")).says("Your changes are saved."));
    assert!(!claire.get(&format!("{LIST}?q=saved%3D1")).says("Your changes are saved."), "typed, not happened");
    let list = claire.get(&format!("{LIST}?saved=1&sort=name"));
    assert!(list.says("Your changes are saved.") && list.text().matches("saved=1").count() == 0, "{}", list.text());
}

#[test]
fn what_is_missing_is_said_and_what_was_typed_is_kept() {
    let house = house();
    let claire = coordinator(&house);
    let answer = claire.post(LIST, &[("languages", "English, Tigrinya"), ("website", "javascript:alert(1)"), ("email", "nowhere")]);
    assert_eq!(answer.status, 422);
    for text in ["Give the organization a name", "Choose at least one sector", "A site begins with", "English, Tigrinya", "name@example.ca"]
    {
        assert!(answer.says(text), "{text}");
    }
    assert!(!claire.get(LIST).says("Tigrinya"));
}

#[test]
fn a_member_sees_and_may_not_change() {
    let house = house();
    let page = add(&coordinator(&house), "Library");
    let member = in_partnership(&house, "Jo", "riverside", MEMBER);
    assert!(member.get(LIST).says("Library"));
    assert!(!member.get(LIST).says("Add an organization"));
    assert_eq!(member.get(&format!("{LIST}/new")).status, 403);
    assert_eq!(member.post(LIST, &[("name_en", "x"), ("sectors", "health")]).status, 403);
    assert_eq!(member.post(&page, &[("name_en", "x"), ("sectors", "health"), ("version", "1")]).status, 403);
    assert_eq!(in_partnership(&house, "Rob", "riverside", FUNDER).get(LIST).status, 200);
}

#[test]
fn another_partnership_finds_nothing_here() {
    let house = house();
    let page = add(&coordinator(&house), "Library");
    let neighbour = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    assert_eq!(neighbour.get(LIST).status, 404);
    assert_eq!(neighbour.get(&page).status, 404);
    let swapped = page.replace("riverside", "hillside");
    assert_eq!(neighbour.get(&swapped).status, 404, "an id of one partnership is nothing in another");
    assert_eq!(neighbour.post(&swapped, &[("name_en", "x"), ("sectors", "health"), ("version", "1")]).status, 404);
    assert!(coordinator(&house).get(&page).says("Library"));
}

#[test]
fn nobody_is_sent_to_sign_in_and_learns_nothing() {
    let house = house();
    let (there, not) = (house.nobody().get(LIST), house.nobody().get("/en/p/nowhere/organizations"));
    assert_eq!((there.status, not.status), (303, 303));
    assert!(there.location().starts_with("/en/sign-in?next="));
}

#[test]
fn two_editors_both_keep_their_text() {
    let house = house();
    let claire = coordinator(&house);
    let page = add(&claire, "Library");
    let first = claire.post(&page, &[("name_en", "City Library"), ("sectors", "library"), ("version", "1")]);
    assert_eq!(first.status, 303);
    let second = claire.post(&page, &[("name_en", "Public Library"), ("sectors", "library"), ("version", "1")]);
    assert_eq!(second.status, 409);
    assert!(second.says("City Library") && second.says("Public Library"));
    assert!(claire.get(&page).says("City Library"), "nothing is overwritten silently");
    let again = claire.post(&page, &[("name_en", "Public Library"), ("sectors", "library"), ("version", "2")]);
    assert_eq!(again.status, 303);
}

#[test]
fn hostile_names_are_only_text() {
    let house = house();
    let claire = coordinator(&house);
    let name = "\"><img src=x onerror=alert(1)></title><script>alert(2)</script>{{7*7}}";
    let page = add(&claire, name);
    for address in [page.clone(), LIST.to_owned(), format!("{page}/edit")] {
        let text = claire.get(&address).text();
        assert!(!text.contains("<img") && !text.contains("<script>alert"), "{address}");
        assert!(text.contains("{{7*7}}"), "{address}");
    }
}

#[test]
fn exports_hold_the_filtered_rows_and_no_formula() {
    let house = house();
    let claire = coordinator(&house);
    add(&claire, "=cmd|' /C calc'!A0");
    add(&claire, "Library");
    let csv = claire.get(&format!("{}?q=library", LIST.replace("organizations", "organizations.csv")));
    assert!(csv.says("Library") && !csv.says("cmd"));
    assert!(csv.header("content-disposition").starts_with("attachment"));
    let all = claire.get(&LIST.replace("organizations", "organizations.csv"));
    assert!(all.says("'=cmd"));
    assert_eq!(&claire.get(&LIST.replace("organizations", "organizations.xlsx")).bytes[..2], b"PK");
}

#[test]
fn strange_queries_are_refused_or_taken_literally() {
    let house = house();
    let claire = coordinator(&house);
    add(&claire, "Library");
    for query in ["page=-1", "page=99999999999", "sort=name;drop", "q=%25", "q=%27%20OR%201=1", "sector=%3Cscript%3E"] {
        let answer = claire.get(&format!("{LIST}?{query}"));
        assert_eq!(answer.status, 200, "{query}");
        assert!(!answer.says("<script>"), "{query}");
    }
    assert_eq!(claire.get(&format!("{LIST}?secret=1")).status, 400);
    assert_eq!(claire.get(&format!("{LIST}?q=a%00b")).status, 400);
}

#[test]
fn the_json_twin_tells_the_same_and_refuses_the_same() {
    let house = house();
    let claire = coordinator(&house);
    let page = add(&claire, "Library").replace("/en/", "/api/v1/");
    let shown: serde_json::Value = serde_json::from_slice(&claire.get(&page).bytes).expect("JSON");
    assert_eq!((shown["name"]["en"].as_str(), shown["classification"][0].as_str()), (Some("Library"), Some("health")));
    let refused = in_partnership(&house, "Nia", "hillside", COORDINATOR).get(&page);
    assert_eq!((refused.status, refused.header("content-type")), (404, "application/problem+json"));
}

#[test]
fn whoever_has_no_organization_yet_is_shown_first_how_to_bring_a_list() {
    let house = house();
    let claire = coordinator(&house);
    let comes_first = || {
        let text = claire.get(LIST).text();
        text.find("/riverside/imports\"") < text.find("/organizations/new\"")
    };
    assert!(comes_first());
    add(&claire, "Library");
    assert!(!comes_first(), "then the next one is added");
}
