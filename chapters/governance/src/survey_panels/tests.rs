//! Survey panels through the router, on a real database.

use access::standings::{CHAIR, FUNDER, MEMBER};
use kit::{
    Id, bind, chronicle, sql,
    testing::{TestHouse, Visitor, now, today},
};

use super::sweep;
use crate::testing::{coordinator, council, house, in_riverside};

const GROUPS: &str = "/en/p/riverside/groups";
const LETTER: [(&str, &str); 4] = [
    ("subject_en", "How are we doing?"),
    ("subject_fr", "Qu’en pensez-vous ?"),
    ("text_en", "Please answer."),
    ("text_fr", "Répondez-nous."),
];

/// The council of `riverside`: Ana reads French and is in the directory, Brice reads English and is not, Chloé has no address.
fn group(house: &TestHouse) -> ([Id; 3], String) {
    let it = council(house, "riverside");
    for (person, email, lang, is_listed) in
        [(it.people[0], "ana@example.org", "fr", true), (it.people[1], "brice@example.org", "en", false)]
    {
        let set = sql!("UPDATE person SET email = $2, lang = $3, is_listed = $4 WHERE id = $1");
        house.given(move |tx| tx.run(set, bind![person, email, lang, is_listed]));
    }
    let fields = [("name_en", "The table"), ("name_fr", "La table"), ("body", &*it.body.to_string())];
    let saved = coordinator(house).post(GROUPS, &fields);
    assert_eq!(saved.status, 303, "{}", saved.text());
    (it.people, saved.location().trim_end_matches("?saved=1").to_owned())
}

const PANEL: [(&str, &str); 7] = [
    ("name_en", "Members’ survey"),
    ("name_fr", "Sondage des membres"),
    ("purpose_en", "To meet better."),
    ("purpose_fr", "Pour mieux nous réunir."),
    ("languages", "en"),
    ("languages", "fr"),
    ("keep_days", "30"),
];
const ADDRESSES: [(&str, &str); 2] = [("address_en", "https://ask.example/a"), ("address_fr", "https://ask.example/{code}/fr")];

