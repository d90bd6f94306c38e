//! Taking up what somebody remarked on minutes, as those who keep them do it.

use std::sync::Barrier;

use access::standings::{CHAIR, MEMBER, SECRETARY};
use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use super::tests::{approve, decided, held, page, sent};
use crate::{
    meetings::ItemId,
    testing::{Council, coordinator, house, in_riverside},
};

/// A council to whose draft minutes someone remarked something, in English; gives the remark.
fn remarked(house: &TestHouse) -> (Council, String) {
    let it = held(house);
    let links = sent(house, &it);
    let field = format!("text-{}", it.item);
    assert_eq!(house.nobody().post(&links[0], &[(&field, "Forty-one came, with Ana.")]).status, 303);
    let remark = only(house);
    (it, remark)
}

fn only(house: &TestHouse) -> String {
    house.look(|tx| tx.one::<(String,)>(sql!("SELECT id FROM remark ORDER BY remarked_at DESC, id DESC LIMIT 1"), bind![])).0
}

fn at(it: &Council) -> String {
    format!("{}/remarks/taken-up", page(it))
}

/// The note of the item, in both languages.
fn note(house: &TestHouse) -> (String, String) {
    house.look(|tx| tx.one(sql!("SELECT note_en, note_fr FROM agenda_item ORDER BY place LIMIT 1"), bind![]))
}

fn settled(house: &TestHouse) -> Vec<(String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT state, word FROM remark ORDER BY remarked_at, id"), bind![]))
}

/// Takes the remark up, as typed by someone who began with the text of [`held`].
fn take(by: &Visitor<'_>, it: &Council, remark: &str, (en, fr): (&str, &str)) -> Answer {
    let item = it.item.to_string();
    let fields = [
        ("remark", remark),
        ("item", item.as_str()),
        ("was_en", "Forty people came."),
        ("note_en", en),
        ("note_fr", fr),
        ("word", "It is taken up."),
    ];
    by.post(&at(it), &fields)
}

#[test]
fn a_remark_is_taken_up_and_answered_in_one_go() {
    let house = house();
    let (it, remark) = remarked(&house);
    let by = coordinator(&house);
    assert!(by.get(&page(&it)).says(&format!("/minutes/remarks/taken-up?remark={remark}")));
    assert!(by.get(&at(&it)).says("Forty-one came, with Ana."), "one chooses among the remarks that are open");
    let form = by.get(&format!("{}?remark={remark}", at(&it)));
    assert!(form.says("Forty people came.\n\nForty-one came, with Ana.</textarea>"), "{}", form.text());
    assert!(form.says("There is no text in French yet.") && form.says("It is taken up in the text of item 1."), "{}", form.text());
    assert!(by.get(&format!("{}?remark={remark}", at(&it).replace("/en/", "/fr/"))).says("Il n’y a pas encore de texte français"));
    let done = take(&by, &it, &remark, ("Forty-one people came, among them Ana.", ""));
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(note(&house), ("Forty-one people came, among them Ana.".into(), String::new()));
    assert_eq!(settled(&house), [("taken_up".to_owned(), "It is taken up.".to_owned())]);
    let shown = by.get(done.location());
    assert!(shown.says("The French text of item 1 was left as it was.") && !shown.says("both texts"), "{}", shown.text());
    let told: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM chronicle WHERE act = 'minutes.take_up'"), bind![]));
    assert_eq!(told.0, 1);
    assert!(by.get(&at(&it)).says("No remark is waiting to be settled."));
}

#[test]
fn the_other_language_stays_and_is_told_unless_it_was_changed_too() {
    let house = house();
    let (it, remark) = remarked(&house);
    house.given(|tx| {
        tx.run(sql!("UPDATE agenda_item SET note_fr = 'Quarante personnes.', note_state = 'en.reviewed' WHERE note_en <> ''"), bind![])
    });
    let by = in_riverside(&house, SECRETARY);
    let form = by.get(&format!("{}?remark={remark}", at(&it)));
    assert!(form.says("The French text does not have them yet.") && form.says("Quarante personnes."), "{}", form.text());
    let item = it.item.to_string();
    let more = |fr: &str| {
        let was = [("was_en", "Forty people came."), ("was_fr", "Quarante personnes.")];
        let typed = [("remark", remark.as_str()), ("item", item.as_str()), ("note_en", "Forty-one."), ("note_fr", fr), ("word", "Yes.")];
        by.post(&at(&it), &[&was[..], &typed[..]].concat())
    };
    let done = more("Quarante et une personnes.");
    assert_eq!((done.status, note(&house).1.as_str()), (303, "Quarante et une personnes."));
    assert!(!by.get(done.location()).says("was left as it was"));
    let french = ("fr", "Il manque la date.");
    house.given(move |tx| {
        tx.run(sql!("UPDATE remark SET state = 'open', word = '', settled_on = NULL, lang = $1, text = $2"), bind![french.0, french.1])?;
        tx.run(sql!("UPDATE agenda_item SET note_fr = '', note_state = 'en.missing'"), bind![])
    });
    let elsewhere = by.get(&format!("{}?remark={remark}", at(&it)));
    assert!(elsewhere.says("The remark is in French, and this item only has a text in English."), "{}", elsewhere.text());
    assert!(elsewhere.says("name=\"note_fr\"") && !elsewhere.says("Il manque la date.</textarea>"), "it would stand for the whole text");
    assert!(elsewhere.says("C’est repris dans le texte du point 1."), "the answer is in their language");
}

