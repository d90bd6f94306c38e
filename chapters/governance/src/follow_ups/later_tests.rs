//! A later day, as those who owe a promise ask for it and those who assigned it answer.

use access::standings::{COORDINATOR, FUNDER, MEMBER};
use kit::{
    bind, sql,
    testing::{TestHouse, Visitor},
};

use crate::testing::{Council, council, house, in_riverside};

const LIST: &str = "/en/p/riverside/follow-ups";

/// Whoever assigned a promise that is due on 1 December, its page, and the link of whoever owes it.
struct Promised<'h> {
    by: Visitor<'h>,
    page: String,
    link: String,
}

fn promised<'h>(house: &'h TestHouse, it: &Council) -> Promised<'h> {
    let by = registry::testing::in_partnership(house, "Robin Marchetti", "riverside", COORDINATOR);
    let (body, person) = (it.body.to_string(), it.people[0].to_string());
    let fields = [("body", body.as_str()), ("text_en", "Write to the city"), ("person", person.as_str()), ("due_on", "2026-12-01")];
    let made = by.post(LIST, &fields);
    let page = made.location().split('?').next().expect("a page").to_owned();
    let letters = by.post(&format!("{LIST}/reminders"), &[("people", &person)]).text();
    let at = letters.find("/en/a/").expect("a link");
    let link = letters[at..].split('<').next().expect("its end").to_owned();
    Promised { by, page, link }
}

fn due(house: &TestHouse) -> (String, i64) {
    house.look(|tx| tx.one(sql!("SELECT due_on, version FROM follow_up"), bind![]))
}

fn ask<'f>(on: &'f str, why: &'f str, version: &'f str) -> [(&'f str, &'f str); 3] {
    [("later_on", on), ("later_why", why), ("version", version)]
}

