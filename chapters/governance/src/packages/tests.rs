//! The package as those who make it and those who read it meet it.

use access::standings::{FUNDER, MEMBER};
use kit::{
    bind, sql,
    testing::{TestHouse, Visitor},
};
use press::{Block, Document, pdf};

use crate::testing::{Council, coordinator, council, house, in_riverside};

/// A council of three whose meeting of 2 December is being prepared.
fn planned(house: &TestHouse) -> Council {
    let it = council(house, "riverside");
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = 'draft', held_on = '2026-12-02'"), bind![]));
    it
}

fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

/// A PDF of one page, as somebody else would supply it.
fn supplied(words: &str) -> Vec<u8> {
    pdf::bytes(&Document { blocks: vec![Block::paragraph(words)], ..Document::new("Supplied", "en-CA") }).expect("set")
}

fn attach(by: &Visitor<'_>, it: &Council, (title, name, bytes): (&str, &str, &[u8])) {
    let fields = [("item", &*it.item.to_string()), ("title_en", title)].map(|(key, value)| (key, value.to_owned()));
    let fields: Vec<_> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let answer = by.upload(&format!("{}/papers", page(it)), &fields, ("file", name, bytes));
    assert_eq!(answer.status, 303, "{}", answer.text());
}

fn html(by: &Visitor<'_>, it: &Council) -> String {
    by.get(&format!("{}/package.html", page(it))).text()
}

fn make(by: &Visitor<'_>, it: &Council) -> u16 {
    by.post(&format!("{}/packages", page(it)), &[]).status
}

#[test]
fn a_package_is_made_and_the_next_one_says_what_changed_since() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let agenda = format!("{}/agenda", page(&it));
    assert!(by.get(&agenda).says("No package has been made yet") && html(&by, &it).contains("A draft: no package"));
    assert_eq!((make(&by, &it), make(&by, &it)), (303, 409), "nothing changed, so there is none to make");
    assert!(by.get(&agenda).says("Package 1 holds what is here now") && html(&by, &it).contains("Package 1, made"));
    let json = || serde_json::from_slice::<serde_json::Value>(&by.get(&format!("{}/package", page(&it)).replace("/en/", "/api/v1/")).bytes);
    assert_eq!(json().expect("JSON")["is_current"], true);
    attach(&by, &it, ("Figures", "figures.pdf", &supplied("First")));
    let ahead = json().expect("JSON");
    assert_eq!((&ahead["is_current"], &ahead["last"]["edition"]), (&false.into(), &1.into()), "{ahead}");
    assert_eq!(ahead["now"]["items"][0]["papers"][0]["title"][0], "Figures");
    assert!(by.get(&agenda).says("changed since package 1") && by.get(&agenda).says("Item 1 has a new paper: Figures."));
    assert_eq!(make(&by, &it), 303);
    house.given(|tx| tx.run(sql!("UPDATE agenda_item SET title_en = 'Plan “2027” 🧭 <b>'"), bind![]));
    house.given(|tx| tx.run(sql!("DELETE FROM paper"), bind![]));
    attach(&by, &it, ("Figures", "figures.pdf", &supplied("Second")));
    let ahead = html(&by, &it);
    assert!(ahead.contains("Changed since package 2") && ahead.contains("A paper of item 1 was replaced: Figures."), "{ahead}");
    assert!(ahead.contains("Item 1 has another title: Plan “2027” 🧭 &lt;b&gt;."), "{ahead}");
    assert!(by.get(&agenda.replace("/en/", "/fr/")).says("Document remplacé au point 1"));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'in_session'"), bind![]));
    assert_eq!(make(&by, &it), 409);
}

#[test]
fn papers_that_are_pdfs_follow_and_the_others_are_listed_whatever_is_wrong_with_them() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let file = format!("{}/package.pdf", page(&it));
    let alone = by.get(&file);
    let before = pdf::pages(&alone.bytes).expect("a PDF");
    assert_eq!(alone.header("content-type"), "application/pdf");
    let has = |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    attach(&by, &it, ("العربية “Figures” 🧣", "figures.pdf", &supplied("First")));
    assert_eq!(pdf::pages(&by.get(&file).bytes), Some(before + 2), "a page that says what follows, and the paper");
    let broken = b"%PDF-1.7\nnothing that can be read\nstartxref\n0\n%%EOF\n";
    attach(&by, &it, ("Broken", "broken.pdf", broken));
    attach(&by, &it, ("Sheet", "sheet.csv", b"a,b\n1,2\n"));
    let whole = by.get(&file);
    assert_eq!((whole.status, pdf::pages(&whole.bytes)), (200, Some(before + 2)), "what cannot follow costs only itself");
    assert!(has(&whole.bytes, "/Outlines"));
    let read = html(&by, &it);
    assert!(read.contains("Broken (broken.pdf") && read.contains("Sheet (sheet.csv") && read.contains("العربية “Figures” 🧣"), "{read}");
    assert!(read.contains("href=\"data:application/pdf;base64,") && read.contains("download=\"figures.pdf\""), "{read}");
    assert!(read.contains("download=\"sheet.csv\"") && !read.contains("<script") && !read.contains("Not inside"), "{read}");
    assert!(read.starts_with("<!doctype html>") && !read.contains("src=\"http"), "it needs no connection");
    let french = by.get(&file.replace("/en/", "/fr/"));
    assert!(french.status == 200 && french.bytes != whole.bytes);
}

