//! Groups made of organizations, through the router, on a real database.

use access::standings::{CHAIR, MEMBER};
use kit::{
    Id, bind, sql,
    testing::{TestHouse, Visitor, now},
};
use registry::organizations::OrganizationId;

use crate::testing::{coordinator, council, house, in_riverside, organization, person};

const LIST: &str = "/en/p/riverside/groups";
const DIRECTORY: &str = "/en/p/riverside/organizations";

/// Someone of an organization, with an address and a language: who, and their affiliation.
fn of(house: &TestHouse, it: OrganizationId, name: &str, lang: &'static str) -> (Id, Id) {
    let (who, affiliation) = (person(house, "riverside", name, None), Id::new(now()));
    let email = format!("{}@example.org", name.to_lowercase());
    house.given(move |tx| {
        tx.run(sql!("UPDATE person SET email = $2, lang = $3 WHERE id = $1"), bind![who, email, lang])?;
        tx.run(
            sql!(
                "INSERT INTO affiliation (id, person_id, organization_id, role_en, role_fr, role_state, starts_on)
                 VALUES ($1, $2, $3, 'Director', '', 'en.missing', '2024-04-01')"
            ),
            bind![affiliation, who, it],
        )
    });
    (who, affiliation)
}

/// A clinic that holds a seat of the council, with Ana at the table; a library with Bob and Cleo; a shelter where nobody is.
struct Three {
    clinic: OrganizationId,
    library: OrganizationId,
    bob: Id,
    cleo: (Id, Id),
    body: crate::bodies::BodyId,
}

fn three(house: &TestHouse) -> Three {
    let it = council(house, "riverside");
    let [clinic, library, _] = ["Clinic", "Library", "Shelter"].map(|name| organization(house, "riverside", name));
    let (ana, seat) = (it.people[0], it.seats[0]);
    house.given(move |tx| {
        tx.run(sql!("UPDATE tenure SET organization_id = $2 WHERE person_id = $1"), bind![ana, clinic])?;
        tx.run(sql!("UPDATE seat SET organization_id = $2 WHERE id = $1"), bind![seat, clinic])?;
        tx.run(sql!("UPDATE person SET email = 'ana@example.org', lang = 'fr' WHERE id = $1"), bind![ana])
    });
    let (bob, _) = of(house, library, "Bob", "en");
    let cleo = of(house, library, "Cleo", "fr");
    Three { clinic, library, bob, cleo, body: it.body }
}

