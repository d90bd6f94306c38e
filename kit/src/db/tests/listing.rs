//! Lists: every composed text is understood, and filters, orders and pages do what they say.

use super::{said, shelf};
use crate::{
    bind,
    db::{Count, Db, Direction, Filter, List, Sort, ToValue},
    sql,
};

const THINGS: List = List {
    columns: sql!("t.id"),
    from: sql!("thing t"),
    only: sql!("t.id >= $1 AND t.id <= $2"),
    id: sql!("t.id"),
    filters: &[
        Filter { key: "fragile", sql: sql!("t.fragile = ?") },
        Filter { key: "name", sql: sql!("t.name_fold LIKE ? || '%' AND t.name <> '?'") },
        Filter { key: "q", sql: sql!("t.name_fold LIKE ? ESCAPE '!'") },
        Filter { key: "between", sql: sql!("t.weight BETWEEN ? AND ?") },
    ],
    sorts: &[
        Sort { key: "name", by: &[sql!("t.name_fold")] },
        Sort { key: "weight", by: &[sql!("t.weight")] },
        Sort { key: "fragile", by: &[sql!("t.fragile"), sql!("t.weight")] },
    ],
};

/// Things 1 to 300 named `nnn`; every third fragile; every fifth without weight, the others of weight id modulo 7.
fn filled() -> (Db, crate::db::testing::Scratch) {
    let (db, scratch) = shelf();
    db.write(|tx| {
        for id in 1..=300_i64 {
            let weight = (id % 5 != 0).then(|| f64::from(u32::try_from(id % 7).unwrap_or(0)));
            tx.run(
                sql!("INSERT INTO thing (id, name, name_fold, fragile, weight) VALUES ($1, $2, $2, $3, $4)"),
                bind![id, format!("{id:03}"), id % 3 == 0, weight],
            )?;
        }
        Ok(())
    })
    .expect("filled");
    (db, scratch)
}

#[test]
fn every_text_a_list_can_become_is_understood() {
    let (db, _scratch) = shelf();
    let texts = THINGS.every_text();
    // 3 sorts both ways; 4 filters and 6 pairs each as a page, as a count and as a count of so many; and the whole count.
    assert_eq!(texts.len(), 6 + 30 + 1);
    db.read(|tx| texts.iter().try_for_each(|text| tx.prepare_only(text))).expect("all understood");
    assert_eq!(texts[36], "SELECT COUNT(*) FROM thing t WHERE (t.id >= $1 AND t.id <= $2)");
    assert!(
        texts.contains(
            &"SELECT t.id FROM thing t WHERE (t.id >= $1 AND t.id <= $2) AND (t.name_fold LIKE $3 || '%' AND t.name <> '?') \
          AND (t.weight BETWEEN $4 AND $5) ORDER BY t.name_fold ASC NULLS LAST, t.id ASC LIMIT CAST($6 AS BIGINT) OFFSET CAST($7 AS BIGINT)"
                .to_owned()
        )
    );
}

#[test]
fn filters_narrow_and_the_count_agrees() {
    let (db, _scratch) = filled();
    db.read(|tx| {
        let whole = THINGS.with(bind![1, 300]);
        assert_eq!(whole.count(tx)?.rows, 300);
        let fragile = whole.clone().filter("fragile", bind![true])?;
        assert_eq!(fragile.count(tx)?.rows, 100);
        let counted = |most| fragile.clone().counted_to(most).count(tx);
        assert_eq!(counted(100)?, Count { rows: 100, and_more: false });
        assert_eq!(counted(99)?, Count { rows: 99, and_more: true });
        let both = fragile.filter("between", bind![2.0, 3.0])?.filter("name", bind!["0"])?;
        let expected: Vec<i64> = (1..100).filter(|id| id % 3 == 0 && id % 5 != 0 && matches!(id % 7, 2 | 3)).collect();
        assert_eq!(both.count(tx)?.rows, u64::try_from(expected.len()).expect("few"));
        assert_eq!(both.page::<i64>(tx, 200, 0)?, expected);
        let twice = whole.clone().filter("name", bind!["1"])?.filter("name", bind!["12"])?;
        assert_eq!(twice.page::<i64>(tx, 200, 0)?, (120..130).collect::<Vec<_>>());
        assert_eq!(whole.filter_if("fragile", None)?.filter_if("fragile", Some(false.to_value()))?.count(tx)?.rows, 200);
        Ok(())
    })
    .expect("read");
}

