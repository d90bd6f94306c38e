//! Migrations: once each, in order, never changed, never backwards; the same schema on both engines.

use std::thread;

use super::{SHELF, noon, said};
use crate::{
    bind,
    db::{Db, Migration, dialect::for_engine, migrate, schema, testing::scratch},
    sql,
};

const CHANGED: &[Migration] = &[Migration { sql: "CREATE TABLE other (id BIGINT PRIMARY KEY NOT NULL)", ..SHELF[0] }, SHELF[1]];
const BROKEN: &[Migration] = &[
    SHELF[0],
    Migration { number: 2, name: "half", sql: "CREATE TABLE half (id BIGINT PRIMARY KEY NOT NULL); CREATE TABLE thing (id BIGINT);" },
];

#[test]
fn each_step_is_applied_once() {
    let (db, _scratch) = scratch();
    assert_eq!(migrate(&db, SHELF, noon()).expect("migrated"), [1, 2]);
    assert_eq!(migrate(&db, SHELF, noon()).expect("migrated"), Vec::<u32>::new());
    let at: Vec<(i64, String, String)> =
        db.read(|tx| tx.rows(sql!("SELECT number, name, at FROM schema_migration ORDER BY number"), bind![])).expect("the ledger");
    let noon = noon().to_string();
    assert_eq!(at, [(1, "things".into(), noon.clone()), (2, "parts".into(), noon)]);
}

#[test]
fn steps_may_come_later() {
    let (db, _scratch) = scratch();
    assert_eq!(migrate(&db, &SHELF[..1], noon()).expect("migrated"), [1]);
    assert_eq!(migrate(&db, SHELF, noon()).expect("migrated"), [2]);
}

#[test]
fn a_step_that_was_changed_afterwards_is_refused() {
    let (db, _scratch) = scratch();
    migrate(&db, SHELF, noon()).expect("migrated");
    let why = said(migrate(&db, CHANGED, noon()));
    assert!(why.contains("migration 1 (things) was applied with another text"), "{why}");
}

#[test]
fn a_database_newer_than_the_program_is_refused() {
    let (db, _scratch) = scratch();
    migrate(&db, SHELF, noon()).expect("migrated");
    let why = said(migrate(&db, &SHELF[..1], noon()));
    assert!(why.contains("newer than this program"), "{why}");
}

#[test]
fn a_step_that_fails_leaves_nothing_of_itself() {
    let (db, _scratch) = scratch();
    let why = said(migrate(&db, BROKEN, noon()));
    assert!(why.contains("migration 2 (half)"), "{why}");
    assert!(!schema(&db).expect("the schema").contains("half"));
    assert_eq!(migrate(&db, SHELF, noon()).expect("migrated"), [2]);
}

#[test]
fn steps_are_numbered_from_one_without_gaps() {
    let (db, _scratch) = scratch();
    let why = said(migrate(&db, &SHELF[1..], noon()));
    assert!(why.contains("migration 1 has the number 2"), "{why}");
}

#[test]
fn rules_that_are_looked_at_only_at_the_commit_are_refused() {
    const LATE: &[Migration] = &[Migration {
        number: 1,
        name: "late",
        sql: "CREATE TABLE late (id BIGINT PRIMARY KEY NOT NULL, other BIGINT REFERENCES late (id) deferrable initially deferred)",
    }];
    let (db, _scratch) = scratch();
    assert!(said(migrate(&db, LATE, noon())).contains("looked at late"));
}

#[test]
fn two_programs_starting_at_once_migrate_once() {
    let (db, scratch) = scratch();
    let applied: Vec<u32> = thread::scope(|scope| {
        let starts: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| Db::open(scratch.storage()).and_then(|db| migrate(&db, SHELF, noon())).expect("migrated")))
            .collect();
        starts.into_iter().flat_map(|start| start.join().expect("a start")).collect()
    });
    let mut sorted = applied;
    sorted.sort_unstable();
    assert_eq!(sorted, [1, 2]);
    db.read(|tx| tx.rows::<i64>(sql!("SELECT id FROM thing"), bind![])).expect("the tables are there");
}

#[test]
fn the_printed_schema_is_the_same_on_both_engines() {
    let (db, _scratch) = scratch();
    migrate(&db, SHELF, noon()).expect("migrated");
    let expected = "\
part
    thing_id bigint not null
    place bigint not null
    note text
    foreign key (thing_id) references thing (id)
    index (note, thing_id)
    primary key (thing_id, place)
    trigger part_stays

schema_migration
    number bigint not null
    name text not null
    checksum text not null
    at text not null
    primary key (number)

thing
    id bigint not null
    name text not null
    name_fold text not null
    weight double precision
    big bigint
    fragile boolean not null
    day text
    index (name_fold)
    primary key (id)
    unique (name)
";
    assert_eq!(schema(&db).expect("the schema"), expected);
}

#[test]
fn marked_lines_are_for_one_engine() {
    let text = "CREATE TABLE a (name_fold TEXT);\n-- sqlite:\nS;\n-- postgres:\nP;\n-- both:\nB;\n";
    assert_eq!(for_engine(text, true), "CREATE TABLE a (name_fold TEXT);\nS;\nB;\n");
    assert_eq!(for_engine(text, false), "CREATE TABLE a (name_fold TEXT COLLATE \"C\");\nP;\nB;\n");
}
