//! The calendars as a calendar program reads them: parsed by another library than the one that wrote them.

use access::standings::{COORDINATOR, GROUP_CHAIR, MEMBER};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike, EventStatus};
use kit::{
    bind,
    permits::{Scope, dismiss},
    sql,
    testing::{TestHouse, Visitor, today},
};

use crate::{
    bodies::BodyId,
    seats::Role,
    testing::{body, coordinator, council, holds, house, in_riverside, member, partnership, person, seat},
};

const PUBLIC: &str = "/en/p/riverside/meetings.ics";
const OWN: &str = "/en/p/riverside/calendars";

/// A calendar as read by a calendar program, after every line was looked at.
fn read(text: &str) -> Calendar {
    assert!(text.ends_with("\r\n") && text.replace("\r\n", "").chars().all(|c| !c.is_control()), "{text:?}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    text.parse().expect("a calendar")
}

fn events(calendar: &Calendar) -> Vec<&Event> {
    calendar.components.iter().filter_map(|one| if let CalendarComponent::Event(event) = one { Some(event) } else { None }).collect()
}

fn follow(visitor: &Visitor<'_>, uri: &str) -> Calendar {
    let answer = visitor.get(uri);
    assert_eq!(answer.status, 200, "{uri}: {}", answer.text());
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    read(&answer.text())
}

fn instant(when: Option<DatePerhapsTime>) -> String {
    match when {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) => at.to_rfc3339(),
        other => panic!("{other:?}"),
    }
}

/// Sets a meeting up and says where it is.
fn convene(by: &Visitor<'_>, body: BodyId, (day, from, to): (&str, &str, &str)) -> String {
    let body = body.to_string();
    let form =
        [("body", body.as_str()), ("held_on", day), ("starts_at", from), ("ends_at", to), ("format", "hybrid"), ("place_en", "City Hall")];
    let answer = by.post("/en/p/riverside/meetings", &form);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().split('?').next().expect("an address").to_owned()
}

fn step(by: &Visitor<'_>, meeting: &str, from: &str, to: &str) {
    assert_eq!(by.post(&format!("{meeting}/step"), &[("from", from), ("to", to)]).status, 303);
}

fn open_to_all(house: &TestHouse, body: BodyId) {
    house.given(move |tx| tx.run(sql!("UPDATE body SET meets_publicly = $2 WHERE id = $1"), bind![body, true]));
}

/// Makes an address and gives it back without the name of the installation.
fn address(by: &Visitor<'_>, of: &str) -> String {
    let answer = by.post(OWN, &[("of", of)]);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let text = answer.text();
    let (_, rest) = text.split_once("/en/calendars/").expect("the address is shown");
    format!("/en/calendars/{}", rest.split('<').next().expect("its end"))
}

#[test]
fn the_public_calendar_holds_convened_meetings_of_bodies_that_meet_publicly_and_no_other() {
    let house = house();
    let (council, table) = (body(&house, "riverside", "Council", "council"), body(&house, "riverside", "Executive", "executive"));
    let (coordinator, nobody) = (coordinator(&house), house.nobody());
    let convened = convene(&coordinator, council, ("2026-12-02", "13:30", "15:30"));
    convene(&coordinator, council, ("2027-01-20", "13:30", "15:30"));
    let closed = convene(&coordinator, table, ("2026-12-03", "9:00", "10:00"));
    for meeting in [&convened, &closed] {
        step(&coordinator, meeting, "draft", "notice_sent");
    }
    assert_eq!(nobody.get(PUBLIC).status, 404, "no body meets publicly");
    open_to_all(&house, council);
    let calendar = follow(&nobody, PUBLIC);
    let all = events(&calendar);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].get_uid(), convened.rsplit('/').next());
    assert_eq!((all[0].get_summary(), all[0].get_location()), (Some("Council, meeting"), Some("City Hall")));
    assert_eq!((all[0].get_status(), all[0].get_url()), (Some(EventStatus::Confirmed), None));
    assert_eq!(calendar.get_name(), Some("riverside: public meetings"), "{calendar:?}");
    assert_eq!(nobody.get("/en/p/hillside/meetings.ics").status, 404);
}

