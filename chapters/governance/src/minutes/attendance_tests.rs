//! Correcting who was there and what items are called, once minutes are approved.

use access::standings::{CHAIR, MEMBER};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use super::tests::{approve, decided, page, state};
use crate::testing::{Council, coordinator, council, house, in_riverside, words_of};

/// A council of three whose minutes are approved: Ana and Brice were there and decided something at 14:10; nobody came for the third seat.
fn kept(house: &TestHouse) -> Council {
    let it = council(house, "riverside");
    let by = coordinator(house);
    let here = format!("/en/p/riverside/meetings/{}", it.meeting);
    let seats = it.seats.map(|seat| seat.to_string());
    let states = ["present", "present", "absent"];
    let roll: Vec<(&str, &str)> =
        seats.iter().zip(states).flat_map(|(seat, state)| [("seat", seat.as_str()), ("was", "||"), ("state", state)]).collect();
    assert_eq!(by.post(&format!("{here}/attendance"), &roll).status, 303);
    house.given(|tx| tx.run(sql!("UPDATE agenda_item SET dealt_at = '14:10'"), bind![]));
    let item = it.item.to_string();
    let decision = [("item", item.as_str()), ("text_en", "Pay."), ("kind", "approval"), ("method", "consensus"), ("result", "carried")];
    assert_eq!(by.post(&format!("{here}/decisions"), &decision).status, 303);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft', held_on = '2026-11-09'"), bind![]));
    house.given(|tx| tx.run(sql!("UPDATE decision SET decided_on = '2026-11-09'"), bind![]));
    let (_, decision) = decided(house, it.body, "2026-11-16", "carried");
    assert_eq!(approve(&in_riverside(house, CHAIR), &it, decision, &[]).status, 303);
    assert_eq!(state(house, &it), "minutes_approved");
    it
}

fn form(it: &Council) -> String {
    format!("{}/corrections/attendance", page(it))
}

fn correct(by: &Visitor<'_>, it: &Council, seat: usize, more: &[(&str, &str)]) -> Answer {
    let seat = it.seats[seat].to_string();
    by.post(&form(it), &[&[("seat", seat.as_str())], more].concat())
}

#[test]
fn who_was_there_is_corrected_with_a_reason_and_what_stood_before_is_printed() {
    let house = house();
    let (it, chair) = (kept(&house), in_riverside(&house, CHAIR));
    assert!(chair.get(&page(&it)).says(&form(&it)) && chair.get(&form(&it)).says("Which seat?"));
    let shown = chair.get(&format!("{}?seat={}", form(&it).replace("/en/", "/fr/"), it.seats[2]));
    assert!(
        shown.says("Chloé O’Neil") && shown.says("value=\"absent\" selected") && shown.says("Motif de la correction"),
        "{}",
        shown.text()
    );
    let idle = correct(&chair, &it, 2, &[("was", "absent||"), ("state", "absent"), ("reason_en", "None")]);
    assert!(idle.status == 422 && idle.says("The text is as it was."), "{}", idle.text());
    let silent = correct(&chair, &it, 2, &[("was", "absent||"), ("state", "regrets")]);
    assert!(silent.status == 422 && silent.says("the minutes print it") && silent.says("value=\"regrets\" selected"), "{}", silent.text());
    for wrong in [("state", "nonsense"), ("arrived", "noon")] {
        let fields = [("was", "absent||"), ("state", "present"), ("reason_en", "A slip")];
        let fields: Vec<_> = fields.into_iter().filter(|(name, _)| *name != wrong.0).chain([wrong]).collect();
        assert_eq!(correct(&chair, &it, 2, &fields).status, 422, "{wrong:?}");
    }
    assert_eq!(chair.post(&form(&it), &[]).status, 422);
    let right = [
        ("was", "absent||"),
        ("state", "remote"),
        ("arrived", "14:15"),
        ("reason_en", "Chloé had called in."),
        ("reason_fr", "Au téléphone."),
    ];
    assert_eq!(correct(&in_riverside(&house, MEMBER), &it, 2, &right).status, 403);
    let taken = correct(&chair, &it, 2, &right);
    assert_eq!(taken.status, 303, "{}", taken.text());
    let late = correct(&chair, &it, 2, &[("was", "absent||"), ("state", "regrets"), ("reason_en", "No")]);
    assert!(late.status == 409 && late.says("Regrets") && late.says("name=\"was\" value=\"remote|14:15|\""), "{}", late.text());
    let minutes = words_of(&chair.get(&format!("{}.docx", page(&it))));
    for said in
        ["Chloé O’NeilPlace 3", "arrived 2:15", "16 November 2026, attendance", "Chloé had called in.", "Chloé O’Neil (Place 3): Absent"]
    {
        assert!(minutes.contains(said), "{said}: {minutes}");
    }
    assert!(!minutes.contains("rests on the attendance"), "the quorum is what it was: {minutes}");
    let french = chair.get(&format!("{}/text", page(&it)).replace("/en/", "/fr/"));
    assert!(french.says("Au téléphone.") && french.says("Chloé O’Neil (Place n° 3)\u{a0}: Absence"), "{}", french.text());
    assert_eq!(house.look(super::broken_seals), (1, Vec::new()), "what was kept is untouched");
}

