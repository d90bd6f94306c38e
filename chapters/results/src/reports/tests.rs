//! Annual reports through the router: figures that lead to their records, approval that freezes, files that tell the same.

use access::standings::{CHAIR, COORDINATOR, MEMBER};
use kit::{bind, sql};
use registry::testing::in_partnership;

use super::{figures, model::Content};
use crate::testing::{Stage, stage};

const LIST: &str = "/en/p/riverside/reports";

/// A stage with a year of records: a council that met and decided, gifts, a change.
fn lived() -> Stage {
    let stage = stage();
    let (partnership, library, maps, emma) = (stage.partnership, stage.library, stage.maps, stage.emma);
    stage.house.given(move |tx| {
        let (body, meeting) = (kit::Id::new(kit::testing::now()), kit::Id::new(kit::testing::now()));
        tx.run(
            sql!(
                "INSERT INTO body (id, partnership_id, kind, name_en, name_fr, name_state, name_fold, mandate_en, mandate_fr, mandate_state, theme, rhythm,
                     is_open, meets_publicly, starts_on, version)
                 VALUES ($1, $2, 'council', 'Council', 'Conseil', 'en.reviewed', 'council', '', '', 'en.missing', '', '', FALSE, FALSE, '2020-01-01', 1)"
            ),
            bind![body, partnership],
        )?;
        tx.run(
            sql!(
                "INSERT INTO meeting (id, partnership_id, body_id, number, held_on, starts_at, ends_at, zone, place_en, place_fr, place_state, format,
                     state, languages, day_is_open, note_en, note_fr, note_state, sequence, changed_at, version)
                 VALUES ($1, $2, $3, 1, '2026-05-20', '10:00', '12:00', 'America/Toronto', '', '', 'en.missing', 'in_person', 'published', 'en', FALSE,
                     '', '', 'en.missing', 0, '2026-05-20T12:00:00Z', 1)"
            ),
            bind![meeting, partnership, body],
        )?;
        tx.run(
            sql!("INSERT INTO attendance (id, partnership_id, meeting_id, person_id, state, arrived, departed) VALUES ($1, $2, $3, $4, 'present', '', '')"),
            bind![kit::Id::new(kit::testing::now()), partnership, meeting, emma],
        )?;
        for (number, result) in [(1_i64, "carried"), (2, "defeated"), (3, "carried_amended")] {
            tx.run(
                sql!(
                    "INSERT INTO decision (id, partnership_id, body_id, meeting_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                         text_state, search_fold, version)
                     VALUES ($1, $2, $3, $4, 2026, $5, '2026-05-20', 'approval', 'consensus', $6, 'To print maps', '', 'en.missing', '', 1)"
                ),
                bind![kit::Id::new(kit::testing::now()), partnership, body, meeting, number, result],
            )?;
        }
        for (day, minutes, cents) in [("2026-06-01", 150_i64, 1_234_567_i64), ("2026-07-01", 60, 100), ("2025-07-01", 9_999, 9_999)] {
            tx.run(
                sql!(
                    "INSERT INTO contribution (id, partnership_id, organization_id, activity_id, kind, given_on, minutes, value_cents, what_en, what_fr,
                         what_state, search_fold, attested_by, version)
                     VALUES ($1, $2, $3, $4, 'staff_time', $5, $6, $7, '', '', 'en.missing', '', '', 1)"
                ),
                bind![kit::Id::new(kit::testing::now()), partnership, library, maps, day, minutes, cents],
            )?;
        }
        Ok(())
    });
    stage
}

