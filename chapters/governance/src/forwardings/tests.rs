//! Sending decisions on, as visitors do it.

use access::standings::{MEMBER, OBSERVER};
use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::{
    bodies::BodyId,
    testing::{Council, body, coordinator, council, house, in_riverside, partnership},
};

/// A decision of a working group, in September.
fn decided(house: &TestHouse, group: BodyId, result: &'static str) -> Id {
    let (id, partnership) = (Id::new(now()), partnership(house, "riverside"));
    house.given(move |tx| {
        let (number,): (i64,) = tx.one(sql!("SELECT COUNT(*) + 1 FROM decision"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, year, number, decided_on, kind, method, result, text_en, text_fr, text_state,
                                       search_fold, recorded_after, version)
                 VALUES ($1, $2, $3, 2026, $4, '2026-09-16', 'approval', 'consensus', $5, 'To hold circles for men.',
                         'Tenir des cercles d’hommes.', 'en.translated', '', FALSE, 1)"
            ),
            bind![id, partnership, group, number, result],
        )
    });
    id
}

/// A council, a working group, and a decision of the group.
fn given(house: &TestHouse) -> (Council, BodyId, String) {
    let (it, group) = (council(house, "riverside"), body(house, "riverside", "Health", "working_group"));
    let decision = decided(house, group, "carried");
    (it, group, format!("/en/p/riverside/decisions/{decision}"))
}

fn send(by: &Visitor<'_>, decision: &str, more: &[(&str, &str)]) -> Answer {
    by.post(&format!("{decision}/forwardings"), &[&[("sent_on", "2026-09-20")], more].concat())
}

