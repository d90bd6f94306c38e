//! Documents through the router, on a real database and a real folder.

use access::standings::{CHAIR, COORDINATOR, FUNDER, MEMBER, RESEARCHER, SECRETARY, STEWARD};
use jiff::SignedDuration;
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::testing::{house, in_partnership};

const LIST: &str = "/en/p/riverside/documents";
const TABLE: &[u8] = b"name,language\nAmina,fr\nTom,en\n";

fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

fn bring(visitor: &Visitor<'_>, title: &str, visibility: &str, file: (&str, &[u8])) -> Answer {
    visitor.upload(LIST, &[("title_en", title), ("lang", "en"), ("visibility", visibility)], ("file", file.0, file.1))
}

/// The identifier of the document with this title.
fn id(visitor: &Visitor<'_>, title: &str) -> String {
    let all: Vec<serde_json::Value> = serde_json::from_slice(&visitor.get("/api/v1/p/riverside/documents").bytes).expect("JSON");
    let found = all.iter().find(|it| it["title"]["en"] == title).expect("the document");
    found["id"].as_str().expect("an id").to_owned()
}

fn files(house: &TestHouse) -> usize {
    let root = house.folder().join("files");
    let folders = std::fs::read_dir(root).expect("the folder").filter_map(Result::ok);
    folders.filter_map(|folder| std::fs::read_dir(folder.path()).ok()).map(Iterator::count).sum()
}

#[test]
fn a_document_comes_back_as_it_was_brought_and_only_as_a_download() {
    let house = house();
    let claire = coordinator(&house);
    assert_eq!(bring(&claire, "List of members", "members", ("../évil\".csv", TABLE)).status, 303);
    assert!(claire.get(LIST).says("List of members") && claire.get(LIST).says("Members"));
    let got = claire.get(&format!("{LIST}/{}/file", id(&claire, "List of members")));
    assert_eq!((got.status, got.bytes.as_slice()), (200, TABLE));
    assert!(got.header("content-disposition").starts_with("attachment") && !got.header("content-disposition").contains(".."));
    assert_eq!(got.header("content-type"), "text/csv; charset=utf-8");
    assert!(got.header("content-security-policy").starts_with("sandbox"));
    assert_eq!(got.header("x-content-type-options"), "nosniff");
}

#[test]
fn each_sees_what_is_theirs_to_see() {
    let house = house();
    let claire = coordinator(&house);
    let all = ["private", "members", "funder", "public"];
    for visibility in all {
        assert_eq!(bring(&claire, &format!("For {visibility}"), visibility, ("a.csv", TABLE)).status, 303);
    }
    let ids = all.map(|visibility| id(&claire, &format!("For {visibility}")));
    for (standing, sees) in [
        (SECRETARY, [true, true, true, true]),
        (CHAIR, [false, true, true, true]),
        (MEMBER, [false, true, true, true]),
        (FUNDER, [false, false, true, true]),
        (STEWARD, [false, false, true, true]),
        (RESEARCHER, [false, false, false, true]),
    ] {
        let visitor = in_partnership(&house, "Jo", "riverside", standing);
        for ((visibility, id), sees) in all.iter().zip(&ids).zip(sees) {
            let title = format!("For {visibility}");
            let code = standing.code();
            assert_eq!(visitor.get(LIST).says(&title), sees, "{code} {visibility}");
            assert_eq!(visitor.get(&format!("{LIST}?visibility={visibility}")).says(&title), sees, "{code} {visibility}");
            assert_eq!(visitor.get(&format!("{LIST}.csv")).says(&title), sees, "{code} {visibility}");
            assert_eq!(visitor.get(&format!("{LIST}/{id}/file")).status, if sees { 200 } else { 404 }, "{code} {visibility}");
        }
    }
    let nobody = house.nobody();
    for (id, status) in ids.iter().zip([404, 404, 404, 200]) {
        assert_eq!(nobody.get(&format!("/en/p/riverside/public-documents/{id}")).status, status);
        assert_eq!(nobody.get(&format!("{LIST}/{id}/file")).status, 303);
    }
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    for id in &ids {
        assert_eq!(nia.get(&format!("/en/p/hillside/documents/{id}/file")).status, 404);
        assert_eq!(nia.get(&format!("/en/p/hillside/public-documents/{id}")).status, 404);
        assert_eq!(nia.post(&format!("/en/p/hillside/documents/{id}/removal"), &[]).status, 404);
    }
}

#[test]
fn what_is_not_one_of_the_six_kinds_is_refused_by_what_it_holds() {
    let house = house();
    let claire = coordinator(&house);
    for (name, bytes) in [("a.pdf", &b"MZ\x90\x00\x03"[..]), ("a.png", b"<svg onload=alert(1)>\0"), ("a.docx", b"PK\x03\x04broken")] {
        let answer = bring(&claire, "A title to keep", "members", (name, bytes));
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.says("Its name does not count") && answer.says("A title to keep"), "{name}");
    }
    assert!(bring(&claire, "x", "members", ("a.csv", b"")).says("Choose a file."));
    let wrong = claire.upload(LIST, &[("visibility", "world"), ("lang", "xx")], ("file", "a.csv", TABLE));
    assert!(wrong.status == 422 && wrong.says("Choose one of the answers offered.") && wrong.says("Fill this in."));
    assert!(claire.get(LIST).says("No document here"));
}

