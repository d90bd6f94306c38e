//! The room as those who prepare the meetings of a body meet it.

use access::standings::{GROUP_CHAIR, MEMBER};
use kit::{bind, permits::Scope, sql, testing::TestHouse};

use crate::testing::{Council, coordinator, council, house, in_riverside};

const RHYTHM: &[(&str, &str)] = &[
    ("rule", "month"),
    ("every", "1"),
    ("week", "second"),
    ("day", "monday"),
    ("counted_from", "2026-09-01"),
    ("starts_at", "13:30"),
    ("ends_at", "15:30"),
    ("format", "hybrid"),
    ("place_en", "City Hall"),
    ("item_en", "Welcome"),
    ("item_fr", "Mot de bienvenue"),
    ("item_purpose", "information"),
    ("item_minutes", "5"),
    ("item_en", "Approval of the minutes"),
    ("item_fr", ""),
    ("item_purpose", "approval"),
    ("item_minutes", ""),
];

fn page(it: &Council) -> String {
    format!("/en/p/riverside/bodies/{}/series", it.body)
}

fn with(version: &'static str) -> Vec<(&'static str, &'static str)> {
    RHYTHM.iter().copied().chain([("version", version)]).collect()
}

fn meetings(house: &TestHouse) -> Vec<(String, i64, i64, String)> {
    house.look(|tx| {
        tx.rows(
            sql!(
                "SELECT m.held_on, m.number, (SELECT COUNT(*) FROM agenda_item i WHERE i.meeting_id = m.id), m.state
                 FROM meeting m WHERE m.number > 1 ORDER BY m.held_on"
            ),
            bind![],
        )
    })
}

#[test]
fn a_year_of_meetings_is_made_in_one_step_after_a_preview() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    assert!(by.get(&page(&it)).says("No rhythm is set yet"));
    assert_eq!(by.post(&page(&it), &with("0")).status, 303);
    let shown = by.get(&page(&it));
    assert!(shown.says("Every month on the second Monday, 1:30\u{a0}p.m. to 3:30\u{a0}p.m.") && shown.says("Approval of the minutes"));
    let json: serde_json::Value = serde_json::from_slice(&by.get(&page(&it).replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!((&json["rhythm"]["day"], &json["standing_items"][0]["title"]["fr"]), (&"monday".into(), &"Mot de bienvenue".into()));
    let preview = by.get(&format!("{}/meetings?from=2027-09-01&to=2027-12-31", page(&it)));
    assert!(preview.says("Monday, 13 September 2027") || preview.says("Monday 13 September 2027"), "{}", preview.text());
    assert!(preview.says("Thanksgiving, a statutory holiday here") && preview.says("2 items are put on each agenda"));
    assert!(meetings(&house).is_empty(), "looking makes nothing");
    let fields = [("date", "2027-09-13"), ("date", "2027-10-18"), ("date", "2027-11-08"), ("keep", "1"), ("keep", "2")];
    assert_eq!(by.post(&format!("{}/meetings", page(&it)), &fields).status, 303);
    let made = meetings(&house);
    let days: Vec<_> = made.iter().map(|(day, number, items, state)| (day.as_str(), *number, *items, state.as_str())).collect();
    assert_eq!(days, [("2027-09-13", 2, 2, "draft"), ("2027-10-18", 3, 2, "draft")], "one moved, one left out");
    let again = by.get(&format!("{}/meetings?from=2027-09-01&to=2027-09-30", page(&it)));
    assert!(again.says("This body already meets on this day") && !again.says("value=\"1\" checked"));
    assert!(by.get(&page(&it).replace("/en/", "/fr/")).says("Chaque mois, le deuxième lundi"));
}

#[test]
fn a_day_on_which_the_hours_do_not_exist_or_exist_twice_is_refused_and_nothing_is_made() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let night: Vec<_> = with("0").into_iter().filter(|(field, _)| !["starts_at", "ends_at"].contains(field)).collect();
    let night: Vec<_> = night.into_iter().chain([("starts_at", "1:30"), ("ends_at", "2:30")]).collect();
    assert_eq!(by.post(&page(&it), &night).status, 303);
    for day in ["2027-03-14", "2027-11-07"] {
        let fields = [("date", "2027-02-08"), ("date", day), ("keep", "1"), ("keep", "2"), ("look", "true")];
        let looked = by.post(&format!("{}/meetings", page(&it)), &fields);
        assert!(looked.status == 200 && looked.says("The clocks change at an hour of this meeting"), "{day}");
        let refused = by.post(&format!("{}/meetings", page(&it)), &fields[..4]);
        assert!(refused.status == 422 && refused.says("The clocks change") && refused.says("2027-02-08"), "{day}");
    }
    assert!(meetings(&house).is_empty(), "all of them or none");
}

