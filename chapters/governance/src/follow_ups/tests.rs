//! Follow-ups as those who promise, assign and confirm meet them.

use access::standings::{CHAIR, COORDINATOR, MEMBER, SECRETARY};
use jiff::ToSpan;
use kit::{
    Id, bind, sql,
    testing::{TestHouse, Visitor, now, today},
};

use super::{FollowUpId, by_link::PURPOSE};
use crate::{
    seats::Role,
    testing::{Council, SINCE, council, holds, house, in_riverside, organization, person, seat},
};

const LIST: &str = "/en/p/riverside/follow-ups";

/// Somebody with a standing and a name of their own.
fn called<'h>(house: &'h TestHouse, name: &'static str, standing: kit::permits::Standing) -> Visitor<'h> {
    registry::testing::in_partnership(house, name, "riverside", standing)
}

fn form<'f>(it: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    it.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

fn promise(it: &Council, by: Id, due: &str, is_priority: bool) -> Vec<(&'static str, String)> {
    let mut all = vec![
        ("body", it.body.to_string()),
        ("text_en", "Write to the \"city\"".to_owned()),
        ("person", by.to_string()),
        ("due_on", due.to_owned()),
    ];
    all.extend(is_priority.then(|| ("is_priority", "true".to_owned())));
    all
}

/// Writes a promise down, and gives its identifier.
fn promised(visitor: &Visitor<'_>, it: &Council, by: Id, (due, is_priority): (&str, bool)) -> String {
    let made = visitor.post(LIST, &form(&promise(it, by, due, is_priority)));
    assert_eq!(made.status, 303, "{}", made.text());
    made.location().rsplit('/').next().and_then(|id| id.split('?').next()).expect("an identifier").to_owned()
}

#[test]
fn a_promise_outside_a_meeting_says_which_body_sees_to_it_and_who_assigned_it() {
    let house = house();
    let it = council(&house, "riverside");
    let coordinator = called(&house, "Robin Marchetti", COORDINATOR);
    for (list, words) in [(LIST, "Fill this in."), ("/fr/p/riverside/follow-ups", "Remplissez ce champ.")] {
        let refused = coordinator.post(list, &[("text_en", "Write to the \"city\""), ("due_on", "soon")]);
        assert!(refused.status == 422 && refused.says(words), "{}", refused.text());
        assert!(refused.says("city&#34;") || refused.says("city&quot;"), "{}", refused.text());
    }
    let elsewhere = council(&house, "hillside");
    for wrong in [("body", elsewhere.body.to_string()), ("person", elsewhere.people[0].to_string())] {
        let mut fields = promise(&it, it.people[0], "2026-12-01", false);
        fields.retain(|(name, _)| *name != wrong.0);
        fields.push(wrong);
        assert_eq!(coordinator.post(LIST, &form(&fields)).status, 422);
    }
    let id = promised(&coordinator, &it, it.people[0], ("2026-12-01", false));
    let page = coordinator.get(&format!("{LIST}/{id}"));
    assert!(page.says("Robin Marchetti") && page.says("Ana Petrović") && page.says("Promised on"), "{}", page.text());
    assert_eq!(in_riverside(&house, MEMBER).get(&format!("{LIST}/new")).status, 403);
    assert_eq!(in_riverside(&house, MEMBER).post(LIST, &[]).status, 403);
}