#[test]
fn everyone_reads_that_the_attendance_was_corrected_and_when_without_names() {
    let house = house();
    let (it, chair) = (kept(&house), in_riverside(&house, CHAIR));
    let fields = [("was", "absent||"), ("state", "remote"), ("reason_en", "Chloé had called in."), ("reason_fr", "Au téléphone.")];
    assert_eq!(correct(&chair, &it, 2, &fields).status, 303);
    house.given(|tx| {
        tx.run(sql!("UPDATE meeting SET state = 'published' WHERE number = 1"), bind![])?;
        tx.run(sql!("UPDATE body SET meets_publicly = TRUE"), bind![])
    });
    let public = format!("/en/p/riverside/minutes/{}", it.meeting);
    for address in [public.clone(), public.replace("/en/", "/fr/"), public.replace("/en/", "/api/v1/")] {
        let shown = house.nobody().get(&address);
        assert_eq!(shown.status, 200, "{address}");
        for name in ["Chloé", "Neil", "called in", "téléphone"] {
            assert!(!shown.says(name), "{name} {address}: {}", shown.text());
        }
    }
    let shown = house.nobody().get(&public);
    assert!(shown.says("corrected for one seat. The reason is read inside the partnership."), "{}", shown.text());
    assert!(house.nobody().get(&public.replace("/en/", "/fr/")).says("corrigées pour un siège."));
    assert!(shown.says("16 November 2026, attendance") && shown.says("Place 3: Absent"), "{}", shown.text());
}

#[test]
fn a_correction_that_changes_a_quorum_says_so_before_it_is_saved_and_in_the_minutes() {
    let house = house();
    let (it, chair) = (kept(&house), in_riverside(&house, CHAIR));
    let left = [("was", "present||"), ("state", "present"), ("departed", "14:00"), ("reason_en", "Brice had left.")];
    let asked = correct(&chair, &it, 1, &left);
    assert!(
        asked.status == 422 && asked.says("2026-01") && asked.says("There was no quorum") && asked.says("name=\"known\""),
        "{}",
        asked.text()
    );
    let before = house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM attendance WHERE departed <> ''"), bind![])).0;
    assert_eq!(before, 0, "nothing was saved");
    let known = correct(&chair, &it, 1, &[&left[..], &[("known", "true")]].concat());
    assert_eq!(known.status, 303, "{}", known.text());
    let minutes = words_of(&chair.get(&format!("{}.docx", page(&it))));
    assert!(minutes.contains("At 2:10"), "{minutes}");
    assert!(minutes.contains("2 were needed. This is what the attendance gives as corrected on 16 November 2026."), "{minutes}");
    let before = minutes.split("Before the correction: ").nth(1).unwrap_or_default();
    assert!(before.starts_with("At 2:10") && before.contains("There was a quorum: 2 of 3"), "{minutes}");
    assert!(!minutes.contains("The quorum at this decision rests on"), "{minutes}");
    let french = chair.get(&format!("{}/text", page(&it)).replace("/en/", "/fr/"));
    assert!(french.says("C’est ce que donnent les présences corrigées le 16 novembre 2026."), "{}", french.text());
    assert!(french.says("Avant la correction\u{a0}: ") && french.says("Il n’y avait pas quorum\u{a0}: "), "{}", french.text());
    let counted: (String,) = house.look(|tx| tx.one(sql!("SELECT result FROM decision WHERE number = 1"), bind![]));
    assert_eq!(counted.0, "carried");
}

