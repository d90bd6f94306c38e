//! The annual reports of the demonstration, read back: every number in page, PDF, Word and workbook is the one an
//! independent count of the records gives, in both languages.

use std::{collections::BTreeMap, io::Read as _, process::Command};

use kit::{
    Id, Lang, bind,
    db::{Sql, Tx},
    sql,
};
use press::{Cell, Table};
use registry::partnerships::{PartnershipId, Record as _};
use results::reports::{self, Content, Entry, Report};

use crate::cast::{Guest, Stage, stage};

/// Words with single spaces between them, so that line ends and no-break spaces do not matter.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{ad}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same without spaces and hyphens: where a line was broken does not matter.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}' | '\u{ad}' | '\u{a0}' | '\u{202f}')).collect()
}

/// The rows of a table as a reader reads them, without its empty cells.
fn rows(table: &Table, lang: &str) -> Vec<String> {
    let row = |cells: &Vec<Cell>| plain(&cells.iter().map(|cell| press::format::cell(cell, lang)).collect::<Vec<_>>().join(" "));
    table.rows.iter().map(row).collect()
}

fn of_pdf(bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, bytes).expect("written");
    match Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&path).arg("-").output() {
        Ok(output) => Some(squeezed(&String::from_utf8_lossy(&output.stdout))),
        Err(why) if std::env::var_os("CI").is_some() => panic!("pdftotext is not installed: {why}"),
        Err(why) => {
            eprintln!("skipped, pdftotext is not installed: {why}");
            None
        }
    }
}

