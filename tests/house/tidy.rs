//! The house is kept: sizes, first lines, who may import whom.

use std::{fs, path::Path};

use crate::queries::{is_test, sources};

/// The chapters in the order of a partnership's life.
const CHAPTERS: [&str; 8] = ["access", "registry", "governance", "evidence", "strategy", "planning", "results", "workspace"];

fn each(check: impl Fn(&Path, &str) -> Option<String>) {
    let wrong: Vec<String> = sources()
        .iter()
        .filter_map(|path| {
            let text = fs::read_to_string(path).expect("readable");
            check(path, &text).map(|why| format!("{}: {why}", path.display()))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_is_longer_than_a_person_reads() {
    each(|path, text| {
        let (lines, most) = (text.lines().count(), if is_test(path) { 600 } else { 400 });
        (lines > most).then(|| format!("{lines} lines, at most {most}"))
    });
}

#[test]
fn every_file_begins_by_saying_what_it_is() {
    each(|_, text| (!text.starts_with("//!")).then(|| "it does not begin with //!".into()));
}

#[test]
fn drivers_are_named_in_the_database_room_alone_and_the_web_in_its_own() {
    each(|path, text| {
        let place = path.to_string_lossy();
        if place.contains("/benches/bare/") {
            return None; // the measure beside the house is bare on purpose
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let names_driver = ["rusqlite::", "tokio_postgres::", "deadpool_postgres::"].iter().any(|driver| code.contains(driver));
        if names_driver && !place.contains("/kit/src/db/") {
            return Some("it names a database driver".into());
        }
        let may_name_axum = is_test(path) || place.contains("/kit/src/web/") || place.contains("/kit/src/testing/");
        (code.contains("axum::") && !may_name_axum).then(|| "it names axum".into())
    });
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    each(|path, text| {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let is_bare = |line: &str| (line.contains(".unwrap()") || line.contains("todo!(")) && !line.trim_start().starts_with("//");
        let found = !is_test(path) && !path.ends_with("tidy.rs") && code.lines().any(is_bare);
        found.then(|| "it unwraps or is unfinished".into())
    });
}

#[test]
fn chapters_use_only_earlier_chapters_and_the_foundation_none() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = |path: &Path| {
        let text = fs::read_to_string(path.join("Cargo.toml")).expect("a manifest");
        CHAPTERS
            .into_iter()
            .filter(move |chapter| text.lines().any(|line| line.starts_with(&format!("{chapter} = {{"))))
            .collect::<Vec<_>>()
    };
    for leaf in ["kit", "press", "analysis"] {
        assert_eq!(names(&root.join(leaf)), [""; 0], "{leaf} knows no chapter");
    }
    for (place, chapter) in CHAPTERS.into_iter().enumerate() {
        for used in names(&root.join("chapters").join(chapter)) {
            assert!(CHAPTERS[..=place].contains(&used), "{chapter} uses {used}, which comes later");
        }
    }
}

#[test]
fn names_say_what_things_are() {
    each(|path, text| {
        let bad = ["Manager", "Helper", "Util", "Dto", "fn process_", "fn handle_"];
        let found = text
            .lines()
            .filter(|line| line.contains("struct ") || line.contains("fn ") || line.contains("enum "))
            .find(|line| !path.ends_with("tidy.rs") && bad.iter().any(|word| line.contains(word)));
        found.map(|line| format!("{line} names nothing"))
    });
}

#[test]
fn the_two_readmes_keep_step() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shape = |name: &str| {
        let text = fs::read_to_string(root.join(name)).expect("readable");
        assert!(text.lines().count() <= 120, "{name} is longer than 120 lines");
        let kinds = text.lines().filter_map(|line| match line {
            heading if heading.starts_with('#') => Some(heading.split(' ').next().unwrap_or_default().to_owned()),
            row if row.starts_with("| `") => Some(row.split('|').nth(1).unwrap_or_default().trim().to_owned()),
            code if code.starts_with("    ") => Some("code".to_owned()),
            _ => None,
        });
        kinds.collect::<Vec<_>>()
    };
    assert_eq!(shape("README.md"), shape("LISEZMOI.md"));
}
