//! The meeting room as those who run a meeting meet it.

use access::standings::{CHAIR, MEMBER};
use kit::{bind, sql, testing::TestHouse};

use crate::{
    seats::Role,
    testing::{Council, coordinator, council, holds, house, in_riverside, person},
};

fn address(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

/// The row of a seat in the form of attendance: seat, what it said before, what is chosen.
fn row(it: &Council, place: usize, was: &str, state: &str) -> Vec<(String, String)> {
    let pairs = [
        ("seat", it.seats[place].to_string()),
        ("was", was.to_owned()),
        ("state", state.to_owned()),
        ("arrived", String::new()),
        ("departed", String::new()),
    ];
    pairs.map(|(name, value)| (name.to_owned(), value)).to_vec()
}

fn roll(it: &Council, rows: &[(usize, &str, &str)], by: &kit::testing::Visitor<'_>) -> u16 {
    let fields: Vec<_> = rows.iter().flat_map(|(place, was, state)| row(it, *place, was, state)).collect();
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    by.post(&format!("{}/attendance", address(it)), &fields).status
}

fn decisions(house: &TestHouse) -> i64 {
    house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM decision"), bind![])).0
}

#[test]
fn quorum_follows_the_roll_and_is_said_in_both_languages() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let room = format!("{}/room", address(&it));
    assert!(
        coordinator.get(&room).says("There is no quorum: 0 of 3 seats are here and 2 are needed."),
        "{}",
        coordinator.get(&room).text()
    );
    assert_eq!(roll(&it, &[(0, "||", "present"), (1, "||", "remote"), (2, "||", "")], &coordinator), 303);
    assert!(coordinator.get(&room).says("There is a quorum: 2 of 3 seats are here and 2 are needed."));
    assert!(coordinator.get(&room.replace("/en/", "/fr/")).says("Il y a quorum"));
    assert_eq!(roll(&it, &[(1, "remote||", "regrets")], &coordinator), 303);
    assert!(coordinator.get(&address(&it)).says("There is no quorum"));
    assert!(coordinator.get(&format!("/api/v1/p/riverside/meetings/{}", it.meeting)).says("\"too_few\""));
}

#[test]
fn until_it_begins_a_meeting_says_what_a_quorum_will_need_and_raises_no_alarm() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let put = |state: &'static str, day: &'static str| {
        house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = $1, held_on = $2"), bind![state, day]));
    };
    for (state, day, ahead) in
        [("notice_sent", "2026-11-17", true), ("notice_sent", "2026-11-16", true), ("in_session", "2026-11-17", false)]
    {
        put(state, day);
        for page in [address(&it), format!("{}/room", address(&it))] {
            let shown = coordinator.get(&page);
            assert_eq!(shown.says("For a quorum, 2 of 3 seats must be here on the day."), ahead, "{page} {state} {day}: {}", shown.text());
            assert_eq!(shown.says("There is no quorum"), !ahead, "{page} {state} {day}");
        }
    }
    put("package_sent", "2026-11-16");
    assert_eq!(roll(&it, &[(0, "||", "present")], &coordinator), 303);
    assert!(coordinator.get(&address(&it)).says("There is no quorum"), "who is not noted is missing once somebody is");
    put("package_sent", "2026-11-17");
    assert!(coordinator.get(&address(&it).replace("/en/", "/fr/")).says("2 sièges sur 3 devront être présents ce jour-là"));
}

