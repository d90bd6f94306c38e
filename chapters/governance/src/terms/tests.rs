//! The room as visitors meet it.

use kit::{bind, sql};

use super::Form;
use crate::testing::{coordinator, council, house, member};

const LIST: &str = "/en/p/riverside/terms";

/// The template as a browser would send it for this body, with something in its first clause.
fn filled(body: &str, edition: &str) -> Vec<(String, String)> {
    let form = Form::template();
    let mut fields: Vec<(&str, String)> = vec![
        ("body", body.to_owned()),
        ("edition", edition.to_owned()),
        ("title_en", "Terms of the council".into()),
        ("title_fr", "Mandat du conseil".into()),
        ("quorum_base", form.quorum_base.clone()),
        ("quorum_threshold", form.quorum_threshold.clone()),
        ("quorum_part", "1".into()),
        ("quorum_whole", "2".into()),
        ("remote_counts", "true".into()),
        ("recall", form.recall.clone()),
        ("recall_part", "1".into()),
        ("recall_whole", "2".into()),
        ("recusal", form.recusal.clone()),
        ("decision_rule", form.decision_rule.clone()),
        ("amendment_rule", form.amendment_rule.clone()),
        ("notice_days", "7".into()),
        ("meetings_per_year", "5".into()),
        ("version", "2".into()),
    ];
    for row in form.rows() {
        let names = ["clause_number", "clause_heading_en", "clause_heading_fr", "clause_text_en", "clause_text_fr"];
        fields.extend(names.into_iter().zip(row).map(|(name, cell)| (name, cell.to_owned())));
    }
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn post(by: &kit::testing::Visitor<'_>, uri: &str, fields: &[(String, String)]) -> kit::testing::Answer {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    by.post(uri, &fields)
}

/// The same with other answers, and more of them.
fn with(mut fields: Vec<(String, String)>, others: &[(&str, &str)]) -> Vec<(String, String)> {
    let renamed = |name: &str| others.iter().any(|(other, _)| *other == name);
    fields.retain(|(name, _)| !renamed(name));
    fields.extend(others.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

/// A rule with a condition and a second call, and two lines of seats.
const RULES: [(&str, &str); 19] = [
    ("quorum_least", "1"),
    ("quorum_of", "kind:municipal"),
    ("quorum_least", ""),
    ("quorum_of", ""),
    ("recall", "percent"),
    ("recall_part", "40"),
    ("ex_officio_en", "The francophone network."),
    ("ex_officio_fr", "Le réseau francophone."),
    ("seat_sector", "health"),
    ("seat_reserved", "none"),
    ("seat_minimum", "1"),
    ("seat_target", "2"),
    ("seat_maximum", "3"),
    ("seat_sector", ""),
    ("seat_reserved", "youth"),
    ("seat_minimum", ""),
    ("seat_target", "1"),
    ("seat_maximum", ""),
    ("minimum_sectors", "4"),
];

#[test]
fn the_rules_and_the_seats_by_sector_are_kept_and_told_in_both_languages() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let fields = with(filled(&it.body.to_string(), "1.0"), &RULES);
    let answer = post(&coordinator, LIST, &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = answer.location().split('?').next().expect("an address").to_owned();
    let says = |uri: &str, words: &[&str]| {
        let shown = coordinator.get(uri);
        words.iter().for_each(|word| assert!(shown.says(word), "{word} on {uri}: {}", shown.text()));
    };
    says(
        &page,
        &[
            "at least 4 different sectors and at least 1 seat of the kind “Municipal” among them",
            "at least 40% of the voting seats",
            "The francophone network.",
        ],
    );
    says(
        &page.replace("/en/", "/fr/"),
        &["dont au moins 4 secteurs différents et au moins 1 siège du genre", "au moins 40\u{a0}%", "Le réseau francophone."],
    );
    says(&format!("{page}/edit"), &["value=\"kind:municipal\" selected", "value=\"40\"", "value=\"youth\" selected"]);
    let json: serde_json::Value = serde_json::from_slice(&coordinator.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!(json["quorum"]["includes"], serde_json::json!([{ "least": 1, "of": "kind:municipal" }]));
    assert_eq!(
        json["seat_lines"][0],
        serde_json::json!({ "sector": "health", "reserved": "none", "minimum": 1, "target": 2, "maximum": 3 })
    );
    assert_eq!((json["seat_lines"][1]["minimum"].as_i64(), json["required_sectors"].as_str()), (Some(0), Some("health")));
    let (id, body) = (page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id"), it.body);
    assert!(house.look(|tx| super::seat_lines_on(tx, body, kit::testing::today())).is_empty(), "a draft binds nobody");
    house.given(move |tx| super::step(tx, id, &in_force("2026-01-01")));
    assert_eq!(house.look(|tx| super::seat_lines_on(tx, body, kit::testing::today())).len(), 2);
}

fn in_force(day: &str) -> super::Step {
    let stepped_on = day.parse().expect("a day");
    super::Step { state: super::State::InForce, stepped_on, decision_id: None, resolution: String::new() }
}

#[test]
fn what_is_wrong_in_a_rule_is_said_beside_it_and_nothing_typed_is_lost() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let wrong: [(&[(&str, &str)], &str); 10] = [
        (&[("quorum_base", "everybody")], "Choose"),
        (&[("quorum_threshold", "percent"), ("quorum_part", "140")], "from 1 to 100"),
        (&[("quorum_part", "0")], "999"),
        (&[("recall", "")], "Choose"),
        (&[("recall", "fraction"), ("recall_part", "3"), ("recall_whole", "2")], "cannot be more than the lower one"),
        (&[("quorum_least", "1"), ("quorum_of", "")], "Condition 1: say how many"),
        (&[("quorum_least", ""), ("quorum_of", "sector:health")], "Condition 1: say how many"),
        (&[("quorum_least", "1"), ("quorum_of", "sector:astrology")], "Condition 1: say how many"),
        (&[("seat_sector", "health"), ("seat_minimum", "3"), ("seat_maximum", "2")], "Line 1: write whole numbers"),
        (&[("seat_sector", "health"), ("seat_minimum", "1"), ("seat_sector", "health"), ("seat_minimum", "2")], "Line 2: this sector"),
    ];
    for (fields, says) in wrong {
        let answer =
            post(&coordinator, LIST, &with(filled(&it.body.to_string(), "1.0"), &[fields, &[("title_en", "A title kept")]].concat()));
        assert_eq!(answer.status, 422, "{fields:?}");
        assert!(answer.says("A title kept") && answer.says("Background and purpose"), "{fields:?}");
        assert!(answer.says(says), "{fields:?}: {}", answer.text());
        let french = post(&coordinator, &LIST.replace("/en/", "/fr/"), &with(filled(&it.body.to_string(), "1.0"), fields));
        assert!(french.status == 422 && french.text().contains("field__problem"), "{fields:?}");
    }
    assert!(!coordinator.get(LIST).says("A title kept"));
}

#[test]
fn terms_go_from_draft_into_force_by_steps_and_are_then_not_changed() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let answer = post(&coordinator, LIST, &filled(&it.body.to_string(), "1.0"));
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = answer.location().split('?').next().expect("an address").to_owned();
    assert!(coordinator.get(&page).says("Background and purpose"));
    assert!(coordinator.get(&page.replace("/en/", "/fr/")).says("Contexte et objet"));
    let step = |state: &str, decision: &str| {
        coordinator.post(&format!("{page}/step"), &[("state", state), ("stepped_on", "2026-11-16"), ("decision", decision)])
    };
    assert!(step("in_force", "").status >= 400);
    assert_eq!(step("in_review", "").status, 303);
    assert_eq!(step("council_approved", "").status, 422);
    let id = crate::decisions::DecisionId::new(kit::testing::now());
    let (partnership, body, meeting) = (crate::testing::partnership(&house, "riverside"), it.body, it.meeting);
    house.given(move |tx| {
        let form = crate::decisions::Form {
            kind: "approval".into(),
            method: "consensus".into(),
            result: "carried".into(),
            text_en: "Adopt the terms.".into(),
            ..crate::decisions::Form::default()
        };
        let checked = crate::decisions::Checked::new(&form, kit::Lang::En)?;
        let from = crate::decisions::Origin { partnership, body, meeting, item: None, number: 1, decided_on: kit::testing::today() };
        crate::decisions::insert(tx, from, id, &checked)
    });
    assert_eq!(step("council_approved", &id.to_string()).status, 303);
    assert_eq!(step("in_force", "").status, 303);
    assert!(coordinator.get(&page).says("In force") && coordinator.get(&page).says("Adopt the terms."));
    assert!(post(&coordinator, &page, &filled(&it.body.to_string(), "1.1")).says("adopted and are not changed"));
    let tied: (i64,) =
        house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM link WHERE relation = 'adopted_by' AND to_kind = 'decision'"), bind![]));
    assert_eq!(tied.0, 1);
}

#[test]
fn one_version_is_in_force_at_a_time() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let mut pages = Vec::new();
    for edition in ["1.0", "2.0"] {
        let answer = post(&coordinator, LIST, &filled(&it.body.to_string(), edition));
        pages.push(answer.location().split('?').next().expect("an address").rsplit('/').next().expect("an id").to_owned());
    }
    house.given(move |tx| {
        for (id, day) in pages.iter().zip(["2025-01-01", "2026-01-01"]) {
            let id: super::TermsId = id.parse().map_err(|_| kit::Error::NotFound)?;
            let step = super::Step {
                state: super::State::InForce,
                stepped_on: day.parse().map_err(kit::Error::internal)?,
                decision_id: None,
                resolution: String::new(),
            };
            super::step(tx, id, &step)?;
        }
        Ok(())
    });
    let body = it.body;
    let day = |text: &str| text.parse().expect("a day");
    let at = |text: &str| house.look(|tx| super::in_force(tx, body, day(text))).map(|terms| terms.edition);
    assert_eq!(at("2024-12-31"), None);
    assert_eq!(at("2025-06-01").as_deref(), Some("1.0"));
    assert_eq!(at("2026-06-01").as_deref(), Some("2.0"));
    assert_eq!(post(&coordinator, LIST, &filled(&body.to_string(), "2.0")).status, 422);
}

#[test]
fn a_member_reads_terms_and_does_not_write_them() {
    let house = house();
    let it = council(&house, "riverside");
    let member = member(&house);
    assert_eq!(member.get(LIST).status, 200);
    assert_eq!(post(&member, LIST, &filled(&it.body.to_string(), "1.0")).status, 403);
    let elsewhere = council(&house, "hillside");
    assert_eq!(post(&coordinator(&house), LIST, &filled(&elsewhere.body.to_string(), "1.0")).status, 422);
    let wrong = [
        ("body".to_owned(), it.body.to_string()),
        ("quorum_threshold".into(), "fraction".into()),
        ("quorum_part".into(), "3".into()),
        ("quorum_whole".into(), "2".into()),
    ];
    let answer = post(&coordinator(&house), LIST, &wrong);
    assert_eq!(answer.status, 422);
    assert!(answer.says("cannot be more than the lower one"));
}
