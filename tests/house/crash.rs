//! The program is killed at any moment, a hundred times: what it acknowledged is there afterwards, and
//! nothing is half done.

use std::{
    collections::BTreeSet,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use kit::{
    bind, chronicle,
    db::{Db, Storage, Tx},
    sql,
};

use crate::{
    dice::Dice,
    running::{Care, Load, Running, prepared},
};

const ROUNDS: usize = 100;

/// What came of the rounds.
#[derive(Debug, Default)]
struct Outcome {
    rounds: usize,
    acknowledged: usize,
    lost: usize,
    slowest_start: Duration,
}

#[test]
fn nothing_acknowledged_is_lost_in_a_hundred_kills() {
    let begun = Instant::now();
    let outcome = rounds(Care::Full);
    println!("{outcome:?} in {:.1?}", begun.elapsed());
    assert_eq!((outcome.rounds, outcome.lost), (ROUNDS, 0));
    assert!(outcome.acknowledged > 5 * ROUNDS, "that was no load: {outcome:?}");
}

#[test]
fn answering_before_the_commit_is_found_out() {
    let outcome = rounds(Care::Hasty);
    println!("{outcome:?}");
    assert!(outcome.lost > 0, "the examination sees no loss where there must be one: {outcome:?}");
}

/// Starts, examines what the round before left, writes, kills; until something is lost.
fn rounds(care: Care) -> Outcome {
    let around = tempfile::tempdir().expect("a folder");
    let folder = around.path().join("data");
    let token = prepared(&folder);
    let before = organizations(&folder);
    let mut dice = Dice::seeded(4_711);
    let (mut ledger, mut outcome) = (BTreeSet::new(), Outcome::default());
    for round in 0..=ROUNDS {
        let running = Running::start(&folder, care);
        outcome.slowest_start = outcome.slowest_start.max(running.starting);
        outcome.lost = examine(&folder, &before, &ledger);
        if outcome.lost > 0 || round == ROUNDS {
            break;
        }
        let load = Load::start(&running.address, &token);
        thread::sleep(Duration::from_millis(20) + Duration::from_millis(1) * u32::try_from(dice.below(281)).expect("small"));
        running.kill();
        ledger.extend(load.finish());
        outcome.rounds += 1;
    }
    outcome.acknowledged = ledger.len();
    outcome
}

fn open(folder: &Path) -> Db {
    Db::open(&Storage::Sqlite(folder.join("entente.db"))).expect("opened")
}

fn organizations(folder: &Path) -> BTreeSet<String> {
    let all: Vec<String> = open(folder).read(|tx| tx.rows(sql!("SELECT id FROM organization"), bind![])).expect("read");
    all.into_iter().collect()
}

/// How many of the ledger are missing. Damage, and anything half done, fails the test at once.
fn examine(folder: &Path, before: &BTreeSet<String>, ledger: &BTreeSet<String>) -> usize {
    let db = open(folder);
    assert_eq!(db.integrity().expect("looked"), Vec::<String>::new());
    db.read(|tx| {
        chronicle::verify(tx)?.unwrap_or_else(|fault| panic!("the chronicle: {fault}"));
        let there = whole_operations(tx, before)?;
        Ok(ledger.difference(&there).count())
    })
    .expect("examined")
}

/// The organizations that were added, each with its sector, its one line in the chronicle and the detail of it.
fn whole_operations(tx: &Tx, before: &BTreeSet<String>) -> kit::Result<BTreeSet<String>> {
    let all: Vec<(String, i64, i64, i64)> = tx.rows(
        sql!(
            "SELECT o.id, (SELECT COUNT(*) FROM organization_sector s WHERE s.organization_id = o.id),
                    (SELECT COUNT(*) FROM chronicle c WHERE c.object_kind = 'organization' AND c.object_id = o.id),
                    (SELECT COUNT(*) FROM chronicle c JOIN chronicle_detail d ON d.sequence = c.sequence
                     WHERE c.object_kind = 'organization' AND c.object_id = o.id)
             FROM organization o"
        ),
        bind![],
    )?;
    let added: Vec<_> = all.into_iter().filter(|(id, ..)| !before.contains(id)).collect();
    let halves: Vec<_> = added.iter().filter(|(_, sectors, lines, details)| (*sectors, *lines, *details) != (1, 1, 1)).collect();
    assert!(halves.is_empty(), "half done: {halves:?}");
    let lines: (i64,) = tx.one(sql!("SELECT COUNT(*) FROM chronicle WHERE act = 'organizations.add'"), bind![])?;
    assert_eq!(usize::try_from(lines.0), Ok(added.len()), "as many lines in the chronicle as organizations");
    Ok(added.into_iter().map(|(id, ..)| id).collect())
}
