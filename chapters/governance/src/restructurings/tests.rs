//! Restructurings as those who work in the program meet them.

use access::standings::{FUNDER, MEMBER};
use kit::{
    Id, Lang, bind, sql,
    testing::{TestHouse, Visitor, now},
};

use crate::{
    bodies::BodyId,
    follow_ups::{self, FollowUpId},
    meetings::MeetingId,
    seats::{Role, SeatId},
    testing::{body, coordinator, council, holds, house, in_riverside, partnership, person, seat},
};

const HOME: &str = "/en/p/riverside";

fn at(body: BodyId, page: &str) -> String {
    format!("{HOME}/bodies/{body}/{page}")
}

/// A form with one field changed or added.
fn with<'f>(form: &[(&'f str, &'f str)], field: (&'f str, &'f str)) -> Vec<(&'f str, &'f str)> {
    form.iter().copied().filter(|(name, _)| *name != field.0).chain([field]).collect()
}

/// A form is refused in both languages with these words, and nothing typed is lost.
fn refused(visitor: &Visitor<'_>, path: &str, form: &[(&str, &str)], says: (&str, &str)) {
    for (path, words) in [(path.to_owned(), says.0), (path.replacen("/en/", "/fr/", 1), says.1)] {
        let answer = visitor.post(&path, form);
        assert_eq!(answer.status, 422, "{path} {form:?}: {}", answer.text());
        assert!(answer.says(words), "{path} {form:?} does not say “{words}”: {}", answer.text());
        assert!(answer.says("Because of the strategy"), "the reason is kept");
    }
}

/// An open promise of a body, and one that was kept.
fn promised(house: &TestHouse, body: BodyId, meeting: MeetingId, by: Id) -> [FollowUpId; 2] {
    let riverside = partnership(house, "riverside");
    let ids = [FollowUpId::new(now()), FollowUpId::new(now())];
    for id in ids {
        let form = follow_ups::Form {
            text_en: "Write to the city".into(),
            person: by.to_string(),
            due_on: "2026-12-01".into(),
            ..follow_ups::Form::default()
        };
        let it = follow_ups::Checked::new(&form, Lang::En).expect("a right form");
        let (on, by) = (kit::testing::today(), follow_ups::By::default());
        let of = follow_ups::Origin { partnership: riverside, body, meeting: Some(meeting), on, by };
        house.given(move |tx| follow_ups::insert(tx, &of, id, &it));
    }
    house.given(move |tx| tx.run(sql!("UPDATE follow_up SET state = 'done', closed_on = '2026-11-01' WHERE id = $1"), bind![ids[1]]));
    ids
}

fn body_of(house: &TestHouse, promise: FollowUpId) -> BodyId {
    house.look(|tx| tx.one::<(BodyId,)>(sql!("SELECT body_id FROM follow_up WHERE id = $1"), bind![promise])).0
}

fn last_day(house: &TestHouse, body: BodyId) -> Option<String> {
    house.look(|tx| tx.one::<(Option<String>,)>(sql!("SELECT ends_on FROM body WHERE id = $1"), bind![body])).0
}

/// The seats of a body: number, last day, and where each came from.
fn seats_of(house: &TestHouse, body: BodyId) -> Vec<(i64, Option<String>, Option<SeatId>)> {
    house.look(|tx| {
        tx.rows(
            sql!(
                "SELECT s.number, s.ends_on, o.from_id FROM seat s LEFT JOIN seat_origin o ON o.seat_id = s.id
                 WHERE s.body_id = $1 ORDER BY s.number"
            ),
            bind![body],
        )
    })
}

fn put_under(house: &TestHouse, body: BodyId, parent: BodyId) {
    house.given(move |tx| tx.run(sql!("UPDATE body SET parent_id = $2 WHERE id = $1"), bind![body, parent]));
}

const RENAMING: [(&str, &str); 5] = [
    ("name_en", "Assembly"),
    ("name_fr", "Assemblée"),
    ("starts_on", "2026-06-01"),
    ("reason_en", "Because of the strategy"),
    ("version", "1"),
];