#[test]
fn what_has_no_value_comes_last_in_either_direction() {
    let (db, _scratch) = filled();
    for direction in [Direction::Up, Direction::Down] {
        let ids: Vec<i64> = db.read(|tx| THINGS.with(bind![1, 20]).sort("weight", direction).page(tx, 200, 0)).expect("read");
        let mut last = [5, 10, 15, 20];
        if direction == Direction::Down {
            last.reverse();
        }
        assert_eq!(ids[16..], last, "{direction:?}");
        let mut weights: Vec<i64> = ids[..16].iter().map(|id| id % 7).collect();
        if direction == Direction::Down {
            weights.reverse();
        }
        assert!(weights.is_sorted(), "{weights:?}");
    }
}

#[test]
fn pages_cover_a_list_once_and_are_never_larger_than_two_hundred() {
    let (db, _scratch) = filled();
    db.read(|tx| {
        let list = THINGS.with(bind![1, 300]).sort("fragile", Direction::Down);
        let mut seen = Vec::new();
        for page in 0..8 {
            seen.extend(list.page::<i64>(tx, 40, page * 40)?);
        }
        assert_eq!(seen, list.all::<i64>(tx, 1_000)?);
        seen.sort_unstable();
        assert_eq!(seen, (1..=300).collect::<Vec<_>>());
        assert_eq!(list.page::<i64>(tx, 5_000, 0)?.len(), 200);
        assert_eq!(list.page::<i64>(tx, 0, 0)?.len(), 1);
        assert_eq!(list.page::<i64>(tx, 40, u32::MAX)?, Vec::<i64>::new());
        Ok(())
    })
    .expect("read");
}

#[test]
fn a_sort_nobody_knows_leaves_the_order_and_a_filter_nobody_knows_is_a_mistake() {
    let (db, _scratch) = filled();
    let list = THINGS.with(bind![1, 3]);
    let sorted = list.clone().sort("name; DROP TABLE thing", Direction::Down);
    assert_eq!(db.read(|tx| sorted.page::<i64>(tx, 10, 0)).expect("read"), [1, 2, 3]);
    assert!(THINGS.has_sort("weight") && !THINGS.has_sort("colour"));
    assert!(said(list.clone().filter("colour", bind!["red"])).contains("no filter called colour"));
    assert!(said(list.filter("between", bind![1.0])).contains("takes 2 values"));
}

#[test]
fn folded_texts_are_sorted_alike_on_both_engines() {
    let (db, _scratch) = shelf();
    let words = ["zebre", "eleve", "École", "ecole", "a b", "a-b", "ab", "A", "_", "œuvre", "z", "é", "1", "10", "2", "Ω", "😀"];
    db.write(move |tx| {
        for (id, word) in (1_i64..).zip(words) {
            tx.run(sql!("INSERT INTO thing (id, name, name_fold) VALUES ($1, $2, $2)"), bind![id, word])?;
        }
        Ok(())
    })
    .expect("written");
    let sorted: Vec<String> = db.read(|tx| tx.rows(sql!("SELECT name_fold FROM thing ORDER BY name_fold"), bind![])).expect("read");
    let mut expected = words.to_vec();
    expected.sort_unstable();
    assert_eq!(sorted, expected);
}

#[test]
fn the_signs_that_people_type_are_searched_for_as_they_are() {
    let (db, _scratch) = shelf();
    db.write(|tx| {
        for (id, name) in [(1_i64, "50% done"), (2, "500 done"), (3, "a_b"), (4, "axb"), (5, "wow!"), (6, "a\\b")] {
            tx.run(sql!("INSERT INTO thing (id, name, name_fold, fragile) VALUES ($1, $2, $2, $3)"), bind![id, name, false])?;
        }
        Ok(())
    })
    .expect("filled");
    let found = |typed: &str| {
        let search = THINGS.with(bind![1, 9]).filter("q", bind![crate::web::containing(typed)]).expect("a filter");
        db.read(|tx| search.page::<i64>(tx, 50, 0)).expect("a page")
    };
    let all = ["50%", "%", "a_b", "_", "w!", "!", "a\\b", "\\", "done", "%%"].map(found);
    assert_eq!(all, [vec![1], vec![1], vec![3], vec![3], vec![5], vec![5], vec![6], vec![6], vec![1, 2], vec![]]);
}
