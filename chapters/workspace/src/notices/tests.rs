//! Notices through the router and the chore, on a real database: what is told, to whom, when, and never twice.

use access::standings::{COORDINATOR, FUNDER, MEMBER};
use jiff::{Timestamp, ToSpan};
use kit::{
    Error, House, Id, bind,
    clock::Clock,
    config::Config,
    permits::{Scope, Standing, Visit, appoint},
    sql,
    testing::{TestHouse, Visitor, now},
    web::Routes,
};
use registry::testing::partnership;

use super::{
    acts::Tell,
    rounds::{plan, tell, tell_everyone},
};

pub(super) const PAGE: &str = "/en/p/riverside/notices";

fn routes() -> Routes {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    registry::routes(&mut routes);
    governance::routes(&mut routes);
    super::routes(&mut routes);
    routes
}

pub(super) fn house() -> TestHouse {
    let house = TestHouse::new(&routes());
    partnership(&house, "riverside");
    partnership(&house, "hillside");
    house
}

/// Someone with an account of their own.
pub(super) fn account<'h>(house: &'h TestHouse, name: &'static str, lang: kit::Lang, standing: Standing) -> Visitor<'h> {
    let id = house.given(move |tx| {
        let (place,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        let email = format!("{}@example.org", name.to_lowercase());
        let id = access::accounts::create(tx, (name, &email, lang), None, now())?;
        appoint(tx, id.0, &Scope::of(place), standing, jiff::civil::date(2020, 1, 1))?;
        Ok(id.0)
    });
    house.signed_in(id, name)
}

/// The same house at another hour, and in another place.
fn at(house: &TestHouse, instant: Timestamp, zone: &str) -> House {
    let mut config = Config::new("http://127.0.0.1:8080", house.folder());
    config.zone = jiff::tz::TimeZone::get(zone).expect("a zone");
    House::new(house.db().clone(), Clock::Still(instant), config, kit::web::Menu::default())
}

fn hours_later(hours: i64) -> Timestamp {
    now().checked_add(hours.hours()).expect("later")
}

pub(super) fn round_at(house: &TestHouse, instant: Timestamp) {
    tell_everyone(&at(house, instant, "America/Toronto")).expect("told");
}

pub(super) fn letters(house: &TestHouse) -> Vec<(String, String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT recipient, subject, body FROM outbox ORDER BY written_at, recipient, id"), bind![]))
}

/// A coordinator sets up a body, and a meeting of it.
pub(super) fn convenes(claire: &Visitor<'_>) -> String {
    let form = [("kind", "working_group"), ("name_en", "Housing"), ("name_fr", "Logement"), ("starts_on", "2024-04-01")];
    let body = claire.post("/en/p/riverside/bodies", &form);
    let body = body.location().rsplit('/').next().and_then(|id| id.split('?').next()).expect("an id").to_owned();
    let form = [("body", body.as_str()), ("held_on", "2026-12-01"), ("starts_at", "13:30"), ("ends_at", "15:30"), ("format", "remote")];
    let meeting = claire.post("/en/p/riverside/meetings", &form);
    assert_eq!(meeting.status, 303, "{}", meeting.text());
    meeting.location().trim_end_matches("?saved=1").trim_end_matches("/room").to_owned()
}

fn all_kinds(rhythm: &str) -> Vec<(&'static str, String)> {
    super::model::Kind::ALL.iter().map(|kind| (kind.code(), rhythm.to_owned())).collect()
}

pub(super) fn chooses(visitor: &Visitor<'_>, rhythm: &str) {
    let fields = all_kinds(rhythm);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(visitor.post(PAGE, &fields).status, 303);
}

#[test]
fn what_happened_is_told_in_the_readers_language_by_object_and_to_nobody_twice() {
    let house = house();
    let claire = account(&house, "Claire", kit::Lang::En, COORDINATOR);
    let (anne, ben) = (account(&house, "Anne", kit::Lang::Fr, MEMBER), account(&house, "Ben", kit::Lang::En, MEMBER));
    round_at(&house, now());
    assert!(letters(&house).is_empty(), "the first round tells nobody of the past");
    for one in [&claire, &anne, &ben] {
        chooses(one, "now");
    }
    let meeting = convenes(&claire);
    round_at(&house, hours_later(0));
    let sent = letters(&house);
    let to: Vec<_> = sent.iter().map(|(to, _, _)| to.as_str()).collect();
    assert_eq!(to, ["anne@example.org", "ben@example.org"], "whoever did it is not told of it");
    let (_, subject, body) = &sent[0];
    assert!(subject.ends_with("2 avis") && body.starts_with("Bonjour Anne"), "{subject}\n{body}");
    assert!(body.contains("Logement, 1er décembre 2026") && body.contains(&meeting.replacen("/en/", "/fr/", 1)), "{body}");
    assert!(sent[1].2.contains("Housing, 1 December 2026") && sent[1].2.find("Meeting set up") < sent[1].2.find("Table set up"));
    for minute in 0..3 {
        round_at(&house, now().checked_add(minute.minutes()).expect("later"));
    }
    assert_eq!(letters(&house).len(), 2, "nothing is told twice");
}

#[test]
fn a_round_that_is_done_twice_or_falls_down_between_sends_each_letter_once() {
    let house = house();
    let claire = account(&house, "Claire", kit::Lang::En, COORDINATOR);
    let ben = account(&house, "Ben", kit::Lang::En, MEMBER);
    chooses(&ben, "now");
    round_at(&house, now());
    convenes(&claire);
    let visit = Visit::of_the_house(at(&house, now(), "America/Toronto"), "chores").at(&[("partnership", "riverside")]);
    let permit = visit.permit::<Tell>().expect("the house may");
    let fallen = plan(&permit).expect("planned").expect("something to tell");
    let slow = plan(&permit).expect("planned").expect("the same again");
    drop(fallen);
    assert!(letters(&house).is_empty(), "what was only planned is not sent");
    round_at(&house, now());
    assert_eq!(letters(&house).len(), 1);
    assert!(matches!(tell(&permit, slow), Err(Error::Conflict)), "a round that was overtaken does nothing");
    assert_eq!(letters(&house).len(), 1);
    let marks = |house: &TestHouse| -> Vec<(String, i64)> {
        house.look(|tx| tx.rows(sql!("SELECT kind, told_through FROM notice_mark ORDER BY account_id, kind"), bind![]))
    };
    let before = marks(&house);
    round_at(&house, now());
    assert_eq!(marks(&house), before);
    let lines: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM chronicle WHERE act = 'notices.tell'"), bind![]));
    assert_eq!(lines.0, 3, "one line for each round that did something: two partnerships begin, one tells");
}

#[test]
fn a_digest_waits_for_its_hour_in_its_zone_and_is_not_sent_empty() {
    let (house, monday) = (house(), now());
    let claire = account(&house, "Claire", kit::Lang::En, COORDINATOR);
    let ben = account(&house, "Ben", kit::Lang::En, MEMBER);
    chooses(&ben, "daily");
    round_at(&house, monday);
    convenes(&claire);
    round_at(&house, monday.checked_add(1.minute()).expect("later"));
    assert!(letters(&house).is_empty(), "the hour has not come");
    assert!(ben.get(PAGE).says("Meeting set up") && ben.get(PAGE).says("Housing, 1 December 2026"), "{}", ben.get(PAGE).text());
    let morning: Timestamp = "2026-11-16T12:00:00Z".parse().expect("an instant");
    round_at(&house, morning.checked_sub(1.second()).expect("before"));
    assert!(letters(&house).is_empty());
    round_at(&house, morning);
    assert_eq!(letters(&house).len(), 1);
    round_at(&house, morning.checked_add(24.hours()).expect("later"));
    assert_eq!(letters(&house).len(), 1, "nothing is sent when there is nothing");
    assert!(!ben.get(PAGE).says("id=\"next-letter\"") && ben.get(PAGE).says("Meeting set up"), "what was told stays on the screen");
}

#[test]
fn the_hour_of_a_partnership_is_kept_in_newfoundland_over_the_change_of_the_clock() {
    let house = house();
    let claire = account(&house, "Claire", kit::Lang::En, COORDINATOR);
    let ben = account(&house, "Ben", kit::Lang::En, MEMBER);
    chooses(&ben, "daily");
    let set = [("hour", "8"), ("week_day", "5"), ("zone", "America/St_Johns"), ("version", "0")];
    assert_eq!(claire.post(&format!("{PAGE}/hours"), &set).status, 303);
    let instant = |text: &str| text.parse::<Timestamp>().expect("an instant");
    round_at(&house, instant("2026-10-31T15:00:00Z"));
    convenes(&claire);
    round_at(&house, instant("2026-11-01T11:29:59Z"));
    assert!(letters(&house).is_empty(), "in winter the same hour comes an hour later in universal time");
    round_at(&house, instant("2026-11-01T11:30:00Z"));
    assert_eq!(letters(&house).len(), 1);
    assert!(ben.get(PAGE).says("Daily letters go at 8:00, weekly ones on Friday"));
}

#[test]
fn what_one_may_not_see_is_left_out_when_the_letter_is_written() {
    let house = house();
    let claire = account(&house, "Claire", kit::Lang::En, COORDINATOR);
    let (ben, gone) = (account(&house, "Ben", kit::Lang::En, MEMBER), account(&house, "Gone", kit::Lang::En, FUNDER));
    for one in [&ben, &gone] {
        chooses(one, "daily");
    }
    round_at(&house, now());
    convenes(&claire);
    let account = gone.account();
    house.given(move |tx| tx.run(sql!("UPDATE standing SET ends_on = '2026-11-16' WHERE account_id = $1"), bind![account]));
    round_at(&house, hours_later(24));
    assert_eq!(letters(&house).iter().map(|(to, _, _)| to.as_str()).collect::<Vec<_>>(), ["ben@example.org"]);
    assert_eq!(gone.get(PAGE).status, 200, "today the standing still holds");
}

#[test]
fn one_click_ends_notices_without_signing_in_and_opening_the_link_ends_nothing() {
    let house = house();
    let claire = account(&house, "Claire", kit::Lang::En, COORDINATOR);
    let anne = account(&house, "Anne", kit::Lang::Fr, MEMBER);
    chooses(&anne, "now");
    round_at(&house, now());
    convenes(&claire);
    round_at(&house, now());
    let (_, _, body) = letters(&house).remove(0);
    let kept: (String,) = house.look(|tx| tx.one(sql!("SELECT unsubscribe FROM outbox"), bind![]));
    let way_out = kept.0.strip_prefix("http://127.0.0.1:8080").expect("our address").to_owned();
    assert!(body.ends_with(&kept.0) && way_out.starts_with("/fr/a/"), "{body}");
    let rhythms = |rhythm: &str| -> (i64,) {
        let rhythm = rhythm.to_owned();
        house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM notice_choice WHERE rhythm = $1"), bind![rhythm]))
    };
    let nobody = house.nobody();
    assert!(nobody.get(&way_out).says("Les convocations") && rhythms("never").0 == 0);
    let clicked = nobody.one_click(&way_out, "List-Unsubscribe=One-Click");
    assert_eq!(clicked.status, 200, "{}", clicked.text());
    assert!(clicked.says("vous ne recevrez plus d’avis"));
    assert_eq!((rhythms("never").0, rhythms("now").0), (12, 0));
    assert_eq!(nobody.one_click(&way_out.replace("/a/", "/a/0"), "List-Unsubscribe=One-Click").status, 404);
    assert_eq!(nobody.one_click(PAGE, "meetings=never").status, 403, "without a link, a form must come from our pages");
    convenes(&claire);
    round_at(&house, hours_later(200));
    assert_eq!(letters(&house).len(), 1, "no more notices");
    assert!(anne.get(PAGE).says("Meeting set up"), "the screen still shows them");
}

#[test]
fn choices_and_hours_say_what_is_wrong_and_lose_nothing() {
    let house = house();
    let claire = account(&house, "Claire", kit::Lang::En, COORDINATOR);
    let ben = account(&house, "Ben", kit::Lang::En, MEMBER);
    let mut fields: Vec<(&str, &str)> = super::model::Kind::ALL.iter().map(|kind| (kind.code(), "weekly")).collect();
    fields[0].1 = "hourly";
    let wrong = ben.post(&PAGE.replacen("/en/", "/fr/", 1), &fields);
    assert!(wrong.status == 422 && wrong.text().matches("value=\"weekly\" selected").count() == 9, "{}", wrong.text());
    assert_eq!(ben.post(PAGE, &[]).status, 422);
    assert_eq!(ben.post(PAGE, &[("gossip", "now")]).status, 400);
    let none: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM notice_choice"), bind![]));
    assert_eq!(none.0, 0);
    let settings = format!("{PAGE}/hours");
    assert_eq!(ben.get(&settings).status, 403);
    assert_eq!(ben.post(&settings, &[("hour", "7"), ("week_day", "1")]).status, 403);
    let wrong = claire.post(&settings, &[("hour", "25"), ("week_day", "8"), ("zone", "Mars/Base"), ("version", "0")]);
    assert_eq!(wrong.status, 422, "{}", wrong.text());
    let set = |hour: &str, version: &str| claire.post(&settings, &[("hour", hour), ("week_day", "2"), ("version", version)]).status;
    assert_eq!((set("9", "0"), set("10", "0"), set("10", "1")), (303, 409, 303));
    assert!(claire.get(&PAGE.replacen("/en/", "/fr/", 1)).says("partent à 10\u{a0}h"));
    assert_eq!(house.nobody().get(PAGE).status, 303);
}

/// Somebody's record among the people of `riverside`, and a body of it.
fn of_the_records(house: &TestHouse, account: Option<Id>) -> (Id, Id) {
    let person = Id::new(now());
    house.given(move |tx| {
        let (place,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO person (id, partnership_id, name, name_fold, pronouns, email, phone, lang, needs, is_listed, account_id, version)
                 VALUES ($1, $2, 'Ben', 'ben', '', '', '', 'en', '', FALSE, $3, 1)"
            ),
            bind![person, place, account],
        )?;
        Ok((person, tx.one::<(Id,)>(sql!("SELECT id FROM body"), bind![])?.0))
    })
}