#[test]
fn everyone_finds_what_is_theirs_what_they_assigned_and_what_their_bodies_see_to() {
    let house = house();
    let it = council(&house, "riverside");
    let (coordinator, chair) = (called(&house, "Robin Marchetti", COORDINATOR), called(&house, "Dana Cole", CHAIR));
    let account = Id::new(now());
    let farid = person(&house, "riverside", "Farid Rahimi", Some(account));
    let theirs = house.signed_in(account, "Farid Rahimi");
    let body = it.body;
    let place = seat(&house, "riverside", body, 9);
    holds(&house, "riverside", place, farid, Role::Holder);
    house.given(move |tx| {
        let scope = tx.one::<(Id,)>(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?.0;
        kit::permits::appoint(tx, account, &kit::permits::Scope::of(scope), MEMBER, today())
    });
    let first = promised(&coordinator, &it, farid, ("2026-11-01", false));
    let second = promised(&chair, &it, it.people[0], ("2026-12-01", false));
    let shows = |visitor: &Visitor<'_>, query: &str| {
        let text = visitor.get(&format!("{LIST}?{query}")).text();
        (text.contains(&first), text.contains(&second))
    };
    assert_eq!(shows(&theirs, "whose=mine"), (true, false));
    assert_eq!(shows(&coordinator, "whose=assigned"), (true, false));
    assert_eq!(shows(&chair, "whose=assigned"), (false, true));
    assert_eq!(shows(&theirs, "whose=tables"), (true, true));
    assert_eq!(shows(&chair, "whose=tables"), (false, false));
    assert_eq!(shows(&chair, "state=late"), (true, false));
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = '2026-11-15' WHERE seat_id = $1"), bind![place]));
    assert_eq!(shows(&theirs, "whose=tables"), (false, false), "who has left the table sees to nothing there");
    let close = [("state", "done"), ("closing_note", "It is on its way"), ("version", "1")];
    assert_eq!(coordinator.post(&format!("{LIST}/{first}/closing"), &close).status, 303);
    assert_eq!((shows(&chair, "state=closed"), shows(&chair, "")), ((true, false), (false, true)));
    assert!(chair.get(&format!("{LIST}.csv?state=closed")).says("It is on its way"));
}

#[test]
fn a_priority_needs_evidence_and_a_second_person() {
    let house = house();
    let it = council(&house, "riverside");
    let (coordinator, secretary) = (called(&house, "Robin Marchetti", COORDINATOR), called(&house, "Sam Ito", SECRETARY));
    let id = promised(&coordinator, &it, it.people[0], ("2026-12-01", true));
    let (close, confirm) = (format!("{LIST}/{id}/closing"), format!("{LIST}/{id}/confirmation"));
    let early = coordinator.post(&confirm, &[("answer", "confirmed"), ("version", "1")]);
    assert!(early.status == 409 && early.says("not waiting for a second person"), "{} {}", early.status, early.text());
    let bare = [("state", "done"), ("closing_note", "Sent on Monday"), ("version", "1")];
    for (path, words) in [(close.clone(), "give the address"), (close.replace("/en/", "/fr/"), "donnez l’adresse")] {
        let refused = coordinator.post(&path, &bare);
        assert!(refused.status == 422 && refused.says(words) && refused.says("Sent on Monday"), "{}", refused.text());
    }
    let stranger = Id::new(now()).to_string();
    assert_eq!(coordinator.post(&close, &[&bare[..], &[("evidence", stranger.as_str())]].concat()).status, 422);
    assert_eq!(coordinator.post(&close, &[&bare[..], &[("evidence_link", "the letter")]].concat()).status, 422);
    let link = ("evidence_link", "https://city.example/letter?a=1&b=\"2\"");
    assert_eq!(coordinator.post(&close, &[&bare[..], &[link]].concat()).status, 303);
    let waits = coordinator.get(&format!("{LIST}/{id}"));
    assert!(waits.says("Somebody else than whoever closed it") && !waits.says("b=\"2\""), "{}", waits.text());
    let alone = coordinator.post(&confirm, &[("answer", "confirmed"), ("version", "2")]);
    assert!(alone.status == 409 && alone.says("You closed this follow-up yourself"), "{} {}", alone.status, alone.text());
    assert_eq!(in_riverside(&house, MEMBER).post(&confirm, &[("answer", "confirmed"), ("version", "2")]).status, 403);
    assert_eq!(secretary.post(&confirm, &[("answer", "sent_back"), ("version", "2")]).status, 422, "it says what is missing");
    let back = [("answer", "sent_back"), ("sent_back", "The letter is not there"), ("version", "2")];
    assert_eq!(secretary.post(&confirm, &back).status, 303);
    assert!(coordinator.get(&format!("{LIST}/{id}")).says("The letter is not there"));
    let again = [("state", "done"), ("closing_note", "Now it is"), ("version", "3"), link];
    assert_eq!(coordinator.post(&close, &again).status, 303);
    assert_eq!(secretary.post(&confirm, &[("answer", "confirmed"), ("version", "4")]).status, 303);
    let page = secretary.get(&format!("{LIST}/{id}"));
    assert!(page.says("Sam Ito") && page.says("Done") && !page.says("The letter is not there"), "{}", page.text());
    assert!(coordinator.get(&format!("{LIST}?state=done")).says("city"));
}

