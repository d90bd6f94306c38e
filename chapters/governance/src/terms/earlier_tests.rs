//! Terms adopted before these records began, approved by the host, and superseded, as visitors meet them.

use access::standings::{CHAIR, MEMBER};
use jiff::civil::Date;
use kit::{
    Lang, bind, sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use super::{Checked, Form, State, Step, TermsId, in_force, insert, step};
use crate::{
    decisions::DecisionId,
    testing::{Council, body, council, house, in_riverside, partnership},
};

/// A version of a body's terms as a draft: its page.
fn draft(house: &TestHouse, it: &Council, edition: &str) -> String {
    let (id, riverside) = (TermsId::new(now()), partnership(house, "riverside"));
    let amendment_rule = "consensus".into();
    let form = Form { body: it.body.to_string(), edition: edition.into(), title_en: "Terms".into(), amendment_rule, ..Form::template() };
    let checked = Checked::new(form, Lang::En).expect("a right form");
    house.given(move |tx| {
        insert(tx, riverside, id, &checked)?;
        step(tx, id, &Step { state: State::Draft, stepped_on: today(), decision_id: None, resolution: String::new() })
    });
    format!("/en/p/riverside/terms/{id}")
}

fn host_approves(house: &TestHouse) {
    house.given(|tx| tx.run(sql!("UPDATE partnership SET host_approves = TRUE WHERE slug = 'riverside'"), bind![]));
}

fn enter(by: &Visitor<'_>, page: &str, it: &Council, others: &[(&str, &str)]) -> Answer {
    let body = it.body.to_string();
    let mut fields = vec![("body", body.as_str()), ("adopted_on", "2019-06-12"), ("resolution", "Resolution 2019-14")];
    fields.retain(|(name, _)| others.iter().all(|(other, _)| other != name));
    fields.extend_from_slice(others);
    by.post(&format!("{page}/earlier"), &fields)
}

/// A decision of the council by consensus on a day.
fn decided(house: &TestHouse, it: &Council, day: &'static str) -> DecisionId {
    let (id, riverside, body) = (DecisionId::new(now()), partnership(house, "riverside"), it.body);
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                                       text_state, search_fold, recorded_after, version)
                 VALUES ($1, $2, $3, 2026, 1, $4, 'approval', 'consensus', 'carried', 'To adopt the terms.', '', 'en.missing', '', FALSE, 1)"
            ),
            bind![id, riverside, body, day],
        )
    });
    id
}

fn take(by: &Visitor<'_>, page: &str, fields: &[(&str, &str)]) -> Answer {
    by.post(&format!("{page}/step"), fields)
}