#[test]
fn a_promise_is_told_to_whoever_made_it_and_once_more_before_it_falls_due() {
    let house = house();
    let claire = account(&house, "Claire", kit::Lang::En, COORDINATOR);
    let (ben, other) = (account(&house, "Ben", kit::Lang::En, MEMBER), account(&house, "Other", kit::Lang::En, MEMBER));
    for (one, rhythm) in [(&ben, "now"), (&other, "never")] {
        let of = |kind: &'static str| if kind == "follow_ups" { rhythm } else { "never" };
        let fields: Vec<_> = super::model::Kind::ALL.iter().map(|kind| (kind.code(), of(kind.code()))).collect();
        assert_eq!(one.post(PAGE, &fields).status, 303);
    }
    round_at(&house, now());
    convenes(&claire);
    let (person, body) = of_the_records(&house, ben.account());
    let (person, body) = (person.to_string(), body.to_string());
    let fields = [("text_en", "Book the hall"), ("body", body.as_str()), ("person", person.as_str()), ("due_on", "2026-12-15")];
    let added = claire.post("/en/p/riverside/follow-ups", &fields);
    assert_eq!(added.status, 303, "{}", added.text());
    round_at(&house, now());
    let sent = letters(&house);
    let shape: Vec<_> = sent.iter().map(|(to, subject, _)| (to.as_str(), subject.as_str())).collect();
    assert_eq!(shape, [("ben@example.org", "riverside: Book the hall")]);
    assert!(other.get(PAGE).status == 200 && !other.get(PAGE).says("Book the hall"));
    let due: Timestamp = "2026-12-12T12:00:00Z".parse().expect("an instant");
    round_at(&house, due.checked_sub(24.hours()).expect("before"));
    assert_eq!(letters(&house).len(), 1);
    round_at(&house, due);
    let sent = letters(&house);
    assert!(sent.len() == 2 && sent[1].2.contains("Due soon: 15 December 2026"), "{sent:?}");
    round_at(&house, due.checked_add(24.hours()).expect("later"));
    assert_eq!(letters(&house).len(), 2, "told once that it falls due");
}
