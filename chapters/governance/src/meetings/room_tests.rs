//! What happens in the room while a meeting is run, and what its minutes then say.

use std::io::Read;

use access::standings::CHAIR;
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::{
    meetings,
    testing::{Council, SINCE, coordinator, council, house, in_riverside, partnership},
};

fn address(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

/// Sends the form of attendance: for each seat what it said before and what is chosen, and what else is pressed.
fn roll(it: &Council, rows: &[(usize, &str, &str)], more: &[(&str, &str)], by: &Visitor<'_>) -> Answer {
    let seats = it.seats.map(|seat| seat.to_string());
    let mut fields = more.to_vec();
    for (place, was, state) in rows {
        fields.extend([("seat", seats[*place].as_str()), ("was", *was), ("state", *state), ("arrived", ""), ("departed", "")]);
    }
    by.post(&format!("{}/attendance", address(it)), &fields)
}

/// Sends a motion moved by the first and seconded by the second.
fn motion(it: &Council, votes: &[(&str, &str)], by: &Visitor<'_>) -> Answer {
    let (item, [mover, seconder, _]) = (it.item.to_string(), it.people.map(|person| person.to_string()));
    let usual = [
        ("item", item.as_str()),
        ("kind", "approval"),
        ("method", "vote_majority"),
        ("text_en", "Open a second welcome point."),
        ("mover", mover.as_str()),
        ("seconder", seconder.as_str()),
    ];
    by.post(&format!("{}/decisions", address(it)), &[&usual, votes].concat())
}

const CARRIED: [(&str, &str); 3] = [("result", "carried"), ("votes_for", "1"), ("votes_abstain", "1")];

fn step(it: &Council, from: &str, to: &str, by: &Visitor<'_>) -> Answer {
    by.post(&format!("{}/step", address(it)), &[("from", from), ("to", to), ("item", &it.item.to_string())])
}

/// The words of a Word file.
fn words_of(answer: &Answer) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&answer.bytes[..])).expect("a Word file");
    let mut xml = String::new();
    archive.by_name("word/document.xml").expect("its text").read_to_string(&mut xml).expect("UTF-8");
    let mut is_tag = false;
    let mut text = String::new();
    for sign in xml.chars() {
        match sign {
            '<' => is_tag = true,
            '>' => is_tag = false,
            sign if !is_tag => text.push(sign),
            _ => {}
        }
    }
    text
}

fn told(house: &TestHouse) -> Vec<(i64, i64)> {
    let riverside = partnership(house, "riverside");
    let held = house.look(|tx| meetings::held_between(tx, riverside, SINCE, kit::testing::today()));
    held.iter().map(|one| (one.present, one.seats)).collect()
}

#[test]
fn the_minutes_say_who_moved_and_seconded_and_how_many_voted_and_that_they_are_a_draft() {
    let house = house();
    let (it, chair) = (council(&house, "riverside"), in_riverside(&house, CHAIR));
    assert_eq!(roll(&it, &[(0, "||", "present"), (1, "||", "present")], &[], &chair).status, 303);
    assert_eq!(motion(&it, &CARRIED, &chair).status, 303);
    step(&it, "in_session", "adjourned", &chair);
    let said = "Moved by Ana Petrović, seconded by Brice N’Guessan. Method: Vote, majority \
                (1 for, 0 against, 1 abstaining, 0 recused). Result: Carried.";
    let dit = "Proposée par Ana Petrović, appuyée par Brice N’Guessan.";
    let english = words_of(&chair.get(&format!("{}/minutes.docx", address(&it))));
    assert!(english.contains(said) && english.contains("Draft minutes: Council, meeting 1"), "{english}");
    assert!(english.contains("these minutes have not been approved") && english.contains("Chloé O’NeilPlace 3Not noted"), "{english}");
    for once in ["Attendance", "16\u{a0}November\u{a0}2026", "16 November 2026", "16\u{a0}November 2026"] {
        assert!(english.matches(once).count() <= 1, "{once}: {english}");
    }
    assert!(english.contains("Attendance") && english.contains("November"));
    let french = words_of(&chair.get(&format!("{}/minutes.docx", address(&it).replace("/en/", "/fr/"))));
    assert!(french.contains(dit) && french.contains("1 pour, 0 contre, 1 abstention, 0 récusation"), "{french}");
    assert!(french.contains("Ébauche du procès-verbal\u{a0}: Council (fr)") && french.contains("Non consigné"), "{french}");
    let page = chair.get(&address(&it));
    assert!(page.says(said) && page.says("these minutes have not been approved"), "{}", page.text());
    step(&it, "adjourned", "minutes_draft", &chair);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    let approved = words_of(&chair.get(&format!("{}/minutes.docx", address(&it))));
    assert!(approved.contains("Minutes: Council, meeting 1") && !approved.contains("Draft"), "{approved}");
    assert!(!chair.get(&address(&it)).says("have not been approved"));
}