#[test]
fn a_first_version_adopted_before_these_records_is_in_force_from_its_day_and_marked_everywhere() {
    let house = house();
    let it = council(&house, "riverside");
    let (page, chair) = (draft(&house, &it, "1.0"), in_riverside(&house, CHAIR));
    assert!(chair.get(&page).says("They were adopted before these records began"));
    let form = chair.get(&format!("{page}/earlier"));
    assert!(form.status == 200 && !form.says("Day of the host"), "{}", form.text());
    assert_eq!(enter(&chair, &page, &it, &[("document", "Minutes of June 2019, page 4")]).status, 303);
    let marked = "Adopted before these records began";
    let shown = chair.get(&page);
    for part in
        [marked, "Adopted by Council on 12 June 2019: Resolution 2019-14", "page 4", "Quorum and majority are not judged", "In force"]
    {
        assert!(shown.says(part), "{part}: {}", shown.text());
    }
    let french = chair.get(&page.replace("/en/", "/fr/"));
    assert!(french.says("Adopté avant la tenue de ces registres") && french.says("le 12 juin 2019"), "{}", french.text());
    assert!(!shown.says(">Draft<"), "what was done here to enter it is no step of its history");
    assert!(chair.get("/en/p/riverside/terms").says(marked));
    let log = chair.get(&format!("/en/p/riverside/bodies/{}/amendments", it.body));
    assert!(log.says(marked) && log.says("Resolution 2019-14"), "{}", log.text());
    let json: serde_json::Value = serde_json::from_slice(&chair.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!((json["adopted_earlier"].as_bool(), json["earlier"]["adopted_on"].as_str()), (Some(true), Some("2019-06-12")));
    assert!(crate::testing::words_of(&chair.get(&format!("{page}/terms.docx"))).contains(marked));
    let day = |text: &str| -> Date { text.parse().expect("a day") };
    let at = |text: &str| house.look(|tx| in_force(tx, it.body, day(text))).map(|terms| terms.edition);
    assert_eq!((at("2019-06-11"), at("2019-06-12").as_deref(), at("2026-11-16").as_deref()), (None, Some("1.0"), Some("1.0")));
    let meeting = chair.get(&format!("/en/p/riverside/meetings/{}", it.meeting));
    assert!(!meeting.says("the usual rule holds"), "a meeting since works by them: {}", meeting.text());
}

#[test]
fn what_was_adopted_earlier_is_refused_where_it_cannot_be_and_nothing_typed_is_lost() {
    let house = house();
    let it = council(&house, "riverside");
    let (page, chair) = (draft(&house, &it, "1.0"), in_riverside(&house, CHAIR));
    let group = body(&house, "riverside", "Housing", "working_group").to_string();
    let now = today().to_string();
    let wrong: [(&[(&str, &str)], &str, &str); 6] = [
        (&[("adopted_on", &now)], "was adopted before today", "avant aujourd’hui"),
        (&[("adopted_on", "in June")], "in June", "in June"),
        (&[("resolution", " ")], "Say by which resolution", "Dites par quelle résolution"),
        (&[("body", &group)], "by the body that they bind", "par l’instance qu’il lie"),
        (&[("in_force_on", "2019-06-11")], "or later, and not after today", "ou plus tard, et pas après aujourd’hui"),
        (&[("in_force_on", "2031-01-01")], "or later, and not after today", "ou plus tard, et pas après aujourd’hui"),
    ];
    for (fields, english, french) in wrong {
        let kept = [fields, &[("document", "The grey binder")]].concat();
        let answer = enter(&chair, &page, &it, &kept);
        assert!(answer.status == 422 && answer.says(english) && answer.says("The grey binder"), "{fields:?}: {}", answer.text());
        let answer = enter(&chair, &page.replace("/en/", "/fr/"), &it, &kept);
        assert!(answer.status == 422 && answer.says(french) && answer.text().contains("field__problem"), "{fields:?}: {}", answer.text());
    }
    assert_eq!(in_riverside(&house, MEMBER).get(&format!("{page}/earlier")).status, 403);
    assert_eq!(enter(&in_riverside(&house, MEMBER), &page, &it, &[]).status, 403);
    decided(&house, &it, "2019-06-12");
    let known = enter(&chair, &page, &it, &[]);
    assert!(known.status == 422 && known.says("The register has decisions of this body"), "{}", known.text());
    assert!(chair.get(&page).says("Draft"));
}

#[test]
fn the_host_approves_what_was_adopted_earlier_by_its_resolution_and_day() {
    let house = house();
    host_approves(&house);
    let it = council(&house, "riverside");
    let (page, chair) = (draft(&house, &it, "1.0"), in_riverside(&house, CHAIR));
    let without = enter(&chair, &page, &it, &[]);
    assert!(without.status == 422 && without.says("Give the host’s resolution"), "{}", without.text());
    let before = enter(&chair, &page, &it, &[("host_resolution", "C-44"), ("host_on", "2019-06-11")]);
    assert!(before.status == 422 && before.says("on the day of the adoption or later") && before.says("C-44"), "{}", before.text());
    assert_eq!(enter(&chair, &page, &it, &[("host_resolution", "C-44"), ("host_on", "2019-07-02")]).status, 303);
    let shown = chair.get(&page);
    assert!(shown.says("Approved by the host on 2 July 2019: C-44"), "{}", shown.text());
    let since: (Date,) = house.look(|tx| tx.one(sql!("SELECT effective_on FROM terms"), bind![]));
    assert_eq!(since.0, Date::constant(2019, 7, 2), "in force once the host approved");
}

#[test]
fn the_host_approves_by_the_button_and_the_next_version_supersedes_the_earlier_one() {
    let house = house();
    let it = council(&house, "riverside");
    let (first, chair) = (draft(&house, &it, "1.0"), in_riverside(&house, CHAIR));
    assert_eq!(enter(&chair, &first, &it, &[]).status, 303);
    host_approves(&house);
    let second = draft(&house, &it, "2.0");
    assert!(!chair.get(&second).says("They were adopted before these records began"), "no way leads there any more");
    for answer in
        [chair.get(&format!("{second}/earlier")), enter(&chair, &second, &it, &[("host_resolution", "C"), ("host_on", "2019-06-12")])]
    {
        assert!(answer.status == 409 && answer.says("needs its own decision"), "{}", answer.text());
    }
    let decision = decided(&house, &it, "2026-10-01").to_string();
    assert_eq!(take(&chair, &second, &[("state", "in_review"), ("stepped_on", "2026-09-01")]).status, 303);
    house.given(|tx| tx.run(sql!("UPDATE decision SET number = 99"), bind![]));
    let older = decided(&house, &it, "2026-08-31").to_string();
    let unread = [("state", "council_approved"), ("stepped_on", "2026-10-01"), ("decision", &*older)];
    let refused = take(&chair, &second, &unread);
    assert!(refused.status == 422 && refused.says("before this version went to review on 1 September 2026"), "{}", refused.text());
    let french = take(&chair, &second.replace("/en/", "/fr/"), &unread);
    assert!(french.says("avant la mise en révision de cette version"), "{}", french.text());
    let adopted = [("state", "council_approved"), ("stepped_on", "2026-10-01"), ("decision", &*decision)];
    assert_eq!(take(&chair, &second, &adopted).status, 303);
    let third = draft(&house, &it, "3.0");
    assert_eq!(take(&chair, &third, &[("state", "in_review"), ("stepped_on", "2026-09-02")]).status, 303);
    let again = take(&chair, &third, &adopted);
    assert!(again.status == 422 && again.says("adopted version 2.0 already"), "{}", again.text());
    let french = take(&chair, &third.replace("/en/", "/fr/"), &adopted);
    assert!(french.status == 422 && french.says("a déjà adopté la version 2.0"), "{}", french.text());
    let shown = chair.get(&second);
    assert!(shown.says("Approved by the host") && shown.says("Take this step"), "the host comes next: {}", shown.text());
    let skipped = take(&chair, &second, &[("state", "in_force"), ("stepped_on", "2026-10-02")]);
    assert!(skipped.status == 409 && skipped.says("cannot become"), "{}", skipped.text());
    let mute = take(&chair, &second, &[("state", "host_approved"), ("stepped_on", "2026-10-20")]);
    assert!(mute.status == 422 && mute.says("Give the host’s resolution"), "{}", mute.text());
    let approved = [("state", "host_approved"), ("stepped_on", "2026-10-20"), ("resolution", "Council resolution 26-118")];
    assert_eq!(take(&chair, &second, &approved).status, 303);
    assert!(chair.get(&second).says("Council resolution 26-118"));
    house.given(|tx| tx.run(sql!("UPDATE decision SET effective_on = '2026-11-01' WHERE decided_on = '2026-10-01'"), bind![]));
    let early = take(&chair, &second, &[("state", "in_force"), ("stepped_on", "2026-10-31")]);
    assert!(early.status == 422 && early.says("takes effect on 1 November 2026"), "{}", early.text());
    assert_eq!(take(&chair, &second, &[("state", "in_force"), ("stepped_on", "2026-11-01")]).status, 303);
    let before = chair.get(&first);
    assert!(before.says("Superseded") && before.says("Adopted before these records began"), "{}", before.text());
    let log = chair.get(&format!("/en/p/riverside/bodies/{}/amendments", it.body));
    assert!(log.says("Council resolution 26-118") && log.says("31 October 2026"), "{}", log.text());
}
