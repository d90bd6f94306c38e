//! Member lists through the router, on a real database: from the file to the records, and back.

use access::standings::{COORDINATOR, MEMBER, SECRETARY};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::testing::{accept_guess, bring_list, house, in_partnership};

const HOME: &str = "/en/p/riverside/imports";
const HEADINGS: &str = "Organization,Organisme,Sector,Website,Name,E-mail,Position,Language,Since\n";

fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

/// Brings a file and accepts the guess of its columns: the address of the list.
fn bring(visitor: &Visitor<'_>, name: &str, bytes: &[u8]) -> String {
    bring_list(visitor, HOME, (name, bytes))
}

fn csv(rows: &str) -> Vec<u8> {
    format!("{HEADINGS}{rows}").into_bytes()
}

fn accept(visitor: &Visitor<'_>, list: &str, which: &str) -> Answer {
    visitor.post(&format!("{list}/acceptance"), &[("which", which), ("version", "2")])
}

/// How many organizations, people and affiliations `riverside` has.
fn counts(house: &TestHouse) -> (i64, i64, i64) {
    house.look(|tx| {
        tx.one(
            sql!(
                "SELECT (SELECT COUNT(*) FROM organization o WHERE o.partnership_id = p.id),
                        (SELECT COUNT(*) FROM person x WHERE x.partnership_id = p.id),
                        (SELECT COUNT(*) FROM affiliation a JOIN organization o ON o.id = a.organization_id WHERE o.partnership_id = p.id)
                 FROM partnership p WHERE p.slug = 'riverside'"
            ),
            bind![],
        )
    })
}

#[test]
fn short_names_and_kinds_are_known_by_their_headings_and_find_the_organization_again() {
    let house = house();
    let claire = coordinator(&house);
    let rows = "Organization,Acronym,Sigle,Kind of organization,Name\nHealth Centre,HC,CS,Hospital,Amina Diallo\nhc,,,,Bo Chen\n";
    let list = bring(&claire, "members.csv", rows.as_bytes());
    assert!(claire.get(&list).says("The same as on line 2"), "{}", claire.get(&list).text());
    assert_eq!(accept(&claire, &list, "all").status, 303);
    assert_eq!(counts(&house), (1, 2, 2));
    let kept = house
        .look(|tx| tx.one::<(String, String, String)>(sql!("SELECT short_name_en, short_name_fr, sectors FROM organization"), bind![]));
    assert_eq!(kept, ("HC".to_owned(), "CS".to_owned(), "hospital".to_owned()));
    let again = bring(&claire, "again.csv", b"Organization,Name\nCS,Jo Roy\n");
    assert!(claire.get(&again).says("in the directory already"), "{}", claire.get(&again).text());
    for page in ["/en/p/riverside/organizations", "/en/p/riverside/people"] {
        assert!(claire.get(page).says("href=\"/en/p/riverside/imports\""), "{page}");
        let member = in_partnership(&house, "Jo", "riverside", MEMBER);
        assert!(!member.get(page).says("/en/p/riverside/imports"), "{page}");
    }
}

#[test]
fn a_list_becomes_organizations_people_and_whom_they_speak_for() {
    let house = house();
    let claire = coordinator(&house);
    let rows = "City Library,Bibliothèque municipale,library,www.library.example,Amina Diallo,amina@library.example,Director,French,2024-04-01\n\
                City Library,,,,Bo Chen,bo@library.example,Librarian,,\n\
                Centre de santé,,Health centre or network; hospital,,,,,,\n";
    let list = bring(&claire, "members.csv", &csv(rows));
    assert_eq!(counts(&house), (0, 0, 0), "nothing is added before it is accepted");
    let page = claire.get(&list);
    assert!(page.says("Add all 3 lines") && page.says("The same as on line 2") && page.says("Amina Diallo"), "{}", page.text());
    assert_eq!(accept(&claire, &list, "all").status, 303);
    assert_eq!(counts(&house), (2, 2, 2));
    let result = claire.get(&list);
    assert!(result.says("3 of 3 lines were added") && result.says("2 organizations") && result.says("2 people"), "{}", result.text());
    let people = claire.get("/en/p/riverside/people");
    assert!(people.says("Bo Chen") && people.says("City Library"));
    let day: (String,) = house.look(|tx| tx.one(sql!("SELECT starts_on FROM affiliation ORDER BY starts_on LIMIT 1"), bind![]));
    assert_eq!(day.0, "2024-04-01");
    let there = claire.get("/en/p/riverside/organizations?sector=hospital");
    assert!(there.says("Centre de santé"), "a second sector counts");
    assert!(claire.get("/en/p/riverside/organizations").says("href=\"/en/p/riverside/imports\""));
}

