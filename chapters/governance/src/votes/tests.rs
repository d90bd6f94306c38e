//! The room as visitors meet it: votes are opened, cast signed in and by links, refused, and closed.

use access::standings::{CHAIR, MEMBER, SECRETARY};
use jiff::ToSpan;
use kit::{
    Id, Lang, bind,
    db::Tx,
    lang::Bilingual,
    sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use super::{Checked, Form, Method, Need, Opening, Requirement, Roll, VoteId, between_meetings};
use crate::{
    bodies::BodyId,
    seats::{Role, SeatId},
    testing::{Council, SINCE, coordinator, council, holds, house, in_riverside, partnership, person, seat},
};

/// Opens a vote between meetings without the page, until tomorrow.
pub(super) fn open_by_hand(
    house: &TestHouse,
    body: BodyId,
    (method, need): (Method, Need),
    change: impl FnOnce(&mut Roll) + Send + 'static,
) -> VoteId {
    let (partnership, id) = (partnership(house, "riverside"), VoteId::new(now()));
    house.given(move |tx| {
        let mut roll = between_meetings(tx, body, today(), &[])?;
        change(&mut roll);
        let people: Vec<Id> = roll.people().into_iter().collect();
        let form = Form {
            text_en: "Adopt the plan".into(),
            mover: people[0].to_string(),
            seconder: people[1].to_string(),
            method: method.code().into(),
            ..Form::usual()
        };
        let closes = now().checked_add(jiff::SignedDuration::from_hours(24)).expect("a day later");
        let checked = Checked { closes: Some((today(), closes)), ..Checked::at_meeting(&form, Lang::En)? };
        let requirement = Requirement { need, ..Requirement::of(None, false, true) };
        let from = Opening { partnership, body, meeting: None, follows: None, at: now() };
        super::insert(tx, from, id, (&checked, &requirement, &roll))
    });
    id
}

fn tomorrow() -> String {
    today().tomorrow().expect("a day after").to_string()
}

/// The form of a vote between meetings, with other fields beside.
fn opening<'a>(it: &'a Ids, day: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("text_en", "Adopt the plan"),
        ("kind", "approval"),
        ("mover", it.people[0].as_str()),
        ("seconder", it.people[1].as_str()),
        ("method", "roll_call"),
        ("counted_from", "cast"),
        ("silence", "not_a_vote"),
        ("closes_on", day),
        ("closes_at", "17:00"),
    ];
    for (name, value) in more {
        match fields.iter_mut().find(|(known, _)| known == name && *name != "seat" && *name != "reason_en") {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    fields
}

/// The identifiers of a council, as text.
pub(super) struct Ids {
    pub people: Vec<String>,
    pub seats: Vec<String>,
    pub body: String,
}

impl Ids {
    pub fn of(it: &Council) -> Self {
        let text = |id: &dyn std::fmt::Display| id.to_string();
        Self {
            people: it.people.iter().map(|id| text(id)).collect(),
            seats: it.seats.iter().map(|id| text(id)).collect(),
            body: it.body.to_string(),
        }
    }
}

pub(super) fn open(by: &Visitor<'_>, it: &Ids, more: &[(&str, &str)]) -> Answer {
    let day = tomorrow();
    by.post(&format!("/en/p/riverside/bodies/{}/votes", it.body), &opening(it, &day, more))
}

/// The page of the vote that an answer leads to.
pub(super) fn page_of(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().split('?').next().expect("an address").to_owned()
}

/// The links in the letters that the answer shows, as paths.
fn links_in(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    let found = text.match_indices("/a/").map(|(at, _)| {
        let end = text[at..].find("/vote").expect("a whole link") + at;
        format!("{}/vote", &text[at - 3..end])
    });
    found.collect()
}

/// A link for each of these people, in the order of their seats.
pub(super) fn links(by: &Visitor<'_>, page: &str, people: &[String]) -> Vec<String> {
    let chosen: Vec<_> = people.iter().map(|id| ("people", id.as_str())).collect();
    let sent = by.post(&format!("{page}/links"), &chosen);
    assert_eq!(sent.status, 200, "{}", sent.text());
    links_in(&sent)
}

fn id_of(page: &str) -> VoteId {
    page.rsplit('/').next().expect("an identifier").parse().expect("an identifier")
}

fn boxed(house: &TestHouse, page: &str) -> i64 {
    let id = id_of(page);
    house.look(|tx: &Tx| super::ballots::count(tx, id))
}

/// Lets the hour pass until which one could vote.
pub(super) fn time_passes(house: &TestHouse, page: &str) {
    let (id, past) = (id_of(page), now().checked_sub(jiff::SignedDuration::from_mins(1)).expect("a minute ago"));
    house.given(move |tx| tx.run(sql!("UPDATE vote SET closes_at = $2 WHERE id = $1"), bind![id, past]));
}

pub(super) fn result(house: &TestHouse, page: &str) -> (String, Option<i64>, Option<i64>, i64, i64) {
    let id = id_of(page);
    house.look(|tx| {
        tx.one(
            sql!(
                "SELECT d.result, d.votes_for, d.votes_against, d.year, d.number FROM vote v JOIN decision d ON d.id = v.decision_id
                 WHERE v.id = $1"
            ),
            bind![id],
        )
    })
}

#[test]
fn a_roll_call_between_meetings_is_cast_by_links_and_its_close_makes_the_decision() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (it, nobody) = (Ids::of(&council), house.nobody());
    assert_eq!(coordinator.get(&format!("/en/p/riverside/bodies/{}/votes/new", it.body)).status, 200);
    let page = page_of(&open(&coordinator, &it, &[]));
    let before = coordinator.get(&page);
    assert!(
        before.says("0 of 3 seats have voted") && before.says("Silence is not a vote") && before.says("more are in favour than against")
    );
    assert_eq!(before.text().matches("Enter for them").count(), 4, "for each of the three, and in the sentence above them");
    assert!(!in_riverside(&house, CHAIR).get(&page).says("Enter for them"));
    assert!(coordinator.get(&format!("/en/p/riverside/bodies/{}", it.body)).says("Adopt the plan"), "the body says what is open");
    let riverside = partnership(&house, "riverside");
    let due = house.look(|tx| crate::front::due(tx, riverside, today(), today().saturating_add(2.days())));
    assert!(due.iter().any(|one| one.kind == "vote" && one.id == id_of(&page).0), "home says when it closes: {due:?}");
    let links = links(&coordinator, &page, &it.people);
    assert_eq!(links.len(), 3);
    assert!(nobody.get(&links[0]).says("Ana Petrović, you are asked to vote"));
    assert!(nobody.get(&links[0].replacen("/en/", "/fr/", 1)).says("votre vote est demandé"));
    let unsaid = nobody.post(&links[0], &[]);
    assert!(unsaid.status == 422 && unsaid.says("Your vote"), "{}", unsaid.text());
    for (link, mark) in links.iter().zip(["y", "y", "n"]) {
        assert_eq!(nobody.post(link, &[("mark", mark)]).status, 303);
    }
    assert!(nobody.get(&links[0]).says("Your seat has voted") && !nobody.get(&links[0]).says("What do you say"));
    let twice = nobody.post(&links[0], &[("mark", "n")]);
    assert!(twice.status == 409 && twice.says("has already voted"), "{}", twice.text());
    assert!(nobody.post(&links[0].replacen("/en/", "/fr/", 1), &[("mark", "n")]).says("a déjà voté"));
    let closed = coordinator.post(&format!("{page}/closing"), &[("outcome_en", "The plan begins in April."), ("review_on", "2027-04-01")]);
    assert_eq!(closed.status, 303, "{}", closed.text());
    assert_eq!(result(&house, &page), ("carried".into(), Some(2), Some(1), i64::from(today().year()), 1));
    let after = coordinator.get(&page);
    assert!(after.says("The plan begins in April.") && after.says("In favour: 2; against: 1"), "{}", after.text());
    let decision: (Id,) = house.look(|tx| tx.one(sql!("SELECT decision_id FROM vote"), bind![]));
    assert!(coordinator.get(&format!("/en/p/riverside/decisions/{}", decision.0)).says("The vote by which it was taken"));
    let json: serde_json::Value = serde_json::from_slice(&coordinator.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!((json["result"].as_bool(), json["vote_events"][0]["counts"][0]["value"].as_i64()), (Some(true), Some(2)));
}

#[test]
fn what_comes_late_or_from_nowhere_is_refused_with_the_reason() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (it, nobody) = (Ids::of(&council), house.nobody());
    let page = page_of(&open(&coordinator, &it, &[]));
    let member = in_riverside(&house, MEMBER);
    let stranger = member.post(&format!("{page}/ballots"), &[("mark", "y")]);
    assert!(stranger.status == 409 && stranger.says("not on the list"), "{}", stranger.text());
    let french = member.post(&format!("{}/ballots", page.replace("/en/", "/fr/")), &[("mark", "y")]);
    assert!(french.status == 409 && french.says("Vous n’êtes pas sur la liste"), "{}", french.text());
    let links = links(&coordinator, &page, &it.people);
    let others = nobody.post(&links[0], &[("mark", "y"), ("seat", &it.seats[1])]);
    assert!(others.status == 409 && others.says("not on the list"), "a link is for one's own seat: {}", others.text());
    let early = coordinator.post(&format!("{page}/closing"), &[]);
    assert!(early.status == 409 && early.says("3 seats have not voted yet"), "{}", early.text());
    let ana = council.people[0];
    let yesterday = today().yesterday().expect("a day before");
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = $2 WHERE person_id = $1"), bind![ana, yesterday]));
    let left = nobody.post(&links[0], &[("mark", "y")]);
    assert!(left.status == 409 && left.says("no longer hold the seat"), "{}", left.text());
    time_passes(&house, &page);
    let late = nobody.post(&links[1], &[("mark", "y")]);
    assert!(late.status == 409 && late.says("your vote came after that"), "{}", late.text());
    assert!(nobody.post(&links[1].replacen("/en/", "/fr/", 1), &[("mark", "y")]).says("est arrivé après"));
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    assert_eq!(result(&house, &page).0, "no_quorum", "nobody voted");
    let over = nobody.post(&links[1], &[("mark", "y")]);
    assert!(over.status == 409 && over.says("This vote is closed"), "{}", over.text());
    for (link, was, is) in [
        (links[1].clone(), "you were asked to vote", "you are asked"),
        (links[1].replacen("/en/", "/fr/", 1), "votre vote était demandé", "votre vote est demandé"),
    ] {
        let shown = nobody.get(&link);
        assert!(shown.says(was) && !shown.says(is), "{}", shown.text());
    }
    let again = in_riverside(&house, CHAIR).post(&format!("{page}/closing"), &[]);
    assert!(again.status == 409 && again.says("Somebody else has closed"), "the second who closes is told: {}", again.text());
    assert_eq!(house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM decision"), bind![])).0, 1);
}

#[test]
fn whoever_signs_in_votes_for_their_seat_and_an_alternate_only_where_the_holder_has_not() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let member = in_riverside(&house, MEMBER);
    let robin = person(&house, "riverside", "Robin Marchetti", member.account());
    holds(&house, "riverside", council.seats[0], robin, Role::Alternate);
    let it = Ids::of(&council);
    let page = page_of(&open(&coordinator, &it, &[]));
    assert!(member.get(&page).says("You vote for seat 1"));
    let link = links(&coordinator, &page, &it.people[..1]);
    assert_eq!(member.post(&format!("{page}/ballots"), &[("mark", "a")]).status, 303);
    assert!(member.get(&page).says("I abstain (Robin Marchetti, alternate)"));
    let second = house.nobody().post(&link[0], &[("mark", "y")]);
    assert!(second.status == 409 && second.says("has already voted"), "one seat, one vote");
}

