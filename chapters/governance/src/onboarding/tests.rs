//! Onboarding through the router: who is new, what ticks itself, what is ticked, and the list.

use access::standings::{CHAIR, MEMBER};
use kit::{
    bind, sql,
    testing::{TestHouse, today},
};

use crate::testing::{Council, SINCE, coordinator, council, house, in_riverside, person, seat};

/// A council with a fourth member who came today.
fn with_newcomer(house: &TestHouse) -> (Council, String, String) {
    let it = council(house, "riverside");
    let fourth = seat(house, "riverside", it.body, 4).to_string();
    let (dana, day) = (person(house, "riverside", "Dana Newman", None).to_string(), today().to_string());
    let form = [("person", dana.as_str()), ("role", "holder"), ("starts_on", day.as_str())];
    assert_eq!(coordinator(house).post(&format!("/en/p/riverside/seats/{fourth}/appointment"), &form).status, 303);
    let (tenure,): (kit::Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM tenure WHERE starts_on = $1"), bind![today()]));
    let page = format!("/en/p/riverside/bodies/{}/onboarding", it.body);
    (it, page, tenure.to_string())
}

#[test]
fn a_new_member_has_steps_to_tick_and_two_that_tick_themselves() {
    let house = house();
    let (it, page, tenure) = with_newcomer(&house);
    let coordinator = coordinator(&house);
    let begun = coordinator.get(&page);
    assert!(begun.says("Dana Newman") && begun.says("0 of 5"), "{}", begun.text());
    assert!(!begun.says("Ana Petrović"), "whoever sat here for years is not new");
    let steps = format!("{page}/steps");
    assert_eq!(coordinator.post(&steps, &[("tenure", &tenure), ("steps", "shipped-1"), ("steps", "shipped-2")]).status, 303);
    let after = coordinator.get(&page);
    assert!(after.says("2 of 5") && after.says("Robin Marchetti"), "{}", after.text());
    let (dana, meeting) = (person_of(&house), it.meeting);
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO attendance (id, partnership_id, meeting_id, person_id, state, arrived, departed)
                 SELECT $1, partnership_id, id, $2, 'present', '', '' FROM meeting WHERE id = $3"
            ),
            bind![kit::Id::new(kit::testing::now()), dana, meeting],
        )
    });
    let came = coordinator.get(&page.replace("/en/", "/fr/"));
    assert!(came.says("3 sur 5"), "{}", came.text());
    assert_eq!(coordinator.post(&steps, &[("tenure", &tenure)]).status, 303);
    assert!(coordinator.get(&page).says("1 of 5"), "what was ticked by mistake is taken back");
}

fn person_of(house: &TestHouse) -> kit::Id {
    house.look(|tx| tx.one(sql!("SELECT id FROM person WHERE name = 'Dana Newman'"), bind![]))
}

#[test]
fn the_list_of_a_body_is_its_own_and_what_was_ticked_stays_with_its_step() {
    let house = house();
    let (_, page, tenure) = with_newcomer(&house);
    let coordinator = coordinator(&house);
    assert_eq!(coordinator.post(&format!("{page}/steps"), &[("tenure", &tenure), ("steps", "shipped-2")]).status, 303);
    let edit = coordinator.get(&format!("{page}/edit"));
    assert!(edit.says("Met the coordinator") && edit.says("A rencontré la coordination"), "{}", edit.text());
    let list = [
        ("version", "1"),
        ("step_en", "Met the coordinator"),
        ("step_fr", "A rencontré la coordination"),
        ("step_en", "Visited the drop-in"),
        ("step_fr", ""),
    ];
    assert_eq!(coordinator.post(&page, &list).status, 303);
    let after = coordinator.get(&page);
    assert!(after.says("Visited the drop-in") && after.says("1 of 4"), "{}", after.text());
    assert_eq!(coordinator.post(&page, &list).status, 409, "somebody was faster");
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    let house = house();
    let (_, page, tenure) = with_newcomer(&house);
    let coordinator = coordinator(&house);
    let steps = format!("{page}/steps");
    assert_eq!(coordinator.post(&steps, &[]).status, 422);
    let other = coordinator.post(&steps, &[("tenure", &tenure), ("steps", "shipped-9")]);
    assert!(other.status == 409 && other.says("not on the list"), "{}", other.text());
    let old: (kit::Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM tenure WHERE starts_on = $1 LIMIT 1"), bind![SINCE]));
    assert_eq!(coordinator.post(&steps, &[("tenure", &old.0.to_string())]).status, 409, "not new");
    assert_eq!(coordinator.post(&steps, &[("tenure", &tenure), ("steps", "nonsense")]).status, 422);
    let empty = coordinator.post(&page, &[("version", "0"), ("step_en", " ")]);
    assert!(empty.status == 422 && empty.says("one step at least"), "{}", empty.text());
    let long = "x".repeat(201);
    assert!(coordinator.post(&page.replace("/en/", "/fr/"), &[("version", "0"), ("step_en", &long)]).says("200"));
    for standing in [MEMBER, CHAIR] {
        let visitor = in_riverside(&house, standing);
        assert_eq!((visitor.get(&page).status, visitor.post(&steps, &[("tenure", &tenure)]).status), (403, 403));
    }
}
