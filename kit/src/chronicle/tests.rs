//! What tampering with the chain looks like.

use super::*;
use crate::{
    Id,
    db::{Db, testing::scratch_with},
    testing::now,
};

fn written(count: usize) -> (Db, crate::db::testing::Scratch) {
    let (db, scratch) = scratch_with(crate::migrations::ALL);
    for n in 0..count {
        db.write(move |tx| append(tx, &Actor::House("test".into()), &entry(n))).expect("appended");
    }
    (db, scratch)
}

fn entry(n: usize) -> Entry {
    let detail = Some(format!("{{\"n\":{n}}}"));
    Entry { at: now(), scope: Scope::installation(), act: "test.act", object_kind: "thing", object_id: n.to_string(), detail }
}

fn tamper(db: &Db, statements: &'static [crate::db::Sql]) {
    let is_sqlite = db.is_sqlite();
    db.write(move |tx| {
        if is_sqlite {
            tx.run(sql!("DROP TRIGGER chronicle_never_changes"), bind![])?;
            tx.run(sql!("DROP TRIGGER chronicle_never_shrinks"), bind![])?;
        } else {
            tx.run(sql!("ALTER TABLE chronicle DISABLE TRIGGER chronicle_never_changes"), bind![])?;
            tx.run(sql!("ALTER TABLE chronicle DISABLE TRIGGER chronicle_never_shrinks"), bind![])?;
        }
        for statement in statements {
            tx.run(*statement, bind![])?;
        }
        Ok(())
    })
    .expect("tampered");
}

fn verdict(db: &Db) -> std::result::Result<Head, Fault> {
    db.read(verify).expect("read")
}

#[test]
fn an_untouched_chain_verifies_and_ends_at_its_head() {
    let (db, _scratch) = written(5);
    let head = db.read(head).expect("a head");
    assert_eq!(head.sequence, 5);
    assert_eq!(verdict(&db), Ok(head));
}

#[test]
fn entries_can_be_neither_changed_nor_removed_by_the_program() {
    let (db, _scratch) = written(2);
    assert!(db.write(|tx| tx.run(sql!("UPDATE chronicle SET act = 'other'"), bind![])).is_err());
    assert!(db.write(|tx| tx.run(sql!("DELETE FROM chronicle"), bind![])).is_err());
    assert!(verdict(&db).is_ok());
}

#[test]
fn a_missing_entry_is_found() {
    let (db, _scratch) = written(5);
    tamper(&db, &[sql!("DELETE FROM chronicle_detail WHERE sequence = 3"), sql!("DELETE FROM chronicle WHERE sequence = 3")]);
    assert_eq!(verdict(&db), Err(Fault::Missing(3)));
}

#[test]
fn an_altered_entry_is_found() {
    let (db, _scratch) = written(5);
    tamper(&db, &[sql!("UPDATE chronicle SET object_id = 'other' WHERE sequence = 2")]);
    assert_eq!(verdict(&db), Err(Fault::Altered(2)));
}

#[test]
fn an_altered_detail_is_found() {
    let (db, _scratch) = written(5);
    tamper(&db, &[sql!("UPDATE chronicle_detail SET detail = '{}' WHERE sequence = 4")]);
    assert_eq!(verdict(&db), Err(Fault::DetailAltered(4)));
}

#[test]
fn a_detail_given_to_somebody_else_renamed_or_removed_is_found() {
    for statement in [
        sql!("UPDATE chronicle_detail SET actor = 'somebody', detail = '{}' WHERE sequence = 4"),
        sql!("UPDATE chronicle_detail SET actor_name = 'Somebody Else' WHERE sequence = 4"),
        sql!("DELETE FROM chronicle_detail WHERE sequence = 4"),
    ] {
        let (db, _scratch) = written(5);
        db.write(move |tx| tx.run(statement, bind![])).expect("tampered");
        assert_eq!(verdict(&db), Err(Fault::DetailAltered(4)), "{statement:?}");
    }
}

#[test]
fn two_swapped_entries_are_found() {
    let (db, _scratch) = written(5);
    tamper(
        &db,
        &[
            sql!("DELETE FROM chronicle_detail"),
            sql!("DELETE FROM chronicle_salt"),
            sql!("UPDATE chronicle SET sequence = -2 WHERE sequence = 2"),
            sql!("UPDATE chronicle SET sequence = 2 WHERE sequence = 3"),
            sql!("UPDATE chronicle SET sequence = 3 WHERE sequence = -2"),
        ],
    );
    assert_eq!(verdict(&db), Err(Fault::Broken(2)));
}

#[test]
fn a_cut_end_is_found_by_the_head_kept_elsewhere() {
    let (db, _scratch) = written(5);
    let kept = db.read(head).expect("a head");
    tamper(&db, &[sql!("DELETE FROM chronicle_detail WHERE sequence > 3"), sql!("DELETE FROM chronicle WHERE sequence > 3")]);
    assert!(verdict(&db).is_ok(), "the chain alone cannot tell");
    assert_eq!(db.read(|tx| verify_against(tx, &kept)).expect("read"), Err(Fault::Cut { kept: 5, found: 3 }));
}

#[test]
fn a_chain_written_anew_is_found_by_the_head_kept_elsewhere() {
    let (db, _scratch) = written(5);
    let kept = db.read(head).expect("a head");
    tamper(&db, &[sql!("DELETE FROM chronicle_detail WHERE sequence > 3"), sql!("DELETE FROM chronicle WHERE sequence > 3")]);
    for n in 10..14 {
        db.write(move |tx| append(tx, &Actor::House("forger".into()), &entry(n))).expect("appended");
    }
    assert!(verdict(&db).is_ok());
    assert_eq!(db.read(|tx| verify_against(tx, &kept)).expect("read"), Err(Fault::Resealed(5)));
}

#[test]
fn someone_forgotten_leaves_no_name_and_a_whole_chain() {
    let (db, _scratch) = written(1);
    let account = Id::new(now());
    let signed = crate::permits::Signed { account, session: account, name: "Amina Diallo".into() };
    db.write(move |tx| append(tx, &Actor::Signed(signed), &entry(7))).expect("appended");
    db.write(move |tx| forget(tx, &account.to_string())).expect("forgotten");
    assert!(verdict(&db).is_ok());
    let told = db.read(|tx| history(tx, "thing", 7)).expect("history");
    assert_eq!((told.len(), told[0].actor_name.clone(), told[0].detail.clone()), (1, None, None));
}
