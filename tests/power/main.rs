//! The power fails at any moment: what was acknowledged is there afterwards, and the database is sound.
//!
//! A program that writes through `kit::db` is recorded (`recorder.c`), and from the record the disk is
//! rebuilt as it may be when the power fails before any one step. Each such disk is then opened as the
//! house opens it. The same must find losses when commits do not wait for the disk, or it proves nothing.

mod dice;
mod disk;
mod record;
mod writing;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use dice::Dice;
use disk::{Files, Names};
use kit::{
    bind, chronicle,
    db::{Db, Storage, migrate},
    sql,
    testing::now,
};
use record::Record;

const STATES: usize = 500;
const FOLDER: &str = "ENTENTE_RECORD_FOLDER";
const CARE: &str = "ENTENTE_RECORD_CARE";

/// What was found on the rebuilt disks.
#[derive(Debug, Default)]
struct Found {
    lost: usize,
    worst: usize,
    faults: Vec<String>,
}

/// Not a test of its own: the program that is recorded, which does nothing unless it is asked to.
#[test]
fn the_program_that_is_recorded() {
    let (Some(folder), Some(care)) = (setting(FOLDER), setting(CARE)) else { return };
    let folder = PathBuf::from(folder);
    let path = folder.join("entente.db");
    let storage = if care == "full" { Storage::Sqlite(path) } else { Storage::SqliteWeak(path) };
    writing::write(&storage, &folder);
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_fails() {
    let Some(record) = recorded("full") else { return };
    for names in [Names::Journalled, Names::WithFolder] {
        let found = examine(&record, names);
        println!("{names:?}: {STATES} disks from {} steps: {found:?}", record.steps.len());
        assert!(found.faults.is_empty(), "{names:?}: {} of {STATES}\n{}", found.faults.len(), found.faults.join("\n"));
        assert_eq!(found.lost, 0, "{names:?}: disks without something acknowledged");
    }
}

#[test]
fn without_waiting_for_the_disk_the_same_examination_finds_losses() {
    let Some(record) = recorded("weak") else { return };
    for names in [Names::Journalled, Names::WithFolder] {
        let found = examine(&record, names);
        println!("{names:?}: {STATES} disks from {} steps: {} lost, at worst {}", record.steps.len(), found.lost, found.worst);
        assert!(found.lost > STATES / 10, "{names:?}: only {} of {STATES} disks lost something", found.lost);
    }
}

#[expect(clippy::disallowed_methods, reason = "this is how a test speaks to the program it starts")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Runs the program under the recorder. `None` where there is no C compiler, which is said.
fn recorded(care: &str) -> Option<Record> {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(recorder) = compiled(folder.path()) else {
        assert!(setting("CI").as_deref() != Some("true"), "with CI=true nothing is skipped: there is no C compiler (cc)");
        eprintln!("SKIPPED: power failures, for want of a C compiler (cc)");
        return None;
    };
    let (disk, log) = (folder.path().join("disk"), folder.path().join("log"));
    fs::create_dir(&disk).expect("a folder");
    let disk = disk.canonicalize().expect("a path");
    let program = std::env::current_exe().expect("this program");
    let done = Command::new(program)
        .args(["--exact", "the_program_that_is_recorded"])
        .env("LD_PRELOAD", &recorder)
        .env("ENTENTE_RECORD_LOG", &log)
        .env(FOLDER, &disk)
        .env(CARE, care)
        .output()
        .expect("started");
    assert!(done.status.success(), "{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    let record = Record::read(fs::read(&log).expect("a record"));
    assert_eq!(disk::acknowledged(&record, record.steps.len()).len(), 240);
    assert!(record.folds_its_log_in_between(), "no checkpoint came between two acknowledgements: write more");
    assert!(disk::whole(&record) == found_in(&disk), "the record does not tell everything that was done");
    Some(record)
}

/// The recorder as a library; `None` when there is no C compiler.
fn compiled(folder: &Path) -> Option<PathBuf> {
    let (source, library) = (folder.join("recorder.c"), folder.join("recorder.so"));
    fs::write(&source, include_str!("recorder.c")).expect("written");
    let done =
        Command::new("cc").args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"]).arg(&library).arg(&source).arg("-ldl").output();
    let done = done.ok()?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Some(library)
}

fn found_in(folder: &Path) -> Files {
    let entries = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("readable").path());
    let files = entries.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("read")));
    files.filter(|(name, _)| name != record::LEDGER && !name.ends_with("-shm")).collect()
}

/// Rebuilds disks, each from a moment and a fate of its own, and looks at them.
fn examine(record: &Record, names: Names) -> Found {
    let mut dice = Dice::seeded(20_261_120);
    let mut found = Found::default();
    for _ in 0..STATES {
        let cut = dice.below(record.steps.len() + 1);
        let files = disk::after_failure(record, cut, names, &mut dice);
        match look(&files) {
            Ok(there) => {
                let lost = disk::acknowledged(record, cut).iter().filter(|name| !there.contains(**name)).count();
                found.lost += usize::from(lost > 0);
                found.worst = found.worst.max(lost);
            }
            Err(fault) => found.faults.push(format!("before step {cut}: {fault}")),
        }
    }
    found
}

/// Opens a rebuilt disk as the house does: the entries that are there, or what is wrong.
fn look(files: &Files) -> Result<BTreeSet<String>, String> {
    let folder = in_memory();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).expect("written");
    }
    let db = Db::open(&Storage::Sqlite(folder.path().join("entente.db"))).map_err(|why| format!("does not open: {why:?}"))?;
    let faults = db.integrity().map_err(|why| format!("cannot be examined: {why:?}"))?;
    if !faults.is_empty() {
        return Err(faults.join("; "));
    }
    migrate(&db, kit::migrations::ALL, now()).map_err(|why| format!("cannot be brought up to date: {why:?}"))?;
    let head = db.read(chronicle::verify).map_err(|why| format!("{why:?}"))?.map_err(|fault| fault.to_string())?;
    let entries = sql!("SELECT c.object_id FROM chronicle c JOIN chronicle_detail d ON d.sequence = c.sequence");
    let there: Vec<String> = db.read(|tx| tx.rows(entries, bind![])).map_err(|why| format!("{why:?}"))?;
    if i64::try_from(there.len()) == Ok(head.sequence) { Ok(there.into_iter().collect()) } else { Err("half an entry".into()) }
}

/// A folder in memory where the system has one: these disks need not outlive the test.
fn in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}