fn saved(visitor: &Visitor<'_>, fields: &[(&str, &str)]) -> String {
    let named = [("kind", "organizations"), ("name_en", "Partners"), ("name_fr", "Partenaires")];
    let answer = visitor.post(LIST, &[&named, fields].concat());
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

fn names_contact(visitor: &Visitor<'_>, organization: OrganizationId, affiliations: &[&str]) -> u16 {
    let fields: Vec<_> = affiliations.iter().map(|id| ("contact", *id)).collect();
    visitor.post(&format!("{DIRECTORY}/{organization}/contacts"), &fields).status
}

#[test]
fn the_directory_is_narrowed_by_seats_and_funding_and_the_search_becomes_a_group() {
    let house = house();
    let it = three(&house);
    let (claire, library) = (coordinator(&house), it.library);
    house.given(move |tx| tx.run(sql!("UPDATE organization SET is_ircc_funded = $2 WHERE id = $1"), bind![library, true]));
    let sees = |query: &str| {
        ["Clinic", "Library", "Shelter"].map(|name| claire.get(&format!("{DIRECTORY}?{query}")).says(&format!(">{name}</a>")))
    };
    assert_eq!(sees(""), [true, true, true]);
    assert_eq!(sees(&format!("body={}", it.body)), [true, false, false]);
    assert_eq!(sees("funded=true"), [false, true, false]);
    assert!(claire.get(&format!("{DIRECTORY}?funded=true")).says("/groups/new?kind=organizations&#38;funded=true"));
    for query in ["", "funded=true&state=all"] {
        assert!(!claire.get(&format!("{DIRECTORY}?{query}")).says("/groups/new"), "nothing was asked, or those that closed are shown");
    }
    assert!(!in_riverside(&house, MEMBER).get(&format!("{DIRECTORY}?funded=true")).says("/groups/new"));
    let form = claire.get(&format!("{LIST}/new?kind=organizations&funded=true"));
    assert!(form.says("Add a group of organizations") && form.says("name=\"is_ircc_funded\" value=\"true\" checked"), "{}", form.text());
    let group = saved(&claire, &[("is_ircc_funded", "true")]);
    let page = claire.get(&group);
    assert!(page.says(">Library<") && !page.says(">Clinic<") && page.says("1 organization, 0 people"), "{}", page.text());
    assert!(page.says("/organizations?funded=true"), "it leads back to the search");
    assert!(claire.get(&group.replacen("/en/", "/fr/", 1)).says("1 organisme, 0 personne"));
}

#[test]
fn those_named_speak_for_an_organization_and_else_those_who_hold_its_seat() {
    let house = house();
    let it = three(&house);
    let claire = coordinator(&house);
    let group = saved(&claire, &[]);
    let page = claire.get(&group);
    assert!(page.says("ana@example.org") && !page.says("cleo@example.org") && page.says("3 organizations, 1 person"), "{}", page.text());
    assert_eq!(names_contact(&claire, it.library, &[&it.cleo.1.to_string()]), 303);
    assert!(claire.get(&format!("{DIRECTORY}/{}", it.library)).says("letters to the organization go here"));
    let page = claire.get(&group);
    assert!(page.says("cleo@example.org") && !page.says("bob@example.org"), "{}", page.text());
    let (_, dina) = of(&house, it.clinic, "Dina", "en");
    assert_eq!(names_contact(&claire, it.clinic, &[&dina.to_string()]), 303);
    let page = claire.get(&group);
    assert!(page.says("dina@example.org") && !page.says("ana@example.org"), "who is named comes before who holds the seat");
    let json: serde_json::Value = serde_json::from_slice(&claire.get(&group.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!(json["organizations"].as_array().map(Vec::len), Some(3));
    assert_eq!(json["organizations"][1]["contacts"][0]["name"], "Cleo");
    assert_eq!(json["kind"], "organizations");
    let cleo = it.cleo.1;
    house.given(move |tx| tx.run(sql!("UPDATE affiliation SET ends_on = '2026-11-15' WHERE id = $1"), bind![cleo]));
    assert!(!claire.get(&group).says("cleo@example.org"), "who has left speaks for it no more");
}

#[test]
fn only_those_in_the_members_directory_speak_where_the_group_asks_for_it() {
    let house = house();
    let it = three(&house);
    let (claire, cleo) = (coordinator(&house), it.cleo.0);
    assert_eq!(names_contact(&claire, it.library, &[&it.cleo.1.to_string()]), 303);
    house.given(move |tx| tx.run(sql!("UPDATE person SET is_listed = $2 WHERE id = $1"), bind![cleo, false]));
    let group = saved(&claire, &[("is_listed", "true")]);
    assert!(!claire.get(&group).says("cleo@example.org") && claire.get(&group).says("Nobody speaks for it yet"));
}

#[test]
fn a_letter_to_organizations_goes_once_to_each_who_speaks_and_keeps_for_whom_and_who_was_missed() {
    let house = house();
    let it = three(&house);
    let claire = coordinator(&house);
    let cleo_too = {
        let cleo = it.cleo.0;
        let clinic = it.clinic;
        let id = Id::new(now());
        house.given(move |tx| tx.run(sql!("INSERT INTO affiliation (id, person_id, organization_id, role_en, role_fr, role_state, starts_on) VALUES ($1, $2, $3, '', '', 'en.missing', '2024-04-01')"), bind![id, cleo, clinic]));
        id
    };
    assert_eq!(names_contact(&claire, it.library, &[&it.cleo.1.to_string()]), 303);
    assert_eq!(names_contact(&claire, it.clinic, &[&cleo_too.to_string()]), 303);
    let group = saved(&claire, &[]);
    assert!(claire.get(&format!("{group}/letters/new")).says("no letter goes to them: Shelter."));
    let fields = [("subject_fr", "Vos chiffres"), ("subject_en", "Your figures"), ("text_fr", "Envoyez-les."), ("text_en", "Send them.")];
    let sent = claire.post(&format!("{group}/letters"), &fields);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let out: Vec<(String, String, String)> = house.look(|tx| tx.rows(sql!("SELECT recipient, subject, body FROM outbox"), bind![]));
    assert_eq!(out.len(), 1, "she speaks for two, and gets one letter");
    assert!(
        out[0].0 == "cleo@example.org" && out[0].1 == "Vos chiffres" && out[0].2.contains("au nom de Clinic\u{a0}; Library"),
        "{out:?}"
    );
    assert_eq!(names_contact(&claire, it.library, &[]), 303, "nobody is named any more");
    let record = claire.get(sent.location());
    assert!(record.says("for Clinic; Library") && record.says("no letter went to them: Shelter."), "{}", record.text());
}

#[test]
fn contact_people_are_of_the_organization_and_named_by_the_staff() {
    let house = house();
    let it = three(&house);
    let claire = coordinator(&house);
    let (_, of_clinic) = of(&house, it.clinic, "Dina", "en");
    for wrong in [of_clinic.to_string(), it.bob.to_string(), "x".to_owned()] {
        assert_eq!(names_contact(&claire, it.library, &[&it.cleo.1.to_string(), &wrong]), 422);
    }
    for standing in [CHAIR, MEMBER] {
        assert_eq!(names_contact(&in_riverside(&house, standing), it.library, &[]), 403);
        assert!(!in_riverside(&house, standing).get(&format!("{DIRECTORY}/{}", it.library)).says("/contacts\""));
    }
    let elsewhere = organization(&house, "hillside", "Theirs");
    assert_eq!(names_contact(&claire, elsewhere, &[]), 404);
    let named: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM affiliation WHERE is_contact"), bind![]));
    assert_eq!(named.0, 0);
}

#[test]
fn a_group_keeps_its_kind_and_is_asked_only_what_fits_it() {
    let house = house();
    let claire = coordinator(&house);
    let group = saved(&claire, &[("sector", "health")]);
    let named = [("name_en", "Partners"), ("name_fr", "Partenaires"), ("version", "1")];
    let wrong = claire.post(&group, &[&named[..], &[("kind", "people"), ("role", "holder")]].concat());
    assert!(wrong.status == 422 && wrong.says("people and organizations are asked different things"), "{}", wrong.text());
    let people = claire.post(LIST, &[("name_fr", "Gens"), ("is_ircc_funded", "true")]);
    assert!(people.status == 422 && people.says("Gens"));
    assert!(claire.get(LIST).says("Organizations: Sector: Health"), "{}", claire.get(LIST).text());
    assert_eq!(claire.get(&format!("{LIST}/new?kind=organizations&secret=1")).status, 400);
}
