//! Findings through the router, on a real database.

use access::standings::{CHAIR, COORDINATOR, FUNDER, GROUP_CHAIR, MEMBER, RESEARCHER};
use kit::{
    Id,
    links::Knot,
    testing::{Answer, Visitor},
};
use registry::testing::in_partnership;

use super::{FindingId, answer};
use crate::testing::{add_finding, add_source, coordinator, house, id_of, partnership_id};

const LIST: &str = "/en/p/riverside/findings";

fn write<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let all = [
        ("statement_en", "Buses stop at six."),
        ("kind", "barrier"),
        ("theme", "employment"),
        ("population", "temporary_workers"),
        ("strength", "strong"),
    ];
    let kept = all.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    kept.chain(more.iter().copied()).collect()
}

fn publish(visitor: &Visitor<'_>, page: &str) -> Answer {
    visitor.post(&format!("{page}/publication"), &[])
}

#[test]
fn a_finding_is_written_tied_to_its_source_and_found() {
    let house = house();
    let claire = coordinator(&house);
    let source = add_source(&claire, "Survey of night shifts");
    let page = add_finding(&claire, "Les autobus cessent à dix-huit heures.", &[id_of(&source)]);
    assert!(claire.get(&page).says("Survey of night shifts"));
    assert!(claire.get(&source).says("autobus cessent"));
    let source_filter = format!("source={}", id_of(&source));
    for (query, found) in [
        ("q=cessent%20a%20dix", true),
        ("kind=barrier", true),
        ("kind=asset", false),
        ("theme=employment&strength=strong", true),
        ("population=women", false),
        (source_filter.as_str(), true),
        ("source=nothing", false),
        ("answer=no", true),
        ("answer=yes", false),
        ("state=published", false),
    ] {
        assert_eq!(claire.get(&format!("{LIST}?{query}")).says("autobus cessent"), found, "{query}");
    }
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("Obstacle"));
}

#[test]
fn nothing_is_published_without_a_source_and_a_published_finding_keeps_one() {
    let house = house();
    let claire = coordinator(&house);
    let source = add_source(&claire, "Survey");
    let page = add_finding(&claire, "Buses stop at six.", &[]);
    let refused = publish(&claire, &page);
    assert_eq!(refused.status, 409);
    assert!(refused.says("rests on no source yet"));
    assert!(publish(&claire, &page.replacen("/en/", "/fr/", 1)).says("aucune source"));
    assert_eq!(claire.post(&page, &write(&[("sources", id_of(&source)), ("version", "1")])).status, 303);
    assert_eq!(publish(&claire, &page).status, 303);
    let emptied = claire.post(&page, &write(&[("version", "3")]));
    assert_eq!(emptied.status, 422);
    assert!(emptied.says("keeps at least one source"));
    assert_eq!(claire.post(&format!("{page}/withdrawal"), &[]).status, 303);
    assert_eq!(claire.post(&page, &write(&[("version", "4")])).status, 303);
}

#[test]
fn the_funder_and_the_researcher_see_published_findings_only() {
    let house = house();
    let claire = coordinator(&house);
    let source = add_source(&claire, "Survey");
    let page = add_finding(&claire, "Buses stop at six.", &[id_of(&source)]);
    for standing in [FUNDER, RESEARCHER] {
        let reader = in_partnership(&house, "Rob", "riverside", standing);
        assert_eq!(reader.get(&page).status, 404);
        assert_eq!(reader.get(&page.replace("/en/", "/api/v1/")).status, 404);
        for list in
            [LIST.to_owned(), format!("{LIST}?state=draft"), format!("{LIST}.csv"), source.clone(), "/api/v1/p/riverside/findings".into()]
        {
            assert!(!reader.get(&list).says("Buses stop"), "{list}");
        }
    }
    let draft = in_partnership(&house, "Jo", "riverside", MEMBER).get(&page);
    assert!(draft.says("Buses stop") && draft.says("strand--here"), "a draft stands on the thread of those who read it");
    publish(&claire, &page);
    assert!(in_partnership(&house, "Fay", "riverside", FUNDER).get(&page).says("Buses stop"));
}

#[test]
fn groups_write_and_chairs_publish() {
    let house = house();
    let source = add_source(&coordinator(&house), "Survey");
    let lead = in_partnership(&house, "Gia", "riverside", GROUP_CHAIR);
    let page = add_finding(&lead, "Buses stop at six.", &[id_of(&source)]);
    assert_eq!(publish(&lead, &page).status, 403);
    assert_eq!(publish(&in_partnership(&house, "Jo", "riverside", MEMBER), &page).status, 403);
    assert_eq!(publish(&in_partnership(&house, "Denise", "riverside", CHAIR), &page).status, 303);
    assert_eq!(in_partnership(&house, "Mo", "riverside", MEMBER).post(LIST, &write(&[])).status, 403);
}

#[test]
fn a_source_of_another_partnership_is_no_choice() {
    let house = house();
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    let posted =
        nia.post("/en/p/hillside/sources", &[("title_en", "Theirs"), ("kind", "evaluation"), ("method", "forum"), ("year", "2024")]);
    let foreign = id_of(posted.location()).to_owned();
    let claire = coordinator(&house);
    let answer = claire.post(LIST, &write(&[("sources", &foreign)]));
    assert_eq!(answer.status, 422);
    assert!(answer.says("Choose one of the answers offered."));
    let page = add_finding(&claire, "Buses stop at six.", &[]);
    assert_eq!(nia.get(&page).status, 404);
    assert_eq!(nia.get(&page.replace("riverside", "hillside")).status, 404);
    assert_eq!(nia.post(&page.replace("riverside", "hillside"), &write(&[("version", "1")])).status, 404);
    assert_eq!(house.nobody().get(&page).status, 303);
}