#[test]
fn a_new_name_holds_from_its_day_and_old_minutes_and_decisions_keep_the_old_one() {
    let house = house();
    let it = council(&house, "riverside");
    let coordinator = coordinator(&house);
    let seats = it.seats.map(|seat| seat.to_string());
    let there =
        seats.iter().flat_map(|seat| [("seat", seat.as_str()), ("was", "||"), ("state", "present"), ("arrived", ""), ("departed", "")]);
    let there: Vec<(&str, &str)> = there.collect();
    assert_eq!(coordinator.post(&format!("{HOME}/meetings/{}/attendance", it.meeting), &there).status, 303);
    let (mover, seconder) = (it.people[0].to_string(), it.people[1].to_string());
    let motion = [
        ("kind", "approval"),
        ("method", "consensus"),
        ("result", "carried"),
        ("text_en", "Adopt it"),
        ("mover", &mover),
        ("seconder", &seconder),
    ];
    assert_eq!(coordinator.post(&format!("{HOME}/meetings/{}/decisions", it.meeting), &motion).status, 303);
    let put = |day: &'static str| {
        house.given(move |tx| tx.run(sql!("UPDATE meeting SET held_on = $1"), bind![day]));
        house.given(move |tx| tx.run(sql!("UPDATE decision SET decided_on = $1"), bind![day]));
    };
    assert_eq!(coordinator.post(&at(it.body, "renaming"), &RENAMING).status, 303);
    for (day, old) in [("2026-05-31", true), ("2026-06-01", false)] {
        put(day);
        for list in ["meetings", "decisions", "meetings.csv", "decisions.csv"] {
            let text = coordinator.get(&format!("{HOME}/{list}")).text().replace("<option", "\u{1}").replace("</option>", "\u{1}");
            let shown: String = text.split('\u{1}').step_by(2).collect();
            assert_eq!(shown.contains("Assembly"), !old, "{list} of {day}: {shown}");
        }
        let page = coordinator.get(&format!("{HOME}/meetings/{}", it.meeting)).text();
        assert_eq!(page.contains("Council"), old, "{day}: {page}");
        let then = coordinator.get(&format!("{HOME}/bodies?on={day}"));
        let drawn = then.text().split("<svg").skip(1).any(|rest| rest.split("</svg").next().is_some_and(|one| one.contains("Assembly")));
        assert_eq!(drawn, !old, "the chart of {day}: {}", then.text());
        let table = then.text().split("timeline").next().map(str::to_owned).unwrap_or_default();
        assert_eq!(table.contains("Assembly"), !old, "{table}");
        assert_eq!(then.says("Council took the name Assembly."), old, "{}", then.text());
        assert!(coordinator.get(&format!("/api/v1/p/riverside/bodies?on={day}")).says(if old { "Council" } else { "Assembly" }));
    }
    let history = coordinator.get(&at(it.body, "history").replace("/en/", "/fr/"));
    assert!(history.says("devient") && history.says("Assemblée") && history.says("Because of the strategy"), "{}", history.text());
    assert!(coordinator.get(&format!("{HOME}/bodies/{}", it.body)).says("Council, until 31 May 2026"));
    assert!(coordinator.get(&format!("/api/v1/p/riverside/bodies/{}/history", it.body)).says("\"ends_on\":\"2026-05-31\""));
}

#[test]
fn a_name_is_never_empty_and_no_day_lies_before_the_body_or_ahead() {
    let house = house();
    let group = body(&house, "riverside", "Group", "working_group");
    let below = body(&house, "riverside", "Team", "action_team");
    put_under(&house, below, group);
    let (coordinator, path) = (coordinator(&house), at(group, "renaming"));
    let empty = with(&with(&RENAMING, ("name_en", " ")), ("name_fr", ""));
    refused(&coordinator, &path, &empty, ("Write it in English, in French, or in both", "Écrivez"));
    refused(&coordinator, &path, &with(&RENAMING, ("starts_on", "2026-11-17")), ("still to come", "pas encore venu"));
    refused(&coordinator, &path, &with(&RENAMING, ("starts_on", "2023-01-01")), ("since 1 April 2024", "depuis le 1er avril 2024"));
    refused(&coordinator, &path, &with(&RENAMING, ("starts_on", "2024-04-01")), ("since 1 April 2024", "depuis le 1er avril 2024"));
    let same = with(&with(&RENAMING, ("name_en", "Group")), ("name_fr", "Group (fr)"));
    refused(&coordinator, &path, &same, ("Nothing here differs", "Rien ne diffère"));
    let stranger = Id::new(now()).to_string();
    refused(&coordinator, &path, &with(&RENAMING, ("parent", &stranger)), ("Choose", "Choisissez"));
    let circle = below.to_string();
    refused(&coordinator, &path, &with(&RENAMING, ("parent", &circle)), ("cannot come under itself", "relever d’elle-même"));
    assert_eq!(coordinator.post(&path, &with(&RENAMING, ("reason_en", ""))).status, 422);
    assert_eq!(coordinator.post(&path, &RENAMING).status, 303);
    let late = coordinator.post(&path, &RENAMING);
    assert_eq!(late.status, 409, "the second of two editors");
    refused(&coordinator, &path, &with(&with(&RENAMING, ("name_en", "Third")), ("version", "2")), ("since 1 June 2026", "1er juin 2026"));
}