fn frozen(visitor: &Visitor<'_>, group: &str, more: &[(&str, &str)]) -> String {
    let answer = visitor.post(&format!("{group}/survey-panels"), &[&PANEL[..], more].concat());
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

fn codes(house: &TestHouse) -> Vec<(String, Id, String)> {
    house.look(|tx| tx.rows(sql!("SELECT code, person_id, lang FROM survey_panelist ORDER BY code"), bind![]))
}

fn chronicle_text(house: &TestHouse) -> String {
    let all: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail"), bind![]));
    all.into_iter().map(|(text,)| text).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_group_is_frozen_and_everyone_gets_a_code_that_says_nothing_of_them() {
    let house = house();
    let (people, group) = group(&house);
    let claire = coordinator(&house);
    assert!(claire.get(&group).says("Use as a survey panel"));
    let form = claire.get(&format!("{group}/survey-panels/new"));
    assert!(form.says("3 people today: 2 in English, 1 in French, 1 without an address."), "{}", form.text());
    let panel = frozen(&claire, &group, &[]);
    let first = codes(&house);
    assert_eq!(first.len(), 3);
    let (ana, gone) = (people[0], people[0]);
    house.given(move |tx| tx.run(sql!("DELETE FROM tenure WHERE person_id = $1"), bind![gone]));
    let page = claire.get(&panel);
    assert!(page.says("3 people") && page.says("To meet better.") && page.says("The table (Sits at: Council)"), "{}", page.text());
    let csv = claire.get(&format!("{panel}/list.csv"));
    assert_eq!((csv.status, csv.header("content-type")), (200, "text/csv; charset=utf-8"));
    let text = csv.text();
    for (code, person, lang) in &first {
        assert!(text.contains(&format!("{code},{lang}")) && !page.says(code) && !person.to_string().contains(code.as_str()), "{text}");
    }
    assert!(!text.contains("Ana") && !text.contains("example.org"), "names only where they are asked for: {text}");
    assert_eq!(first.iter().find(|(_, person, _)| *person == ana).map(|(_, _, lang)| lang.as_str()), Some("fr"));
    assert_eq!(claire.get(&format!("{panel}/list.xlsx")).status, 200);
    frozen(&claire, &group, &[]);
    let all = codes(&house);
    let distinct: std::collections::BTreeSet<_> = all.iter().map(|(code, ..)| code).collect();
    assert_eq!((all.len(), distinct.len()), (5, 5), "the same person has another code in another panel");
    let told = chronicle_text(&house);
    assert!(all.iter().all(|(code, ..)| !told.contains(code.as_str())), "no code is told in the chronicle");
}

#[test]
fn names_are_listed_only_where_asked_for_and_of_those_in_the_directory() {
    let house = house();
    let (people, group) = group(&house);
    let claire = coordinator(&house);
    let panel = frozen(&claire, &group, &[("tells_names", "true")]);
    let listed = claire.get(&format!("{panel}/list.csv")).text();
    assert!(listed.contains("ana@example.org") && !listed.contains("brice@example.org") && !listed.contains("Brice"), "{listed}");
    let ana = people[0];
    house.given(move |tx| tx.run(sql!("UPDATE person SET is_listed = $2 WHERE id = $1"), bind![ana, false]));
    assert!(!claire.get(&format!("{panel}/list.csv")).text().contains("ana@example.org"), "what was taken back is taken back here too");
}

#[test]
fn letters_carry_ones_own_address_in_ones_language_and_the_record_no_code() {
    let house = house();
    let (people, group) = group(&house);
    let claire = coordinator(&house);
    let panel = frozen(&claire, &group, &ADDRESSES);
    let key = Id::new(now()).to_string();
    let fields = [&LETTER[..], &[("letter", key.as_str())]].concat();
    let sent = claire.post(&format!("{panel}/letters"), &fields);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let out: Vec<(String, String)> = house.look(|tx| tx.rows(sql!("SELECT recipient, body FROM outbox ORDER BY recipient"), bind![]));
    let code_of = |who: Id| codes(&house).into_iter().find(|(_, person, _)| *person == who).expect("a code").0;
    let (ana, brice) = (code_of(people[0]), code_of(people[1]));
    assert_eq!(out.len(), 2);
    assert!(out[0].0 == "ana@example.org" && out[0].1.contains(&format!("https://ask.example/{ana}/fr")), "{}", out[0].1);
    assert!(out[0].1.contains("16 décembre 2026") && !out[0].1.contains(&brice));
    assert!(out[1].0 == "brice@example.org" && out[1].1.contains(&format!("https://ask.example/a?code={brice}")), "{}", out[1].1);
    for address in
        [sent.location().to_owned(), sent.location().replacen("/en/", "/fr/", 1), panel.clone(), panel.replace("/en/", "/api/v1/")]
    {
        let record = claire.get(&address);
        assert!(record.status == 200 && !record.says(&ana) && !record.says(&brice), "{}", record.text());
    }
    let record = claire.get(sent.location());
    assert!(
        record.says("••••••") && record.says("on purpose: no letter is kept with a code") && !record.says("data-copy="),
        "{}",
        record.text()
    );
    assert!(record.says("lie as files in the folder “mail”") && record.says("No letter was made for those without an address"));
    assert!(record.says(&panel) && record.says("no address known: no letter") && !record.says("to hand over"), "{}", record.text());
    let french = claire.get(&sent.location().replacen("/en/", "/fr/", 1));
    assert!(french.says("à dessein") && french.says("Aucun serveur de courriel n’est réglé"), "{}", french.text());
    assert!(claire.get(sent.location()).says("Ana Petrović") && claire.get(&panel).says("How are we doing?"));
    assert!(!claire.get(&group).says("/letters/0"), "a letter to a panel is not one to the group");
    assert_eq!(claire.post(&format!("{panel}/letters"), &fields).location(), sent.location(), "pressed twice, it is one letter");
    let told = chronicle_text(&house);
    assert!(!told.contains(&ana) && !told.contains(&brice));
    house.look(chronicle::verify).expect("the chain stands");
}

#[test]
fn a_letter_waits_for_the_address_in_every_language_in_which_someone_is_asked() {
    let house = house();
    let (_, group) = group(&house);
    let claire = coordinator(&house);
    let one = claire.post(&format!("{group}/survey-panels"), &[&PANEL[..], &ADDRESSES[..1]].concat());
    assert!(one.status == 422 && one.says("asked in French: give this address too") && one.says("https://ask.example/a"), "{}", one.text());
    let french = claire.post(&format!("{}/survey-panels", group.replacen("/en/", "/fr/", 1)), &[&PANEL[..], &ADDRESSES[1..]].concat());
    assert!(french.status == 422 && french.says("interrogées en anglais"), "{}", french.text());
    assert!(codes(&house).is_empty(), "nothing is frozen meanwhile");
    let panel = frozen(&claire, &group, &[]);
    let waits = claire.get(&panel);
    assert!(waits.says("Give the address of the survey") && waits.says("Some people are asked in English"), "{}", waits.text());
    let refused = claire.post(&format!("{panel}/letters"), &LETTER);
    assert!(refused.status == 409 && refused.says("English address"), "{} {}", refused.status, refused.text());
    let way_on = claire.get(&format!("{}/letters/new", panel.replacen("/en/", "/fr/", 1)));
    assert_eq!((way_on.status, way_on.location()), (303, &*format!("{}/edit", panel.replacen("/en/", "/fr/", 1))), "no dead end");
    let half = claire.post(&panel, &[&PANEL[..4], &ADDRESSES[..1], &[("version", "1")]].concat());
    assert!(half.status == 422 && half.says("give this address too"), "{}", half.text());
    let edited = claire.post(&panel, &[&PANEL[..4], &ADDRESSES[..], &[("version", "1")]].concat());
    assert_eq!(edited.status, 303, "{}", edited.text());
    let english = claire.post(&format!("{panel}/letters"), &LETTER[..1]);
    assert!(english.status == 422 && english.says("How are we doing?"), "{}", english.text());
    assert_eq!(claire.post(&format!("{panel}/letters"), &LETTER).status, 303);
    let stale = claire.post(&panel, &[&PANEL[..4], &[("version", "1")]].concat());
    assert_eq!(stale.status, 409);
    let only_english = frozen(&claire, &group, &[]);
    assert!(claire.post(&only_english, &[("version", "1"), ("address_en", "http://ask.example")]).status == 422);
}

#[test]
fn one_address_serves_both_languages_where_that_is_ticked() {
    let house = house();
    let (_, group) = group(&house);
    let claire = coordinator(&house);
    let panel = frozen(&claire, &group, &[("address_fr", "https://ask.example/b"), ("one_address", "true")]);
    assert!(claire.get(&panel).says("Write to this panel"), "{}", claire.get(&panel).text());
    let edit = claire.get(&format!("{panel}/edit")).text();
    assert!(edit.contains("name=\"one_address\" value=\"true\" checked"), "{edit}");
    assert_eq!(claire.post(&format!("{panel}/letters"), &LETTER).status, 303);
    let out: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT body FROM outbox"), bind![]));
    assert!(out.len() == 2 && out.iter().all(|(body,)| body.contains("https://ask.example/b?code=")), "{out:?}");
    let both = [&PANEL[..4], &ADDRESSES[..], &[("one_address", "true"), ("version", "1")]].concat();
    assert!(claire.post(&panel, &both).says("Two different addresses are given"));
}

#[test]
fn a_survey_in_one_language_asks_everyone_in_it() {
    let house = house();
    let (_, group) = group(&house);
    let only_french: Vec<_> = PANEL.iter().copied().filter(|pair| *pair != ("languages", "en")).collect();
    let answer = coordinator(&house).post(&format!("{group}/survey-panels"), &only_french);
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(codes(&house).iter().all(|(_, _, lang)| lang == "fr"));
}

#[test]
fn a_wrong_form_says_why_and_keeps_what_was_typed() {
    let house = house();
    let (_, group) = group(&house);
    let claire = coordinator(&house);
    let to = format!("{group}/survey-panels");
    let typed = [("name_en", "Mine <b>"), ("address_en", "javascript:alert(1)"), ("keep_days", "0")];
    for (address, says) in [(to.clone(), "begins with https://"), (to.replacen("/en/", "/fr/", 1), "commence par https://")] {
        let answer = claire.post(&address, &typed);
        assert!(answer.status == 422 && answer.says(says) && answer.says("Mine &#60;b&#62;"), "{}", answer.text());
    }
    assert_eq!(claire.post(&to, &[]).status, 422);
    assert!(codes(&house).is_empty());
    assert_eq!(claire.post(&format!("{group}/end"), &[]).status, 303);
    assert!(claire.post(&to, &PANEL).says("This group has ended") && !claire.get(&group).says("/survey-panels/new"));
}

#[test]
fn the_codes_are_deleted_on_their_day_and_what_the_panel_was_stays() {
    let house = house();
    let (_, group) = group(&house);
    let claire = coordinator(&house);
    let panel = frozen(&claire, &group, &ADDRESSES);
    assert_eq!(claire.post(&format!("{panel}/letters"), &LETTER).status, 303);
    sweep(house.house()).expect("a calm round");
    assert_eq!(codes(&house).len(), 3, "not before its day");
    house.given(|tx| tx.run(sql!("UPDATE survey_panel SET delete_on = $1"), bind![today()]));
    sweep(house.house()).expect("deleted");
    assert!(codes(&house).is_empty());
    let left: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM outbox WHERE body LIKE '%ask.example%'"), bind![]));
    assert_eq!(left.0, 0, "letters that were sent do not keep what the list forgot");
    let page = claire.get(&panel);
    assert!(page.says("3 people") && page.says("Codes deleted on 16 November 2026") && !page.says("list.csv"), "{}", page.text());
    for answer in [
        claire.get(&format!("{panel}/list.csv")),
        claire.post(&format!("{panel}/letters"), &LETTER),
        claire.post(&format!("{panel}/deletion"), &[]),
    ] {
        assert!(answer.status == 409 && answer.says("The codes are deleted"), "{} {}", answer.status, answer.text());
    }
    let early = frozen(&claire, &group, &[]);
    assert_eq!(claire.post(&format!("{early}/deletion"), &[]).status, 303);
    assert!(codes(&house).is_empty());
}

#[test]
fn the_list_is_for_the_staff_and_a_panel_of_one_partnership() {
    let house = house();
    let (_, group) = group(&house);
    let claire = coordinator(&house);
    let panel = frozen(&claire, &group, &ADDRESSES);
    let chair = in_riverside(&house, CHAIR);
    assert_eq!(chair.get(&panel).status, 200);
    for address in ["list.csv", "list.xlsx", "edit", "letters/new"] {
        assert_eq!(chair.get(&format!("{panel}/{address}")).status, 403, "{address}");
    }
    for address in [format!("{panel}/letters"), format!("{panel}/deletion"), panel.clone(), format!("{group}/survey-panels")] {
        assert_eq!(chair.post(&address, &[]).status, 403, "{address}");
    }
    let all = "/en/p/riverside/survey-panels";
    for standing in [MEMBER, FUNDER] {
        for address in [all, &panel, &panel.replace("/en/", "/api/v1/"), "/api/v1/p/riverside/survey-panels", &format!("{panel}/list.csv")]
        {
            assert_eq!(in_riverside(&house, standing).get(address).status, 403, "{} {address}", standing.code());
        }
    }
    assert!(claire.get(all).says("Members’ survey") && claire.get("/fr/p/riverside/survey-panels").says("Sondage des membres"));
    for address in [panel.clone(), format!("{panel}/list.csv")] {
        assert_eq!(claire.get(&address.replace("riverside", "hillside")).status, 404);
    }
    assert_eq!(house.nobody().get(&panel).status, 303);
    assert_eq!(codes(&house).len(), 3);
}
