//! Files as people bring them, and files nobody should bring, through the router.

use std::io::{Cursor, Write};

use access::standings::COORDINATOR;
use kit::{
    bind, sql,
    testing::{TestHouse, Visitor},
};
use press::read::LARGEST_FILE;

use super::{guess, kind::Kind, model::Heading};
use crate::{
    member_lists::MemberList,
    testing::{house, in_partnership},
};

const HOME: &str = "/en/p/riverside/imports";

fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

/// The page with the lines of a file whose guess of columns is accepted.
fn lines(visitor: &Visitor<'_>, name: &str, bytes: &[u8], keys: &[&str]) -> (String, String) {
    let brought = visitor.upload(HOME, &[], ("file", name, bytes));
    assert_eq!(brought.status, 303, "{name}: {}", brought.text());
    let columns = brought.location().to_owned();
    let names: Vec<String> = (0..keys.len()).map(|place| format!("column_{place}")).collect();
    let mut fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(keys.iter().copied()).collect();
    fields.push(("version", "1"));
    let told = visitor.post(&columns, &fields);
    assert_eq!(told.status, 303, "{name}: {}", told.text());
    let list = columns.trim_end_matches("/columns").to_owned();
    let page = visitor.get(&list).text();
    (list, page)
}

fn accept(visitor: &Visitor<'_>, list: &str) -> u16 {
    visitor.post(&format!("{list}/acceptance"), &[("which", "all"), ("version", "2")]).status
}

/// A workbook with these rows of texts on its second sheet; the first one is about something else.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let table = |caption: &str, rows: &[&[&str]]| {
        let headings: Vec<&str> = rows[0].to_vec();
        crate::tables::of_text(caption, &headings, rows[1..].iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()))
    };
    let about = press::xlsx::About { title: "Members", date: kit::testing::today(), lang: "en" };
    let first = table("Read me", &[&["Step", "Advice"], &["1", "Fill in the next sheet"]]);
    press::xlsx::bytes(&about, &[first, table("Members", rows)]).expect("a workbook")
}

#[test]
fn encodings_and_separators_of_every_program_give_the_same_lines() {
    let house = house();
    let claire = coordinator(&house);
    let text = "Organisme;Secteur\r\nL’Été à Sept-Îles;Bibliothèque\r\n";
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = text.chars().map(|c| if c == '’' { 0x92 } else { u8::try_from(u32::from(c)).expect("Latin") }).collect();
    let files = [
        ("utf8.csv", text.as_bytes().to_vec()),
        ("bom.csv", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("utf16.txt", utf16),
        ("windows.csv", windows),
        ("old mac.csv", text.replace("\r\n", "\r").into_bytes()),
        ("tabs.csv", text.replace(';', "\t").into_bytes()),
        ("book.xlsx", workbook(&[&["Organisme", "Secteur"], &["L’Été à Sept-Îles", "Bibliothèque"]])),
    ];
    for (name, bytes) in files {
        let (_, page) = lines(&claire, name, &bytes, &["organization_fr", "sectors"]);
        assert!(page.contains("L’Été à Sept-Îles") && page.contains("To be added (1)"), "{name}: {page}");
    }
}

#[test]
fn formulas_and_markup_are_text_and_leave_as_text() {
    let house = house();
    let claire = coordinator(&house);
    let hostile = ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "<script>alert(1)</script>"];
    let rows: String = hostile.iter().map(|text| format!("faith,\"{text}\"\n")).collect();
    let (list, page) = lines(
        &claire,
        "<script>alert(2)</script>.csv",
        format!("Sector,<script>x</script>\n{rows}").as_bytes(),
        &["sectors", "organization_en"],
    );
    assert!(page.contains("=cmd|") && !page.contains("<script>alert"), "{page}");
    assert!(!claire.get(&format!("{list}/columns")).says("<script>x") && !claire.get(HOME).says("<script>alert"));
    assert_eq!(accept(&claire, &list), 303);
    let csv = claire.get("/en/p/riverside/organizations.csv").text();
    for text in hostile.iter().filter(|text| !text.starts_with('<')) {
        assert!(csv.contains(&format!("'{text}")), "{csv}");
    }
}

