//! Rounds through the router: from draft to public page, what stops them, and who may.

use access::standings::{CHAIR, MEMBER, OBSERVER, PANEL};
use jiff::Span;
use kit::{
    Id, bind,
    permits::{Scope, held},
    sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use crate::testing::{applies, closed, coordinator, council, house, in_riverside, person, recruiting, seat};

const LIST: &str = "/en/p/riverside/rounds";

fn day(days: i64) -> String {
    today().saturating_add(Span::new().days(days)).to_string()
}

/// The fields of a right form, without the questions and criteria that come with it.
fn fields(body: &str, seat: &str, panelist: &str) -> Vec<(&'static str, String)> {
    let lines = "Why?\nHow?".to_owned();
    vec![
        ("body", body.to_owned()),
        ("seats", seat.to_owned()),
        ("title_en", "One seat".into()),
        ("call_en", "Come.".into()),
        ("opens_on", day(0)),
        ("closes_on", day(20)),
        ("questions_en", lines.clone()),
        ("criteria_en", lines),
        ("panel", panelist.to_owned()),
        ("keep_days", "90".into()),
        ("contact", "Claire".into()),
    ]
}

fn send(visitor: &Visitor<'_>, address: &str, fields: &[(&'static str, String)]) -> Answer {
    let all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visitor.post(address, &all)
}