#[test]
fn bad_input_brings_the_room_back_with_what_was_typed_in_every_form_of_it() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let room = format!("{}/room", address(&it));
    let items = format!("{}/items", address(&it));
    let item = [("place", "1"), ("title_en", "Welcome"), ("purpose", "information")];
    let made = coordinator.post(&items, &item).location().to_owned();
    let id = made.split("item=").nth(1).and_then(|rest| rest.split('&').next()).expect("the item").to_owned();
    let reworked = format!("{items}/{id}");
    let paths = [items.clone(), reworked.clone(), format!("{}/follow-ups", address(&it)), format!("{}/conflicts", address(&it))];
    for (path, field) in paths.iter().zip(["title_en", "title_en", "text_en", "nature_en"]) {
        let typed = "x".repeat(5_000);
        let mut fields = vec![("item", id.as_str()), (field, typed.as_str())];
        fields.retain(|(name, _)| *name != "item" || !path.contains("/items"));
        let answer = coordinator.post(path, &fields);
        assert_eq!((answer.status, answer.says(&typed), answer.says("aria-invalid")), (422, true, true), "{path}: {}", answer.text());
        assert!(
            answer.says("Meeting room") && answer.says(&format!("href=\"{}", room.replace("/en/", "/fr/"))),
            "{path}: {}",
            answer.text()
        );
    }
    let first = [("place", "1"), ("title_en", "By the first"), ("purpose", "approval"), ("version", "1")];
    let second = [("place", "2"), ("title_en", "By the second"), ("purpose", "information"), ("version", "1"), ("is_consent", "true")];
    assert_eq!(coordinator.post(&reworked, &first).status, 303);
    let both = coordinator.post(&reworked, &second);
    assert_eq!((both.status, both.says("By the first"), both.says("By the second")), (409, true, true), "{}", both.text());
}

#[test]
fn who_leaves_is_not_counted_any_more_while_the_meeting_lasts() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    roll(&it, &[(0, "||", "present"), (1, "||", "present")], &coordinator);
    let seat = it.seats[1].to_string();
    let fields = [("seat", seat.as_str()), ("was", "present||"), ("state", "present"), ("arrived", ""), ("departed", "05:32")];
    assert_eq!(coordinator.post(&format!("{}/attendance", address(&it)), &fields).status, 303);
    assert!(coordinator.get(&address(&it)).says("There is no quorum"));
    let early = [("seat", seat.as_str()), ("was", "present||05:32"), ("state", "present"), ("arrived", "05:50"), ("departed", "05:32")];
    assert_eq!(coordinator.post(&format!("{}/attendance", address(&it)), &early).status, 422);
}

#[test]
fn an_hour_that_lies_ahead_is_refused_while_the_meeting_is_held_and_an_arrival_after_its_end_once_it_is_over() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (seat, here) = (it.seats[1].to_string(), format!("{}/attendance", address(&it)));
    let note = |address: &str, was: &str, arrived: &str, departed: &str| {
        let fields = [("seat", seat.as_str()), ("was", was), ("state", "present"), ("arrived", arrived), ("departed", departed)];
        coordinator.post(address, &fields)
    };
    let ahead = note(&here, "||", "06:45", "");
    assert!(ahead.status == 422 && ahead.says("It is 6:00") && ahead.says("value=\"06:45\""), "{}", ahead.text());
    assert!(ahead.says("note the arrival of Brice N’Guessan when they come"), "{}", ahead.text());
    let french = note(&here.replace("/en/", "/fr/"), "||", "06:45", "");
    assert!(french.status == 422 && french.says("notez l’arrivée (Brice N’Guessan) quand elle a lieu"), "{}", french.text());
    let gone = note(&here, "||", "", "14:00");
    assert!(gone.status == 422 && gone.says("note the departure of Brice N’Guessan when they leave"), "{}", gone.text());
    assert_eq!(note(&here, "||", "06:05", "").status, 303, "clocks differ by a few minutes");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'notice_sent'"), bind![]));
    assert_eq!(note(&here, "present|06:05|", "13:45", "").status, 303, "what is written before it begins stays as it was");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'in_session'"), bind![]));
    assert_eq!(coordinator.post(&format!("{}/step", address(&it)), &[("from", "in_session"), ("to", "adjourned")]).status, 303);
    let late = note(&here, "present|13:45|", "14:00", "");
    assert!(late.status == 422 && late.says("The meeting ended at 6:00") && late.says("value=\"14:00\""), "{}", late.text());
    assert_eq!(note(&here, "present|13:45|", "05:50", "14:00").status, 303);
}

#[test]
fn two_secretaries_call_the_roll_at_once_and_neither_loses_anything() {
    let house = house();
    let it = council(&house, "riverside");
    let (one, other) = (coordinator(&house), in_riverside(&house, CHAIR));
    assert_eq!(roll(&it, &[(0, "||", "present"), (1, "||", "")], &one), 303);
    assert_eq!(roll(&it, &[(0, "||", ""), (1, "||", "remote")], &other), 303);
    assert!(one.get(&address(&it)).says("2 of 3"));
    assert_eq!(roll(&it, &[(0, "||", "absent")], &other), 409);
    assert!(one.get(&address(&it)).says("2 of 3"));
}