#[test]
fn a_body_that_moved_stood_elsewhere_before() {
    let house = house();
    let [council, group, team] = [("Council", "council"), ("Group", "working_group"), ("Team", "action_team")]
        .map(|(name, kind)| body(&house, "riverside", name, kind));
    put_under(&house, group, council);
    put_under(&house, team, group);
    let (coordinator, parent) = (coordinator(&house), council.to_string());
    let form = with(&with(&with(&RENAMING, ("name_en", "Team")), ("name_fr", "Team (fr)")), ("parent", &parent));
    assert_eq!(coordinator.post(&at(team, "renaming"), &form).status, 303);
    let stood = |day: &str| {
        let answer = coordinator.get(&format!("/api/v1/p/riverside/bodies?on={day}")).text();
        let all: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
        let items = all["items"].as_array().expect("items").clone();
        items.iter().find(|it| it["id"] == team.to_string()).expect("the team")["parent_id"].as_str().expect("a parent").to_owned()
    };
    assert_eq!((stood("2026-05-31"), stood("2026-06-01")), (group.to_string(), council.to_string()));
    assert!(coordinator.get(&format!("{HOME}/bodies?on=2026-05-31")).says("Team came under Council."));
    assert!(coordinator.get(&format!("{HOME}/bodies?on=2020-01-01")).says("Group was set up."), "before there was anything");
    let wrong = coordinator.get("/fr/p/riverside/bodies?on=hier");
    assert!(wrong.status == 422 && wrong.says("Écrivez une date") && wrong.says("hier"), "{}", wrong.text());
}

#[test]
fn a_closed_body_ends_with_its_seats_and_hands_on_what_is_promised() {
    let house = house();
    let it = council(&house, "riverside");
    let [group, team] = [("Group", "working_group"), ("Team", "action_team")].map(|(name, kind)| body(&house, "riverside", name, kind));
    put_under(&house, group, it.body);
    put_under(&house, team, group);
    let place = seat(&house, "riverside", group, 1);
    let account = Id::new(now());
    let who = person(&house, "riverside", "Farid Rahimi", Some(account));
    let (coordinator, theirs) = (coordinator(&house), house.signed_in(account, "Farid Rahimi"));
    let who_id = who.to_string();
    let fields = [("person", who_id.as_str()), ("role", "holder"), ("starts_on", "2025-01-01")];
    assert_eq!(coordinator.post(&format!("{HOME}/seats/{place}/appointment"), &fields).status, 303);
    assert_eq!(theirs.get(&format!("{HOME}/bodies")).status, 200);
    let [open, kept] = promised(&house, group, it.meeting, who);
    let path = at(group, "closing");
    let council_id = it.body.to_string();
    let form = [("ends_on", "2026-10-31"), ("reason_en", "Because of the strategy"), ("follow_ups", council_id.as_str())];
    refused(&coordinator, &path, &with(&form, ("ends_on", "2024-03-31")), ("Choose a later day", "jour ultérieur"));
    refused(&coordinator, &path, &with(&form, ("ends_on", "2026-12-31")), ("still to come", "pas encore venu"));
    refused(&coordinator, &path, &with(&form, ("ends_on", "2024-12-31")), ("begins after that day", "commence après ce jour"));
    let itself = group.to_string();
    refused(&coordinator, &path, &with(&form, ("follow_ups", &itself)), ("Choose", "Choisissez"));
    let by_hand = coordinator.post(
        &format!("{HOME}/bodies/{group}"),
        &[("kind", "working_group"), ("name_en", "Group"), ("starts_on", "2024-04-01"), ("ends_on", "2026-10-31"), ("version", "1")],
    );
    assert!(by_hand.status == 422 && by_hand.says("Close it from its history"), "{}", by_hand.text());
    let page = coordinator.get(&at(group, "closing/new"));
    assert!(page.says("Its one seat ends with it.") && page.says("One follow-up is still open."), "{}", page.text());
    assert_eq!(coordinator.post(&path, &form).status, 303);
    assert_eq!(last_day(&house, group).as_deref(), Some("2026-10-31"));
    assert_eq!(seats_of(&house, group), [(1, Some("2026-10-31".into()), None)]);
    assert_eq!((body_of(&house, open), body_of(&house, kept)), (it.body, group));
    assert_eq!(theirs.get(&format!("{HOME}/bodies")).status, 404, "the standing went with the seat");
    assert!(coordinator.get(&format!("{HOME}/bodies?on=2026-10-31")).says("Team came under Council."));
    assert!(coordinator.get(&format!("{HOME}/follow-ups/{open}")).says("Council"));
    let again = coordinator.post(&path, &form);
    assert!(again.status == 409 && again.says("had ended"), "{} {}", again.status, again.text());
    assert!(!coordinator.get(&at(group, "history")).says("closing/new"));
}