#[test]
fn what_is_there_already_is_left_as_it_is_and_nothing_is_made_twice() {
    let house = house();
    let claire = coordinator(&house);
    let rows = "City Library,,library,,Amina Diallo,amina@library.example,Director,,\n\
                CITY LIBRARY,,,,Mme Amina DIALLO,Amina@Library.example,,,\n\
                ,Bibliothèque,library,,Amina Diallo,,,,\n";
    let first = bring(&claire, "members.csv", &csv(rows));
    assert_eq!(accept(&claire, &first, "all").status, 303);
    assert_eq!(counts(&house), (2, 1, 2), "one person in two organizations");
    let again = bring(&claire, "members.csv", &csv(rows));
    let page = claire.get(&again);
    assert!(page.says("Already there (3)") && page.says("is in the directory already") && !page.says("Add all"), "{}", page.text());
    let refused = accept(&claire, &again, "all");
    assert!(refused.status == 422 && refused.says("There is nothing to add"));
    assert_eq!(counts(&house), (2, 1, 2));
    let namesake =
        bring(&claire, "more.csv", &csv("City Library,,,,Amina Diallo,other@else.example,,,\n,,,,Zed Smith,amina@library.example,,,\n"));
    assert_eq!(accept(&claire, &namesake, "all").status, 303);
    assert_eq!(counts(&house), (2, 3, 3), "another address, or another name at an address, is somebody else");
}

/// A name that is nearly the name of somebody else, in the directory or on a line above, is pointed out and taken all the same.
#[test]
fn names_that_are_nearly_the_same_are_pointed_out() {
    let house = house();
    let claire = coordinator(&house);
    let rows = "Organization,Sectors,Name,E-mail\nMaple Foods Ltd.,employer,Svetlana Petrović,svetlana@maple.example\n\
                Maple Foods Limited,employer,Svetlana Petrovic-Roy,\nNorth Public Health,public_health,Amina Diallo,\n";
    let list = bring(&claire, "members.csv", rows.as_bytes());
    let page = claire.get(&list);
    assert!(page.says("There is also “Maple Foods Ltd.”") && page.says("There is also “Svetlana Petrović”"), "{}", page.text());
    assert!(!page.says("There is also “North") && claire.get(&list.replacen("/en/", "/fr/", 1)).says("Il y a aussi"));
    assert_eq!(accept(&claire, &list, "all").status, 303);
    assert_eq!(counts(&house), (3, 3, 3));
    let again = bring(&claire, "again.csv", b"Organization,Sectors,Name\nNorth Public Health,public_health,Amina Dialo\n");
    assert!(claire.get(&again).says("There is also “Amina Diallo”"), "{}", claire.get(&again).text());
}