#[test]
fn a_file_over_the_limit_is_refused_and_nothing_is_kept() {
    let house = house();
    let claire = coordinator(&house);
    let large = b"name,language\n".iter().chain(std::iter::repeat_n(b"a,b\n", 5_300_000).flatten()).copied().collect::<Vec<u8>>();
    assert!(large.len() > super::model::LARGEST);
    let answer = bring(&claire, "Large", "members", ("large.csv", &large));
    assert!(matches!(answer.status, 413 | 422), "{}", answer.status);
    assert!(claire.get(LIST).says("No document here"));
}

#[test]
fn the_same_bytes_are_kept_once_and_go_with_the_last_document() {
    let house = house();
    let claire = coordinator(&house);
    for title in ["One", "Two"] {
        assert_eq!(bring(&claire, title, "members", ("a.csv", TABLE)).status, 303);
    }
    assert_eq!(files(&house), 1);
    let (one, two) = (id(&claire, "One"), id(&claire, "Two"));
    assert_eq!(in_partnership(&house, "Jo", "riverside", MEMBER).post(&format!("{LIST}/{one}/removal"), &[]).status, 403);
    assert_eq!(claire.post(&format!("{LIST}/{one}/removal"), &[]).status, 303);
    assert_eq!(claire.get(&format!("{LIST}/{two}/file")).bytes, TABLE);
    assert_eq!(claire.post(&format!("{LIST}/{two}/removal"), &[]).status, 303);
    assert_eq!(files(&house), 0);
    assert_eq!(claire.get(&format!("{LIST}/{two}/file")).status, 404);
}

#[test]
fn a_card_changes_and_two_editors_both_keep_their_text() {
    let house = house();
    let claire = coordinator(&house);
    assert_eq!(bring(&claire, "Draft plan", "private", ("a.csv", TABLE)).status, 303);
    let page = format!("{LIST}/{}", id(&claire, "Draft plan"));
    assert!(claire.get(&format!("{page}/edit")).says("Draft plan"));
    let change = |title: &str, version: &str| {
        claire.post(&page, &[("title_en", title), ("lang", "both"), ("visibility", "public"), ("version", version)])
    };
    assert_eq!(change("<b>Plan</b>", "1").status, 303);
    let second = change("Our plan", "1");
    assert!(second.status == 409 && second.says("Our plan") && !second.text().contains("<b>Plan"));
    assert_eq!(change("Our plan", "2").status, 303);
    assert!(house.nobody().get(&page.replace("/documents/", "/public-documents/")).status == 200);
    assert_eq!(in_partnership(&house, "Jo", "riverside", MEMBER).get(&format!("{page}/edit")).status, 403);
}

/// T99: killed after the file was kept and before its document was noted, or after a document was removed and before
/// its file was: no document is without its file, and what no document has goes after a day.
#[test]
fn a_kill_between_file_and_note_leaves_no_document_without_file_and_no_file_for_long() {
    let house = house();
    let claire = coordinator(&house);
    let root = house.folder().join("files");
    assert_eq!(bring(&claire, "Kept", "members", ("a.csv", TABLE)).status, 303);
    let left = super::files::digest(b"left behind");
    super::files::keep(&root, (&left, b"left behind"), now()).expect("kept, and then the program was killed");
    let folder = &left[..2];
    std::fs::write(root.join(folder).join("half.part"), b"le").expect("half written, and then the program was killed");
    let half = std::fs::File::open(root.join(folder).join("half.part")).expect("there");
    half.set_modified(std::time::SystemTime::from(now())).expect("dated");

    let later = |hours| now() + SignedDuration::from_hours(hours);
    let swept = |at| {
        for folder in 0..=255 {
            super::acts::sweep_folder(house.house(), &kit::secret::hex(&[folder]), at).expect("swept");
        }
        files(&house)
    };
    assert_eq!(swept(later(23)), 3, "somebody may be about to note it");
    assert_eq!(swept(later(25)), 1, "what no document has is gone");
    assert_eq!(claire.get(&format!("{LIST}/{}/file", id(&claire, "Kept"))).bytes, TABLE, "and what one has is there");

    super::files::keep(&root, (&left, b"left behind"), now()).expect("kept");
    super::files::keep(&root, (&left, b"left behind"), later(25)).expect("brought again a day later");
    assert_eq!(swept(later(26)), 2, "a file that is brought again is as young as a new one");
    let told: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM chronicle WHERE act = 'documents.sweep'"), bind![]));
    assert_eq!(told.0, 1, "the chronicle tells of it, once");
}

/// T99, the other order: where the file cannot be kept, no document is noted.
#[test]
fn a_file_that_cannot_be_kept_leaves_no_document() {
    let house = house();
    let claire = coordinator(&house);
    std::fs::write(house.folder().join("files"), b"in the way").expect("written");
    assert_eq!(bring(&claire, "Nowhere to lie", "members", ("a.csv", TABLE)).status, 500);
    assert!(claire.get(LIST).says("No document here"));
}