#[test]
fn only_the_alternates_of_a_seat_can_sit_on_it() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let alternate = person(&house, "riverside", "Gita Rao", None);
    holds(&house, "riverside", it.seats[0], alternate, Role::Alternate);
    assert_eq!(roll(&it, &[(0, "||", &format!("alternate:{}", it.people[1]))], &coordinator), 422);
    assert_eq!(roll(&it, &[(0, "||", &format!("alternate:{alternate}"))], &coordinator), 303);
    assert!(coordinator.get(&address(&it)).says("1 of 3"));
}

#[test]
fn nothing_is_decided_without_a_quorum_and_what_is_decided_has_the_next_number() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let [ana, brice, _] = it.people.map(|id| id.to_string());
    let item = it.item.to_string();
    let mut motion = vec![
        ("item", item.as_str()),
        ("kind", "approval"),
        ("method", "vote_majority"),
        ("result", "carried"),
        ("text_en", "Approve the <i>plan</i>."),
        ("text_fr", "Approuver le plan."),
        ("mover", ana.as_str()),
        ("seconder", brice.as_str()),
        ("votes_for", "2"),
    ];
    let decide = format!("{}/decisions", address(&it));
    roll(&it, &[(0, "||", "present")], &coordinator);
    let refused = coordinator.post(&decide, &motion);
    assert!(refused.status >= 400 && refused.says("Nothing can be decided now"), "{}", refused.text());
    roll(&it, &[(1, "||", "present")], &coordinator);
    motion[8].1 = "9";
    assert!(coordinator.post(&decide, &motion).says("9 votes were written down"));
    motion[8].1 = "2";
    assert_eq!(coordinator.post(&decide, &motion).status, 303);
    assert_eq!(coordinator.post(&decide, &motion).status, 303);
    assert_eq!(decisions(&house), 2);
    let register = coordinator.get("/en/p/riverside/decisions?q=plan");
    assert!(register.says("2026-01") && register.says("2026-02") && !register.says("<i>plan"), "{}", register.text());
    assert!(coordinator.get("/fr/p/riverside/decisions").says("Approuver le plan."));
    assert!(coordinator.get("/en/p/riverside/decisions.csv").says("2026-02"));
    assert!(coordinator.get("/en/p/riverside/decisions?year=2025").says("No decision here"));
}

#[test]
fn who_is_not_there_neither_moves_nor_seconds() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    roll(&it, &[(0, "||", "present"), (1, "||", "present")], &coordinator);
    let [ana, _, chloe] = it.people.map(|id| id.to_string());
    let fields = [
        ("kind", "approval"),
        ("method", "vote_majority"),
        ("result", "carried"),
        ("text_en", "Approve."),
        ("mover", ana.as_str()),
        ("seconder", chloe.as_str()),
        ("votes_for", "2"),
    ];
    assert_eq!(coordinator.post(&format!("{}/decisions", address(&it)), &fields).status, 422);
    assert_eq!(decisions(&house), 0);
}

#[test]
fn a_promise_is_closed_with_a_note_once() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let owner = it.people[0].to_string();
    let promise = [("text_en", "Write to the city."), ("person", owner.as_str()), ("due_on", "2026-11-01")];
    assert_eq!(coordinator.post(&format!("{}/follow-ups", address(&it)), &promise).status, 303);
    assert_eq!(coordinator.post(&format!("{}/follow-ups", address(&it)), &promise[..1]).status, 422);
    assert!(coordinator.get("/en/p/riverside/follow-ups?state=late").says("Write to the city."));
    let id: (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM follow_up"), bind![]));
    let close = format!("/en/p/riverside/follow-ups/{}/closing", id.0);
    assert_eq!(coordinator.post(&close, &[("state", "done"), ("closing_note", ""), ("version", "1")]).status, 422);
    let closing = [("state", "done"), ("closing_note", "Sent on Monday."), ("version", "1")];
    assert_eq!(in_riverside(&house, MEMBER).post(&close, &closing).status, 403);
    assert_eq!(coordinator.post(&close, &closing).status, 303);
    let late = coordinator.post(&close, &[("state", "dropped"), ("closing_note", "No room was free."), ("version", "1")]);
    assert!(late.status == 409 && late.says("No room was free.") && late.says(closing[1].1), "neither note is lost");
    assert!(coordinator.get(&close.replace("/closing", "")).says("Sent on Monday."));
}

