//! The registers as visitors meet them.

use access::standings::MEMBER;
use kit::{bind, sql, testing::TestHouse};

use crate::testing::{Council, coordinator, council, house, in_riverside, outline_of, tags_of};

/// A council of which one decision is in published minutes and another in minutes that are a draft.
fn decided(house: &TestHouse) -> Council {
    let it = council(house, "riverside");
    let (coordinator, here) = (coordinator(house), format!("/en/p/riverside/meetings/{}", it.meeting));
    let seats = it.seats.map(|seat| seat.to_string());
    let mut fields = Vec::new();
    for seat in &seats {
        fields.extend([("seat", seat.as_str()), ("was", "||"), ("state", "present"), ("arrived", ""), ("departed", "")]);
    }
    assert_eq!(coordinator.post(&format!("{here}/attendance"), &fields).status, 303);
    let (item, mover, seconder) = (it.item.to_string(), it.people[0].to_string(), it.people[1].to_string());
    for (text, text_fr) in [("To open a welcome point.", "Ouvrir un point d’accueil."), ("To print maps.", "")] {
        let fields = [
            ("item", item.as_str()),
            ("kind", "approval"),
            ("method", "vote_majority"),
            ("result", "carried"),
            ("text_en", text),
            ("text_fr", text_fr),
            ("mover", &mover),
            ("seconder", &seconder),
            ("votes_for", "3"),
        ];
        let answer = coordinator.post(&format!("{here}/decisions"), &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    let body = it.body;
    house.given(move |tx| {
        tx.run(sql!("UPDATE body SET meets_publicly = TRUE WHERE id = $1"), bind![body])?;
        tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![])
    });
    it
}

fn publish(house: &TestHouse) {
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'published'"), bind![]));
}

const LIST: &str = "/en/p/riverside/register";

#[test]
fn the_public_register_holds_published_decisions_and_names_nobody() {
    let house = house();
    decided(&house);
    let nobody = house.nobody();
    for address in [LIST.to_owned(), format!("{LIST}.csv"), format!("{LIST}.pdf"), LIST.replace("/en/", "/api/v1/")] {
        assert_eq!(nobody.get(&address).status, 404, "{address}: nothing is published");
    }
    publish(&house);
    let shown = nobody.get(LIST);
    assert!(shown.says("To open a welcome point.") && shown.says("To print maps."), "{}", shown.text());
    assert!(!nobody.get(&format!("{LIST}?q=maps")).says("To open a welcome point."));
    assert!(nobody.get(&LIST.replace("/en/", "/fr/")).says("Ouvrir un point d’accueil."));
    let href = shown.text().split("href=\"").find(|part| part.starts_with(&format!("{LIST}/"))).map(str::to_owned).expect("a decision");
    let one = nobody.get(href.split('"').next().expect("an address"));
    assert!(one.status == 200 && one.says("3 for"), "{}", one.text());
    let csv = nobody.get(&format!("{LIST}.csv"));
    let json = nobody.get(&LIST.replace("/en/", "/api/v1/"));
    for answer in [&shown, &one, &csv, &json] {
        assert!(!answer.says("Ana Petrović") && !answer.says("Brice"), "{}", answer.text());
    }
    let read: serde_json::Value = serde_json::from_slice(&json.bytes).expect("JSON");
    assert_eq!((read["total"].as_i64(), read["items"][0]["votes_for"].as_i64()), (Some(2), Some(3)));
}

#[test]
fn what_is_no_longer_public_is_gone_from_the_public_register() {
    let house = house();
    let it = decided(&house);
    publish(&house);
    let (id,): (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM decision WHERE number = 1"), bind![]));
    let nobody = house.nobody();
    assert_eq!(nobody.get(&format!("{LIST}/{id}")).status, 200);
    house.given(move |tx| tx.run(sql!("UPDATE body SET meets_publicly = FALSE WHERE id = $1"), bind![it.body]));
    assert_eq!((nobody.get(&format!("{LIST}/{id}")).status, nobody.get(LIST).status), (404, 404));
}

#[test]
fn the_files_of_the_register_have_headings_and_heading_rows() {
    let house = house();
    decided(&house);
    let (member, list) = (in_riverside(&house, MEMBER), "/en/p/riverside/decisions");
    for (lang, headings, row) in [
        ("en", ["Register of decisions", "Council"], ["Number", "Date", "Decision", "How it was decided"]),
        ("fr", ["Registre des décisions", "Council (fr)"], ["Numéro", "Date", "Décision", "Façon de décider"]),
    ] {
        let file = |ending: &str| member.get(&format!("{list}.{ending}").replace("/en/", &format!("/{lang}/")));
        let (outline, rows) = outline_of(&file("docx"));
        let expected = [("Title", headings[0]), ("Heading1", headings[1])].map(|(style, text)| (style.to_owned(), text.to_owned()));
        assert_eq!((outline, rows), (expected.to_vec(), vec![row.map(str::to_owned).to_vec()]));
        let Some(tags) = tags_of(&file("pdf")) else { return };
        assert!(tags.contains("H1 ") && tags.contains("TH <") && row.iter().all(|head| tags.contains(head)), "{tags}");
    }
}

#[test]
fn the_register_inside_is_taken_away_as_it_is_filtered_with_who_moved() {
    let house = house();
    decided(&house);
    let member = in_riverside(&house, MEMBER);
    let list = "/en/p/riverside/decisions";
    let csv = member.get(&format!("{list}.csv?q=maps"));
    assert!(csv.says("To print maps.") && csv.says("Ana Petrović") && !csv.says("welcome point"), "{}", csv.text());
    for (ending, begins) in [("pdf", b"%PDF".as_slice()), ("docx", b"PK"), ("xlsx", b"PK")] {
        for lang in ["/en/", "/fr/"] {
            let answer = member.get(&format!("{list}.{ending}").replace("/en/", lang));
            assert!(answer.status == 200 && answer.bytes.starts_with(begins), "{ending} {lang}");
        }
    }
    assert!(house.nobody().get(&format!("{list}.pdf")).location().contains("/sign-in"));
    assert!(member.get(list).says("decisions.pdf") && member.get(&format!("{list}?q=maps")).says("decisions.pdf?q=maps"));
}
