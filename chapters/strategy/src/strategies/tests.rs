//! Strategies through the router, on a real database.

use access::standings::{CHAIR, COORDINATOR, FUNDER, GROUP_CHAIR, MEMBER};
use jiff::civil::date;
use registry::testing::in_partnership;

use crate::testing::{
    STRATEGIES, add_finding, add_objective, add_priority, another_decision, approved, begin, circulated, coordinator, decision,
    host_must_approve, house, id_of, partnership_id, taken,
};

const IN_FRENCH: &str = "/fr/p/riverside/strategies";

#[test]
fn a_strategy_is_begun_as_a_draft_with_everything_under_it_on_one_page() {
    let house = house();
    let claire = coordinator(&house);
    let finding = add_finding(&claire, "People tell their story four times.");
    let page = begin(&claire, "Community Plan 2026");
    let priority = add_priority(&claire, &page, "Arrive by one door", &[&finding]);
    let objective = add_objective(&claire, &priority, "Six services share one conversation");
    let shown = claire.get(&page);
    for text in [
        "Community Plan 2026",
        "Draft",
        "A county that expects people.",
        "Arrive by one door",
        "Six services share",
        "1 finding",
        "no activity",
    ] {
        assert!(shown.says(text), "{text}");
    }
    assert!(claire.get(&objective).says("Access to services"));
    assert!(claire.get(STRATEGIES).says("Community Plan 2026"));
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("Ébauche"));
    assert_eq!(&claire.get(&format!("{STRATEGIES}.xlsx")).bytes[..2], b"PK");
    assert!(claire.get(&format!("{STRATEGIES}.csv")).says("Community Plan 2026"));
}

#[test]
fn a_priority_that_rests_on_nothing_is_named_with_the_way_to_mend_it() {
    let house = house();
    let claire = coordinator(&house);
    let finding = add_finding(&claire, "People tell their story four times.");
    let page = begin(&claire, "Plan");
    let priority = add_priority(&claire, &page, "Be ready", &[]);
    let mend = format!("{priority}/edit#f-findings");
    let before = claire.get(&page);
    assert!(before.says("1 of 1 has no finding behind it: Be ready.") && before.says(&mend));
    assert!(claire.get(&priority).says("rests on no finding yet"));
    taken(
        &claire,
        &priority,
        &[("place", "1"), ("title_en", "Be ready"), ("theme", "settlement"), ("findings", &finding), ("version", "1")],
    );
    let after = claire.get(&page);
    assert!(!after.says("has no finding behind it") && !after.says(&mend));
}

#[test]
fn one_is_in_force_at_a_time() {
    let house = house();
    let claire = coordinator(&house);
    let decision = decision(&house, "riverside");
    let (first, second) = (approved(&claire, "First", &decision), approved(&claire, "Second", &decision));
    let partnership = partnership_id(&house, "riverside");
    let in_force = |day| house.look(|tx| super::in_force(tx, partnership, day)).map(|it| it.title.en);
    assert_eq!(in_force(date(2026, 11, 16)), None);
    taken(&claire, &format!("{first}/entry-into-force"), &[("on", "2026-11-16")]);
    assert_eq!(in_force(date(2026, 11, 15)), None);
    assert_eq!(in_force(date(2026, 11, 16)).as_deref(), Some("First"));
    let same_day = claire.post(&format!("{second}/entry-into-force"), &[("on", "2026-11-16")]);
    assert_eq!(same_day.status, 422, "it can only follow the one before");
    house.given(|tx| {
        tx.run(kit::sql!("UPDATE strategy SET in_force_from = '2026-04-01', council_approved_on = '2026-03-01'"), kit::bind![])
    });
    house.given(|tx| tx.run(kit::sql!("UPDATE strategy SET in_force_from = NULL WHERE title_en = 'Second'"), kit::bind![]));
    assert!(claire.get(&format!("{second}/step")).says("First, in force until now, becomes superseded."));
    taken(&claire, &format!("{second}/entry-into-force"), &[("on", "2026-11-16")]);
    assert_eq!(in_force(date(2026, 11, 15)).as_deref(), Some("First"));
    assert_eq!(in_force(date(2026, 11, 16)).as_deref(), Some("Second"));
    assert!(claire.get(&first).says("Superseded"));
}

