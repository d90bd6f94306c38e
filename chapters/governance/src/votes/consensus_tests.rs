//! Consensus as visitors meet it: sought at a meeting or by links, reached, blocked, and handed to a roll call.

use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use super::tests::{Ids, call_roll, links, open, open_at, page_of, result, time_passes};
use crate::testing::{Council, coordinator, council, holds, house, member, person, terms_in_force, words_of};

/// The three seats are there.
fn all_there(by: &Visitor<'_>, it: &Council) {
    call_roll(by, it, [("||", "present"), ("||", "remote"), ("||", "present")]);
}

/// The secretary's form: of each seat what stood there, the step, and why.
fn stands(by: &Visitor<'_>, page: &str, it: &Council, rows: [[&str; 3]; 3], everyone: bool) -> Answer {
    let seats = it.seats.map(|seat| seat.to_string());
    let mut fields = Vec::new();
    for (seat, [was, step, reason]) in seats.iter().zip(rows) {
        fields.extend([("seat", seat.as_str()), ("was", was), ("step", step), ("reason_en", reason)]);
    }
    if everyone {
        fields.push(("everyone", "true"));
    }
    by.post(&format!("{page}/stands"), &fields)
}

/// A consensus that Chloé blocks at the meeting, closed.
fn blocked(by: &Visitor<'_>, it: &Council) -> String {
    all_there(by, it);
    let page = page_of(&open_at(by, it, "consensus"));
    let taken = stands(by, &page, it, [["||", "", ""], ["||", "", ""], ["||", "blocks", "It was never costed."]], true);
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert_eq!(by.post(&format!("{page}/closing"), &[]).status, 303);
    page
}

/// Terms in force that decide by this rule.
fn terms_that_decide_by(house: &TestHouse, it: &Council, rule: &str) {
    terms_in_force(house, it.body, |form| form.decision_rule = rule.into());
}

#[test]
fn a_consensus_with_a_stand_aside_is_reached_and_the_minutes_say_who_and_why() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    all_there(&coordinator, &it);
    let page = page_of(&open_at(&coordinator, &it, "consensus"));
    assert!(
        coordinator.get(&page).says("Where each seat stands")
            && coordinator.get(&page.replace("/en/", "/fr/")).says("Où se situe chaque siège")
    );
    let silent = stands(&coordinator, &page, &it, [["||", "", ""], ["||", "can_live", ""], ["||", "stands_aside", ""]], true);
    assert!(silent.status == 422 && silent.says("Missing for seat: 3 (Chloé O’Neil)"), "{}", silent.text());
    assert!(silent.says("value=\"stands_aside\" selected"), "what was chosen stays");
    let french = stands(&coordinator, &page.replace("/en/", "/fr/"), &it, [["||", "", ""], ["||", "", ""], ["||", "blocks", ""]], false);
    assert!(french.status == 422 && french.says("Il manque la raison du siège 3"), "{}", french.text());
    let why = "Our board <has not> met.";
    assert_eq!(stands(&coordinator, &page, &it, [["||", "", ""], ["||", "can_live", ""], ["||", "stands_aside", why]], true).status, 303);
    let shown = coordinator.get(&page);
    assert!(shown.says("3 of 3 seats have voted") && shown.says("Seat 3, Chloé O’Neil") && shown.says("Our board &#60;has not&#62; met."));
    assert!(shown.says("Nobody blocks. Blocking: 0.") && shown.says("Going along: 2; standing aside: 1."), "{}", shown.text());
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    assert!(coordinator.get(&page).says("Consensus was reached."));
    assert_eq!(result(&house, &page).0, "carried");
    let (id, method, level): (kit::Id, String, Option<i64>) =
        house.look(|tx| tx.one(sql!("SELECT id, method, consensus_level FROM decision"), bind![]));
    assert_eq!((method.as_str(), level), ("consensus_with_stand_aside", None), "one seat stood aside, and not the body");
    let decision = coordinator.get(&format!("/en/p/riverside/decisions/{id}"));
    assert!(decision.says("Chloé O’Neil") && decision.says("Stood aside") && decision.says("has not"), "{}", decision.text());
    let json: serde_json::Value = serde_json::from_slice(&coordinator.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    let event = &json["vote_events"][0];
    assert_eq!((event["counts"][3]["option"].as_str(), event["counts"][3]["value"].as_i64()), (Some("stands_aside"), Some(1)));
    assert_eq!((event["votes"][2]["option"].as_str(), event["votes"][2]["reason"]["en"].as_str()), (Some("stands_aside"), Some(why)));
    assert!(json["result"].as_bool() == Some(true) && json["otherwise"] == "majority");
    let meeting = it.meeting;
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned' WHERE id = $1"), bind![meeting]));
    let here = format!("/en/p/riverside/meetings/{meeting}");
    let html = coordinator.get(&here);
    assert!(html.says("(Stood aside) – ") && !html.says("Step of consensus reached"), "{}", html.text());
    let word = words_of(&coordinator.get(&format!("{here}/minutes.docx")));
    assert!(word.contains("Chloé O’Neil (Stood aside) – Our board") && !word.contains("Step of consensus reached"), "{word}");
    assert_eq!(coordinator.get(&format!("{here}/minutes.pdf")).status, 200);
}

