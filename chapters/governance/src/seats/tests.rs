//! The room as visitors meet it.

use kit::{
    Id, bind, sql,
    testing::{now, today},
};

use super::Role;
use crate::testing::{body, coordinator, council, holds, house, member, partnership, person, seat};

const LIST: &str = "/en/p/riverside/seats";

#[test]
fn a_seat_is_vacant_until_someone_holds_it() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let place = seat(&house, "riverside", council, 1);
    let (coordinator, ana) = (coordinator(&house), person(&house, "riverside", "Ana <b>Petrović</b>", None).to_string());
    assert!(coordinator.get(&format!("{LIST}?state=vacant")).says("Place 1"));
    let fields = [("person", ana.as_str()), ("role", "holder"), ("starts_on", "2026-01-01"), ("ends_on", "2026-12-31")];
    assert_eq!(coordinator.post(&format!("{LIST}/{place}/appointment"), &fields).status, 303);
    assert!(!coordinator.get(&format!("{LIST}?state=vacant")).says("Place 1"));
    assert!(coordinator.get(&format!("{LIST}?state=ending")).says("Place 1"));
    let page = coordinator.get(&format!("/fr/p/riverside/seats/{place}"));
    assert!(page.says("Petrović") && !page.says("<b>Petrović"));
    assert!(coordinator.get("/en/p/riverside/seats.csv").text().contains("Petrović"));
    assert!(coordinator.get("/api/v1/p/riverside/seats").says("\"memberships\""));
}

#[test]
fn two_people_cannot_hold_a_seat_at_once_and_nobody_of_elsewhere_can() {
    let house = house();
    let it = council(&house, "riverside");
    let (coordinator, other) = (coordinator(&house), person(&house, "riverside", "Dov Levin", None).to_string());
    let stranger = person(&house, "hillside", "Esi Mensah", None).to_string();
    let address = format!("{LIST}/{}/appointment", it.seats[0]);
    let answer = coordinator.post(&address, &[("person", &other), ("role", "holder"), ("starts_on", "2026-01-01")]);
    assert_eq!(answer.status, 422);
    assert!(answer.says("Somebody else is on this seat"));
    assert_eq!(coordinator.post(&address, &[("person", &stranger), ("role", "alternate"), ("starts_on", "2026-01-01")]).status, 422);
    assert_eq!(coordinator.post(&address, &[("person", &other), ("role", "alternate"), ("starts_on", "2026-01-01")]).status, 303);
}

#[test]
fn holding_a_seat_gives_an_account_the_standing_of_a_member_and_leaving_takes_it_back() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let place = seat(&house, "riverside", council, 1);
    let (account, coordinator) = (Id::new(now()), coordinator(&house));
    let who = person(&house, "riverside", "Farid Rahimi", Some(account)).to_string();
    let theirs = house.signed_in(account, "Farid Rahimi");
    assert_eq!(theirs.get(LIST).status, 404);
    let fields = [("person", who.as_str()), ("role", "holder"), ("starts_on", "2026-01-01")];
    assert_eq!(coordinator.post(&format!("{LIST}/{place}/appointment"), &fields).status, 303);
    assert_eq!(theirs.get(LIST).status, 200);
    let tenure: (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM tenure"), bind![]));
    let ending = [("tenure", tenure.0.as_str()), ("ends_on", "2026-11-15"), ("reason", "resigned")];
    assert_eq!(coordinator.post(&format!("{LIST}/{place}/ending"), &ending).status, 303);
    assert_eq!(theirs.get(LIST).status, 404);
}

#[test]
fn a_member_may_not_appoint_and_a_number_is_given_once() {
    let house = house();
    let it = council(&house, "riverside");
    let fields = [
        ("body", it.body.to_string()),
        ("number", "1".into()),
        ("label_en", "Health".into()),
        ("kind", "organizational".into()),
        ("starts_on", "2026-01-01".into()),
    ];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(member(&house).post(LIST, &fields).status, 403);
    let answer = coordinator(&house).post(LIST, &fields);
    assert_eq!(answer.status, 422);
    assert!(answer.says("already has a seat with that number"));
}

#[test]
fn a_seat_of_another_partnership_is_not_found() {
    let house = house();
    let it = council(&house, "hillside");
    assert_eq!(coordinator(&house).get(&format!("{LIST}/{}", it.seats[0])).status, 404);
}

#[test]
fn seats_are_counted_by_sector_as_they_stood_on_a_day() {
    let house = house();
    let it = council(&house, "riverside");
    let empty = seat(&house, "riverside", it.body, 4);
    let riverside = partnership(&house, "riverside");
    let counted = house.look(|tx| super::by_sector(tx, riverside, today()));
    assert_eq!((counted[0].sector.as_str(), counted[0].seats, counted[0].filled), ("health", 4, 3));
    holds(&house, "riverside", empty, it.people[0], Role::Holder);
    assert_eq!(house.look(|tx| super::filled(tx, riverside, today())), (4, 4));
}
