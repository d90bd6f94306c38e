//! An answer of a roll call that was misheard, as those meet it who run the vote.

use access::standings::SECRETARY;
use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use super::tests::{Ids, call_roll, links, open_at, page_of, result};
use crate::testing::{Council, coordinator, council, house, member};

/// A roll call at the meeting in which the first two seats were heard to say yes and no.
fn heard(house: &TestHouse, by: &Visitor<'_>) -> (Council, String) {
    let it = council(house, "riverside");
    call_roll(by, &it, [("||", "present"), ("||", "remote"), ("||", "present")]);
    let page = page_of(&open_at(by, &it, "roll_call"));
    let seats = Ids::of(&it).seats;
    let fields = [("seat", seats[0].as_str()), ("mark", "y"), ("seat", seats[1].as_str()), ("mark", "n")];
    assert_eq!(by.post(&format!("{page}/answers"), &fields).status, 303);
    (it, page)
}

fn correct(by: &Visitor<'_>, page: &str, answer: &str, mark: &str) -> Answer {
    by.post(&format!("{page}/answers/correction"), &[("answer", answer), ("mark", mark)])
}

fn marks(house: &TestHouse) -> Vec<Option<String>> {
    let all: Vec<(Option<String>,)> = house.look(|tx| tx.rows(sql!("SELECT mark FROM vote_line ORDER BY number"), bind![]));
    all.into_iter().map(|(mark,)| mark).collect()
}

#[test]
fn a_misheard_answer_is_put_right_while_the_vote_is_open_and_the_chronicle_keeps_both() {
    let house = house();
    let secretary = registry::testing::in_partnership(&house, "Sam Ito", "riverside", SECRETARY);
    let (it, page) = heard(&house, &secretary);
    let seats = Ids::of(&it).seats;
    let shown = secretary.get(&page);
    assert!(shown.says("Put right an answer that was misheard") && shown.says("2. Brice N’Guessan: No"), "{}", shown.text());
    assert!(secretary.get(&page.replace("/en/", "/fr/")).says("Rectifier une réponse mal entendue"));
    assert!(!member(&house).get(&page).says("misheard") && correct(&member(&house), &page, "", "").status == 403);
    let answer = format!("{}:n", seats[1]);
    assert_eq!(correct(&secretary, &page, &answer, "y").status, 303);
    assert_eq!(marks(&house), [Some("yes".to_owned()), Some("yes".to_owned()), None]);
    let told: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail ORDER BY sequence"), bind![]));
    let (first, last) = (told.iter().any(|(detail,)| detail.contains("\"no\"") && !detail.contains("misheard")), told.last());
    let last = last.map(|(detail,)| detail.as_str()).unwrap_or_default();
    assert!(first && last.contains("misheard") && last.contains("\"no\",\"yes\""), "both stand there: {told:?}");
    assert!(last.contains(&it.people[1].to_string()), "and whose it was: {last}");
    assert_eq!(secretary.post(&format!("{page}/answers"), &[("seat", &seats[2]), ("mark", "n")]).status, 303);
    assert_eq!(secretary.post(&format!("{page}/closing"), &[]).status, 303);
    assert_eq!(result(&house, &page).0, "carried");
    let late = correct(&secretary, &page, &format!("{}:y", seats[0]), "n");
    assert!(late.status == 409 && late.says("This vote is closed and what was counted stands."), "{}", late.text());
    assert!(correct(&secretary, &page.replace("/en/", "/fr/"), "", "").says("Ce vote est clos et son décompte demeure."));
    assert!(!secretary.get(&page).says("misheard"));
}

#[test]
fn what_does_not_stand_there_was_said_by_the_seat_itself_or_is_the_same_is_refused() {
    let house = house();
    let coordinator = coordinator(&house);
    let (it, page) = heard(&house, &coordinator);
    let ids = Ids::of(&it);
    let link = links(&coordinator, &page, &ids.people[2..]).remove(0);
    assert_eq!(house.nobody().post(&link, &[("mark", "a")]).status, 303);
    let [ana, _, chloe] = [0, 1, 2].map(|place: usize| ids.seats[place].clone());
    for (answer, mark, why) in [
        (String::new(), "", "answer"),
        (format!("{ana}:y"), "", "mark"),
        (format!("{ana}:y"), "maybe", "mark"),
        ("nonsense".to_owned(), "n", "answer"),
        (format!("{}:y", Id::new(kit::testing::now())), "n", "answer"),
        (format!("{ana}:y"), "y", "That is what stands there already."),
        (format!("{ana}:n"), "a", "Somebody else has put this answer right in the meantime: seat 1 (Ana Petrović)."),
        (format!("{chloe}:a"), "y", "This seat has voted itself: 3 (Chloé O’Neil)."),
    ] {
        let refused = correct(&coordinator, &page, &answer, mark);
        assert!(refused.status == 422 && refused.says(why), "{answer} {mark}: {}", refused.text());
        assert!(refused.says("aria-invalid"), "{answer} {mark}");
    }
    assert_eq!(marks(&house), ["yes", "no", "abstain"].map(|mark| Some(mark.to_owned())));
    let consensus = page_of(&open_at(&coordinator, &it, "consensus"));
    let elsewhere = correct(&coordinator, &consensus, &format!("{ana}:y"), "n");
    assert!(elsewhere.status == 409 && elsewhere.says("write down where each seat stands"), "{}", elsewhere.text());
}
