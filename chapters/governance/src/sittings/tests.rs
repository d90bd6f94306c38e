//! How meetings ran, as those who prepare them, members and everybody else meet it.

use access::standings::{CHAIR, MEMBER};
use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse},
};

use crate::{
    meetings,
    testing::{Council, coordinator, council, house, in_riverside, partnership, person},
};

fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}/sitting", it.meeting)
}

fn noted(house: &TestHouse) -> Vec<(Option<Id>, Option<Id>, String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT chair_id, secretary_id, opened_at, closed_at FROM sitting"), bind![]))
}

/// Notes that someone was there, or was not.
fn is_there(house: &TestHouse, it: &Council, person: Id, state: &'static str) {
    let (partnership, meeting, id) = (partnership(house, "riverside"), it.meeting, Id::new(kit::testing::now()));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO attendance (id, partnership_id, meeting_id, seat_id, person_id, state, arrived, departed)
                 VALUES ($1, $2, $3, NULL, $4, $5, '', '')"
            ),
            bind![id, partnership, meeting, person, state],
        )
    });
}

fn officer(house: &TestHouse, it: &Council, person: Id, office: &'static str) {
    let (partnership, body, id) = (partnership(house, "riverside"), it.body, Id::new(kit::testing::now()));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO officer (id, partnership_id, body_id, person_id, office, starts_on) VALUES ($1, $2, $3, $4, $5, '2024-04-01')"
            ),
            bind![id, partnership, body, person, office],
        )
    });
}

fn step(house: &TestHouse, it: &Council, from: &str, to: &str) -> Answer {
    in_riverside(house, CHAIR).post(&page(it).replace("/sitting", "/step"), &[("from", from), ("to", to)])
}

#[test]
fn the_hours_and_whoever_led_are_noted_by_themselves() {
    let house = house();
    let it = council(&house, "riverside");
    let claire = person(&house, "riverside", "Claire Okafor", None);
    officer(&house, &it, it.people[0], "chair");
    officer(&house, &it, it.people[1], "vice_chair");
    officer(&house, &it, claire, "secretary");
    is_there(&house, &it, it.people[0], "regrets");
    is_there(&house, &it, it.people[1], "present");
    is_there(&house, &it, claire, "staff");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'package_sent'"), bind![]));
    assert_eq!(step(&house, &it, "package_sent", "in_session").status, 303);
    let riverside = partnership(&house, "riverside");
    let meeting = house.look(move |tx| meetings::by_id(tx, riverside, it.meeting)).expect("a meeting");
    let hour = super::hour(&meeting, kit::testing::now()).expect("a clock").expect("today");
    assert_eq!(noted(&house), [(None, None, hour.clone(), String::new())]);
    assert_eq!(step(&house, &it, "in_session", "adjourned").status, 303);
    assert_eq!(noted(&house), [(Some(it.people[1]), Some(claire), hour.clone(), hour)], "the chair had sent regrets");
}

#[test]
fn a_meeting_that_is_closed_on_another_day_has_no_hour_until_somebody_writes_it() {
    let house = house();
    let it = council(&house, "riverside");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-11-09'"), bind![]));
    assert_eq!(step(&house, &it, "in_session", "adjourned").status, 303);
    assert_eq!(noted(&house), [(None, None, String::new(), String::new())]);
    is_there(&house, &it, it.people[2], "remote");
    let chloe = it.people[2].to_string();
    let coordinator = coordinator(&house);
    let form = [("chair", chloe.as_str()), ("secretary", ""), ("opened_at", "13:32"), ("closed_at", "15:27"), ("version", "1")];
    assert_eq!(coordinator.post(&page(&it), &form).status, 303);
    assert_eq!(noted(&house), [(Some(it.people[2]), None, "13:32".into(), "15:27".into())]);
    assert!(coordinator.get(&page(&it)).says("value=\"13:32\""));
    let json = coordinator.get(&page(&it).replace("/en/", "/api/v1/").replace("/sitting", ""));
    assert!(json.says("\"opened_at\":\"13:32\"") && json.says("Chloé O’Neil"), "{}", json.text());
    let minutes = page(&it).replace("/sitting", "/minutes/text");
    let text = coordinator.get(&minutes);
    assert!(text.says("Chair: Chloé O’Neil") && text.says("Called to order at 1:32\u{a0}p.m., ended at 3:27\u{a0}p.m."), "{}", text.text());
    assert!(coordinator.get(&minutes.replace("/en/", "/fr/")).says("Séance ouverte à 13\u{a0}h\u{a0}32, levée à 15\u{a0}h\u{a0}27"));
    let overtaken = coordinator.post(&page(&it), &[("opened_at", "13:40"), ("closed_at", ""), ("version", "1")]);
    assert!(overtaken.status == 409 && overtaken.says("13:40") && overtaken.says("13:32"), "{}", overtaken.text());
}