#[test]
fn what_is_left_with_a_closed_body_can_still_be_kept() {
    let house = house();
    let it = council(&house, "riverside");
    let group = body(&house, "riverside", "Group", "working_group");
    let [open, _] = promised(&house, group, it.meeting, it.people[0]);
    let coordinator = coordinator(&house);
    let form = [("ends_on", "2026-10-31"), ("reason_fr", "La stratégie"), ("follow_ups", "")];
    assert_eq!(coordinator.post(&at(group, "closing"), &form).status, 303);
    assert_eq!(body_of(&house, open), group);
    assert!(coordinator.get(&at(group, "history")).says("La stratégie"));
}

/// Two groups under a council, with seats and a promise.
struct Two {
    council: BodyId,
    groups: [BodyId; 2],
    seats: [SeatId; 3],
    promise: FollowUpId,
}

fn two(house: &TestHouse) -> Two {
    let it = council(house, "riverside");
    let groups = ["Jobs", "Skills"].map(|name| body(house, "riverside", name, "working_group"));
    let seats = [(groups[0], 1), (groups[0], 2), (groups[1], 1)].map(|(group, number)| seat(house, "riverside", group, number));
    for group in groups {
        put_under(house, group, it.body);
    }
    holds(house, "riverside", seats[0], it.people[0], Role::Holder);
    holds(house, "riverside", seats[0], it.people[1], Role::Alternate);
    holds(house, "riverside", seats[2], it.people[2], Role::Holder);
    let [promise, _] = promised(house, groups[1], it.meeting, it.people[2]);
    Two { council: it.body, groups, seats, promise }
}

#[test]
fn two_bodies_become_a_new_one_with_the_seats_chosen() {
    let house = house();
    let it = two(&house);
    let coordinator = coordinator(&house);
    let (one, other) = (it.groups[0].to_string(), it.groups[1].to_string());
    let which = coordinator.get(&format!("{HOME}/mergers/new?from={one}"));
    assert!(which.says("Choose the seats") && which.says("Jobs"), "{}", which.text());
    let asked = coordinator.get(&format!("{HOME}/mergers/new?from={one}&from={other}"));
    assert!(asked.says("Ana Petrović") && asked.says("vacant") || asked.says("Vacant"), "{}", asked.text());
    let (parent, first, third) = (it.council.to_string(), it.seats[0].to_string(), it.seats[2].to_string());
    let form = [
        ("from", one.as_str()),
        ("from", &other),
        ("seats_shown", "true"),
        ("kind", "working_group"),
        ("name_en", "Work"),
        ("name_fr", "Travail"),
        ("parent", &parent),
        ("starts_on", "2026-09-01"),
        ("reason_en", "Because of the strategy"),
        ("seat", &first),
        ("seat", &third),
    ];
    let path = format!("{HOME}/mergers");
    let (twice, into) = ((one.as_str(), other.as_str()), ("into", one.as_str()));
    let alone = [&[("from", twice.0)][..], &form[2..]].concat();
    refused(&coordinator, &path, &alone, ("at least two", "au moins deux"));
    refused(&coordinator, &path, &[&alone[..], &[into]].concat(), ("cannot merge into itself", "avec elle-même"));
    refused(
        &coordinator,
        &path,
        &form.iter().copied().filter(|(name, _)| *name != "seats_shown").collect::<Vec<_>>(),
        ("Look at the seats", "Regardez les sièges"),
    );
    refused(
        &coordinator,
        &path,
        &with(&form, ("name_en", "")).into_iter().filter(|(name, _)| *name != "name_fr").collect::<Vec<_>>(),
        ("Write it", "Écrivez"),
    );
    refused(&coordinator, &path, &with(&form, ("starts_on", "2024-04-01")), ("since 1 April 2024", "1er avril 2024"));
    refused(&coordinator, &path, &with(&form, ("parent", &one)), ("Choose", "Choisissez"));
    assert_eq!(last_day(&house, it.groups[0]), None, "nothing was written");
    let made = coordinator.post(&path, &form);
    assert_eq!(made.status, 303, "{}", made.text());
    let work: BodyId = made.location().rsplit('/').next().and_then(|id| id.split('?').next()?.parse().ok()).expect("an identifier");
    merged(&house, &it, work);
}

