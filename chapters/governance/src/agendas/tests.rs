//! The room as those who prepare a meeting, those who propose for it and those who were called to it meet it.

use access::standings::{FUNDER, MEMBER, OBSERVER};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, member};

/// A council of three whose meeting of 2 December is being prepared.
fn planned(house: &TestHouse) -> Council {
    let it = council(house, "riverside");
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = 'draft', held_on = '2026-12-02'"), bind![]));
    for (person, address, lang) in [(it.people[0], "ana@example.org", "en"), (it.people[2], "chloe@example.org", "fr")] {
        house.given(move |tx| tx.run(sql!("UPDATE person SET email = $2, lang = $3 WHERE id = $1"), bind![person, address, lang]));
    }
    it
}

fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

fn opened(house: &TestHouse, it: &Council, until: &str) {
    let fields = [("stage", "proposals"), ("proposals_until", until)];
    assert_eq!(coordinator(house).post(&format!("{}/agenda", page(it)), &fields).status, 303);
}

/// The addresses in the letters that an answer shows, as paths.
fn links_in(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    let found = text.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next());
    found.filter_map(|address| address.find("/a/").map(|at| address[at - 3..].to_owned())).collect()
}

/// Calls all three and gives their links to the agenda.
fn called(house: &TestHouse, it: &Council) -> Vec<String> {
    let whom: Vec<_> = it.seats.iter().zip(it.people).map(|(seat, person)| format!("{seat}/{person}")).collect();
    let fields: Vec<_> = whom.iter().map(|one| ("people", one.as_str())).collect();
    let sent = coordinator(house).post(&format!("{}/invitations", page(it)), &fields);
    assert_eq!(sent.status, 200, "{}", sent.text());
    links_in(&sent).into_iter().map(|link| link.replace("/reply", "/agenda")).collect()
}

const WINTER: &[(&str, &str)] = &[("title_en", "Winter “arrivals” 🧣 حجاب"), ("reason_en", "It is <cold> & dark"), ("minutes", "15")];

fn propose(by: &Visitor<'_>, to: &str, file: (&str, &[u8])) -> Answer {
    by.upload(to, WINTER, ("file", file.0, file.1))
}

fn waiting(house: &TestHouse) -> Vec<String> {
    let all: Vec<(String,)> = house.look(|tx| {
        tx.rows(
            sql!("SELECT id FROM proposal WHERE standing = 'waiting' ORDER BY CASE WHEN document_id IS NULL THEN 1 ELSE 0 END, id"),
            bind![],
        )
    });
    all.into_iter().map(|(id,)| id).collect()
}

fn answer(by: &Visitor<'_>, proposal: &str, fields: &[(&str, &str)]) -> Answer {
    by.post(&format!("/en/p/riverside/proposals/{proposal}/answer"), fields)
}

fn count(house: &TestHouse, what: &'static str) -> i64 {
    let letters = house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM outbox"), bind![])).0;
    let papers = house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM paper"), bind![])).0;
    if what == "letters" { letters } else { papers }
}