#[test]
fn a_secret_ballot_tells_nothing_before_the_close_and_never_who_said_what() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (it, nobody) = (Ids::of(&council), house.nobody());
    let page = page_of(&open(&coordinator, &it, &[("method", "secret")]));
    let secret = coordinator.get(&page);
    assert!(secret.says("Whoever runs the server is not excluded") && !secret.says("Enter for them"));
    let links = links(&coordinator, &page, &it.people);
    assert_eq!(nobody.post(&links[0], &[("mark", "n")]).status, 303);
    let few = coordinator.get(&page);
    assert!(few.says("1 of 3 seats has voted") && few.says("Which ones is not shown") && few.says("not counted before the close"));
    assert!(!few.says("Has not voted") && few.says("Ana Petrović"), "who has voted is not shown while few have");
    let again = coordinator.post(&format!("{page}/links"), &[("people", it.people[0].as_str())]);
    assert!(again.says("This goes to everyone who may vote") && !again.says("seats have voted"), "{}", again.text());
    assert_eq!(links_in(&again).len(), 1, "a letter goes to everyone alike, so that none left out is known to have voted");
    for link in &links[1..] {
        assert_eq!(nobody.post(link, &[("mark", "y")]).status, 303);
    }
    let twice = nobody.post(&links[1], &[("mark", "n")]);
    assert!(twice.status == 409 && boxed(&house, &page) == 3, "{}", twice.text());
    let open = coordinator.get(&page);
    assert!(open.says("Voted") && !open.says("In favour: 2"), "{}", open.text());
    let json = coordinator.get(&page.replace("/en/", "/api/v1/")).text();
    assert!(json.contains("\"counts\":null") && !json.contains("\"yes\""), "{json}");
    let shown: i64 = house.look(|tx| {
        tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM vote_line WHERE mark IS NOT NULL OR voter_id IS NOT NULL"), bind![])
            .map(|(count,)| count)
    });
    assert_eq!(shown, 0, "a line says only that its seat voted");
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    assert_eq!((result(&house, &page).0.as_str(), result(&house, &page).1, boxed(&house, &page)), ("carried", Some(2), 0));
    assert!(coordinator.get(&page).says("In favour: 2; against: 1"));
    let register = coordinator.get("/en/p/riverside/decisions");
    let (decision,): (kit::Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM decision"), bind![]));
    let decided = coordinator.get(&format!("/fr/p/riverside/decisions/{decision}"));
    assert!(register.status == 200 && decided.says("Au scrutin secret."), "register, minutes and page say how: {}", decided.text());
    let told: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail"), bind![]));
    let casts = house.look(|tx| tx.rows::<(String,)>(sql!("SELECT act FROM chronicle WHERE act = 'votes.cast_by_link'"), bind![])).len();
    assert_eq!(casts, 3, "the chronicle has a line for each");
    let seats_alone = told.iter().filter(|(detail,)| it.seats.iter().any(|seat| *detail == format!("\"{seat}\""))).count();
    assert_eq!(seats_alone, 3, "of each it has the seat and nothing else: {told:?}");
}

