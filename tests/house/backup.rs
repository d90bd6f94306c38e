//! Backups made while the house serves, and brought back only when every byte is right; the head that a
//! backup keeps shows whether the chronicle was tampered with since.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};

use kit::{
    bind,
    chronicle::{self, Entry},
    db::{Db, Sql, Storage, WriteTx},
    permits::{Actor, Scope},
    sql,
    testing::now,
};

use crate::{
    dice::Dice,
    running::{Care, Client, Load, Running, prepared},
};

/// Runs a command of the program itself: what it printed, or why it failed.
fn entente(arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    let done = command.args(arguments).env_remove("ENTENTE_DATA").env_remove("ENTENTE_DATABASE").output().expect("started");
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if done.status.success() { Ok(said(&done.stdout)) } else { Err(said(&done.stdout) + &said(&done.stderr)) }
}

fn backup(data: &Path, to: &Path) -> Result<String, String> {
    entente(&["backup", "--data", text(data), "--to", text(to)])
}

fn restore(data: &Path, from: &Path) -> Result<String, String> {
    entente(&["restore", "--data", text(data), "--from", text(from)])
}

fn check(data: &Path, head: &Path) -> Result<String, String> {
    entente(&["check", "--data", text(data), "--head", text(head)])
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

/// A folder for the test, and in it the folder of an installation with the demonstration and a file. Also a token.
fn installation() -> (tempfile::TempDir, PathBuf, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    entente::cli::opening::private_folder(&data.join("files")).expect("made");
    fs::write(data.join("files/minutes.pdf"), "what was said ".repeat(1_000)).expect("written");
    let token = prepared(&data);
    (folder, data, token)
}

fn open(data: &Path) -> Db {
    Db::open(&Storage::SqliteWeak(data.join("entente.db"))).expect("opened")
}

/// Every file below a folder.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for path in fs::read_dir(folder).expect("readable").map(|entry| entry.expect("readable").path()) {
        if path.is_dir() {
            all.extend(contents(&path));
        } else {
            all.insert(path.clone(), fs::read(path).expect("read"));
        }
    }
    all
}

#[test]
fn a_backup_made_under_load_has_all_that_was_acknowledged_before_it_and_comes_back() {
    let (folder, data, token) = installation();
    let running = Running::start(&data, Care::Full);
    let load = Load::start(&running.address, &token);
    let mut last = folder.path().join("none");
    for number in 0..5 {
        thread::sleep(Duration::from_millis(150));
        let acknowledged = load.so_far();
        last = folder.path().join(format!("backup {number}"));
        backup(&data, &last).expect("backed up");
        let there: Vec<String> = open(&last).read(|tx| tx.rows(sql!("SELECT id FROM organization"), bind![])).expect("read");
        assert!(acknowledged.iter().all(|id| there.contains(id)), "backup {number} lacks something acknowledged before it");
        assert!(check(&last, &last.join("head.json")).expect("sound").contains("all is well"));
        check(&data, &last.join("head.json")).expect("what is served goes on from the backup");
    }
    assert!(load.finish().len() > 20, "that was no load");
    drop(running);

    let elsewhere = folder.path().join("elsewhere");
    restore(&elsewhere, &last).expect("restored");
    assert_eq!(fs::read(elsewhere.join("files/minutes.pdf")).ok(), fs::read(data.join("files/minutes.pdf")).ok());
    let again = Running::start(&elsewhere, Care::Full);
    let token = entente(&["user", "--data", text(&elsewhere), "token", "--email", "coordinator@example.org"]).expect("a new token");
    Client::new(&again.address, token.trim()).and_then(|mut client| client.add_organization("Afterwards")).expect("added");
    check(&elsewhere, &last.join("head.json")).expect("what is served goes on from the backup");
}

