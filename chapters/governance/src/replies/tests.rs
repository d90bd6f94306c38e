//! The room as those who prepare a meeting and those who are called to it meet it.

use std::thread;

use access::standings::{GROUP_CHAIR, MEMBER};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike};
use kit::{
    Id, bind,
    permits::Scope,
    sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::{
    seats::Role,
    testing::{Council, body, coordinator, council, holds, house, in_riverside, partnership, person, seat},
};

/// A council of three whose meeting is being prepared for a day.
fn planned(house: &TestHouse, day: &'static str) -> Council {
    let it = council(house, "riverside");
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = 'draft', held_on = $1"), bind![day]));
    for (person, address, lang) in [(it.people[0], "ana@example.org", "en"), (it.people[2], "chloe@example.org", "fr")] {
        house.given(move |tx| tx.run(sql!("UPDATE person SET email = $2, lang = $3 WHERE id = $1"), bind![person, address, lang]));
    }
    it
}

fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

fn write_to(by: &Visitor<'_>, it: &Council, whom: &[usize]) -> Answer {
    let whom: Vec<_> = whom.iter().map(|&place| format!("{}/{}", it.seats[place], it.people[place])).collect();
    by.post(&format!("{}/invitations", page(it)), &whom.iter().map(|one| ("people", one.as_str())).collect::<Vec<_>>())
}

/// The addresses in the letters that an answer shows, as paths, in their order.
fn links_in(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    let found = text.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next());
    found
        .filter(|address| address.ends_with("/reply"))
        .map(|address| address[address.find("/a/").expect("a link") - 3..].to_owned())
        .collect()
}

/// Calls all three and gives their links.
fn called(house: &TestHouse, it: &Council) -> [String; 3] {
    let sent = write_to(&coordinator(house), it, &[0, 1, 2]);
    assert_eq!(sent.status, 200, "{}", sent.text());
    links_in(&sent).try_into().expect("three links")
}

fn says(house: &TestHouse, link: &str, fields: &[(&str, &str)]) -> Answer {
    house.nobody().post(link, fields)
}

/// The calendar requests that lie in the outbox, in their sequence.
fn requests(house: &TestHouse) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        house.look(|tx| tx.rows(sql!("SELECT recipient, calendar FROM outbox WHERE calendar <> ''"), bind![]));
    all.sort_by_key(|(_, text)| event(text).get_sequence());
    all
}

fn event(text: &str) -> Event {
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let calendar: Calendar = text.parse().expect("a calendar");
    let found = calendar.components.into_iter().find_map(|one| if let CalendarComponent::Event(it) = one { Some(it) } else { None });
    found.expect("an event")
}

fn instant(when: Option<DatePerhapsTime>) -> String {
    match when {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) => at.to_rfc3339(),
        other => panic!("{other:?}"),
    }
}

fn state(house: &TestHouse) -> String {
    house.look(|tx| tx.one::<(String,)>(sql!("SELECT state FROM meeting"), bind![])).0
}

fn count(house: &TestHouse) -> i64 {
    house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM reply"), bind![])).0
}

