//! Keeping data safe: what a connection is told, copies made while serving, damage that is found.

use std::{fs, thread};

use super::{SHELF, names, noon, put, said, shelf};
use crate::{
    bind,
    db::{Db, Storage, migrate},
    sql,
};

type Told = (String, i64, i64, i64, i64, i64, i64, i64);

fn in_file(folder: &tempfile::TempDir) -> (Db, std::path::PathBuf) {
    let path = folder.path().join("data.db");
    let db = Db::open(&Storage::Sqlite(path.clone())).expect("opened");
    migrate(&db, SHELF, noon()).expect("migrated");
    (db, path)
}

#[test]
fn what_a_setting_names_is_understood() {
    assert_eq!(Storage::parse("data/entente.db"), Storage::Sqlite("data/entente.db".into()));
    let url = "postgres://entente@localhost/entente";
    assert_eq!(Storage::parse(url), Storage::Postgres(url.into()));
}

#[test]
fn a_server_on_another_machine_is_refused_without_encryption() {
    for url in ["postgres://u@db.example.ca/x", "postgres://u@192.0.2.1/x", "postgres://u@localhost,192.0.2.1/x", "postgres://"] {
        let why = said(Db::open(&Storage::parse(url)).map(|_| ()));
        assert!(why.contains("must be on this machine"), "{url}: {why}");
    }
}

#[test]
fn every_connection_behaves_as_it_was_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let (db, _path) = in_file(&folder);
    let told = sql!(
        "SELECT (SELECT journal_mode FROM pragma_journal_mode), (SELECT synchronous FROM pragma_synchronous),
                (SELECT foreign_keys FROM pragma_foreign_keys), (SELECT timeout FROM pragma_busy_timeout),
                (SELECT trusted_schema FROM pragma_trusted_schema), (SELECT cell_size_check FROM pragma_cell_size_check),
                (SELECT temp_store FROM pragma_temp_store), (SELECT query_only FROM pragma_query_only)"
    );
    let reader: Told = db.read(|tx| tx.one(told, bind![])).expect("read");
    let writer: Told = db.write(move |tx| tx.one(told, bind![])).expect("read");
    assert_eq!(reader, ("wal".into(), 2, 1, 5_000, 0, 1, 2, 1));
    assert_eq!(writer, ("wal".into(), 2, 1, 5_000, 0, 1, 2, 0));
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("letter.txt");
    fs::write(&path, "Chère équipe, ".repeat(500)).expect("written");
    let why = said(Db::open(&Storage::Sqlite(path)).map(|_| ()));
    assert!(why.contains("not a database"), "{why}");
    let why = said(Db::open(&Storage::Sqlite(folder.path().join("no/such/folder.db"))).map(|_| ()));
    assert!(why.contains("cannot open"), "{why}");
}

#[test]
fn a_copy_made_under_load_is_of_one_moment_and_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let (db, _path) = in_file(&folder);
    let target = folder.path().join("copy.db");
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            for id in 0..200 {
                // A thing and its part: a copy of one moment has both or neither.
                db.write(move |tx| {
                    put(tx, id, &format!("thing {id}"))?;
                    tx.run(sql!("INSERT INTO part (thing_id, place) VALUES ($1, 1)"), bind![id])
                })
                .expect("written");
            }
        });
        while !writing.is_finished() {
            let copy = folder.path().join(format!("copy {}.db", fs::read_dir(folder.path()).expect("listed").count()));
            db.backup_to(&copy).expect("copied");
            let copied = Db::open(&Storage::Sqlite(copy)).expect("opened");
            assert_eq!(copied.integrity().expect("looked"), Vec::<String>::new());
            let (things, parts): (i64, i64) =
                copied.read(|tx| tx.one(sql!("SELECT (SELECT COUNT(*) FROM thing), (SELECT COUNT(*) FROM part)"), bind![])).expect("read");
            assert_eq!(things, parts);
        }
    });
    db.backup_to(&target).expect("copied");
    assert_eq!(names(&Db::open(&Storage::Sqlite(target.clone())).expect("opened")).len(), 200);
    assert!(said(db.backup_to(&target)).contains("not overwritten"));
    assert!(!folder.path().join("copy.db.part").exists());
}

#[test]
fn the_file_stands_alone_once_closed_and_has_everything() {
    let folder = tempfile::tempdir().expect("a folder");
    let (db, path) = in_file(&folder);
    db.write(|tx| put(tx, 1, "a")).expect("written");
    assert_eq!(names(&db), ["a"]);
    drop(db);
    assert!(!folder.path().join("data.db-wal").exists(), "the log was folded into the file");
    assert_eq!(names(&Db::open(&Storage::Sqlite(path)).expect("opened")), ["a"]);
}

#[test]
fn damage_and_lost_references_are_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let (db, path) = in_file(&folder);
    db.write(|tx| (0..2_000).try_for_each(|id| put(tx, id, &format!("thing {id}")).map(drop))).expect("written");
    drop(db);
    let careless = rusqlite::Connection::open(&path).expect("opened");
    careless.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO part (thing_id, place) VALUES (99999, 1)").expect("written");
    drop(careless);
    let db = Db::open(&Storage::Sqlite(path.clone())).expect("opened");
    assert_eq!(db.integrity().expect("looked"), ["a row of part refers to a missing row of thing"]);
    drop(db);
    let mut bytes = fs::read(&path).expect("read");
    let place = bytes.windows(10).position(|window| window == b"thing 1234").expect("a name in the file");
    bytes[place + 6] = b'x';
    fs::write(&path, bytes).expect("written");
    let found = Db::open(&Storage::Sqlite(path)).and_then(|db| db.integrity()).expect("looked");
    assert!(found.iter().any(|line| line.contains("missing from index")), "{found:?}");
}

#[test]
fn a_sound_database_has_nothing_wrong() {
    let (db, _scratch) = shelf();
    db.write(|tx| {
        put(tx, 1, "a")?;
        tx.run(sql!("INSERT INTO part (thing_id, place) VALUES (1, 1)"), bind![])
    })
    .expect("written");
    assert_eq!(db.integrity().expect("looked"), Vec::<String>::new());
}

#[test]
fn the_controls_differ_only_in_what_they_are_for() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, storage) in [("weak", Storage::SqliteWeak as fn(_) -> _), ("hasty", Storage::SqliteHasty)] {
        let db = Db::open(&storage(folder.path().join(name))).expect("opened");
        migrate(&db, SHELF, noon()).expect("migrated");
        db.write(|tx| put(tx, 1, "a")).expect("written");
        let synced: i64 = db.read(|tx| tx.one(sql!("SELECT synchronous FROM pragma_synchronous"), bind![])).expect("read");
        assert_eq!(synced, if name == "weak" { 1 } else { 2 });
    }
}
