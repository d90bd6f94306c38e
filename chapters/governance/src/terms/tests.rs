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
        let from = crate::decisions::Origin {
            partnership,
            body,
            meeting: Some(meeting),
            item: None,
            number: 1,
            decided_on: kit::testing::today(),
            recorded_after: false,
        };
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

/// A carried decision of a body on a day, with its words.
fn carried(house: &kit::testing::TestHouse, body: crate::bodies::BodyId, (number, day): (i64, &'static str), text: &'static str) -> String {
    let (id, partnership) = (crate::decisions::DecisionId::new(kit::testing::now()), crate::testing::partnership(house, "riverside"));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, year, number, decided_on, kind, method, result, text_en, text_fr, text_state,
                                       search_fold, recorded_after, version)
                 VALUES ($1, $2, $3, 2026, $4, $5, 'approval', 'consensus', 'carried', $6, '', 'en.missing', '', FALSE, 1)"
            ),
            bind![id, partnership, body, number, day, text],
        )
    });
    id.to_string()
}

#[test]
fn the_decision_that_adopts_is_chosen_already_among_those_that_may_be_meant() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let answer = post(&coordinator, LIST, &filled(&it.body.to_string(), "1.0"));
    let page = answer.location().split('?').next().expect("an address").to_owned();
    assert_eq!(coordinator.post(&format!("{page}/step"), &[("state", "in_review"), ("stepped_on", "2026-11-16")]).status, 303);
    let early = carried(&house, it.body, (1, "2026-11-15"), "Adopt the terms of reference.");
    let only = carried(&house, it.body, (2, "2026-11-16"), "Pay.");
    let offered = coordinator.get(&page);
    assert!(offered.says(&format!("value=\"{only}\" selected")) && !offered.says("<optgroup"), "the only one: {}", offered.text());
    let group = crate::testing::body(&house, "riverside", "Health", "working_group");
    let of_another = carried(&house, group, (1, "2026-11-16"), "Adopt the terms of reference.");
    let meant = carried(&house, it.body, (3, "2026-11-16"), "Adopt the terms of reference.");
    let offered = coordinator.get(&page);
    assert!(
        offered.says(&format!("value=\"{meant}\" selected")) && offered.says("<optgroup label=\"Another decision\">"),
        "{}",
        offered.text()
    );
    let is_in = |id: &String| offered.says(&format!("value=\"{id}\""));
    assert_eq!([&early, &of_another, &only].map(is_in), [false, false, true], "before the review; of another body; one that may be");
    let taken =
        coordinator.post(&format!("{page}/step"), &[("state", "council_approved"), ("stepped_on", "2026-11-16"), ("decision", &meant)]);
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert!(coordinator.get(&page).says("2026-03 — Adopt the terms of reference."), "its history names it");
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