#[test]
fn a_secret_ballot_without_a_quorum_is_destroyed_uncounted() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let it = Ids::of(&council);
    let page = page_of(&open(&coordinator, &it, &[("method", "secret")]));
    for link in &links(&coordinator, &page, &it.people[..2]) {
        assert_eq!(house.nobody().post(link, &[("mark", "y")]).status, 303);
    }
    time_passes(&house, &page);
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    let (outcome, votes_for, ..) = result(&house, &page);
    assert_eq!((outcome.as_str(), votes_for), ("no_quorum", None), "two of three are a quorum, and too few to be counted in secret");
    assert_eq!(house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM ballot"), bind![])).0, 0);
    assert!(coordinator.get(&page).says("Not met") && !coordinator.get(&page).says("In favour: 2"));
}

#[test]
fn a_seat_that_stands_back_leaves_both_sides_and_does_not_vote() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let it = Ids::of(&council);
    let back = [("seat", it.seats[2].as_str()), ("reason_en", "Her board applies for the grant.")];
    let page = page_of(&open(&coordinator, &it, &[&back[..], &[("counted_from", "eligible")]].concat()));
    let shown = coordinator.get(&page);
    assert!(shown.says("Stands back: Her board applies for the grant.") && shown.says("0 of 2 seats have voted"), "{}", shown.text());
    let none = coordinator.post(&format!("{page}/links"), &[("people", it.people[2].as_str())]);
    assert!(none.status == 200 && none.says("No letter was made"), "whoever stands back gets no link");
    for (link, mark) in links(&coordinator, &page, &it.people[..2]).iter().zip(["y", "y"]) {
        assert_eq!(house.nobody().post(link, &[("mark", mark)]).status, 303);
    }
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    assert_eq!(result(&house, &page).0, "carried", "two of two");
    let french = open(&coordinator, &it, &[("seat", it.seats[2].as_str()), ("reason_en", "A tie."), ("reason_fr", "Un lien d’affaires.")]);
    let french = coordinator.get(&page_of(&french).replace("/en/", "/fr/"));
    assert!(french.says("Un lien d’affaires.") && !french.says("A tie."), "{}", french.text());
    let long = "x".repeat(600);
    let refused = coordinator.post(
        &format!("/fr/p/riverside/bodies/{}/votes", it.body),
        &opening(&it, &tomorrow(), &[("seat", it.seats[2].as_str()), ("reason_en", "A tie."), ("reason_fr", &long)]),
    );
    assert!(refused.status == 422 && refused.says(&long) && refused.says("value=\"A tie.\""), "{}", refused.text());
    let (fr, en) = (refused.text().find("name=\"reason_fr\""), refused.text().find("name=\"reason_en\""));
    assert!(fr.is_some() && fr < en, "whoever works in French writes French first");
    let mover = [("seat", it.seats[0].as_str()), ("reason_en", "She is the candidate.")];
    let refused = open(&coordinator, &it, &mover);
    assert_eq!(refused.status, 422, "whoever stands back does not move");
}