#[test]
fn the_first_letters_convene_the_meeting_and_everyone_replies_without_an_account() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let coordinator = coordinator(&house);
    let replies = format!("{}/replies", page(&it));
    assert!(coordinator.get(&replies).says("With the first letters the meeting is convened"));
    let sent = write_to(&coordinator, &it, &[0, 1, 2]);
    assert!(sent.says("invites you to: Council, meeting 1") && sent.says("vous invite à la réunion suivante"), "{}", sent.text());
    assert!(sent.says("for ana@example.org, to hand over") && sent.says("no address known"));
    let links = links_in(&sent);
    assert_eq!((state(&house).as_str(), links.len(), requests(&house).len()), ("notice_sent", 3, 2));
    let nobody = house.nobody();
    let form = nobody.get(&links[0]);
    assert!(form.says("Will you come?") && form.says("Only those who prepare this meeting read this") && form.says("Action plan"));
    assert!(nobody.get(&links[2]).says("Viendrez-vous"));
    assert_eq!(count(&house), 0, "reading is not replying");
    assert_eq!(says(&house, &links[0], &[("answer", "present")]).status, 303);
    assert_eq!(says(&house, &links[1], &[("answer", "remote")]).status, 303);
    assert!(nobody.get(&links[0]).says("Thank you, Ana Petrović. Your reply: Coming in person"));
    let shown = coordinator.get(&page(&it));
    assert!(
        shown.says("3 people invited: 1 in person, 1 remotely, 0 sending somebody, 0 not coming, 1 without a reply yet."),
        "{}",
        shown.text()
    );
    assert!(shown.says("If everyone who said yes comes: 2 of 3 seats, 2 needed. There will be a quorum."));
    assert_eq!(says(&house, &links[0], &[("answer", "regrets")]).status, 303);
    assert_eq!(count(&house), 2, "a reply that is sent again takes the place of the first");
    assert!(coordinator.get(&page(&it)).says("1 of 3 seats, 2 needed. That is not yet a quorum."));
    assert!(coordinator.get(&page(&it).replace("/en/", "/fr/")).says("Ce n’est pas encore le quorum"));
    let json: serde_json::Value = serde_json::from_slice(&coordinator.get(&replies.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!(json["items"].as_array().map(Vec::len), Some(3));
    assert_eq!(json["items"][0]["answer"], "regrets");
}

#[test]
fn what_someone_needs_is_read_by_those_who_prepare_the_meeting_and_by_nobody_else() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let link = called(&house, &it)[0].clone();
    let needs =
        [("answer", "present"), ("needs", "interpretation"), ("needs", "child_care"), ("language", "Arabic"), ("note", "two children")];
    assert_eq!(says(&house, &link, &needs).status, 303);
    let told = "Interpretation (Arabic); Child care – two children";
    let (replies, member) = (format!("{}/replies", page(&it)), in_riverside(&house, MEMBER));
    assert!(coordinator(&house).get(&replies).says(told));
    let chair = house.someone("Chloé O’Neil", &[(Scope::of(it.body), GROUP_CHAIR)]);
    assert!(chair.get(&replies).says(told), "who leads the body may");
    assert_eq!((member.get(&replies).status, member.get(&replies.replace("/en/", "/api/v1/")).status), (403, 403));
    assert_eq!(write_to(&member, &it, &[0]).status, 403);
    for visitor in [&member, &coordinator(&house)] {
        for address in [page(&it), page(&it).replace("/en/", "/api/v1/"), format!("{}/room", page(&it))] {
            assert!(!visitor.get(&address).says("Arabic") && !visitor.get(&address).says("two children"), "{address}");
        }
    }
    let chronicle: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail"), bind![]));
    assert!(chronicle.iter().any(|(detail,)| detail.contains("present")));
    assert!(chronicle.iter().all(|(detail,)| !detail.contains("Arabic") && !detail.contains("child")), "{chronicle:?}");
    assert!(house.nobody().get(&link).says("two children"), "who wrote it sees it again");
    assert_eq!(says(&house, &link, &[("answer", "present")]).status, 303);
    assert!(!coordinator(&house).get(&replies).says("two children"), "what is taken back is gone");
}