/// Two versions of a council's terms, the second in force since the first of the year, as pages.
fn two_versions(house: &kit::testing::TestHouse, body: &str) -> [String; 2] {
    let by = coordinator(house);
    let notice = [("notice_days", "10"), ("term_years", "3"), ("quorum_threshold", "fraction"), ("quorum_part", "1")];
    let text = [("clause_text_en", "Some seats are kept for residents."), ("clause_text_fr", "Des sièges sont réservés.")];
    let pages = [("1.0", &[][..]), ("2.0", &[&RULES[..], &notice].concat()[..])].map(|(edition, others)| {
        let mut fields = with(filled(body, edition), others);
        let of =
            |name: &str| fields.iter().enumerate().filter(|(_, field)| field.0 == name).map(|(at, _)| at).nth(3).expect("a fourth clause");
        for (at, (_, value)) in [of("clause_text_en"), of("clause_text_fr")].into_iter().zip(text).filter(|_| edition == "2.0") {
            fields[at].1 = value.to_owned();
        }
        let answer = post(&by, LIST, &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
        answer.location().split('?').next().expect("an address").to_owned()
    });
    let ids = pages.clone().map(|page| page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id"));
    house.given(move |tx| {
        super::step(tx, ids[0], &in_force("2025-01-01"))?;
        super::end(tx, ids[0], "2025-12-31".parse().expect("a day"))?;
        super::step(tx, ids[1], &in_force("2026-01-01"))
    });
    pages
}

#[test]
fn what_changed_is_told_word_by_word_in_each_language_and_rule_by_rule() {
    let house = house();
    let it = council(&house, "riverside");
    let [first, second] = two_versions(&house, &it.body.to_string());
    let member = member(&house);
    let page = member.get(&format!("{second}/changes"));
    assert_eq!(page.status, 200, "{}", page.text());
    let text = page.text();
    for part in [
        "<ins>",
        "<del>",
        "[added:]",
        "[removed:]",
        "residents.",
        "lang=\"fr\"",
        "Days of notice: 10 instead of 7.",
        "Years in a term: 3",
        "The rule of quorum “A quorum is",
        "Seats added:",
        "young people",
    ] {
        assert!(text.contains(part) || page.says(part), "{part}: {text}");
    }
    assert!(!text.contains("Wind-down"), "what did not change is not told");
    let french = member.get(&format!("{}/changes", second.replace("/en/", "/fr/")));
    assert!(french.says("Jours d’avis") && french.says("10 au lieu de 7") && french.says("réservés."), "{}", french.text());
    let back = member.get(&format!("{first}/changes"));
    assert!(back.says("Days of notice: 7 instead of 10."), "the first is compared with the one after it");
    let id = first.rsplit('/').next().expect("an id");
    assert!(member.get(&format!("{second}/changes?since={id}")).says("Days of notice: 10 instead of 7."));
    assert_eq!(member.get(&format!("{second}/changes?since=nonsense")).status, 200);
    assert_eq!(member.get(&format!("{second}/changes?upto=x")).status, 400);
    let log = member.get(&format!("/en/p/riverside/bodies/{}/amendments", it.body));
    for part in ["version 2.0", "version 1.0", "Clauses changed: 4.", "The first version kept here", "Days of notice: 10 instead of 7."] {
        assert!(log.says(part), "{part}: {}", log.text());
    }
    let (at, text) = (|text: &str, part: &str| text.find(part).expect("both are there"), log.text());
    assert!(at(&text, "version 2.0") < at(&text, "version 1.0"), "the latest comes first");
}

#[test]
fn a_version_alone_has_nothing_to_compare_with_and_says_so() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let answer = post(&coordinator, LIST, &filled(&it.body.to_string(), "1.0"));
    let page = answer.location().split('?').next().expect("an address").to_owned();
    let alone = coordinator.get(&format!("{page}/changes"));
    assert!(alone.status == 409 && alone.says("no other version"), "{}", alone.text());
    assert!(!coordinator.get(&page).says("/changes"));
}

#[test]
fn a_new_version_begins_with_the_shipped_text_or_as_a_copy() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let shipped = coordinator.get(&format!("{LIST}/new"));
    assert!(shipped.says("It binds no one in law") && shipped.says("Il n’a pas force obligatoire"));
    let [_, second] = two_versions(&house, &it.body.to_string());
    let id = second.rsplit('/').next().expect("an id").to_owned();
    assert!(coordinator.get(&format!("{LIST}/new")).says("Start from a copy of version 2.0"));
    let copy = coordinator.get(&format!("{LIST}/new?from={id}"));
    assert!(copy.says("This starts as a copy of version 2.0") && copy.says("Some seats are kept for residents."), "{}", copy.text());
    assert!(copy.says("value=\"3.0\"") && copy.says("value=\"kind:municipal\" selected"));
    assert_eq!(coordinator.get(&format!("{LIST}/new?from={}", kit::Id::new(kit::testing::now()))).status, 404);
    assert_eq!(coordinator.get(&format!("{LIST}/new?form={id}")).status, 400);
    assert_eq!(member(&house).get(&format!("{LIST}/new?from={id}")).status, 403);
}

/// The first version begins with the seats that the council has, and folds away what its rules need no numbers for; a form that is
/// refused folds nothing away.
#[test]
fn a_first_version_begins_with_the_seats_there_are_and_folds_away_what_is_not_needed() {
    let house = house();
    let it = council(&house, "riverside");
    house.given(|tx| tx.run(sql!("UPDATE seat SET sectors = 'health', reserved = 'francophone' WHERE number = 1"), bind![]));
    let claire = coordinator(&house);
    let form = claire.get(&format!("{LIST}/new")).text();
    assert!(form.contains("<option value=\"health\" selected>") && form.contains("<option value=\"francophone\" selected>"), "{form}");
    assert!(form.contains("<details><summary>Number, percentage or fraction</summary>"), "{form}");
    assert_eq!(form.matches("<details open>").count(), 0, "{form}");
    let mut fields = filled(&it.body.to_string(), "1.0");
    fields.retain(|(name, _)| name != "title_en" && name != "title_fr");
    let refused = post(&claire, LIST, &fields);
    assert_eq!((refused.status, refused.text().matches("<details><summary>").count()), (422, 0), "{}", refused.text());
}

