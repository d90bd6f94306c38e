//! The page on which another decision is named, as visitors meet it.

use access::standings::{CHAIR, MEMBER};
use jiff::{ToSpan, civil::Date};
use kit::{
    Id, Lang, bind,
    links::{self, Knot},
    sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use crate::{
    bodies::BodyId,
    decisions::DecisionId,
    terms::{self, State, Step, TermsId},
    testing::{Council, body, council, house, in_riverside, partnership, terms_in_force},
};

/// A decision of a council so many days ago, with a result.
fn decided(house: &TestHouse, it: &Council, (number, ago): (i64, i64), result: &'static str) -> DecisionId {
    let meeting = it.meeting;
    let id = decided_by(house, it.body, (number, ago), ("consensus", result));
    house.given(move |tx| tx.run(sql!("UPDATE decision SET meeting_id = $2 WHERE id = $1"), bind![id, meeting]));
    id
}

/// A decision of a body so many days ago, by a method.
fn decided_by(house: &TestHouse, body: BodyId, (number, ago): (i64, i64), (method, result): (&'static str, &'static str)) -> DecisionId {
    let (id, partnership) = (DecisionId::new(now()), partnership(house, "riverside"));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                                       text_state, search_fold, recorded_after, version)
                 VALUES ($1, $2, $3, 2026, $4, $5, 'approval', $6, $7, 'To adopt the terms.', '', 'en.missing', '', FALSE, 1)"
            ),
            bind![id, partnership, body, number, before(ago), method, result],
        )
    });
    id
}

/// So many days before today.
fn before(days: i64) -> Date {
    today().saturating_sub(days.days())
}

/// Terms circulated long ago; then whatever else is told.
fn circulated(house: &TestHouse, it: &Council, steps: Vec<(State, i64, Option<DecisionId>)>) -> String {
    circulated_of(house, it.body, steps)
}

/// The same of another body.
fn circulated_of(house: &TestHouse, body: BodyId, steps: Vec<(State, i64, Option<DecisionId>)>) -> String {
    let (id, partnership) = (TermsId::new(now()), partnership(house, "riverside"));
    let form =
        terms::Form { body: body.to_string(), edition: format!("1.{}", steps.len()), title_en: "Terms".into(), ..terms::Form::template() };
    let checked = terms::Checked::new(form, Lang::En).expect("a right form");
    house.given(move |tx| {
        terms::insert(tx, partnership, id, &checked)?;
        let told = [(State::Draft, 90, None), (State::InReview, 80, None)];
        for (state, ago, decision_id) in told.into_iter().chain(steps) {
            terms::step(tx, id, &Step { state, stepped_on: before(ago), decision_id, resolution: String::new() })?;
        }
        Ok(())
    });
    format!("/en/p/riverside/terms/{id}")
}

fn name(by: &Visitor<'_>, page: &str, (was, decision): (DecisionId, DecisionId), reason: &str) -> Answer {
    let (was, decision) = (was.to_string(), decision.to_string());
    by.post(&format!("{page}/decision"), &[("was", &was), ("decision", &decision), ("reason", reason)])
}

/// The day of the approval, and what it rests on.
fn approval(house: &TestHouse, page: &str) -> (Date, DecisionId) {
    let id: TermsId = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identifier");
    house.look(|tx| {
        tx.one(sql!("SELECT stepped_on, decision_id FROM terms_step WHERE terms_id = $1 AND state = 'council_approved'"), bind![id])
    })
}

