//! What people with bad intentions try, and the tests that show what comes of it.
//!
//! The table is printed as `docs/attacks.md`. Its numbers are those that the tests name.

mod asked;
mod boundaries;
mod files;
mod http;
mod planted;
mod prose;
mod start;
mod table;

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use crate::printed;
use table::{ATTACKS, RULES};

/// Whether a file has a test of this name that is run.
fn is_there(test: &str) -> bool {
    let Some((path, name)) = test.split_once("::") else { return false };
    let Ok(text) = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)) else { return false };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let Some(place) = lines.iter().position(|line| line.starts_with(&format!("fn {name}("))) else { return false };
    let marks: Vec<&&str> = lines[..place].iter().rev().take_while(|line| line.starts_with(['#', '/'])).collect();
    marks.contains(&&"#[test]") && !marks.iter().any(|mark| mark.starts_with("#[ignore"))
}

#[test]
fn a_test_is_there_when_it_stands_in_its_file_and_is_run() {
    assert!(is_there("tests/house/attacks/mod.rs::a_test_is_there_when_it_stands_in_its_file_and_is_run"));
    assert!(!is_there("tests/house/attacks/mod.rs::is_there"), "no test");
    assert!(!is_there("tests/house/attacks/mod.rs::a_test"), "half a name");
    assert!(!is_there("tests/house/nowhere.rs::a_test"), "no file");
}

#[test]
fn every_attack_of_the_table_is_tried_by_tests_that_are_there() {
    let named: BTreeSet<&str> = ATTACKS.iter().chain(RULES).flat_map(|(.., tests)| tests.iter().copied()).collect();
    let missing: Vec<&&str> = named.iter().filter(|test| !is_there(test)).collect();
    assert!(missing.is_empty(), "tests that the table names and nobody finds: {missing:#?}");
    for table in [ATTACKS, RULES] {
        let numbers: Vec<u32> = table.iter().map(|(number, ..)| *number).collect();
        assert!(numbers.is_sorted_by(|one, next| one < next), "in order, each once");
    }
    assert!(ATTACKS.iter().chain(RULES).all(|(.., tests)| !tests.is_empty()));
    for file in ["asked", "boundaries", "files", "http", "planted", "prose", "start"] {
        let path = format!("tests/house/attacks/{file}.rs");
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).expect("readable");
        for after in text.split("#[test]\n").skip(1) {
            let name = after.trim_start_matches("fn ").split('(').next().unwrap_or_default();
            assert!(named.contains(format!("{path}::{name}").as_str()), "{path}::{name} is not in the table");
        }
    }
}

#[test]
fn the_printed_table_of_attacks_is_the_code() {
    let mut text = String::from(HEAD);
    let rows = ATTACKS.iter().map(|row| ('T', row)).chain(RULES.iter().map(|row| ('R', row)));
    for (letter, (number, what, tests)) in rows {
        let tests: Vec<String> = tests
            .iter()
            .filter_map(|test| test.split_once("::"))
            .map(|(path, name)| format!("[{}](../{path})", name.replace('_', " ")))
            .collect();
        let _ = writeln!(text, "| {letter}{number} | {what} | {} |", tests.join("<br>"));
    }
    printed::equals("docs/attacks.md", &text);
}

const HEAD: &str = "# What is tried against the house

Printed from `tests/house/attacks/table.rs` (`ENTENTE_PRINT=1 cargo nextest run --test house`). Every test named here exists and is
run with all others; each fails when the attack succeeds. Many of them go over every route, every form or every export of the house, so
that what is added later is tried as well.

| | The attack | Tested by |
|---|---|---|
";