#[test]
fn every_step_out_of_order_is_refused_in_both_languages() {
    let house = house();
    let claire = coordinator(&house);
    let decision = decision(&house, "riverside");
    let page = begin(&claire, "Plan");
    let french = format!("{IN_FRENCH}/{}", id_of(&page));
    let refused = |noun: &str, english: &str, in_french: &str| {
        let form: &[(&str, &str)] = &[("on", "2026-11-16"), ("decision", &decision), ("resolution", "R-1")];
        let form = if noun == "circulation" { &[] } else { form };
        let (en, fr) = (claire.post(&format!("{page}/{noun}"), form), claire.post(&format!("{french}/{noun}"), form));
        assert_eq!((en.status, fr.status), (409, 409), "{noun}");
        assert!(en.says(english), "{noun}: {english}");
        assert!(fr.says(in_french), "{noun}: {in_french}");
    };
    refused("circulation", "at least one priority", "au moins une priorité");
    refused("council-approval", "Circulate the draft", "Faites circuler");
    refused("entry-into-force", "must approve this text first", "doit d’abord approuver");
    refused("host-approval", "approval is enough", "suffit");
    add_objective(&claire, &add_priority(&claire, &page, "Arrive", &[]), "Reach 300");
    taken(&claire, &format!("{page}/circulation"), &[]);
    refused("circulation", "circulated already", "déjà en circulation");
    taken(&claire, &format!("{page}/council-approval"), &[("on", "2026-11-16"), ("decision", &decision)]);
    refused("council-approval", "approved this text already", "déjà approuvé");
    host_must_approve(&house);
    refused("entry-into-force", "the host must approve", "hôte doit approuver");
    taken(&claire, &format!("{page}/host-approval"), &[("on", "2026-11-16"), ("resolution", "RV-2026-1")]);
    refused("host-approval", "approved this text already", "déjà approuvé");
    assert!(claire.get(&page).says("RV-2026-1"));
    taken(&claire, &format!("{page}/entry-into-force"), &[("on", "2026-11-16")]);
    refused("entry-into-force", "in force already", "déjà en vigueur");
    assert_eq!(claire.get(&format!("{page}/step")).status, 409, "no step is left");
}

#[test]
fn approvals_need_their_papers() {
    let house = house();
    let claire = coordinator(&house);
    host_must_approve(&house);
    let (ours, theirs) = (decision(&house, "riverside"), decision(&house, "hillside"));
    let page = circulated(&claire, "Plan");
    let approval = format!("{page}/council-approval");
    for (form, why) in [
        (vec![], "Fill this in."),
        (vec![("on", "2026-11-16"), ("decision", "nothing")], "Choose one of the answers offered."),
        (vec![("on", "2026-11-16"), ("decision", theirs.as_str())], "Choose one of the answers offered."),
        (vec![("on", "2026-11-17"), ("decision", ours.as_str())], "has not come yet"),
        (vec![("on", "2026-11-15"), ("decision", ours.as_str())], "before the step that precedes it"),
    ] {
        let answer = claire.post(&approval, &form);
        assert_eq!(answer.status, 422, "{form:?}");
        assert!(answer.says(why), "{form:?}: {why}");
    }
    taken(&claire, &approval, &[("on", "2026-11-16"), ("decision", &ours)]);
    assert!(claire.get(&page).says("Approve the plan"), "the decision is named");
    let answer = claire.post(&format!("{page}/host-approval"), &[("on", "2026-11-16")]);
    assert_eq!(answer.status, 422);
    assert!(claire.get(&format!("{page}/step")).says("Its number or its text."));
}