/// The addresses in the letters on a page.
fn links(text: &str) -> Vec<String> {
    let from = text.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next());
    from.filter_map(|address| address.find("/en/a/").map(|at| address[at..].to_owned())).collect()
}

#[test]
fn whoever_promised_says_by_a_link_how_it_ended_once() {
    let house = house();
    let it = council(&house, "riverside");
    let coordinator = called(&house, "Robin Marchetti", COORDINATOR);
    let first = promised(&coordinator, &it, it.people[0], ("2026-11-01", false));
    let second = promised(&coordinator, &it, it.people[0], ("2026-12-01", true));
    promised(&coordinator, &it, it.people[1], ("2026-12-01", false));
    let reminders = format!("{LIST}/reminders");
    let page = coordinator.get(&reminders);
    assert!(page.says("2 open, 1 late") && page.says("not reminded yet"), "{}", page.text());
    let none = coordinator.post(&reminders, &[]);
    assert!(none.status == 422 && none.says("Choose at least one person"));
    assert_eq!(in_riverside(&house, CHAIR).get(&reminders).status, 403);
    let whom = it.people[0].to_string();
    let letters = coordinator.post(&reminders, &[("people", &whom)]).text();
    let found = links(&letters);
    assert_eq!(found.len(), 2, "{letters}");
    assert!(coordinator.post(&reminders, &[("people", &whom)]).says("Nobody was reminded"), "once a day");
    assert!(coordinator.get(&reminders).says("reminded on 16 November 2026"));
    let nobody = house.nobody();
    let opened = nobody.get(&found[0]);
    assert!(opened.status == 200 && opened.says("Ana Petrović") && opened.says("city"), "{}", opened.text());
    assert!(nobody.get(&found[0].replacen("/en/", "/fr/", 1)).says("voici ce que vous avez promis"));
    let empty = nobody.post(&found[0], &[("state", "done"), ("closing_note", " "), ("version", "1")]);
    assert!(empty.status == 422 && empty.says("Say how it ended"), "{}", empty.text());
    let done = [("state", "done"), ("closing_note", "The city has the letter"), ("version", "1")];
    let thanks = nobody.post(&found[0], &done);
    assert!(thanks.status == 200 && thanks.says("this follow-up is closed"), "{}", thanks.text());
    assert_eq!((nobody.get(&found[0]).status, nobody.post(&found[0], &done).status), (410, 410), "a link works once");
    let page = coordinator.get(&format!("{LIST}/{first}"));
    assert!(page.says("The city has the letter") && page.says("Ana Petrović"), "{}", page.text());
    let bare = nobody.post(&found[1], &done);
    assert!(bare.status == 422 && bare.says("give the address"), "a priority needs evidence: {}", bare.text());
    let with_evidence = [&done[..], &[("evidence_link", "https://city.example/letter")]].concat();
    assert!(nobody.post(&found[1], &with_evidence).says("somebody else will confirm it"));
    let confirmed = coordinator.post(&format!("{LIST}/{second}/confirmation"), &[("answer", "confirmed"), ("version", "2")]);
    assert_eq!(confirmed.status, 303, "{}", confirmed.text());
}

