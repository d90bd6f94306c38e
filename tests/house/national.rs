//! The generated partnerships: as many as promised, the same on every run, and at home in every page.

use entente::demo::national;
use kit::{
    Id, bind,
    db::{
        Db,
        testing::{Scratch, scratch_with},
    },
    sql,
};

/// How many rows one generated partnership has, and the digits of its activities' and updates' identifiers.
fn census(db: &Db) -> (Vec<i64>, Vec<Id>) {
    db.read(|tx| {
        let (id,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = $1"), bind![national::slug(2)])?;
        let count = |text| tx.one::<(i64,)>(text, bind![id]).map(|(count,)| count);
        let counts = vec![
            count(sql!("SELECT COUNT(*) FROM body WHERE partnership_id = $1"))?,
            count(sql!("SELECT COUNT(*) FROM meeting WHERE partnership_id = $1"))?,
            count(sql!("SELECT COUNT(*) FROM activity WHERE partnership_id = $1"))?,
            count(sql!("SELECT COUNT(*) FROM progress_update WHERE partnership_id = $1"))?,
            count(sql!("SELECT COUNT(*) FROM decision WHERE partnership_id = $1"))?,
        ];
        let ids = tx.rows(sql!("SELECT id FROM progress_update WHERE partnership_id = $1 ORDER BY id"), bind![id])?;
        Ok((counts, ids.into_iter().map(|(id,)| id).collect()))
    })
    .expect("read")
}

fn generated() -> (Db, Scratch) {
    let (db, scratch) = scratch_with(kit::migrations::ALL);
    national::fill(&db, 2, |_| ()).expect("generated");
    (db, scratch)
}

#[test]
fn a_generated_partnership_has_ten_years_of_life_and_is_the_same_on_every_run() {
    let ((first, _one), (second, _other)) = (generated(), generated());
    let (counts, ids) = census(&first);
    assert!(matches!(counts[..], [30, 400, 1_000, 4_200..=5_000, 750..=1_200]), "{counts:?}");
    assert!(first.integrity().expect("looked").is_empty());
    assert!((counts, ids) == census(&second), "another run wrote something else");
    let mut told = 0;
    national::fill(&first, 2, |_| told += 1).expect("nothing to do");
    assert_eq!(told, 0, "what is there stays");
}
