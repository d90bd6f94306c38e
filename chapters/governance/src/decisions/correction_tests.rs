//! Correcting a decision until the minutes of its meeting are approved, as those who recorded it meet it.

use access::standings::{MEMBER, SECRETARY};
use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, partnership, words_of};

const LIST: &str = "/en/p/riverside/decisions";

/// A council of three in session, all of them there, and a decision of it by consensus; its page.
fn decided<'h>(house: &'h TestHouse, text: &str) -> (Council, Visitor<'h>, String) {
    let (it, coordinator) = (council(house, "riverside"), coordinator(house));
    let meeting = format!("/en/p/riverside/meetings/{}", it.meeting);
    let seats = it.seats.map(|seat| seat.to_string());
    let rows: Vec<_> = seats.iter().flat_map(|seat| [("seat", seat.as_str()), ("was", "||"), ("state", "present")]).collect();
    assert_eq!(coordinator.post(&format!("{meeting}/attendance"), &rows).status, 303);
    let item = it.item.to_string();
    let fields = [("item", item.as_str()), ("kind", "approval"), ("method", "consensus"), ("result", "carried"), ("text_en", text)];
    assert_eq!(coordinator.post(&format!("{meeting}/decisions"), &fields).status, 303);
    let (id,): (Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM decision"), bind![]));
    (it, coordinator, format!("{LIST}/{id}"))
}

/// Sends the correction: its text and what else, from a version.
fn correct(by: &Visitor<'_>, page: &str, (text, version): (&str, &str), more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("kind", "approval"), ("method", "consensus"), ("result", "carried"), ("text_en", text), ("version", version)];
    fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    by.post(&format!("{page}/correction"), &[&fields[..], more].concat())
}

/// Has it that a decision came of a vote by roll call at the meeting.
fn came_of_a_vote(house: &TestHouse, it: &Council, id: Id) {
    let (vote, partnership, body, meeting, [mover, seconder, _]) =
        (Id::new(now()), partnership(house, "riverside"), it.body, it.meeting, it.people);
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO vote (id, partnership_id, body_id, meeting_id, text_en, text_fr, text_state, kind, mover_id, seconder_id, method, need,
                                   counted_from, silence, quorum_base, quorum_threshold, quorum_part, quorum_whole, remote_counts,
                                   alternates_count, minimum_sectors, quorum_includes, recall, recall_part, recall_whole,
                                   recall_keeps_conditions, recusal, opened_at, state, decision_id, withdrawal_en, withdrawal_fr,
                                   withdrawal_state, version)
                 VALUES ($1, $2, $3, $4, 'Pay', '', 'en.reviewed', 'approval', $5, $6, 'roll_call', 'majority', 'cast', 'not_a_vote', '', '', 1,
                         2, TRUE, TRUE, 0, '', '', 1, 2, TRUE, '', '2026-11-16T18:00:00Z', 'closed', $7, '', '', 'en.missing', 1)"
            ),
            bind![vote, partnership, body, meeting, mover, seconder, id],
        )
    });
}