#[test]
fn what_the_council_approved_is_not_edited_but_succeeded() {
    let house = house();
    let claire = coordinator(&house);
    let finding = add_finding(&claire, "People tell their story four times.");
    let decision = decision(&house, "riverside");
    let page = begin(&claire, "Plan");
    let priority = add_priority(&claire, &page, "Arrive by one door", &[&finding]);
    let objective = add_objective(&claire, &priority, "Six services share");
    taken(&claire, &format!("{page}/circulation"), &[]);
    taken(&claire, &format!("{page}/council-approval"), &[("on", "2026-11-16"), ("decision", &decision)]);
    for (address, form) in [
        (page.clone(), vec![("title_en", "Other"), ("starts_on", "2026-04-01"), ("ends_on", "2029-03-31"), ("version", "3")]),
        (format!("{page}/priorities"), vec![("place", "2"), ("title_en", "Other"), ("theme", "health")]),
        (priority.clone(), vec![("place", "1"), ("title_en", "Other"), ("theme", "health"), ("version", "1")]),
        (format!("{priority}/objectives"), vec![("place", "2"), ("text_en", "Other")]),
        (objective.clone(), vec![("place", "1"), ("text_en", "Other"), ("version", "1")]),
    ] {
        let answer = claire.post(&address, &form);
        assert_eq!(answer.status, 409, "{address}");
        assert!(answer.says("can no longer be edited"), "{address}");
    }
    for address in [&page, &priority, &objective] {
        assert_eq!(claire.get(&format!("{address}/edit")).status, 409, "{address}");
    }
    assert!(claire.get(&format!("{page}/succession")).says("stays as it is"));
    let next = taken(&claire, &format!("{page}/succession"), &[]);
    let shown = claire.get(&next);
    for text in ["Draft", "Arrive by one door", "Six services share", "1 finding", "1 April 2029", "31 March 2032"] {
        assert!(shown.says(text), "{text}");
    }
    assert!(claire.get(&page).says("Approved by the council"), "the old one stays as it is");
}

#[test]
fn the_funder_sees_approved_strategies_only() {
    let house = house();
    let claire = coordinator(&house);
    let decision = decision(&house, "riverside");
    let page = begin(&claire, "Quiet draft");
    let priority = add_priority(&claire, &page, "Quiet priority", &[]);
    let objective = add_objective(&claire, &priority, "Quiet objective");
    let funder = in_partnership(&house, "Rob", "riverside", FUNDER);
    for address in [&page, &priority, &objective] {
        assert_eq!(funder.get(address).status, 404, "{address}");
        assert_eq!(funder.get(&address.replace("/en/", "/api/v1/")).status, 404, "{address}");
        assert_eq!(in_partnership(&house, "Jo", "riverside", MEMBER).get(address).status, 200, "{address}");
    }
    for list in [STRATEGIES.to_owned(), format!("{STRATEGIES}.csv"), "/api/v1/p/riverside/strategies".to_owned()] {
        assert!(!funder.get(&list).says("Quiet"), "{list}");
    }
    taken(&claire, &format!("{page}/circulation"), &[]);
    taken(&claire, &format!("{page}/council-approval"), &[("on", "2026-11-16"), ("decision", &decision)]);
    assert!(funder.get(&page).says("Quiet draft") && funder.get(&objective).says("Quiet objective"));
}

#[test]
fn members_read_staff_write_and_chairs_approve() {
    let house = house();
    let page = circulated(&coordinator(&house), "Plan");
    let decision = decision(&house, "riverside");
    let form = [("title_en", "x"), ("starts_on", "2026-04-01"), ("ends_on", "2029-03-31"), ("version", "1")];
    for standing in [MEMBER, GROUP_CHAIR, CHAIR] {
        let visitor = in_partnership(&house, "Jo", "riverside", standing);
        assert_eq!(visitor.get(&page).status, 200);
        assert_eq!(visitor.post(STRATEGIES, &form).status, 403);
        assert_eq!(visitor.post(&page, &form).status, 403);
        assert_eq!(visitor.post(&format!("{page}/succession"), &[]).status, 403);
    }
    let approval = [("on", "2026-11-16"), ("decision", decision.as_str())];
    assert_eq!(in_partnership(&house, "Mo", "riverside", MEMBER).post(&format!("{page}/council-approval"), &approval).status, 403);
    assert_eq!(in_partnership(&house, "Denise", "riverside", CHAIR).post(&format!("{page}/council-approval"), &approval).status, 303);
    assert_eq!(house.nobody().get(&page).status, 303);
}

#[test]
fn another_partnership_finds_nothing_here() {
    let house = house();
    let page = begin(&coordinator(&house), "Plan");
    let neighbour = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    let swapped = page.replace("riverside", "hillside");
    assert_eq!((neighbour.get(&page).status, neighbour.get(&swapped).status), (404, 404));
    for noun in ["circulation", "council-approval", "host-approval", "entry-into-force", "succession", "priorities", "endorsements"] {
        assert_eq!(neighbour.post(&format!("{swapped}/{noun}"), &[]).status, 404, "{noun}");
    }
}

