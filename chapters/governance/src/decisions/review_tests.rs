//! What follows from a decision and when it is looked at again, as those inside meet it.

use access::standings::{MEMBER, SECRETARY};
use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use crate::{
    bodies::BodyId,
    testing::{body, coordinator, house, in_riverside, partnership, words_of},
};

const LIST: &str = "/en/p/riverside/decisions";

/// A decision of October that no vote was taken on; its page.
fn decided(house: &TestHouse, group: BodyId, (number, text): (i64, &'static str)) -> String {
    let (id, partnership) = (Id::new(now()), partnership(house, "riverside"));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, year, number, decided_on, kind, method, result, text_en, text_fr, text_state,
                                       search_fold, recorded_after, version)
                 VALUES ($1, $2, $3, 2026, $4, '2026-10-14', 'approval', 'consensus', 'carried', $5, '', 'en.reviewed', '', FALSE, 1)"
            ),
            bind![id, partnership, group, number, text],
        )
    });
    format!("{LIST}/{id}")
}

fn review(by: &Visitor<'_>, page: &str, fields: &[(&str, &str)]) -> Answer {
    by.post(&format!("{page}/review"), fields)
}

#[test]
fn what_follows_from_a_decision_without_a_vote_is_said_on_its_page_and_in_the_register() {
    let house = house();
    let group = body(&house, "riverside", "Health", "working_group");
    let (page, other) = (decided(&house, group, (1, "Hold circles.")), decided(&house, group, (2, "Print maps.")));
    let secretary = in_riverside(&house, SECRETARY);
    assert!(secretary.get(&page).says("Say what follows, and when to look again"));
    assert!(secretary.get(&format!("{page}/review").replace("/en/", "/fr/")).says("Suites de la décision 2026-01"));
    let said = [("outcome_en", "Two circles <a month>."), ("outcome_fr", "Deux cercles par mois."), ("version", "1")];
    assert_eq!(review(&secretary, &page, &[&said[..], &[("review_on", "2026-11-01")]].concat()).status, 303);
    let later = today().saturating_add(jiff::ToSpan::days(20)).to_string();
    assert_eq!(review(&secretary, &other, &[("review_on", &later), ("version", "1")]).status, 303);
    let (shown, french) = (secretary.get(&page), secretary.get(&page.replace("/en/", "/fr/")));
    assert!(
        shown.says("Two circles &#60;a month&#62;.") && shown.says("To have been looked at again by 1 November 2026"),
        "{}",
        shown.text()
    );
    assert!(
        french.says("Deux cercles par mois.") && french.says("Aurait dû être revue le 1\u{a0}novembre 2026") || french.says("1er"),
        "{}",
        french.text()
    );
    let member = in_riverside(&house, MEMBER);
    let finds = |query: &str| {
        let list = member.get(&format!("{LIST}?{query}"));
        (list.says("Hold circles."), list.says("Print maps."))
    };
    assert_eq!((finds("review=overdue"), finds("review=ahead"), finds("")), ((true, false), (false, true), (true, true)));
    let json: serde_json::Value = serde_json::from_slice(&member.get(&LIST.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    let one = json["items"].as_array().expect("a list").iter().find(|one| one["number"] == 1).expect("the first");
    assert_eq!((one["outcome"]["fr"].as_str(), one["review_on"].as_str()), (Some("Deux cercles par mois."), Some("2026-11-01")));
    let csv = member.get(&format!("{LIST}.csv?review=overdue"));
    assert!(csv.says("Two circles <a month>.") && csv.says("2026-11-01") && !csv.says("Print maps."), "{}", csv.text());
    let word = words_of(&member.get(&format!("{LIST}.docx")));
    assert!(word.contains("To be looked at again on 1 November 2026."), "{word}");
    assert!(member.get(&format!("{LIST}.pdf")).bytes.starts_with(b"%PDF"));
    let riverside = partnership(&house, "riverside");
    let due = house.look(|tx| crate::front::due(tx, riverside, today(), today().saturating_add(jiff::ToSpan::days(30))));
    assert!(due.iter().any(|one| one.kind == "review" && one.title.en == "Print maps."), "home tells it: {due:?}");
}

#[test]
fn a_wrong_day_and_whoever_may_not_are_refused_and_of_two_who_write_both_texts_are_shown() {
    let house = house();
    let group = body(&house, "riverside", "Health", "working_group");
    let page = decided(&house, group, (1, "Hold circles."));
    let coordinator = coordinator(&house);
    for (day, words) in [("2026-10-13", "Choose a day from 14 October 2026 on"), ("soon", "day")] {
        let refused = review(&coordinator, &page, &[("outcome_en", "Kept <b>"), ("review_on", day), ("version", "1")]);
        assert!(refused.status == 422 && refused.says(words) && refused.says("Kept &#60;b&#62;"), "{day}: {}", refused.text());
    }
    let french = review(&coordinator, &page.replace("/en/", "/fr/"), &[("review_on", "2026-10-13"), ("version", "1")]);
    assert!(french.status == 422 && french.says("à compter du 14 octobre 2026"), "{}", french.text());
    let member = in_riverside(&house, MEMBER);
    assert!(!member.get(&page).says("when to look again") && member.get(&format!("{page}/review")).status == 403);
    assert_eq!(review(&member, &page, &[("version", "1")]).status, 403);
    assert_eq!(review(&coordinator, &page, &[("outcome_en", "First"), ("version", "1")]).status, 303);
    let late = review(&coordinator, &page, &[("outcome_en", "Second"), ("review_on", "2027-01-01"), ("version", "1")]);
    assert!(late.status == 409 && late.says("First") && late.says("Second") && late.says("2027-01-01"), "{}", late.text());
    assert!(coordinator.get(&page).says("First"), "nobody is written over");
    assert_eq!(review(&coordinator, &page, &[("outcome_en", "Second"), ("version", "2")]).status, 303);
    let told: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail"), bind![]));
    assert!(told.iter().any(|(detail,)| detail.contains("First")), "what stood there before stays in the chronicle: {told:?}");
}
