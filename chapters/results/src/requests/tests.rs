//! Requests through the router: who owes an update, reminders, links taken back.

use access::standings::{CHAIR, COORDINATOR, MEMBER};
use kit::{bind, sql, testing::Answer};
use registry::testing::in_partnership;

use crate::testing::{Stage, activity, plan, stage};

const OWED: &str = "/en/p/riverside/requests";

fn ask(stage: &Stage, activities: &[&str]) -> Answer {
    let mut fields = vec![("since", "2026-10-01"), ("answer_by", "2026-11-30")];
    fields.extend(activities.iter().map(|id| ("activities", *id)));
    stage.claire().post(OWED, &fields)
}

/// The address in a page that begins like a task link.
fn link_in(page: &str) -> String {
    let start = page.find("/fr/a/").expect("a link in French: Emma prefers it");
    page[start..].chars().take_while(|c| *c != '<').collect()
}

#[test]
fn reminders_go_out_with_a_letter_in_the_language_of_whoever_gets_it_and_the_link_is_shown() {
    let stage = stage();
    let page = stage.claire().get(OWED);
    assert!(
        page.says("Print maps") && page.says("Walk together") && page.says("Nobody yet") && page.says("Emma Fournier, by e-mail"),
        "{}",
        page.text()
    );
    let (maps, walks) = (stage.maps.to_string(), stage.walks.to_string());
    let sent = ask(&stage, &[&maps, &walks]);
    assert_eq!(sent.status, 200, "{}", sent.text());
    let letters: Vec<(String, String, String, String)> =
        stage.house.look(|tx| tx.rows(sql!("SELECT recipient, lang, subject, body FROM outbox"), bind![]));
    assert_eq!(letters.len(), 1, "whoever leads nothing is not written to");
    let (recipient, lang, subject, body) = &letters[0];
    assert_eq!((recipient.as_str(), lang.as_str()), ("emma@example.org", "fr"));
    assert!(subject.contains("Print maps") && body.contains("Bonjour Emma") && body.contains("30 novembre 2026"), "{body}");
    let link = link_in(&sent.text());
    assert!(body.contains(&link));
    let open = stage.house.nobody().get(&link);
    assert!(open.status == 200 && open.says("Claire vous le demande"), "{}", open.text());
}

#[test]
fn the_holder_of_the_seat_is_asked_unless_somebody_else_of_the_organization_is_chosen() {
    let stage = stage();
    let (partnership, library, maps) = (stage.partnership, stage.library, stage.maps.to_string());
    let zoe = crate::testing::person(&stage.house, partnership, library, "Zoé Tremblay");
    assert!(stage.claire().get(OWED).says("Emma Fournier, by e-mail"), "nobody holds the seat: whoever was there first");
    stage.house.given(move |tx| {
        let (body, seat) = (kit::Id::new(kit::testing::now()), kit::Id::new(kit::testing::now()));
        tx.run(
            sql!(
                "INSERT INTO body (id, partnership_id, kind, name_en, name_fr, name_state, name_fold, mandate_en, mandate_fr, mandate_state, theme, rhythm,
                     is_open, meets_publicly, starts_on, version)
                 VALUES ($1, $2, 'council', 'Council', 'Conseil', 'en.reviewed', 'council', '', '', 'en.missing', '', '', FALSE, FALSE, '2020-01-01', 1)"
            ),
            bind![body, partnership],
        )?;
        tx.run(
            sql!(
                "INSERT INTO seat (id, partnership_id, body_id, number, label_en, label_fr, label_state, label_fold, sectors, kind, organization_id,
                     is_voting, counts_for_quorum, appointed_by, reserved, alternates, is_open, note_en, note_fr, note_state, starts_on, version)
                 VALUES ($1, $2, $3, 1, 'Seat', '', 'en.missing', 'seat', 'library', 'organizational', $4, TRUE, TRUE, '', '', 'named', FALSE, '', '',
                     'en.missing', '2024-04-01', 1)"
            ),
            bind![seat, partnership, body, library],
        )?;
        tx.run(
            sql!("INSERT INTO tenure (id, partnership_id, seat_id, person_id, role, starts_on, reason) VALUES ($1, $2, $3, $4, 'holder', '2026-04-01', '')"),
            bind![kit::Id::new(kit::testing::now()), partnership, seat, zoe],
        )
    });
    let page = stage.claire().get(OWED);
    assert!(page.says("Zoé Tremblay, by e-mail") && page.says("Whom to ask about 1.1") && page.says("holds the seat"), "{}", page.text());
    let send = |whom: &str| {
        stage.claire().post(OWED, &[("since", "2026-10-01"), ("answer_by", "2026-11-30"), ("activities", maps.as_str()), ("whom", whom)])
    };
    for wrong in [format!("{maps}.{maps}"), "nobody".to_owned(), format!("{maps}.x")] {
        let refused = send(&wrong);
        assert!(refused.status == 422 && refused.says("Choose somebody who works for that organization"), "{wrong}: {}", refused.text());
    }
    assert_eq!(stage.count(sql!("SELECT COUNT(*) FROM update_request")), 0);
    assert!(send(&format!("{maps}.{}", stage.emma)).says("Emma Fournier, by e-mail"));
    let (asked,): (String,) = stage.house.look(|tx| tx.one(sql!("SELECT holder FROM update_request"), bind![]));
    assert_eq!(asked, "Emma Fournier");
}

