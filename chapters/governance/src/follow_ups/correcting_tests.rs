//! Correcting a promise, and taking one back, as those who wrote it down meet it.

use access::standings::{COORDINATOR, MEMBER, SECRETARY};
use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, organization, words_of};

const LIST: &str = "/en/p/riverside/follow-ups";

/// Writes a promise of Ana's down at the meeting, and gives its page.
fn promised(house: &TestHouse, by: &Visitor<'_>, it: &Council) -> String {
    let (item, person, meeting) = (it.item.to_string(), it.people[0].to_string(), it.meeting);
    let fields = [("item", item.as_str()), ("text_en", "Write to the city"), ("person", &person), ("due_on", "2026-12-01")];
    assert_eq!(by.post(&format!("/en/p/riverside/meetings/{meeting}/follow-ups"), &fields).status, 303);
    let (id,): (Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM follow_up WHERE state = 'open'"), bind![]));
    format!("{LIST}/{id}")
}

/// Corrects it: its words, whoever owes it and its day, from a version.
fn correct(by: &Visitor<'_>, page: &str, (text, person, due): (&str, &str, &str), version: &str) -> Answer {
    by.post(page, &[("text_en", text), ("person", person), ("due_on", due), ("version", version)])
}

fn withdraw(by: &Visitor<'_>, page: &str, (reason, version): (&str, &str)) -> Answer {
    by.post(&format!("{page}/withdrawal"), &[("reason", reason), ("version", version)])
}

#[test]
fn a_promise_is_corrected_from_the_room_and_its_page_and_nobody_is_written_over() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let page = promised(&house, &coordinator, &it);
    let room = coordinator.get(&format!("/en/p/riverside/meetings/{}/room?item={}", it.meeting, it.item));
    assert!(room.says(&format!("{page}/edit")) && room.says(&format!("{page}/withdrawal")), "{}", room.text());
    assert!(coordinator.get(&page).says("Correct this follow-up"));
    let form = coordinator.get(&format!("{page}/edit"));
    assert!(form.says("value=\"Write to the city\"") || form.says(">Write to the city<"), "{}", form.text());
    let brice = it.people[1].to_string();
    assert_eq!(correct(&coordinator, &page, ("Call the \"city\"", &brice, "2026-12-15"), "1").status, 303);
    let shown = coordinator.get(&page);
    assert!(shown.says("Brice N’Guessan") && shown.says("15 December 2026") && !shown.says("Write to the city"), "{}", shown.text());
    let secretary = in_riverside(&house, SECRETARY);
    let late = correct(&secretary, &page, ("Write to the county", &brice, "2026-12-20"), "1");
    assert!(late.status == 409 && late.says("Write to the county") && late.says("Call the"), "both texts: {}", late.text());
    assert!(late.says("name=\"version\" value=\"2\""), "sent again, it is kept knowingly: {}", late.text());
    assert!(coordinator.get(&format!("{LIST}?q=call")).says("Call the"), "the list finds the new words");
    let told: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail"), bind![]));
    let has = |words: &str| told.iter().any(|(detail,)| detail.contains(words));
    assert!(has("Write to the city") && has("Call the"), "the chronicle has both");
}

#[test]
fn a_correction_that_is_wrong_or_not_ones_to_make_is_refused_and_stays_typed() {
    let house = house();
    let (it, elsewhere) = (council(&house, "riverside"), council(&house, "hillside"));
    let coordinator = coordinator(&house);
    let page = promised(&house, &coordinator, &it);
    let (ana, stranger) = (it.people[0].to_string(), elsewhere.people[0].to_string());
    let cases = [
        (("", ana.as_str(), "2026-12-01"), "Write it in English, in French, or in both."),
        (("Kept <b>", "", "2026-12-01"), "which person or organization"),
        (("Kept <b>", &stranger, "2026-12-01"), "Choose one of the answers offered"),
        (("Kept <b>", &ana, "some day"), "day"),
    ];
    for (typed, words) in cases {
        let refused = correct(&coordinator, &page, typed, "1");
        assert!(refused.status == 422 && refused.says(words), "{words}: {}", refused.text());
        assert!(typed.0.is_empty() || refused.says("Kept &#60;b&#62;"), "{}", refused.text());
    }
    let french = correct(&coordinator, &page.replace("/en/", "/fr/"), ("Kept", "", "2026-12-01"), "1");
    assert!(french.status == 422 && french.says("Indiquez quelle personne ou quel organisme"), "{}", french.text());
    let member = in_riverside(&house, MEMBER);
    assert!(!member.get(&page).says("Correct this follow-up") && member.get(&format!("{page}/edit")).status == 403);
    assert_eq!(
        (correct(&member, &page, ("Mine", &ana, "2026-12-01"), "1").status, withdraw(&member, &page, ("No", "1")).status),
        (403, 403)
    );
    let library = organization(&house, "riverside", "Library").to_string();
    let of_library = [("text_en", "Write to the city"), ("organization", library.as_str()), ("due_on", "2026-12-01"), ("version", "1")];
    assert_eq!(coordinator.post(&page, &of_library).status, 303);
    assert!(coordinator.get(&page).says("Library") && !coordinator.get(&page).says("Ana Petrović"));
}

