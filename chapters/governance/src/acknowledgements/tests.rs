//! The room as visitors meet it, signed in and by a link.

use access::standings::{GROUP_CHAIR, MEMBER};
use jiff::ToSpan;
use kit::{
    Id, Lang, bind,
    db::Tx,
    sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use crate::{
    seats::Role,
    terms::{self, TermsId},
    testing::{Council, coordinator, council, holds, house, in_riverside, partnership, person, seat},
};

/// Terms of a council in force since a day, as a page.
fn in_force(house: &TestHouse, it: &Council, edition: &str, since: i64) -> (TermsId, String) {
    let (id, partnership, body) = (TermsId::new(now()), partnership(house, "riverside"), it.body);
    let title = (format!("Terms {edition}"), format!("Mandat {edition}"));
    let form =
        terms::Form { body: body.to_string(), edition: edition.into(), title_en: title.0, title_fr: title.1, ..terms::Form::template() };
    let checked = terms::Checked::new(form, Lang::En).expect("a right form");
    house.given(move |tx| {
        terms::insert(tx, partnership, id, &checked)?;
        let stepped_on = today().saturating_sub(since.days());
        terms::step(tx, id, &terms::Step { state: terms::State::InForce, stepped_on, decision_id: None, resolution: String::new() })
    });
    (id, format!("/en/p/riverside/terms/{id}"))
}

fn count(house: &TestHouse, terms: TermsId) -> i64 {
    house.look(|tx: &Tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM acknowledgement WHERE terms_id = $1"), bind![terms])).0
}

/// The address in the letter that the answer shows, as a path.
fn link_in(answer: &Answer) -> String {
    let text = answer.text();
    let at = text.find("/a/").unwrap_or_else(|| panic!("no link: {text}"));
    let end = text[at..].find("/terms").expect("a whole link") + at;
    format!("{}{}", &text[at - 3..end], "/terms")
}

fn remind(by: &Visitor<'_>, page: &str, people: &[Id]) -> Answer {
    let people: Vec<_> = people.iter().map(ToString::to_string).collect();
    by.post(&format!("{page}/reminders"), &people.iter().map(|id| ("people", id.as_str())).collect::<Vec<_>>())
}

#[test]
fn a_member_acknowledges_by_a_link_without_an_account_and_the_secretariat_sees_who_has_not() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (id, page) = in_force(&house, &it, "1.0", 5);
    let list = format!("{page}/acknowledgements");
    assert!(coordinator.get(&list).says("0 of the 3 people who sit on this body today"));
    let sent = remind(&coordinator, &page, &it.people[..1]);
    assert!(sent.status == 200 && sent.says("Ana Petrović") && sent.says("asks you to read"), "{}", sent.text());
    let (link, nobody) = (link_in(&sent), house.nobody());
    assert!(nobody.get(&link).says("you sit on: Council") && nobody.get(&link).says("Background and purpose"));
    assert!(nobody.get(&link.replacen("/en/", "/fr/", 1)).says("Contexte et objet"));
    assert_eq!(count(&house, id), 0, "reading is not acknowledging");
    for _ in 0..2 {
        assert_eq!(nobody.post(&link, &[]).status, 303);
    }
    assert_eq!(count(&house, id), 1, "pressed twice, kept once");
    assert!(nobody.get(&link).says("Thank you, Ana Petrović") && !nobody.get(&link).says("I have read these terms"));
    let after = coordinator.get(&list);
    assert!(after.says("1 of the 3 people") && after.says("by a link"), "{}", after.text());
    assert!(coordinator.get(&list.replace("/en/", "/fr/")).says("1 des 3 personnes"));
    let again = remind(&coordinator, &page, &it.people[..1]);
    assert!(again.says("Nobody was reminded"), "who has acknowledged is left in peace");
    let json: serde_json::Value = serde_json::from_slice(&coordinator.get(&list.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    let done = json["items"].as_array().expect("a list").iter().filter(|one| !one["acknowledged_on"].is_null()).count();
    assert_eq!((json["items"].as_array().map(Vec::len), done), (Some(3), 1));
}

#[test]
fn a_new_version_is_acknowledged_anew_and_the_old_acknowledgement_stays() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (first, page) = in_force(&house, &it, "1.0", 30);
    let link = link_in(&remind(&coordinator, &page, &it.people[1..2]));
    assert_eq!(house.nobody().post(&link, &[]).status, 303);
    let other = link_in(&remind(&coordinator, &page, &it.people[2..]));
    let (second, next) = in_force(&house, &it, "2.0", 1);
    house.given(move |tx| {
        let step = terms::Step { state: terms::State::Superseded, stepped_on: today(), decision_id: None, resolution: String::new() };
        terms::step(tx, first, &step)
    });
    assert_eq!((count(&house, first), count(&house, second)), (1, 0));
    assert!(coordinator.get(&format!("{next}/acknowledgements")).says("0 of the 3 people"));
    assert!(coordinator.get(&format!("{page}/acknowledgements")).says("Brice N’Guessan"), "history is kept");
    let late = house.nobody().post(&other, &[]);
    assert!(late.status == 409 && late.says("while it is in force"), "{}", late.text());
    assert_eq!(remind(&coordinator, &page, &it.people[2..]).status, 409);
    assert_eq!(count(&house, first), 1);
}

#[test]
fn whoever_sits_acknowledges_signed_in_and_nobody_else_does() {
    let house = house();
    let it = council(&house, "riverside");
    let (id, page) = in_force(&house, &it, "1.0", 5);
    let member = in_riverside(&house, MEMBER);
    let address = format!("{page}/acknowledgements");
    let refused = member.post(&address, &[]);
    assert!(refused.status == 409 && refused.says("Those who sit on this body"), "{}", refused.text());
    assert!(!member.get(&page).says("I have read these terms"));
    let robin = person(&house, "riverside", "Robin Marchetti", member.account());
    assert_eq!(member.post(&address, &[]).status, 409, "known here, and not at this table");
    holds(&house, "riverside", it.seats[0], robin, Role::Alternate);
    assert!(member.get(&page).says("I have read these terms"));
    assert_eq!(member.post(&address, &[]).status, 303);
    assert_eq!(count(&house, id), 1);
    assert!(
        member.get(&page).says("You acknowledged this version on") && member.get(&page.replace("/en/", "/fr/")).says("pris connaissance")
    );
    assert_eq!(member.get(&address).status, 403, "who has not is for the secretariat and the chairs");
    assert_eq!(remind(&member, &page, &it.people[1..2]).status, 403);
    assert_eq!(in_riverside(&house, GROUP_CHAIR).get(&address).status, 200);
}

#[test]
fn an_alternate_is_asked_too_and_whoever_left_is_not() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (id, page) = in_force(&house, &it, "1.0", 5);
    let alternate = person(&house, "riverside", "Dmitri O’Hara", None);
    holds(&house, "riverside", it.seats[0], alternate, Role::Alternate);
    let elsewhere = person(&house, "riverside", "Elif Şahin", None);
    let table = crate::testing::body(&house, "riverside", "Table", "working_group");
    holds(&house, "riverside", seat(&house, "riverside", table, 1), elsewhere, Role::Holder);
    let list = coordinator.get(&format!("{page}/acknowledgements"));
    assert!(list.says("of the 4 people") && list.says("Dmitri O’Hara") && !list.says("Elif Şahin"), "{}", list.text());
    assert!(remind(&coordinator, &page, &[elsewhere]).says("Nobody was reminded"));
    let link = link_in(&remind(&coordinator, &page, &[alternate]));
    house.given(move |tx| {
        tx.run(sql!("UPDATE tenure SET ends_on = $2 WHERE person_id = $1"), bind![alternate, today().yesterday().expect("a day")])
    });
    let gone = house.nobody().post(&link, &[]);
    assert!(gone.status == 409 && gone.says("Those who sit on this body"), "{}", gone.text());
    assert_eq!(count(&house, id), 0);
}

#[test]
fn a_reminder_without_anyone_chosen_or_with_nonsense_is_refused_in_words() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (_, page) = in_force(&house, &it, "1.0", 5);
    let none = coordinator.post(&format!("{page}/reminders"), &[]);
    assert!(none.status == 422 && none.says("Choose at least one person"), "{}", none.text());
    assert!(coordinator.post(&format!("{}/reminders", page.replace("/en/", "/fr/")), &[]).says("Choisissez au moins une personne"));
    assert_eq!(coordinator.post(&format!("{page}/reminders"), &[("people", "nobody")]).status, 422);
    assert_eq!(coordinator.post(&format!("{page}/reminders"), &[("persons", "x")]).status, 400);
    assert_eq!(house.nobody().get(&format!("/en/a/{}/terms", "0".repeat(64))).status, 404);
    let draft = TermsId::new(now());
    let (partnership, form) = (
        partnership(&house, "riverside"),
        terms::Form { body: it.body.to_string(), edition: "9".into(), title_en: "T".into(), ..terms::Form::template() },
    );
    let checked = terms::Checked::new(form, Lang::En).expect("a right form");
    house.given(move |tx| terms::insert(tx, partnership, draft, &checked));
    let early = remind(&coordinator, &format!("/en/p/riverside/terms/{draft}"), &it.people[..1]);
    assert!(early.status == 409 && early.says("while it is in force"));
}

#[test]
fn a_letter_goes_out_in_the_language_of_whoever_gets_it() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (_, page) = in_force(&house, &it, "1.0", 5);
    let chloe = it.people[2];
    house.given(move |tx| tx.run(sql!("UPDATE person SET lang = 'fr', email = 'chloe@example.org' WHERE id = $1"), bind![chloe]));
    let sent = remind(&coordinator, &page, &[chloe]);
    assert!(sent.says("vous invite à lire le mandat") && sent.says("for chloe@example.org, to hand over"), "{}", sent.text());
    let mail: (String, String) = house.look(|tx| tx.one(sql!("SELECT recipient, body FROM outbox ORDER BY id DESC LIMIT 1"), bind![]));
    assert!(mail.0 == "chloe@example.org" && mail.1.contains("/fr/a/"), "{mail:?}");
}
