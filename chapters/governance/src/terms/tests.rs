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
