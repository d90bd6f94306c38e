//! Live groups through the router, on a real database.

use access::standings::{CHAIR, FUNDER, MEMBER};
use jiff::civil::Date;
use kit::{
    Id, bind, sql,
    testing::{TestHouse, Visitor, now, today},
};

use crate::{
    seats::Role,
    testing::{body, coordinator, council, holds, house, in_riverside, organization, person, seat},
};

const LIST: &str = "/en/p/riverside/groups";
const PEOPLE: &str = "/en/p/riverside/people";

/// Gives someone an address and a language, and something they need.
fn known(house: &TestHouse, person: Id, email: &str, lang: &str) {
    let (email, lang) = (email.to_owned(), lang.to_owned());
    let change = sql!("UPDATE person SET email = $2, lang = $3, needs = 'a ramp' WHERE id = $1");
    house.given(move |tx| tx.run(change, bind![person, email, lang]));
}

fn saved(visitor: &Visitor<'_>, fields: &[(&str, &str)]) -> String {
    let answer = visitor.post(LIST, &[&[("name_en", "The table"), ("name_fr", "La table")], fields].concat());
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

/// The council of `riverside`, whose first member reads French, and a group of all who sit on it.
fn group(house: &TestHouse) -> (crate::testing::Council, String) {
    let it = council(house, "riverside");
    for (person, email, lang) in [(it.people[0], "ana@example.org", "fr"), (it.people[1], "brice@example.org", "en")] {
        known(house, person, email, lang);
    }
    let group = saved(&coordinator(house), &[("body", &it.body.to_string())]);
    (it, group)
}

fn letters(house: &TestHouse) -> Vec<(String, String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT recipient, lang, subject FROM outbox ORDER BY recipient"), bind![]))
}

#[test]
fn the_list_of_people_is_narrowed_by_where_they_sit_and_the_search_becomes_a_group() {
    let house = house();
    let it = council(&house, "riverside");
    let other = body(&house, "riverside", "Housing table", "working_group");
    let place = seat(&house, "riverside", other, 1);
    let alternate = person(&house, "riverside", "Dmitri Volkov", None);
    holds(&house, "riverside", place, alternate, Role::Alternate);
    let claire = coordinator(&house);
    let sees = |query: &str| {
        let page = claire.get(&format!("{PEOPLE}?{query}"));
        (page.says(">Ana Petrović<"), page.says(">Dmitri Volkov<"))
    };
    assert_eq!(sees(""), (true, true));
    assert_eq!(sees(&format!("body={}", it.body)), (true, false));
    assert_eq!(sees(&format!("body={other}")), (false, true));
    assert_eq!(sees("role=holder"), (true, false));
    assert_eq!(sees("role=alternate"), (false, true));
    assert_eq!(sees(&format!("body={}&role=alternate", it.body)), (false, false));
    assert_eq!(sees("role=officer"), (false, false));
    let page = claire.get(&format!("{PEOPLE}?body={other}&role=alternate"));
    assert!(
        page.says(&format!("{LIST}/new?body={}&#38;role=alternate", other.to_string().replace('-', "%2D")))
            || page.says("/groups/new?body=")
    );
    let form = claire.get(&format!("{LIST}/new?body={other}&role=alternate"));
    assert!(form.says(&format!("value=\"{other}\" selected")), "{}", form.text());
    assert!(in_riverside(&house, MEMBER).get(PEOPLE).status == 200 && !in_riverside(&house, MEMBER).get(PEOPLE).says("/groups"));
}

#[test]
fn an_officer_of_a_body_is_found_by_the_office_while_it_lasts() {
    let house = house();
    let it = council(&house, "riverside");
    let (claire, ana) = (coordinator(&house), it.people[0].to_string());
    let named = [("person", ana.as_str()), ("office", "chair"), ("starts_on", "2026-01-01"), ("ends_on", "2026-11-15")];
    assert_eq!(claire.post(&format!("/en/p/riverside/bodies/{}/offices", it.body), &named).status, 303);
    for query in ["role=officer".to_owned(), format!("role=officer&body={}", it.body)] {
        assert!(!claire.get(&format!("{PEOPLE}?{query}")).says(">Ana Petrović<"), "it ended yesterday");
    }
    let named = [("person", ana.as_str()), ("office", "chair"), ("starts_on", "2026-11-16")];
    assert_eq!(claire.post(&format!("/en/p/riverside/bodies/{}/offices", it.body), &named).status, 303);
    for query in ["role=officer".to_owned(), format!("role=officer&body={}", it.body)] {
        assert!(claire.get(&format!("{PEOPLE}?{query}")).says(">Ana Petrović<"));
    }
}

#[test]
fn a_group_is_live_and_says_what_it_is_made_of_in_both_languages() {
    let house = house();
    let (it, group) = group(&house);
    let claire = coordinator(&house);
    let page = claire.get(&group);
    assert!(page.says("3 people") && page.says("Ana Petrović") && page.says("Sits at"), "{}", page.text());
    assert!(page.says("ana@example.org, brice@example.org"), "the addresses can be copied");
    assert!(claire.get(&group.replacen("/en/", "/fr/", 1)).says("Siège à"));
    let (place, new) = (seat(&house, "riverside", it.body, 4), person(&house, "riverside", "Élodie Tremblay", None));
    holds(&house, "riverside", place, new, Role::Holder);
    let yesterday = today().yesterday().expect("a day").to_string();
    let gone = it.people[2];
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = $2 WHERE person_id = $1"), bind![gone, yesterday]));
    let page = claire.get(&group);
    assert!(page.says("Élodie Tremblay") && !page.says("Chloé O"), "{}", page.text());
    let json: serde_json::Value = serde_json::from_slice(&claire.get(&group.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!(json["members"].as_array().map(Vec::len), Some(3));
    assert!(claire.get(LIST).says("Sits at: Council"));
    assert!(claire.get("/api/v1/p/riverside/groups").says("\"The table\""));
}

#[test]
fn a_group_may_ask_for_sector_language_and_directory_at_once() {
    let house = house();
    let library = organization(&house, "riverside", "Public library");
    let (in_french, in_english) = (person(&house, "riverside", "Anne", None), person(&house, "riverside", "Bob", None));
    known(&house, in_french, "", "fr");
    known(&house, in_english, "", "en");
    let claire = coordinator(&house);
    for one in [in_french, in_english] {
        let fields = [("organization", library.to_string()), ("starts_on", "2025-01-01".to_owned())];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(claire.post(&format!("{PEOPLE}/{one}/affiliations"), &fields).status, 303);
    }
    let group = saved(&claire, &[("sector", "library"), ("lang", "fr"), ("is_listed", "true")]);
    let page = claire.get(&group);
    assert!(page.says("1 person") && page.says(">Anne<") && !page.says(">Bob<"));
    house.given(move |tx| tx.run(sql!("UPDATE person SET is_listed = $2 WHERE id = $1"), bind![in_french, false]));
    assert!(claire.get(&group).says("Nobody fits today"));
}

#[test]
fn a_group_may_ask_for_any_of_several_sectors() {
    let house = house();
    let library = organization(&house, "riverside", "Public library");
    let bob = person(&house, "riverside", "Bob", None);
    let claire = coordinator(&house);
    let of_library = [("organization", library.to_string()), ("starts_on", "2025-01-01".to_owned())];
    let of_library: Vec<_> = of_library.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(claire.post(&format!("{PEOPLE}/{bob}/affiliations"), &of_library).status, 303);
    let begun = claire.get(&format!("{PEOPLE}?sector=police&sector=library"));
    assert!(
        begun.says("groups/new?sector=police&amp;sector=library") || begun.says("groups/new?sector=police&#38;sector=library"),
        "{}",
        begun.text()
    );
    let form = claire.get(&format!("{LIST}/new?sector=police&sector=library"));
    let ticked = |code: &str| form.text().contains(&format!("value=\"{code}\" checked"));
    assert!(ticked("police") && ticked("library") && !ticked("faith"), "{}", form.text());
    let group = saved(&claire, &[("sector", "police"), ("sector", "library")]);
    let page = claire.get(&group);
    assert!(page.says("1 person") && page.says(">Bob<") && page.says("Any of these sectors"), "{}", page.text());
    assert!(page.says("sector=police&#38;sector=library") || page.says("sector=police&amp;sector=library"), "its search is an address");
    assert!(claire.get(&group.replace("/en/", "/fr/")).says("Un de ces secteurs"));
    let kept: (String,) = house.look(|tx| tx.one(sql!("SELECT sectors FROM live_group"), bind![]));
    assert_eq!(kept.0, "police,library");
    let neither = saved(&claire, &[("sector", "police"), ("sector", "faith")]);
    assert!(claire.get(&neither).says("Nobody fits today"));
    let wrong = claire.post(LIST, &[("name_en", "X"), ("sector", "library"), ("sector", "magic")]);
    assert!(wrong.status == 422 && wrong.says("value=\"library\" checked"), "{}", wrong.text());
}

#[test]
fn each_reads_the_letter_in_their_language_and_the_record_stays_when_the_group_moves_on() {
    let house = house();
    let (it, group) = group(&house);
    let claire = coordinator(&house);
    let form = claire.get(&format!("{group}/letters/new"));
    assert!(form.says("3 people today: 2 in English, 1 in French, 1 without an address."), "{}", form.text());
    let key = form.text().split("name=\"letter\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a key").to_owned();
    let fields = [
        ("letter", key.as_str()),
        ("subject_en", "The fall retreat"),
        ("subject_fr", "La retraite d’automne"),
        ("text_en", "Please join us."),
        ("text_fr", "Joignez-vous à nous."),
    ];
    let sent = claire.post(&format!("{group}/letters"), &fields);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let expected = [("ana@example.org", "fr", "La retraite d’automne"), ("brice@example.org", "en", "The fall retreat")];
    let expected = expected.map(|(to, lang, subject)| (to.to_owned(), lang.to_owned(), subject.to_owned()));
    assert_eq!(letters(&house), expected);
    assert_eq!(claire.post(&format!("{group}/letters"), &fields).location(), sent.location(), "pressed twice, it is one letter");
    assert_eq!(letters(&house).len(), 2);
    let gone = it.people[0];
    house.given(move |tx| {
        tx.run(sql!("UPDATE person SET name = 'Ana Roy', email = 'new@example.org' WHERE id = $1"), bind![gone])?;
        tx.run(sql!("DELETE FROM tenure WHERE person_id = $1"), bind![gone])
    });
    assert!(!claire.get(&group).says("Ana"), "the group lives on");
    for address in [sent.location().to_owned(), sent.location().replacen("/en/", "/fr/", 1)] {
        let record = claire.get(&address);
        assert!(record.says("Ana Petrović") && record.says("ana@example.org") && !record.says("Ana Roy"), "{}", record.text());
        assert!(record.says("Please join us.") && record.says("Joignez-vous à nous.") && !record.says("a ramp"));
    }
    let body: (String,) = house.look(|tx| tx.one(sql!("SELECT body FROM outbox WHERE lang = 'fr'"), bind![]));
    assert!(body.0.contains("«\u{a0}La table\u{a0}» (Siège à\u{a0}: Council (fr))"), "{}", body.0);
}

#[test]
fn a_letter_says_who_could_not_read_it_and_keeps_what_was_typed() {
    let house = house();
    let (_, group) = group(&house);
    let claire = coordinator(&house);
    let key = Id::new(now()).to_string();
    let only_english = [("letter", key.as_str()), ("subject_en", "Hello <b>all</b>"), ("text_en", "Come.")];
    let answer = claire.post(&format!("{group}/letters"), &only_english);
    assert_eq!(answer.status, 422);
    assert!(answer.says("1 person of this group reads French") && answer.says("Come.") && !answer.says("<b>all"), "{}", answer.text());
    let in_french = claire.post(&format!("{}/letters", group.replacen("/en/", "/fr/", 1)), &only_english);
    assert!(in_french.status == 422 && in_french.says("lit le français"));
    for fields in [&[][..], &[("letter", "x"), ("subject_en", "A"), ("subject_fr", "B")]] {
        assert_eq!(claire.post(&format!("{group}/letters"), fields).status, 422);
    }
    assert!(letters(&house).is_empty());
    let nobody = saved(&claire, &[("role", "officer")]);
    let full = [("letter", key.as_str()), ("subject_en", "A"), ("subject_fr", "B"), ("text_en", "C"), ("text_fr", "D")];
    let refused = claire.post(&format!("{nobody}/letters"), &full);
    assert!(refused.status == 409 || refused.status == 422, "{}", refused.status);
    assert!(refused.says("Nobody belongs to this group today"));
}

#[test]
fn a_wrong_form_says_why_keeps_what_was_typed_and_takes_nothing_of_a_neighbour() {
    let house = house();
    let (elsewhere, claire) = (body(&house, "hillside", "Council", "council"), coordinator(&house));
    let answer = claire.post("/fr/p/riverside/groups", &[("q", "Nguyễn \"x\""), ("sector", "magic")]);
    assert!(answer.status == 422 && answer.says("Nguyễn") && !answer.says("\"x\"\""), "{}", answer.text());
    let fields = [("name_en", "Theirs"), ("body", &*elsewhere.to_string())];
    assert_eq!(claire.post(LIST, &fields).status, 422);
    let group = saved(&claire, &[]);
    assert!(claire.get(&group).says("Everyone in the records."));
    let both = |name: &str| claire.post(&group, &[("name_en", name), ("version", "1")]);
    assert_eq!(both("First").status, 303);
    let second = both("Second");
    assert!(second.status == 409 && second.says("First") && second.says("Second"));
    assert_eq!(claire.get(&format!("{LIST}/new?secret=1")).status, 400);
}

#[test]
fn an_ended_group_gets_no_letter_and_keeps_those_it_got() {
    let house = house();
    let (_, group) = group(&house);
    let claire = coordinator(&house);
    assert_eq!(claire.post(&format!("{group}/end"), &[]).status, 303);
    let page = claire.get(&group);
    assert!(page.says("Ended on") && !page.says("/letters/new"));
    let key = Id::new(now()).to_string();
    let full = [("letter", key.as_str()), ("subject_en", "A"), ("subject_fr", "B"), ("text_en", "C"), ("text_fr", "D")];
    assert!(claire.post(&format!("{group}/letters"), &full).says("This group has ended"));
    assert!(claire.post(&format!("{group}/end"), &[]).says("This group has ended"));
    assert!(letters(&house).is_empty());
}

#[test]
fn groups_are_for_those_who_may_reach_anyone_and_of_one_partnership() {
    let house = house();
    let (_, group) = group(&house);
    let chair = in_riverside(&house, CHAIR);
    assert_eq!(chair.get(&group).status, 200);
    assert_eq!(chair.get(&format!("{group}/letters/new")).status, 403);
    assert_eq!(chair.post(&format!("{group}/letters"), &[]).status, 403);
    for standing in [MEMBER, FUNDER] {
        let other = in_riverside(&house, standing);
        for address in [LIST, &group, &group.replace("/en/", "/api/v1/"), "/api/v1/p/riverside/groups"] {
            assert_eq!(other.get(address).status, 403, "{} {address}", standing.code());
        }
    }
    assert_eq!(coordinator(&house).get(&group.replace("riverside", "hillside")).status, 404);
    assert_eq!(house.nobody().get(&group).status, 303);
}

#[test]
fn an_agreement_to_be_in_the_directory_is_dated_and_can_be_taken_back() {
    let house = house();
    let claire = coordinator(&house);
    let fields = [("name", "Amina Diallo"), ("lang", "fr"), ("email", "amina@example.org")];
    let with = |more: &[(&'static str, &'static str)]| [&fields[..], more].concat();
    let ahead = claire.post(PEOPLE, &with(&[("is_listed", "true"), ("listed_on", "2027-01-01")]));
    assert!(ahead.status == 422 && ahead.says("Nobody has agreed yet on a day to come"));
    let added = claire.post(PEOPLE, &with(&[("is_listed", "true"), ("listed_on", "2026-05-04")]));
    let page = added.location().trim_end_matches("?saved=1").to_owned();
    assert!(claire.get(&page).says("Agreed on 4 May 2026, recorded by Robin Marchetti"), "{}", claire.get(&page).text());
    assert!(in_riverside(&house, MEMBER).get(&format!("{PEOPLE}?listed=yes")).says("amina@example.org"));
    assert_eq!(claire.post(&page, &with(&[("version", "1")])).status, 303);
    assert!(claire.get(&page).says("taken back on 16 November 2026, recorded by Robin Marchetti"));
    assert!(!in_riverside(&house, MEMBER).get(PEOPLE).says("amina@example.org"));
    assert!(!in_riverside(&house, MEMBER).get(&page).says("Agreed on"));
    assert_eq!(claire.post(&page, &with(&[("version", "2"), ("is_listed", "true")])).status, 303);
    let all: Vec<(Date, Option<Date>)> =
        house.look(|tx| tx.rows(sql!("SELECT given_on, withdrawn_on FROM directory_consent ORDER BY given_on"), bind![]));
    assert_eq!(all, [(Date::constant(2026, 5, 4), Some(today())), (today(), None)]);
}