/// Base64, read back.
fn decoded(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits: Vec<usize> = text.bytes().filter_map(|byte| DIGITS.iter().position(|digit| *digit == byte)).collect();
    let whole = |four: &[usize]| four.iter().fold(0, |sum, digit| (sum << 6) | digit) << (6 * (4 - four.len()));
    let bytes = |four: &[usize]| whole(four).to_be_bytes()[5..4 + four.len()].to_vec();
    digits.chunks(4).flat_map(bytes).collect()
}

/// The files that an HTML package carries, by the names they are kept under.
fn carried(html: &str) -> Vec<(String, Vec<u8>)> {
    let one = |part: &str| {
        let (bytes, rest) = part.split_once(";base64,")?.1.split_once('"')?;
        let name = rest.split_once("download=\"")?.1.split_once('"')?.0;
        Some((name.to_owned(), decoded(bytes)))
    };
    html.split("<a href=\"data:").skip(1).filter_map(one).collect()
}

#[test]
fn the_file_to_read_offline_carries_its_papers_up_to_a_bound_and_says_which_it_does_not() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let figures = supplied("First");
    attach(&by, &it, ("Figures", "figures.pdf", &figures));
    attach(&by, &it, ("Atlas", "atlas.pdf", &supplied("Second")));
    attach(&by, &it, ("Sheet", "sheet.csv", b"a,b\n1,2\n"));
    assert_eq!(carried(&html(&by, &it)).len(), 3);
    house.given(|tx| tx.run(sql!("UPDATE document SET size = $1 WHERE file_name = 'atlas.pdf'"), bind![25 * 1024 * 1024]));
    let read = html(&by, &it);
    let mut inside = carried(&read);
    inside.sort();
    assert_eq!(inside, [("figures.pdf".to_owned(), figures), ("sheet.csv".to_owned(), b"a,b\n1,2\n".to_vec())]);
    assert!(read.contains("takes in 24") && read.contains("Not inside: Atlas."), "{read}");
    let french = by.get(&format!("{}/package.html", page(&it)).replace("/en/", "/fr/")).text();
    assert!(french.contains("N’y sont pas\u{a0}: Atlas."), "{french}");
}

#[test]
fn the_papers_of_what_is_in_camera_are_in_no_package() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    attach(&by, &it, ("Quetzal", "quetzal.pdf", &supplied("Secret")));
    let file = format!("{}/package.pdf", page(&it));
    let with = pdf::pages(&by.get(&file).bytes).expect("a PDF");
    assert_eq!(carried(&html(&by, &it)).len(), 1);
    house.given(|tx| tx.run(sql!("UPDATE agenda_item SET camera = 'item'"), bind![]));
    assert!(pdf::pages(&by.get(&file).bytes).is_some_and(|pages| pages < with));
    assert!(carried(&html(&by, &it)).is_empty() && !html(&by, &it).contains("uetzal"));
}

#[test]
fn those_at_the_table_and_those_who_were_called_read_it_and_nobody_else() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let whom = format!("{}/{}", it.seats[0], it.people[0]);
    let sent = by.post(&format!("{}/invitations", page(&it)), &[("people", &whom)]).text();
    let link = sent.split("/a/").nth(1).and_then(|rest| rest.split('/').next()).expect("a link").to_owned();
    for name in ["package.pdf", "package.html"] {
        let address = format!("{}/{name}", page(&it));
        assert_eq!((in_riverside(&house, MEMBER).get(&address).status, in_riverside(&house, FUNDER).get(&address).status), (200, 403));
        assert_eq!((house.nobody().get(&address).status, make(&in_riverside(&house, MEMBER), &it)), (303, 403));
        assert_eq!(house.nobody().get(&format!("/fr/a/{link}/{name}")).status, 200);
        assert_eq!(house.nobody().get(&format!("/fr/a/{}/{name}", "1".repeat(64))).status, 404);
    }
    assert!(house.nobody().get(&format!("/en/a/{link}/agenda")).says("package.pdf"));
}

#[test]
fn an_agenda_of_three_hundred_items_is_one_package() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let (meeting, first) = (it.meeting, it.item);
    house.given(move |tx| {
        for place in 2..=300_i64 {
            tx.run(
                sql!(
                    "INSERT INTO agenda_item (id, partnership_id, meeting_id, place, title_en, title_fr, title_state, purpose, minutes, presenter,
                                              is_consent, pulled_out, camera, is_recurring, note_en, note_fr, note_state, version)
                     SELECT $1, partnership_id, $2, $3, $4, '', title_state, 'discussion', 5, 'O’Neil', FALSE, FALSE, 'open', FALSE, '', '', note_state, 1
                     FROM agenda_item WHERE id = $5"
                ),
                bind![crate::meetings::ItemId::new(kit::testing::now()), meeting, place, format!("Point {place}"), first],
            )?;
        }
        Ok(())
    });
    let whole = by.get(&format!("{}/package.pdf", page(&it)));
    assert!(whole.status == 200 && pdf::pages(&whole.bytes).is_some_and(|pages| pages > 20));
    assert_eq!(make(&by, &it), 303);
}