#[test]
fn a_slip_in_a_decision_is_corrected_everywhere_it_is_read_and_the_chronicle_keeps_what_stood_there() {
    let house = house();
    let (it, coordinator, page) = decided(&house, "Pay for Junne.");
    let room = coordinator.get(&format!("/en/p/riverside/meetings/{}/room?item={}", it.meeting, it.item));
    assert!(room.says(&format!("{page}/correction")) && coordinator.get(&page).says("Correct this decision"), "{}", room.text());
    let form = coordinator.get(&format!("{page}/correction"));
    assert!(form.says("Pay for Junne.") && form.says("Chloé O’Neil") && form.says("Correct decision 2026-01"), "{}", form.text());
    let french = coordinator.get(&format!("{page}/correction").replace("/en/", "/fr/"));
    assert!(french.says("Corriger la décision 2026-01") && french.says("Le journal des actes garde"), "{}", french.text());
    let people = it.people.map(|person| person.to_string());
    let aside = [("method", "consensus_with_stand_aside"), ("text_fr", "Payer juin."), ("mover", people[0].as_str())];
    let aside =
        [&aside[..], &[("voter", people[2].as_str()), ("stance", "stood_aside"), ("reason_en", "Our board meets <later>.")]].concat();
    assert_eq!(correct(&coordinator, &page, ("Pay for June.", "1"), &aside).status, 303);
    let shown = coordinator.get(&page);
    assert!(shown.says("Pay for June.") && !shown.says("Junne") && shown.says("Ana Petrović") && shown.says("2026-01"), "{}", shown.text());
    assert!(shown.says("Stood aside") && shown.says("Our board meets"), "{}", shown.text());
    let finds = |word: &str| coordinator.get(&format!("{LIST}?q={word}")).says("Pay for June.");
    assert_eq!((finds("june"), finds("juin"), finds("junne")), (true, true, false));
    let words: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT word_fold FROM decision_word ORDER BY word_fold"), bind![]));
    assert_eq!(words.iter().map(|(word,)| word.as_str()).collect::<Vec<_>>(), ["for", "juin", "june", "pay", "payer"]);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![]));
    let minutes = words_of(&coordinator.get(&format!("/en/p/riverside/meetings/{}/minutes.docx", it.meeting)));
    assert!(minutes.contains("Pay for June.") && !minutes.contains("Junne"), "{minutes}");
    assert_eq!(correct(&coordinator, &page.replace("/en/", "/fr/"), ("Pay for June 2026.", "2"), &aside).status, 303, "while a draft");
    let said: (String, String) = house.look(|tx| tx.one(sql!("SELECT reason_en, reason_fr FROM reservation"), bind![]));
    assert_eq!(said, ("Our board meets <later>.".into(), String::new()), "a reason stays in the language it was written in");
    let told: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail"), bind![]));
    assert!(told.iter().any(|(detail,)| detail.contains("Junne") && detail.contains("Pay for June.")), "before and after: {told:?}");
}

#[test]
fn a_correction_is_held_to_what_a_decision_is_held_to_and_of_two_at_once_both_texts_are_shown() {
    let house = house();
    let (it, coordinator, page) = decided(&house, "Pay for Junne.");
    let [ana, brice, _] = it.people.map(|person| person.to_string());
    let vote = |votes: &'static str, seconder: &str| {
        let more = [("method", "vote_majority"), ("mover", ana.as_str()), ("seconder", seconder), ("votes_for", votes)];
        correct(&coordinator, &page, ("Kept <b>", "1"), &more)
    };
    let stranger = Id::new(now()).to_string();
    for (answer, words) in [
        (vote("4", &brice), "4 votes were written down, but only 3"),
        (vote("3", &ana), "second"),
        (vote("3", &stranger), "Choose one of the answers offered"),
        (correct(&coordinator, &page, ("", "1"), &[]), "Write it in English, in French, or in both."),
    ] {
        assert!(answer.status == 422 && answer.says(words), "{words}: {}", answer.text());
    }
    assert!(vote("4", &brice).says("Kept &#60;b&#62;"), "what was typed stays");
    let empty = coordinator.post(&format!("{page}/correction").replace("/en/", "/fr/"), &[]);
    assert!(empty.status == 422 && empty.says("href=\"#f-result\""), "{}", empty.text());
    let member = in_riverside(&house, MEMBER);
    assert!(!member.get(&page).says("Correct this decision") && member.get(&format!("{page}/correction")).status == 403);
    assert_eq!(correct(&member, &page, ("Mine", "1"), &[]).status, 403);
    assert_eq!(vote("2", &brice).status, 303);
    let late = correct(&in_riverside(&house, SECRETARY), &page, ("Pay for July.", "1"), &[]);
    assert!(late.status == 409 && late.says("Pay for July.") && late.says("Kept &#60;b&#62;"), "both texts: {}", late.text());
    let stands: (String, Option<i64>, i64) = house.look(|tx| tx.one(sql!("SELECT text_en, votes_for, number FROM decision"), bind![]));
    assert_eq!(stands, ("Kept <b>".into(), Some(2), 1));
    // Who has left since had voted: its words are corrected all the same.
    house.given(|tx| tx.run(sql!("UPDATE attendance SET departed = '14:00'"), bind![]));
    let vote = [("method", "vote_majority"), ("mover", ana.as_str()), ("seconder", &brice), ("votes_for", "2")];
    assert_eq!(correct(&coordinator, &page, ("Pay for June.", "2"), &vote).status, 303);
}