fn begin(stage: &Stage) -> String {
    let answer = stage.claire().post(LIST, &[("fiscal_year", "2026-27")]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

fn decision(stage: &Stage) -> String {
    let (id,): (String,) = stage.house.look(|tx| tx.one(sql!("SELECT id FROM decision WHERE number = 1"), bind![]));
    id
}

fn approve(stage: &Stage, page: &str) {
    let claire = stage.claire();
    assert_eq!(claire.post(&format!("{page}/step"), &[("state", "in_review")]).status, 303);
    let refused = claire.post(&format!("{page}/step"), &[("state", "approved")]);
    assert!(refused.status == 422 && refused.says("approved by a decision"));
    let decision = decision(stage);
    let silently = claire.post(&format!("{page}/step"), &[("state", "approved"), ("decision", &decision)]);
    assert!(silently.status == 422 && silently.says("The year is not over") && silently.says("value=\"approved\""), "{}", silently.text());
    let approved = claire.post(&format!("{page}/step"), &[("state", "approved"), ("decision", &decision), ("unfinished", "true")]);
    assert_eq!(approved.status, 303, "{}", approved.text());
}

#[test]
fn each_figure_is_the_sum_of_exactly_the_records_it_leads_to() {
    let stage = lived();
    let year = planning::fiscal::FiscalYear::parse("2026-27").expect("a year");
    let all = stage.house.look(|tx| figures::compute(tx, stage.partnership, (year, kit::testing::today())));
    assert_eq!(all.len(), figures::ALL.len());
    for figure in &all {
        let (_, records) =
            stage.house.look(|tx| figures::records(tx, stage.partnership, (year, kit::testing::today()), &figure.id)).expect("known");
        assert_eq!(figure.value, records.iter().map(|(_, _, _, adds)| adds).sum::<i64>(), "{}", figure.id);
    }
    let value = |id: &str| all.iter().find(|figure| figure.id == id).expect("there").value;
    assert_eq!((value("meetings-held"), value("attendances"), value("decisions-carried")), (1, 1, 2));
    assert_eq!((value("contribution-minutes"), value("contribution-value")), (210, 1_234_667));
}

#[test]
fn a_report_is_begun_written_and_shows_its_figures_with_their_reasons() {
    let stage = lived();
    let page = begin(&stage);
    let claire = stage.claire();
    let shown = claire.get(&page);
    for text in ["Annual report 2026-27", "Still to be written", "Decisions carried", "$12,346.67", "3.5", "Why this number"] {
        assert!(shown.says(text), "{text}: {}", shown.text());
    }
    let why = claire.get(&format!("{page}/why?figure=decisions-carried"));
    assert_eq!(why.text().matches("To print maps").count(), 2);
    assert_eq!(claire.get(&format!("{page}/why?figure=nonsense")).status, 404);
    let words = [("place", "2"), ("heading_en", "Our council"), ("text_en", "We met.\n\nAnd <b>again</b>."), ("version", "1")];
    assert_eq!(claire.post(&format!("{page}/edit"), &words).status, 303);
    let second = claire.post(&format!("{page}/edit"), &words);
    assert!(second.status == 409 && second.says("Somebody else changed"), "{}", second.text());
    let shown = claire.get(&page);
    assert!(shown.says("<p>We met.</p>") && !shown.says("<b>again"));
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("D’où vient ce chiffre"));
    assert_eq!(claire.post(LIST, &[("fiscal_year", "2026-27")]).status, 409, "a year has one report");
    assert_eq!(claire.post(LIST, &[("fiscal_year", "2031-32")]).status, 422);
}

#[test]
fn whoever_writes_a_part_sees_its_name_and_its_figures() {
    let stage = lived();
    let page = begin(&stage);
    let form = stage.claire().get(&format!("{page}/edit?block=2"));
    assert!(
        form.says("Edit “") && form.says("data-figure=\"decisions-carried\"") && !form.says("data-figure=\"changes\""),
        "{}",
        form.text()
    );
    assert!(stage.claire().get(&format!("{}/edit?block=2", page.replacen("/en/", "/fr/", 1))).says("Modifier «"));
    assert_eq!(stage.claire().get(&format!("{page}/edit?block=99")).status, 404);
    assert_eq!(stage.claire().get(&format!("{page}/edit?block=x")).status, 404);
}

#[test]
fn hours_without_a_rate_are_not_worth_nothing() {
    let stage = lived();
    stage.house.given(|tx| tx.run(sql!("UPDATE contribution SET value_cents = NULL"), bind![]));
    let page = begin(&stage);
    let claire = stage.claire();
    for address in [page.clone(), format!("{page}/report.html"), "/en/p/riverside/contributions/totals".to_owned()] {
        let shown = claire.get(&address);
        assert!(shown.says("no hourly rate is set") && !shown.says("data-figure=\"contribution-value\">$0"), "{address}: {}", shown.text());
    }
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("aucun taux horaire fixé"));
    assert!(claire.get("/en/p/riverside/contributions/totals").says("href=\"/en/p/riverside/contributions\""));
}

