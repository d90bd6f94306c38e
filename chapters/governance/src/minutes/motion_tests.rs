//! The motion that approves minutes, as the secretary finds it in the room.

use access::standings::{CHAIR, SECRETARY};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use super::tests::{decided, held, page};
use crate::{
    meetings::MeetingId,
    testing::{Council, coordinator, house, in_riverside, member},
};

const MOTION: [&str; 2] = [
    "That the minutes of meeting 1 (Council) of 9 November 2026 be approved.",
    "Que le procès-verbal de la réunion 1 (Council (fr)) du 9 novembre 2026 soit approuvé.",
];

/// A council whose next meeting is there to approve the minutes of the one before, with the item.
fn tabled(house: &TestHouse) -> (Council, MeetingId, String) {
    let it = held(house);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![]));
    let (next, _) = decided(house, it.body, "2026-11-16", "defeated");
    assert_eq!(coordinator(house).post(&format!("{}/agenda", page(&it)), &[]).status, 303);
    let (item,): (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM agenda_item WHERE approves_id IS NOT NULL"), bind![]));
    (it, next, item)
}

fn room(by: &Visitor<'_>, next: MeetingId, item: &str) -> Answer {
    by.get(&format!("/en/p/riverside/meetings/{next}/room?item={item}"))
}

#[test]
fn the_motion_that_approves_minutes_is_there_in_both_languages_and_counts_as_typed_only_once_it_is_changed() {
    let house = house();
    let (it, next, item) = tabled(&house);
    let by = in_riverside(&house, SECRETARY);
    let shown = room(&by, next, &item);
    assert!(MOTION.iter().all(|text| shown.says(&format!("{text}</textarea>"))), "{}", shown.text());
    assert!(shown.says("The text is proposed from what this item is there for."));
    let french = by.get(&format!("/fr/p/riverside/meetings/{next}/room?item={item}"));
    assert!(french.says(MOTION[0]) && french.says("Le texte est proposé d’après l’objet de ce point."), "{}", french.text());
    assert!(!room(&by, it.meeting, &it.item.to_string()).says("That the minutes"), "other items propose nothing");
    let notes = format!("/en/p/riverside/meetings/{next}/notes");
    let beside = |text: &str| {
        let note =
            [("note.item", item.as_str()), ("note.note_en", text), ("decision.item", item.as_str()), ("decision.text_en", MOTION[0])];
        let proposed = [("decision.proposed_en", MOTION[0]), ("decision.proposed_fr", MOTION[1])];
        by.post(
            &notes,
            &[&note[..], &[("decision.text_fr", if text == "Changed." { "Autre texte." } else { MOTION[1] })], &proposed].concat(),
        )
    };
    assert_eq!(beside("Read.").status, 303, "what was only proposed is not waiting to be saved");
    let changed = beside("Changed.");
    assert!(changed.status == 200 && changed.says("Autre texte."), "{}", changed.text());
}

#[test]
fn minutes_of_which_a_remark_was_taken_up_are_approved_as_corrected() {
    let house = house();
    let (it, next, item) = tabled(&house);
    let (meeting, person) = (it.meeting, it.people[0]);
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO remark (id, partnership_id, meeting_id, item_id, person_id, lang, text, remarked_at, state, word, settled_on)
                 SELECT $1, partnership_id, id, NULL, $2, 'en', 'A slip', '2026-11-10T00:00:00Z', 'taken_up', 'Yes', '2026-11-11'
                 FROM meeting WHERE id = $1"
            ),
            bind![meeting, person],
        )
    });
    let shown = room(&coordinator(&house), next, &item);
    assert!(shown.says("of 9 November 2026 be approved as corrected.") && shown.says("soit approuvé tel que corrigé."), "{}", shown.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET number = NULL"), bind![]));
    let shown = room(&coordinator(&house), next, &item);
    assert!(shown.says("That the minutes of the meeting of 9 November 2026 (Council) be approved as corrected."), "{}", shown.text());
}

#[test]
fn the_carried_motion_is_the_one_that_approves_and_is_offered_until_it_has() {
    let house = house();
    let (it, next, item) = tabled(&house);
    let by = in_riverside(&house, CHAIR);
    // A body of one seat, so that there is a quorum.
    let roll = [("seat", it.seats[0].to_string()), ("state", "present".into()), ("was", "||".into())];
    let roll: Vec<(&str, String)> =
        roll.into_iter().chain([("seat", it.seats[1].to_string()), ("state", "present".into()), ("was", "||".into())]).collect();
    let roll: Vec<(&str, &str)> = roll.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(by.post(&format!("/en/p/riverside/meetings/{next}/attendance"), &roll).status, 303);
    let decide = |result: &str| {
        let text = [("item", item.as_str()), ("text_en", MOTION[0]), ("text_fr", MOTION[1]), ("kind", "approval")];
        by.post(
            &format!("/en/p/riverside/meetings/{next}/decisions"),
            &[&text[..], &[("method", "consensus"), ("result", result)]].concat(),
        )
    };
    let tabled = decide("tabled");
    assert_eq!(tabled.status, 303, "{}", tabled.text());
    let waiting = room(&by, next, &item);
    assert!(!waiting.says("Approve them by decision") && !waiting.says("The text is proposed"), "{}", waiting.text());
    assert_eq!(decide("carried").status, 303);
    let offered = room(&by, next, &item);
    assert!(offered.says("Approve them by decision 2026-03") && offered.says("/minutes#approval"), "{}", offered.text());
    let minutes = by.get(&page(&it));
    let (decision,): (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM decision WHERE number = 3"), bind![]));
    assert!(minutes.says(&format!("value=\"{decision}\" selected")) && minutes.says("id=\"approval\""), "{}", minutes.text());
    assert_eq!(by.post(&format!("{}/approval", page(&it)), &[("decision", &decision)]).status, 303);
    assert!(!room(&by, next, &item).says("Approve them by decision"), "they are approved");
}

#[test]
fn a_vote_on_the_item_begins_with_the_same_motion() {
    let house = house();
    let (_, next, item) = tabled(&house);
    let form = coordinator(&house).get(&format!("/en/p/riverside/meetings/{next}/votes/new?item={item}"));
    assert!(MOTION.iter().all(|text| form.says(text)), "{}", form.text());
    let other = coordinator(&house).get(&format!("/en/p/riverside/meetings/{next}/votes/new?item=nonsense"));
    assert!(other.status == 200 && !other.says(MOTION[0]));
    assert_eq!(member(&house).get(&format!("/en/p/riverside/meetings/{next}/votes/new?item={item}")).status, 403);
}