#[test]
fn whoever_was_asked_by_a_link_is_asked_no_more_once_it_is_somebody_elses_or_taken_back() {
    let house = house();
    let it = council(&house, "riverside");
    let coordinator = registry::testing::in_partnership(&house, "Robin Marchetti", "riverside", COORDINATOR);
    let page = promised(&house, &coordinator, &it);
    let (ana, brice) = (it.people[0].to_string(), it.people[1].to_string());
    let link = |whom: &str| {
        let text = coordinator.post(&format!("{LIST}/reminders"), &[("people", whom)]).text();
        let address = text.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next()).find(|one| one.contains("/en/a/"));
        let address = address.expect("a link").to_owned();
        address[address.find("/en/a/").expect("a path")..].to_owned()
    };
    let theirs = link(&ana);
    assert_eq!(house.nobody().get(&theirs).status, 200);
    assert_eq!(correct(&coordinator, &page, ("Write to the city", &brice, "2026-12-01"), "1").status, 303);
    assert_eq!(house.nobody().get(&theirs).status, 410);
    let next = link(&brice);
    assert_eq!(withdraw(&coordinator, &page, ("Noted twice.", "2")).status, 303);
    assert_eq!(house.nobody().get(&next).status, 410);
}

#[test]
fn what_was_noted_by_mistake_leaves_every_list_and_stays_in_the_chronicle() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let page = promised(&house, &coordinator, &it);
    let meeting = format!("/en/p/riverside/meetings/{}", it.meeting);
    assert!(coordinator.get(LIST).says("Write to the city") && coordinator.get(&meeting).says("Write to the city"));
    for (path, words) in [(page.clone(), "Say why it is taken back."), (page.replace("/en/", "/fr/"), "Dites pourquoi il est retiré.")] {
        let silent = withdraw(&coordinator, &path, (" ", "1"));
        assert!(silent.status == 422 && silent.says(words), "{}", silent.text());
    }
    let brice = it.people[1].to_string();
    assert_eq!(correct(&coordinator, &page, ("Write to the city", &brice, "2026-12-09"), "1").status, 303);
    let overtaken = withdraw(&coordinator, &page, ("Noted twice.", "1"));
    assert!(overtaken.status == 409 && overtaken.says("Noted twice.") && overtaken.says("9 December 2026"), "{}", overtaken.text());
    assert_eq!(withdraw(&coordinator, &page, ("Noted <twice>.", "2")).status, 303);
    for address in
        [LIST.to_owned(), format!("{LIST}?state=all"), format!("{LIST}?state=closed"), format!("{LIST}.csv?state=all"), meeting.clone()]
    {
        assert!(!coordinator.get(&address).says("Write to the city"), "{address}");
    }
    let json = coordinator.get(&format!("{}?state=all", LIST.replace("/en/", "/api/v1/"))).text();
    assert!(json.contains("\"total\":0"), "{json}");
    assert!(!coordinator.get(&format!("{meeting}/room")).says("Write to the city"));
    assert!(!words_of(&coordinator.get(&format!("{meeting}/minutes.docx"))).contains("Write to the city"));
    let left = coordinator.get(&page);
    assert!(
        left.status == 200
            && left.says("Taken back")
            && left.says("Noted &lt;twice&gt;.")
            && left.says("Robin Marchetti, 16 November 2026"),
        "{}",
        left.text()
    );
    assert!(!left.says("Correct this follow-up") && !left.says("Close this follow-up"));
    let told: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail"), bind![]));
    assert!(
        told.iter()
            .any(|(detail,)| detail.contains("withdrawn") && detail.contains("Write to the city") && detail.contains("Noted <twice>."))
    );
    let again = withdraw(&coordinator, &page, ("Once more.", "3"));
    assert!(again.status == 409 && again.says("was taken back"), "{}", again.text());
}

#[test]
fn what_is_done_or_stands_in_approved_minutes_is_not_taken_back() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let done = promised(&house, &coordinator, &it);
    let close = [("state", "done"), ("closing_note", "It has gone out"), ("version", "1")];
    assert_eq!(coordinator.post(&format!("{done}/closing"), &close).status, 303);
    let ana = it.people[0].to_string();
    for refused in [withdraw(&coordinator, &done, ("No", "2")), correct(&coordinator, &done, ("Other", &ana, "2026-12-01"), "2")] {
        assert!(refused.status == 409 && refused.says("This follow-up has ended"), "{}", refused.text());
    }
    assert_eq!(coordinator.get(&format!("{done}/edit")).status, 409);
    let kept = promised(&house, &coordinator, &it);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    let approved = withdraw(&coordinator, &kept, ("No", "1"));
    assert!(approved.status == 409 && approved.says("The approved minutes of the meeting say"), "{}", approved.text());
    assert!(withdraw(&coordinator, &kept.replace("/en/", "/fr/"), ("Non", "1")).says("Le procès-verbal approuvé"));
    assert_eq!(coordinator.get(&format!("{kept}/withdrawal")).status, 409);
    assert!(coordinator.get(&kept).says("Correct this follow-up") && !coordinator.get(&kept).says("/withdrawal"));
    assert_eq!(correct(&coordinator, &kept, ("Write to the city", &ana, "2027-01-15"), "1").status, 303, "its day still moves");
}