#[test]
fn what_is_wrong_is_told_and_nothing_typed_is_lost() {
    let house = house();
    let (it, remark) = remarked(&house);
    let (by, item) = (coordinator(&house), it.item.to_string());
    let empty = by.post(&at(&it), &[]);
    assert!(empty.status == 422 && empty.says("Which remark?"), "{}", empty.text());
    let same = take(&by, &it, &remark, ("Forty people came.\r\n", ""));
    assert!(same.status == 422 && same.says("Work the remark in") && same.says("It is taken up."), "{}", same.text());
    let long = "x".repeat(20_001);
    let too_long = take(&by, &it, &remark, (&long, ""));
    assert!(too_long.status == 422 && too_long.says(&long));
    let silent = by.post(&at(&it), &[("remark", &remark), ("item", &item), ("note_en", "Forty-one."), ("word", " ")]);
    assert!(silent.status == 422 && silent.says("whoever made the remark reads it") && silent.says("Forty-one."), "{}", silent.text());
    assert_eq!(take(&by, &it, &Id::new(now()).to_string(), ("Forty-one.", "")).status, 422, "no such remark");
    let other = ItemId::new(now()).to_string();
    let astray = by.post(&at(&it), &[("remark", &remark), ("item", &other), ("note_en", "Forty-one."), ("word", "Yes.")]);
    assert!(astray.status == 422 && astray.says("Forty-one."), "{}", astray.text());
    assert_eq!(take(&in_riverside(&house, MEMBER), &it, &remark, ("Forty-one.", "")).status, 403);
    assert_eq!((note(&house).0.as_str(), settled(&house)[0].0.as_str()), ("Forty people came.", "open"));
    house.given(|tx| tx.run(sql!("UPDATE remark SET state = 'not_taken_up', word = 'No.', settled_on = '2026-11-16'"), bind![]));
    let late = take(&by, &it, &remark, ("Forty-one people came.", ""));
    assert!(late.status == 409 && late.says("Not taken up – No.") && late.says("Forty-one people came."), "{}", late.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![]));
    let decision = decided(&house, it.body, "2026-11-16", "carried").1;
    assert_eq!(approve(&in_riverside(&house, CHAIR), &it, decision, &[]).status, 303);
    assert_eq!(take(&by, &it, &remark, ("Silently.", "")).status, 409, "approved minutes are corrected with a reason");
    assert_eq!(note(&house).0, "Forty people came.");
}

#[test]
fn a_remark_on_the_whole_goes_into_the_text_of_an_item_that_is_chosen() {
    let house = house();
    let it = held(&house);
    let links = sent(&house, &it);
    assert_eq!(house.nobody().post(&links[0], &[("text-", "The hour is missing.")]).status, 303);
    let (by, remark) = (coordinator(&house), only(&house));
    let which = by.get(&format!("{}?remark={remark}", at(&it)));
    let choice = format!("remark={remark}&amp;item={}", it.item);
    assert!(which.says("Into the text of which item?") && which.text().contains(&choice), "{}", which.text());
    let form = by.get(&format!("{}?remark={remark}&item={}", at(&it), it.item));
    assert!(form.says("Forty people came.\n\nThe hour is missing."), "{}", form.text());
    assert_eq!(take(&by, &it, &remark, ("Forty people came at one.", "")).status, 303);
    assert_eq!(note(&house).0, "Forty people came at one.");
}

#[test]
fn what_somebody_else_wrote_in_the_meantime_is_kept_too() {
    let house = house();
    let (it, remark) = remarked(&house);
    let (by, item) = (coordinator(&house), it.item.to_string());
    let room = format!("/en/p/riverside/meetings/{}/notes", it.meeting);
    let typed = [("item", item.as_str()), ("was_en", "Forty people came."), ("note_en", "Forty people came.\n\nThe bus was late.")];
    assert_eq!(in_riverside(&house, SECRETARY).post(&room, &typed).status, 303);
    let done = take(&by, &it, &remark, ("Forty-one people came.", ""));
    assert_eq!((done.status, note(&house).0.as_str()), (303, "Forty-one people came.\n\nThe bus was late."));
    assert!(by.get(done.location()).says("Both texts are kept"), "{}", by.get(done.location()).text());
}

#[test]
fn two_secretaries_take_one_remark_up_at_once_and_one_is_told_with_what_they_typed() {
    let house = house();
    let (it, remark) = remarked(&house);
    let (gate, texts) = (Barrier::new(2), ["Forty-one people came.", "Forty people and Ana came."]);
    let answers = std::thread::scope(|threads| {
        let all = texts.map(|text| {
            let (it, house, gate, remark) = (&it, &house, &gate, &remark);
            threads.spawn(move || {
                gate.wait();
                let answer = take(&coordinator(house), it, remark, (text, ""));
                (answer.status, answer.says(text))
            })
        });
        all.map(|one| one.join().expect("answers"))
    });
    let mut all: Vec<u16> = answers.iter().map(|(status, _)| *status).collect();
    all.sort_unstable();
    assert_eq!(all, [303, 409]);
    assert!(answers.iter().any(|(status, keeps)| *status == 409 && *keeps), "what the second typed comes back");
    assert!(texts.contains(&note(&house).0.as_str()), "{}", note(&house).0);
}