#[test]
fn members_propose_until_the_day_and_every_proposal_is_answered_with_a_letter() {
    let house = house();
    let it = planned(&house);
    let (by, links) = (coordinator(&house), called(&house, &it));
    let agenda = format!("{}/agenda", page(&it));
    assert!(by.get(&agenda).says("The agenda is a draft"));
    opened(&house, &it, "2026-11-25");
    assert!(by.get(&agenda).says("Open for proposals until 25 November 2026."));
    let told = by.post(&format!("{agenda}/letters"), &[]);
    assert!(told.says("You can propose an item until 25 November 2026") && told.says("Proposez un point"), "{}", told.text());
    assert!(by.post(&format!("{agenda}/letters"), &[]).says("Nobody was written to"), "the button may be pressed twice");
    let link = links_in(&told).remove(0);
    let nobody = house.nobody();
    assert!(nobody.get(&link).says("Propose an item") && nobody.get(&links[2].replace("/en/", "/fr/")).says("Proposer un point"));
    assert_eq!(propose(&nobody, &link, ("Bilan 2026.csv", b"a,b\n1,2\n")).status, 303);
    assert_eq!(member(&house).upload(&format!("{}/proposals", page(&it)), WINTER, ("file", "", b"")).status, 303);
    assert!(nobody.get(&link).says("Not answered yet"));
    let shown = by.get(&agenda);
    assert!(shown.says("Winter “arrivals” 🧣 حجاب") && !shown.says("<cold>") && shown.says("Bilan 2026.csv"), "{}", shown.text());
    let all = waiting(&house);
    assert_eq!(all.len(), 2);
    assert!(answer(&by, &all[0], &[("standing", "declined")]).says("Say in one language at least why it is declined"));
    assert!(answer(&by, &all[0], &[("standing", "merged")]).says("Choose the item that it joins"));
    let before = count(&house, "letters");
    let accepted = answer(&by, &all[0], &[("standing", "accepted"), ("purpose", "discussion")]);
    assert!(
        accepted.status == 200 && accepted.says("is now item 2 of the agenda") && accepted.says("Copy the letter"),
        "{}",
        accepted.text()
    );
    assert_eq!((count(&house, "letters"), count(&house, "papers")), (before + 1, 1), "the letter goes out, the paper goes along");
    let declined = answer(&by, &all[1], &[("standing", "declined"), ("answer_en", "In January")]);
    assert!(declined.says("was not put on the agenda") && declined.says("In January"));
    assert!(answer(&by, &all[1], &[("standing", "accepted")]).status == 409, "answered once");
    assert!(nobody.get(&link).says("Accepted") && by.get(&agenda).says("Accepted: item 2") && by.get(&agenda).says("Declined"));
}

#[test]
fn a_proposal_in_one_language_is_accepted_with_its_title_in_the_other() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    opened(&house, &it, "2026-11-25");
    for _ in 0..2 {
        assert_eq!(propose(&by, &format!("{}/proposals", page(&it)), ("", b"")).status, 303);
    }
    let agenda = format!("{}/agenda", page(&it));
    let french = agenda.replace("/en/", "/fr/");
    assert!(by.get(&agenda).says("Title of the item in French") && by.get(&french).says("Titre du point en français"));
    let all = waiting(&house);
    let long = "x".repeat(201);
    let wrong = answer(&by, &all[0], &[("standing", "accepted"), ("title", &long)]);
    assert!(wrong.status == 422 && wrong.says(&long), "{}", wrong.text());
    assert_eq!(answer(&by, &all[0], &[("standing", "accepted"), ("title", "Arrivées d’hiver")]).status, 200);
    assert!(by.get(&french).says("Arrivées d’hiver") && !by.get(&french).says("en anglais seulement"), "{}", by.get(&french).text());
    assert_eq!(answer(&by, &all[1], &[("standing", "accepted")]).status, 200);
    assert!(by.get(&french).says("(en anglais seulement)") && !by.get(&agenda).says("in English only"), "{}", by.get(&french).text());
}

#[test]
fn what_is_joined_to_an_item_says_to_which() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    opened(&house, &it, "2026-11-25");
    assert_eq!(propose(&by, &format!("{}/proposals", page(&it)), ("x.csv", b"a\n1\n")).status, 303);
    let elsewhere = crate::meetings::ItemId::new(kit::testing::now()).to_string();
    let id = waiting(&house).remove(0);
    assert_eq!(answer(&by, &id, &[("standing", "merged"), ("item", &elsewhere)]).status, 422);
    let joined = answer(&by, &id, &[("standing", "merged"), ("item", &it.item.to_string())]);
    assert!(joined.says("was joined to item 1 of the agenda: Action plan"), "{}", joined.text());
    assert!(by.get(&format!("{}/agenda", page(&it))).says("Joined to an item: item 1") && count(&house, "papers") == 1);
}