#[test]
fn what_cannot_be_made_is_said_and_keeps_what_was_typed() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let unset = by.post(&format!("{}/meetings", page(&it)), &[("date", "2027-01-11"), ("keep", "1")]);
    assert!(unset.status == 409 && unset.says("Set the rhythm of this body first"), "{}", unset.status);
    let wrong = by.post(&page(&it), &[("rule", "month"), ("place_en", "Salle “A” 🏛 קומה"), ("item_en", "x"), ("every", "none")]);
    assert!(wrong.status == 422 && wrong.says("Salle “A” 🏛 קומה") && wrong.says("Item 1 needs a title"), "{}", wrong.text());
    assert_eq!(by.post(&page(&it), &with("0")).status, 303);
    let late = by.post(&page(&it), &with("0"));
    assert!(late.status == 409 && late.says("City Hall"), "two people set it at once");
    let make = format!("{}/meetings", page(&it));
    assert!(by.post(&make, &[("date", "2027-01-11")]).says("Choose at least one day"));
    let twice = by.post(&make, &[("date", "2027-01-11"), ("date", "2027-01-11"), ("keep", "1"), ("keep", "2")]);
    assert!(twice.status == 422 && twice.says("This day is chosen twice"));
    assert!(by.post(&make.replace("/en/", "/fr/"), &[("date", "hier"), ("keep", "1")]).status == 422);
    assert!(meetings(&house).is_empty());
}

#[test]
fn who_leads_the_body_sets_its_rhythm_and_members_read_it() {
    let house = house();
    let it = council(&house, "riverside");
    let (member, chair) = (in_riverside(&house, MEMBER), house.someone("Chloé O’Neil", &[(Scope::of(it.body), GROUP_CHAIR)]));
    assert_eq!((member.get(&page(&it)).status, member.get(&format!("{}/meetings", page(&it))).status), (200, 403));
    assert_eq!((member.post(&page(&it), &with("0")).status, chair.post(&page(&it), &with("0")).status), (403, 303));
    assert_eq!(house.nobody().get(&page(&it)).status, 303);
}

#[test]
fn a_rhythm_that_is_not_set_begins_with_what_the_terms_in_force_ask() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let form = by.get(&format!("{}/edit", page(&it)));
    assert!(form.status == 200 && !form.says("The terms of reference in force"), "{}", form.text());
    let terms = crate::testing::terms_in_force(&house, it.body, |form| {
        form.meetings_per_year = "6".into();
        form.notice_days = "10".into();
    });
    let form = by.get(&format!("{}/edit", page(&it)));
    assert!(
        form.says("ask for 6 meetings a year, each with 10 days of notice.") && form.says(&format!("/terms/{terms}")),
        "{}",
        form.text()
    );
    assert!(form.says("name=\"every\"") && form.says("value=\"2\""), "every two months: {}", form.text());
    let french = by.get(&format!("{}/edit", page(&it)).replace("/en/", "/fr/"));
    assert!(french.says("demande 6 réunions par année"), "{}", french.text());
    assert_eq!(by.post(&page(&it), &with("0")).status, 303, "the proposal binds nobody");
    let stored = by.get(&format!("{}/edit", page(&it)));
    assert!(stored.says("name=\"every\"") && !stored.says("value=\"2\""), "what was set stays: {}", stored.text());
}