#[test]
fn approval_freezes_words_and_figures_and_a_correction_is_a_new_edition() {
    let stage = lived();
    let page = begin(&stage);
    approve(&stage, &page);
    let (frozen, sum): (String, String) = stage.house.look(|tx| tx.one(sql!("SELECT frozen, frozen_sum FROM report"), bind![]));
    assert!(Content::thaw(&frozen, &sum).is_ok());
    let claire = stage.claire();
    assert!(claire.get(&page).says(&sum) && claire.get(&page).says("Checked just now"));
    let up_to = format!("Its figures count up to {}.", kit::lang::date(kit::Lang::En, kit::testing::today()));
    assert!(claire.get(&page).says(&up_to) && claire.get(&format!("{page}/report.html")).says(&up_to), "on its face");
    assert!(frozen.contains("\"counted_to\":\""), "and under its seal");
    let text = String::from_utf8(claire.get(&format!("{page}/report.json")).bytes).expect("text");
    assert_eq!((kit::frozen::seal_of(&text), text), (sum.clone(), frozen.clone()), "what is taken away can be checked anywhere");
    assert_eq!(stage.house.look(super::broken_seals), (1, Vec::new()));
    stage.house.given(|tx| tx.run(sql!("UPDATE decision SET result = 'carried'"), bind![]));
    let value = |page: &str| -> i64 {
        let shown: serde_json::Value = serde_json::from_slice(&claire.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
        let figures = shown["content"]["figures"].as_array().expect("figures").clone();
        figures.iter().find(|figure| figure["id"] == "decisions-carried").expect("there")["value"].as_i64().expect("a number")
    };
    assert_eq!(value(&page), 2, "frozen");
    let words = [("place", "2"), ("heading_en", "x"), ("version", "3")];
    assert_eq!(claire.post(&format!("{page}/edit"), &words).status, 409, "frozen words do not change");
    assert_eq!(claire.post(&format!("{page}/correction"), &[("reason", "")]).status, 422);
    let second = claire.post(&format!("{page}/correction"), &[("reason", "One decision was counted wrongly.")]);
    assert_eq!(second.status, 303, "{}", second.text());
    let second = second.location().trim_end_matches("?saved=1").to_owned();
    assert_eq!((value(&second), value(&page)), (3, 2));
    assert!(claire.get(&second).says("One decision was counted wrongly."));
    assert_eq!(claire.post(&format!("{page}/correction"), &[("reason", "Again")]).status, 409, "only the last is corrected");
    assert_eq!(claire.post(&format!("{page}/step"), &[("state", "submitted")]).status, 303);
    stage.house.given(|tx| tx.run(sql!("UPDATE report SET frozen = '{}' WHERE edition = 1"), bind![]));
    let touched = claire.get(&page);
    assert!(touched.status == 409 && touched.says("no longer fits its seal"), "a report that was touched does not pass for whole");
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("ne correspond plus à son sceau"));
    let (sealed, broken) = stage.house.look(super::broken_seals);
    assert_eq!((sealed, broken), (1, vec!["Annual report 2026-27, edition 1".to_owned()]));
}

#[test]
fn the_four_files_are_made_and_hold_the_figures() {
    let stage = lived();
    let page = begin(&stage);
    let claire = stage.claire();
    let html = claire.get(&format!("{page}/report.html"));
    assert!(html.says("$12,346.67") && html.says("3.5") && html.header("content-disposition").starts_with("attachment"));
    assert_eq!(&claire.get(&format!("{page}/report.pdf")).bytes[..5], b"%PDF-");
    for ending in ["docx", "xlsx"] {
        assert_eq!(&claire.get(&format!("{page}/report.{ending}")).bytes[..2], b"PK");
    }
    let sheets = press::read::sheets(&claire.get(&format!("{page}/report.xlsx")).bytes, "report.xlsx").expect("a workbook");
    let lines: Vec<Vec<String>> = sheets
        .iter()
        .flat_map(|sheet| &sheet.lines)
        .map(|line| line.entries().map(|(column, _)| line.text(column).to_owned()).collect())
        .collect();
    let year = planning::fiscal::FiscalYear::parse("2026-27").expect("a year");
    for figure in stage.house.look(|tx| figures::compute(tx, stage.partnership, (year, kit::testing::today()))) {
        let shown = press::format::cell(&super::document::cell(&figure), "en-CA");
        let told = format!("data-figure=\"{}\">{shown}<", figure.id);
        assert!(html.says(&told), "{told}");
        let line = lines.iter().find(|line| line.contains(&figure.label.en)).expect("a line of the workbook");
        let value: f64 = line[1].trim_start_matches('$').replace(',', "").parse().expect("a number");
        let parts = match figure.unit {
            super::Unit::Count => 1.0,
            super::Unit::Minutes => 60.0,
            super::Unit::Cents => 100.0,
        };
        let expected = f64::from(i32::try_from(figure.value).expect("a small number")) / parts;
        assert!((value - expected).abs() < 0.005, "{}: {line:?}", figure.id);
    }
}