#[test]
fn every_problem_names_its_cell_and_only_sound_lines_are_taken_when_asked() {
    let house = house();
    let claire = coordinator(&house);
    let rows = "City Library,,librairy,,,,,,\n\
                Police,,police,javascript:alert(1),Jo,nowhere,,Klingon,31/02/2026\n\
                Good Place,,faith,,Ada,ada@good.example,,,\n\
                ,,,,,lonely@example.ca,,,\n\
                No Sector,,,,,,,,\n";
    let list = bring(&claire, "members.csv", &csv(rows));
    let page = claire.get(&list).text();
    for (cell, said) in [
        ("C2", "Perhaps “Library”?"),
        ("D3", "A site begins with"),
        ("F3", "name@example.ca"),
        ("H3", "Write English or French"),
        ("I3", "date"),
        ("5", "names neither"),
        ("C6", "at least one sector"),
    ] {
        let at = page
            .split(&format!("<strong class=\"nowrap\">{cell}</strong>"))
            .skip(1)
            .any(|rest| rest.split("</li>").next().unwrap_or_default().contains(said));
        assert!(at, "{cell}: {said} in {page}");
    }
    let french = claire.get(&list.replacen("/en/", "/fr/", 1));
    assert!(french.says("n’est pas un des secteurs") && french.says("Écrivez anglais ou français"), "{}", french.text());
    let none = accept(&claire, &list, "all");
    assert!(none.status == 422 && none.says("4 lines have problems, so nothing was added"), "{}", none.text());
    assert_eq!(counts(&house), (0, 0, 0));
    let told = claire.get(&format!("{list}/problems.csv"));
    assert!(told.says("C2:") && !told.says("Good Place"), "{}", told.text());
    assert!(
        claire.get(&format!("{list}?show=added")).says("Good Place") && !claire.get(&format!("{list}?show=problems")).says("Good Place")
    );
    assert_eq!(accept(&claire, &list, "sound").status, 303);
    assert_eq!(counts(&house), (1, 1, 1));
    let kept: Option<(String,)> = house.look(|tx| tx.row(sql!("SELECT import_id FROM import_content"), bind![]));
    assert!(kept.is_none(), "the lines are forgotten once they are accepted");
}

#[test]
fn columns_are_guessed_put_right_and_remembered() {
    let house = house();
    let claire = coordinator(&house);
    let file = "Liste au 1er avril,,\nQui,Domaine,Domaine\nCentre A,santé mentale,x\n".as_bytes();
    let brought = claire.upload(&HOME.replace("/en/", "/fr/"), &[], ("file", "liste.csv", file));
    let columns = brought.location().to_owned();
    let page = claire.get(&columns);
    assert!(page.says("Colonne A\u{a0}: Qui") && page.says("Par exemple\u{a0}: Centre A"), "{}", page.text());
    let none = claire.post(&columns, &[("version", "1")]);
    assert!(none.status == 422 && none.says("Dites quelle colonne"), "{}", none.text());
    let twice =
        claire.post(&columns, &[("column_0", "organization_fr"), ("column_1", "sectors"), ("column_2", "sectors"), ("version", "1")]);
    assert!(twice.status == 422 && twice.says("Une autre colonne contient déjà cela"), "{}", twice.text());
    assert!(twice.says("<option value=\"organization_fr\" selected>"), "what was chosen is kept");
    let strange = claire.post(&columns, &[("column_0", "password"), ("version", "1")]);
    assert_eq!(strange.status, 422);
    let right = [("column_0", "organization_fr"), ("column_1", "sectors"), ("column_2", ""), ("version", "1")];
    assert_eq!(claire.post(&columns, &right).status, 303);
    let late = claire.post(&columns, &right);
    assert_eq!(late.status, 409, "somebody else was faster");
    let again = claire.upload(HOME, &[], ("file", "liste 2.csv", file));
    let page = claire.get(again.location()).text();
    assert!(page.contains("<option value=\"organization_fr\" selected>") && page.contains("<option value=\"sectors\" selected>"), "{page}");
}