#[test]
fn a_backup_with_one_bit_changed_is_refused_and_nothing_is_touched() {
    let (folder, data, _) = installation();
    let copy = folder.path().join("backup");
    backup(&data, &copy).expect("backed up");
    let before = contents(&data);
    let mut dice = Dice::seeded(42);
    for name in ["entente.db", "files/minutes.pdf", "head.json", "sums.json"] {
        let path = copy.join(name);
        let sound = fs::read(&path).expect("read");
        for _ in 0..10 {
            let mut flipped = sound.clone();
            let bit = dice.below(8 * sound.len());
            flipped[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, flipped).expect("written");
            let why = restore(&data, &copy).expect_err("a changed bit");
            assert!(why.contains("nothing was changed"), "bit {bit} of {name}: {why}");
        }
        fs::write(&path, &sound[..sound.len() - 1]).expect("written");
        restore(&data, &copy).expect_err("a shorter file");
        fs::remove_file(&path).expect("removed");
        restore(&data, &copy).expect_err("a missing file");
        fs::write(&path, sound).expect("written");
    }
    fs::write(copy.join("files/more.pdf"), "more").expect("written");
    restore(&data, &copy).expect_err("a file that was not backed up");
    fs::remove_file(copy.join("files/more.pdf")).expect("removed");
    assert!(without_lock(contents(&data)) == without_lock(before), "the installation was touched");
    assert!(!folder.path().join("data.restoring").exists() && !folder.path().join("data.before-restore").exists());

    fs::write(data.join("files/minutes.pdf"), "something else").expect("written");
    restore(&data, &copy).expect("a sound backup");
    assert_eq!(fs::read(data.join("files/minutes.pdf")).ok(), fs::read(copy.join("files/minutes.pdf")).ok());
    assert_eq!(fs::read(folder.path().join("data.before-restore/files/minutes.pdf")).ok(), Some(b"something else".to_vec()));
    assert!(restore(&data, &copy).expect_err("refused").contains("in the way"));
}

/// The file that says who serves the folder is no part of its content.
fn without_lock(mut contents: BTreeMap<PathBuf, Vec<u8>>) -> BTreeMap<PathBuf, Vec<u8>> {
    contents.retain(|path, _| !path.ends_with("entente.lock"));
    contents
}

#[test]
fn a_backup_overwrites_nothing_and_what_is_served_is_not_replaced() {
    let (folder, data, _) = installation();
    let copy = folder.path().join("backup");
    let running = Running::start(&data, Care::Full);
    backup(&data, &copy).expect("backed up");
    let before = contents(&copy);
    assert!(backup(&data, &copy).expect_err("refused").contains("never overwrites"));
    assert!(contents(&copy) == before);
    assert!(restore(&data, &copy).expect_err("refused").contains("is being served"));
    assert!(backup(&folder.path().join("nothing"), &folder.path().join("of nothing")).expect_err("refused").contains("no installation"));
    assert!(restore(&folder.path().join("new"), &data).expect_err("refused").contains("holds no backup"));
    drop(running);
    restore(&data, &copy).expect("restored once nobody serves it");
}

#[test]
fn what_is_restored_lets_nobody_in_who_was_signed_in_and_no_link_works() {
    let (folder, data, _) = installation();
    let link = entente(&["sign-in-link", "--data", text(&data), "coordinator@example.org"]).expect("a link");
    assert!(link.starts_with("http://127.0.0.1:8080/en/a/"), "{link}");
    let open_doors = |place: &Path| -> (i64, i64) {
        let query =
            sql!("SELECT (SELECT COUNT(*) FROM session), (SELECT COUNT(*) FROM task_link WHERE revoked_at IS NULL AND used_at IS NULL)");
        open(place).read(|tx| tx.one(query, bind![])).expect("read")
    };
    let (copy, elsewhere) = (folder.path().join("backup"), folder.path().join("elsewhere"));
    backup(&data, &copy).expect("backed up");
    let before = open_doors(&data);
    assert!(before.0 > 0 && before.1 > 0, "{before:?}");
    restore(&elsewhere, &copy).expect("restored");
    assert_eq!((open_doors(&elsewhere), open_doors(&data)), ((0, 0), before), "the copy is closed, what was copied is not");
    check(&elsewhere, &copy.join("head.json")).expect("the chronicle goes on from the backup");
    let told: Vec<String> =
        open(&elsewhere).read(|tx| tx.rows(sql!("SELECT act FROM chronicle ORDER BY sequence DESC LIMIT 1"), bind![])).expect("read");
    assert_eq!(told, ["user.lock_out"]);
    entente(&["user", "--data", text(&data), "lock-out"]).expect("locked out");
    assert_eq!(open_doors(&data), (0, 0));
}

#[test]
fn a_sign_in_link_is_made_only_for_an_account_that_is_there() {
    let (_folder, data, _) = installation();
    let why = entente(&["sign-in-link", "--data", text(&data), "nobody@example.org"]).expect_err("no account");
    assert!(why.contains("no account with the address nobody@example.org"), "{why}");
    let url = ["--public-url", "http://entente.example.ca"];
    let why = entente(&["sign-in-link", "--data", text(&data), url[0], url[1], "coordinator@example.org"]).expect_err("not safe");
    assert!(why.contains("not safe"), "{why}");
}

#[test]
fn the_folder_one_stands_in_is_named_by_its_own_name() {
    let (folder, data, _) = installation();
    let copy = folder.path().join("backup");
    backup(&data, &copy).expect("backed up");
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    let done = command.args(["restore", "--data", ".", "--from", text(&copy)]).current_dir(&data).output().expect("started");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(data.join("entente.db").exists() && folder.path().join("data.before-restore/entente.db").exists());
}