fn with(fields: &[(&'static str, String)], name: &'static str, value: &str) -> Vec<(&'static str, String)> {
    let kept = fields.iter().filter(|(known, _)| *known != name).cloned();
    kept.chain([(name, value.to_owned())]).collect()
}

#[test]
fn a_round_is_a_draft_until_it_is_published_and_then_everyone_may_read_it() {
    let house = house();
    let it = council(&house, "riverside");
    let (vacant, chair, nobody) = (seat(&house, "riverside", it.body, 9), in_riverside(&house, CHAIR), house.nobody());
    let made = send(&chair, LIST, &fields(&it.body.to_string(), &vacant.to_string(), &it.people[0].to_string()));
    assert_eq!(made.status, 303, "{}", made.text());
    let page = made.location().split('?').next().expect("an address").to_owned();
    let public = page.replace("/rounds/", "/recruitment/");
    assert!(chair.get(&page).says("Draft") && nobody.get(&public).status == 404 && nobody.get("/en/p/riverside/recruitment").status == 404);
    assert_eq!(chair.post(&format!("{page}/step"), &[("to", "open")]).status, 303);
    assert!(nobody.get("/en/p/riverside/recruitment").says("One seat") && nobody.get(&public).says("Seat 9: Place 9"));
    let json: serde_json::Value = serde_json::from_slice(&nobody.get("/api/v1/p/riverside/recruitment").bytes).expect("JSON");
    assert_eq!((json["items"][0]["stage"].as_str(), json["items"].as_array().map(Vec::len)), (Some("open"), Some(1)));
    let own: serde_json::Value = serde_json::from_slice(&chair.get("/api/v1/p/riverside/rounds").bytes).expect("JSON");
    assert_eq!(own["items"][0]["withdrawn"], 0);
    assert!(chair.get("/fr/p/riverside/rounds").says("Ouvert") && chair.get(LIST).says("One seat"));
    assert_eq!(chair.post(&format!("{page}/step"), &[("to", "open")]).status, 409, "published once");
}

#[test]
fn a_form_that_is_wrong_comes_back_with_sentences_and_what_was_typed() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (vacant, body) = (seat(&house, "riverside", it.body, 9).to_string(), it.body.to_string());
    let right = fields(&body, &vacant, &it.people[0].to_string());
    let wrong = send(&coordinator, LIST, &with(&right, "panel", ""));
    assert!(wrong.status == 422 && wrong.says("One seat"), "{}", wrong.text());
    let none = send(&coordinator, LIST, &right.iter().filter(|(name, _)| *name != "seats").cloned().collect::<Vec<_>>());
    assert!(none.status == 422 && none.says("Choose at least one seat or one sector"));
    let french = send(&coordinator, &LIST.replace("/en/", "/fr/"), &with(&right, "keep_days", "5"));
    assert!(french.status == 422 && french.says("keep_days"), "{}", french.text());
    let held = send(&coordinator, LIST, &with(&right, "seats", &it.seats[0].to_string()));
    assert!(held.status == 422 && held.says("is not to be filled"));
    let table = crate::testing::body(&house, "riverside", "Table", "working_group");
    let elsewhere = send(&coordinator, LIST, &with(&right, "body", &table.to_string()));
    assert!(elsewhere.status == 422 && elsewhere.says("belongs to another body"));
    let lines = send(&coordinator, LIST, &with(&right, "questions_fr", "Une seule"));
    assert!(lines.status == 422 && lines.says("There are 2 lines in English and 1 in French"));
    let stranger = send(&coordinator, LIST, &with(&right, "panel", &Id::new(kit::testing::now()).to_string()));
    assert_eq!(stranger.status, 422);
    assert_eq!(send(&coordinator, LIST, &with(&right, "state", "open")).status, 400);
}

#[test]
fn a_step_that_cannot_be_taken_is_refused_in_words() {
    let house = house();
    let (it, coordinator) = (recruiting(&house), coordinator(&house));
    let page = format!("{LIST}/{}", it.round);
    let step = |to: &str, reason: &str| coordinator.post(&format!("{page}/step"), &[("to", to), ("reason", reason)]);
    let early = step("decided", "");
    assert!(early.status == 409 && early.says("State of the round: Open"), "{}", early.text());
    assert_eq!((step("cancelled", "").status, step("closed", "").status, step("", "").status), (422, 400, 400));
    assert_eq!(applies(&house, &it, ("Ada Lund", "ada@example.org", "en")).status, 200);
    closed(&house, &it);
    let waits = step("decided", "");
    assert!(waits.status == 409 && waits.says("1 application waits for a decision"));
    assert_eq!(step("cancelled", "The seat was abolished").status, 303);
    assert!(coordinator.get(&page).says("The seat was abolished") && coordinator.get(&page).says("then deleted"));
    assert!(house.nobody().get(&page.replace("/rounds/", "/recruitment/")).says("This call was cancelled"));
    assert_eq!(step("cancelled", "Again").status, 409);
    assert_eq!(coordinator.get(&format!("{page}/edit")).status, 200);
    let late: (i64,) = house.look(|tx| tx.one(sql!("SELECT version FROM recruitment_round"), bind![]));
    let form = with(
        &fields(&it.council.body.to_string(), &it.seat.to_string(), &it.council.people[0].to_string()),
        "version",
        &late.0.to_string(),
    );
    let ended = send(&coordinator, &page, &form);
    assert!(ended.status == 409 && ended.says("has ended"), "{}", ended.text());
}

#[test]
fn what_people_were_asked_stays_once_they_answered_and_the_last_day_may_move() {
    let house = house();
    let (it, coordinator) = (recruiting(&house), coordinator(&house));
    assert_eq!(applies(&house, &it, ("Ada Lund", "ada@example.org", "en")).status, 200);
    let page = format!("{LIST}/{}", it.round);
    let right = fields(&it.council.body.to_string(), &it.seat.to_string(), &it.council.people[0].to_string());
    let right = with(&with(&with(&right, "questions_en", "A?\nB?\nC?"), "criteria_en", "1\n2\n3\n4"), "sectors", "library");
    let right = with(&right, "version", "2");
    let fewer = send(&coordinator, &page, &with(&right, "questions_en", "A?"));
    assert!(fewer.status == 422 && fewer.says("none added or removed"), "{}", fewer.text());
    let other = send(&coordinator, &page, &with(&right, "sectors", "health"));
    assert!(other.status == 422 && other.says("the sectors of the call stay"));
    let before = send(&coordinator, &page, &with(&with(&right, "opens_on", &day(-9)), "closes_on", &day(-1)));
    assert!(before.status == 422 && before.says("Applications came in until"), "{}", before.text());
    house.given(|tx| tx.run(sql!("UPDATE application SET received_at = $1"), bind![now() - jiff::SignedDuration::from_hours(24 * 7)]));
    let past = send(&coordinator, &page, &with(&with(&right, "opens_on", &day(-9)), "closes_on", &day(-1)));
    assert!(past.status == 422 && past.says("may be moved to today"), "{}", past.text());
    let longer = send(&coordinator, &page, &with(&right, "closes_on", &day(60)));
    assert_eq!(longer.status, 303, "{}", longer.text());
    assert_eq!(send(&coordinator, &page, &right).status, 409, "somebody was faster");
}

#[test]
fn members_see_no_round_and_the_panel_no_more_than_its_applications() {
    let house = house();
    let it = recruiting(&house);
    let page = format!("{LIST}/{}", it.round);
    for standing in [MEMBER, OBSERVER] {
        let visitor = in_riverside(&house, standing);
        for address in [LIST.to_owned(), page.clone(), format!("{page}/applications"), "/api/v1/p/riverside/rounds".to_owned()] {
            assert_eq!(visitor.get(&address).status, 403, "{address} as {standing:?}");
        }
    }
    let member = in_riverside(&house, MEMBER);
    let robin = person(&house, "riverside", "Robin Marchetti", member.account());
    let right = fields(&it.council.body.to_string(), &it.seat.to_string(), &robin.to_string());
    let right = with(&with(&right, "version", "2"), "sectors", "library");
    let coordinator = coordinator(&house);
    assert_eq!(send(&coordinator, &page, &right).status, 303);
    let on = |round| house.look(|tx| held(tx, member.account().expect("signed in"), &[Scope::of(round)], today()));
    assert_eq!(on(it.round), [PANEL.code()]);
    assert_eq!((member.get(&format!("{page}/applications")).status, member.get(&page).status), (200, 403));
    let without = with(&with(&right, "version", "3"), "panel", &it.council.people[0].to_string());
    assert_eq!(send(&coordinator, &page, &without).status, 303);
    assert!(on(it.round).is_empty() && member.get(&format!("{page}/applications")).status == 403);
}

/// How many rows a table has.
fn count(house: &TestHouse) -> i64 {
    house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM recruitment_round"), bind![])).0
}

#[test]
fn two_partnerships_do_not_see_each_other() {
    let house = house();
    let it = recruiting(&house);
    assert_eq!(count(&house), 1);
    assert_eq!(house.nobody().get(&format!("/en/p/hillside/recruitment/{}", it.round)).status, 404);
    assert_eq!(house.nobody().get("/en/p/hillside/recruitment").status, 404);
}
