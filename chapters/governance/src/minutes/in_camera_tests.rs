//! What is in camera, as those meet it who may read it and those who may not.

use std::io::Read;

use access::standings::{CHAIR, FUNDER, GROUP_CHAIR, GROUP_MEMBER, MEMBER};
use kit::{
    bind,
    permits::Scope,
    sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, body, coordinator, council, house, in_riverside};

/// What nobody may read who does not prepare the meeting.
const SECRETS: [&str; 4] = ["Zanzibar lease", "Quetzal tender", "Xylophone settlement", "Bail de Zanzibar"];

fn here(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

/// Puts an item on the agenda and writes a note under it.
fn item(house: &TestHouse, it: &Council, [place, title, camera, note]: [&str; 4]) -> String {
    let by = coordinator(house);
    let french = format!("{title} (fr)");
    let fields = [("place", place), ("title_en", title), ("title_fr", &french), ("purpose", "discussion"), ("camera", camera)];
    let made = by.post(&format!("{}/items", here(it)), &fields);
    assert_eq!(made.status, 303, "{}", made.text());
    let id = made.location().split("item=").nth(1).and_then(|rest| rest.split('&').next()).expect("the item").to_owned();
    let written = by.post(&format!("{}/notes", here(it)), &[("item", &id), ("note_en", note)]);
    assert_eq!(written.status, 303, "{}", written.text());
    id
}

/// Everything that is made of a meeting, or could tell of it.
fn addresses(it: &Council) -> Vec<String> {
    let meeting = here(it);
    let p = "/en/p/riverside";
    let api = "/api/v1/p/riverside";
    let mut all = vec![
        meeting.clone(),
        meeting.replace("/en/", "/fr/"),
        format!("{meeting}/minutes.pdf"),
        format!("{meeting}/minutes.docx"),
        format!("{p}/meetings.ics"),
        format!("{p}/bodies/{}", it.body),
        format!("{api}/meetings/{}", it.meeting),
    ];
    for list in ["meetings", "decisions", "follow-ups", "votes"] {
        all.extend([format!("{p}/{list}"), format!("{api}/{list}"), format!("{p}/{list}?q=Zanzibar"), format!("{api}/{list}?q=Quetzal")]);
    }
    all.extend(
        ["meetings", "decisions", "follow-ups"].into_iter().flat_map(|list| [format!("{p}/{list}.csv"), format!("{p}/{list}.xlsx")]),
    );
    all
}

/// A part of a Word file or a workbook; nothing where it has none, or is neither.
fn unzipped(bytes: &[u8], part: &str) -> String {
    let mut text = String::new();
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return text };
    if let Ok(mut found) = archive.by_name(part) {
        found.read_to_string(&mut text).expect("UTF-8");
    }
    text
}

fn tells(answer: &Answer) -> Option<&'static str> {
    let mut text = answer.text();
    for part in ["word/document.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
        text.push_str(&unzipped(&answer.bytes, part));
    }
    SECRETS.into_iter().find(|secret| text.contains(secret))
}

fn keeps(house: &TestHouse, it: &Council) {
    item(house, it, ["2", "Zanzibar lease", "item", "Xylophone settlement"]);
    item(house, it, ["3", "Premises", "note", "Quetzal tender"]);
}

#[test]
fn who_may_not_read_what_is_in_camera_finds_it_nowhere() {
    let house = house();
    let it = council(&house, "riverside");
    keeps(&house, &it);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![]));
    let other = body(&house, "riverside", "Settlement table", "working_group");
    let readers: Vec<Visitor<'_>> = vec![
        in_riverside(&house, MEMBER),
        in_riverside(&house, FUNDER),
        house.someone("Marie Tremblay", &[(Scope::of(it.body), GROUP_MEMBER)]),
        house.someone("Sam Okoro", &[(Scope::of(other), GROUP_CHAIR)]),
        house.nobody(),
        // Nor is it in what those may read who do: it stands on one page.
        coordinator(&house),
    ];
    for (place, reader) in readers.iter().enumerate() {
        let mut read = 0;
        for address in addresses(&it) {
            let answer = reader.get(&address);
            read += usize::from(answer.status == 200);
            assert_eq!(tells(&answer), None, "{place} {address}: {}", answer.text());
        }
        assert!(read > 20 || place == 4 || place == 3 || place == 2, "{place} reads {read}");
        let page = reader.get(&format!("{}/in-camera", here(&it)));
        let json = reader.get(&format!("/api/v1/p/riverside/meetings/{}/in-camera", it.meeting));
        if place < 5 {
            assert!(page.status != 200 && json.status != 200, "{place}: {} {}", page.status, json.status);
            assert!(tells(&page).is_none() && tells(&json).is_none());
        }
    }
    let member = in_riverside(&house, MEMBER).get(&here(&it));
    assert!(member.says("Premises") && !member.says("In camera"), "{}", member.text());
}

