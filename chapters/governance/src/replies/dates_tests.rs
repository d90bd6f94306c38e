//! One letter for all coming days, as those who plan a year and those who are asked to keep it free meet it.

use access::standings::MEMBER;
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, Event, EventStatus};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside};

/// A council of three with a meeting on 2 December and two around the change of the clocks; two of the three have an address.
fn planned(house: &TestHouse) -> (Council, String) {
    let it = council(house, "riverside");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'draft', held_on = '2026-12-02'"), bind![]));
    for (person, address, lang) in [(it.people[0], "ana@example.org", "en"), (it.people[2], "chloe@example.org", "fr")] {
        house.given(move |tx| tx.run(sql!("UPDATE person SET email = $2, lang = $3 WHERE id = $1"), bind![person, address, lang]));
    }
    for day in ["2027-03-10", "2027-03-17"] {
        convene(&coordinator(house), &it, day);
    }
    let page = format!("/en/p/riverside/bodies/{}/dates", it.body);
    (it, page)
}

fn convene(by: &Visitor<'_>, it: &Council, day: &str) {
    let body = it.body.to_string();
    let fields = [("body", body.as_str()), ("held_on", day), ("starts_at", "13:30"), ("ends_at", "15:30"), ("format", "hybrid")];
    assert_eq!(by.post("/en/p/riverside/meetings", &fields).status, 303);
}

fn write_to(by: &Visitor<'_>, page: &str, it: &Council, whom: &[usize]) -> Answer {
    let whom: Vec<_> = whom.iter().map(|&place| it.people[place].to_string()).collect();
    by.post(page, &whom.iter().map(|one| ("people", one.as_str())).collect::<Vec<_>>())
}

/// The addresses in the letters that an answer shows, as paths, in their order.
fn links(answer: &Answer, ending: &str) -> Vec<String> {
    let text = answer.text();
    let found = text.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next());
    found
        .filter(|address| address.ends_with(ending))
        .map(|address| address[address.find("/a/").expect("a link") - 3..].to_owned())
        .collect()
}

/// The events of a calendar, as another library reads them.
fn events(text: &str) -> Vec<Event> {
    assert!(text.split("\r\n").all(|line| line.len() <= 75) && text.contains("METHOD:PUBLISH\r\n"), "{text}");
    let calendar: Calendar = text.parse().expect("a calendar");
    calendar.components.into_iter().filter_map(|one| if let CalendarComponent::Event(it) = one { Some(it) } else { None }).collect()
}

fn starts(it: &Event) -> String {
    match it.get_start() {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) => at.to_rfc3339(),
        other => panic!("{other:?}"),
    }
}

fn outbox(house: &TestHouse) -> Vec<(String, String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT recipient, subject, calendar FROM outbox ORDER BY recipient"), bind![]))
}

fn told(house: &TestHouse) -> (i64, i64) {
    house
        .look(|tx| tx.one(sql!("SELECT (SELECT COUNT(*) FROM convocation), (SELECT COUNT(*) FROM meeting WHERE state = 'draft')"), bind![]))
}

/// Some time passes, so that a button pressed again is not pressed twice.
fn later(house: &TestHouse) {
    house.given(|tx| tx.run(sql!("UPDATE convocation SET told_at = '2026-11-01T12:00:00Z'"), bind![]));
}