/// Whether a text says of a quorum, as often as it tells of one, what the corrected attendance gives, and what it said before only as
/// what stood there before.
fn says_what_the_correction_gives(text: &str, [now, before]: [&str; 2], times: usize) {
    assert_eq!((text.matches(now).count(), text.matches(before).count()), (times, times), "{text}");
    assert_eq!(text.matches("This is what the attendance gives as corrected on 16 November 2026.").count(), times, "{text}");
    for (at, _) in text.match_indices(before) {
        let (_, sentence) = text[..at].rsplit_once("Before the correction: ").expect("it is told as what stood before");
        assert!(sentence.is_empty() || (sentence.starts_with("At ") && sentence.len() < 20), "{sentence}: {text}");
    }
    assert!(!text.contains("The quorum at this decision rests on"), "{text}");
}

#[test]
fn after_several_corrections_no_sentence_on_the_quorum_contradicts_another_for_any_reader() {
    let house = house();
    let (it, chair) = (kept(&house), in_riverside(&house, CHAIR));
    let meeting = format!("/en/p/riverside/meetings/{}", it.meeting);
    for seat in [0, 1] {
        let absent = [("was", "present||"), ("state", "absent"), ("reason_en", "A slip"), ("known", "true")];
        assert_eq!(correct(&chair, &it, seat, &absent).status, 303);
    }
    house.given(|tx| {
        tx.run(sql!("UPDATE meeting SET state = 'published' WHERE number = 1"), bind![])?;
        tx.run(sql!("UPDATE body SET meets_publicly = TRUE"), bind![])
    });
    let told = ["There was no quorum: 0 of 3", "There was a quorum: 2 of 3"];
    let public = format!("/en/p/riverside/minutes/{}", it.meeting);
    says_what_the_correction_gives(&words_of(&chair.get(&format!("{}.docx", page(&it)))), told, 2);
    for shown in [chair.get(&format!("{}/text", page(&it))), house.nobody().get(&public)] {
        says_what_the_correction_gives(&shown.text(), told, 2);
    }
    let french = house.nobody().get(&public.replace("/en/", "/fr/"));
    assert_eq!(french.text().matches("Avant la correction\u{a0}: ").count(), 2, "{}", french.text());
    assert!(chair.get(&meeting).says("There was no quorum: 0 of 3"), "the page of the meeting says the same");
    let undo =
        |seat| correct(&chair, &it, seat, &[("was", "absent||"), ("state", "present"), ("reason_en", "It was right"), ("known", "true")]);
    assert_eq!((undo(0).status, undo(1).status), (303, 303));
    let again = words_of(&chair.get(&format!("{}.docx", page(&it))));
    assert!(again.contains("There was a quorum: 2 of 3") && !again.contains("There was no quorum"), "{again}");
    assert!(!again.contains("Before the correction"), "it is as it was approved: {again}");
    assert_eq!(house.look(super::broken_seals), (1, Vec::new()), "what was kept is untouched");
}

#[test]
fn the_title_of_an_item_is_corrected_with_the_same_trail() {
    let house = house();
    let (it, chair) = (kept(&house), in_riverside(&house, CHAIR));
    let (item, here) = (it.item.to_string(), format!("{}/corrections", page(&it)));
    let (version,): (i64,) = house.look(|tx| tx.one(sql!("SELECT MAX(version) FROM agenda_item"), bind![]));
    let version = version.to_string();
    let correct = |en: &str, fr: &str| {
        chair.post(&here, &[("item", &item), ("title_en", en), ("title_fr", fr), ("reason_en", "A slip"), ("version", &version)])
    };
    let asked = chair.get(&format!("{here}/new?item={item}"));
    assert!(asked.says("everyone, where they are public. Leave out the names of people."), "{}", asked.text());
    let none = correct("", "");
    assert!(none.status == 422 && none.says("A slip"), "{}", none.text());
    let taken = correct("Plan of action", "Plan d’action");
    assert_eq!(taken.status, 303, "{}", taken.text());
    let minutes = words_of(&chair.get(&format!("{}.docx", page(&it))));
    for said in ["1. Plan of action", "16 November 2026, title of item 1", "Action plan", "A slip"] {
        assert!(minutes.contains(said), "{said}: {minutes}");
    }
    assert_eq!(correct("Another", "Autre").status, 409, "somebody was faster");
    assert_eq!(house.look(super::broken_seals), (1, Vec::new()));
}