#[test]
fn the_step_on_which_all_stand_is_the_bodys_own() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    all_there(&coordinator, &it);
    let level = |steps: [&str; 3]| {
        let page = page_of(&open_at(&coordinator, &it, "consensus"));
        assert_eq!(stands(&coordinator, &page, &it, steps.map(|step| ["||", step, ""]), false).status, 303);
        assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
        let all: Vec<(Option<i64>,)> = house.look(|tx| tx.rows(sql!("SELECT consensus_level FROM decision ORDER BY number DESC"), bind![]));
        all[0].0
    };
    assert_eq!(level(["can_live", "can_live", "can_live"]), Some(3));
    assert_eq!(level(["full_support", "can_live", "full_support"]), None, "one seat said so, and not the body");
}

#[test]
fn a_block_adopts_nothing_is_named_and_the_motion_goes_to_one_roll_call() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let page = blocked(&coordinator, &it);
    assert_eq!(result(&house, &page).0, "defeated");
    let shown = coordinator.get(&page);
    assert!(shown.says("Consensus was not reached. Blocked by: Seat 3, Chloé O’Neil.") && shown.says("It was never costed."));
    assert!(shown.says("Put the motion to a roll call") && !member(&house).get(&page).says("Put the motion to a roll call"));
    assert_eq!(member(&house).post(&format!("{page}/roll-call"), &[]).status, 403);
    let next = page_of(&coordinator.post(&format!("{page}/roll-call"), &[]));
    let roll_call = coordinator.get(&next);
    assert!(roll_call.says("Adopt the plan") && roll_call.says("more are in favour than against"), "{}", roll_call.text());
    let same: Vec<(String, kit::Id, kit::Id)> =
        house.look(|tx| tx.rows(sql!("SELECT text_en, mover_id, seconder_id FROM vote ORDER BY id"), bind![]));
    assert!(same.len() == 2 && same[0] == same[1], "text, mover and seconder are copied: {same:?}");
    assert!(roll_call.says("the consensus that was blocked") && coordinator.get(&page).says("put to a roll call"));
    let again = coordinator.post(&format!("{page}/roll-call"), &[]);
    assert!(again.status == 409 && again.says("has already been put to a roll call"), "{}", again.text());
    let french = coordinator.post(&format!("{}/roll-call", page.replace("/en/", "/fr/")), &[]);
    assert!(french.says("est déjà passée à l’appel nominal"), "{}", french.text());
    for (link, mark) in links(&coordinator, &next, &Ids::of(&it).people).iter().zip(["y", "y", "n"]) {
        assert_eq!(house.nobody().post(link, &[("mark", mark)]).status, 303);
    }
    assert_eq!(coordinator.post(&format!("{next}/closing"), &[]).status, 303);
    assert_eq!((result(&house, &next).0.as_str(), result(&house, &next).4), ("carried", 2));
}

#[test]
fn what_was_reached_or_blocked_where_the_terms_know_no_vote_is_not_handed_over() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    terms_that_decide_by(&house, &it, "consensus");
    let page = blocked(&coordinator, &it);
    assert!(coordinator.get(&page).says("know no vote in the place of a consensus"));
    assert!(!coordinator.get(&page).says("Put the motion to a roll call"));
    let refused = coordinator.post(&format!("{page}/roll-call"), &[]);
    assert!(refused.status == 409 && refused.says("know no vote"), "{}", refused.text());
    let reached = page_of(&open_at(&coordinator, &it, "consensus"));
    assert_eq!(stands(&coordinator, &reached, &it, [["||", "", ""]; 3], true).status, 303);
    let early = coordinator.post(&format!("{reached}/roll-call"), &[]);
    assert!(early.status == 409 && early.says("Only a motion whose consensus"), "{}", early.text());
    assert_eq!(coordinator.post(&format!("{reached}/closing"), &[]).status, 303);
    assert_eq!(result(&house, &reached).0, "carried");
    assert_eq!(coordinator.post(&format!("{reached}/roll-call"), &[]).status, 409);
}