#[test]
fn what_is_not_a_list_is_refused_with_its_own_reason_in_both_languages() {
    let house = house();
    let claire = coordinator(&house);
    let archive = |part: &str, content: &[u8]| {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in [("[Content_Types].xml", &b"<Types/>"[..]), ("xl/workbook.xml", b"<workbook/>"), (part, content)] {
            writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
            writer.write_all(content).expect("its content");
        }
        writer.finish().expect("an archive").into_inner()
    };
    let bomb = archive("xl/worksheets/sheet1.xml", &vec![b' '; 60 * 1024 * 1024]);
    assert!(bomb.len() < 200_000, "a bomb is small until it is opened");
    let files: [(&str, Vec<u8>, &str, &str); 8] = [
        ("locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more".to_vec(), "has a password", "protégé par un mot de passe"),
        ("bomb.xlsx", bomb, "unpacks to far more", "beaucoup trop gros"),
        ("path.xlsx", archive("../../etc/cron.d/x", b"x"), "not safe", "pas sûrs"),
        ("entities.xlsx", archive("xl/styles.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"), "ordinary program", "logiciel courant"),
        ("page.csv", b"<html><table>".to_vec(), "not a spreadsheet", "pas une feuille de calcul"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00".to_vec(), "not a spreadsheet", "pas une feuille de calcul"),
        ("blank.csv", b" ;; \n\n".to_vec(), "nothing in this file", "Ce fichier est vide"),
        ("headings.csv", b"Organization,Sector\n".to_vec(), "headings and nothing below", "des en-têtes, mais rien"),
    ];
    for (name, bytes, english, french) in files {
        for (home, said) in [(HOME.to_owned(), english), (HOME.replace("/en/", "/fr/"), french)] {
            let answer = claire.upload(&home, &[], ("file", name, &bytes));
            assert!(answer.status == 422 && answer.says(said), "{name}: {} {}", answer.status, answer.text());
        }
    }
    assert!(claire.upload(HOME, &[], ("file", "empty.csv", b"")).says("Choose a file"));
    assert_eq!(claire.post(HOME, &[]).status, 422);
    let large = claire.upload(HOME, &[], ("file", "large.csv", &vec![b'a'; LARGEST_FILE + 1]));
    assert!(large.status == 422 && large.says("the largest that can be read is 20 MB"), "{}", large.status);
    assert_eq!(claire.upload(HOME, &[], ("file", "huge.csv", &vec![b'a'; LARGEST_FILE + 1024 * 1024])).status, 413);
    let kept: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM import"), bind![]));
    assert_eq!(kept.0, 0, "nothing of these files is kept");
}

#[test]
fn five_thousand_lines_are_looked_at_page_by_page_and_added_at_once() {
    let house = house();
    let claire = coordinator(&house);
    let rows: String = (1..=5_000).map(|n| format!("Organization {n},faith,Person {n},p{n}@example.ca\n")).collect();
    let keys = ["organization_en", "sectors", "person", "person_email"];
    let (list, page) = lines(&claire, "many.csv", format!("Organization,Sector,Person,E-mail\n{rows}").as_bytes(), &keys);
    assert!(page.contains("All (5000)") || page.contains("All (5,000)"), "{page}");
    assert!(page.len() < 100_000 && page.matches("<tr>").count() <= 51, "a page stays small");
    assert!(
        claire.get(&format!("{list}?page=100")).says("Organization 5000") && claire.get(&format!("{list}?page=x&show=known")).status == 200
    );
    assert_eq!(accept(&claire, &list), 303);
    let people: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM affiliation"), bind![]));
    assert_eq!(people.0, 5_000);
    let back = claire.post(&format!("{list}/withdrawal"), &[]);
    assert_eq!(back.status, 303);
    let left: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM organization"), bind![]));
    assert_eq!(left.0, 0);
}

#[test]
fn a_cell_that_shows_an_error_is_a_problem_where_it_is_used() {
    let house = house();
    let claire = coordinator(&house);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (place, text) in ["Organization", "Sector", "Notes"].into_iter().enumerate() {
        sheet.write_string(0, u16::try_from(place).expect("few"), text).expect("written");
    }
    sheet.write_string(1, 0, "Library").expect("written").write_string(1, 1, "library").expect("written");
    let fault = || rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!");
    sheet.write_formula(1, 2, fault()).expect("written");
    sheet.write_formula(2, 0, fault()).expect("written").write_string(2, 1, "faith").expect("written");
    let bytes = book.save_to_buffer().expect("a workbook");
    let (_, page) = lines(&claire, "book.xlsx", &bytes, &["organization_en", "sectors", ""]);
    assert!(page.contains(">A3</strong> The spreadsheet shows an error") && page.contains("Problems (1)"), "{page}");
    assert!(page.contains("To be added (1)"), "an error in a column that is left out harms nobody");
}

#[test]
fn sectors_are_known_by_the_names_in_use_and_a_refusal_lists_what_is_accepted() {
    let house = house();
    let claire = coordinator(&house);
    let list = "Organization,Sector\nOpen Doors,Settlement service provider\nLa Passerelle,Fournisseur de services d’établissement\n\
                Ash Public,Public library\nThe Knitters,Yarn bombing and so on\n";
    let (_, page) = lines(&claire, "list.csv", list.as_bytes(), &["organization_en", "sectors"]);
    assert!(page.contains("To be added (3)") && page.contains("Problems (1)"), "{page}");
    assert!(page.contains("is not one of the sectors") && page.contains("Settlement services; ") && page.contains("Faith group"), "{page}");
}

#[test]
fn the_template_explains_itself_and_is_read_back_in_either_language() {
    let house = house();
    let claire = coordinator(&house);
    for (lang, heading, sector) in [("en", "Organization (French)", "School board"), ("fr", "Organisme (français)", "Conseil scolaire")] {
        let file = claire.get(&format!("/{lang}/p/riverside/imports/template.xlsx"));
        let sheets = press::read::sheets(&file.bytes, "template.xlsx").expect("a workbook");
        let says =
            |text: &str| sheets.iter().any(|sheet| sheet.lines.iter().any(|line| (0..sheet.width()).any(|at| line.text(at) == text)));
        assert!(says(heading) && says(sector) && says("school_board"), "{lang}");
        let sheet =
            sheets.iter().find(|sheet| (0..sheet.width()).any(|at| sheet.lines[0].text(at) == heading)).expect("the sheet of members");
        let headings: Vec<Heading> = sheet.lines[0].entries().map(|(place, entry)| Heading { place, text: entry.text.clone() }).collect();
        let mapping = guess::mapping(&headings, MemberList::columns());
        assert_eq!(mapping.len(), headings.len(), "every heading of the template is recognized in {lang}");
    }
}
