//! Reading: one moment, no writing, and a pool that survives whatever readers do.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::channel,
    thread,
};

use super::{names, put, said, shelf};
use crate::{Error, Result, bind, sql};

#[test]
fn a_reader_cannot_write_even_with_a_statement_that_would() {
    let (db, _scratch) = shelf();
    let tried = db.read(|tx| tx.row::<i64>(sql!("INSERT INTO thing (id, name, name_fold) VALUES (1, 'a', 'a') RETURNING id"), bind![]));
    let why = said(tried);
    assert!(why.contains("readonly") || why.contains("read-only"), "{why}");
    assert_eq!(names(&db), Vec::<String>::new());
}

#[test]
fn a_reader_sees_one_moment_while_others_write() {
    let (db, _scratch) = shelf();
    let count = sql!("SELECT COUNT(*) FROM thing");
    db.read(|tx| {
        assert_eq!(tx.one::<i64>(count, bind![])?, 0);
        db.write(|tx| put(tx, 1, "a"))?;
        assert_eq!(tx.one::<i64>(count, bind![])?, 0);
        db.read(|later| {
            assert_eq!(later.one::<i64>(count, bind![])?, 1);
            Ok(())
        })
    })
    .expect("read");
}

#[test]
fn readers_that_fail_or_panic_leave_the_pool_whole() {
    let (db, _scratch) = shelf();
    let count = sql!("SELECT COUNT(*) FROM thing");
    for round in 1..=40 {
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            db.read::<()>(|tx| {
                tx.one::<i64>(count, bind![])?;
                panic!("as the test wants it")
            })
        }));
        assert!(panicked.is_err());
        db.write(move |tx| put(tx, round, &format!("thing {round}"))).expect("written");
        let seen = db.read(|tx| tx.one::<i64>(count, bind![])).expect("read");
        assert_eq!(seen, round, "nobody is lent the moment of the reader before");
        let failed: Result<()> = db.read(|tx| tx.one::<i64>(count, bind![]).and(Err(Error::Forbidden)));
        assert!(matches!(failed, Err(Error::Forbidden)));
        assert!(db.read(|tx| tx.rows::<i64>(sql!("SELECT no_such FROM thing"), bind![])).is_err());
    }
}

#[test]
fn more_readers_than_connections_wait_for_each_other() {
    let (db, _scratch) = shelf();
    db.write(|tx| put(tx, 1, "a")).expect("written");
    thread::scope(|scope| {
        let readers: Vec<_> = (0..100).map(|_| scope.spawn(|| names(&db))).collect();
        for reader in readers {
            assert_eq!(reader.join().expect("a reader"), ["a"]);
        }
    });
}

#[test]
fn a_reader_that_finds_no_connection_is_told_so_and_later_ones_are_served() {
    const MORE_THAN_CONNECTIONS: usize = 40;
    let (db, _scratch) = shelf();
    let (leave, stay) = channel::<()>();
    let stay = std::sync::Mutex::new(stay);
    let (came, answers) = channel();
    thread::scope(|scope| {
        for _ in 0..MORE_THAN_CONNECTIONS {
            let (db, stay, came) = (&db, &stay, came.clone());
            scope.spawn(move || {
                let read = db.read(|_| {
                    let _ = came.send(true);
                    let _ = stay.lock().expect("a place in the line").recv();
                    Ok(())
                });
                if read.is_err() {
                    let _ = came.send(false);
                }
            });
        }
        let served = answers.iter().take(MORE_THAN_CONNECTIONS).take_while(|served| *served).count();
        drop(leave);
        assert!((1..MORE_THAN_CONNECTIONS).contains(&served), "the connections are bounded: {served} served at once");
    });
    assert_eq!(names(&db), Vec::<String>::new());
}

#[test]
fn one_and_row_tell_nothing_from_something() {
    let (db, _scratch) = shelf();
    let text = sql!("SELECT name FROM thing ORDER BY id");
    assert!(matches!(db.read(|tx| tx.one::<String>(text, bind![])), Err(Error::NotFound)));
    assert_eq!(db.read(|tx| tx.row::<String>(text, bind![])).expect("read"), None);
    db.write(|tx| put(tx, 1, "a").and_then(|_| put(tx, 2, "b"))).expect("written");
    assert_eq!(db.read(|tx| tx.row::<String>(text, bind![])).expect("read").as_deref(), Some("a"));
}