#[test]
fn one_letter_holds_every_day_and_one_file_every_event_and_nothing_is_convened() {
    let house = house();
    let (it, page) = planned(&house);
    let by = coordinator(&house);
    let shown = by.get(&page);
    assert!(
        shown.says("These letters convene nothing") && shown.says("nobody was told yet") && shown.says("new or changed days: 3 of 3"),
        "{}",
        shown.text()
    );
    assert!(by.get(&page.replace("/dates", "/series")).says(&page), "the calendar of the body leads there");
    let sent = write_to(&by, &page, &it, &[0, 1, 2]);
    assert!(sent.says("Wednesday, 2 December 2026") || sent.says("Wednesday 2 December 2026"), "{}", sent.text());
    assert!(sent.says("le mercredi 10 mars 2027") || sent.says("mercredi 10 mars 2027"), "{}", sent.text());
    assert_eq!((links(&sent, "/reply").len(), links(&sent, "/dates.ics").len()), (9, 3));
    assert_eq!(told(&house), (9, 3), "each day of each person is written down, and all are drafts as before");
    let all = outbox(&house);
    assert_eq!(all.iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), ["ana@example.org", "chloe@example.org"], "one letter each");
    assert_eq!(all[0].1, "Save the dates: Council");
    let file = events(&all[0].2);
    let expected = ["2026-12-02T18:30:00+00:00", "2027-03-10T18:30:00+00:00", "2027-03-17T17:30:00+00:00"];
    assert_eq!(file.iter().map(starts).collect::<Vec<_>>(), expected, "the hour stays what it is over the change of the clocks");
    assert!(file.iter().all(|one| one.get_status() == Some(EventStatus::Tentative)));
    let by_link = events(&house.nobody().get(&links(&sent, "/dates.ics")[1]).text());
    let uids = |all: &[Event]| all.iter().map(|one| one.get_uid().unwrap_or_default().to_owned()).collect::<Vec<_>>();
    assert_eq!(uids(&by_link), uids(&file), "who has no address fetches the same file");
    assert_eq!(uids(&file)[0], it.meeting.to_string());
    let reply = &links(&sent, "/reply")[1];
    assert_eq!(house.nobody().post(reply, &[("answer", "remote")]).status, 303);
    assert!(by.get(&page).says("3 people were told") && by.get(&page).says("knows all days already"));
}

#[test]
fn the_invitation_that_follows_is_an_invitation_and_changes_the_same_event() {
    let house = house();
    let (it, page) = planned(&house);
    let by = coordinator(&house);
    let links_of = write_to(&by, &page, &it, &[0, 2]);
    let chloe = links(&links_of, "/reply")[3].clone();
    assert!(links_of.says("vous invite à réserver les dates des prochaines réunions"), "{}", links_of.text());
    let before = events(&outbox(&house)[0].2).remove(0);
    house.given(|tx| tx.run(sql!("DELETE FROM outbox"), bind![]));
    let whom = format!("{}/{}", it.seats[0], it.people[0]);
    let meeting = format!("/en/p/riverside/meetings/{}", it.meeting);
    let sent = by.post(&format!("{meeting}/invitations"), &[("people", &whom)]);
    assert!(sent.says("invites you to: Council, meeting 1") && !sent.says("has not yet heard"), "{}", sent.text());
    let text = outbox(&house)[0].2.clone();
    assert!(text.contains("METHOD:REQUEST\r\n"));
    let after = events(&text.replace("METHOD:REQUEST", "METHOD:PUBLISH")).remove(0);
    assert_eq!((after.get_uid(), after.get_status()), (before.get_uid(), Some(EventStatus::Confirmed)));
    assert!(Component::get_sequence(&after) > Component::get_sequence(&before));
    assert!(sent.says("Invitation: Council, meeting 1") && !sent.says("Save the date") && sent.says("Please say whether you will come"));
    assert_eq!(told(&house), (6, 2), "the same convocation, and only this meeting is convened");
    let again = by.post(&format!("{meeting}/invitations"), &[("people", &whom)]);
    assert!(!again.says("invites you to"), "from now on it is a reminder");
    assert_eq!(house.nobody().post(&chloe, &[("answer", "regrets")]).status, 303);
    let whom = format!("{}/{}", it.seats[2], it.people[2]);
    let told = by.post(&format!("{meeting}/invitations"), &[("people", &whom)]);
    assert!(
        told.says("Convocation") && told.says("Vous avez déjà répondu pour cette date\u{a0}: Je ne pourrai pas venir."),
        "{}",
        told.text()
    );
    assert!(told.says("Vous n’avez rien à faire") && !told.says("Dites-nous si vous viendrez"), "{}", told.text());
}

