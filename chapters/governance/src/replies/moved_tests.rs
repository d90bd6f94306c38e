//! A meeting that is moved: what was replied for the earlier day is told, and counts only for that day.

use kit::{
    bind, sql,
    testing::{TestHouse, Visitor, now, today},
};

use crate::{
    meetings::MeetingId,
    testing::{Council, coordinator, council, house, partnership},
};

/// A council of three, called to a meeting that begins in two days, of whom two said yes; and the links of all three.
fn replied(house: &TestHouse) -> (Council, [String; 3]) {
    let it = council(house, "riverside");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'draft', held_on = '2026-11-18'"), bind![]));
    let french = it.people[2];
    house.given(move |tx| tx.run(sql!("UPDATE person SET email = 'chloe@example.org', lang = 'fr' WHERE id = $1"), bind![french]));
    let links = write_to(&coordinator(house), &it, &[0, 1, 2]).1.try_into().expect("three links");
    let [ana, _, chloe]: &[String; 3] = &links;
    for (link, answer) in [(ana, "present"), (chloe, "remote")] {
        assert_eq!(house.nobody().post(link, &[("answer", answer), ("day", "2026-11-18")]).status, 303);
    }
    (it, links)
}

/// Writes to some of them, and gives the page of letters with the links to replies in it.
fn write_to(by: &Visitor<'_>, it: &Council, whom: &[usize]) -> (String, Vec<String>) {
    let whom: Vec<_> = whom.iter().map(|&place| format!("{}/{}", it.seats[place], it.people[place])).collect();
    let sent = by.post(&format!("{}/invitations", page(it)), &whom.iter().map(|one| ("people", one.as_str())).collect::<Vec<_>>());
    assert_eq!(sent.status, 200, "{}", sent.text());
    let text = sent.text();
    let found = text.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next());
    let links = found.filter(|address| address.ends_with("/reply")).map(|one| one[one.find("/a/").expect("a link") - 3..].to_owned());
    (text.clone(), links.collect())
}

fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

fn moved(house: &TestHouse, day: &'static str) {
    house.given(move |tx| {
        tx.run(sql!("UPDATE convocation SET told_at = '2026-11-15T10:00:00Z'"), bind![])?;
        tx.run(sql!("UPDATE meeting SET held_on = $1"), bind![day])
    });
}

fn in_danger(house: &TestHouse) -> Vec<MeetingId> {
    let riverside = partnership(house, "riverside");
    house.look(|tx| super::at_risk(tx, riverside, now(), today()))
}

