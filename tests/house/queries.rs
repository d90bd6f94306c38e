//! Every statement of the house is understood by the engine under test.

use std::{
    fs,
    path::{Path, PathBuf},
};

use entente::house;
use kit::testing::TestHouse;
use proc_macro2::{TokenStream, TokenTree};

/// Every Rust file of the house.
pub fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["kit", "press", "analysis", "chapters", "src", "tests", "benches"] {
        collect(&root.join(folder), &mut files);
    }
    files.sort();
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Whether a file is only for tests.
pub fn is_test(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.contains("/tests/")
        || text.contains("/testing/")
        || text.ends_with("tests.rs")
        || text.ends_with("testing.rs")
        || text.contains("/benches/")
}

/// The literals inside `sql!(…)`, wherever they stand.
fn statements(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (place, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            let is_sql = place >= 2
                && matches!(&tokens[place - 2], TokenTree::Ident(name) if name == "sql")
                && matches!(&tokens[place - 1], TokenTree::Punct(mark) if mark.as_char() == '!');
            match (is_sql, group.stream().into_iter().next()) {
                (true, Some(TokenTree::Literal(literal))) => {
                    if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                        found.push(text.value());
                    }
                }
                _ => statements(group.stream(), found),
            }
        }
    }
}

/// Whether a text is a whole statement, not a fragment of a list.
fn is_whole(text: &str) -> bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].iter().any(|verb| text.trim_start().starts_with(verb))
}

#[test]
fn every_statement_is_understood() {
    let house = TestHouse::new(&house::routes());
    let mut checked = 0;
    let mut wrong = Vec::new();
    for path in sources().iter().filter(|path| !is_test(path) && !path.to_string_lossy().contains("/kit/src/db/")) {
        let text = fs::read_to_string(path).expect("readable");
        let mut found = Vec::new();
        statements(text.parse().expect("Rust"), &mut found);
        for statement in found.iter().filter(|statement| is_whole(statement)) {
            checked += 1;
            if let Err(why) = house.db().read(|tx| tx.prepare_only(statement)) {
                wrong.push(format!("{}: {statement}\n    {why}", path.display()));
            }
        }
    }
    assert!(checked > 50, "only {checked} statements were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_list_is_understood_with_every_filter_pair_and_order() {
    let house = TestHouse::new(&house::routes());
    for (name, list) in house::lists() {
        for text in list.every_text() {
            house.db().read(|tx| tx.prepare_only(&text)).unwrap_or_else(|why| panic!("{name}: {text}\n{why}"));
        }
    }
}

/// Lists over the whole installation, which nothing narrows.
const OF_EVERYTHING: [&str; 3] = ["accounts", "network", "unfounded"];

/// Nothing is looked through from end to end, whatever a list is narrowed to or sorted by.
#[test]
fn every_list_of_a_partnership_is_found_by_an_index() {
    let house = TestHouse::new(&house::routes());
    let mut looked_through = Vec::new();
    for (name, list) in house::lists().into_iter().filter(|(name, _)| !OF_EVERYTHING.contains(name)) {
        for text in list.every_text() {
            let steps = house.db().read(|tx| tx.way(&text)).expect("planned");
            // What was found already is counted by going through it.
            let reads = |step: &&String| step.starts_with("SCAN ") && *step != "SCAN some_rows";
            looked_through.extend(steps.iter().filter(reads).map(|step| format!("{name}: {step}\n    {text}")));
        }
    }
    assert!(looked_through.is_empty(), "{}", looked_through.join("\n"));
}

/// The grid of a plan finds its lines in one index and reads none of the others.
#[test]
fn the_lines_of_a_plan_are_found_without_reading_them() {
    let house = TestHouse::new(&house::routes());
    let texts = planning::activities::LIST.every_text();
    let page = texts.iter().find(|text| text.contains("(a.plan_id = $2) ORDER BY")).expect("a page of a plan");
    let steps = house.db().read(|tx| tx.way(page)).expect("planned");
    let narrow = "SEARCH a USING COVERING INDEX activity_partnership (partnership_id=? AND plan_id=?)";
    assert!(steps.is_empty() || steps.iter().any(|step| step == narrow), "{steps:#?}");
}

#[test]
fn the_thread_is_understood_through_all_kinds_of_records() {
    let house = TestHouse::new(&house::routes());
    for reads_drafts in [true, false] {
        let text = kit::links::thread(&house::node_kinds(), |_| reads_drafts).text();
        assert_eq!(text.matches("CROSS JOIN").count(), house::node_kinds().len());
        house.db().read(|tx| tx.prepare_only(&text)).unwrap_or_else(|why| panic!("{text}\n{why}"));
    }
}