#[test]
fn a_link_does_nothing_after_its_day_or_once_the_promise_is_somebody_elses() {
    let house = house();
    let it = council(&house, "riverside");
    let coordinator = called(&house, "Robin Marchetti", COORDINATOR);
    let id = promised(&coordinator, &it, it.people[0], ("2026-11-01", false));
    let whom = it.people[0].to_string();
    let letters = coordinator.post(&format!("{LIST}/reminders"), &[("people", &whom)]).text();
    let link = links(&letters).pop().expect("a link");
    let expires = |at: jiff::Timestamp| {
        house.given(move |tx| tx.run(sql!("UPDATE task_link SET expires_at = $2 WHERE purpose = $1"), bind![PURPOSE, at]));
    };
    expires(now());
    let done = [("state", "done"), ("closing_note", "Sent"), ("version", "1")];
    assert_eq!((house.nobody().get(&link).status, house.nobody().post(&link, &done).status), (410, 410));
    expires(now().saturating_add(1.hour()).expect("an hour later"));
    assert_eq!(house.nobody().get(&link).status, 200);
    let (promise, other): (FollowUpId, Id) = (id.parse().expect("an identifier"), it.people[1]);
    house.given(move |tx| tx.run(sql!("UPDATE follow_up SET owner_person_id = $2 WHERE id = $1"), bind![promise, other]));
    assert_eq!((house.nobody().get(&link).status, house.nobody().post(&link, &done).status), (410, 410));
}

#[test]
fn the_people_of_an_organization_are_reminded_of_what_it_promised_without_a_name() {
    let house = house();
    let it = council(&house, "riverside");
    let coordinator = called(&house, "Robin Marchetti", COORDINATOR);
    let library = organization(&house, "riverside", "Library");
    let (day, ana, brice) = (today(), it.people[0], it.people[1]);
    for (person, ends_on) in [(ana, None), (brice, Some(day.yesterday().expect("a day before")))] {
        house.given(move |tx| {
            tx.run(
                sql!(
                    "INSERT INTO affiliation (id, person_id, organization_id, role_en, role_fr, role_state, starts_on, ends_on)
                     VALUES ($1, $2, $3, '', '', 'en.missing', $4, $5)"
                ),
                bind![Id::new(now()), person, library, SINCE, ends_on],
            )
        });
    }
    let id = promised(&coordinator, &it, ana, ("2026-11-01", false));
    let promise: FollowUpId = id.parse().expect("an identifier");
    house.given(move |tx| {
        tx.run(sql!("UPDATE follow_up SET owner_person_id = NULL, owner_organization_id = $2 WHERE id = $1"), bind![promise, library])
    });
    let page = coordinator.get(&format!("{LIST}/reminders"));
    assert!(page.says("Ana Petrović") && page.says("one open, 1 late") && !page.says("Brice N’Guessan"), "who has left is not asked");
    let whom = ana.to_string();
    let letters = coordinator.post(&format!("{LIST}/reminders"), &[("people", &whom)]).text();
    assert!(letters.contains("Library"), "{letters}");
    let link = links(&letters).pop().expect("a link");
    let done = [("state", "done"), ("closing_note", "The room is booked"), ("version", "1")];
    assert_eq!(house.nobody().get(&link).status, 200);
    house.given(move |tx| tx.run(sql!("UPDATE affiliation SET person_id = $2 WHERE person_id = $1"), bind![ana, brice]));
    assert_eq!(house.nobody().post(&link, &done).status, 410, "the link is for people of that organization alone");
    house
        .given(move |tx| tx.run(sql!("UPDATE affiliation SET person_id = $2 WHERE person_id = $1 AND ends_on IS NULL"), bind![brice, ana]));
    assert_eq!(house.nobody().post(&link, &done).status, 200);
    assert!(coordinator.get(&format!("{LIST}/{id}")).says("The room is booked"));
}