fn page_of(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

#[test]
fn a_body_inside_takes_a_decision_up_and_what_it_decides_is_the_answer() {
    let house = house();
    let (it, _, decision) = given(&house);
    let coordinator = coordinator(&house);
    let to = it.body.to_string();
    let forwarding = page_of(&send(&coordinator, &decision, &[("body", &to), ("asks_en", "Who pays for the hall?")]));
    let shown = coordinator.get(&forwarding);
    assert!(shown.says("Sent on 20 September 2026, no answer yet.") && shown.says("Who pays for the hall?"), "{}", shown.text());
    let none = coordinator.post(&format!("{forwarding}/agenda"), &[]);
    assert!(none.status == 409 && none.says("This body has no meeting ahead"), "its only meeting has begun");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'draft'"), bind![]));
    for _ in 0..2 {
        let taken = coordinator.post(&format!("{forwarding}/agenda"), &[]);
        assert!(taken.status == 303 && taken.location().contains(&it.meeting.to_string()), "{}", taken.text());
    }
    let agenda = coordinator.get(&format!("/en/p/riverside/meetings/{}", it.meeting));
    assert_eq!(agenda.text().matches("Health, decision 2026-01: To hold circles for men.").count(), 1, "once, however often it is pressed");
    assert!(agenda.says("Sent on to this table: decision 2026-01 of 16 September 2026: "), "{}", agenda.text());
    assert!(coordinator.get(&decision).says("On the agenda of 16 November 2026."), "the sender sees where it stands");
    let (item,): (Id,) = house.look(|tx| tx.one(sql!("SELECT item_id FROM forwarding"), bind![]));
    let room = |it: &Council| coordinator.get(&format!("/en/p/riverside/meetings/{}/room?item={item}", it.meeting));
    assert!(
        room(&it).says("To hold circles for men.</textarea>") && room(&it).says("Tenir des cercles d’hommes.</textarea>"),
        "its motion"
    );
    let answer = decided(&house, it.body, "carried_amended");
    house.given(move |tx| tx.run(sql!("UPDATE decision SET item_id = $2 WHERE id = $1"), bind![answer, item]));
    assert!(coordinator.get(&decision).says("Adopted as amended, 16 November 2026"));
    assert!(coordinator.get(&forwarding.replace("/en/", "/fr/")).says("Adoptée avec modifications"));
    assert!(!coordinator.get("/en/p/riverside/forwardings?state=waiting").says("To hold circles"), "nothing waits any more");
    let refused = coordinator.post(&forwarding, &[("outcome", "declined"), ("version", "2")]);
    assert!(refused.status == 422 && refused.says("is the answer"), "{}", refused.text());
}

#[test]
fn a_body_outside_answers_by_a_resolution_that_is_written_down() {
    let house = house();
    let (_, _, decision) = given(&house);
    let coordinator = coordinator(&house);
    let sent =
        send(&coordinator, &decision, &[("outside", "municipal_council"), ("name_en", "City Council"), ("name_fr", "Conseil municipal")]);
    let forwarding = page_of(&sent);
    let answer = |fields: &[(&str, &str)]| coordinator.post(&forwarding, &[&[("version", "1")], fields].concat());
    let wrong = [
        (vec![("outcome", "adopted"), ("decided_on", "2026-10-06")], "Write the number of the resolution"),
        (vec![("outcome", "declined")], "Fill this in"),
        (vec![("outcome", "received"), ("decided_on", "2026-09-19")], "This day comes before the decision was sent on"),
        (vec![("outcome", "received"), ("decided_on", "2026-12-19")], "This day lies ahead"),
        (vec![("outcome", "carried")], "Choose one of the answers offered"),
    ];
    for (fields, words) in wrong {
        let refused = answer(&fields);
        assert!(refused.status == 422 && refused.says(words), "{words}: {}", refused.text());
    }
    let told = [("outcome", "adopted"), ("decided_on", "2026-10-06"), ("resolution", "C-2026-118"), ("answer_fr", "Adoptée telle quelle.")];
    assert_eq!(answer(&told).status, 303);
    assert_eq!(answer(&told).status, 409, "somebody wrote it down before");
    let shown = coordinator.get(&forwarding.replace("/en/", "/fr/"));
    assert!(shown.says("C-2026-118") && shown.says("Adoptée telle quelle.") && shown.says("Conseil municipal"), "{}", shown.text());
    assert_eq!(coordinator.post(&format!("{forwarding}/agenda"), &[]).status, 409, "no agenda here takes it up");
    let csv = coordinator.get("/en/p/riverside/forwardings.csv");
    assert!(csv.says("City Council") && csv.says("C-2026-118"), "{}", csv.text());
    let json: serde_json::Value = serde_json::from_slice(&coordinator.get("/api/v1/p/riverside/forwardings").bytes).expect("JSON");
    assert_eq!((json["total"].as_i64(), json["items"][0]["resolution"].as_str()), (Some(1), Some("C-2026-118")));
}

#[test]
fn a_body_outside_is_written_to_by_a_letter_to_copy_and_to_take_away() {
    let house = house();
    let (it, _, decision) = given(&house);
    let coordinator = coordinator(&house);
    let outside = [("outside", "municipal_council"), ("name_en", "City <Council>"), ("asks_fr", "Prêter la salle.")];
    let forwarding = page_of(&send(&coordinator, &decision, &outside));
    let (shown, french) = (coordinator.get(&forwarding), coordinator.get(&forwarding.replace("/en/", "/fr/")));
    assert!(shown.says("To: City &#60;Council&#62;") && shown.says("On 16 September 2026, Health of"), "{}", shown.text());
    assert!(shown.says("<blockquote lang=\"fr\"><p>Prêter la salle.</p></blockquote>"), "asked in French alone: {}", shown.text());
    assert!(french.says("Le 16 septembre 2026, l’instance «\u{a0}Health (fr)\u{a0}»"), "{}", french.text());
    for lang in ["/en/", "/fr/"] {
        let page = forwarding.replace("/en/", lang);
        let word = crate::testing::words_of(&coordinator.get(&format!("{page}/letter.docx")));
        assert!(word.contains("2026-01") && word.contains("City &lt;Council&gt;") && word.contains("Prêter la salle."), "{word}");
        assert!(coordinator.get(&format!("{page}/letter.pdf")).bytes.starts_with(b"%PDF"), "{lang}");
    }
    let inside = page_of(&send(&coordinator, &decision, &[("body", &it.body.to_string())]));
    assert!(!coordinator.get(&inside).says("letter.pdf") && coordinator.get(&format!("{inside}/letter.pdf")).status == 409);
}

#[test]
fn what_cannot_be_sent_is_refused_with_the_reason_and_nothing_typed_is_lost() {
    let house = house();
    let (it, group, decision) = given(&house);
    let coordinator = coordinator(&house);
    let (to, own) = (it.body.to_string(), group.to_string());
    let refused = |fields: &[(&str, &str)], words: &str| {
        let answer = send(&coordinator, &decision, &[&[("asks_en", "Kept <b>")], fields].concat());
        assert!(answer.status == 422 && answer.says(words) && answer.says("Kept &#60;b&#62;"), "{words}: {}", answer.text());
    };
    refused(&[], "Choose a body of the partnership, or name one outside");
    refused(&[("body", &to), ("outside", "ministry")], "not both");
    refused(&[("outside", "ministry")], "Name the body outside");
    refused(&[("body", &own)], "Choose one of the answers offered");
    let early = coordinator.post(&format!("{decision}/forwardings"), &[("sent_on", "2026-09-15"), ("body", &to)]);
    assert!(early.status == 422 && early.says("Choose a day from 16 September 2026"), "{}", early.text());
    page_of(&send(&coordinator, &decision, &[("body", &to)]));
    refused(&[("body", &to)], "was sent to this body already");
    let lost = decided(&house, group, "defeated");
    let lost = format!("/en/p/riverside/decisions/{lost}");
    assert!(coordinator.get(&format!("{lost}/forwardings/new")).says("Only a decision that was carried"));
    assert_eq!(send(&coordinator, &lost, &[("body", &to)]).status, 409);
    for standing in [MEMBER, OBSERVER] {
        let reader = in_riverside(&house, standing);
        assert!(reader.get(&decision).status == 200 && !reader.get(&decision).says("forwardings/new"));
        assert_eq!(send(&reader, &decision, &[("body", &to)]).status, 403);
    }
}

#[test]
fn of_many_who_press_at_once_one_sends_and_one_puts_it_on_the_agenda() {
    let house = house();
    let (it, _, decision) = given(&house);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'draft'"), bind![]));
    let to = it.body.to_string();
    let at_once = |press: &(dyn Fn(&Visitor<'_>) -> u16 + Sync)| {
        std::thread::scope(|threads| {
            let all: Vec<_> = (0..6).map(|_| threads.spawn(|| press(&coordinator(&house)))).collect();
            all.into_iter().filter_map(|thread| thread.join().ok()).filter(|status| *status == 303).count()
        })
    };
    assert_eq!(at_once(&|by| send(by, &decision, &[("body", &to)]).status), 1, "sent once");
    let (id,): (Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM forwarding"), bind![]));
    let address = format!("/en/p/riverside/forwardings/{id}/agenda");
    assert_eq!(at_once(&|by| by.post(&address, &[]).status), 6, "whoever presses is led to the meeting");
    let (items,): (i64,) =
        house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM agenda_item WHERE title_en LIKE 'Health, decision%'"), bind![]));
    assert_eq!(items, 1);
}

#[test]
fn a_group_sends_what_it_recommends_to_the_body_above_in_one_press() {
    let house = house();
    let (it, group, decision) = given(&house);
    let (by, council) = (coordinator(&house), it.body);
    assert!(!by.get(&decision).says("Send to Council"), "nothing stands above it");
    house.given(move |tx| tx.run(sql!("UPDATE body SET parent_id = $2 WHERE id = $1"), bind![group, council]));
    let shown = by.get(&decision);
    assert!(shown.says("Send to Council") && shown.says(&format!("name=\"body\" value=\"{council}\"")), "{}", shown.text());
    assert!(by.get(&decision.replace("/en/", "/fr/")).says("Transmettre à l’instance\u{a0}: Council (fr)"));
    for who in [MEMBER, OBSERVER] {
        assert!(!in_riverside(&house, who).get(&decision).says("Send to Council"));
    }
    let form = by.get(&format!("{decision}/forwardings/new?to={council}"));
    assert!(form.says(&format!("value=\"{council}\" selected")), "{}", form.text());
    let sent = by.post(&format!("{decision}/forwardings"), &[("body", &council.to_string()), ("sent_on", "2026-11-16")]);
    page_of(&sent);
    assert!(!by.get(&decision).says("Send to Council"), "it is there");
    let again = by.post(&format!("{decision}/forwardings"), &[("body", &council.to_string()), ("sent_on", "2026-11-16")]);
    assert_eq!(again.status, 422, "once");
    house.given(|tx| tx.run(sql!("UPDATE forwarding SET outcome = 'withdrawn'"), bind![]));
    assert!(by.get(&decision).says("Send to Council"), "it was taken back");
    house.given(move |tx| tx.run(sql!("UPDATE body SET ends_on = '2026-10-31' WHERE id = $1"), bind![council]));
    assert!(!by.get(&decision).says("Send to Council"), "that body is no more");
}

#[test]
fn the_meeting_room_of_a_group_offers_it_beside_the_decision_and_a_recommendation_is_a_kind_of_item() {
    let house = house();
    let (it, group, _) = given(&house);
    let by = coordinator(&house);
    let (council, item, meeting) = (it.body, it.item, it.meeting);
    // The group above the council: so that the council's meeting is that of a body with one above it.
    house.given(move |tx| {
        tx.run(sql!("UPDATE body SET parent_id = $2 WHERE id = $1"), bind![council, group])?;
        tx.run(sql!("UPDATE agenda_item SET purpose = 'recommendation' WHERE id = $1"), bind![item])
    });
    let room = |lang: &str| by.get(&format!("/{lang}/p/riverside/meetings/{meeting}/room?item={item}"));
    assert!(room("en").says("value=\"recommendation_to_council\" selected"), "{}", room("en").text());
    assert!(room("fr").says("Recommandation au conseil") && !room("en").says("Send to Health"));
    let decision = decided(&house, it.body, "carried");
    house.given(move |tx| {
        tx.run(
            sql!("UPDATE decision SET meeting_id = $2, item_id = $3, kind = 'recommendation_to_council' WHERE id = $1"),
            bind![decision, meeting, item],
        )
    });
    let shown = room("en");
    let to = format!("/decisions/{decision}/forwardings/new?to={group}");
    assert!(shown.says("Send to Health") && shown.says(&to), "{}", shown.text());
    assert!(room("fr").says("Transmettre à l’instance\u{a0}: Health"), "{}", room("fr").text());
    page_of(&send(&by, &format!("/en/p/riverside/decisions/{decision}"), &[("body", &group.to_string())]));
    assert!(!room("en").says("Send to Health"));
}
