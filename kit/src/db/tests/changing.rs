//! Changes: all or nothing, each caller its own outcome, whatever happens to its neighbours.

use std::{panic::catch_unwind, sync::Barrier, thread};

use super::{SHELF, names, noon, put, said, shelf};
use crate::{
    Error, Result, bind,
    db::{Db, Sql, Storage, Violation, migrate},
    sql,
};

fn written(db: &Db, id: i64, name: &'static str) -> Result<u64> {
    db.write(move |tx| put(tx, id, name))
}

#[test]
fn what_was_written_is_read_at_once() {
    let (db, _scratch) = shelf();
    for id in 0..50 {
        db.write(move |tx| put(tx, id, &format!("thing {id}"))).expect("written");
        let found = db.read(|tx| tx.row::<String>(sql!("SELECT name FROM thing WHERE id = $1"), bind![id])).expect("read");
        assert_eq!(found, Some(format!("thing {id}")));
    }
}

#[test]
fn two_hundred_writers_at_once_each_get_their_own_outcome() {
    let (db, _scratch) = shelf();
    let start = Barrier::new(200);
    let outcomes: Vec<Result<i64>> = thread::scope(|scope| {
        let writers: Vec<_> = (0..200_i64)
            .map(|id| {
                scope.spawn({
                    let (db, start) = (&db, &start);
                    move || {
                        start.wait();
                        one_of_many(db, id)
                    }
                })
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().expect("a writer")).collect()
    });
    for (id, outcome) in (0..).zip(&outcomes) {
        match id % 10 {
            3 => assert!(matches!(outcome, Err(Error::Conflict)), "{id}: {outcome:?}"),
            7 => assert!(matches!(outcome, Err(Error::Internal(why)) if why.contains("panicked")), "{id}: {outcome:?}"),
            _ => assert_eq!(*outcome.as_ref().expect("written"), id),
        }
    }
    let kept: Vec<i64> = db.read(|tx| tx.rows(sql!("SELECT id FROM thing ORDER BY id"), bind![])).expect("read");
    assert_eq!(kept, (0..200).filter(|id| !matches!(id % 10, 3 | 7)).collect::<Vec<_>>());
}

/// Every tenth writer fails, and every tenth panics, after having written.
fn one_of_many(db: &Db, id: i64) -> Result<i64> {
    db.write(move |tx| {
        put(tx, id, &format!("thing {id}"))?;
        match id % 10 {
            3 => Err(Error::Conflict),
            7 => panic!("as the test wants it"),
            _ => Ok(id),
        }
    })
}

#[test]
fn a_change_that_fails_or_panics_leaves_nothing() {
    let (db, _scratch) = shelf();
    let failed: Result<()> = db.write(|tx| {
        put(tx, 1, "a")?;
        Err(Error::NotFound)
    });
    assert!(matches!(failed, Err(Error::NotFound)));
    let panicked: Result<()> = db.write(|tx| {
        put(tx, 2, "b")?;
        panic!("as the test wants it")
    });
    assert!(said(panicked).contains("panicked"));
    assert_eq!(names(&db), Vec::<String>::new());
    written(&db, 3, "c").expect("the writer goes on");
    assert_eq!(names(&db), ["c"]);
}

#[test]
fn a_transaction_given_up_by_the_engine_takes_no_later_statement_and_is_not_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Db::open(&Storage::Sqlite(folder.path().join("data.db"))).expect("opened");
    migrate(&db, SHELF, noon()).expect("migrated");
    // What a full disk does: the engine rolls the whole transaction back in the middle of a change.
    let lost: Result<()> = db.write(|tx| {
        put(tx, 1, "a")?;
        tx.script("ROLLBACK")?;
        assert!(said(put(tx, 2, "b")).contains("the transaction is over"));
        Ok(())
    });
    assert!(said(lost).contains("gave the transaction up"));
    assert_eq!(names(&db), Vec::<String>::new());
    written(&db, 3, "c").expect("the writer goes on");
    assert_eq!(names(&db), ["c"]);
}

#[test]
fn changes_that_find_the_file_held_by_another_program_are_all_told_after_one_wait() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("data.db");
    let db = Db::open(&Storage::Sqlite(path.clone())).expect("opened");
    migrate(&db, SHELF, noon()).expect("migrated");
    let other = rusqlite::Connection::open(&path).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    thread::scope(|scope| {
        let waiting: Vec<_> = (0..8)
            .map(|id| {
                scope.spawn({
                    let db = &db;
                    move || written(db, id, "a")
                })
            })
            .collect();
        for writer in waiting {
            assert!(said(writer.join().expect("a writer")).contains("locked"));
        }
    });
    other.execute_batch("COMMIT").expect("let go");
    written(&db, 1, "a").expect("the writer goes on");
}

#[test]
fn a_change_begun_inside_a_change_is_refused_instead_of_waiting_for_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Db::open(&Storage::Sqlite(folder.path().join("data.db"))).expect("opened");
    let inner = db.clone();
    assert!(said(db.write(move |_| inner.write(|_| Ok(())))).contains("inside another change"));
}

#[test]
fn texts_that_would_steer_the_transaction_are_no_statements() {
    for text in ["ROLLBACK", " commit;", "Begin", "PRAGMA synchronous = OFF", "\nsavepoint x"] {
        assert!(catch_unwind(|| Sql::constant(text)).is_err(), "{text}");
    }
    for text in ["SELECT 1", "ends_on", "end_of_year", "release.id", "started_at", "created_at", "WITH x AS (SELECT 1) SELECT * FROM x"] {
        assert_eq!(Sql::constant(text).text(), text);
    }
}