#[test]
fn a_conflict_of_interest_is_printed_and_so_is_that_there_was_none() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    assert!(coordinator.get(&address(&it)).says("None was declared."));
    roll(&it, &[(0, "||", "present")], &coordinator);
    let (item, ana, chloe) = (it.item.to_string(), it.people[0].to_string(), it.people[2].to_string());
    let declare = |who: &str| {
        coordinator
            .post(&format!("{}/conflicts", address(&it)), &[("item", &item), ("person", who), ("nature_en", "Sits on its board.")])
            .status
    };
    assert_eq!(declare(&chloe), 422);
    assert_eq!(declare(&ana), 303);
    assert!(coordinator.get(&address(&it)).says("Sits on its board."));
}

#[test]
fn approved_minutes_are_closed_and_a_step_is_taken_once() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let step = |from: &str, to: &str| coordinator.post(&format!("{}/step", address(&it)), &[("from", from), ("to", to)]).status;
    assert_eq!(step("in_session", "adjourned"), 303);
    assert_eq!(step("in_session", "adjourned"), 422);
    assert_eq!(step("adjourned", "minutes_draft"), 303);
    assert!(step("minutes_draft", "published") >= 400);
    assert_eq!(step("minutes_draft", "minutes_approved"), 422, "a decision approves them, not a click");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    assert!(roll(&it, &[(0, "||", "present")], &coordinator) >= 400);
    let answer = coordinator.get(&format!("{}/room", address(&it)));
    assert!(answer.says("The minutes are approved"), "{}", answer.text());
}

#[test]
fn a_member_sees_a_meeting_and_stays_out_of_the_room() {
    let house = house();
    let (it, member) = (council(&house, "riverside"), in_riverside(&house, MEMBER));
    assert_eq!(member.get(&address(&it)).status, 200);
    assert_eq!(member.get("/en/p/riverside/meetings").status, 200);
    assert_eq!(member.get(&format!("{}/room", address(&it))).status, 403);
    assert_eq!(roll(&it, &[(0, "||", "present")], &member), 403);
    let elsewhere = council(&house, "hillside");
    assert_eq!(coordinator(&house).get(&address(&elsewhere)).status, 404);
    let foreign = [
        ("body", elsewhere.body.to_string()),
        ("held_on", "2026-12-01".into()),
        ("starts_at", "13:30".into()),
        ("ends_at", "15:30".into()),
        ("format", "hybrid".into()),
    ];
    let foreign: Vec<_> = foreign.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(coordinator(&house).post("/en/p/riverside/meetings", &foreign).status, 422);
}

#[test]
fn a_meeting_is_set_up_with_an_agenda() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let body = it.body.to_string();
    let fields = [
        ("body", body.as_str()),
        ("number", "2"),
        ("held_on", "2026-12-01"),
        ("starts_at", "13:30"),
        ("ends_at", "15:30"),
        ("format", "hybrid"),
    ];
    let answer = coordinator.post("/fr/p/riverside/meetings", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let made = answer.location().split('?').next().expect("an address").to_owned();
    let (items, room) = (format!("{made}/items"), format!("{made}/room"));
    assert_eq!(
        coordinator.post(&items, &[("place", "1"), ("title_fr", "Ouverture"), ("purpose", "information"), ("minutes", "5")]).status,
        303
    );
    assert_eq!(coordinator.post(&items, &[("place", "0"), ("purpose", "fun")]).status, 422);
    assert!(coordinator.get(&room).says("Ouverture"));
    assert_eq!(coordinator.post("/fr/p/riverside/meetings", &fields).status, 422);
    assert_eq!(coordinator.get("/en/p/riverside/meetings.xlsx").status, 200);
}