#[test]
fn terms_that_decide_by_a_vote_leave_no_room_for_a_consensus() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    terms_that_decide_by(&house, &it, "vote_two_thirds");
    all_there(&coordinator, &it);
    let refused = open_at(&coordinator, &it, "consensus");
    assert!(refused.status == 422 && refused.says("decide this by a vote") && refused.says("Adopt the plan"), "{}", refused.text());
    let form = coordinator.get(&format!("/en/p/riverside/meetings/{}/votes/new", it.meeting));
    assert!(form.says("value=\"roll_call\" checked"), "the form begins with what the terms say: {}", form.text());
}

#[test]
fn by_ones_own_link_a_reason_goes_with_a_block_and_nothing_is_written_over() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    all_there(&coordinator, &it);
    let page = page_of(&open_at(&coordinator, &it, "consensus"));
    let link = links(&coordinator, &page, &Ids::of(&it).people[..1]).remove(0);
    let nobody = house.nobody();
    assert!(nobody.get(&link).says("Where do you stand?") && nobody.get(&link.replacen("/en/", "/fr/", 1)).says("Où vous situez-vous"));
    assert_eq!(nobody.post(&link, &[("mark", "y")]).status, 422, "yes is no step");
    let silent = nobody.post(&link, &[("mark", "blocks"), ("reason_en", " ")]);
    assert!(silent.status == 422 && silent.says("Write why") && silent.says("value=\"blocks\" checked"), "{}", silent.text());
    assert_eq!(nobody.post(&link, &[("mark", "blocks"), ("reason_en", "Who pays?")]).status, 303);
    let twice = nobody.post(&link, &[("mark", "full_support")]);
    assert!(twice.status == 409 && twice.says("has already voted"), "{}", twice.text());
    let stale = stands(&coordinator, &page, &it, [["||", "full_support", ""], ["||", "", ""], ["||", "", ""]], true);
    assert!(stale.status == 422 && stale.says("something else was written for seat 1 (Ana Petrović)"), "{}", stale.text());
    assert!(coordinator.get(&page).says("Who pays?") && coordinator.get(&page).says("1 of 3 seats has voted"), "all of it or nothing");
    let talked =
        stands(&coordinator, &page, &it, [["blocks|Who pays?|", "stands_aside", "Who pays?"], ["||", "", ""], ["||", "", ""]], true);
    assert_eq!(talked.status, 303, "after a talk the secretary writes down where the seat stands now: {}", talked.text());
    assert!(coordinator.get(&page).says("standing aside: 1."));
}

#[test]
fn whoever_has_left_the_meeting_stands_nowhere_and_is_not_presumed_to_agree() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    all_there(&coordinator, &it);
    let page = page_of(&open_at(&coordinator, &it, "consensus"));
    call_roll(&coordinator, &it, [("present||", "present"), ("remote||", "remote"), ("present||", "absent")]);
    let gone = stands(&coordinator, &page, &it, [["||", "", ""], ["||", "", ""], ["||", "blocks", "No."]], false);
    assert!(gone.status == 422 && gone.says("seat 3 (Chloé O’Neil). Look at the attendance."), "{}", gone.text());
    assert_eq!(stands(&coordinator, &page, &it, [["||", "", ""]; 3], true).status, 303);
    assert!(coordinator.get(&page).says("2 of 3 seats have voted"));
    let unknown = stands(&coordinator, &page, &it, [["full_support||", "shrugs", ""], ["||", "", ""], ["||", "", ""]], false);
    assert_eq!(unknown.status, 422, "no such step");
    assert_eq!(member(&house).post(&format!("{page}/stands"), &[]).status, 403);
}

#[test]
fn between_meetings_each_says_it_by_link_and_the_roll_call_stays_open_as_long() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let ids = Ids::of(&it);
    let page = page_of(&open(&coordinator, &ids, &[("method", "consensus")]));
    let by_hand = stands(&coordinator, &page, &it, [["||", "", ""]; 3], true);
    assert!(by_hand.status == 409 && by_hand.says("while a consensus is sought at a meeting"), "{}", by_hand.text());
    let all = [("full_support", ""), ("minor_point", "Check the dates."), ("blocks", "Our bylaws forbid it.")];
    for (link, (step, reason)) in links(&coordinator, &page, &ids.people).iter().zip(all) {
        assert_eq!(house.nobody().post(link, &[("mark", step), ("reason_en", reason)]).status, 303);
    }
    assert!(coordinator.get(&page).says("Support, with a minor point: Check the dates."));
    time_passes(&house, &page);
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    let method: (String,) = house.look(|tx| tx.one(sql!("SELECT method FROM decision"), bind![]));
    assert_eq!((result(&house, &page).0.as_str(), method.0.as_str()), ("defeated", "e_decision"));
    let (mover, other) = (it.people[0], person(&house, "riverside", "Somebody Else", None));
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = '2026-01-01' WHERE person_id = $1"), bind![mover]));
    holds(&house, "riverside", it.seats[0], other, crate::seats::Role::Holder);
    let gone = coordinator.post(&format!("{page}/roll-call"), &[]);
    assert!(gone.status == 422 && gone.says("Ana Petrović moved or seconded this motion"), "{}", gone.text());
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = NULL WHERE person_id = $1"), bind![mover]));
}