#[test]
fn a_seat_of_which_nothing_is_noted_is_told_of_and_counted() {
    let house = house();
    let (it, chair) = (council(&house, "riverside"), in_riverside(&house, CHAIR));
    let room = format!("{}/room", address(&it));
    assert_eq!(roll(&it, &[(0, "||", "present"), (1, "||", "regrets")], &[], &chair).status, 303);
    assert!(chair.get(&room).says("Nothing is noted for one seat (3)."), "{}", chair.get(&room).text());
    assert!(chair.get(&room.replace("/en/", "/fr/")).says("Rien n’est consigné pour un siège (3)."));
    assert_eq!(step(&it, "in_session", "adjourned", &chair).status, 303, "it is said, and not refused");
    let page = chair.get(&address(&it));
    assert!(page.says("Chloé O’Neil") && page.says("Not noted"), "{}", page.text());
    assert_eq!(told(&house), [(1, 3)], "every seat that there was on the day was asked");
    house.given(|tx| tx.run(sql!("UPDATE seat SET is_voting = FALSE, counts_for_quorum = FALSE WHERE number = 3"), bind![]));
    assert_eq!(told(&house), [(1, 2)]);
    assert!(!chair.get(&room).says("Nothing is noted"));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'notice_sent'"), bind![]));
    assert!(!chair.get(&address(&it)).says("Not noted"), "nobody is missing from a meeting that has not begun");
}

#[test]
fn what_the_room_refuses_is_said_in_the_room_beside_its_field_with_everything_typed() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let room = format!("{}/room", address(&it));
    assert_eq!(roll(&it, &[(0, "||", "present")], &[], &coordinator).status, 303);
    let without = coordinator.get(&room);
    assert!(without.says("Until there is one, nothing can be carried or defeated on this item."), "{}", without.text());
    let none = motion(&it, &CARRIED, &coordinator);
    assert_eq!(none.status, 422);
    assert_eq!(roll(&it, &[(1, "||", "present")], &[], &coordinator).status, 303);
    assert!(!coordinator.get(&room).says("Until there is one"));
    let many = motion(&it, &[("result", "carried"), ("votes_for", "20")], &coordinator);
    assert_eq!(many.status, 422);
    for (answer, field, why) in
        [(&none, "decision-result", "There is no quorum"), (&many, "decision-votes_for", "20 votes were written down")]
    {
        assert!(answer.says("Meeting room") && answer.says("Open a second welcome point."), "{}", answer.text());
        assert!(answer.says(&format!("href=\"#{field}\"")) && answer.says(&format!("id=\"{field}-problem\"")), "{}", answer.text());
        assert!(answer.says(why), "{}", answer.text());
    }
    assert!(many.says("value=\"20\""));
    let step = step(&it, "in_session", "published", &coordinator);
    assert!(step.status == 403 || step.status == 422, "{}", step.text());
    let wrong = in_riverside(&house, CHAIR).post(&format!("{}/step", address(&it)), &[("from", "in_session"), ("to", "published")]);
    assert!(wrong.status == 422 && wrong.says("Meeting room") && wrong.says("cannot become"), "{}", wrong.text());
}

