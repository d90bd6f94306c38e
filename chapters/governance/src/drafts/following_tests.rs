//! What closing a meeting makes, as whoever closes it meets it.

use access::standings::{CHAIR, MEMBER};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside};

const MEETINGS: &str = "/en/p/riverside/meetings";

fn page(it: &Council) -> String {
    format!("{MEETINGS}/{}", it.meeting)
}

fn close(by: &Visitor<'_>, it: &Council, to: &str) -> Answer {
    by.post(&format!("{}/step", page(it)), &[("from", "in_session"), ("to", to)])
}

/// The meetings but for the first: number, day, whether it is to be confirmed, and the titles on its agenda.
fn others(house: &TestHouse) -> Vec<(i64, String, bool, Vec<String>)> {
    let all: Vec<(i64, String, bool, String)> = house.look(|tx| {
        tx.rows(sql!("SELECT number, held_on, day_is_open, id FROM meeting WHERE number > 1 ORDER BY held_on, number"), bind![])
    });
    let titles = |meeting: String| {
        let found: Vec<(String,)> = house
            .look(move |tx| tx.rows(sql!("SELECT title_en FROM agenda_item WHERE meeting_id = $1 ORDER BY place, id"), bind![meeting]));
        found.into_iter().map(|(title,)| title).collect()
    };
    all.into_iter().map(|(number, day, open, id)| (number, day, open, titles(id))).collect()
}

fn titles(all: &[&str]) -> Vec<String> {
    all.iter().map(|title| (*title).to_owned()).collect()
}

const MINUTES: &str = "Approval of the minutes: Council, meeting 1";

/// A rhythm of the council, every second Wednesday, with one item on every agenda.
fn rhythm(by: &Visitor<'_>, it: &Council) {
    rhythm_with(by, it, "0", &[]);
}

/// That rhythm, from the version that was seen, with whatever more its form says.
fn rhythm_with(by: &Visitor<'_>, it: &Council, version: &str, more: &[(&str, &str)]) {
    let fields = [
        ("rule", "weeks"),
        ("every", "2"),
        ("week", "first"),
        ("day", "wednesday"),
        ("counted_from", "2026-11-04"),
        ("starts_at", "9:00"),
        ("ends_at", "10:30"),
        ("format", "remote"),
        ("item_en", "Welcome"),
        ("item_fr", "Mot de bienvenue"),
        ("item_purpose", "information"),
        ("item_minutes", "5"),
        ("version", version),
    ];
    let set = by.post(&format!("/en/p/riverside/bodies/{}/series", it.body), &[&fields, more].concat());
    assert_eq!(set.status, 303, "{}", set.text());
}

#[test]
fn closing_a_meeting_drafts_the_next_with_what_is_left_over_and_says_so() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let closed = close(&by, &it, "adjourned");
    assert!(closed.status == 303 && closed.location().contains("/room?"), "{}", closed.location());
    assert_eq!(others(&house), [(2, "2026-12-14".into(), true, titles(&[MINUTES, "Action plan"]))]);
    for address in [closed.location().to_owned(), page(&it)] {
        let shown = by.get(&address);
        assert!(
            shown.says("The next meeting is drafted for Monday, 14 December 2026") && shown.says("Open the next meeting"),
            "{}",
            shown.text()
        );
    }
    assert!(by.get(&page(&it).replace("/en/", "/fr/")).says("La prochaine réunion est ébauchée pour le lundi 14 décembre 2026"));
    assert!(!in_riverside(&house, MEMBER).get(&page(&it)).says("Open the next meeting"));
    let (next,): (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM meeting WHERE number = 2"), bind![]));
    let (here, list) = (format!("{MEETINGS}/{next}"), by.get(MEETINGS));
    assert!(by.get(&page(&it)).says(&format!("href=\"{here}\"")) && list.says("14 December 2026 (to be confirmed)"), "{}", list.text());
    let draft = by.get(&here);
    assert!(draft.says("Nobody has confirmed it yet.") && draft.says("Confirm or move the day"), "{}", draft.text());
    assert!(!in_riverside(&house, MEMBER).get(&here).says("Confirm or move the day"));
    let body = it.body.to_string();
    let same = [("body", body.as_str()), ("number", "2"), ("held_on", "2026-12-14"), ("starts_at", "13:30"), ("ends_at", "15:30")];
    let confirmed = by.post(&here, &[&same[..], &[("format", "hybrid"), ("version", "1")]].concat());
    assert_eq!(confirmed.status, 303, "{}", confirmed.text());
    assert!(!others(&house)[0].2 && !by.get(&here).says("Nobody has confirmed it yet."));
    assert_eq!(close(&by, &it, "adjourned").status, 422, "it is closed");
    assert_eq!(others(&house).len(), 1);
}