#[test]
fn minutes_are_given_as_pdf_and_word_once_the_meeting_is_held() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    roll(&it, &[(0, "||", "present"), (1, "||", "present")], &coordinator);
    let item = it.item.to_string();
    let note = [("item", item.as_str()), ("note_en", "#panic() said *someone* in $x$."), ("note_fr", "")];
    assert_eq!(coordinator.post(&format!("{}/notes", address(&it)), &note).status, 303);
    for lang in ["en", "fr"] {
        let page = address(&it).replace("/en/", &format!("/{lang}/"));
        let pdf = coordinator.get(&format!("{page}/minutes.pdf"));
        assert_eq!(pdf.status, 200);
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        assert!(coordinator.get(&format!("{page}/minutes.docx")).bytes.starts_with(b"PK"));
    }
    let body = it.body.to_string();
    let fields = [
        ("body", body.as_str()),
        ("number", "2"),
        ("held_on", "2026-12-01"),
        ("starts_at", "13:30"),
        ("ends_at", "15:30"),
        ("format", "hybrid"),
    ];
    let planned = coordinator.post("/en/p/riverside/meetings", &fields).location().replace("?saved=1", "/minutes.pdf");
    assert!(coordinator.get(&planned).says("there are no minutes yet"));
}

#[test]
fn an_item_is_changed_once_from_each_version() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let item = format!("{}/items/{}", address(&it), it.item);
    let change = |title: &'static str| {
        coordinator.post(&item, &[("place", "2"), ("title_en", title), ("purpose", "discussion"), ("version", "1")]).status
    };
    assert_eq!(change("Budget"), 303);
    assert_eq!(change("Plan B"), 409);
    assert!(coordinator.get(&address(&it)).says("Budget"));
    let elsewhere = council(&house, "hillside");
    let foreign = format!("{}/items/{}", address(&it), elsewhere.item);
    assert_eq!(coordinator.post(&foreign, &[("place", "1"), ("title_en", "X"), ("purpose", "discussion"), ("version", "1")]).status, 404);
}

#[test]
fn who_has_left_neither_moves_nor_votes_any_more_and_who_came_late_does() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let seats = it.seats.map(|seat| seat.to_string());
    let mut fields = Vec::new();
    for (seat, arrived, departed) in [(&seats[0], "", ""), (&seats[1], "05:50", ""), (&seats[2], "", "05:55")] {
        fields.extend([("seat", seat.as_str()), ("was", "||"), ("state", "present"), ("arrived", arrived), ("departed", departed)]);
    }
    assert_eq!(coordinator.post(&format!("{}/attendance", address(&it)), &fields).status, 303);
    let [ana, brice, chloe] = it.people.map(|id| id.to_string());
    let decide = |mover: &str, votes: &str| {
        let fields = [
            ("kind", "approval"),
            ("method", "vote_majority"),
            ("result", "carried"),
            ("text_en", "Approve."),
            ("mover", mover),
            ("seconder", ana.as_str()),
            ("votes_for", votes),
        ];
        coordinator.post(&format!("{}/decisions", address(&it)), &fields)
    };
    let room = coordinator.get(&format!("{}/room", address(&it)));
    assert!(room.says("There is a quorum: 2 of 3 seats are here"), "{}", room.text());
    assert_eq!(decide(&chloe, "2").status, 422, "she has left");
    let three = decide(&brice, "3");
    assert!(three.status == 422 && three.says("3 votes were written down"), "{}", three.text());
    assert_eq!(decide(&brice, "2").status, 303, "he came late and is there");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![]));
    assert_eq!(decide(&chloe, "3").status, 303, "written down afterwards, of a time at which all three were there");
}

#[test]
fn the_room_says_when_each_item_is_planned_to_begin() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let item = [("place", "2"), ("title_en", "Shuttle"), ("purpose", "discussion"), ("minutes", "15")];
    assert_eq!(coordinator.post(&format!("{}/items", address(&it)), &item).status, 303);
    let room = coordinator.get(&format!("{}/room", address(&it)));
    assert!(room.says("planned for 1:30\u{a0}p.m., ") && room.says("planned for 1:50\u{a0}p.m., "), "{}", room.text());
    assert!(coordinator.get(&format!("{}/room", address(&it)).replace("/en/", "/fr/")).says("prévu à 13\u{a0}h\u{a0}50, "));
}
