//! How a meeting is joined from afar: who reads it, in what, and what happens when it changes.

use access::standings::{FUNDER, MEMBER};
use icalendar::{Calendar, CalendarComponent, Component, Event, EventLike};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, words_of};

const ADDRESS: &str = "https://meet.example.org/j/8842?pwd=Zx%20y";
const OTHER: &str = "https://call.example.org/council";

/// A council whose meeting of 2 December is being prepared, in a room or without one.
fn planned(house: &TestHouse, place: &'static str) -> Council {
    let it = council(house, "riverside");
    house.given(move |tx| {
        tx.run(sql!("UPDATE meeting SET state = 'draft', held_on = '2026-12-02', place_en = $1, place_fr = $1"), bind![place])
    });
    let person = it.people[0];
    house.given(move |tx| tx.run(sql!("UPDATE person SET email = 'ana@example.org' WHERE id = $1"), bind![person]));
    it
}

fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

fn version(house: &TestHouse) -> String {
    house.look(|tx| tx.one::<(i64,)>(sql!("SELECT version FROM meeting"), bind![])).0.to_string()
}

/// Writes how the meeting is joined.
fn set(house: &TestHouse, it: &Council, place: &str, (address, en, fr): (&str, &str, &str)) -> Answer {
    let (body, version) = (it.body.to_string(), version(house));
    let fields = [
        ("body", body.as_str()),
        ("number", "1"),
        ("held_on", "2026-12-02"),
        ("starts_at", "13:30"),
        ("ends_at", "15:30"),
        ("format", "hybrid"),
        ("place_en", place),
        ("place_fr", place),
        ("join_address", address),
        ("join_telephone_en", en),
        ("join_telephone_fr", fr),
        ("version", version.as_str()),
    ];
    coordinator(house).post(&page(it), &fields)
}

/// Calls the first of the council: the letter, and the path of the reply.
fn call(by: &Visitor<'_>, it: &Council) -> (Answer, String) {
    let whom = format!("{}/{}", it.seats[0], it.people[0]);
    let sent = by.post(&format!("{}/invitations", page(it)), &[("people", &whom)]);
    let text = sent.text();
    let secret = text.split("/a/").nth(1).and_then(|rest| rest.split('/').next()).expect("a link").to_owned();
    (sent, format!("/en/a/{secret}"))
}

/// The one event of a calendar, as another library reads it.
fn event(text: &str) -> Event {
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let calendar: Calendar = text.parse().expect("a calendar");
    let found = calendar.components.into_iter().find_map(|one| if let CalendarComponent::Event(it) = one { Some(it) } else { None });
    found.expect("an event")
}

/// The last calendar request in the outbox.
fn request(house: &TestHouse) -> Event {
    let all: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT calendar FROM outbox WHERE calendar <> ''"), bind![]));
    all.iter().map(|(text,)| event(text)).max_by_key(Component::get_sequence).expect("a request")
}

#[test]
fn those_who_are_invited_read_how_to_join_in_everything_they_are_sent() {
    let house = house();
    let (it, by) = (planned(&house, ""), coordinator(&house));
    assert_eq!(set(&house, &it, "", (ADDRESS, "1 555 0142, code 7", "1 555 0142, code 8")).status, 303);
    let (sent, link) = call(&by, &it);
    assert!(
        sent.says(&format!("Web address for joining: {ADDRESS}")) && sent.says("To join by telephone: 1 555 0142, code 7"),
        "{}",
        sent.text()
    );
    let nobody = house.nobody();
    let reply = nobody.get(&format!("{link}/reply"));
    assert!(reply.says(&format!("<a href=\"{ADDRESS}\" rel=\"noopener noreferrer\">")) && reply.says("code 7"), "{}", reply.text());
    assert!(nobody.get(&format!("{link}/reply").replace("/en/", "/fr/")).says("code 8"));
    assert_eq!(nobody.post(&format!("{link}/reply"), &[("answer", "remote")]).status, 303);
    assert!(nobody.get(&format!("{link}/reply")).says("How to join is written below."));
    for calendar in [request(&house), event(&nobody.get(&format!("{link}/meeting.ics")).text())] {
        assert_eq!(calendar.property_value("CONFERENCE"), Some(ADDRESS));
        assert_eq!(calendar.get_location(), Some(ADDRESS), "where there is no place, the address stands in it");
        let said = calendar.get_description().expect("a description");
        assert!(said.contains(ADDRESS) && said.contains("1 555 0142, code 7"), "{said}");
    }
    let html = by.get(&format!("{}/package.html", page(&it))).text();
    assert!(html.contains(&format!("href=\"{ADDRESS}\"")) && html.contains("1 555 0142, code 7"), "{html}");
    assert!(by.get(&format!("{}/package.pdf", page(&it))).status == 200);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![]));
    assert!(!nobody.get(&format!("{link}/reply")).says("meet.example.org"), "it is over: there is nothing to join");
}

#[test]
fn a_place_stays_the_place_and_another_address_is_a_change_that_people_are_told_of() {
    let house = house();
    let (it, by) = (planned(&house, "City Hall"), coordinator(&house));
    assert_eq!(set(&house, &it, "City Hall", (ADDRESS, "", "")).status, 303);
    call(&by, &it);
    let first = request(&house);
    assert_eq!((first.get_location(), first.property_value("CONFERENCE")), (Some("City Hall"), Some(ADDRESS)));
    assert!(by.get(&format!("{}/replies", page(&it))).says("Ana Petrović"));
    assert_eq!(set(&house, &it, "City Hall", (OTHER, "", "")).status, 303);
    assert!(
        by.get(&page(&it)).says("1 person who was written to has not been told of the new day, hours, place or way to join."),
        "{}",
        by.get(&page(&it)).text()
    );
    let (sent, _) = call(&by, &it);
    assert!(sent.says("Changed: Council, meeting 1") && sent.says(OTHER) && !sent.says("meet.example.org"), "{}", sent.text());
    let second = request(&house);
    assert_eq!((second.get_uid(), second.property_value("CONFERENCE")), (first.get_uid(), Some(OTHER)));
    assert!(Component::get_sequence(&second) > Component::get_sequence(&first));
}