#[test]
fn meetings_keep_their_hour_over_the_change_of_the_clocks() {
    let house = house();
    let (council, coordinator) = (body(&house, "riverside", "Council", "council"), coordinator(&house));
    for day in ["2026-10-31", "2026-11-01", "2027-03-13", "2027-03-14"] {
        convene(&coordinator, council, (day, "13:30", "15:30"));
    }
    let night = convene(&coordinator, council, ("2027-03-14", "1:30", "3:30"));
    let calendar = follow(&house.nobody(), &address(&coordinator, &council.to_string()));
    let all: Vec<_> = events(&calendar).iter().map(|it| (instant(it.get_start()), instant(it.get_end()))).collect();
    let expected = [
        ("2026-10-31T17:30:00+00:00", "2026-10-31T19:30:00+00:00"),
        ("2026-11-01T18:30:00+00:00", "2026-11-01T20:30:00+00:00"),
        ("2027-03-13T18:30:00+00:00", "2027-03-13T20:30:00+00:00"),
        // The hour after two o’clock does not exist in that night: two hours on the clock are one.
        ("2027-03-14T06:30:00+00:00", "2027-03-14T07:30:00+00:00"),
        ("2027-03-14T17:30:00+00:00", "2027-03-14T19:30:00+00:00"),
    ];
    assert_eq!(all, expected.map(|(from, to)| (from.to_owned(), to.to_owned())), "{night}");
}

#[test]
fn a_change_and_a_cancellation_reach_the_same_event() {
    let house = house();
    let (council, coordinator) = (body(&house, "riverside", "Council", "council"), coordinator(&house));
    let meeting = convene(&coordinator, council, ("2026-12-02", "13:30", "15:30"));
    let feed = address(&coordinator, &council.to_string());
    let seen = |feed: &str| {
        let calendar = follow(&house.nobody(), feed);
        let it = events(&calendar)[0];
        let stamps = (it.property_value("DTSTAMP").is_some(), it.get_last_modified().is_some());
        assert_eq!(stamps, (true, true));
        (it.get_uid().map(str::to_owned), it.get_sequence(), it.get_status(), it.get_summary().map(str::to_owned))
    };
    let draft = seen(&feed);
    assert_eq!((draft.1, draft.2), (Some(0), Some(EventStatus::Tentative)));
    step(&coordinator, &meeting, "draft", "notice_sent");
    let convened = seen(&feed);
    assert_eq!((&convened.0, convened.1, convened.2), (&draft.0, Some(1), Some(EventStatus::Confirmed)));
    step(&coordinator, &meeting, "notice_sent", "cancelled");
    let cancelled = seen(&feed);
    assert_eq!((&cancelled.0, cancelled.1, cancelled.2), (&draft.0, Some(2), Some(EventStatus::Cancelled)));
    assert_eq!(cancelled.3.as_deref(), Some("Cancelled: Council, meeting"));
    assert_eq!(seen(&feed.replace("/en/", "/fr/")).3.as_deref(), Some("Annulée\u{a0}: Council (fr), réunion"));
}

#[test]
fn names_and_places_cannot_write_into_the_calendar() {
    let house = house();
    let (council, coordinator) = (body(&house, "riverside", "Council", "council"), coordinator(&house));
    convene(&coordinator, council, ("2026-12-02", "13:30", "15:30"));
    let hostile = "Café; a, b\\n\r\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\u{2028}🦫\u{202e}";
    let place = format!("{hostile}{}", "é".repeat(200));
    house.given(move |tx| {
        tx.run(sql!("UPDATE meeting SET place_en = $1"), bind![place])?;
        tx.run(sql!("UPDATE body SET name_en = $1"), bind![hostile])
    });
    let calendar = follow(&house.nobody(), &address(&coordinator, &council.to_string()));
    let all = events(&calendar);
    assert_eq!(all.len(), 1);
    assert!(all[0].get_attendees().is_empty() && all[0].property_value("ATTENDEE").is_none());
    let said = hostile.replace("\r\n", "\n").replace('\u{2028}', "\n");
    assert_eq!(all[0].get_summary(), Some(format!("{said}, meeting").as_str()));
    assert_eq!(all[0].get_location(), Some(format!("{said}{}", "é".repeat(200)).as_str()));
}

