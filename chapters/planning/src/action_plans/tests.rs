//! Action plans through the router, on a real database.

use access::standings::{CHAIR, FUNDER, MEMBER};

use super::PlanState;
use crate::{
    status::Status,
    testing::{activity, coordinator, given, house, partnership, plan, with},
};

const LIST: &str = "/en/p/riverside/plans";

#[test]
fn a_coordinator_begins_a_plan_inside_the_strategy_in_force() {
    let house = house();
    let it = given(&house, "riverside");
    let claire = coordinator(&house, "riverside");
    assert!(claire.get(&format!("{LIST}/new")).says("2026-27"), "the year that the plan is for is filled in");
    let strategy = it.strategy.to_string();
    let answer = claire.post(LIST, &[("fiscal_year", "2026-27"), ("title_en", "Our plan"), ("strategy", &strategy)]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(claire.get(answer.location()).says("Our plan"));
    let again = claire.post(LIST, &[("fiscal_year", "2026-27"), ("title_en", "Another"), ("strategy", &strategy)]);
    assert!(again.status == 422 && again.says("There is a plan for 2026-27 already."));
    let outside = claire.post(LIST, &[("fiscal_year", "2027-28"), ("title_en", "Later"), ("strategy", &strategy)]);
    assert!(outside.status == 422 && outside.says("does not lie within the years"));
    let bridged =
        [("fiscal_year", "2027-28"), ("title_en", "Later"), ("strategy", strategy.as_str()), ("bridging_en", "Carried on for a year.")];
    assert_eq!(claire.post(LIST, &bridged).status, 303);
    assert!(claire.get("/fr/p/riverside/plans").says("Plans d’action"));
}

#[test]
fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let house = house();
    given(&house, "riverside");
    let answer = coordinator(&house, "riverside").post(LIST, &[("fiscal_year", "next year"), ("title_en", "Kept <b>")]);
    assert_eq!(answer.status, 422);
    for text in ["Write a fiscal year as its two years", "Choose the strategy that this plan carries out", "Kept &#60;b&#62;"] {
        assert!(answer.says(text), "{text}");
    }
}

#[test]
fn the_councils_approval_freezes_the_plan_and_needs_its_decision() {
    let house = house();
    let it = given(&house, "riverside");
    let id = plan(&house, it, PlanState::InReview);
    let (page, chair) = (format!("{LIST}/{id}"), with(&house, CHAIR));
    let (on, decision) = ("2026-11-02", it.decision.to_string());
    let empty = chair.post(&format!("{page}/state"), &[("state", "council_approved"), ("on", on), ("decision", &decision)]);
    assert!(empty.says("no activity yet"), "{}", empty.text());
    activity(&house, (it, id), "1.1", Status::Proposed);
    let without = chair.post(&format!("{page}/state"), &[("state", "council_approved"), ("on", on)]);
    assert!(without.status == 422 && without.says("Choose the decision by which the council approved"));
    assert_eq!(chair.post(&format!("{page}/state"), &[("state", "council_approved"), ("on", on), ("decision", &decision)]).status, 303);
    let frozen = chair.get(&format!("{page}/approved.json"));
    let sum = kit::secret::hex(&<sha2::Sha256 as sha2::Digest>::digest(&frozen.bytes));
    assert!(chair.get(&page).says(&sum), "the checksum on the page is that of the file");
    assert!(frozen.says("Host job fairs 1.1"));
    let skipped = chair.post(&format!("{page}/state"), &[("state", "closed"), ("on", on)]);
    assert!(skipped.status == 422 && skipped.says("cannot take this step"));
}

#[test]
fn who_may_not_is_refused_and_the_funder_sees_only_what_was_approved() {
    let house = house();
    let it = given(&house, "riverside");
    let id = plan(&house, it, PlanState::Draft);
    let (member, funder) = (with(&house, MEMBER), with(&house, FUNDER));
    assert_eq!(member.get(&format!("{LIST}/{id}")).status, 200);
    assert_eq!(member.get(&format!("{LIST}/new")).status, 403);
    assert_eq!(member.post(&format!("{LIST}/{id}/state"), &[("state", "in_review"), ("on", "2026-11-02")]).status, 403);
    assert_eq!(funder.get(&format!("{LIST}/{id}")).status, 404);
    assert!(funder.get(LIST).says("No action plan yet"));
    assert_eq!(funder.get(&format!("/api/v1/p/riverside/plans/{id}")).status, 404);
}

#[test]
fn another_partnerships_plan_or_strategy_is_nothing_here() {
    let house = house();
    let (it, other) = (given(&house, "riverside"), given(&house, "hillside"));
    let id = plan(&house, it, PlanState::InForce);
    let nia = coordinator(&house, "hillside");
    assert_eq!(nia.get(&format!("/en/p/hillside/plans/{id}")).status, 404);
    assert_eq!(nia.get(&format!("{LIST}/{id}")).status, 404);
    let foreign = it.strategy.to_string();
    let answer = nia.post("/en/p/hillside/plans", &[("fiscal_year", "2026-27"), ("title_en", "x"), ("strategy", &foreign)]);
    assert_eq!(answer.status, 422);
    let foreign = it.decision.to_string();
    let theirs = plan(&house, other, PlanState::InReview);
    activity(&house, (other, theirs), "1", Status::Proposed);
    let answer = nia.post(
        &format!("/en/p/hillside/plans/{theirs}/state"),
        &[("state", "council_approved"), ("on", "2026-11-02"), ("decision", &foreign)],
    );
    assert_eq!(answer.status, 422);
    assert_ne!(partnership(&house, "riverside"), partnership(&house, "hillside"));
}

#[test]
fn two_editors_both_keep_their_text() {
    let house = house();
    let it = given(&house, "riverside");
    let page = format!("{LIST}/{}", plan(&house, it, PlanState::Draft));
    let (claire, strategy) = (coordinator(&house, "riverside"), it.strategy.to_string());
    let form = |title: &'static str, version: &'static str| [("fiscal_year", "2026-27"), ("title_en", title), ("version", version)];
    let post = |title, version| claire.post(&page, &[form(title, version).as_slice(), &[("strategy", strategy.as_str())]].concat());
    assert_eq!(post("First text", "1").status, 303);
    let second = post("Second text", "1");
    assert!(second.status == 409 && second.says("First text") && second.says("Second text"));
    assert_eq!(post("Second text", "2").status, 303);
}
