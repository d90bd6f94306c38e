//! Action plans through the router, on a real database.

use access::standings::{CHAIR, FUNDER, MEMBER};
use jiff::civil::date;
use kit::{bind, sql};

use super::PlanState;
use crate::{
    activities,
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
fn a_plan_that_comes_into_force_takes_up_what_was_proposed_and_its_steps_are_told_as_they_happened() {
    let house = house();
    let it = given(&house, "riverside");
    let id = plan(&house, it, PlanState::CouncilApproved);
    let (one, dropped) = (activity(&house, (it, id), "1.1", Status::Proposed), activity(&house, (it, id), "1.2", Status::Dropped));
    let (page, chair) = (format!("{LIST}/{id}"), with(&house, CHAIR));
    let early = chair.post(&format!("{page}/state"), &[("state", "in_force"), ("on", "2026-03-31")]);
    assert!(early.status == 422 && early.says("The step before was on 1 April 2026"), "{}", early.text());
    assert_eq!(chair.post(&format!("{page}/state"), &[("state", "in_force"), ("on", "2026-04-10")]).status, 303);
    let history = house.look(|tx| activities::history(tx, one));
    let turns: Vec<_> = history.iter().map(|turn| (turn.status, turn.since, turn.who.as_str())).collect();
    assert_eq!(turns, [(Status::Proposed, date(2026, 4, 1), "Claire"), (Status::Planned, date(2026, 4, 10), "Robin Marchetti")]);
    assert_eq!(history[1].note.fr, "Le plan est entré en vigueur.");
    let others = house.look(|tx| activities::history(tx, dropped));
    assert_eq!(others.len(), 1, "what was dropped stays dropped");
    let (sealed,): (String,) = house.look(|tx| {
        tx.one(sql!("SELECT d.detail FROM chronicle c JOIN chronicle_detail d ON d.sequence = c.sequence WHERE c.object_kind = 'plan' ORDER BY c.sequence DESC LIMIT 1"), bind![])
    });
    assert!(sealed.contains("in_force") && sealed.contains(&one.to_string()), "{sealed}");
}

#[test]
fn a_draft_written_down_late_may_be_told_to_have_been_reviewed_early() {
    let house = house();
    let it = given(&house, "riverside");
    let id = plan(&house, it, PlanState::Draft);
    let (page, chair) = (format!("{LIST}/{id}"), with(&house, CHAIR));
    assert_eq!(
        chair.post(&format!("{page}/state"), &[("state", "in_review"), ("on", "2026-01-15")]).status,
        303,
        "written down in February"
    );
    let days: Vec<_> = house.look(|tx| super::steps(tx, id)).iter().map(|step| step.stepped_on).collect();
    assert_eq!(days, [date(2026, 1, 15), date(2026, 1, 15)]);
    let back = chair.post(&format!("{page}/state"), &[("state", "draft"), ("on", "2026-01-14")]);
    assert!(back.status == 422 && back.says("15 January 2026"), "{}", back.text());
}

#[test]
fn a_plan_without_activities_offers_the_first_to_whoever_may_add_it() {
    let house = house();
    let it = given(&house, "riverside");
    let claire = coordinator(&house, "riverside");
    let begin = claire.get("/en/p/riverside/activities");
    assert!(begin.says("/en/p/riverside/plans/new") && begin.says("Begin a plan"), "{}", begin.text());
    let id = plan(&house, it, PlanState::Draft);
    let add = format!("/en/p/riverside/activities/new?plan={id}");
    for address in
        [format!("{LIST}/{id}"), "/en/p/riverside/activities".to_owned(), format!("/en/p/riverside/activities/timeline?plan={id}")]
    {
        let page = claire.get(&address);
        assert!(page.says(&add) && page.says("Add the first activity") && !page.says("filter away"), "{}", page.text());
        assert!(page.says(&format!("{LIST}/{id}")) || address.contains("/plans/"), "a way to the plan");
        assert!(!with(&house, MEMBER).get(&address).says(&add));
    }
    let narrowed = claire.get("/en/p/riverside/activities?q=nothing");
    assert!(narrowed.says("Take a filter away") && narrowed.says(&format!("?plan={id}")) && !narrowed.says("Add the first activity"));
}

#[test]
fn the_page_of_a_plan_adds_up_its_money_by_funder_and_the_grid_says_that_of_each_activity() {
    let house = house();
    let it = given(&house, "riverside");
    let id = plan(&house, it, PlanState::Draft);
    let (claire, list, plan) = (coordinator(&house, "riverside"), "/en/p/riverside/activities", id.to_string());
    for (code, amount, secured) in [("1.1", "45,000.00", "yes"), ("1.2", "8 500,50", "no"), ("1.3", "20,000", "yes")] {
        let form = [
            ("plan", plan.as_str()),
            ("code", code),
            ("lip_role", "catalyst"),
            ("title_en", "Host job fairs"),
            ("funder_kind", if code == "1.3" { "foundation" } else { "municipal" }),
            ("funder_amount", amount),
            ("funder_secured", secured),
        ];
        assert_eq!(claire.post(list, &form).status, 303, "{code}");
    }
    let page = claire.get(&format!("{LIST}/{id}"));
    for sum in ["$45,000.00", "$8,500.50", "$53,500.50", "$20,000.00", "$65,000.00", "$73,500.50"] {
        assert!(page.says(sum), "{sum}: {}", page.text());
    }
    assert!(
        claire.get(&format!("/fr/p/riverside/plans/{id}")).says("73 500,50 $")
            || claire.get(&format!("/fr/p/riverside/plans/{id}")).says("73\u{a0}500,50\u{a0}$")
    );
    let grid = claire.get(list);
    assert!(grid.says("· $45,000.00") && grid.says("· $8,500.50") && grid.says("· $20,000.00"), "{}", grid.text());
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

#[test]
fn a_plan_is_closed_before_its_year_is_over_only_knowingly() {
    let house = house();
    let it = given(&house, "riverside");
    let id = plan(&house, it, PlanState::InForce);
    let (page, chair) = (format!("{LIST}/{id}"), with(&house, CHAIR));
    let state = |lang: &str, more: &[(&str, &str)]| {
        let fields = [&[("state", "closed"), ("on", "2026-11-10")], more].concat();
        chair.post(&format!("{page}/state").replacen("/en/", &format!("/{lang}/"), 1), &fields)
    };
    let english = state("en", &[]);
    assert!(
        english.status == 422 && english.says("runs until 31 March 2027") && english.says("value=\"2026-11-10\""),
        "{}",
        english.text()
    );
    let french = state("fr", &[]);
    assert!(french.status == 422 && french.says("se termine le 31 mars 2027"), "{}", french.text());
    assert!(chair.get(&page).says("In force"), "nothing was closed");
    assert_eq!(state("en", &[("early", "true")]).status, 303);
    assert!(chair.get(&page).says("Closed"));
}

#[test]
fn a_step_asks_for_a_decision_where_it_rests_on_one_and_a_plan_keeps_its_button_for_the_next_activity() {
    let house = house();
    let it = given(&house, "riverside");
    let (draft, chair) = (plan(&house, it, PlanState::Draft), with(&house, CHAIR));
    let page = format!("{LIST}/{draft}");
    assert!(!chair.get(&page).says("name=\"decision\""));
    activity(&house, (it, draft), "1.1", Status::Proposed);
    assert!(coordinator(&house, "riverside").get(&page).says(&format!("activities/new?plan={draft}")));
    assert_eq!(chair.post(&format!("{page}/state"), &[("state", "in_review"), ("on", "2026-11-10")]).status, 303);
    assert!(chair.get(&page).says("name=\"decision\""));
}

#[test]
fn a_decision_wrongly_named_for_a_plan_is_put_right() {
    let house = house();
    let it = given(&house, "riverside");
    let id = plan(&house, it, PlanState::InReview);
    activity(&house, (it, id), "1.1", Status::Proposed);
    let (page, chair, was) = (format!("{LIST}/{id}"), with(&house, CHAIR), it.decision.to_string());
    let right = kit::Id::new(kit::testing::now());
    house.given(move |tx| {
        tx.run(
            kit::sql!(
                "INSERT INTO decision (id, partnership_id, body_id, meeting_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                                       text_state, search_fold, version)
                 SELECT $1, partnership_id, body_id, meeting_id, year, 2, '2026-11-10', kind, method, result, text_en, text_fr, text_state,
                        search_fold, 1 FROM decision WHERE id = $2"
            ),
            kit::bind![right, it.decision],
        )
    });
    let right = right.to_string();
    let step = |decision: &str| {
        chair.post(&format!("{page}/state"), &[("state", "council_approved"), ("on", "2026-11-02"), ("decision", decision)])
    };
    let early = step(&right);
    assert!(early.says("This day comes before the decision, which was taken on 10 November 2026"), "{}", early.text());
    assert_eq!(step(&was).status, 303);
    let named = |reason: &str| chair.post(&format!("{page}/decision"), &[("was", &was), ("decision", &right), ("reason", reason)]);
    assert!(named("").says("Write why another decision is chosen"));
    assert_eq!(named("The vote was in November.").status, 303);
    let shown = chair.get(&page);
    assert!(shown.says("2026-02 — ") && shown.says("10 November 2026"), "{}", shown.text());
    assert!(shown.says("decision 2026-01 was named here. Reason: The vote was in November."), "{}", shown.text());
}