#[test]
fn the_terms_are_a_pdf_and_a_word_file_in_each_language() {
    let house = house();
    let it = council(&house, "riverside");
    let [_, second] = two_versions(&house, &it.body.to_string());
    let member = member(&house);
    for lang in ["/en/", "/fr/"] {
        let page = second.replace("/en/", lang);
        let (pdf, word) = (member.get(&format!("{page}/terms.pdf")), member.get(&format!("{page}/terms.docx")));
        assert_eq!((pdf.status, &pdf.bytes[..5]), (200, &b"%PDF-"[..]));
        let raw = String::from_utf8_lossy(&pdf.bytes);
        assert!(raw.contains("StructTreeRoot") && raw.contains(&format!("{}-CA", &lang[1..3])), "tagged, in its language");
        assert_eq!((word.status, &word.bytes[..2]), (200, &b"PK"[..]));
    }
}

#[test]
fn a_meeting_obeys_the_version_in_force_on_its_date() {
    let house = house();
    let it = council(&house, "riverside");
    two_versions(&house, &it.body.to_string());
    let (by, meeting) = (coordinator(&house), it.meeting);
    let page = format!("/en/p/riverside/meetings/{meeting}");
    let on = |day: &str| {
        let day = day.to_owned();
        house.given(move |tx| tx.run(sql!("UPDATE meeting SET held_on = $2 WHERE id = $1"), bind![meeting, day]));
        by.get(&page).text()
    };
    // Before any version the usual rule, then more than half, then half with a municipal seat among those here.
    for (day, says, has_terms) in [
        ("2024-12-31", "0 of 3 seats are here and 2 are needed", false),
        ("2025-01-01", "0 of 3 seats are here and 2 are needed", true),
        ("2025-12-31", "0 of 3 seats are here and 2 are needed", true),
    ] {
        let text = on(day);
        assert!(text.contains(says) && text.contains("the usual rule holds") != has_terms, "{day}: {text}");
    }
    let seats = it.seats.map(|seat| seat.to_string());
    let mut fields = Vec::new();
    for seat in &seats {
        fields.extend([("seat", seat.as_str()), ("was", "||"), ("state", "present"), ("arrived", ""), ("departed", "")]);
    }
    assert_eq!(by.post(&format!("/en/p/riverside/meetings/{meeting}/attendance"), &fields).status, 303);
    assert!(on("2025-12-31").contains("There is a quorum: 3 of 3 seats are here"));
    let after = on("2026-01-01");
    assert!(after.contains("There is no quorum: 3 of 3 seats are here, which is enough, but there must also be"), "{after}");
}

#[test]
fn of_two_amendments_that_come_into_force_at_once_one_does_and_the_other_is_told() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let pages = ["1.0", "2.0"].map(|edition| {
        let answer = post(&by, LIST, &filled(&it.body.to_string(), edition));
        answer.location().split('?').next().expect("an address").to_owned()
    });
    house.given(|tx| tx.run(sql!("UPDATE terms SET state = 'council_approved'"), bind![]));
    let both = std::sync::Barrier::new(2);
    let mut answers: Vec<_> = std::thread::scope(|threads| {
        let (house, both) = (&house, &both);
        let enter = |page: String| {
            let chair = coordinator(house);
            both.wait();
            chair.post(&format!("{page}/step"), &[("state", "in_force"), ("stepped_on", "2026-11-16")])
        };
        let all = pages.map(|page| threads.spawn(move || enter(page)));
        all.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    answers.sort_by_key(|answer| answer.status);
    assert_eq!(answers.iter().map(|answer| answer.status).collect::<Vec<_>>(), [303, 409], "{}", answers[1].text());
    let (count,): (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM terms WHERE state = 'in_force'"), bind![]));
    assert_eq!(count, 1);
}