#[test]
fn a_list_is_taken_back_as_far_as_nothing_rests_on_it() {
    let house = house();
    let claire = coordinator(&house);
    let rows = "Library,,library,,Amina,amina@l.example,,,\nPolice,,police,,,,,,\nFaith,,faith,,,,,,\n";
    let list = bring(&claire, "members.csv", &csv(rows));
    assert_eq!(accept(&claire, &list, "all").status, 303);
    let id =
        |name: &'static str| house.look(|tx| tx.one::<(String,)>(sql!("SELECT id FROM organization WHERE name_en = $1"), bind![name])).0;
    let police = format!("/en/p/riverside/organizations/{}", id("Police"));
    let changed = claire.post(&police, &[("name_en", "City Police"), ("sectors", "police"), ("version", "1")]);
    assert_eq!(changed.status, 303, "{}", changed.text());
    let faith = id("Faith");
    let visitor = claire.post("/en/p/riverside/people", &[("name", "Nell"), ("lang", "en")]);
    let nell = visitor.location().trim_end_matches("?saved=1").to_owned();
    let tied = claire.post(&format!("{nell}/affiliations"), &[("organization", faith.as_str()), ("starts_on", "2026-01-01")]);
    assert_eq!(tied.status, 303, "{}", tied.text());
    let back = claire.post(&format!("{list}/withdrawal"), &[]);
    assert_eq!(back.status, 303, "{}", back.text());
    assert_eq!(counts(&house), (2, 1, 1), "Amina and her library are gone, Nell stays");
    let shown = claire.get(&list);
    assert!(shown.says("Line 3") && shown.says("Somebody changed it since"), "{}", shown.text());
    assert!(shown.says("Line 4") && shown.says("Other records rest on it"), "{}", shown.text());
    let sectors: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM organization_sector"), bind![]));
    assert_eq!(sectors.0, 2, "what stays keeps its sectors");
    let again = bring(&claire, "members.csv", &csv(rows));
    assert_eq!(claire.post(&format!("{again}/withdrawal"), &[]).location(), HOME, "before it is accepted a list is simply forgotten");
    let refused = claire.post(&format!("{again}/withdrawal"), &[]);
    assert!(refused.status >= 400 && accept(&claire, &again, "all").status >= 400, "{}", refused.status);
    assert_eq!(counts(&house), (2, 1, 1));
}

#[test]
fn only_the_staff_of_the_same_partnership_import() {
    let house = house();
    let claire = coordinator(&house);
    let list = bring(&claire, "members.csv", &csv("Library,,library,,,,,,\n"));
    assert_eq!(in_partnership(&house, "Sam", "riverside", SECRETARY).get(&list).status, 200);
    let member = in_partnership(&house, "Jo", "riverside", MEMBER);
    assert_eq!((member.get(HOME).status, member.get(&list).status), (403, 403));
    assert_eq!(member.upload(HOME, &[], ("file", "x.csv", &csv("A,,faith,,,,,,\n"))).status, 403);
    assert_eq!((accept(&member, &list, "all").status, member.post(&format!("{list}/withdrawal"), &[]).status), (403, 403));
    assert!(!member.get("/en/p/riverside/organizations").says("Import a list"));
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    for address in [list.clone(), list.replace("riverside", "hillside")] {
        assert_eq!((nia.get(&address).status, accept(&nia, &address, "all").status), (404, 404));
    }
    assert_eq!(counts(&house), (0, 0, 0));
}

#[test]
fn two_who_look_at_a_list_do_not_add_it_twice() {
    let house = house();
    let (claire, sam) = (coordinator(&house), in_partnership(&house, "Sam", "riverside", SECRETARY));
    let list = bring(&claire, "members.csv", &csv("Library,,library,,,,,,\n"));
    let columns = format!("{list}/columns");
    accept_guess(&sam, &columns);
    let late = accept(&claire, &list, "all");
    assert!(late.status == 409 && late.says("Somebody else changed this list"), "{}", late.text());
    assert_eq!(sam.post(&format!("{list}/acceptance"), &[("which", "all"), ("version", "3")]).status, 303);
    assert!(accept(&claire, &list, "all").status >= 400);
    assert_eq!(claire.post(&format!("{list}/acceptance"), &[]).status, 400);
    assert_eq!(counts(&house), (1, 0, 0));
}

#[test]
fn a_list_that_nobody_accepts_is_forgotten_after_thirty_days() {
    let house = house();
    let claire = coordinator(&house);
    let (old, young) = (bring(&claire, "old.csv", &csv("A,,faith,,,,,,\n")), bring(&claire, "young.csv", &csv("B,,faith,,,,,,\n")));
    let done = bring(&claire, "done.csv", &csv("C,,faith,,,,,,\n"));
    assert_eq!(accept(&claire, &done, "all").status, 303);
    let long_ago = now() - jiff::SignedDuration::from_hours(24 * 31);
    house.given(move |tx| tx.run(sql!("UPDATE import SET brought_at = $1 WHERE file_name <> 'young.csv'"), bind![long_ago]));
    crate::imports::tidy(house.house()).expect("tidied");
    assert_eq!((claire.get(&old).status, claire.get(&young).status, claire.get(&done).status), (404, 200, 200));
    let kept: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM import_content"), bind![]));
    assert_eq!(kept.0, 1);
}