#[test]
fn who_notes_another_answer_at_the_same_time_sees_both_and_loses_nothing() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    assert_eq!(roll(&it, &[(0, "||", "present")], &[], &coordinator).status, 303);
    let late = roll(&it, &[(0, "||", "absent"), (1, "||", "remote")], &[], &coordinator);
    assert_eq!(late.status, 409);
    assert!(late.says("1. Place 1") && late.says("Present") && late.says("value=\"absent\" selected"), "{}", late.text());
    assert!(late.says("value=\"remote\" selected") && late.says("name=\"attendance.was\" value=\"present||\""));
    assert_eq!(roll(&it, &[(0, "present||", "absent"), (1, "||", "remote")], &[], &coordinator).status, 303);
}

#[test]
fn everyone_is_present_of_whom_nothing_else_is_noted() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    assert!(coordinator.get(&format!("{}/room", address(&it))).says("Everyone is present"));
    assert_eq!(roll(&it, &[(2, "||", "regrets")], &[], &coordinator).status, 303);
    house.given(|tx| tx.run(sql!("DELETE FROM tenure WHERE seat_id = (SELECT id FROM seat WHERE number = 2)"), bind![]));
    let rows = [(0, "||", ""), (1, "||", ""), (2, "regrets||", "regrets")];
    assert_eq!(roll(&it, &rows, &[("everyone", "true")], &coordinator).status, 303, "a vacant seat stays vacant");
    let noted: Vec<(i64, String)> = house
        .look(|tx| tx.rows(sql!("SELECT s.number, a.state FROM attendance a JOIN seat s ON s.id = a.seat_id ORDER BY s.number"), bind![]));
    assert_eq!(noted, [(1, "present".to_owned()), (3, "regrets".to_owned())]);
}

#[test]
fn a_decision_written_down_after_the_meeting_says_so_and_none_is_once_the_minutes_are_approved() {
    let house = house();
    let (it, chair) = (council(&house, "riverside"), in_riverside(&house, CHAIR));
    roll(&it, &[(0, "||", "present"), (1, "||", "present")], &[], &chair);
    assert_eq!(motion(&it, &CARRIED, &chair).status, 303);
    step(&it, "in_session", "adjourned", &chair);
    assert!(chair.get(&format!("{}/room", address(&it))).says("The meeting is over. What you record now is marked"));
    assert_eq!(motion(&it, &CARRIED, &chair).status, 303);
    step(&it, "adjourned", "minutes_draft", &chair);
    assert_eq!(motion(&it, &CARRIED, &chair).status, 303);
    let noted: Vec<(String, bool)> = house.look(|tx| tx.rows(sql!("SELECT id, recorded_after FROM decision ORDER BY number"), bind![]));
    assert_eq!(noted.iter().map(|(_, after)| *after).collect::<Vec<_>>(), [false, true, true]);
    for (id, after) in &noted {
        let page = chair.get(&format!("/en/p/riverside/decisions/{id}"));
        assert_eq!(page.says("After the meeting"), *after, "{}", page.text());
    }
    let minutes = words_of(&chair.get(&format!("{}/minutes.docx", address(&it))));
    assert_eq!(minutes.matches("Recorded after the meeting.").count(), 2, "{minutes}");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    let refused = motion(&it, &CARRIED, &chair);
    assert_eq!(refused.status, 409);
    assert!(refused.says("The minutes are approved") && refused.says("Open a second welcome point."), "{}", refused.text());
    assert!(refused.says(&format!("href=\"{}\">Back to where you were", address(&it))), "{}", refused.text());
    assert!(refused.says("href=\"/en/p/riverside\"") && refused.says("href=\"/en/p/riverside/decisions\""), "the menu stays");
    let count: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM decision"), bind![]));
    assert_eq!(count.0, 3);
}

