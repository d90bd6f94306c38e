//! Typing in the room while others type there too, and pressing one button of many.

use std::sync::Barrier;

use access::standings::{CHAIR, MEMBER, SECRETARY};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, person, words_of};

fn address(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

/// Saves the English note of the item: what stood there when its page was made, and what is typed.
fn write(by: &Visitor<'_>, it: &Council, was: &str, typed: &str) -> Answer {
    by.post(&format!("{}/notes", address(it)), &[("item", &it.item.to_string()), ("was_en", was), ("note_en", typed)])
}

fn noted(house: &TestHouse) -> String {
    house.look(|tx| tx.one::<(String,)>(sql!("SELECT note_en FROM agenda_item ORDER BY place LIMIT 1"), bind![])).0
}

#[test]
fn two_who_write_in_one_note_lose_nothing_and_the_second_is_told() {
    let house = house();
    let (it, coordinator, secretary) = (council(&house, "riverside"), coordinator(&house), in_riverside(&house, SECRETARY));
    assert!(!write(&coordinator, &it, "", "The bus comes.").location().contains("both"));
    let second = write(&secretary, &it, "", "The bus goes.");
    assert_eq!((second.status, second.location().contains("&both=1")), (303, true));
    assert_eq!(noted(&house), "The bus goes.\n\nThe bus comes.");
    assert!(secretary.get(second.location()).says("Somebody else wrote in this note in the meantime. Both texts are kept"));
    assert!(secretary.get(&second.location().replace("/en/", "/fr/")).says("Les deux textes sont gardés"));
    let third = write(&coordinator, &it, "The bus comes.", "The bus comes at nine.");
    assert!(third.location().contains("both=1") && noted(&house) == "The bus goes.\n\nThe bus comes at nine.", "{}", noted(&house));
    let same = write(&secretary, &it, "The bus goes.\r\n\r\nThe bus comes.", "The bus goes.\r\n\r\nThe bus comes.\r\n");
    assert!(!same.location().contains("both") && noted(&house).ends_with("at nine."), "who changed nothing takes nothing back");
}

#[test]
fn twenty_who_save_one_note_at_once_are_all_kept() {
    let house = house();
    let it = council(&house, "riverside");
    std::thread::scope(|threads| {
        for one in 0..20 {
            let (it, house) = (&it, &house);
            threads.spawn(move || assert_eq!(write(&coordinator(house), it, "", &format!("Line {one}!")).status, 303));
        }
    });
    let text = noted(&house);
    assert!((0..20).all(|one| text.contains(&format!("Line {one}!"))), "{text}");
}

#[test]
fn a_note_saved_while_it_is_typed_is_answered_with_what_stands_there() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (kept, item) = (format!("{}/notes/kept", address(&it)), it.item.to_string());
    let save = |was: &str, typed: &str| {
        coordinator
            .post(&kept, &[("note.item", &item), ("note.was_en", was), ("note.note_en", typed), ("note.was_fr", ""), ("note.note_fr", "")])
    };
    let told = |answer: &Answer| serde_json::from_slice::<serde_json::Value>(&answer.bytes).expect("JSON");
    assert_eq!(told(&save("", "Ana spoke. ")), serde_json::json!({ "en": "Ana spoke.", "fr": "", "both": false }));
    let both = told(&save("", "Brice spoke."));
    assert_eq!((both["en"].as_str(), both["both"].as_bool()), (Some("Brice spoke.\n\nAna spoke."), Some(true)));
    let long = save("", &"x".repeat(20_001));
    assert!(long.status == 422 && told(&long)["said"].as_str().is_some_and(|said| said.contains("20,000")), "{}", long.text());
    assert_eq!(in_riverside(&house, MEMBER).post(&kept, &[]).status, 403);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    let closed = save("", "Late.");
    assert!(closed.status == 409 && told(&closed)["said"].as_str().is_some_and(|said| said.contains("approved")), "{}", closed.text());
}