#[test]
fn silence_counts_as_the_rule_that_was_shown_says() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let it = Ids::of(&council);
    for (silence, outcome) in [("not_a_vote", "defeated"), ("no_objection", "carried")] {
        let page = page_of(&open(&coordinator, &it, &[("silence", silence), ("counted_from", "eligible")]));
        for (link, mark) in links(&coordinator, &page, &it.people[..2]).iter().zip(["y", "a"]) {
            assert_eq!(house.nobody().post(link, &[("mark", mark)]).status, 303);
        }
        time_passes(&house, &page);
        assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
        assert_eq!(result(&house, &page).0, outcome, "{silence}");
    }
    let secret = open(&coordinator, &it, &[("silence", "no_objection"), ("method", "secret")]);
    assert!(secret.status == 422 && secret.says("In a secret ballot silence cannot count"), "{}", secret.text());
}

#[test]
fn a_wrong_form_says_what_is_wrong_and_keeps_what_was_typed() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let it = Ids::of(&council);
    let yesterday = today().yesterday().expect("a day before").to_string();
    let far = today().saturating_add(90.days()).to_string();
    let cases: [(&[(&str, &str)], &str); 7] = [
        (&[("text_en", "")], "one language"),
        (&[("closes_on", &yesterday)], "a time to come"),
        (&[("closes_on", &far)], "within the next 60 days"),
        (&[("closes_at", "25:00")], "time"),
        (&[("seconder", &it.people[0])], "someone else"),
        (&[("mover", &it.body)], "Choose"),
        (&[("method", "shouting")], "Choose"),
    ];
    for (wrong, _) in cases {
        let answer = open(&coordinator, &it, wrong);
        assert_eq!(answer.status, 422, "{wrong:?}: {}", answer.text());
        assert!(wrong[0].0 == "text_en" || answer.says("Adopt the plan"), "what was typed stays");
    }
    assert!(open(&coordinator, &it, cases[1].0).says(cases[1].1) && open(&coordinator, &it, cases[2].0).says(cases[2].1));
    let clocks = open(&coordinator, &it, &[("closes_on", "2027-03-14"), ("closes_at", "02:30")]);
    assert_eq!(clocks.status, 422, "that hour does not exist, or is too far off");
    assert_eq!(in_riverside(&house, MEMBER).post(&format!("/en/p/riverside/bodies/{}/votes", it.body), &[]).status, 403);
    assert_eq!(house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM vote"), bind![])).0, 0);
}