/// The rows of every table of a Word file.
fn of_docx(bytes: &[u8]) -> Vec<String> {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut xml = String::new();
    package.by_name("word/document.xml").expect("the document").read_to_string(&mut xml).expect("text");
    let text_of = |row: &str| {
        let pieces = row.split("<w:t").skip(1).filter(|piece| piece.starts_with([' ', '>'])).map(|piece| {
            let start = piece.find('>').map_or(0, |at| at + 1);
            piece[start..].split("</w:t>").next().unwrap_or_default().to_owned()
        });
        let text = pieces.collect::<Vec<_>>().join(" ");
        plain(&text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'"))
    };
    xml.split("</w:tr>").filter_map(|part| part.rsplit_once("<w:tr").map(|(_, row)| text_of(row))).collect()
}

/// The rows of every sheet of a workbook.
fn of_xlsx(bytes: &[u8]) -> Vec<Vec<String>> {
    let sheets = press::read::sheets(bytes, "report.xlsx").expect("a workbook");
    let lines = sheets.iter().flat_map(|sheet| &sheet.lines);
    lines.map(|line| line.entries().map(|(column, _)| plain(line.text(column))).collect()).collect()
}

/// Every number of a report by its name, the figures as well as those in its tables.
fn numbers(content: &Content) -> BTreeMap<String, i64> {
    let mut all: BTreeMap<String, i64> = content.figures.iter().map(|figure| (figure.id.clone(), figure.value)).collect();
    for listing in &content.listings {
        for line in &listing.lines {
            for (place, entry) in line.entries.iter().enumerate() {
                if let Entry::Count(value) | Entry::Minutes(value) | Entry::Cents(value) = entry {
                    all.insert(listing.name_of(line, place), *value);
                }
            }
        }
    }
    all
}

/// Independent counts, each written without a look at how the report counts: a name or its beginning, the column, the sum.
const COUNTS: &[(&str, &str, Sql)] = &[
    (
        "meetings-held",
        "",
        sql!(
            "SELECT COUNT(DISTINCT meeting_id) FROM attendance WHERE meeting_id IN (SELECT id FROM meeting WHERE partnership_id = $1 AND held_on >= $2 AND held_on <= $3 AND state NOT IN ('draft', 'notice_sent', 'package_sent', 'in_session', 'no_quorum', 'reconvened', 'cancelled'))"
        ),
    ),
    (
        "decisions-carried",
        "",
        sql!(
            "SELECT COUNT(*) FROM decision WHERE partnership_id = $1 AND decided_on >= $2 AND decided_on <= $3 AND result LIKE 'carried%'"
        ),
    ),
    (
        "findings-published",
        "",
        sql!("SELECT COUNT(*) FROM finding WHERE state <> 'draft' AND partnership_id = $1 AND recorded_on >= $2 AND recorded_on <= $3"),
    ),
    (
        "contribution-minutes",
        "",
        sql!(
            "SELECT CAST(COALESCE(SUM(COALESCE(minutes, 0)), 0) AS BIGINT) FROM contribution WHERE partnership_id = $1 AND given_on >= $2 AND given_on <= $3"
        ),
    ),
    (
        "contribution-value",
        "",
        sql!(
            "SELECT CAST(COALESCE(SUM(COALESCE(value_cents, 0)), 0) AS BIGINT) FROM contribution WHERE partnership_id = $1 AND given_on >= $2 AND given_on <= $3"
        ),
    ),
    (
        "contributions-by-kind.",
        ".1",
        sql!("SELECT COUNT(*) FROM contribution WHERE partnership_id = $1 AND given_on >= $2 AND given_on <= $3"),
    ),
    (
        "contributions-by-kind.",
        ".2",
        sql!(
            "SELECT CAST(COALESCE(SUM(COALESCE(minutes, 0)), 0) AS BIGINT) FROM contribution WHERE partnership_id = $1 AND given_on >= $2 AND given_on <= $3"
        ),
    ),
    (
        "contributions-by-kind.",
        ".3",
        sql!(
            "SELECT CAST(COALESCE(SUM(COALESCE(value_cents, 0)), 0) AS BIGINT) FROM contribution WHERE partnership_id = $1 AND given_on >= $2 AND given_on <= $3"
        ),
    ),
    ("changes", "", sql!("SELECT COUNT(*) FROM partner_change WHERE partnership_id = $1 AND noticed_on >= $2 AND noticed_on <= $3")),
    (
        "changes-by-kind.",
        ".1",
        sql!("SELECT COUNT(*) FROM partner_change WHERE partnership_id = $1 AND noticed_on >= $2 AND noticed_on <= $3"),
    ),
    (
        "meetings.",
        ".2",
        sql!(
            "SELECT COUNT(*) FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN seat s ON s.id = a.seat_id WHERE a.partnership_id = $1 AND m.held_on >= $2 AND m.held_on <= $3 AND s.starts_on <= m.held_on AND COALESCE(s.ends_on, m.held_on) >= m.held_on AND NOT (NOT s.is_voting AND NOT s.counts_for_quorum) AND a.state NOT IN ('regrets', 'absent') AND m.state NOT IN ('draft', 'notice_sent', 'package_sent', 'in_session', 'no_quorum', 'reconvened', 'cancelled')"
        ),
    ),
    (
        "council-by-sector.",
        ".1",
        sql!(
            "SELECT COUNT(*) FROM seat_sector x WHERE x.seat_id IN (SELECT s.id FROM seat s WHERE s.partnership_id = $1 AND s.starts_on <= $3 AND $2 <= $3 AND COALESCE(s.ends_on, '9999-12-31') >= $3 AND s.body_id IN (SELECT id FROM body WHERE kind = 'council'))"
        ),
    ),
    (
        "council-by-sector.",
        ".2",
        sql!(
            "SELECT COUNT(*) FROM seat_sector x WHERE x.seat_id IN (SELECT t.seat_id FROM tenure t JOIN seat s ON s.id = t.seat_id WHERE s.partnership_id = $1 AND t.role = 'holder' AND t.starts_on <= $3 AND $2 <= $3 AND COALESCE(t.ends_on, '9999-12-31') >= $3 AND s.body_id IN (SELECT id FROM body WHERE kind = 'council'))"
        ),
    ),
    (
        "endorsements",
        "",
        sql!(
            "SELECT COUNT(*) FROM endorsement WHERE kind <> 'declined' AND partnership_id = $1 AND endorsed_on >= $2 AND endorsed_on <= $3"
        ),
    ),
    (
        "plan-money.",
        ".2",
        sql!(
            "SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) FROM activity_funder WHERE is_secured AND activity_id IN (SELECT id FROM activity WHERE partnership_id = $1 AND plan_id IN (SELECT id FROM action_plan WHERE substr(fiscal_year, 1, 4) = substr($2, 1, 4) AND $2 <= $3))"
        ),
    ),
    (
        "plan-money.",
        ".3",
        sql!(
            "SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) FROM activity_funder WHERE NOT is_secured AND activity_id IN (SELECT id FROM activity WHERE partnership_id = $1 AND plan_id IN (SELECT id FROM action_plan WHERE substr(fiscal_year, 1, 4) = substr($2, 1, 4) AND $2 <= $3))"
        ),
    ),
    (
        "plan-money-secured",
        "",
        sql!(
            "SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) FROM activity_funder WHERE is_secured AND activity_id IN (SELECT id FROM activity WHERE partnership_id = $1 AND plan_id IN (SELECT id FROM action_plan WHERE substr(fiscal_year, 1, 4) = substr($2, 1, 4) AND $2 <= $3))"
        ),
    ),
    (
        "plan-money-unsecured",
        "",
        sql!(
            "SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) FROM activity_funder WHERE NOT is_secured AND activity_id IN (SELECT id FROM activity WHERE partnership_id = $1 AND plan_id IN (SELECT id FROM action_plan WHERE substr(fiscal_year, 1, 4) = substr($2, 1, 4) AND $2 <= $3))"
        ),
    ),
    (
        "activities.",
        "",
        sql!(
            "SELECT COUNT(*) FROM activity WHERE partnership_id = $1 AND plan_id IN (SELECT id FROM action_plan WHERE substr(fiscal_year, 1, 4) = substr($2, 1, 4) AND $2 <= $3)"
        ),
    ),
];

fn report_of(tx: &Tx, partnership: PartnershipId, id: Id) -> kit::Result<(Report, Content)> {
    let report = Report::find(tx, partnership, id)?.ok_or(kit::Error::NotFound)?;
    let content = reports::content(tx, partnership, &report, kit::testing::today())?;
    Ok((report, content))
}

fn counts_agree(stage: &Stage, partnership: PartnershipId, content: &Content) {
    let (numbers, year) = (numbers(content), content.fiscal_year);
    let to = content.counted_to.expect("every report says up to which day it counts");
    for (name, column, count) in COUNTS {
        let is_meant = |key: &str| match (name.ends_with('.'), column.is_empty()) {
            (true, false) => key.starts_with(name) && key.ends_with(column),
            // `activities.PRIORITY.STATUS`, and not the numbers of the tables, which go one step deeper.
            (true, true) => key.starts_with(name) && key.matches('.').count() == 2,
            (false, _) => key == *name,
        };
        let told: i64 = numbers.iter().filter(|(key, _)| is_meant(key)).map(|(_, value)| value).sum();
        let (counted,): (i64,) = stage.house.look(|tx| tx.one(*count, bind![partnership, year.start().to_string(), to.to_string()]));
        assert_eq!(told, counted, "{}: {name}{column}", year.code());
    }
    let achieved: i64 =
        numbers.iter().filter(|(key, _)| key.starts_with("activities.") && key.ends_with(".5")).map(|(_, value)| value).sum();
    let question = sql!(
        "SELECT CAST(SUM(achieved) AS BIGINT) FROM activity_output WHERE activity_id IN
         (SELECT a.id FROM activity a JOIN action_plan l ON l.id = a.plan_id WHERE a.partnership_id = $1 AND substr(l.fiscal_year, 1, 4) = $2)"
    );
    let (counted,): (i64,) = stage.house.look(|tx| tx.one(question, bind![partnership, year.start().year().to_string()]));
    assert_eq!(achieved, counted, "{}: outputs achieved", year.code());
}

#[test]
fn every_number_of_a_report_is_read_back_from_all_its_forms() {
    let stage = stage();
    let coordinator = stage.visitor(Guest::Cast(1));
    let (partnership,): (PartnershipId,) =
        stage.house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = 'rivermont'"), bind![]));
    let all: Vec<(Id,)> =
        stage.house.look(|tx| tx.rows(sql!("SELECT id FROM report WHERE partnership_id = $1 ORDER BY fiscal_year"), bind![partnership]));
    assert_eq!(all.len(), 3, "two approved reports and one in progress");
    for (id,) in all {
        let (report, content) = stage.house.look(|tx| report_of(tx, partnership, id));
        counts_agree(&stage, partnership, &content);
        let named = numbers(&content);
        assert!(named.len() > 60, "{}: {} numbers", report.fiscal_year.code(), named.len());
        for (lang, tag) in [(Lang::En, "en-CA"), (Lang::Fr, "fr-CA")] {
            let page = format!("/{lang}/p/rivermont/reports/{id}");
            let document = reports::document(&content, (&content.title, kit::testing::today()), None, lang);
            let tables = press::document::tables(&document);
            let fetched = |ending: &str| coordinator.get(&format!("{page}/report.{ending}"));
            let (shown, file) = (coordinator.get(&page), fetched("html"));
            for (name, cell) in press::document::figures(&document) {
                let said = format!("data-figure=\"{name}\">{}<", press::format::cell(&cell, tag));
                assert!(shown.says(&said) && file.says(&said), "{page}: {said}");
            }
            let (word, book) = (of_docx(&fetched("docx").bytes), of_xlsx(&fetched("xlsx").bytes));
            let pdf = of_pdf(&fetched("pdf").bytes);
            for row in tables.iter().flat_map(|table| rows(table, tag)) {
                assert!(word.contains(&row), "Word, {page}: {row}");
                assert!(
                    pdf.as_ref().is_none_or(|text| text.contains(&squeezed(&row))),
                    "PDF, {page}: {row}\n{}",
                    pdf.as_deref().unwrap_or_default()
                );
            }
            let lines = tables.iter().map(|table| table.rows.len()).sum::<usize>();
            assert!(book.len() > lines, "{page}: the workbook holds every row");
            for (name, cell) in press::document::figures(&document) {
                let value = plain(&press::format::cell(&cell, tag));
                assert!(book.iter().flatten().any(|cell| same_number(cell, &value)), "workbook, {page}: {name} {value}");
            }
        }
    }
}

/// Whether two texts are the same number, however thousands, decimals and dollars are written.
fn same_number(one: &str, other: &str) -> bool {
    let bare = |text: &str| {
        let text: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '-')).collect();
        let text = if text.contains('.') { text.replace(',', "") } else { text };
        let french = text.rsplit_once(',').is_some_and(|(_, cents)| cents.len() != 3);
        let text = if french { text.replace(',', ".") } else { text.replace(',', "") };
        text.parse::<f64>().ok()
    };
    matches!((bare(one), bare(other)), (Some(one), Some(other)) if (one - other).abs() < 0.005)
}