#[test]
fn what_is_in_camera_changes_nothing_in_what_others_read() {
    let house = house();
    let it = council(&house, "riverside");
    let member = in_riverside(&house, MEMBER);
    let made = |state: &'static str| {
        house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = $1"), bind![state]));
        let all = [format!("{}/minutes.pdf", here(&it)), format!("/api/v1/p/riverside/meetings/{}", it.meeting)];
        all.map(|address| member.get(&address).bytes)
    };
    let before = made("adjourned");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'in_session'"), bind![]));
    item(&house, &it, ["2", "Zanzibar lease", "item", "Xylophone settlement"]);
    assert!(made("adjourned") == before, "the files and the JSON are the same to the byte");
}

#[test]
fn those_who_prepare_the_meeting_read_it_on_a_page_of_its_own_in_both_languages() {
    let house = house();
    let it = council(&house, "riverside");
    let empty = coordinator(&house).get(&format!("{}/in-camera", here(&it)));
    assert!(empty.says("Nothing of this meeting is in camera.") && !coordinator(&house).get(&here(&it)).says("/in-camera"));
    keeps(&house, &it);
    let group_chair = house.someone("Chloé O’Neil", &[(Scope::of(it.body), GROUP_CHAIR)]);
    for reader in [coordinator(&house), in_riverside(&house, CHAIR), group_chair] {
        let page = reader.get(&format!("{}/in-camera", here(&it)));
        assert!(page.says("Zanzibar lease") && page.says("Xylophone settlement") && page.says("Quetzal tender"), "{}", page.text());
        assert!(reader.get(&format!("{}/in-camera", here(&it).replace("/en/", "/fr/"))).says("Tout le point est à huis clos"));
        assert!(reader.get(&here(&it)).says("/in-camera"));
    }
}

#[test]
fn under_an_item_in_camera_nothing_is_decided_or_promised_and_none_goes_there_afterwards() {
    let house = house();
    let it = council(&house, "riverside");
    let (by, person) = (coordinator(&house), it.people[0].to_string());
    let secret = item(&house, &it, ["2", "Zanzibar lease", "item", "Xylophone settlement"]);
    let open = it.item.to_string();
    let promise = |item: &str| {
        let fields = [("item", item), ("text_en", "Call the hospital"), ("person", &person), ("due_on", "2026-12-01")];
        by.post(&format!("{}/follow-ups", here(&it)), &fields)
    };
    let decide = |item: &str| {
        let fields =
            [("item", item), ("kind", "approval"), ("method", "consensus"), ("result", "withdrawn"), ("text_en", "Sign the lease")];
        by.post(&format!("{}/decisions", here(&it)), &fields)
    };
    for refused in [promise(&secret), decide(&secret)] {
        assert!(refused.status == 422 && refused.says("Under an item in camera only notes are written."), "{}", refused.text());
        assert!(refused.says("Call the hospital") || refused.says("Sign the lease"), "what was typed is kept");
    }
    assert_eq!(promise(&open).status, 303);
    let change = |camera: &str, consent: &str, version: &str| {
        let fields = [
            ("place", "1"),
            ("title_en", "Action plan"),
            ("purpose", "approval"),
            ("camera", camera),
            ("is_consent", consent),
            ("version", version),
        ];
        by.post(&format!("{}/items/{open}", here(&it)), &fields)
    };
    let late = change("item", "false", "1");
    assert!(late.status == 422 && late.says("others have seen it"), "{}", late.text());
    assert_eq!(change("note", "true", "1").status, 422);
    assert_eq!(change("note", "false", "1").status, 303);
    let room = by.get(&format!("{}/room?item={secret}", here(&it)));
    assert!(room.says("Xylophone settlement") && !room.says("id=\"decision-text_en\""), "{}", room.text());
}