#[test]
fn ones_own_calendar_holds_what_one_is_part_of_on_the_day() {
    let house = house();
    let (council, table) = (body(&house, "riverside", "Council", "council"), body(&house, "riverside", "Health table", "working_group"));
    let (coordinator, ana) = (coordinator(&house), member(&house));
    convene(&coordinator, council, ("2026-12-02", "13:30", "15:30"));
    convene(&coordinator, table, ("2026-12-03", "13:30", "15:30"));
    convene(&coordinator, table, ("2027-12-03", "13:30", "15:30"));
    let summaries = |feed: &str| {
        let calendar = follow(&house.nobody(), feed);
        events(&calendar).iter().map(|it| it.get_summary().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let mine = address(&ana, "mine");
    assert!(summaries(&mine).is_empty());
    let (account, place) = (ana.account().expect("an account"), seat(&house, "riverside", table, 1));
    let who = person(&house, "riverside", "Ana Petrović", Some(account));
    holds(&house, "riverside", place, who, Role::Holder);
    assert_eq!(summaries(&mine), ["Health table, meeting", "Health table, meeting"]);
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = '2027-06-30' WHERE person_id = $1"), bind![who]));
    assert_eq!(summaries(&mine), ["Health table, meeting"]);
    assert_eq!(summaries(&address(&coordinator, "mine")).len(), 3, "who keeps the records follows everything");
    let calendar = follow(&house.nobody(), &mine);
    let url = events(&calendar)[0].get_url().expect("a page").to_owned();
    assert_eq!(ana.get(&url[url.find("/en/").expect("a path")..]).status, 200);
}

#[test]
fn an_address_works_until_it_is_taken_back_made_anew_or_its_holder_leaves() {
    let house = house();
    let it = council(&house, "riverside");
    let (ana, nobody, of) = (member(&house), house.nobody(), it.body.to_string());
    let first = address(&ana, &of);
    follow(&nobody, &first);
    assert!(ana.get(OWN).says("Address made on"));
    assert!(!ana.get(OWN).says(first.split('/').nth(3).expect("a secret")), "only its hash is kept");
    let second = address(&ana, &of);
    assert_eq!((nobody.get(&first).status, nobody.get(&second).status), (410, 200));
    assert_eq!(ana.post(&format!("{OWN}/return"), &[("of", &of)]).status, 303);
    assert_eq!(nobody.get(&second).status, 410);
    let mine = address(&ana, "mine");
    assert_eq!(nobody.get(&mine.replace("mine.ics", "body.ics")).status, 404, "an address is for one calendar");
    let account = ana.account().expect("an account");
    let riverside = partnership(&house, "riverside");
    house.given(move |tx| dismiss(tx, account, &Scope::of(riverside), MEMBER, today()));
    assert_eq!(nobody.get(&mine).status, 410, "who left follows nothing");
}

#[test]
fn nobody_takes_back_the_address_of_somebody_else_or_follows_a_body_of_elsewhere() {
    let house = house();
    let (it, elsewhere) = (council(&house, "riverside"), council(&house, "hillside"));
    let (ana, claire, of) = (member(&house), in_riverside(&house, COORDINATOR), it.body.to_string());
    let hers = address(&ana, &of);
    assert_eq!(claire.post(&format!("{OWN}/return"), &[("of", &of)]).status, 303);
    assert_eq!(house.nobody().get(&hers).status, 200);
    assert_eq!(ana.post(OWN, &[("of", &elsewhere.body.to_string())]).status, 404);
    for wrong in ["", "everything", "mine2"] {
        assert_eq!(ana.post(OWN, &[("of", wrong)]).status, 400, "{wrong:?}");
        assert_eq!(ana.post(&format!("{OWN}/return"), &[("of", wrong)]).status, 400, "{wrong:?}");
    }
    assert_eq!(house.nobody().get(&format!("/en/calendars/{}/body.ics", "0".repeat(64))).status, 404);
    let twin = ana.get("/api/v1/p/riverside/calendars");
    assert!(twin.says("\"address_made_at\":\"2026") && twin.says(&of) && !twin.says("token"), "{}", twin.text());
}

#[test]
fn who_leads_a_table_sets_up_its_meetings_and_no_other() {
    let house = house();
    let (council, table) = (body(&house, "riverside", "Council", "council"), body(&house, "riverside", "Health table", "working_group"));
    let chair = house.someone("Chloé O’Neil", &[(Scope::of(table), GROUP_CHAIR)]);
    let of = |body: BodyId| format!("/en/p/riverside/bodies/{body}/meetings");
    assert!(chair.get(&format!("{}/new", of(table))).says("Health table"));
    assert_eq!(chair.get(&format!("{}/new", of(council))).status, 404);
    let (mine, theirs) = (table.to_string(), council.to_string());
    let form = |body: &str| {
        let fields = [("body", body), ("held_on", "2026-12-02"), ("starts_at", "13:30"), ("ends_at", "15:30"), ("format", "hybrid")];
        fields.map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let post = |at: BodyId, body: &str| {
        let fields = form(body);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        chair.post(&of(at), &fields)
    };
    assert_eq!(post(council, &theirs).status, 404);
    assert_eq!(post(table, &theirs).status, 422, "the form names another body than the address");
    let made = post(table, &mine);
    assert_eq!(made.status, 303, "{}", made.text());
    assert_eq!(chair.get(made.location().split('?').next().expect("a path")).status, 200);
    assert_eq!(chair.post(&of(table), &[("body", &mine)]).status, 422);
}