#[test]
fn what_came_of_a_vote_what_was_approved_and_what_others_rest_on_is_not_rewritten() {
    let house = house();
    let (it, coordinator, page) = decided(&house, "Pay for Junne.");
    let item = it.item;
    let id: Id = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    house.given(move |tx| tx.run(sql!("INSERT INTO consent (item_id, decision_id) VALUES ($1, $2)"), bind![item, id]));
    let relied = correct(&coordinator, &page, ("Pay for June.", "1"), &[("result", "defeated")]);
    assert!(relied.status == 422 && relied.says("Its result stays as it is."), "{}", relied.text());
    let refused = |words: [&str; 2]| {
        for (page, words) in [(page.clone(), words[0]), (page.replace("/en/", "/fr/"), words[1])] {
            let (asked, sent) = (coordinator.get(&format!("{page}/correction")), correct(&coordinator, &page, ("Mine", "1"), &[]));
            assert!(matches!(asked.status, 409 | 422) && asked.says(words), "{}: {}", asked.status, asked.text());
            assert!(matches!(sent.status, 409 | 422) && sent.says(words), "{}", sent.text());
        }
        assert!(!coordinator.get(&page).says("Correct this decision"));
        let stands: (String,) = house.look(|tx| tx.one(sql!("SELECT text_en FROM decision"), bind![]));
        assert_eq!(stands.0, "Pay for Junne.");
    };
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    refused(["choose “Correct the minutes”", "choisissez «\u{a0}Corriger le procès-verbal\u{a0}»"]);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'in_session'"), bind![]));
    let meeting = it.meeting;
    came_of_a_vote(&house, &it, id);
    refused(["This decision came of a vote.", "Cette décision est issue d’un vote."]);
    let room = coordinator.get(&format!("/en/p/riverside/meetings/{meeting}/room?item={item}"));
    assert!(room.says("Pay for Junne.") && !room.says(&format!("{page}/correction")), "{}", room.text());
    house.given(|tx| tx.run(sql!("DELETE FROM vote"), bind![]));
    house.given(|tx| tx.run(sql!("UPDATE decision SET meeting_id = NULL, item_id = NULL"), bind![]));
    refused(["taken between meetings", "prise entre les réunions"]);
}

#[test]
fn those_who_were_there_at_its_hour_are_listed_first() {
    let house = house();
    let (it, coordinator, page) = decided(&house, "Pay.");
    let (gone, item) = (it.people[0], it.item);
    house.given(move |tx| {
        tx.run(sql!("UPDATE attendance SET departed = '14:00' WHERE person_id = $1"), bind![gone])?;
        tx.run(sql!("UPDATE agenda_item SET dealt_at = '14:10' WHERE id = $1"), bind![item])?;
        tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![])
    });
    let form = coordinator.get(&format!("{page}/correction"));
    assert!(form.says("<optgroup label=\"There at 2:10") && form.says("<optgroup label=\"Not there at that hour\">"), "{}", form.text());
    let text = form.text();
    let place = |id: Id| text.find(&format!("name=\"voter\" value=\"{id}\"")).expect("everybody who came");
    let heading = text.find("<h3>Not there at that hour</h3>").expect("a heading");
    assert!(place(it.people[1]) < heading && place(it.people[2]) < heading && heading < place(it.people[0]), "{text}");
    assert!(coordinator.get(&format!("{page}/correction").replace("/en/", "/fr/")).says("<h3>Absence à cette heure</h3>"));
    house.given(|tx| tx.run(sql!("UPDATE agenda_item SET dealt_at = ''"), bind![]));
    assert!(!coordinator.get(&format!("{page}/correction")).says("Not there at that hour"), "no hour is known");
}
