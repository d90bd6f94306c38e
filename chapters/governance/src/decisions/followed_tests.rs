//! What followed from a decision, as those inside meet it: one list, and the resolution of a body outside in every register.

use access::standings::MEMBER;
use kit::{
    Id, bind, sql,
    testing::{TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, words_of};

const LIST: &str = "/en/p/riverside/decisions";

/// A roll call that the council carried at its meeting, the three of them there: the pages of the vote and of its decision.
fn voted(house: &TestHouse, by: &Visitor<'_>, it: &Council) -> (String, String) {
    let (seats, people) = (it.seats.map(|seat| seat.to_string()), it.people.map(|person| person.to_string()));
    let (item, meeting) = (it.item.to_string(), format!("/en/p/riverside/meetings/{}", it.meeting));
    let there = |seat: &'static str| [("was", "||"), ("state", seat), ("arrived", ""), ("departed", "")];
    let rows: Vec<_> = seats.iter().flat_map(|seat| std::iter::once(("seat", seat.as_str())).chain(there("present"))).collect();
    assert_eq!(by.post(&format!("{meeting}/attendance"), &rows).status, 303);
    let motion = [
        ("item", item.as_str()),
        ("text_en", "Ask the city for a bus"),
        ("kind", "recommendation_to_host"),
        ("mover", &people[0]),
        ("seconder", &people[1]),
        ("method", "roll_call"),
        ("counted_from", "cast"),
    ];
    let opened = by.post(&format!("{meeting}/votes"), &motion);
    assert_eq!(opened.status, 303, "{}", opened.text());
    let vote = opened.location().split('?').next().unwrap_or_default().to_owned();
    let answers: Vec<_> = seats.iter().flat_map(|seat| [("seat", seat.as_str()), ("mark", "y")]).collect();
    assert_eq!(by.post(&format!("{vote}/answers"), &answers).status, 303);
    assert_eq!(by.post(&format!("{vote}/closing"), &[("outcome_en", "The chair writes.")]).status, 303);
    let (id,): (Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM decision"), bind![]));
    (vote, format!("{LIST}/{id}"))
}

/// Sends a decision on to the city, which answers by a resolution.
fn answered(by: &Visitor<'_>, decision: &str) {
    let to = [("outside", "municipal_council"), ("name_en", "City Council"), ("name_fr", "Conseil municipal"), ("sent_on", "2026-11-16")];
    let sent = by.post(&format!("{decision}/forwardings"), &to);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let forwarding = sent.location().split('?').next().unwrap_or_default().to_owned();
    let answer = [("outcome", "adopted"), ("decided_on", "2026-11-16"), ("resolution", "C-2026-<118>"), ("version", "1")];
    assert_eq!(by.post(&forwarding, &answer).status, 303);
}

#[test]
fn what_followed_from_a_vote_is_one_list_on_its_page_and_that_of_its_decision() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (vote, decision) = voted(&house, &coordinator, &it);
    assert!(!coordinator.get(&decision).says("What followed") && !coordinator.get(&vote).says("What followed"), "nothing has, yet");
    answered(&coordinator, &decision);
    let id = decision.rsplit('/').next().unwrap_or_default();
    let (body, ana) = (it.body.to_string(), it.people[0].to_string());
    let promise = [("decision", id), ("body", &body), ("text_en", "Draw the route"), ("person", &ana), ("due_on", "2026-12-01")];
    assert_eq!(coordinator.post("/en/p/riverside/follow-ups", &promise).status, 303);
    let (meeting, of) = (it.meeting, id.parse::<Id>().expect("an identifier"));
    house.given(move |tx| {
        tx.run(
            sql!("INSERT INTO minutes_approval (meeting_id, place, decision_id, reason, chosen_on) VALUES ($1, 1, $2, '', '2026-11-16')"),
            bind![meeting, of],
        )
    });
    for page in [&vote, &decision] {
        let shown = coordinator.get(page);
        assert!(
            shown.says("What followed") && shown.says("Adopted, 16 November 2026, resolution C-2026-&#60;118&#62;"),
            "{}",
            shown.text()
        );
        assert!(shown.says("Draw the route") && shown.says("Ana Petrović, ") && shown.says("Minutes approved"), "{}", shown.text());
        let french = coordinator.get(&page.replace("/en/", "/fr/"));
        assert!(
            french.says("Ce qui a suivi") && french.says("Procès-verbal approuvé") && french.says("Conseil municipal"),
            "{}",
            french.text()
        );
    }
    assert!(coordinator.get(&decision).says("The chair writes."), "what was said at the close stands on the page of the decision");
    let json: serde_json::Value = serde_json::from_slice(&coordinator.get(&decision.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    let followed = &json["followed"];
    assert_eq!(followed["forwardings"][0]["resolution"].as_str(), Some("C-2026-<118>"));
    assert_eq!(
        (followed["follow_ups"][0]["text"]["en"].as_str(), followed["adopted"][0]["kind"].as_str()),
        (Some("Draw the route"), Some("minutes"))
    );
}

#[test]
fn the_resolution_of_a_body_outside_stands_in_every_form_of_the_register_inside() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (_, decision) = voted(&house, &coordinator, &it);
    assert!(!coordinator.get(LIST).says("resolution"), "none yet");
    answered(&coordinator, &decision);
    let member = in_riverside(&house, MEMBER);
    assert!(
        member.get(LIST).says("City Council: Adopted, 16 November 2026, resolution C-2026-&#60;118&#62;."),
        "{}",
        member.get(LIST).text()
    );
    assert!(member.get(&LIST.replace("/en/", "/fr/")).says("résolution C-2026-"));
    let csv = member.get(&format!("{LIST}.csv"));
    assert!(csv.says("Resolution of a body outside") && csv.says("resolution C-2026-<118>"), "{}", csv.text());
    let word = words_of(&member.get(&format!("{LIST}.docx")));
    assert!(word.contains("City Council: Adopted, 16 November 2026, resolution C-2026-"), "{word}");
    assert!(member.get(&format!("{LIST}.pdf")).bytes.starts_with(b"%PDF"));
    let body = it.body;
    house.given(move |tx| {
        tx.run(sql!("UPDATE body SET meets_publicly = TRUE WHERE id = $1"), bind![body])?;
        tx.run(sql!("UPDATE meeting SET state = 'published'"), bind![])
    });
    for address in ["/en/p/riverside/register", "/en/p/riverside/register.csv", "/api/v1/p/riverside/register"] {
        let open = house.nobody().get(address);
        assert!(open.status == 200 && open.says("Ask the city for a bus"), "{address}: {}", open.text());
        assert!(!open.says("C-2026") && !open.says("The chair writes"), "what is noted inside is not published: {address}");
    }
}