#[test]
fn a_decision_wrongly_named_is_put_right_and_the_one_before_stays_in_the_records() {
    let house = house();
    let it = council(&house, "riverside");
    let (wrong, right) = (decided(&house, &it, (1, 70), "carried"), decided(&house, &it, (2, 60), "carried"));
    let page = circulated(&house, &it, vec![(State::InForce, 50, None)]);
    let chair = in_riverside(&house, CHAIR);
    assert!(chair.get(&format!("{page}/decision")).says("No decision is named here yet"), "nothing was adopted by a decision");
    assert!(!chair.get(&page).says("Another decision was meant"), "and no way leads there");

    let page = circulated(&house, &it, vec![(State::CouncilApproved, 70, Some(wrong)), (State::InForce, 50, None)]);
    assert!(chair.get(&page).says("Another decision was meant"));
    let form = chair.get(&format!("{page}/decision"));
    assert!(form.says("2026-01") && form.says("2026-02"), "{}", form.text());
    assert_eq!(name(&chair, &page, (wrong, right), "The minutes of April, not of March.").status, 303);
    assert_eq!(approval(&house, &page), (before(60), right), "the approval moves to the day of its decision");
    let shown = chair.get(&page);
    assert!(shown.says("decision 2026-01 was named here. Reason: The minutes of April"), "{}", shown.text());
    assert!(chair.get(&page.replace("/en/", "/fr/")).says("la décision 2026-01 était indiquée ici"));
    let read = in_riverside(&house, MEMBER);
    assert!(read.get(&page).says("was named here") && !read.get(&page).says("Another decision was meant"));
    assert_eq!(read.get(&format!("{page}/decision")).status, 403);
    assert_eq!(name(&read, &page, (right, wrong), "No.").status, 403);
}

#[test]
fn a_step_taken_by_the_form_is_on_the_thread_and_moves_there_with_its_decision() {
    let house = house();
    let it = council(&house, "riverside");
    let (first, second) = (decided(&house, &it, (1, 70), "carried"), decided(&house, &it, (2, 60), "carried"));
    let (page, chair) = (circulated(&house, &it, Vec::new()), in_riverside(&house, CHAIR));
    let step = |on: Date| {
        let (on, decision) = (on.to_string(), first.to_string());
        chair.post(&format!("{page}/step"), &[("state", "council_approved"), ("stepped_on", &on), ("decision", &decision)])
    };
    let early = step(before(71));
    assert!(early.status == 422 && early.says("This day comes before the decision"), "{}", early.text());
    assert_eq!(step(before(65)).status, 303);
    let id: Id = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identifier");
    let on_thread = || house.look(|tx| links::below(tx, Knot { kind: "terms", id }, "decision"));
    assert_eq!(on_thread(), [first.0]);
    assert_eq!(name(&chair, &page, (first, second), "Wrong line.").status, 303);
    assert_eq!((on_thread(), approval(&house, &page)), (vec![second.0], (before(60), second)));
}

#[test]
fn what_cannot_be_named_is_refused_beside_its_field_and_nothing_typed_is_lost() {
    let house = house();
    let it = council(&house, "riverside");
    let wrong = decided(&house, &it, (1, 70), "carried");
    let (late, lost) = (decided(&house, &it, (2, 40), "carried"), decided(&house, &it, (3, 60), "defeated"));
    let page = circulated(&house, &it, vec![(State::CouncilApproved, 70, Some(wrong)), (State::InForce, 50, None)]);
    let chair = in_riverside(&house, CHAIR);
    let refused = |decision: DecisionId, reason: &str, words: &str| {
        let answer = name(&chair, &page, (wrong, decision), reason);
        assert!(answer.status == 422 && answer.says(words), "{words}: {}", answer.text());
        assert!(reason.is_empty() || answer.says(reason), "what was typed is kept");
    };
    refused(late, "Because.", "after the step that followed");
    refused(lost, "Because.", "Choose one of the answers offered");
    refused(DecisionId::new(now()), "Because.", "Choose one of the answers offered");
    refused(wrong, "Because.", "named already");
    refused(late, "", "Write why another decision is chosen");
    let stale = name(&chair, &page, (late, wrong), "Because.");
    assert_eq!(stale.status, 409, "somebody else named another since: {}", stale.text());
    assert_eq!(approval(&house, &page), (before(70), wrong));
}