#[test]
fn a_wrong_period_is_said_and_what_was_typed_is_kept() {
    let house = house();
    let claire = coordinator(&house);
    let answer = claire.post(STRATEGIES, &[("vision_en", "Kept"), ("starts_on", "2026-04-01"), ("ends_on", "2027-03-31")]);
    assert_eq!(answer.status, 422);
    assert!(answer.says("three to five years") && answer.says("Kept") && answer.says("Fill this in."));
    assert_eq!(claire.get(&format!("{STRATEGIES}?secret=1")).status, 400);
}

#[test]
fn two_editors_both_keep_their_text_and_hostile_text_is_only_text() {
    let house = house();
    let claire = coordinator(&house);
    let page = begin(&claire, "Plan");
    let write = |title: &str, version: &str| {
        claire.post(&page, &[("title_en", title), ("starts_on", "2026-04-01"), ("ends_on", "2029-03-31"), ("version", version)])
    };
    assert_eq!(write("\"><script>alert(1)</script>", "1").status, 303);
    let second = write("Mine", "1");
    assert_eq!(second.status, 409);
    assert!(second.says("Mine") && second.says("alert(1)"));
    for address in [page.clone(), STRATEGIES.to_owned(), format!("{page}/edit"), format!("{page}/step")] {
        assert!(!claire.get(&address).says("<script>alert"), "{address}");
    }
}

#[test]
fn the_json_twin_tells_the_whole_tree() {
    let house = house();
    let claire = coordinator(&house);
    let finding = add_finding(&claire, "People tell their story four times.");
    let page = begin(&claire, "Plan");
    let priority = add_priority(&claire, &page, "Arrive", &[&finding]);
    add_objective(&claire, &priority, "Six services share");
    let shown: serde_json::Value = serde_json::from_slice(&claire.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!(shown["state"].as_str(), Some("draft"));
    assert_eq!(shown["priorities"][0]["findings"][0].as_str(), Some(finding.as_str()));
    assert_eq!(shown["priorities"][0]["objectives"][0]["expectations"].as_str(), Some("E3"));
}

#[test]
fn the_document_can_be_kept_printed_and_written_on() {
    let house = house();
    let claire = coordinator(&house);
    let page = begin(&claire, "Plan <b>");
    let priority = add_priority(&claire, &page, "Arrive & stay", &[]);
    add_objective(&claire, &priority, "Six services share");
    let html = claire.get(&format!("{page}/document.html"));
    assert!(html.header("content-disposition").starts_with("attachment"));
    for text in
        ["Plan &lt;b", "Arrive &amp; stay", "Six services share", "A county that expects people.", "rests on no finding yet", "draft"]
    {
        assert!(html.says(text), "{text}");
    }
    assert!(claire.get(&format!("{}/document.html", page.replacen("/en/", "/fr/", 1))).says("Priorités et objectifs"));
    assert_eq!(&claire.get(&format!("{page}/document.pdf")).bytes[..5], b"%PDF-");
    assert_eq!(&claire.get(&format!("{page}/document.docx")).bytes[..2], b"PK");
    let funder = in_partnership(&house, "Rob", "riverside", FUNDER);
    assert_eq!(funder.get(&format!("{page}/document.pdf")).status, 404);
}

#[test]
fn a_decision_wrongly_named_for_a_strategy_is_put_right() {
    let house = house();
    let claire = coordinator(&house);
    let wrong = decision(&house, "riverside");
    let page = approved(&claire, "Together", &wrong);
    let right = another_decision(&house, "2026-10-14");
    let early = another_decision(&house, "2026-11-20");
    let form = claire.get(&format!("{page}/decision"));
    assert!(form.says("Another decision for “Together”") && form.says("2026-02"), "{}", form.text());
    let named = |decision: &str, reason: &str| {
        claire.post(&format!("{page}/decision"), &[("was", &wrong), ("decision", decision), ("reason", reason)])
    };
    assert!(named(&early, "Misread.").says("after the step that followed"), "not before it was taken");
    assert!(named(&right, "").says("Write why another decision is chosen"));
    assert_eq!(named(&right, "Misread.").status, 303);
    let shown = claire.get(&page);
    assert!(
        shown.says("2026-02 — Approve the plan") && shown.says("decision 2026-01 was named here. Reason: Misread."),
        "{}",
        shown.text()
    );
}