#[test]
fn members_read_it_and_nobody_reads_it_who_does_not_sit_there() {
    let house = house();
    let it = planned(&house, "City Hall");
    assert_eq!(set(&house, &it, "City Hall", (ADDRESS, "1 555 0142", "")).status, 303);
    house.given(|tx| tx.run(sql!("UPDATE body SET meets_publicly = $1"), bind![true]));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'notice_sent'"), bind![]));
    let (member, funder) = (in_riverside(&house, MEMBER), in_riverside(&house, FUNDER));
    let json = page(&it).replace("/en/", "/api/v1/");
    assert!(member.get(&page(&it)).says(ADDRESS) && member.get(&json).says("meet.example.org"));
    assert_eq!((funder.get(&page(&it)).status, funder.get(&json).status), (200, 200));
    assert!(!funder.get(&page(&it)).says("meet.example.org") && !funder.get(&json).says("meet.example.org"));
    assert!(!funder.get(&json).says("555 0142"));
    for list in ["/en/p/riverside/meetings.csv", "/api/v1/p/riverside/meetings"] {
        assert!(!member.get(list).says("meet.example.org"), "{list}");
    }
    let public = house.nobody().get("/en/p/riverside/meetings.ics");
    assert!(public.status == 200 && public.says("City Hall"), "{}", public.text());
    assert!(!public.says("CONFERENCE") && !public.says("meet.example.org") && !public.says("555 0142"));
    let feed = |by: &Visitor<'_>| {
        let text = by.post("/en/p/riverside/calendars", &[("of", &it.body.to_string())]).text();
        let (_, rest) = text.split_once("/en/calendars/").expect("an address");
        event(&house.nobody().get(&format!("/en/calendars/{}", rest.split('<').next().expect("its end"))).text())
    };
    assert_eq!(feed(&member).property_value("CONFERENCE"), Some(ADDRESS));
    let outside = feed(&funder);
    assert_eq!((outside.property_value("CONFERENCE"), outside.get_location()), (None, Some("City Hall")));
    assert!(!words_of(&member.get(&format!("{}/agenda.docx", page(&it)))).contains("meet.example.org"), "agendas are passed on");
}

#[test]
fn an_address_that_is_none_is_refused_and_nothing_is_lost() {
    let house = house();
    let it = planned(&house, "City Hall");
    let long = format!("https://meet.example.org/{}", "x".repeat(500));
    for wrong in ["http://meet.example.org/j", "meet.example.org", "https://city@evil.example.org/\"x", "javascript:alert(1)", &long] {
        let answer = set(&house, &it, "City Hall", (wrong, "dial 7", ""));
        assert!(answer.status == 422 && answer.says("dial 7"), "{wrong}: {}", answer.status);
        assert!(wrong == long || answer.says("it begins with https:// and has no spaces"), "{wrong}");
    }
    assert_eq!(set(&house, &it, "City Hall", (ADDRESS, &"7".repeat(201), "")).status, 422);
    assert!(!coordinator(&house).get(&page(&it)).says("meet.example.org"));
}

#[test]
fn the_meetings_of_a_rhythm_start_with_its_way_to_join() {
    let house = house();
    let (it, by) = (planned(&house, ""), coordinator(&house));
    let series = format!("/en/p/riverside/bodies/{}/series", it.body);
    let rhythm = [
        ("rule", "month"),
        ("every", "1"),
        ("week", "second"),
        ("day", "monday"),
        ("counted_from", "2026-09-01"),
        ("starts_at", "13:30"),
        ("ends_at", "15:30"),
        ("format", "remote"),
        ("join_address", ADDRESS),
        ("join_telephone_fr", "1 555 0142"),
        ("version", "0"),
    ];
    let wrong: Vec<_> =
        rhythm.into_iter().map(|(field, value)| (field, if field == "join_address" { "ftp://x.org" } else { value })).collect();
    let refused = by.post(&series, &wrong);
    assert!(refused.status == 422 && refused.says("ftp://x.org") && refused.says("it begins with https://"), "{}", refused.text());
    assert_eq!(by.post(&series, &rhythm).status, 303);
    assert!(by.get(&series).says(ADDRESS) && by.get(&format!("{series}/edit")).says(ADDRESS));
    let (member, funder) = (in_riverside(&house, MEMBER), in_riverside(&house, FUNDER));
    for address in [series.clone(), series.replace("/en/", "/api/v1/")] {
        assert!(!funder.get(&address).says("meet.example.org") && !member.get(&address).says("meet.example.org"), "{address}");
    }
    assert_eq!(by.post(&format!("{series}/meetings"), &[("date", "2027-02-08"), ("keep", "1")]).status, 303);
    let made: (String, String) =
        house.look(|tx| tx.one(sql!("SELECT join_address, join_telephone_fr FROM meeting WHERE held_on = '2027-02-08'"), bind![]));
    assert_eq!(made, (ADDRESS.to_owned(), "1 555 0142".to_owned()));
}