#[test]
fn whoever_is_asked_to_keep_a_day_free_is_not_invited_yet_anywhere() {
    let house = house();
    let (it, page) = planned(&house);
    let by = coordinator(&house);
    let sent = write_to(&by, &page, &it, &[0, 1, 2]);
    let meeting = format!("/en/p/riverside/meetings/{}", it.meeting);
    let [ana, chloe] = [0, 2].map(|place: usize| links(&sent, "/reply")[place * 3].clone());
    let asked = house.nobody().get(&ana);
    assert!(asked.says("please keep this day free: Council") && !asked.says("you are invited"), "{}", asked.text());
    let french = house.nobody().get(&chloe);
    assert!(french.says("merci de réserver cette date") && !french.says("convoque"), "{}", french.text());
    let said = |words: &str| by.get(&meeting).says(words);
    assert!(said("Nobody has been invited through this page yet.") && !said("people invited"));
    assert!(said("3 people were asked to keep the day free and are not invited yet; replies that came already: 0."));
    assert!(by.get(&meeting.replace("/en/", "/fr/")).says("3 personnes ont la date à réserver, sans convocation pour l’instant"));
    let list = by.get(&format!("{meeting}/replies"));
    assert!(list.says("Asked to keep the day free on 16 November 2026, not invited yet") && list.says("not invited yet: an invitation"));
    assert_eq!(house.nobody().post(&ana, &[("answer", "present")]).status, 303, "who knows already may say so");
    assert!(said("not invited yet; replies that came already: 1.") && said("1 of 3 seats, 2 needed"), "{}", by.get(&meeting).text());
    let whom = format!("{}/{}", it.seats[2], it.people[2]);
    let invited = by.post(&format!("{meeting}/invitations"), &[("people", &whom)]);
    assert!(invited.says("vous invite à la réunion"), "{}", invited.text());
    assert!(said("1 person invited: 0 in person") && said("2 people were asked to keep the day free"), "{}", by.get(&meeting).text());
    assert!(house.nobody().get(&chloe).says("on vous convoque"));
    later(&house);
    let next = by.get(&format!("{meeting}/replies"));
    assert!(next.says("no reply yet: a reminder") && next.says("not invited yet: an invitation"), "{}", next.text());
}

#[test]
fn who_knows_a_day_is_not_told_again_without_saying_so() {
    let house = house();
    let (it, page) = planned(&house);
    let by = coordinator(&house);
    write_to(&by, &page, &it, &[0]);
    assert!(write_to(&by, &page, &it, &[0]).says("Nobody was written to"), "pressed twice");
    later(&house);
    assert!(by.get(&page).says("knows all days already"));
    let again = write_to(&by, &page, &it, &[0]);
    assert!(again.says("The dates once more: Council") && again.says("You know these days already"), "{}", again.text());
    later(&house);
    convene(&by, &it, "2027-04-14");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET starts_at = '14:00', sequence = sequence + 1 WHERE held_on = '2027-03-10'"), bind![]));
    assert!(by.get(&page).says("new or changed days: 2 of 4"));
    let text = write_to(&by, &page, &it, &[0]).text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(at("10 March 2027") < at("(changed)") && at("(changed)") < at("14 April 2027"), "{text}");
    assert!(
        at("14 April 2027") < at("You were already told of these days") && at("You were already told") < at("2 December 2026"),
        "{text}"
    );
    assert_eq!(told(&house).0, 4);
}

#[test]
fn only_those_who_lead_write_and_wrong_input_is_told() {
    let house = house();
    let (it, page) = planned(&house);
    let (by, member) = (coordinator(&house), in_riverside(&house, MEMBER));
    let elsewhere = council(&house, "hillside");
    assert_eq!((member.get(&page).status, write_to(&member, &page, &it, &[0]).status), (403, 403));
    assert_eq!(by.get(&page.replace(&it.body.to_string(), &elsewhere.body.to_string())).status, 404);
    for (address, words) in
        [(page.clone(), "Choose at least one person"), (page.replace("/en/", "/fr/"), "Choisissez au moins une personne")]
    {
        let refused = by.post(&address, &[]);
        assert!(refused.status == 422 && refused.says(words), "{}", refused.text());
    }
    assert_eq!(by.post(&page, &[("people", "nobody")]).status, 422);
    assert!(write_to(&by, &page, &elsewhere, &[0]).says("Nobody was written to"), "who does not sit there is not written to");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'cancelled'"), bind![]));
    assert!(by.get(&page).says("No meeting of this body lies ahead"));
    let refused = write_to(&by, &page, &it, &[0]);
    assert!(refused.status == 409 && refused.says("No meeting of this body lies ahead"), "{}", refused.status);
    assert_eq!(told(&house).0, 0);
}