#[test]
fn what_cannot_be_is_refused_and_what_was_typed_stays() {
    let house = house();
    let it = council(&house, "riverside");
    let coordinator = coordinator(&house);
    is_there(&house, &it, it.people[0], "absent");
    let ends_first = coordinator.post(&page(&it), &[("opened_at", "15:00"), ("closed_at", "14:00"), ("version", "1")]);
    assert!(
        ends_first.status == 422 && ends_first.says("ends before it begins") && ends_first.says("value=\"15:00\""),
        "{}",
        ends_first.text()
    );
    let french = coordinator.post(&page(&it).replace("/en/", "/fr/"), &[("opened_at", "15:00"), ("closed_at", "14:00")]);
    assert!(french.says("La réunion prend fin avant de commencer."));
    let (ana, brice) = (it.people[0].to_string(), it.people[1].to_string());
    assert_eq!(coordinator.post(&page(&it), &[("chair", ana.as_str())]).status, 422, "she was absent");
    assert_eq!(coordinator.post(&page(&it), &[("secretary", brice.as_str())]).status, 422, "nothing is noted of him");
    assert_eq!(coordinator.post(&page(&it), &[("opened_at", "25:00")]).status, 422);
    assert!(noted(&house).is_empty());
    let member = in_riverside(&house, MEMBER);
    assert_eq!((member.get(&page(&it)).status, member.post(&page(&it), &[]).status), (403, 403));
    for (state, why) in [("draft", "has not begun"), ("minutes_approved", "approved")] {
        house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = $1"), bind![state]));
        let (read, sent) = (coordinator.get(&page(&it)), coordinator.post(&page(&it), &[("opened_at", "13:00")]));
        assert!(read.status == 409 && sent.status == 409 && sent.says(why), "{state}: {}", sent.text());
    }
}

#[test]
fn whoever_is_signed_in_says_that_they_kept_the_minutes_and_is_noted_as_staff() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    let nobody = by.get(&page(&it));
    assert!(nobody.says("Your account is nobody yet in the directory of people"), "{}", nobody.text());
    assert!(by.get(&page(&it).replace("/en/", "/fr/")).says("Votre compte n’est encore personne au répertoire"));
    let (account,): (Id,) = house.look(|tx| tx.one(sql!("SELECT account_id FROM session LIMIT 1"), bind![]));
    let claire = person(&house, "riverside", "Claire Okafor", Some(account));
    let form = by.get(&page(&it));
    assert!(form.says("Claire Okafor (you)") && !form.says("Your account is nobody"), "{}", form.text());
    let claire_id = claire.to_string();
    assert_eq!(by.post(&page(&it), &[("chair", claire_id.as_str())]).status, 422, "who led a meeting was noted there");
    assert_eq!(by.post(&page(&it), &[("secretary", claire_id.as_str())]).status, 303);
    assert_eq!(noted(&house)[0].1, Some(claire));
    let states: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT state FROM attendance WHERE person_id = $1"), bind![claire]));
    assert_eq!(states, [("staff".to_owned(),)]);
    assert_eq!(by.post(&page(&it), &[("secretary", it.people[1].to_string().as_str())]).status, 422, "nobody says it of somebody else");
}