#[test]
fn a_change_and_a_cancellation_are_told_to_those_who_were_called_and_reach_the_same_event() {
    let house = house();
    let (it, coordinator) = (planned(&house, "2026-12-02"), coordinator(&house));
    let links = called(&house, &it);
    let form = coordinator.get(&format!("{}/edit", page(&it))).text();
    let version = form.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a version").to_owned();
    let body = it.body.to_string();
    let fields = [
        ("body", body.as_str()),
        ("number", "1"),
        ("held_on", "2026-12-09"),
        ("starts_at", "9:00"),
        ("ends_at", "11:00"),
        ("format", "remote"),
        ("place_en", "https://call.example.org/x"),
        ("version", &version),
    ];
    assert_eq!(coordinator.post(&page(&it), &fields).status, 303);
    assert!(
        coordinator.get(&page(&it)).says("3 people who were written to have not been told of the new day, hours, place or way to join.")
    );
    assert!(!in_riverside(&house, MEMBER).get(&page(&it)).says("have not been told"));
    let told = write_to(&coordinator, &it, &[0, 1, 2]);
    assert!(told.says("Changed: Council, meeting 1, 9 December 2026") && told.says("Changement"), "{}", told.text());
    assert!(!coordinator.get(&page(&it)).says("have not been told"));
    assert!(house.nobody().get(&links[0]).says("9 December 2026") && !house.nobody().get(&links[0]).says("Coming in person"));
    let step = [("from", "notice_sent"), ("to", "cancelled")];
    assert_eq!(coordinator.post(&format!("{}/step", page(&it)), &step).status, 303);
    assert!(coordinator.get(&page(&it)).says("3 people who were written to have not been told that the meeting is cancelled."));
    let off = write_to(&coordinator, &it, &[0, 1, 2]);
    assert!(off.says("Cancelled: Council") && links_in(&off).is_empty());
    assert!(write_to(&coordinator, &it, &[0]).says("Nobody was written to"));
    let late = house.nobody().get(&links[0]);
    assert!(late.status == 200 && late.says("This meeting was cancelled") && !late.says("Will you come?"));
    assert!(says(&house, &links[0], &[("answer", "remote")]).status == 409 && count(&house) == 0);
    let all = requests(&house);
    let hers: Vec<_> = all.iter().filter(|(to, _)| to == "ana@example.org").map(|(_, text)| text.as_str()).collect();
    let methods: Vec<_> = hers.iter().filter_map(|text| text.lines().find_map(|line| line.strip_prefix("METHOD:"))).collect();
    assert_eq!(methods, ["REQUEST", "REQUEST", "CANCEL"]);
    let events: Vec<_> = hers.iter().map(|text| event(text)).collect();
    let sequences: Vec<_> = events.iter().map(|one| one.get_sequence().expect("a sequence")).collect();
    assert!(sequences.is_sorted_by(|a, b| a < b), "{sequences:?}");
    assert!(events.iter().all(|one| one.get_uid() == Some(&it.meeting.to_string())));
    assert_eq!(events[1].get_location(), Some("https://call.example.org/x"));
    assert!(
        hers[1]
            .replace("\r\n ", "")
            .contains("ATTENDEE;CN=\"Ana Petrović\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:ana@example.org")
    );
}

#[test]
fn requests_keep_their_hour_over_the_change_of_the_clocks_and_its_hours_are_refused() {
    let house = house();
    let (it, coordinator) = (planned(&house, "2027-03-13"), coordinator(&house));
    called(&house, &it);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET held_on = '2027-03-14', sequence = sequence + 1"), bind![]));
    write_to(&coordinator, &it, &[0]);
    let all = requests(&house);
    let starts: Vec<_> = all.iter().filter(|(to, _)| to == "ana@example.org").map(|(_, text)| instant(event(text).get_start())).collect();
    assert_eq!(starts, ["2027-03-13T18:30:00+00:00", "2027-03-14T17:30:00+00:00"]);
    let body = it.body.to_string();
    for (day, from, to) in [("2027-03-14", "2:30", "4:00"), ("2027-11-07", "1:30", "3:00")] {
        let form = [("body", body.as_str()), ("held_on", day), ("starts_at", from), ("ends_at", to), ("format", "hybrid")];
        for (lang, words) in [("en", "clock"), ("fr", "heure")] {
            let refused = coordinator.post(&format!("/{lang}/p/riverside/meetings"), &form);
            assert!(refused.status == 422 && refused.says(words) && refused.says(from), "{day}: {}", refused.text());
        }
    }
}