#[test]
fn without_anybody_to_ask_and_with_too_few_for_a_secret_there_is_no_vote() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let it = Ids::of(&council);
    let back = [("seat", it.seats[2].as_str()), ("reason_en", "A conflict."), ("method", "secret")];
    let few = open(&coordinator, &it, &back);
    assert!(few.status == 422 && few.says("at least 3 seats"), "{}", few.text());
    house.given(move |tx| tx.run(sql!("DELETE FROM tenure"), bind![]));
    let none = open(&coordinator, &it, &[]);
    assert!(none.status == 422 && none.says("there is nobody to ask"), "{}", none.text());
    assert!(open_in_french(&coordinator, &it).says("il n’y a personne à consulter"));
}

fn open_in_french(by: &Visitor<'_>, it: &Ids) -> Answer {
    by.post(&format!("/fr/p/riverside/bodies/{}/votes", it.body), &opening(it, &tomorrow(), &[]))
}

/// Writes down the three seats of the council at its meeting.
pub(super) fn call_roll(by: &Visitor<'_>, it: &Council, states: [(&str, &str); 3]) {
    let seats = it.seats.map(|seat| seat.to_string());
    let mut fields = Vec::new();
    for (seat, (was, state)) in seats.iter().zip(states) {
        fields.extend([("seat", seat.as_str()), ("was", was), ("state", state), ("arrived", ""), ("departed", "")]);
    }
    let answer = by.post(&format!("/en/p/riverside/meetings/{}/attendance", it.meeting), &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
}

pub(super) fn open_at(by: &Visitor<'_>, council: &Council, method: &str) -> Answer {
    let (it, item) = (Ids::of(council), council.item.to_string());
    let fields = [
        ("item", item.as_str()),
        ("text_en", "Adopt the plan"),
        ("kind", "approval"),
        ("mover", it.people[0].as_str()),
        ("seconder", it.people[1].as_str()),
        ("method", method),
        ("counted_from", "cast"),
    ];
    by.post(&format!("/en/p/riverside/meetings/{}/votes", council.meeting), &fields)
}

#[test]
fn at_a_meeting_those_who_are_there_vote_and_a_quorum_lost_decides_nothing() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let early = open_at(&coordinator, &it, "roll_call");
    assert!(early.status == 422 && early.says("no quorum"), "nobody is there yet: {}", early.text());
    call_roll(&coordinator, &it, [("||", "present"), ("||", "remote"), ("||", "regrets")]);
    assert!(coordinator.get(&format!("/en/p/riverside/meetings/{}/votes/new?item={}", it.meeting, it.item)).says("Action plan"));
    let page = page_of(&open_at(&coordinator, &it, "roll_call"));
    let shown = coordinator.get(&page);
    assert!(shown.says("0 of 2 seats have voted") && shown.says("Not there"), "{}", shown.text());
    let links = links(&coordinator, &page, &Ids::of(&it).people);
    assert_eq!(links.len(), 2, "whoever is away is not asked");
    assert_eq!(house.nobody().post(&links[0], &[("mark", "y")]).status, 303);
    call_roll(&coordinator, &it, [("present||", "present"), ("remote||", "absent"), ("regrets||", "regrets")]);
    let gone = house.nobody().post(&links[1], &[("mark", "n")]);
    assert!(gone.status == 409 && gone.says("while you are noted as being at the meeting"), "{}", gone.text());
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    assert_eq!(result(&house, &page).0, "no_quorum");
    assert!(coordinator.get(&page).says("2 of 3 seats must be there. There: 1."), "{}", coordinator.get(&page).text());
}