#[test]
fn nothing_is_proposed_before_or_after_the_time_for_it_nor_by_a_strangers_link() {
    let house = house();
    let it = planned(&house);
    let (links, to) = (called(&house, &it), format!("{}/proposals", page(&it)));
    let refused =
        |answer: Answer| assert!(answer.status == 409 && answer.says("Nothing can be proposed for this agenda now"), "{}", answer.text());
    refused(member(&house).upload(&to, WINTER, ("file", "", b"")));
    opened(&house, &it, "2026-11-25");
    house.given(move |tx| tx.run(sql!("UPDATE agenda SET proposals_until = '2026-11-01'"), bind![]));
    refused(member(&house).upload(&to, WINTER, ("file", "", b"")));
    refused(propose(&house.nobody(), &links[0], ("x.csv", b"a\n1\n")));
    assert!(house.nobody().get(&links[0]).says("Items could be proposed until 1 November 2026"));
    let strange = format!("/en/a/{}/agenda", "1".repeat(64));
    assert_eq!((house.nobody().get(&strange).status, propose(&house.nobody(), &strange, ("x.csv", b"a\n1\n")).status), (404, 404));
    house.given(move |tx| tx.run(sql!("UPDATE agenda SET proposals_until = '2026-11-25'"), bind![]));
    assert!(house.nobody().get(&links[0]).says("Open for proposals until 25 November 2026."));
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = '2026-11-01'"), bind![]));
    assert_eq!(propose(&house.nobody(), &links[0], ("x.csv", b"a\n1\n")).status, 410, "who left the seat is not asked any more");
    assert_eq!(in_riverside(&house, FUNDER).upload(&to, WINTER, ("file", "", b"")).status, 403);
    assert!(waiting(&house).is_empty());
}

#[test]
fn a_meeting_that_moves_earlier_limits_the_day_and_nothing_is_proposed_on_its_own_day_or_once_it_has_begun() {
    let house = house();
    let it = planned(&house);
    let (links, to) = (called(&house, &it), format!("{}/proposals", page(&it)));
    let (leads, closed) = (format!("{}/agenda", page(&it)), "Nothing can be proposed for this agenda now");
    opened(&house, &it, "2026-11-25");
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-11-20'"), bind![]));
    for page in [coordinator(&house).get(&leads), house.nobody().get(&links[0])] {
        let limited =
            "Open for proposals until 19 November 2026. The day that was chosen, 25 November 2026, no longer lies before the meeting.";
        assert!(page.says(limited), "{}", page.text());
    }
    assert!(house.nobody().get(&links[0].replace("/en/", "/fr/")).says("Le jour choisi, le 25 novembre 2026, ne précède plus la réunion."));
    assert_eq!(propose(&house.nobody(), &links[0], ("x.csv", b"a\n1\n")).status, 303);
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-11-16'"), bind![]));
    let shown = coordinator(&house).get(&leads);
    assert!(shown.says("Items could be proposed until 15 November 2026.") && !shown.says("Open for proposals until"), "{}", shown.text());
    for refused in [member(&house).upload(&to, WINTER, ("file", "", b"")), propose(&house.nobody(), &links[0], ("x.csv", b"a\n1\n"))] {
        assert!(refused.status == 409 && refused.says(closed), "{}", refused.text());
    }
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = 'in_session', held_on = '2026-12-01'"), bind![]));
    assert!(!coordinator(&house).get(&leads).says("Open for proposals until"));
    assert_eq!(member(&house).upload(&to, WINTER, ("file", "", b"")).status, 409);
    assert_eq!(waiting(&house).len(), 1);
}