#[test]
fn a_link_that_is_wrong_withdrawn_past_or_of_elsewhere_opens_nothing() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let [ana, brice, chloe] = called(&house, &it);
    let nobody = house.nobody();
    let tampered = ana.replacen(&ana[6..10], if &ana[6..10] == "0000" { "1111" } else { "0000" }, 1);
    for lang in ["en", "fr"] {
        assert_eq!(nobody.get(&format!("/{lang}/a/{}/reply", "0".repeat(64))).status, 404);
    }
    assert_eq!((nobody.get(&tampered).status, says(&house, &tampered, &[("answer", "present")]).status), (404, 404));
    assert_eq!(nobody.get(&ana.replace("/reply", "/terms")).status, 404, "a link is for one thing");
    let hillside = partnership(&house, "hillside").to_string();
    let place = it.people[1];
    house.given(move |tx| tx.run(sql!("UPDATE task_link SET scope = $1 WHERE holder_id = $2"), bind![hillside, place]));
    assert_eq!((nobody.get(&brice).status, says(&house, &brice, &[("answer", "present")]).status), (404, 404));
    let place = it.people[2];
    house.given(move |tx| tx.run(sql!("UPDATE task_link SET revoked_at = $1 WHERE holder_id = $2"), bind![now(), place]));
    assert_eq!((nobody.get(&chloe).status, says(&house, &chloe, &[("answer", "present")]).status), (410, 410));
    for state in ["in_session", "adjourned", "published"] {
        house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = $1"), bind![state]));
        let closed = nobody.get(&ana);
        assert!(closed.status == 200 && closed.says("replies are no longer taken") && !closed.says("Send my reply"), "{}", closed.text());
        assert!(nobody.get(&ana.replacen("/en/", "/fr/", 1)).says("on ne reçoit plus de réponses"));
        let late = says(&house, &ana, &[("answer", "present")]);
        assert!(late.status == 409 && late.says("replies are no longer taken"), "{}", late.text());
    }
    let refused = write_to(&coordinator(&house), &it, &[0]);
    assert!(refused.status == 409 && refused.says("Invitations are sent before a meeting begins"), "{}", refused.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'notice_sent', held_on = '2026-11-15'"), bind![]));
    assert_eq!(says(&house, &ana, &[("answer", "present")]).status, 409, "its hour is past, whatever its state");
    let gone = it.people[0];
    house.given(move |tx| {
        tx.run(sql!("UPDATE meeting SET held_on = '2026-12-02'"), bind![])?;
        tx.run(sql!("UPDATE tenure SET ends_on = '2026-11-15' WHERE person_id = $1"), bind![gone])
    });
    assert_eq!((nobody.get(&ana).status, count(&house)), (410, 0), "who left the seat is not asked any more");
}

#[test]
fn bad_input_brings_both_forms_back_in_words_with_what_was_typed() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let coordinator = coordinator(&house);
    for (lang, words) in [("en", "Choose at least one person"), ("fr", "Choisissez au moins une personne")] {
        let none = coordinator.post(&format!("{}/invitations", page(&it)).replace("/en/", &format!("/{lang}/")), &[]);
        assert!(none.status == 422 && none.says(words), "{}", none.text());
    }
    assert_eq!(coordinator.post(&format!("{}/invitations", page(&it)), &[("people", "nobody")]).status, 422);
    assert_eq!(coordinator.post(&format!("{}/invitations", page(&it)), &[("persons", "x")]).status, 400);
    let elsewhere = person(&house, "riverside", "Elif Şahin", None);
    let stranger = format!("{}/{elsewhere}", it.seats[0]);
    assert!(coordinator.post(&format!("{}/invitations", page(&it)), &[("people", &stranger)]).says("Nobody was written to"));
    assert_eq!(state(&house), "draft", "nobody was called");
    let link = called(&house, &it)[0].clone();
    let markup = "<script>alert(1)</script> مرحبا 🦫 \"é\"";
    let long = "x".repeat(1_001);
    for wrong in [
        vec![("answer", ""), ("note", markup)],
        vec![("answer", "maybe"), ("note", markup)],
        vec![("answer", "alternate"), ("note", markup)],
        vec![("answer", "present"), ("needs", "a pony"), ("note", markup)],
        vec![("answer", "present"), ("note", &long)],
    ] {
        let answer = says(&house, &link, &wrong);
        assert_eq!(
            (answer.status, answer.says("aria-invalid") || answer.says("field__problem")),
            (422, true),
            "{wrong:?} {}",
            answer.text()
        );
        assert!(
            answer.says("&lt;script&gt;") || answer.says(&long) || answer.says("&#60;script"),
            "what was typed is kept: {}",
            answer.text()
        );
        assert!(!answer.says("<script>alert"));
    }
    assert_eq!((says(&house, &link, &[("answer", "present"), ("more", "x")]).status, count(&house)), (400, 0));
    assert_eq!(says(&house, &link, &[("answer", "present"), ("note", markup)]).status, 303);
    let shown = coordinator.get(&format!("{}/replies", page(&it)));
    assert!(!shown.says("<script>alert") && shown.says("🦫"), "{}", shown.text());
}

#[test]
fn names_of_every_script_are_written_to_and_cannot_write_into_the_calendar() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let (ana, name) = (it.people[0], "نور \"🦫\"\r\nATTENDEE:mailto:x@example.org; <b>");
    house.given(move |tx| tx.run(sql!("UPDATE person SET name = $2 WHERE id = $1"), bind![ana, name]));
    let sent = write_to(&coordinator(&house), &it, &[0]);
    assert!(sent.status == 200 && sent.says("نور") && !sent.says("<b>"), "{}", sent.text());
    let text = requests(&house).remove(0).1;
    let lines: Vec<_> = text.split("\r\n").filter(|line| line.starts_with("ATTENDEE")).collect();
    assert_eq!(lines.len(), 1, "{text}");
    assert_eq!(event(&text).get_uid(), Some(it.meeting.to_string().as_str()));
}