/// What someone with the file in their hands does to it.
type Tampering = fn(&mut WriteTx) -> kit::Result<()>;

#[test]
fn the_head_of_a_backup_shows_every_tampering_since() {
    let (folder, data, _) = installation();
    write_entries(&data, 1..=20);
    let copy = folder.path().join("backup");
    backup(&data, &copy).expect("backed up");
    let head = copy.join("head.json");
    write_entries(&data, 21..=25);
    check(&data, &head).expect("more entries are no tampering");

    let from_the_chain: [(&str, Tampering, &str); 4] = [
        (
            "the middle removed",
            |tx| all(tx, &[sql!("DELETE FROM chronicle_detail WHERE sequence = 9"), sql!("DELETE FROM chronicle WHERE sequence = 9")]),
            "entry 9 is missing",
        ),
        ("one entry changed", |tx| all(tx, &[sql!("UPDATE chronicle SET act = 'other' WHERE sequence = 7")]), "entry 7 was altered"),
        (
            "one detail changed",
            |tx| all(tx, &[sql!("UPDATE chronicle_detail SET detail = '{}' WHERE sequence = 8")]),
            "the detail of entry 8",
        ),
        ("two swapped", swap, "entry 5 does not follow"),
    ];
    for (what, tampering, said) in from_the_chain {
        let tampered = tampered(&folder.path().join(what), &data, tampering);
        let why = entente(&["check", "--data", text(&tampered)]).expect_err(what);
        assert!(why.contains(said), "{what}: {why}");
        assert!(check(&tampered, &head).is_err(), "{what}");
    }
    let from_the_head: [(&str, Tampering, &str); 2] =
        [("the end cut off", cut_after_12, "the chain had 25 entries and has 12"), ("sealed anew", forge, "the chain was written anew")];
    for (what, tampering, said) in from_the_head {
        let tampered = tampered(&folder.path().join(what), &data, tampering);
        entente(&["check", "--data", text(&tampered)]).expect("the chain alone cannot tell");
        let why = check(&tampered, &head).expect_err(what);
        assert!(why.contains(said), "{what}: {why}");
    }
}

/// A copy of an installation, tampered with past what the database itself forbids.
fn tampered(to: &Path, data: &Path, tampering: Tampering) -> PathBuf {
    entente::cli::opening::private_folder(to).expect("made");
    fs::copy(data.join("entente.db"), to.join("entente.db")).expect("copied");
    open(to)
        .write(move |tx| {
            all(tx, &[sql!("DROP TRIGGER chronicle_never_changes"), sql!("DROP TRIGGER chronicle_never_shrinks")])?;
            tampering(tx)
        })
        .expect("tampered");
    to.to_owned()
}

fn all(tx: &mut WriteTx, statements: &[Sql]) -> kit::Result<()> {
    statements.iter().try_for_each(|statement| tx.run(*statement, bind![]).map(drop))
}

fn swap(tx: &mut WriteTx) -> kit::Result<()> {
    all(
        tx,
        &[
            sql!("DELETE FROM chronicle_detail WHERE sequence IN (5, 6)"),
            sql!("UPDATE chronicle SET sequence = -5 WHERE sequence = 5"),
            sql!("UPDATE chronicle SET sequence = 5 WHERE sequence = 6"),
            sql!("UPDATE chronicle SET sequence = 6 WHERE sequence = -5"),
        ],
    )
}

fn cut_after_12(tx: &mut WriteTx) -> kit::Result<()> {
    all(tx, &[sql!("DELETE FROM chronicle_detail WHERE sequence > 12"), sql!("DELETE FROM chronicle WHERE sequence > 12")])
}

/// From the thirteenth entry on another story, with a chain that holds.
fn forge(tx: &mut WriteTx) -> kit::Result<()> {
    cut_after_12(tx)?;
    (13..=25).try_for_each(|number| append(tx, "forger", number))
}

fn write_entries(data: &Path, mut numbers: std::ops::RangeInclusive<i64>) {
    open(data).write(move |tx| numbers.try_for_each(|number| append(tx, "test", number))).expect("written");
}

fn append(tx: &mut WriteTx, who: &str, number: i64) -> kit::Result<()> {
    let detail = Some(format!("{{\"number\":{number}}}"));
    let entry =
        Entry { at: now(), scope: Scope::installation(), act: "test.act", object_kind: "thing", object_id: number.to_string(), detail };
    chronicle::append(tx, &Actor::House(who.into()), &entry)
}
