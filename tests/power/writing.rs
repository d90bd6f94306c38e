//! The program whose power fails: three people who write at once, and what each was told is kept.

use std::{fs::File, io::Write as _, path::Path, sync::Mutex, thread};

use kit::{
    chronicle::{self, Entry},
    db::{Db, Storage, migrate},
    permits::{Actor, Scope},
    testing::now,
};

use crate::record::LEDGER;

/// How many entries each of the three writes.
const EACH: u32 = 80;

/// Writes into a new database, noting in the ledger each entry whose change came back as committed.
pub fn write(storage: &Storage, folder: &Path) {
    let db = Db::open(storage).expect("opened");
    migrate(&db, kit::migrations::ALL, now()).expect("migrated");
    let ledger = Mutex::new(File::create_new(folder.join(LEDGER)).expect("a ledger"));
    thread::scope(|scope| {
        for writer in 0..3 {
            let (db, ledger) = (&db, &ledger);
            scope.spawn(move || {
                for number in 0..EACH {
                    let name = format!("{writer}-{number}");
                    append(db, &name, (number + writer) % 3);
                    let line = format!("{name}\n");
                    ledger.lock().expect("a turn").write_all(line.as_bytes()).expect("noted");
                }
            });
        }
    });
}

/// An entry with a detail that fits in a page, fills one, or needs several.
fn append(db: &Db, name: &str, size: u32) {
    let detail = format!("\"{}\"", name.repeat([20, 700, 5_000][size as usize]));
    let entry = Entry {
        at: now(),
        scope: Scope::installation(),
        act: "power.write",
        object_kind: "thing",
        object_id: name.to_owned(),
        detail: Some(detail),
    };
    db.write(move |tx| chronicle::append(tx, &Actor::House("power".into()), &entry)).expect("committed");
}
