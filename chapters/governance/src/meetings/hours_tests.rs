//! Who counts for what was decided under an item whose hour is noted, as the secretary meets it afterwards.

use access::standings::{MEMBER, SECRETARY};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, words_of};

fn here(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

/// A council whose meeting is over: Ana was there all along, Brice left at 14:30, Chloé came at 14:00.
fn over(house: &TestHouse) -> Council {
    let it = council(house, "riverside");
    let seats = it.seats.map(|seat| seat.to_string());
    let mut fields = Vec::new();
    for (seat, (arrived, departed)) in seats.iter().zip([("", ""), ("", "14:30"), ("14:00", "")]) {
        fields.extend([("seat", seat.as_str()), ("was", "||"), ("state", "present"), ("arrived", arrived), ("departed", departed)]);
    }
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![]));
    assert_eq!(coordinator(house).post(&format!("{}/attendance", here(&it)), &fields).status, 303);
    it
}

fn note(by: &Visitor<'_>, it: &Council, was: &str, at: &str) -> Answer {
    by.post(&format!("{}/hours", here(it)), &[("item", &it.item.to_string()), ("was", was), ("at", at)])
}

fn noted(house: &TestHouse) -> String {
    house.look(|tx| tx.one::<(String,)>(sql!("SELECT dealt_at FROM agenda_item ORDER BY place LIMIT 1"), bind![])).0
}

/// A vote by show of hands under the item, moved and seconded by two of the three, with as many votes.
fn vote(by: &Visitor<'_>, it: &Council, [mover, seconder]: [usize; 2], votes: &str) -> Answer {
    let item = it.item.to_string();
    let [mover, seconder] = [mover, seconder].map(|place| it.people[place].to_string());
    let fields = [
        ("item", item.as_str()),
        ("text_en", "Pay for the hall."),
        ("kind", "approval"),
        ("method", "vote_majority"),
        ("result", "carried"),
        ("mover", mover.as_str()),
        ("seconder", seconder.as_str()),
        ("votes_for", votes),
        ("votes_against", "0"),
    ];
    by.post(&format!("{}/decisions", here(it)), &fields)
}

#[test]
fn whoever_left_before_the_hour_of_the_item_moves_nothing_there() {
    let house = house();
    let (it, by) = (over(&house), coordinator(&house));
    assert_eq!(note(&by, &it, "", "14:45").status, 303);
    let gone = vote(&by, &it, [1, 0], "2");
    assert!(gone.status == 422 && gone.says("Brice N’Guessan was not there at 2:45") && gone.says("Pay for the hall."), "{}", gone.text());
    let french = by.post(
        &format!("{}/decisions", here(&it)).replace("/en/", "/fr/"),
        &[
            ("item", &it.item.to_string()),
            ("text_fr", "Payer."),
            ("kind", "approval"),
            ("method", "consensus"),
            ("result", "carried"),
            ("mover", &it.people[1].to_string()),
        ],
    );
    assert!(french.status == 422 && french.says("n’était pas là à 14"), "{}", french.text());
    let many = vote(&by, &it, [0, 2], "3");
    assert!(many.status == 422 && many.says("only 2"), "{}", many.text());
    assert_eq!(vote(&by, &it, [0, 2], "2").status, 303);
}

#[test]
fn whoever_left_only_after_the_hour_of_the_item_moved_it_and_whoever_came_later_did_not() {
    let house = house();
    let (it, by) = (over(&house), coordinator(&house));
    assert_eq!(note(&by, &it, "", "13:50").status, 303);
    let late = vote(&by, &it, [1, 2], "2");
    assert!(late.status == 422 && late.says("Chloé O’Neil was not there at 1:50"), "{}", late.text());
    assert_eq!(vote(&by, &it, [1, 0], "2").status, 303, "he left since");
    let room = by.get(&format!("{}/room?item={}", here(&it), it.item));
    assert!(room.says("On this item, at 1:50") && room.says("Save the hour"), "{}", room.text());
    let minutes = words_of(&by.get(&format!("{}/minutes.docx", here(&it))));
    assert!(minutes.contains("At 1:50") && minutes.contains("2 of 3"), "{minutes}");
    let french = by.get(&format!("{}/minutes/text", here(&it)).replace("/en/", "/fr/"));
    assert!(french.says("À 13"), "{}", french.text());
}