#[test]
fn a_word_that_was_not_read_gets_its_sector_on_the_page_for_all_its_lines() {
    let house = house();
    let claire = coordinator(&house);
    let rows = "Organization,Sector,Name\nNorth House,Gen. <Services>,Amina Diallo\nSouth House,gen. <services>; Library,\n\
                City Hall,municipal,\nOdd One,N/A,\nMain Branch,Library,\n";
    let list = bring(&claire, "members.csv", rows.as_bytes());
    let page = claire.get(&list);
    assert!(page.says("Sectors in this list") && page.says("(2 lines)") && page.says("No sector was read: choose one."), "{}", page.text());
    assert!(page.says("Read as: Library.") && !page.says("<services>") && page.says("Choose one above the lines"));
    let french = claire.get(&list.replacen("/en/", "/fr/", 1));
    assert!(french.says("Secteurs dans cette liste") && french.says("(2 lignes)"), "{}", french.text());
    let words = format!("{list}/sector-words");
    let choose = |version: &str, first: &str, second: &str, library: &str| {
        let fields = [
            ("version", version),
            ("word_0", "Gen. <Services>"),
            ("sector_0", first),
            ("word_1", "N/A"),
            ("sector_1", second),
            ("word_2", "Library"),
            ("sector_2", library),
        ];
        claire.post(&words, &fields)
    };
    for (lang, said) in [("en", "Choose what a word stands for."), ("fr", "Choisissez ce que désigne un mot.")] {
        let nothing = claire.post(&words.replacen("/en/", &format!("/{lang}/"), 1), &[]);
        assert!(nothing.status == 422 && nothing.says(said), "{}", nothing.text());
    }
    let wrong = choose("2", "community", "magic", "library");
    assert!(wrong.status == 422 && wrong.says("<option value=\"community\" selected>"), "what was chosen stands again: {}", wrong.text());
    assert_eq!(choose("1", "community", "funder", "library").status, 409, "somebody was faster");
    assert_eq!(choose("2", "community", "none", "school").status, 303);
    let chosen = claire.get(&list);
    assert!(chosen.says("Chosen here.") && chosen.says("Chosen here; it was read as: Library."), "{}", chosen.text());
    assert!(chosen.says("at least one sector") && chosen.says("Odd One"), "a word that is left out names no sector: {}", chosen.text());
    assert_eq!(claire.post(&format!("{list}/acceptance"), &[("which", "sound"), ("version", "2")]).status, 409, "the page is an old one");
    assert_eq!(claire.post(&format!("{list}/acceptance"), &[("which", "sound"), ("version", "3")]).status, 303);
    let kept: Vec<(String, String)> = house.look(|tx| tx.rows(sql!("SELECT name_en, sectors FROM organization ORDER BY name_en"), bind![]));
    let expected =
        [("City Hall", "municipal"), ("Main Branch", "school"), ("North House", "community"), ("South House", "community,school")];
    assert_eq!(kept, expected.map(|(name, sectors)| (name.to_owned(), sectors.to_owned())));
    assert_eq!(choose("4", "community", "none", "school").status, 409, "what was added is not asked about any more");
    let member = in_partnership(&house, "Jo", "riverside", MEMBER);
    assert_eq!(member.post(&words, &[("version", "3")]).status, 403);
}

#[test]
fn a_choice_can_be_taken_back_and_a_list_without_sectors_asks_for_none() {
    let house = house();
    let claire = coordinator(&house);
    let list = bring(&claire, "members.csv", b"Organization,Sector\nNorth House,Gen. Services\n");
    let words = format!("{list}/sector-words");
    let one = |version: &str, sector: &str| {
        claire.post(&words, &[("version", version), ("word_0", "gen. services"), ("sector_0", sector)]).status
    };
    assert_eq!((one("2", "community"), !claire.get(&list).says("is not one of the sectors")), (303, true));
    assert_eq!((one("3", ""), claire.get(&list).says("is not one of the sectors")), (303, true));
    let people = bring(&claire, "people.csv", b"Name,E-mail\nAmina Diallo,amina@example.org\n");
    assert!(!claire.get(&people).says("Sectors in this list"));
}