#[test]
fn members_read_chairs_approve_and_neighbours_find_nothing() {
    let stage = lived();
    let page = begin(&stage);
    let member = in_partnership(&stage.house, "Jo", "riverside", MEMBER);
    assert_eq!((member.get(&page).status, member.get(&format!("{page}/edit")).status), (200, 403));
    assert_eq!(member.post(LIST, &[("fiscal_year", "2025-26")]).status, 403);
    assert_eq!(member.post(&format!("{page}/step"), &[("state", "in_review")]).status, 403);
    let sum = member.get(&format!("{page}/why?figure=contribution-value"));
    assert!(
        sum.says("$12,346.67") && sum.says("You see the sum") && !sum.says("/contributions/") && !sum.says("Library"),
        "{}",
        sum.text()
    );
    assert!(stage.claire().get(&format!("{page}/why?figure=contribution-value")).says("/contributions/"));
    let chair = in_partnership(&stage.house, "Denise", "riverside", CHAIR);
    assert_eq!(chair.post(&format!("{page}/step"), &[("state", "in_review")]).status, 303);
    let nia = in_partnership(&stage.house, "Nia", "hillside", COORDINATOR);
    for address in [page.clone(), format!("{page}/report.pdf"), format!("{page}/why?figure=changes")] {
        assert_eq!(nia.get(&address.replace("riverside", "hillside")).status, 404, "{address}");
    }
}

#[test]
fn parts_in_one_language_are_told_before_the_report_is_approved() {
    let stage = lived();
    let page = begin(&stage);
    let claire = stage.claire();
    assert!(!claire.get(&page).says("name=\"decision\""), "a draft asks for no decision");
    let write = |words: &[(&str, &str)], version: &str| {
        let fields = [&[("place", "1"), ("version", version)], words].concat();
        assert_eq!(claire.post(&format!("{page}/edit"), &fields).status, 303);
    };
    write(&[("heading_en", "Our year"), ("heading_fr", "Notre exercice"), ("text_en", "A year of maps.")], "1");
    assert_eq!(claire.post(&format!("{page}/step"), &[("state", "in_review")]).status, 303);
    let shown = claire.get(&page);
    assert!(shown.says("name=\"decision\"") && shown.says("One part is written in one language only"), "{}", shown.text());
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("1 partie n’est rédigée que dans une langue"));
}

#[test]
fn a_report_names_the_decision_that_approved_it_and_a_wrong_one_is_put_right() {
    let stage = lived();
    let page = begin(&stage);
    let before = stage.claire().get(&format!("{page}/report.html"));
    assert!(!before.says("Approved by decision"), "nobody has approved it");
    approve(&stage, &page);
    assert!(stage.claire().get(&page).says("Approved by decision 2026-01 of 20 May 2026."));
    assert!(stage.claire().get(&format!("{page}/report.html")).says("Approved by decision 2026-01 of 20 May 2026."));
    let sealed = stage.claire().get(&format!("{page}/report.json")).bytes;
    let (was, (right,)) =
        (decision(&stage), stage.house.look(|tx| tx.one::<(String,)>(sql!("SELECT id FROM decision WHERE number = 3"), bind![])));
    let named = |reason: &str| stage.claire().post(&format!("{page}/decision"), &[("was", &was), ("decision", &right), ("reason", reason)]);
    assert!(named("").says("Write why another decision is chosen"));
    assert_eq!(named("It was amended first.").status, 303);
    let french = stage.claire().get(&format!("{}/report.html", page.replacen("/en/", "/fr/", 1)));
    assert!(french.says("Approuvé par la décision 2026-03 du 20 mai 2026."), "{}", french.text());
    let shown = stage.claire().get(&page);
    assert!(shown.says("decision 2026-01 was named here. Reason: It was amended first."), "{}", shown.text());
    assert_eq!(stage.claire().get(&format!("{page}/report.json")).bytes, sealed, "what was sealed is untouched");
}