#[test]
fn the_rhythm_of_the_body_has_the_next_day_and_what_stands_on_every_agenda() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    rhythm(&by, &it);
    let body = it.body;
    let called_off = move |tx: &mut kit::db::WriteTx| {
        let partnership: (String,) = tx.one(sql!("SELECT partnership_id FROM body WHERE id = $1"), bind![body])?;
        tx.run(
            sql!(
                "INSERT INTO meeting (id, partnership_id, body_id, number, held_on, starts_at, ends_at, zone, place_en, place_fr, place_state, format,
                                      state, languages, day_is_open, note_en, note_fr, note_state, sequence, changed_at, version)
                 VALUES ($1, $2, $3, 7, '2026-11-18', '09:00', '10:30', 'America/Toronto', '', '', 'en.missing', 'remote', 'cancelled', 'en', FALSE,
                         '', '', 'en.missing', 0, '2026-11-01T00:00:00Z', 1)"
            ),
            bind![kit::Id::new(kit::testing::now()), partnership.0, body],
        )
    };
    house.given(called_off);
    assert_eq!(close(&by, &it, "adjourned").status, 303);
    let made = &others(&house)[1];
    assert_eq!(
        made,
        &(8, "2026-12-02".into(), false, titles(&[MINUTES, "Welcome", "Action plan"])),
        "the one of 18 November was called off"
    );
    assert!(
        by.get(&page(&it)).says("stand on the agenda of the next meeting: Wednesday, 2 December 2026"),
        "{}",
        by.get(&page(&it)).text()
    );
}

#[test]
fn the_item_of_the_rhythm_that_approves_minutes_becomes_the_one_for_these_minutes() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let rhythm = |title_en: &str, title_fr: &str, version: &str| {
        let approval = [("item_en", title_en), ("item_fr", title_fr), ("item_purpose", "approval"), ("item_minutes", "10")];
        rhythm_with(&by, &it, version, &approval);
    };
    rhythm("Approval of the previous minutes", "Adoption du procès-verbal", "0");
    assert_eq!(close(&by, &it, "adjourned").status, 303);
    assert_eq!(others(&house)[0].3, titles(&["Welcome", "Approval of the previous minutes", "Action plan"]));
    let bound = |house: &TestHouse| {
        house.look(|tx| {
            tx.rows::<(String, i64)>(
                sql!("SELECT i.title_en, m.number FROM agenda_item i JOIN meeting m ON m.id = i.approves_id ORDER BY i.place, i.id"),
                bind![],
            )
        })
    };
    assert_eq!(bound(&house), [("Approval of the previous minutes".to_owned(), 1)]);
    let (next,): (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM meeting WHERE number = 2"), bind![]));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'in_session' WHERE number = 2"), bind![]));
    let closed = by.post(&format!("{MEETINGS}/{next}/step"), &[("from", "in_session"), ("to", "adjourned")]);
    assert_eq!(closed.status, 303, "{}", closed.text());
    let third = &others(&house)[1].3;
    let twice = titles(&["Welcome", "Approval of the previous minutes", "Approval of the previous minutes", "Action plan"]);
    assert_eq!(third, &twice, "those of meeting 1 were not dealt with: both are to be approved, each by its own item");
    assert_eq!(bound(&house).iter().filter(|(_, number)| *number == 1).count(), 2, "at meeting 2 and, carried over, at meeting 3");
    assert_eq!(bound(&house).iter().filter(|(_, number)| *number == 2).count(), 1);
}

#[test]
fn the_meeting_that_is_there_gets_what_is_left_over_once() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let body = it.body.to_string();
    let next = [("body", body.as_str()), ("number", "2"), ("held_on", "2026-12-02"), ("starts_at", "9:00"), ("ends_at", "11:00")];
    let made = by.post(MEETINGS, &[&next[..], &[("format", "hybrid")]].concat());
    assert_eq!(made.status, 303);
    let there = made.location().split('?').next().expect("its page").to_owned();
    assert_eq!(by.post(&format!("{there}/items"), &[("place", "1"), ("title_en", "Shuttle"), ("purpose", "discussion")]).status, 303);
    assert_eq!(close(&by, &it, "adjourned").status, 303);
    let all = [(2, "2026-12-02".into(), false, titles(&[MINUTES, "Shuttle", "Action plan"]))];
    assert_eq!(others(&house), all);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'in_session' WHERE number = 1"), bind![]));
    assert_eq!(close(&in_riverside(&house, CHAIR), &it, "adjourned").status, 303, "opened again and closed again");
    assert_eq!(others(&house), all, "nothing comes twice");
}

#[test]
fn where_no_day_can_be_known_the_form_comes_next_with_everything_filled_in() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    house.given(|tx| tx.run(sql!("UPDATE body SET rhythm = 'as_needed'"), bind![]));
    let closed = close(&by, &it, "adjourned");
    assert_eq!((closed.status, closed.location()), (303, &*format!("{}/next", page(&it))));
    let form = by.get(closed.location());
    assert!(form.says("value=\"2026-12-14\"") && form.says("value=\"13:30\"") && form.says("1. Action plan"), "{}", form.text());
    assert!(others(&house).is_empty());
}

#[test]
fn no_meeting_follows_the_last_one_of_a_body() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    house.given(|tx| tx.run(sql!("UPDATE body SET ends_on = '2026-11-16'"), bind![]));
    assert_eq!(close(&by, &it, "adjourned").status, 303);
    assert!(others(&house).is_empty() && !by.get(&page(&it)).says("Open the next meeting"));
}
