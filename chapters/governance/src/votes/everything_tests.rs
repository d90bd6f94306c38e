//! A secret ballot cast as voters cast it, by their links, and then the whole database: whatever stands outside the ballots is the same
//! whoever said what, and nothing leads from a ballot to anything else.

use std::collections::BTreeMap;

use kit::{db::archive, testing::TestHouse};

use super::tests::{Ids, links, open, page_of};
use crate::testing::{coordinator, council, house};

/// The tables of the ballots themselves.
const BALLOTS: [&str; 2] = ["ballot", "ballot_box"];

/// Every row of every table, as an archive writes it.
fn everything(house: &TestHouse) -> BTreeMap<String, Vec<String>> {
    house.look(|tx| {
        let mut all = BTreeMap::new();
        for table in archive::tables(tx)? {
            let mut lines = Vec::new();
            table.each(tx, None, |row| {
                lines.push(table.line(&row)?);
                Ok(())
            })?;
            all.insert(table.name.clone(), lines);
        }
        Ok(all)
    })
}

/// The words of a row; what is long and without a meaning, an identifier or a digest, is left out.
fn without_names(line: &str) -> String {
    line.split(|c: char| !c.is_alphanumeric()).map(|word| if word.len() >= 20 { "#" } else { word }).collect::<Vec<_>>().join(" ")
}

/// The identifiers in a row.
fn names(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() == 26)
}

/// A vote of three seats in their order, each saying one of these; the database before the close and after it.
fn voted(marks: [&str; 3]) -> [BTreeMap<String, Vec<String>>; 2] {
    let house = house();
    let (council, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let it = Ids::of(&council);
    let page = page_of(&open(&coordinator, &it, &[("method", "secret")]));
    for (link, mark) in links(&coordinator, &page, &it.people).iter().zip(marks) {
        assert_eq!(house.nobody().post(link, &[("mark", mark)]).status, 303);
    }
    let open = everything(&house);
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    [open, everything(&house)]
}

/// What stands in a database, without what is random, in an order that says nothing.
fn told(all: &BTreeMap<String, Vec<String>>) -> BTreeMap<&str, Vec<String>> {
    let sorted = |lines: &Vec<String>| {
        let mut lines: Vec<String> = lines.iter().map(|line| without_names(line)).collect();
        lines.sort_unstable();
        lines
    };
    all.iter().map(|(table, lines)| (table.as_str(), sorted(lines))).collect()
}

#[test]
fn whoever_said_no_the_whole_database_tells_the_same() {
    let first = voted(["n", "y", "y"]);
    for other in [voted(["y", "n", "y"]), voted(["y", "y", "n"])] {
        for (one, another) in first.iter().zip(&other) {
            assert!(one.values().flatten().count() > 40, "there is something to read");
            for ((table, lines), (_, others)) in told(one).iter().zip(told(another)) {
                assert_eq!(*lines, others, "{table} tells who said no");
            }
        }
    }
    let said_otherwise = voted(["n", "n", "n"]);
    assert_ne!(told(&first[0]), told(&said_otherwise[0]), "what was said is somewhere: in the box, and counted nowhere else");
}

#[test]
fn nothing_in_the_database_names_a_ballot_and_a_ballot_names_only_its_vote() {
    for (state, all) in ["open", "closed"].into_iter().zip(voted(["n", "y", "y"])) {
        let votes: Vec<&str> = all["vote"].iter().flat_map(|line| names(line)).collect();
        let cast: Vec<&String> = BALLOTS.iter().flat_map(|table| &all[*table]).collect();
        assert_eq!(cast.len(), 3, "{state}");
        for (line, name) in cast.iter().flat_map(|line| names(line).map(move |name| (line, name))) {
            if votes.contains(&name) {
                continue;
            }
            let elsewhere = all.iter().flat_map(|(table, lines)| lines.iter().map(move |other| (table, other)));
            let found: Vec<_> = elsewhere.filter(|(_, other)| *other != *line && other.contains(name)).collect();
            assert!(found.is_empty(), "{state}: {line} is named by {found:?}");
        }
    }
}
