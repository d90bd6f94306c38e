//! The motion that approves minutes, as the secretary finds it in the room.

use access::standings::{CHAIR, MEMBER, SECRETARY};
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

/// Somebody remarked something on the minutes, and this became of it.
fn remarked(house: &TestHouse, it: &Council, state: &'static str) {
    let (meeting, person) = (it.meeting, it.people[0]);
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO remark (id, partnership_id, meeting_id, item_id, person_id, lang, text, remarked_at, state, word, settled_on)
                 SELECT $1, partnership_id, id, NULL, $2, 'en', 'A slip', '2026-11-10T00:00:00Z', $3, 'Yes',
                        CASE WHEN $3 = 'open' THEN NULL ELSE '2026-11-11' END FROM meeting WHERE id = $1"
            ),
            bind![meeting, person, state],
        )
    });
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
    remarked(&house, &it, "taken_up");
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
    assert!(minutes.says("Approve them by decision 2026-03") && minutes.says("<summary>Another decision</summary>"), "{}", minutes.text());
    let french = by.get(&page(&it).replace("/en/", "/fr/"));
    assert!(french.says("<summary>Une autre décision</summary>") && french.says(MOTION[1]), "{}", french.text());
    remarked(&house, &it, "open");
    let waiting = by.get(&page(&it));
    assert!(!waiting.says("Approve them by decision") && !waiting.says("Another decision"), "remarks come first: {}", waiting.text());
    house.given(|tx| tx.run(sql!("UPDATE remark SET state = 'taken_up', settled_on = '2026-11-16'"), bind![]));
    assert!(by.get(&page(&it)).says("Approve them by decision 2026-03"));
    assert_eq!(by.post(&format!("{}/approval", page(&it)), &[("was", ""), ("decision", &decision)]).status, 303);
    assert!(!room(&by, next, &item).says("Approve them by decision"), "they are approved");
    assert!(!by.get(&page(&it)).says("Approve them by decision"), "once is enough");
}

#[test]
fn only_what_was_carried_after_the_minutes_went_out_can_have_approved_them_or_what_their_item_decided() {
    let house = house();
    let it = held(&house);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![]));
    let (early, decision) = decided(&house, it.body, "2026-11-12", "carried");
    let (_, late) = decided(&house, it.body, "2026-11-16", "carried");
    let (chair, meeting) = (in_riverside(&house, CHAIR), it.meeting);
    let offers = |id: kit::Id| chair.get(&page(&it)).says(&format!("value=\"{id}\""));
    assert!(offers(decision) && offers(late), "they never went out");
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO circulation (meeting_id, partnership_id, circulated_on, until)
                 SELECT id, partnership_id, '2026-11-14', '2026-11-15' FROM meeting WHERE id = $1"
            ),
            bind![meeting],
        )
    });
    assert!(!offers(decision) && offers(late), "{}", chair.get(&page(&it)).text());
    let refused = chair.post(&format!("{}/approval", page(&it)), &[("decision", &decision.to_string())]);
    assert_eq!(refused.status, 422, "{}", refused.text());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO agenda_item (id, partnership_id, meeting_id, place, title_en, title_fr, title_state, purpose, minutes, presenter,
                                          is_consent, pulled_out, camera, is_recurring, approves_id, note_en, note_fr, note_state, version)
                 SELECT $1, partnership_id, $2, 1, 'Minutes', '', 'en.missing', 'approval', NULL, '', FALSE, FALSE, 'open', FALSE, $3, '', '',
                        'en.missing', 1 FROM meeting WHERE id = $2"
            ),
            bind![decision, early, meeting],
        )?;
        tx.run(sql!("UPDATE decision SET item_id = $1 WHERE id = $1"), bind![decision])
    });
    assert!(offers(decision), "the item was there for it");
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

#[test]
fn minutes_that_were_never_begun_say_so_and_are_begun_in_one_press_where_a_later_meeting_has_decided() {
    let house = house();
    let it = super::tests::held(&house);
    let by = in_riverside(&house, CHAIR);
    super::tests::decided(&house, it.body, "2026-11-16", "carried");
    let meeting = it.meeting;
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned' WHERE id = $1"), bind![meeting]));
    let shown = by.get(&page(&it));
    assert!(shown.says("These minutes have not begun") && !shown.says("has carried none"), "{}", shown.text());
    assert!(shown.says("value=\"minutes_draft\">Begin the minutes"), "{}", shown.text());
    assert!(by.get(&page(&it).replace("/en/", "/fr/")).says("Ce procès-verbal n’est pas commencé"));
    assert!(!in_riverside(&house, MEMBER).get(&page(&it)).says("Begin the minutes"));
    let begun = by.post(&page(&it).replace("/minutes", "/step"), &[("from", "adjourned"), ("to", "minutes_draft")]);
    assert_eq!((begun.status, begun.location()), (303, format!("{}?saved=1", page(&it)).as_str()));
    let ready = by.get(&page(&it));
    assert!(ready.says("A later meeting has decided. Choose") && !ready.says("Begin the minutes"), "{}", ready.text());
    assert!(in_riverside(&house, MEMBER).get(&page(&it)).says("approved once it is chosen which"), "nobody reads that none was carried");
    house.given(move |tx| {
        tx.run(sql!("UPDATE decision SET decided_on = '2026-11-10'"), bind![])?;
        let partnership: (String,) = tx.one(sql!("SELECT partnership_id FROM meeting WHERE id = $1"), bind![meeting])?;
        tx.run(
            sql!("INSERT INTO circulation (meeting_id, partnership_id, circulated_on, until) VALUES ($1, $2, '2026-11-11', '2026-11-12')"),
            bind![meeting, partnership.0],
        )
    });
    let early = by.get(&page(&it));
    assert!(early.says("none that could approve them since they were sent out on 11 November 2026"), "{}", early.text());
}