#[test]
fn without_an_hour_whoever_was_there_at_any_time_counts_and_that_is_said() {
    let house = house();
    let (it, by) = (over(&house), coordinator(&house));
    let room = by.get(&format!("{}/room?item={}", here(&it), it.item));
    assert!(room.says("Without it, whoever was there at any time counts.") && !room.says("On this item, at"), "{}", room.text());
    assert!(by.get(&format!("{}/room", here(&it)).replace("/en/", "/fr/")).says("Sans heure, toute personne présente"));
    assert_eq!(vote(&by, &it, [1, 2], "3").status, 303, "as it always was");
    assert!(!words_of(&by.get(&format!("{}/minutes.docx", here(&it)))).contains("At "), "no hour is made up");
}

#[test]
fn a_quorum_that_was_lost_before_the_hour_decides_nothing_and_the_sentence_names_the_hour() {
    let house = house();
    let (it, by) = (over(&house), coordinator(&house));
    house.given(|tx| tx.run(sql!("UPDATE attendance SET departed = '14:00' WHERE departed = '' AND arrived = ''"), bind![]));
    assert_eq!(note(&by, &it, "", "14:45").status, 303);
    let none = by.post(
        &format!("{}/decisions", here(&it)),
        &[("item", &it.item.to_string()), ("text_en", "Pay."), ("kind", "approval"), ("method", "consensus"), ("result", "carried")],
    );
    assert!(none.status == 422 && none.says("Nothing can be decided now. At 2:45") && none.says("1 of 3"), "{}", none.text());
    house.given(|tx| tx.run(sql!("UPDATE agenda_item SET dealt_at = '13:40'"), bind![]));
    let lost = by.post(
        &format!("{}/decisions", here(&it)),
        &[("item", &it.item.to_string()), ("text_en", "Pay."), ("kind", "approval"), ("method", "consensus"), ("result", "carried")],
    );
    assert_eq!(lost.status, 303, "while they were there: {}", lost.text());
}