#[test]
fn nobody_who_goes_along_and_no_quorum_are_no_consensus() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    all_there(&coordinator, &it);
    let aside = page_of(&open_at(&coordinator, &it, "consensus"));
    assert_eq!(stands(&coordinator, &aside, &it, [["||", "stands_aside", "Not mine."]; 3], false).status, 303);
    assert_eq!(coordinator.post(&format!("{aside}/closing"), &[]).status, 303);
    assert!(coordinator.get(&aside).says("no seat went along") && result(&house, &aside).0 == "defeated");
    assert_eq!(coordinator.post(&format!("{aside}/roll-call"), &[]).status, 409, "nobody blocked it");
    let lost = page_of(&open_at(&coordinator, &it, "consensus"));
    assert_eq!(stands(&coordinator, &lost, &it, [["||", "", ""]; 3], true).status, 303);
    call_roll(&coordinator, &it, [("present||", "present"), ("remote||", "absent"), ("present||", "absent")]);
    assert_eq!(coordinator.post(&format!("{lost}/closing"), &[]).status, 303);
    assert_eq!(result(&house, &lost).0, "no_quorum");
}

#[test]
fn a_reason_in_both_languages_is_read_in_each_and_one_alone_is_marked() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    all_there(&coordinator, &it);
    let page = page_of(&open_at(&coordinator, &it, "consensus"));
    let link = links(&coordinator, &page, &Ids::of(&it).people[..1]).remove(0);
    let french = house.nobody().post(&link, &[("mark", "stands_aside"), ("reason_fr", "Nous n’avons pas siégé.")]);
    assert_eq!(french.status, 303, "{}", french.text());
    let seats = it.seats.map(|seat| seat.to_string());
    let long = "x".repeat(501);
    let third = |en: &str, fr: &str| {
        let fields = [("seat", seats[2].as_str()), ("was", "||"), ("step", "stands_aside"), ("reason_en", en), ("reason_fr", fr)];
        coordinator.post(&format!("{page}/stands"), &[&fields[..], &[("everyone", "true")]].concat())
    };
    let refused = third("Later.", &long);
    assert!(refused.status == 422 && refused.says(&long) && refused.says("Later."), "{}", refused.text());
    assert_eq!(third("Our turn <is> later.", "Notre tour vient plus tard.").status, 303);
    let form = coordinator.get(&page);
    assert!(form.says("value=\"Notre tour vient plus tard.\"") && form.says("value=\"Nous n’avons pas siégé.\""), "{}", form.text());
    let second = [("seat", seats[1].as_str()), ("was", "||"), ("step", "full_support")];
    assert_eq!(coordinator.post(&format!("{page}/stands"), &second).status, 303);
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned'"), bind![]));
    let (decision,): (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM decision"), bind![]));
    for (lang, third) in [("en", "Our turn &#60;is&#62; later."), ("fr", "Notre tour vient plus tard.")] {
        let meeting = format!("/{lang}/p/riverside/meetings/{}", it.meeting);
        for address in [format!("/{lang}/p/riverside/decisions/{decision}"), meeting.clone(), format!("{meeting}/minutes/text")] {
            let shown = coordinator.get(&address);
            let alone = if lang == "en" { "lang=\"fr\">Nous n’avons pas siégé." } else { "Nous n’avons pas siégé." };
            let text = shown.text().replace("&lt;", "&#60;").replace("&gt;", "&#62;").replace("fr-CA", "fr");
            assert!(text.contains(third) && text.contains(alone), "{address}: {text}");
        }
        let word = words_of(&coordinator.get(&format!("{meeting}/minutes.docx")));
        assert!(word.contains("Nous n’avons pas siégé."), "{word}");
    }
    let json = coordinator.get(&format!("/api/v1/p/riverside/decisions/{decision}")).text();
    assert!(json.contains("Our turn <is> later.") && json.contains("Notre tour vient plus tard."), "{json}");
}