#[test]
fn whoever_declares_a_conflict_on_the_item_is_not_asked() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    call_roll(&coordinator, &it, [("||", "present"), ("||", "present"), ("||", "present")]);
    let (partnership, meeting, item, chloe) = (partnership(&house, "riverside"), it.meeting, it.item, it.people[2]);
    house.given(move |tx| {
        let nature = Bilingual::new("Her employer.", "Son employeur.", Lang::En);
        crate::meetings::declare(tx, (partnership, meeting), Id::new(now()), (item, chloe, &nature))
    });
    let page = page_of(&open_at(&coordinator, &it, "roll_call"));
    assert!(coordinator.get(&page).says("Stands back: Her employer."));
    assert!(coordinator.get(&page.replace("/en/", "/fr/")).says("Se retire"));
    let none = open_at(&coordinator, &it, "secret");
    assert!(none.status == 422 && none.says("at least 3 seats"), "{}", none.text());
}

#[test]
fn a_vote_is_withdrawn_with_a_reason_and_nothing_is_counted() {
    let house = house();
    let (council, secretary) = (council(&house, "riverside"), in_riverside(&house, SECRETARY));
    let it = Ids::of(&council);
    let page = page_of(&open(&secretary, &it, &[("method", "secret")]));
    let link = links(&secretary, &page, &it.people[..1]);
    assert_eq!(house.nobody().post(&link[0], &[("mark", "y")]).status, 303);
    assert_eq!(secretary.post(&format!("{page}/withdrawal"), &[]).status, 422, "why?");
    assert_eq!(secretary.post(&format!("{page}/withdrawal"), &[("outcome_en", "The text was wrong.")]).status, 303);
    assert!(secretary.get(&page).says("The text was wrong.") && boxed(&house, &page) == 0);
    assert_eq!(house.nobody().post(&link[0], &[("mark", "y")]).status, 409);
    assert_eq!(secretary.post(&format!("{page}/closing"), &[]).status, 409);
    assert_eq!(house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM decision"), bind![])).0, 0);
}

#[test]
fn fifty_votes_for_one_seat_at_once_are_one_vote() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let it = Ids::of(&council);
    let page = page_of(&open(&coordinator, &it, &[("method", "secret")]));
    let link = links(&coordinator, &page, &it.people[..1]).remove(0);
    let taken = std::thread::scope(|threads| {
        let one = || house.nobody().post(&link, &[("mark", "y")]).status;
        let all: Vec<_> = (0..50).map(|_| threads.spawn(one)).collect();
        all.into_iter().filter_map(|thread| thread.join().ok()).filter(|status| *status == 303).count()
    });
    assert_eq!((taken, boxed(&house, &page)), (1, 1));
}