#[test]
fn an_alternate_is_sent_by_name_or_in_words_and_fills_the_seat_that_is_expected() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let dmitri = person(&house, "riverside", "Dmitri O’Hara", None);
    holds(&house, "riverside", it.seats[0], dmitri, Role::Alternate);
    let [ana, brice, _] = called(&house, &it);
    let coordinator = coordinator(&house);
    let asked = house.nobody().get(&brice);
    assert!(!asked.says("Sending somebody"), "nobody may come for this seat");
    assert_eq!(says(&house, &brice, &[("answer", "alternate"), ("alternate_words", "Jean")]).status, 422);
    let only = says(&house, &ana, &[("answer", "alternate"), ("alternate_words", "Jean")]);
    assert!(only.status == 422 && only.says("Only a named alternate may come for this seat"), "{}", only.text());
    let who = dmitri.to_string();
    assert_eq!(says(&house, &ana, &[("answer", "alternate"), ("alternate", &who)]).status, 303);
    assert!(coordinator.get(&page(&it)).says("Sends Dmitri O’Hara") && coordinator.get(&page(&it)).says("1 of 3 seats, 2 needed"));
    let room = coordinator.get(&format!("{}/room", page(&it)));
    assert!(room.says(&format!("<option value=\"alternate:{dmitri}\" selected")), "{}", room.text());
    let pair = format!("{}/{dmitri}", it.seats[0]);
    let sent = coordinator.post(&format!("{}/invitations", page(&it)), &[("people", &pair)]);
    assert!(sent.status == 200, "{}", sent.text());
    let his = links_in(&sent).remove(0);
    assert!(house.nobody().get(&his).says("you are invited as an alternate") && !house.nobody().get(&his).says("Sending somebody"));
    assert_eq!(says(&house, &his, &[("answer", "regrets")]).status, 303);
    assert!(coordinator.get(&page(&it)).says("0 of 3 seats, 2 needed"), "the alternate cannot come either");
    let open = it.seats[1];
    house.given(move |tx| tx.run(sql!("UPDATE seat SET alternates = 'anyone' WHERE id = $1"), bind![open]));
    assert_eq!(says(&house, &brice, &[("answer", "alternate"), ("alternate_words", "Jean, of the library")]).status, 303);
    assert!(coordinator.get(&page(&it)).says("Sends Jean, of the library") && coordinator.get(&page(&it)).says("1 of 3 seats, 2 needed"));
}

#[test]
fn replies_are_proposed_as_attendance_and_count_once_they_are_saved() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let [ana, brice, _] = called(&house, &it);
    says(&house, &ana, &[("answer", "remote")]);
    says(&house, &brice, &[("answer", "regrets")]);
    house.given(|tx| {
        tx.run(sql!("UPDATE reply SET held_on = '2026-11-16'"), bind![])?;
        tx.run(sql!("UPDATE meeting SET state = 'in_session', held_on = '2026-11-16'"), bind![])
    });
    let (coordinator, room) = (coordinator(&house), format!("{}/room", page(&it)));
    let shown = coordinator.get(&room);
    assert!(shown.says("what each person replied is already chosen") && shown.says("There is no quorum: 0 of 3"), "{}", shown.text());
    assert!(shown.says("<option value=\"remote\" selected>") && shown.says("<option value=\"regrets\" selected>"));
    let seats = it.seats.map(|seat| seat.to_string());
    let mut fields = Vec::new();
    for (seat, state) in [(&seats[0], "remote"), (&seats[1], "regrets"), (&seats[2], "")] {
        fields.extend([("seat", seat.as_str()), ("was", "||"), ("state", state), ("arrived", ""), ("departed", "")]);
    }
    assert_eq!(coordinator.post(&format!("{}/attendance", page(&it)), &fields).status, 303);
    let noted = coordinator.get(&room);
    assert!(noted.says("1 of 3 seats") && !noted.says("is already chosen"), "{}", noted.text());
    house.given(|tx| {
        tx.run(sql!("DELETE FROM attendance"), bind![])?;
        tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![])
    });
    assert!(!coordinator.get(&room).says("<option value=\"remote\" selected>"), "afterwards only what was noted counts");
}