/// What a merger left behind: the seats chosen are in the new body with whoever is on them, and the others closed.
fn merged(house: &TestHouse, it: &Two, work: BodyId) {
    let coordinator = coordinator(house);
    assert_eq!(seats_of(house, work), [(1, None, Some(it.seats[0])), (2, None, Some(it.seats[2]))]);
    for group in it.groups {
        assert_eq!(last_day(house, group).as_deref(), Some("2026-08-31"));
        assert!(seats_of(house, group).iter().all(|(_, last, _)| last.as_deref() == Some("2026-08-31")));
    }
    assert_eq!(body_of(house, it.promise), work);
    let page = coordinator.get(&format!("{HOME}/seats?body={work}"));
    assert!(page.says("Ana Petrović") && page.says("Brice") && page.says("Chloé"), "{}", page.text());
    let moved = coordinator.get(&format!("{HOME}/seats/{}", it.seats[0]));
    assert!(moved.says("Moved to") && moved.says("The body was restructured"), "{}", moved.text());
    let history = coordinator.get(&at(work, "history"));
    assert!(history.says("Jobs merged into Work.") && history.says("Skills merged into Work."), "{}", history.text());
    assert!(!history.says("Work was set up."));
    let before = coordinator.get(&format!("{HOME}/bodies?on=2026-08-31"));
    assert!(before.says("Jobs merged into Work.") && before.says("Skills"), "{}", before.text());
}

#[test]
fn a_group_takes_in_its_own_parent_and_nothing_comes_to_answer_to_itself() {
    let house = house();
    let it = two(&house);
    let team = body(&house, "riverside", "Team", "action_team");
    put_under(&house, team, it.groups[0]);
    let coordinator = coordinator(&house);
    let (one, into) = (it.groups[0].to_string(), team.to_string());
    let form = [
        ("from", one.as_str()),
        ("into", &into),
        ("seats_shown", "true"),
        ("starts_on", "2026-09-01"),
        ("reason_en", "Because of the strategy"),
    ];
    assert_eq!(coordinator.post(&format!("{HOME}/mergers"), &form).status, 303);
    let parent: (BodyId,) = house.look(|tx| tx.one(sql!("SELECT parent_id FROM body WHERE id = $1"), bind![team]));
    assert_eq!(parent.0, it.council);
    assert_eq!(seats_of(&house, team), [], "no seat was chosen");
    let (council_id, deep) = (it.council.to_string(), body(&house, "riverside", "Deep", "action_team"));
    put_under(&house, deep, it.groups[1]);
    let deep_id = deep.to_string();
    let circle = with(&with(&form, ("from", &council_id)), ("into", &deep_id));
    refused(&coordinator, &format!("{HOME}/mergers"), &circle, ("begins after that day", "commence après ce jour"));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-01-10'"), bind![]));
    refused(&coordinator, &format!("{HOME}/mergers"), &circle, ("cannot come under itself", "relever d’elle-même"));
}