#[test]
fn of_two_who_close_at_once_one_closes_and_the_other_is_told() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let page = page_of(&open(&coordinator, &Ids::of(&council), &[]));
    time_passes(&house, &page);
    let (address, both) = (format!("{page}/closing"), std::sync::Barrier::new(2));
    let close = &|standing| {
        let chair = in_riverside(&house, standing);
        both.wait();
        chair.post(&address, &[])
    };
    let mut answers: Vec<Answer> = std::thread::scope(|threads| {
        let all: Vec<_> = [CHAIR, SECRETARY].map(|standing| threads.spawn(move || close(standing))).into();
        all.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    answers.sort_by_key(|answer| answer.status);
    assert_eq!(answers.iter().map(|answer| answer.status).collect::<Vec<_>>(), [303, 409]);
    assert!(answers[1].says("Somebody else has closed this vote"), "{}", answers[1].text());
    assert_eq!(house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM decision"), bind![])).0, 1);
}

#[test]
fn a_seat_more_since_the_opening_is_not_on_the_list() {
    let house = house();
    let council = council(&house, "riverside");
    let id = open_by_hand(&house, council.body, (Method::RollCall, Need::TwoThirds), |_| ());
    let late: SeatId = seat(&house, "riverside", council.body, 4);
    holds(&house, "riverside", late, person(&house, "riverside", "Late Comer", None), Role::Holder);
    let lines = house.look(|tx| super::lines(tx, id));
    assert!(lines.len() == 3 && lines.iter().all(|line| line.seat_id != late), "the list is frozen; everything exists since {SINCE}");
}

#[test]
fn whoever_had_a_link_is_told_what_is_still_missing_and_until_when() {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let it = Ids::of(&council);
    let page = page_of(&open(&coordinator, &it, &[]));
    let write = || {
        let chosen: Vec<_> = it.people[1..].iter().map(|id| ("people", id.as_str())).collect();
        coordinator.post(&format!("{page}/links"), &chosen)
    };
    assert!(write().says("asks you to vote"), "the first letter asks");
    let again = write();
    assert!(again.says("Your vote is still missing") && again.says("0 of 3 seats have voted."), "{}", again.text());
    assert!(again.says("The vote of your seat is still missing.") && !again.says("asks you to vote"), "{}", again.text());
    assert_eq!(links_in(&again).len(), 2);
}