#[test]
fn whoever_takes_a_step_in_the_room_stays_in_it_while_there_is_something_to_write() {
    let house = house();
    let (it, chair) = (council(&house, "riverside"), in_riverside(&house, CHAIR));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'draft'"), bind![]));
    let room = format!("{}/room?item={}&saved=1", address(&it), it.item);
    let steps = [("draft", "in_session"), ("in_session", "adjourned"), ("adjourned", "minutes_draft")];
    for (from, to) in steps {
        assert_eq!(step(&it, from, to, &chair).location(), room, "{from} {to}");
    }
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    let closed = chair.get(&format!("{}/room", address(&it)));
    assert!(closed.status == 409 && closed.says("href=\"/en/p/riverside/meetings\""), "the menu stays: {}", closed.text());
}

#[test]
fn the_form_of_a_decision_says_what_a_vote_needs() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let room = coordinator.get(&format!("{}/room", address(&it)));
    assert!(room.says("A vote needs a mover, a seconder and the count.") && room.says("Minutes allotted"), "{}", room.text());
    for label in ["Moved by", "Seconded by", "For", "Against"] {
        assert!(!room.says(&format!(">{label} <span class=\"field__optional\"")), "{label}");
    }
    let french = coordinator.get(&format!("{}/room", address(&it).replace("/en/", "/fr/")));
    assert!(french.says("Durée prévue (minutes)") && french.says("Obligatoire pour un vote"));
}

#[test]
fn what_was_promised_is_seen_in_the_room() {
    let house = house();
    let it = council(&house, "riverside");
    let secretary = coordinator(&house);
    let room = format!("{}/room", address(&it));
    assert!(!secretary.get(&room).says("Promised at this meeting so far"));
    let (item, person) = (it.item.to_string(), it.people[0].to_string());
    let fields = [("item", item.as_str()), ("text_en", "Call the hospital"), ("person", person.as_str()), ("due_on", "2026-12-01")];
    let kept = secretary.post(&format!("{}/follow-ups", address(&it)), &fields);
    assert_eq!(kept.status, 303, "{}", kept.text());
    assert!(secretary.get(&room).says("Promised at this meeting so far") && secretary.get(&room).says("Call the hospital"));
    assert!(secretary.get(&room.replacen("/en/", "/fr/", 1)).says("Promis à cette réunion jusqu’ici"));
}

/// A meeting is opened on its day or after it: earlier, its minutes and the report would tell of a day that has not come.
#[test]
fn a_meeting_is_not_opened_before_its_day() {
    let house = house();
    let (it, claire) = (council(&house, "riverside"), coordinator(&house));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'draft', held_on = '2026-12-05'"), bind![]));
    let step = [("from", "draft"), ("to", "in_session")];
    let page = format!("/p/riverside/meetings/{}/step", it.meeting);
    let refused = claire.post(&format!("/en{page}"), &step);
    assert!(refused.status == 422 && refused.says("This meeting is on 5 December 2026."), "{}", refused.text());
    assert!(claire.post(&format!("/fr{page}"), &step).says("Cette réunion a lieu le 5 décembre 2026."));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-11-16'"), bind![]));
    assert_eq!(claire.post(&format!("/en{page}"), &step).status, 303);
}

/// A meeting ends for want of quorum only where there is none.
#[test]
fn a_meeting_that_has_its_quorum_is_not_offered_to_end_for_want_of_it() {
    let house = house();
    let (it, chair) = (council(&house, "riverside"), in_riverside(&house, CHAIR));
    let room = format!("{}/room", address(&it));
    assert!(chair.get(&room).says("End for want of quorum") && chair.get(&room).says("Adjourn"), "{}", chair.get(&room).text());
    roll(&it, &[(0, "||", "present"), (1, "||", "present"), (2, "||", "present")], &[], &chair);
    assert!(!chair.get(&room).says("End for want of quorum") && chair.get(&room).says("Adjourn"), "{}", chair.get(&room).text());
}