#[test]
fn what_answers_a_finding_is_counted_and_shown_by_the_filter() {
    let house = house();
    let claire = coordinator(&house);
    let page = add_finding(&claire, "Buses stop at six.", &[]);
    let id = FindingId(id_of(&page).parse().expect("an identifier"));
    let partnership = partnership_id(&house, "riverside");
    house.given(move |tx| answer(tx, partnership, Knot { kind: "priority", id: Id::new(kit::testing::now()) }, &[id]));
    assert!(claire.get(&format!("{LIST}?answer=yes")).says("Buses stop"));
    assert!(!claire.get(&format!("{LIST}?answer=no")).says("Buses stop"));
}

#[test]
fn two_editors_both_keep_their_text() {
    let house = house();
    let claire = coordinator(&house);
    let page = add_finding(&claire, "Buses stop at six.", &[]);
    assert_eq!(claire.post(&page, &write(&[("statement_en", "Buses stop at seven."), ("version", "1")])).status, 303);
    let second = claire.post(&page, &write(&[("statement_en", "Buses stop at eight."), ("version", "1")]));
    assert_eq!(second.status, 409);
    assert!(second.says("at seven") && second.says("at eight"));
    assert!(claire.get(&page).says("at seven"));
}

#[test]
fn a_forgotten_answer_is_said_and_hostile_text_is_only_text() {
    let house = house();
    let claire = coordinator(&house);
    let answer = claire.post(LIST, &[("quote_fr", "Gardé")]);
    assert_eq!(answer.status, 422);
    assert!(answer.says("Fill this in.") && answer.says("Gardé"));
    let page = add_finding(&claire, "\"><script>alert(2)</script>{{7*7}}", &[]);
    for address in [page.clone(), LIST.to_owned(), format!("{page}/edit")] {
        let text = claire.get(&address).text();
        assert!(!text.contains("<script>alert") && text.contains("{{7*7}}"), "{address}");
    }
    assert_eq!(claire.get(&format!("{LIST}?secret=1")).status, 400);
}

#[test]
fn the_json_twin_names_the_sources() {
    let house = house();
    let claire = coordinator(&house);
    let source = add_source(&claire, "Survey");
    let page = add_finding(&claire, "Buses stop at six.", &[id_of(&source)]).replace("/en/", "/api/v1/");
    let shown: serde_json::Value = serde_json::from_slice(&claire.get(&page).bytes).expect("JSON");
    assert_eq!((shown["kind"].as_str(), shown["sources"][0].as_str()), (Some("barrier"), Some(id_of(&source))));
}

#[test]
fn evidence_without_response_is_a_list_of_its_own_and_leaves_drafts_out() {
    let house = house();
    let claire = coordinator(&house);
    let list = format!("{LIST}/unanswered");
    assert!(claire.get(&list).says("Every finding has a response"));
    let source = add_source(&claire, "Survey of night shifts");
    let page = add_finding(&claire, "Les autobus cessent à dix-huit heures.", &[id_of(&source)]);
    add_finding(&claire, "A draft nobody published.", &[]);
    assert_eq!(publish(&claire, &page).status, 303);
    let shown = claire.get(&list);
    assert!(shown.says("autobus cessent") && !shown.says("A draft nobody"), "{}", shown.text());
    assert!(claire.get(&list.replacen("/en/", "/fr/", 1)).says("Constats sans réponse"));
    assert!(!claire.get(&format!("{list}?kind=asset")).says("autobus"));
    let csv = String::from_utf8(claire.get(&format!("{list}.csv")).bytes).expect("text");
    assert_eq!(csv.lines().count(), 2, "{csv}");
    assert_eq!(&claire.get(&format!("{list}.xlsx")).bytes[..2], b"PK");
    let id: Id = id_of(&page).parse().expect("an identifier");
    assert_eq!(house.look(|tx| super::unanswered::count(tx, partnership_id(&house, "riverside"))), 1);
    let partnership = partnership_id(&house, "riverside");
    house.given(move |tx| answer(tx, partnership, Knot { kind: "priority", id: Id::new(kit::testing::now()) }, &[FindingId(id)]));
    assert!(!claire.get(&list).says("autobus cessent"), "answered");
    assert_eq!(house.look(|tx| super::unanswered::count(tx, partnership)), 0);
    assert!(claire.get(LIST).says("/findings/unanswered"), "the findings lead to it");
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    assert_eq!(nia.get(&list).status, 404);
}

#[test]
fn a_finding_opened_from_its_source_rests_on_it() {
    let house = house();
    let claire = coordinator(&house);
    let (source, other) = (add_source(&claire, "Survey of night shifts"), add_source(&claire, "Focus groups"));
    let address = format!("{LIST}/new?source={}", id_of(&source));
    assert!(claire.get(&source).says(&address), "the source leads there");
    assert!(!in_partnership(&house, "Fay", "riverside", FUNDER).get(&source).says(&address));
    let ticked = |page: &Answer, id: &str| page.text().split("<input").any(|it| it.contains(id) && it.contains(" checked"));
    let form = claire.get(&address);
    assert!(ticked(&form, id_of(&source)) && !ticked(&form, id_of(&other)), "{}", form.text());
    let hostile = claire.get(&format!("{LIST}/new?source=%22%3E%3Cscript%3E"));
    assert!(hostile.status == 200 && !hostile.says("\"><script>") && !ticked(&hostile, id_of(&source)));
}
