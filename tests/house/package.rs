//! The package of a meeting and the register of decisions from the command line.

use std::fs;

use entente::{
    cli::{
        meeting::package,
        register::{Wanted, export},
    },
    demo,
};

use kit::{bind, sql};

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

#[test]
fn the_register_is_written_in_each_form_and_the_public_one_names_nobody() {
    let stage = stage();
    let folder = stage.house.folder().to_owned();
    let write = |name: &str, wanted: Wanted<'_>, lang: &str| {
        let to = folder.join(name);
        export(stage.house.db().clone(), &folder, wanted, (lang, &to)).map_err(|why| format!("{why:#}"))?;
        fs::read(to).map_err(|why| why.to_string())
    };
    let all = Wanted { partnership: "rivermont", public: false, year: None };
    let inside = String::from_utf8(write("inside.csv", all, "en").expect("written")).expect("UTF-8");
    let public = String::from_utf8(write("public.csv", Wanted { public: true, ..all }, "en").expect("written")).expect("UTF-8");
    assert!(inside.contains("Moved by") && !public.contains("Moved by"), "{public}");
    assert!(inside.lines().count() > public.lines().count() && public.lines().count() > 2, "{public}");
    let (year,): (i64,) = stage.house.look(|tx| tx.one(sql!("SELECT MIN(year) FROM decision"), bind![]));
    let early = write("early.csv", Wanted { year: Some(year), ..all }, "fr").expect("written");
    assert!(early.len() < inside.len() && String::from_utf8_lossy(&early).contains("Numéro"));
    for (name, begins) in [("r.pdf", b"%PDF".as_slice()), ("r.docx", b"PK"), ("r.xlsx", b"PK")] {
        assert!(write(name, all, "fr").expect("written").starts_with(begins), "{name}");
    }
    assert!(write("r.pdf", all, "en").is_err_and(|why| why.contains("never overwrites")));
    assert!(write("r.doc", all, "en").is_err_and(|why| why.contains("csv, xlsx, pdf or docx")));
    assert!(write("r2.pdf", Wanted { partnership: "nowhere", ..all }, "en").is_err_and(|why| why.contains("no such register")));
}
