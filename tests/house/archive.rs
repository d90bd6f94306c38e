//! Leaving with everything: what is exported, imported and exported again is the same, byte for byte.

use std::{fs, path::Path};

use entente::cli::archive;
use kit::testing::TestHouse;

use crate::cast::stage;

fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("readable").flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(contents(&path).into_iter().map(|(name, bytes)| (format!("{}/{name}", entry.file_name().to_string_lossy()), bytes)));
        } else if entry.file_name() != "archive.json" {
            all.push((entry.file_name().to_string_lossy().into_owned(), fs::read(&path).expect("readable")));
        }
    }
    all.sort();
    all
}

#[test]
fn everything_arrives_elsewhere_and_leaves_again_unchanged() {
    let stage = stage();
    let folder = stage.house.folder();
    archive::write(stage.house.db(), &folder.join("files"), &folder.join("first")).expect("exported");
    let elsewhere = TestHouse::new(&stage.routes);
    archive::read(elsewhere.db(), &elsewhere.folder().join("files"), &folder.join("first")).expect("imported");
    archive::write(elsewhere.db(), &elsewhere.folder().join("files"), &folder.join("second")).expect("exported again");
    let (first, second) = (contents(&folder.join("first")), contents(&folder.join("second")));
    assert!(first.len() > 10 && first.iter().any(|(name, bytes)| name == "tables/organization.jsonl" && bytes.len() > 1_000));
    assert!(first == second, "the second export differs");
    assert!(archive::read(elsewhere.db(), &elsewhere.folder().join("files"), &folder.join("first")).is_err(), "not into a full one");
}

#[test]
fn a_damaged_archive_imports_nothing() {
    let stage = stage();
    let folder = stage.house.folder();
    archive::write(stage.house.db(), &folder.join("files"), &folder.join("out")).expect("exported");
    let path = folder.join("out/tables/organization.jsonl");
    let text = fs::read_to_string(&path).expect("readable").replacen("Rivermont", "Rivermond", 1);
    fs::write(&path, text).expect("written");
    let elsewhere = TestHouse::new(&stage.routes);
    let refused = archive::read(elsewhere.db(), &elsewhere.folder().join("files"), &folder.join("out")).expect_err("refused");
    assert!(refused.to_string().contains("organization"), "{refused}");
    let count: (i64,) = elsewhere.look(|tx| tx.one(kit::sql!("SELECT COUNT(*) FROM organization"), kit::bind![]));
    assert_eq!(count.0, 0);
}