#[test]
fn a_broken_rule_is_told_by_its_kind_and_the_transaction_goes_on() {
    let (db, _scratch) = shelf();
    written(&db, 1, "a").expect("written");
    let broken = db
        .write(|tx| {
            let twice = tx.attempt(sql!("INSERT INTO thing (id, name, name_fold) VALUES (2, 'a', 'a')"), bind![])?;
            let key = tx.attempt(sql!("INSERT INTO thing (id, name, name_fold) VALUES (1, 'b', 'b')"), bind![])?;
            let lost = tx.attempt(sql!("INSERT INTO part (thing_id, place) VALUES (99, 1)"), bind![])?;
            let missing = tx.attempt(sql!("INSERT INTO thing (id, name_fold) VALUES (3, 'b')"), bind![])?;
            let light = tx.attempt(sql!("UPDATE thing SET weight = -1 WHERE id = 1"), bind![])?;
            let pair = sql!("INSERT INTO part (thing_id, place) VALUES (1, 1)");
            tx.run(pair, bind![])?;
            Ok([twice, key, lost, missing, light, tx.attempt(pair, bind![])?].map(|outcome| outcome.expect_err("a broken rule")))
        })
        .expect("committed");
    let [twice, key, lost, missing, light, pair] = broken;
    assert!(twice.is_unique("thing.name"), "{twice:?}");
    assert!(!twice.is_unique("thing.id"), "{twice:?}");
    assert!(key.is_unique("thing.id"), "{key:?}");
    assert_eq!(lost, Violation::Reference);
    assert_eq!(missing, Violation::Missing("thing.name".into()));
    assert!(matches!(light, Violation::Check(_)), "{light:?}");
    assert!(pair.is_unique("part.thing_id, part.place"), "{pair:?}");
    let parts: i64 = db.read(|tx| tx.one(sql!("SELECT COUNT(*) FROM part"), bind![])).expect("read");
    assert_eq!(parts, 1);
}

#[test]
fn a_broken_rule_that_nobody_expected_is_our_fault() {
    let (db, _scratch) = shelf();
    written(&db, 1, "a").expect("written");
    assert_eq!(said(written(&db, 2, "a")), "not unique: thing.name");
    let referred = db.write(|tx| {
        tx.run(sql!("INSERT INTO part (thing_id, place) VALUES (1, 1)"), bind![])?;
        tx.run(sql!("DELETE FROM thing"), bind![])
    });
    assert!(said(referred).contains("lead nowhere"));
    let stays = db.write(|tx| {
        tx.run(sql!("INSERT INTO part (thing_id, place) VALUES (1, 1)"), bind![])?;
        tx.run(sql!("DELETE FROM part"), bind![])
    });
    assert!(said(stays).contains("parts stay"));
}

#[test]
fn an_upsert_returns_what_it_made() {
    let (db, _scratch) = shelf();
    let upsert = sql!(
        "INSERT INTO thing (id, name, name_fold, big) VALUES ($1, $2, $2, 1)
         ON CONFLICT (name) DO UPDATE SET big = thing.big + 1 RETURNING id, big"
    );
    let (first, second): ((i64, i64), (i64, i64)) =
        db.write(move |tx| Ok((tx.one(upsert, bind![1, "a"])?, tx.one(upsert, bind![2, "a"])?))).expect("written");
    assert_eq!((first, second), ((1, 1), (1, 2)));
}

#[test]
fn turns_keep_numbers_without_gaps_or_doubles() {
    let (db, _scratch) = shelf();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..10 {
                    db.write(|tx| {
                        tx.take_turns("numbering")?;
                        let last: Option<i64> = tx.one(sql!("SELECT MAX(id) FROM thing"), bind![])?;
                        let next = last.unwrap_or(0) + 1;
                        put(tx, next, &format!("thing {next}"))
                    })
                    .expect("numbered");
                }
            });
        }
    });
    let (count, last): (i64, i64) = db.read(|tx| tx.one(sql!("SELECT COUNT(*), MAX(id) FROM thing"), bind![])).expect("read");
    assert_eq!((count, last), (80, 80));
}

#[test]
fn statements_are_counted_afresh_in_each_transaction() {
    let (db, _scratch) = shelf();
    for id in 0..3 {
        let counted = db.write(move |tx| {
            put(tx, id, &format!("thing {id}"))?;
            tx.rows::<i64>(sql!("SELECT id FROM thing"), bind![])?;
            Ok(tx.statements())
        });
        assert_eq!(counted.expect("written"), 2);
        let counted = db.read(|tx| {
            tx.rows::<i64>(sql!("SELECT id FROM thing"), bind![])?;
            Ok(tx.statements())
        });
        assert_eq!(counted.expect("read"), 1);
    }
}

#[test]
fn a_text_that_is_not_understood_is_found_without_running_it() {
    let (db, _scratch) = shelf();
    let understood = db.read(|tx| {
        Ok([
            tx.prepare_only("SELECT name FROM thing WHERE id = $1").is_ok(),
            tx.prepare_only("SELECT nmae FROM thing").is_err(),
            tx.prepare_only("SELECT id FROM thing ORDER BY day NULLS LAST").is_ok(),
        ])
    });
    assert_eq!(understood.expect("asked"), [true; 3]);
}
