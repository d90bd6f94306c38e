//! Pages that are remembered: shown to the next reader of the same standing without a trace of the one before, and never old.

use registry::partnerships::PartnershipId;

use crate::cast::stage;
use access::standings::{COORDINATOR, MEMBER};
use kit::{bind, permits::Scope, sql, testing::Answer};

/// The pages that are remembered, below the home of a partnership.
const LISTS: [&str; 9] = [
    "",
    "/activities",
    "/activities/timeline",
    "/activities/by-lead",
    "/meetings",
    "/decisions",
    "/findings",
    "/organizations",
    "/updates",
];

fn asked(answer: &Answer) -> u32 {
    answer.header("x-sql-statements").parse().expect("a count")
}

#[test]
fn the_next_reader_of_the_same_standing_finds_the_page_and_nothing_of_the_one_before() {
    let stage = stage();
    let council = sql!(
        "SELECT p.id, b.id FROM partnership p JOIN body b ON b.partnership_id = p.id AND b.kind = 'council' WHERE p.slug = 'rivermont'"
    );
    let (rivermont, council): (PartnershipId, kit::Id) = stage.house.look(|tx| tx.one(council, bind![]));
    let as_coordinator = [(Scope::of(rivermont), COORDINATOR)];
    let (ada, bea) = (stage.house.someone("Ada Anciano", &as_coordinator), stage.house.someone("Bea Belmont", &as_coordinator));
    let board = format!("/bodies/{council}/composition");
    let lists: Vec<&str> = LISTS.into_iter().chain([board.as_str()]).collect();
    let mia = stage.house.someone("Mia Member", &[(Scope::of(rivermont), MEMBER)]);
    for lang in ["en", "fr"] {
        for list in &lists {
            let address = format!("/{lang}/p/rivermont{list}");
            let (first, second) = (ada.get(&address), bea.get(&address));
            assert_eq!((first.status, second.status), (200, 200), "{address}");
            assert!(asked(&second) < asked(&first), "{address}: asked {} times, then {}", asked(&first), asked(&second));
            assert!(second.says("Bea Belmont") && !second.says("Ada Anciano"), "{address} names its reader");
            let token = |answer: &Answer| answer.text().split("name=\"_csrf\" value=\"").nth(1).map(|rest| rest[..32].to_owned());
            assert!(token(&first).is_some() && token(&first) != token(&second), "{address} carries the token of its reader");
            let strip = |answer: &Answer, name: &str| {
                let text = answer.text().replace(name, "");
                token(answer).map_or(text.clone(), |token| text.replace(&token, ""))
            };
            let (one, other) = (strip(&first, "Ada Anciano"), strip(&second, "Bea Belmont"));
            assert_eq!(one.len(), other.len(), "{address} is the same page for both");
            let member = mia.get(&address);
            assert!(member.says("Mia Member") && asked(&member) > asked(&second), "{address}: who may less is shown a page of their own");
        }
    }
}

#[test]
fn what_was_changed_is_on_the_page_of_everybody_at_once() {
    let stage = stage();
    let (rivermont,): (PartnershipId,) =
        stage.house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = 'rivermont'"), bind![]));
    let as_coordinator = [(Scope::of(rivermont), COORDINATOR)];
    let (ada, bea) = (stage.house.someone("Ada Anciano", &as_coordinator), stage.house.someone("Bea Belmont", &as_coordinator));
    let list = "/en/p/rivermont/organizations?q=zither";
    for number in 1..=3 {
        let name = format!("Zither guild {number}");
        assert!(!bea.get(list).says(&name) && !bea.get(list).says(&name));
        let sent = ada.post("/en/p/rivermont/organizations", &[("name_en", name.as_str()), ("sectors", "library")]);
        assert_eq!(sent.status, 303, "{}", sent.text());
        assert!(bea.get(list).says(&name) && ada.get(list).says(&name), "{name}");
    }
}

#[test]
fn a_line_that_is_open_as_a_form_belongs_to_its_reader() {
    let stage = stage();
    let (rivermont, activity): (PartnershipId, kit::Id) = stage.house.look(|tx| {
        let open = sql!(
            "SELECT p.id, a.id FROM partnership p JOIN activity a ON a.partnership_id = p.id JOIN action_plan l ON l.id = a.plan_id
             WHERE p.slug = 'rivermont' AND l.state = 'in_force' AND a.status = 'under_way' ORDER BY a.id LIMIT 1"
        );
        tx.one(open, bind![])
    });
    let as_coordinator = [(Scope::of(rivermont), COORDINATOR)];
    let (ada, bea) = (stage.house.someone("Ada Anciano", &as_coordinator), stage.house.someone("Bea Belmont", &as_coordinator));
    let address = format!("/en/p/rivermont/activities?edit={activity}");
    let (first, second) = (ada.get(&address), bea.get(&address));
    assert!(first.text().matches("name=\"_csrf\"").count() > 1, "a form stands in the content");
    assert_eq!(asked(&first), asked(&second), "it is made anew");
    let token = |answer: &Answer| answer.text().split("name=\"_csrf\" value=\"").nth(1).map(|rest| rest[..32].to_owned()).expect("a token");
    assert!(!second.says(&token(&first)));
}