#[test]
fn what_is_wrong_in_a_proposal_is_said_and_keeps_what_was_typed() {
    let house = house();
    let it = planned(&house);
    let link = called(&house, &it).remove(0);
    opened(&house, &it, "2026-11-25");
    let none = house.nobody().upload(&link, &[("title_en", "O’Neil’s “idea”"), ("minutes", "never")], ("file", "", b""));
    assert!(none.status == 422 && none.says("O’Neil’s “idea”") && none.says("why it should be talked about"), "{}", none.text());
    let strange = propose(&house.nobody(), &link, ("report.pdf", b"MZ\x00\x01 no pdf"));
    assert!(strange.status == 422 && strange.says("Winter “arrivals” 🧣 حجاب"), "a file that is not what it says");
    assert!(waiting(&house).is_empty());
    let set = |fields: &[(&str, &str)]| coordinator(&house).post(&format!("{}/agenda", page(&it)), fields);
    for until in ["", "2026-11-01", "2026-12-02", "soon"] {
        let answer = set(&[("stage", "proposals"), ("proposals_until", until)]);
        assert!(answer.status == 422 && answer.says("Open for proposals until 25 November 2026"), "{until}");
    }
    let stale = set(&[("stage", "papers"), ("was", "draft|")]);
    assert!(stale.status == 422 && stale.says("Somebody else was faster. Open for proposals until 25 November 2026"), "{}", stale.text());
    let french = format!("{}/agenda", page(&it).replace("/en/", "/fr/"));
    assert!(coordinator(&house).post(&french, &[("stage", "papers")]).says("Quelqu’un d’autre a été plus rapide."));
    assert!(stale.says("name=\"was\" value=\"proposals|2026-11-25\""), "whoever looks may set it again: {}", stale.text());
    assert_eq!(set(&[("stage", "papers"), ("was", "proposals|2026-11-25")]).status, 303);
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = 'in_session'"), bind![]));
    assert!(set(&[("stage", "final")]).says("its agenda is no longer prepared"));
}

#[test]
fn papers_are_read_by_those_at_the_table_and_by_those_who_were_called_and_by_nobody_else() {
    let house = house();
    let it = planned(&house);
    let (by, links, item) = (coordinator(&house), called(&house, &it), it.item.to_string());
    let to = format!("{}/papers", page(&it));
    let neither = by.post(&to, &[("item", &item)]);
    assert!(neither.status == 422 && neither.says("Choose either a document that is already here or a file"), "{}", neither.text());
    assert_eq!(by.upload(&to, &[("item", &item), ("title_fr", "Le bilan")], ("file", "../x.csv", b"a,b\n1,2\n")).status, 303);
    let foreign = by.upload(&to, &[("item", &links[0]), ("title_fr", "x")], ("file", "x.csv", b"a,b\n1,3\n"));
    assert_eq!(foreign.status, 422);
    let paper: (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM paper"), bind![]));
    let shown = by.get(&format!("{}/agenda", page(&it)));
    assert!(shown.says("Le bilan") && shown.says("x.csv"), "{}", shown.text());
    let address = format!("/en/p/riverside/papers/{}", paper.0);
    assert_eq!(member(&house).get(&address).bytes, b"a,b\n1,2\n");
    assert_eq!((in_riverside(&house, OBSERVER).get(&address).status, in_riverside(&house, FUNDER).get(&address).status), (200, 403));
    assert!(!in_riverside(&house, FUNDER).get(&format!("{}/agenda", page(&it))).says("Le bilan"));
    let json = format!("{}/agenda", page(&it)).replace("/en/", "/api/v1/");
    let listed: serde_json::Value = serde_json::from_slice(&member(&house).get(&json).bytes).expect("JSON");
    assert_eq!((&listed["stage"], &listed["items"][0]["papers"][0]["file_name"]), (&"draft".into(), &"x.csv".into()), "{listed}");
    assert!(in_riverside(&house, FUNDER).get(&json).status == 200 && !in_riverside(&house, FUNDER).get(&json).says("x.csv"));
    let by_link = links[1].replace("/agenda", &format!("/papers/{}", paper.0));
    assert_eq!(house.nobody().get(&by_link).bytes, b"a,b\n1,2\n");
    let other = crate::testing::council(&house, "hillside");
    house.given(move |tx| tx.run(sql!("UPDATE agenda_item SET meeting_id = $1 WHERE meeting_id = $2"), bind![other.meeting, it.meeting]));
    assert_eq!(house.nobody().get(&by_link).status, 404, "of this meeting and of no other");
    house.given(move |tx| tx.run(sql!("UPDATE agenda_item SET meeting_id = $1 WHERE title_en = 'Action plan'"), bind![it.meeting]));
    assert_eq!(in_riverside(&house, MEMBER).post(&format!("{address}/removal"), &[]).status, 403);
    assert_eq!((by.post(&format!("{address}/removal"), &[]).status, count(&house, "papers")), (303, 0));
    let documents: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM document"), bind![]));
    assert_eq!(documents.0, 1, "the document stays");
}

#[test]
fn the_clock_runs_through_the_items_and_three_hundred_of_them_are_shown() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let agenda = format!("{}/agenda", page(&it));
    let one = by.get(&agenda);
    assert!(one.says("1:30\u{a0}p.m.") && one.says("The items take 20 of the 120 minutes of the meeting: 100 are left."), "{}", one.text());
    let (meeting, first) = (it.meeting, it.item);
    house.given(move |tx| {
        for place in 2..=300_i64 {
            tx.run(
                sql!(
                    "INSERT INTO agenda_item (id, partnership_id, meeting_id, place, title_en, title_fr, title_state, purpose, minutes, presenter,
                                              is_consent, pulled_out, camera, is_recurring, note_en, note_fr, note_state, version)
                     SELECT $1, partnership_id, $2, $3, $4, '', title_state, 'break', 5, '', FALSE, FALSE, 'open', FALSE, '', '', note_state, 1
                     FROM agenda_item WHERE id = $5"
                ),
                bind![crate::meetings::ItemId::new(kit::testing::now()), meeting, place, format!("Point {place}"), first],
            )?;
        }
        Ok(())
    });
    let all = by.get(&agenda);
    assert!(all.status == 200 && all.says("Point 300") && all.says("1:50\u{a0}p.m.") && all.says("1395 too many"), "{}", all.text());
    house.given(move |tx| tx.run(sql!("UPDATE agenda_item SET minutes = NULL WHERE place = 7"), bind![]));
    assert!(by.get(&agenda.replace("/en/", "/fr/")).says("1 point n’a pas encore de durée"));
}