#[test]
fn a_group_splits_and_each_seat_and_promise_goes_where_it_was_sent() {
    let house = house();
    let it = two(&house);
    let (coordinator, group) = (coordinator(&house), it.groups[1]);
    let second_seat = seat(&house, "riverside", group, 2);
    let [seat_one, seat_two, promise] = [it.seats[2].to_string(), second_seat.to_string(), it.promise.to_string()];
    let sent = [format!("{seat_one}:1"), format!("{seat_two}:2"), format!("{promise}:2")];
    let form = [
        ("first_en", "Young people"),
        ("second_en", "Women"),
        ("kind", "action_team"),
        ("starts_on", "2026-09-01"),
        ("reason_en", "Because of the strategy"),
        ("seat", sent[0].as_str()),
        ("seat", &sent[1]),
        ("follow_up", &sent[2]),
    ];
    let path = at(group, "split");
    let page = coordinator.get(&at(group, "split/new"));
    assert!(page.says("Write to the city") && page.says("Chloé"), "{}", page.text());
    refused(&coordinator, &path, &with(&form, ("first_en", "")), ("Write it", "Écrivez"));
    refused(&coordinator, &path, &with(&form, ("second_en", "")), ("Name a second body", "Nommez une deuxième instance"));
    let nowhere = format!("{seat_one}:3");
    refused(&coordinator, &path, &with(&form, ("seat", &nowhere)), ("has no name", "sans nom"));
    refused(&coordinator, &path, &with(&form, ("kind", "club")), ("Choose", "Choisissez"));
    refused(&coordinator, &path, &with(&form, ("starts_on", "2020-01-01")), ("since 1 April 2024", "1er avril 2024"));
    assert_eq!(coordinator.post(&path, &form).status, 303);
    let part = |name: &'static str| {
        house.look(|tx| {
            tx.one::<(BodyId, BodyId, BodyId)>(sql!("SELECT id, parent_id, grew_out_of_id FROM body WHERE name_en = $1"), bind![name])
        })
    };
    let (young, women) = (part("Young people"), part("Women"));
    assert_eq!((young.1, young.2), (it.council, group));
    assert_eq!(seats_of(&house, young.0), [(1, None, Some(it.seats[2]))]);
    assert_eq!(seats_of(&house, women.0), [(1, None, Some(second_seat))]);
    assert_eq!(body_of(&house, it.promise), women.0);
    assert_eq!(last_day(&house, group).as_deref(), Some("2026-08-31"));
    assert!(coordinator.get(&at(young.0, "history")).says("Young people came of the split of Skills."));
}

#[test]
fn a_group_that_goes_on_keeps_what_was_not_sent() {
    let house = house();
    let it = two(&house);
    let (coordinator, group) = (coordinator(&house), it.groups[0]);
    let sent = format!("{}:1", it.seats[1]);
    let form = [
        ("first_en", "Young people"),
        ("goes_on", "true"),
        ("kind", "action_team"),
        ("starts_on", "2026-09-01"),
        ("reason_en", "Because of the strategy"),
        ("seat", sent.as_str()),
    ];
    assert_eq!(coordinator.post(&at(group, "split"), &form).status, 303);
    assert_eq!(last_day(&house, group), None);
    assert_eq!(seats_of(&house, group), [(1, None, None), (2, Some("2026-08-31".into()), None)]);
}

#[test]
fn only_those_who_run_the_partnership_change_its_structure() {
    let house = house();
    let it = two(&house);
    let elsewhere = body(&house, "hillside", "Council", "council");
    let (coordinator, member) = (coordinator(&house), in_riverside(&house, MEMBER));
    for page in ["renaming/new", "closing/new", "split/new"] {
        assert_eq!(coordinator.get(&at(it.groups[0], page)).status, 200);
        assert_eq!(member.get(&at(it.groups[0], page)).status, 403);
        assert_eq!(coordinator.get(&at(elsewhere, page)).status, 404);
    }
    assert_eq!(member.post(&at(it.groups[0], "renaming"), &RENAMING).status, 403);
    assert_eq!(member.post(&format!("{HOME}/mergers"), &[]).status, 403);
    assert_eq!(in_riverside(&house, FUNDER).get(&at(it.groups[0], "history")).status, 200);
    let (one, other) = (it.groups[0].to_string(), elsewhere.to_string());
    let form = [
        ("from", one.as_str()),
        ("from", &other),
        ("into", &one),
        ("seats_shown", "true"),
        ("starts_on", "2026-09-01"),
        ("reason_en", "Because of the strategy"),
    ];
    refused(&coordinator, &format!("{HOME}/mergers"), &form, ("Choose", "Choisissez"));
}