#[test]
fn a_later_day_moves_nothing_until_it_is_accepted() {
    let house = house();
    let it = council(&house, "riverside");
    let Promised { by, page, link } = promised(&house, &it);
    let nobody = house.nobody();
    assert!(nobody.get(&link).says("It takes longer") && nobody.get(&link.replace("/en/", "/fr/")).says("Il faut plus de temps"));
    assert!(!by.get(&page).says("Accept"), "nothing is asked yet");
    assert_eq!(nobody.post(&format!("{link}/later"), &ask("2027-01-12", "The <city> is closed", "1")).status, 303);
    assert_eq!(due(&house), ("2026-12-01".to_owned(), 2), "it is due as it was");
    let seen = nobody.get(&link);
    assert!(seen.status == 200 && seen.says("asked on 16 November 2026 for time until 12 January 2027"), "{}", seen.text());
    assert!(seen.says("Nobody has answered yet: 1 December 2026 stands."));
    let shown = by.get(&page);
    assert!(shown.says("Ana Petrović asked") && !shown.says("<city>") && shown.says("Accept 12 January 2027"), "{}", shown.text());
    assert!(by.get(&page.replace("/en/", "/fr/")).says("Maintenir le 1"));
    for list in [format!("{LIST}?whose=assigned"), LIST.to_owned()] {
        assert!(by.get(&list).says("asked for: 12 January 2027"), "{list}");
    }
    assert_eq!(by.post(&format!("{page}/later"), &[("later_answer", "accepted"), ("version", "2")]).status, 200);
    assert_eq!(due(&house), ("2027-01-12".to_owned(), 3));
    assert!(nobody.get(&link).says("Robin Marchetti accepted this.") && !by.get(LIST).says("asked for:"));
    let json: serde_json::Value = serde_json::from_slice(&by.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!((&json["due_on"], &json["later"]["answer"]), (&"2027-01-12".into(), &"accepted".into()), "{json}");
    let again = by.post(&format!("{page}/later"), &[("later_answer", "kept"), ("version", "3")]);
    assert!(again.status == 409 && again.says("answered already"), "{}", again.status);
}

#[test]
fn the_day_that_was_promised_may_be_kept_and_another_asked_for() {
    let house = house();
    let it = council(&house, "riverside");
    let Promised { by, page, link } = promised(&house, &it);
    let (nobody, later) = (house.nobody(), format!("{link}/later"));
    assert_eq!(nobody.post(&later, &ask("2027-01-12", "Illness", "1")).status, 303);
    assert_eq!(nobody.post(&later, &ask("2027-01-05", "Illness", "2")).status, 303, "asked again, it takes the place of the first");
    assert!(by.get(&page).says("Accept 5 January 2027") && !by.get(&page).says("12 January"));
    assert_eq!(by.post(&format!("{page}/later"), &[("later_answer", "kept"), ("version", "3")]).status, 200);
    assert_eq!(due(&house).0, "2026-12-01");
    assert!(nobody.get(&link).says("Robin Marchetti kept the day that was promised.") && !by.get(&page).says("Accept 5"));
    assert_eq!(nobody.post(&later, &ask("2026-12-15", "Two weeks would do", "4")).status, 303);
    assert!(by.get(&page).says("Accept 15 December 2026"));
    let closed = [("state", "done"), ("closing_note", "Sent"), ("version", "5")];
    assert_eq!(nobody.post(&link, &closed).status, 200);
    assert!(!by.get(&page).says("15 December 2026"), "who keeps a promise needs no later day");
    assert_eq!(nobody.post(&later, &ask("2027-03-01", "Late", "6")).status, 410);
    assert_eq!(by.post(&format!("{page}/later"), &[("later_answer", "accepted"), ("version", "6")]).status, 409);
}

#[test]
fn wrong_days_and_no_reason_bring_the_form_back_in_words_with_what_was_typed() {
    let house = house();
    let it = council(&house, "riverside");
    let Promised { by, page, link } = promised(&house, &it);
    let (nobody, later) = (house.nobody(), format!("{link}/later"));
    let wrong = [
        ("2026-11-15", "This day has passed", "Cette date est passée"),
        ("2026-12-01", "It is due on 1 December 2026 already", "L’échéance est déjà le 1"),
        ("2099-01-01", "within two years, at the latest 16 November 2028", "au plus tard le 16 novembre 2028"),
        ("soon", "date", "date"),
    ];
    for (day, english, french) in wrong {
        for (path, words) in [(later.clone(), english), (later.replace("/en/", "/fr/"), french)] {
            let answer = nobody.post(&path, &ask(day, "The city is “closed” 🏛", "1"));
            assert!(
                answer.status == 422 && answer.says(words) && answer.says("“closed” 🏛") && answer.says(day),
                "{day}: {}",
                answer.text()
            );
        }
    }
    assert_eq!(nobody.post(&later, &ask("2027-01-12", " ", "1")).status, 422);
    assert_eq!(nobody.post(&later, &[]).status, 422);
    let moved = nobody.post(&later, &ask("2027-01-12", "Illness", "9"));
    assert!(moved.status == 409 && moved.says("Somebody changed this promise") && moved.says("Illness"), "{}", moved.status);
    assert_eq!(due(&house), ("2026-12-01".to_owned(), 1), "nothing was written");
    assert_eq!(nobody.post(&later, &ask("2027-01-12", "Illness", "1")).status, 303);
    let answer = format!("{page}/later");
    assert_eq!((by.post(&answer, &[]).status, by.post(&answer, &[("later_answer", "perhaps")]).status), (422, 422));
    let moved = by.post(&answer, &[("later_answer", "accepted"), ("version", "1")]);
    assert!(moved.status == 409 && moved.says("Somebody changed this promise"), "{}", moved.status);
    let accepted = [("later_answer", "accepted"), ("version", "2")];
    assert_eq!(
        (in_riverside(&house, MEMBER).post(&answer, &accepted).status, in_riverside(&house, FUNDER).post(&answer, &accepted).status),
        (403, 403)
    );
    assert!(!in_riverside(&house, MEMBER).get(&page).says("Accept 12"));
    assert_eq!(house.nobody().post(&format!("/en/a/{}/follow-up/later", "1".repeat(64)), &ask("2027-01-12", "x", "1")).status, 404);
}

/// What lies in the outbox: to whom, in which language, about what, saying what.
fn letters(house: &TestHouse) -> Vec<(String, String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT recipient, subject, body FROM outbox ORDER BY id"), bind![]))
}

#[test]
fn whoever_asked_is_written_to_once_in_their_language_with_the_answer_and_its_reason() {
    let house = house();
    let it = council(&house, "riverside");
    let Promised { by, page, link } = promised(&house, &it);
    let (nobody, ana) = (house.nobody(), it.people[0]);
    house.given(move |tx| {
        tx.run(sql!("DELETE FROM outbox"), bind![])?;
        tx.run(sql!("UPDATE person SET email = 'ana@example.org', lang = 'fr' WHERE id = $1"), bind![ana])
    });
    assert_eq!(nobody.post(&format!("{link}/later"), &ask("2027-01-12", "Illness", "1")).status, 303);
    assert!(letters(&house).is_empty(), "an answer is told, not a question");
    let answer = format!("{page}/later");
    let long = "x".repeat(501);
    let wrong = by.post(&answer, &[("later_answer", "kept"), ("later_reply", &long), ("version", "2")]);
    assert!(wrong.status == 422 && wrong.says(&long), "{}", wrong.status);
    let late = by.post(&answer, &[("later_answer", "kept"), ("later_reply", "The vote is on the 8th"), ("version", "1")]);
    assert!(late.status == 409 && late.says("The vote is on the 8th"), "what was typed is kept: {}", late.text());
    assert!(letters(&house).is_empty(), "nothing was answered");
    let sent = by.post(&answer, &[("later_answer", "kept"), ("later_reply", "The <vote> is on the 8th"), ("version", "2")]);
    assert!(sent.status == 200 && sent.says("Échéance maintenue pour votre promesse") && !sent.says("<vote>"), "{}", sent.text());
    let again = by.post(&answer, &[("later_answer", "kept"), ("version", "2")]);
    assert_eq!((again.status, letters(&house).len()), (409, 1), "one answer is one letter");
    let (to, subject, body) = letters(&house).remove(0);
    assert_eq!((to.as_str(), subject.contains("Échéance maintenue")), ("ana@example.org", true), "{subject}");
    assert!(body.contains("Robin Marchetti") && body.contains("Le mot joint\u{a0}: The <vote> is on the 8th"), "{body}");
    let at = body.find("/fr/a/").expect("a link");
    let fresh = body[at..].split_whitespace().next().expect("its end").to_owned();
    let seen = nobody.get(&fresh);
    assert!(seen.says("a maintenu la date promise") && seen.says("is on the 8th"), "{}", seen.text());
    house.given(|tx| {
        tx.run(sql!("DELETE FROM outbox"), bind![])?;
        tx.run(sql!("UPDATE person SET lang = 'en' WHERE email <> ''"), bind![])
    });
    assert_eq!(nobody.post(&format!("{fresh}/later"), &ask("2027-02-02", "Still ill", "3")).status, 303);
    assert!(!by.get(&page).says("is on the 8th"), "a new question has no answer yet");
    assert_eq!(by.post(&answer, &[("later_answer", "accepted"), ("version", "4")]).status, 200);
    let (_, subject, body) = letters(&house).pop().expect("a letter");
    assert_eq!(subject, "More time for your promise: until 2 February 2027");
    assert!(body.contains("It is now due on 2 February 2027 instead of 1 December 2026.") && !body.contains("Their words"), "{body}");
}

#[test]
fn whoever_has_no_address_gets_a_letter_to_hand_over_and_nobody_gets_none() {
    let house = house();
    let it = council(&house, "riverside");
    let Promised { by, page, link } = promised(&house, &it);
    assert_eq!(house.nobody().post(&format!("{link}/later"), &ask("2027-01-12", "Illness", "1")).status, 303);
    let brice = it.people[1];
    house.given(move |tx| tx.run(sql!("UPDATE follow_up SET owner_person_id = $1"), bind![brice]));
    let sent = by.post(&format!("{page}/later"), &[("later_answer", "accepted"), ("version", "2")]);
    assert!(sent.says("More time for your promise") && sent.says("Ana Petrović"), "{}", sent.text());
    assert!(!sent.says("/follow-up</code>") && !sent.text().contains("/a/"), "somebody else owes it now: no link of theirs");
    house.given(|tx| {
        tx.run(
            sql!(
                "UPDATE follow_up SET later_on = '2027-06-01', later_person_id = NULL, later_asked_on = '2026-11-16', later_answer = NULL"
            ),
            bind![],
        )
    });
    let none = by.post(&format!("{page}/later"), &[("later_answer", "kept"), ("version", "3")]);
    assert_eq!((none.status, letters(&house).len()), (303, 0), "nobody is known to write to");
}