#[test]
fn an_item_in_camera_and_its_papers_are_for_those_who_prepare_the_meeting() {
    let house = house();
    let it = planned(&house);
    let (by, links, item) = (coordinator(&house), called(&house, &it), it.item.to_string());
    house.given(move |tx| tx.run(sql!("UPDATE agenda_item SET camera = 'item'"), bind![]));
    assert_eq!(by.upload(&format!("{}/papers", page(&it)), &[("item", &item)], ("file", "secret.csv", b"a,b\n1,2\n")).status, 303);
    let paper: (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM paper"), bind![]));
    let (agenda, address) = (format!("{}/agenda", page(&it)), format!("/en/p/riverside/papers/{}", paper.0));
    assert!(by.get(&agenda).says("Action plan") && by.get(&agenda).says("secret") && by.get(&address).status == 200);
    for shown in [member(&house).get(&agenda), member(&house).get(&agenda.replace("/en/", "/api/v1/")), house.nobody().get(&links[0])] {
        assert!(shown.status == 200 && !shown.says("Action plan") && !shown.says("secret"), "{}", shown.text());
    }
    assert_eq!(member(&house).get(&address).status, 404);
    assert_eq!(house.nobody().get(&links[0].replace("/agenda", &format!("/papers/{}", paper.0))).status, 404);
    let seen: (String,) = house.look(|tx| tx.one(sql!("SELECT visibility FROM document"), bind![]));
    assert_eq!(seen.0, "private");
}

#[test]
fn the_first_letter_says_that_the_agenda_follows_until_it_is_final() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let whom = |place: usize| format!("{}/{}", it.seats[place], it.people[place]);
    let call = |place: usize| by.post(&format!("{}/invitations", page(&it)), &[("people", &whom(place))]);
    let first = call(0);
    assert!(
        first.says("Invitation: Council, meeting 1, 2 December 2026")
            && !first.says("Save the date")
            && first.says("The agenda will follow."),
        "{}",
        first.text()
    );
    assert_eq!(by.post(&format!("{}/agenda", page(&it)), &[("stage", "final")]).status, 303);
    let second = call(2);
    assert!(second.says("Convocation") && !second.says("L’ordre du jour suivra"), "{}", second.text());
}