/// All forms of the room as a browser sends them: something is typed in the note, a decision, a follow-up and an item.
fn whole(it: &Council, more: &[(&str, &str)]) -> Vec<(String, String)> {
    let item = it.item.to_string();
    let seat = it.seats[0].to_string();
    let usual = [
        ("note.item", item.as_str()),
        ("note.was_en", ""),
        ("note.note_en", "Half a sentence about"),
        ("decision.item", &item),
        ("decision.text_en", "Open a second welcome point."),
        ("decision.kind", "approval"),
        ("decision.method", "consensus"),
        ("follow-up.item", &item),
        ("follow-up.text_fr", "Écrire à la Ville."),
        ("conflict.item", &item),
        ("new-item.place", "2"),
        ("new-item.title_en", "A letter"),
        ("attendance.item", &item),
        ("attendance.seat", &seat),
        ("attendance.was", "||"),
        ("attendance.shown", "||"),
        ("attendance.state", "remote"),
        ("attendance.arrived", "05:45"),
        ("attendance.departed", ""),
        ("welcome.item", &item),
        ("welcome.state", "guest"),
    ];
    usual.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn press(by: &Visitor<'_>, it: &Council, button: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    by.post(&format!("{}/{button}", address(it)), &fields)
}

#[test]
fn whichever_button_is_pressed_what_is_typed_in_the_other_forms_is_there_again() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let guest = person(&house, "riverside", "Dov Levin", None).to_string();
    let saved = press(&coordinator, &it, "guests", &whole(&it, &[("welcome.person", &guest)]));
    assert!(saved.status == 200 && saved.says("What you typed elsewhere on this page is still here"), "{}", saved.text());
    for typed in ["Half a sentence about", "Open a second welcome point.", "Écrire à la Ville.", "value=\"A letter\"", "value=\"05:45\""]
    {
        assert!(saved.says(typed), "{typed}: {}", saved.text());
    }
    assert!(saved.says("<bdi>Dov Levin</bdi>") && saved.says("value=\"remote\" selected") && noted(&house).is_empty());
    let wrong = press(&coordinator, &it, "follow-ups", &whole(&it, &[]));
    assert!(wrong.status == 422 && wrong.says("Half a sentence about") && wrong.says("Open a second welcome point."), "{}", wrong.text());
    let again = press(&coordinator, &it, "items", &whole(&it, &[("new-item.purpose", "discussion")]));
    assert!(again.status == 200 && again.says("2. A letter") && again.says("Half a sentence about"), "{}", again.text());
    let french = coordinator.post(
        &format!("{}/guests", address(&it).replace("/en/", "/fr/")),
        &[
            ("welcome.person", guest.as_str()),
            ("welcome.state", "guest"),
            ("note.item", &it.item.to_string()),
            ("note.note_fr", "Une demi-phrase"),
        ],
    );
    assert!(french.says("Ce que vous avez tapé ailleurs sur cette page est encore là") && french.says("Une demi-phrase"));
    let alone = [("welcome.person".to_owned(), guest.clone()), ("welcome.state".to_owned(), "guest".to_owned())];
    assert_eq!(press(&coordinator, &it, "guests", &alone).status, 303, "nothing else is typed: the page is asked for anew");
}

#[test]
fn of_two_who_close_a_meeting_at_once_one_closes_it_and_the_other_is_told() {
    let house = house();
    let it = council(&house, "riverside");
    let (step, both) = (format!("{}/step", address(&it)), Barrier::new(2));
    let close = &|standing, lang: &str| {
        let chair = in_riverside(&house, standing);
        both.wait();
        chair.post(&step.replace("/en/", &format!("/{lang}/")), &[("from", "in_session"), ("to", "adjourned")])
    };
    let mut answers: Vec<Answer> = std::thread::scope(|threads| {
        let all: Vec<_> = [CHAIR, CHAIR].map(|standing| threads.spawn(move || close(standing, "en"))).into();
        all.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    answers.sort_by_key(|answer| answer.status);
    assert_eq!(answers.iter().map(|answer| answer.status).collect::<Vec<_>>(), [303, 422]);
    assert!(answers[1].says("Somebody else was faster: this meeting is now “Adjourned”."), "{}", answers[1].text());
    let late = in_riverside(&house, CHAIR).post(&step.replace("/en/", "/fr/"), &[("from", "in_session"), ("to", "adjourned")]);
    assert!(late.says("Quelqu’un d’autre a été plus rapide"), "{}", late.text());
    let steps = house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM chronicle WHERE act = 'meetings.advance'"), bind![]));
    assert_eq!(steps.0, 1);
}

#[test]
fn a_meeting_is_not_called_off_over_what_is_typed_and_not_saved() {
    let house = house();
    let (it, chair) = (council(&house, "riverside"), in_riverside(&house, CHAIR));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'draft'"), bind![]));
    let step = [("step.from", "draft"), ("step.to", "cancelled")];
    let refused = press(&chair, &it, "step", &whole(&it, &step));
    assert!(
        refused.status == 422 && refused.says("and then call the meeting off") && refused.says("Half a sentence"),
        "{}",
        refused.text()
    );
    assert_eq!(chair.post(&format!("{}/step", address(&it)), &step).status, 303);
}

#[test]
fn names_and_notes_in_every_script_come_back_as_they_were_typed() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let odd = "“Zoë” O'Neil <b>\"Ωmega\"</b> 🚌 שלום עולם";
    let guest = person(&house, "riverside", odd, None).to_string();
    assert_eq!(coordinator.post(&format!("{}/guests", address(&it)), &[("person", guest.as_str()), ("state", "guest")]).status, 303);
    let note = "قالت آنا: «نعم» & 👩🏽‍🏫 <script>x</script>";
    assert_eq!(write(&coordinator, &it, "", note).status, 303);
    assert_eq!(noted(&house), note);
    let room = coordinator.get(&format!("{}/room", address(&it)));
    assert!(room.says("<bdi>“Zoë” O&#39;Neil &#60;b&#62;&#34;Ωmega&#34;&#60;/b&#62; 🚌 שלום עולם</bdi>"), "{}", room.text());
    assert!(room.says("قالت آنا: «نعم» &#38; 👩🏽‍🏫 &#60;script&#62;x&#60;/script&#62;") && !room.says("<script>x"), "{}", room.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![]));
    let word = words_of(&coordinator.get(&format!("{}/minutes.docx", address(&it))));
    assert!(word.contains("שלום עולם") && word.contains("قالت آنا") && word.contains("👩🏽‍🏫"), "{word}");
    assert_eq!(coordinator.get(&format!("{}/minutes.pdf", address(&it))).status, 200);
}