#[test]
fn an_hour_is_a_time_of_day_that_two_secretaries_do_not_write_over_and_nobody_notes_in_approved_minutes() {
    let house = house();
    let (it, by) = (over(&house), coordinator(&house));
    for wrong in ["25:00", "noon", "14h10 <b>"] {
        let answer = note(&by, &it, "", wrong);
        assert!(answer.status == 422 && !answer.text().contains("<b>\""), "{wrong}: {}", answer.text());
    }
    assert_eq!(note(&by, &it, "", "14:10").status, 303);
    let second = note(&in_riverside(&house, SECRETARY), &it, "", "14:20");
    assert!(second.status == 409 && second.says("14:10") && second.says("14:20"), "{}", second.text());
    assert_eq!(noted(&house), "14:10");
    assert_eq!(note(&by, &it, "14:10", "").status, 303, "none is known after all");
    assert_eq!((noted(&house).as_str(), note(&in_riverside(&house, MEMBER), &it, "", "14:20").status), ("", 403));
    let now = by.post(&format!("{}/hours", here(&it)), &[("item", &it.item.to_string()), ("now", "true")]);
    assert_eq!(now.status, 303, "today is its day: {}", now.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-11-09'"), bind![]));
    let was = noted(&house);
    let other_day = by.post(&format!("{}/hours", here(&it)), &[("item", &it.item.to_string()), ("now", "true"), ("was", &was)]);
    assert!(other_day.status == 422 && other_day.says("Today is not the day of the meeting"), "{}", other_day.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    assert_eq!(note(&by, &it, &was, "15:00").status, 409);
    assert_eq!(noted(&house), was);
}

#[test]
fn what_is_decided_while_the_meeting_is_under_way_notes_its_hour_and_counts_who_is_there_now() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    let seats = it.seats.map(|seat| seat.to_string());
    let roll: Vec<(&str, &str)> =
        seats.iter().flat_map(|seat| [("seat", seat.as_str()), ("was", "||"), ("state", "present"), ("departed", "")]).collect();
    assert_eq!(by.post(&format!("{}/attendance", here(&it)), &roll).status, 303);
    assert_eq!(note(&by, &it, "", "00:01").status, 303);
    house.given(|tx| {
        tx.run(sql!("UPDATE attendance SET departed = '00:02' WHERE seat_id = (SELECT MIN(seat_id) FROM attendance)"), bind![])
    });
    let gone: usize = house
        .look(|tx| tx.rows::<(kit::Id,)>(sql!("SELECT person_id FROM attendance WHERE departed <> ''"), bind![]))
        .first()
        .and_then(|(id,)| it.people.iter().position(|one| one == id))
        .expect("somebody left");
    let there = (gone + 1) % 3;
    assert_eq!(vote(&by, &it, [gone, there], "2").status, 422, "while it is under way whoever left is gone, whatever the hour");
    house.given(|tx| tx.run(sql!("UPDATE agenda_item SET dealt_at = ''"), bind![]));
    assert_eq!(vote(&by, &it, [there, (gone + 2) % 3], "2").status, 303);
    assert!(noted(&house).len() == 5, "the hour was noted by itself: {}", noted(&house));
}

/// Puts an item on the consent agenda of a meeting, with an hour of its own, and gives it.
fn consent_item(house: &TestHouse, by: &Visitor<'_>, it: &Council, [place, title, at]: [&str; 3]) -> String {
    let form = [("place", place), ("title_en", title), ("purpose", "approval"), ("is_consent", "true")];
    assert_eq!(by.post(&format!("{}/items", here(it)), &form).status, 303);
    let (called, at) = (title.to_owned(), at.to_owned());
    house.given(move |tx| tx.run(sql!("UPDATE agenda_item SET dealt_at = $2 WHERE title_en = $1"), bind![called, at]));
    let title = title.to_owned();
    house.look(move |tx| tx.one::<(String,)>(sql!("SELECT id FROM agenda_item WHERE title_en = $1"), bind![title])).0
}

#[test]
fn the_consent_agenda_is_judged_by_the_hour_of_its_adoption_which_every_item_of_it_shows() {
    let house = house();
    let (it, by) = (over(&house), coordinator(&house));
    house.given(|tx| tx.run(sql!("UPDATE attendance SET departed = '14:20' WHERE departed = '' AND arrived = ''"), bind![]));
    let first = consent_item(&house, &by, &it, ["2", "Calendar", "14:45"]);
    let second = consent_item(&house, &by, &it, ["3", "Reports", ""]);
    let (mover, seconder) = (it.people[0].to_string(), it.people[1].to_string());
    let adopt = |at: &str| {
        let both = [("mover", mover.as_str()), ("seconder", seconder.as_str()), ("items", &first), ("items", &second), ("at", at)];
        by.post(&format!("{}/consent", here(&it)), &both)
    };
    assert!(by.get(&format!("{}/room", here(&it)).replace("/en/", "/fr/")).says("Heure de son adoption"));
    let wrong = adopt("noon");
    assert!(wrong.status == 422 && wrong.says("value=\"noon\""), "{}", wrong.text());
    let late = adopt("14:45");
    assert!(late.status == 422 && late.says("At 2:45") && late.says("1 of 3"), "{}", late.text());
    assert_eq!(adopt("13:50").status, 303, "while they were there, whatever was noted of its first item");
    let shown = |item: &str| by.get(&format!("{}/room?item={item}", here(&it)));
    assert!(shown(&first).says("On this item, at 1:50") && shown(&second).says("On this item, at 1:50"), "{}", shown(&first).text());
    let minutes = words_of(&by.get(&format!("{}/minutes.docx", here(&it))));
    assert_eq!(minutes.matches("At 1:50").count(), 3, "each item and the decision itself: {minutes}");
    let change = |item: &str, was: &str, at: &str| by.post(&format!("{}/hours", here(&it)), &[("item", item), ("was", was), ("at", at)]);
    assert_eq!(change(&second, "13:50", "13:55").status, 303);
    assert!(shown(&first).says("On this item, at 1:55"), "its hour is one: {}", shown(&first).text());
    assert_eq!(change(&first, "13:50", "14:00").status, 409, "somebody changed it since");
    assert_eq!(noted(&house), "", "other items keep theirs");
}

#[test]
fn a_vote_carries_the_line_on_quorum_at_its_hour_as_every_decision_does() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    let seats = it.seats.map(|seat| seat.to_string());
    let roll: Vec<(&str, &str)> = seats.iter().flat_map(|seat| [("seat", seat.as_str()), ("was", "||"), ("state", "present")]).collect();
    assert_eq!(by.post(&format!("{}/attendance", here(&it)), &roll).status, 303);
    let (item, mover, seconder) = (it.item.to_string(), it.people[0].to_string(), it.people[1].to_string());
    for (method, mark) in [("roll_call", "answers"), ("secret", "")] {
        let fields = [
            ("item", item.as_str()),
            ("text_en", "Pay for the hall."),
            ("kind", "approval"),
            ("mover", mover.as_str()),
            ("seconder", seconder.as_str()),
            ("method", method),
            ("counted_from", "cast"),
            ("silence", "not_a_vote"),
        ];
        let opened = by.post(&format!("{}/votes", here(&it)), &fields);
        assert_eq!(opened.status, 303, "{mark}{}", opened.text());
        let page = opened.location().split('?').next().expect("the vote").to_owned();
        let nobody = by.post(&format!("{page}/closing"), &[("outcome_en", "The chair pays.")]);
        assert!(nobody.status == 422 && nobody.says("Nobody has voted yet") && nobody.says("The chair pays."), "{}", nobody.text());
        assert!(nobody.says("Withdraw the vote"), "{}", nobody.text());
        let french = by.post(&format!("{page}/closing").replace("/en/", "/fr/"), &[]);
        assert!(french.status == 422 && french.says("il n’y a rien à compter"), "{}", french.text());
        house.given(|tx| {
            tx.run(
                sql!("UPDATE vote_line SET voted_as = 'holder' WHERE number = 1 AND vote_id IN (SELECT id FROM vote WHERE state = 'open')"),
                bind![],
            )
        });
        if method == "secret" {
            house.given(|tx| {
                tx.run(sql!("INSERT INTO ballot_box (id, vote_id, mark) SELECT id, id, 'yes' FROM vote WHERE state = 'open'"), bind![])
            });
        }
        assert_eq!(by.post(&format!("{page}/closing"), &[]).status, 303);
    }
    let hours: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT taken_at FROM decision ORDER BY number"), bind![]));
    assert!(hours.len() == 2 && hours.iter().all(|(hour,)| hour.len() == 5), "{hours:?}");
    house.given(|tx| tx.run(sql!("UPDATE decision SET taken_at = '14:10'"), bind![]));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![]));
    let minutes = words_of(&by.get(&format!("{}/minutes.docx", here(&it))));
    assert_eq!(minutes.matches("At 2:10").count(), 2, "{minutes}");
    let page = by.get(&format!("{}/minutes/text", here(&it)).replace("/en/", "/fr/"));
    assert_eq!(page.text().matches("Il y avait quorum").count(), 3, "of the meeting and of each vote: {}", page.text());
    house.given(|tx| tx.run(sql!("UPDATE decision SET taken_at = ''"), bind![]));
    let without = words_of(&by.get(&format!("{}/minutes.docx", here(&it))));
    assert_eq!(without.matches("There was a quorum").count(), 3, "where no hour is known it is said without one: {without}");
}
