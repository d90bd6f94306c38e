//! The package of a meeting from the command line.

use std::fs;

use entente::{cli::meeting::package, demo};

use crate::cast::stage;

#[test]
fn the_package_of_a_council_meeting_is_written_in_both_languages_and_overwrites_nothing() {
    let stage = stage();
    let folder = stage.house.folder().to_owned();
    let write = |name: &str, meeting: &str, lang: &str| {
        package(stage.house.db().clone(), &folder, ("rivermont", meeting), (lang, &folder.join(name))).map_err(|why| why.to_string())
    };
    write("en.pdf", "80", "en").expect("written");
    write("fr.pdf", "80", "fr").expect("written");
    let (en, fr) = (fs::read(folder.join("en.pdf")).expect("there"), fs::read(folder.join("fr.pdf")).expect("there"));
    let before = press::pdf::pages(&en).expect("a PDF");
    assert!(before >= 3 && en != fr);
    demo::papers::bring(stage.house.db(), &folder).expect("brought");
    demo::papers::bring(stage.house.db(), &folder).expect("brought once");
    write("papers.pdf", "80", "en").expect("written");
    let whole = fs::read(folder.join("papers.pdf")).expect("there");
    assert_eq!(press::pdf::pages(&whole), Some(before + 4), "two papers, each with a page before it");
    assert!(write("en.pdf", "80", "en").is_err_and(|why| why.contains("never overwrites")));
    assert!(write("x.pdf", "8000", "en").is_err_and(|why| why.contains("no meeting 8000")));
    assert!(write("x.pdf", "80", "de").is_err_and(|why| why.contains("no language")));
    assert!(!folder.join("x.pdf").exists());
}