#[test]
fn whoever_was_asked_today_is_not_asked_again_until_the_link_is_taken_back() {
    let stage = stage();
    let maps = stage.maps.to_string();
    let link = link_in(&ask(&stage, &[&maps]).text());
    assert!(ask(&stage, &[&maps]).says("Nobody was asked"));
    assert_eq!(stage.count(sql!("SELECT COUNT(*) FROM outbox")), 1);
    let (request,): (String,) = stage.house.look(|tx| tx.one(sql!("SELECT id FROM update_request"), bind![]));
    let back = format!("/en/p/riverside/requests/{request}/withdrawal");
    assert_eq!(in_partnership(&stage.house, "Jo", "riverside", CHAIR).post(&back, &[]).status, 403);
    assert_eq!(in_partnership(&stage.house, "Nia", "hillside", COORDINATOR).post(&back.replace("riverside", "hillside"), &[]).status, 404);
    assert_eq!(stage.house.nobody().get(&link).status, 200);
    assert_eq!(stage.claire().post(&back, &[]).status, 303);
    assert_eq!(stage.house.nobody().get(&link).status, 410);
    assert_eq!(link_in(&ask(&stage, &[&maps]).text()).len(), link.len());
}

#[test]
fn an_update_settles_what_was_owed() {
    let stage = stage();
    let (maps, claire) = (stage.maps.to_string(), stage.claire());
    let link = link_in(&ask(&stage, &[&maps]).text());
    let page = stage.house.nobody().get(&link).text();
    let start = page.find("name=\"key\" value=\"").expect("a key") + 18;
    let key = &page[start..start + 26];
    assert_eq!(stage.house.nobody().post(&link, &[("key", key), ("status", "on_track"), ("percent", "50")]).status, 303);
    let owed = claire.get(OWED);
    assert!(!owed.says("Print maps") && owed.says("Walk together"));
    assert!(claire.get("/en/p/riverside/updates").says("Emma Fournier"));
}

#[test]
fn only_plans_in_force_and_open_activities_owe_anything() {
    let stage = stage();
    let plan = plan(&stage.house, stage.partnership, "2027-28");
    activity(&stage.house, (stage.partnership, plan), "3", "Finished", ("done", None));
    assert!(!stage.claire().get(OWED).says("Finished"));
    stage.house.given(|tx| tx.run(sql!("UPDATE action_plan SET state = 'draft'"), bind![]));
    assert!(stage.claire().get(OWED).says("Nobody owes an update"));
}

#[test]
fn what_should_have_begun_and_is_still_proposed_owes_an_update_and_that_is_said() {
    let stage = stage();
    let claire = stage.claire();
    let everything_heard = |tx: &mut kit::db::WriteTx| tx.run(sql!("UPDATE activity SET updated_on = '2026-11-10'"), bind![]);
    stage.house.given(everything_heard);
    let quiet = claire.get(OWED);
    assert!(quiet.says("Nobody owes an update") && !quiet.says("still proposed"), "{}", quiet.text());
    let (partnership, library) = (stage.partnership, stage.library);
    let (plan,): (kit::Id,) = stage.house.look(|tx| tx.one(sql!("SELECT id FROM action_plan"), bind![]));
    let fresh = activity(&stage.house, (partnership, plan), "1.3", "Mentor newcomers", ("proposed", Some(library)));
    let owed = claire.get(OWED);
    assert!(owed.says("Mentor newcomers") && owed.says("1 activity is still proposed although its first day has come"), "{}", owed.text());
    assert!(claire.get(&OWED.replace("/en/", "/fr/")).says("encore proposée"));
    assert!(ask(&stage, &[&fresh.to_string()]).says("/fr/a/"), "it can be asked about");
    stage.house.given(|tx| tx.run(sql!("UPDATE activity SET starts_on = '2026-11-30' WHERE code = '1.3'"), bind![]));
    assert!(!claire.get(OWED).says("Mentor newcomers"), "its first day has not come");
    stage.house.given(|tx| tx.run(sql!("UPDATE action_plan SET state = 'council_approved'"), bind![]));
    assert!(claire.get(OWED).says("No plan is in force, so no update is expected yet."));
}

#[test]
fn days_and_choices_that_make_no_sense_are_refused() {
    let stage = stage();
    let (claire, maps) = (stage.claire(), stage.maps.to_string());
    for (since, by, id) in [
        ("2026-10-01", "2026-11-01", maps.as_str()),
        ("2026-10-01", "soon", &maps),
        ("2027-10-01", "2026-11-30", &maps),
        ("2026-10-01", "2026-11-30", "x"),
    ] {
        let answer = claire.post(OWED, &[("since", since), ("answer_by", by), ("activities", id)]);
        assert_eq!(answer.status, 422, "{since} {by} {id}");
    }
    assert_eq!(ask(&stage, &[]).status, 422);
    assert_eq!(stage.count(sql!("SELECT COUNT(*) FROM task_link")), 0);
    let theirs = ask(&stage, &["00000000000000000000000000"]);
    assert!(theirs.status == 200 && theirs.says("Nobody was asked"));
}

#[test]
fn chairs_see_and_only_the_staff_asks() {
    let stage = stage();
    let chair = in_partnership(&stage.house, "Denise", "riverside", CHAIR);
    assert!(chair.get(OWED).says("Print maps") && !chair.get(OWED).says("Send the reminders"));
    assert_eq!(chair.post(OWED, &[("since", "2026-10-01"), ("answer_by", "2026-11-30"), ("activities", "x")]).status, 403);
    assert_eq!(in_partnership(&stage.house, "Jo", "riverside", MEMBER).get(OWED).status, 403);
    let shown: serde_json::Value = serde_json::from_slice(&chair.get("/api/v1/p/riverside/requests?since=2026-11-01").bytes).expect("JSON");
    assert_eq!(shown.as_array().map(Vec::len), Some(2));
}