#[test]
fn of_two_who_name_another_at_once_one_does_and_the_other_is_told() {
    let house = house();
    let it = council(&house, "riverside");
    let all = [1, 2, 3].map(|number| decided(&house, &it, (number, 70), "carried"));
    let page = circulated(&house, &it, vec![(State::CouncilApproved, 60, Some(all[0]))]);
    let mut statuses: Vec<_> = std::thread::scope(|threads| {
        let (house, page) = (&house, &page);
        let one = |to| threads.spawn(move || name(&in_riverside(house, CHAIR), page, (all[0], to), "Misread.").status);
        [all[1], all[2]].map(one).into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}

/// The step by which a council adopts terms, on the word of a decision.
fn adopt(by: &Visitor<'_>, page: &str, decision: DecisionId) -> Answer {
    let (on, decision) = (before(10).to_string(), decision.to_string());
    by.post(&format!("{page}/step"), &[("state", "council_approved"), ("stepped_on", &on), ("decision", &decision)])
}

#[test]
fn terms_are_adopted_by_the_body_that_they_bind_by_one_above_it_or_by_the_council() {
    let house = house();
    let it = council(&house, "riverside");
    let chair = in_riverside(&house, CHAIR);
    let (group, other) = (body(&house, "riverside", "Housing", "working_group"), body(&house, "riverside", "Health", "working_group"));
    let elsewhere = decided_by(&house, other, (1, 20), ("consensus", "carried"));
    let page = circulated_of(&house, group, Vec::new());
    let refused = adopt(&chair, &page, elsewhere);
    assert!(refused.status == 422 && refused.says("Health took this decision."), "{}", refused.text());
    let french = adopt(&chair, &page.replace("/en/", "/fr/"), elsewhere);
    assert!(french.status == 422 && french.says("par une instance au-dessus d’elle ou par le conseil"), "{}", french.text());
    house.given(move |tx| tx.run(sql!("UPDATE body SET parent_id = $2 WHERE id = $1"), bind![group, other]));
    assert_eq!(adopt(&chair, &page, elsewhere).status, 303, "the one above it may");
    let of_council = decided(&house, &it, (2, 20), "carried");
    assert_eq!(adopt(&chair, &circulated_of(&house, other, Vec::new()), of_council).status, 303, "the council may for every body");
    let of_group = decided_by(&house, group, (3, 20), ("consensus", "carried"));
    let council_terms = circulated(&house, &it, Vec::new());
    assert_eq!(adopt(&chair, &council_terms, of_group).status, 422, "and no group for the council");
}

#[test]
fn terms_that_replace_others_are_adopted_by_the_majority_that_those_ask_for() {
    let house = house();
    let it = council(&house, "riverside");
    let chair = in_riverside(&house, CHAIR);
    terms_in_force(&house, it.body, |form| form.amendment_rule = "vote_two_thirds".into());
    let votes = |number: i64, favour: i64, against: i64| {
        let id = decided_by(&house, it.body, (number, 20), ("vote_majority", "carried"));
        house.given(move |tx| {
            tx.run(sql!("UPDATE decision SET votes_for = $2, votes_against = $3 WHERE id = $1"), bind![id, favour, against])
        });
        id
    };
    let (short, enough) = (votes(1, 7, 4), votes(2, 8, 4));
    let by_consensus = decided(&house, &it, (3, 20), "carried");
    let page = circulated(&house, &it, vec![(State::Draft, 70, None), (State::InReview, 60, None)]);
    for decision in [short, by_consensus] {
        let refused = adopt(&chair, &page, decision);
        assert!(
            refused.status == 422 && refused.says("what version 1.0, in force on that day, asks of a change: Two thirds"),
            "{}",
            refused.text()
        );
    }
    let french = adopt(&chair, &page.replace("/en/", "/fr/"), short);
    assert!(french.status == 422 && french.says("exige pour une modification"), "{}", french.text());
    assert_eq!(adopt(&chair, &page, enough).status, 303);
    let other = name(&chair, &page, (enough, short), "The other one.");
    assert!(other.status == 422 && other.says("asks of a change") && other.says("The other one."), "{}", other.text());
}
