//! The agenda as a file, read back as those do who print it, edit it, or have it read aloud.

use access::standings::{FUNDER, MEMBER};
use kit::{
    bind, sql,
    testing::{TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, outline_of, tags_of, words_of};

/// A council of three whose meeting of 2 December is being prepared: an item in camera between two open ones.
fn planned(house: &TestHouse) -> Council {
    let it = council(house, "riverside");
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = 'draft', held_on = '2026-12-02'"), bind![]));
    let by = coordinator(house);
    let lease = [("place", "2"), ("title_en", "Quetzal lease"), ("purpose", "discussion"), ("minutes", "25"), ("camera", "item")];
    let shuttle = [
        ("place", "3"),
        ("title_en", "Shuttle & stops"),
        ("title_fr", "Navette et arrêts"),
        ("purpose", "approval"),
        ("minutes", "15"),
        ("presenter", "Étienne Cormier"),
        ("is_consent", "true"),
    ];
    for item in [&lease[..], &shuttle[..]] {
        assert_eq!(by.post(&format!("{}/items", page(&it)), item).status, 303);
    }
    let paper = [("item", &*it.item.to_string()), ("title_en", "Figures")].map(|(key, value)| (key, value.to_owned()));
    let paper: Vec<_> = paper.iter().map(|(key, value)| (*key, value.as_str())).collect();
    assert_eq!(by.upload(&format!("{}/papers", page(&it)), &paper, ("file", "figures.csv", b"a,b\n1,2\n")).status, 303);
    it
}

fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

fn link(by: &Visitor<'_>, it: &Council) -> String {
    let whom = format!("{}/{}", it.seats[0], it.people[0]);
    let sent = by.post(&format!("{}/invitations", page(it)), &[("people", &whom)]).text();
    sent.split("/a/").nth(1).and_then(|rest| rest.split('/').next()).expect("a link").to_owned()
}

#[test]
fn the_word_file_has_headings_a_heading_row_and_a_line_for_each_open_item() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let english = by.get(&format!("{}/agenda.docx", page(&it)));
    let headings = |title: &str, rest: [&str; 2]| {
        let all = [("Title", title), ("Heading1", rest[0]), ("Heading1", rest[1])];
        all.map(|(style, text)| (style.to_owned(), text.to_owned())).to_vec()
    };
    let (outline, rows) = outline_of(&english);
    assert_eq!(outline, headings("Agenda: Council, meeting 1", ["Agenda", "Papers"]));
    assert_eq!(rows, [["Begins at", "Number", "Item", "For", "Minutes allotted", "Presented by"]]);
    let words = words_of(&english);
    assert!(words.contains("2:15\u{a0}p.m.3Shuttle &amp; stopsApproval, ") && words.contains("15Étienne Cormier"), "{words}");
    assert!(words.contains("Paper of item 1: Figures") && words.contains("City Hall"), "{words}");
    assert!(!words.contains("Quetzal"), "what is in camera takes its minutes and is not named: {words}");
    let (outline, rows) = outline_of(&by.get(&format!("{}/agenda.docx", page(&it)).replace("/en/", "/fr/")));
    assert_eq!(outline, headings("Ordre du jour\u{a0}: Council (fr), réunion 1", ["Ordre du jour", "Documents"]));
    assert_eq!(rows, [["Commence à", "Numéro", "Point", "Pour", "Durée prévue (minutes)", "Présenté par"]]);
}

#[test]
fn the_pdf_is_tagged_with_the_same_headings() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    for (lang, heads) in
        [("en", ["Agenda", "Presented by", "Shuttle & stops"]), ("fr", ["Ordre du jour", "Présenté par", "Navette et arrêts"])]
    {
        let answer = by.get(&format!("{}/agenda.pdf", page(&it)).replace("/en/", &format!("/{lang}/")));
        assert!(answer.status == 200 && answer.header("content-type") == "application/pdf");
        let Some(tags) = tags_of(&answer) else { return };
        for tag in ["H1 ", "Table (block)", "TH <", "TD"] {
            assert!(tags.contains(tag), "{tag} in {tags}");
        }
        // Where a line was broken does not matter.
        let squeezed = |text: &str| text.replace(|c: char| c.is_whitespace() || c == '"', "");
        for words in heads {
            assert!(squeezed(&tags).contains(&squeezed(words)), "{words} in {tags}");
        }
        assert!(!tags.contains("Quetzal"), "{tags}");
    }
}

#[test]
fn it_lies_beside_the_package_for_those_at_the_table_and_those_who_were_called() {
    let house = house();
    let (it, by) = (planned(&house), coordinator(&house));
    let link = link(&by, &it);
    let (shown, called) = (by.get(&format!("{}/agenda", page(&it))), house.nobody().get(&format!("/en/a/{link}/agenda")));
    for name in ["agenda.pdf", "agenda.docx"] {
        let address = format!("{}/{name}", page(&it));
        assert!(shown.says(&format!("href=\"{address}\"")) && called.says(&format!("href=\"/en/a/{link}/{name}\"")), "{}", called.text());
        assert_eq!((in_riverside(&house, MEMBER).get(&address).status, in_riverside(&house, FUNDER).get(&address).status), (200, 403));
        assert_eq!(house.nobody().get(&address).status, 303, "sign in first");
        assert_eq!(house.nobody().get(&format!("/fr/a/{link}/{name}")).status, 200);
        assert_eq!(house.nobody().get(&format!("/fr/a/{}/{name}", "1".repeat(64))).status, 404);
        assert_eq!(by.get(&address.replace(&it.meeting.to_string(), &it.item.to_string())).status, 404);
    }
    house.given(|tx| {
        tx.run(sql!("DELETE FROM paper"), bind![])?;
        tx.run(sql!("DELETE FROM agenda_item WHERE camera = 'open'"), bind![])
    });
    let empty = words_of(&by.get(&format!("{}/agenda.docx", page(&it))));
    assert!(empty.contains("Agenda") && !empty.contains("Begins at") && !empty.contains("Papers"), "{empty}");
}