#[test]
fn a_reply_for_the_earlier_day_does_not_count_until_the_meeting_is_moved_back() {
    let house = house();
    let (it, [ana, ..]) = replied(&house);
    let by = coordinator(&house);
    assert!(by.get(&page(&it)).says("2 of 3 seats, 2 needed. There will be a quorum.") && in_danger(&house).is_empty());
    moved(&house, "2026-11-17");
    let shown = by.get(&page(&it));
    assert!(shown.says("3 people invited: 0 in person, 0 remotely, 0 sending somebody, 0 not coming, 3 without a reply yet."));
    assert!(shown.says("2 of those without a reply answered for another day, before the meeting was moved."), "{}", shown.text());
    assert!(shown.says("0 of 3 seats, 2 needed") && shown.says("Quorum at risk"), "{}", shown.text());
    assert!(shown.says("Answered for 18 November 2026: Coming in person. No reply yet for this day"));
    assert_eq!(in_danger(&house), [it.meeting], "the home and the notices know it too");
    let french = by.get(&page(&it).replace("/en/", "/fr/"));
    assert!(french.says("Réponse pour le 18 novembre 2026\u{a0}: Participation à distance. Aucune réponse pour cette date"));
    assert!(french.says("2 personnes sans réponse avaient répondu pour une autre date"), "{}", french.text());
    let list = by.get(&format!("{}/replies", page(&it)));
    assert!(list.says("Answered for 18 November 2026: Taking part remotely. No reply yet for this day"), "{}", list.text());
    let json: serde_json::Value =
        serde_json::from_slice(&by.get(&format!("{}/replies", page(&it)).replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!((&json["items"][0]["answer"], &json["items"][0]["earlier"]["on"]), (&serde_json::Value::Null, &"2026-11-18".into()));
    let asked = house.nobody().get(&ana);
    assert!(
        asked.says("You answered for 18 November 2026: Coming in person. The meeting is now on Tuesday, 17 November 2026: will you come?")
    );
    assert!(!asked.says("Thank you") && !asked.says("checked"), "nothing is answered for them: {}", asked.text());
    moved(&house, "2026-11-18");
    let back = by.get(&page(&it));
    assert!(back.says("2 of 3 seats, 2 needed. There will be a quorum.") && !back.says("another day") && in_danger(&house).is_empty());
    assert!(house.nobody().get(&ana).says("Thank you, Ana Petrović. Your reply: Coming in person"));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET starts_at = '15:00', ends_at = '16:30'"), bind![]));
    assert!(by.get(&page(&it)).says("2 of 3 seats, 2 needed"), "other hours on the same day change nothing");
}

#[test]
fn whoever_answered_for_the_earlier_day_is_written_to_again_and_their_new_reply_counts() {
    let house = house();
    let (it, [ana, _, chloe]) = replied(&house);
    let by = coordinator(&house);
    moved(&house, "2026-11-17");
    let (told, _) = write_to(&by, &it, &[0, 2]);
    assert!(told.contains("You answered for 18 November 2026: Coming in person. This does not count for the day above"), "{told}");
    assert!(told.contains("Vous avez répondu pour le 18 novembre 2026\u{a0}: Participation à distance."), "{told}");
    house.given(|tx| tx.run(sql!("UPDATE convocation SET told_at = '2026-11-15T10:00:00Z'"), bind![]));
    let list = by.get(&format!("{}/replies", page(&it)));
    assert!(list.says("answered for another day, not for this one: a reminder"), "{}", list.text());
    assert!(write_to(&by, &it, &[0]).0.contains("Please reply: Council"));
    let late = house.nobody().post(&ana, &[("answer", "present"), ("day", "2026-11-18")]);
    assert!(late.status == 422 && late.says("The meeting was moved to Tuesday, 17 November 2026 while this page was open."));
    assert!(late.says("name=\"day\" value=\"2026-11-17\""), "sent again, it is for the new day: {}", late.text());
    let tard = house.nobody().post(&chloe, &[("answer", "remote"), ("day", "2026-11-18")]);
    assert!(tard.status == 422 && tard.says("La réunion a été déplacée au mardi 17 novembre 2026"), "{}", tard.text());
    assert_eq!(house.nobody().post(&ana, &[("answer", "present"), ("day", "tomorrow")]).status, 422);
    assert!(by.get(&page(&it)).says("0 of 3 seats"), "nothing was kept");
    assert_eq!(house.nobody().post(&ana, &[("answer", "regrets"), ("day", "2026-11-17")]).status, 303);
    let days: Vec<(String, String)> = house.look(|tx| tx.rows(sql!("SELECT answer, held_on FROM reply ORDER BY held_on"), bind![]));
    assert_eq!(days, [("regrets".into(), "2026-11-17".into()), ("remote".into(), "2026-11-18".into())]);
    assert!(by.get(&page(&it)).says("1 of those without a reply answered for another day"));
}

#[test]
fn attendance_is_proposed_from_replies_for_the_day_itself_alone() {
    let house = house();
    let (it, _) = replied(&house);
    let room = format!("{}/room", page(&it));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'in_session', held_on = '2026-11-16'"), bind![]));
    let by = coordinator(&house);
    assert!(!by.get(&room).says("<option value=\"remote\" selected>"), "they answered for the 18th");
    house.given(|tx| tx.run(sql!("UPDATE reply SET held_on = '2026-11-16'"), bind![]));
    assert!(by.get(&room).says("<option value=\"remote\" selected>"));
}

#[test]
fn a_letter_with_all_days_asks_again_whoever_answered_for_a_day_that_moved() {
    let house = house();
    let (it, _) = replied(&house);
    moved(&house, "2026-12-09");
    let ana = it.people[0].to_string();
    let sent = coordinator(&house).post(&format!("/en/p/riverside/bodies/{}/dates", it.body), &[("people", &ana)]);
    assert!(sent.says("You answered for another day: please answer again."), "{}", sent.text());
}