fn in_danger(house: &TestHouse) -> Vec<crate::meetings::MeetingId> {
    let riverside = partnership(house, "riverside");
    house.look(|tx| super::at_risk(tx, riverside, now(), kit::testing::today()))
}

#[test]
fn a_quorum_in_danger_is_told_when_the_meeting_is_near() {
    let house = house();
    let it = planned(&house, "2026-11-17");
    let [ana, brice, _] = called(&house, &it);
    let coordinator = coordinator(&house);
    says(&house, &ana, &[("answer", "present")]);
    assert!(
        coordinator.get(&page(&it)).says("Quorum at risk") && coordinator.get(&page(&it).replace("/en/", "/fr/")).says("Quorum en danger")
    );
    says(&house, &brice, &[("answer", "remote")]);
    assert!(!coordinator.get(&page(&it)).says("Quorum at risk") && in_danger(&house).is_empty());
    says(&house, &brice, &[("answer", "regrets")]);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-11-20'"), bind![]));
    assert!(!coordinator.get(&page(&it)).says("Quorum at risk") && in_danger(&house).is_empty(), "there is time");
}

#[test]
fn a_reminder_goes_to_those_who_have_not_replied_and_not_twice_in_a_row() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let [ana, ..] = called(&house, &it);
    says(&house, &ana, &[("answer", "present")]);
    let coordinator = coordinator(&house);
    assert!(write_to(&coordinator, &it, &[0, 1, 2]).says("Nobody was written to"), "the button was pressed twice");
    house.given(|tx| tx.run(sql!("UPDATE convocation SET told_at = '2026-11-15T10:00:00Z'"), bind![]));
    let list = coordinator.get(&format!("{}/replies", page(&it))).text();
    let chosen = |place: usize| {
        let value = format!("{}/{}", it.seats[place], it.people[place]);
        let input = list.split("<input").find(|input| input.contains(&value)).expect("a choice").to_owned();
        input.split('>').next().expect("a tag").contains("checked")
    };
    assert_eq!([0, 1, 2].map(chosen), [false, true, true], "{list}");
    let sent = write_to(&coordinator, &it, &[1, 2]);
    assert!(sent.says("Please reply: Council") && sent.says("Votre réponse, s’il vous plaît"), "{}", sent.text());
    for link in links_in(&sent) {
        assert_eq!(says(&house, &link, &[("answer", "present")]).status, 303);
    }
    assert_eq!(count(&house), 3);
}

#[test]
fn sixty_replies_at_once_are_all_kept() {
    let house = house();
    let it = planned(&house, "2026-12-02");
    let table = body(&house, "riverside", "Table", "working_group");
    let mut fields = Vec::new();
    for number in 1..=60 {
        let place = seat(&house, "riverside", table, number);
        let who = person(&house, "riverside", &format!("Person {number:02}"), None);
        holds(&house, "riverside", place, who, Role::Holder);
        fields.push(("people", format!("{place}/{who}")));
    }
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET body_id = $1"), bind![table]));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let links = links_in(&coordinator(&house).post(&format!("{}/invitations", page(&it)), &fields));
    assert_eq!(links.len(), 60);
    let house = &house;
    thread::scope(|scope| {
        let sending: Vec<_> = links
            .iter()
            .enumerate()
            .map(|(n, link)| {
                let answer = ["present", "remote", "regrets"][n % 3];
                scope.spawn(move || says(house, link, &[("answer", answer), ("note", &format!("need {n}"))]).status)
            })
            .collect();
        assert!(sending.into_iter().all(|one| one.join().expect("sent") == 303));
    });
    let kept: Vec<(Id, String, String)> = house.look(|tx| {
        tx.rows(
            sql!(
                "SELECT r.convocation_id, r.answer, n.note FROM reply r JOIN reply_need n ON n.convocation_id = r.convocation_id
                 JOIN convocation c ON c.id = r.convocation_id JOIN seat s ON s.id = c.seat_id ORDER BY s.number"
            ),
            bind![],
        )
    });
    assert_eq!(kept.len(), 60);
    for (n, (_, answer, note)) in kept.iter().enumerate() {
        assert_eq!((answer.as_str(), note.as_str()), (["present", "remote", "regrets"][n % 3], format!("need {n}").as_str()));
    }
}
