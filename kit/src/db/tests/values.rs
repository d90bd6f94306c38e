//! Every kind of value comes back as it was stored, and what cannot be stored is refused.

use jiff::{Timestamp, civil::Date};

use super::{said, shelf};
use crate::{
    Error, Id, Result, bind,
    db::{Column, FromRow, ToValue},
    row, sql,
};

fn back<T: ToValue + Column + Send + 'static>(text: &'static str, value: T) -> T {
    let (db, _scratch) = shelf();
    db.read(|tx| tx.one(crate::db::Sql::constant(text), bind![value])).expect("the value")
}

#[test]
fn whole_numbers_come_back_even_the_extreme_ones() {
    for number in [i64::MIN, -1, 0, 1, 9_007_199_254_740_993, i64::MAX] {
        assert_eq!(back("SELECT CAST($1 AS BIGINT)", number), number);
    }
    assert_eq!(back("SELECT CAST($1 AS BIGINT)", u32::MAX), u32::MAX);
    assert_eq!(back("SELECT CAST($1 AS BIGINT)", i32::MIN), i32::MIN);
}

#[test]
fn fractions_come_back_to_the_last_bit() {
    for number in [0.1, -0.0, 1.0, f64::MAX, f64::MIN_POSITIVE, 1.0 / 3.0] {
        let (db, _scratch) = shelf();
        let stored: f64 = db
            .write(move |tx| {
                tx.run(sql!("INSERT INTO thing (id, name, name_fold, weight) VALUES (1, 'a', 'a', $1)"), bind![f64::abs(number)])?;
                tx.one(sql!("SELECT weight FROM thing"), bind![])
            })
            .expect("the number");
        assert_eq!(stored.to_bits(), number.abs().to_bits());
    }
}

#[test]
fn texts_come_back_in_every_script() {
    for text in [
        "",
        " ",
        "Comité d’accueil « été »",
        "👩🏽‍🚒🇨🇦",
        "שלום مرحبا",
        "e\u{301} ≠ é",
        "a\u{202e}b",
        "日本語",
        "'; DROP TABLE thing; --",
        "\r\n\t",
    ] {
        assert_eq!(back("SELECT CAST($1 AS TEXT)", text.to_owned()), text);
    }
}

#[test]
fn dates_and_instants_come_back() {
    for text in ["0001-01-01", "2024-02-29", "9999-12-31"] {
        let date: Date = text.parse().expect("a date");
        assert_eq!(back("SELECT CAST($1 AS TEXT)", date), date);
    }
    let instant: Timestamp = "2026-03-08T06:59:59Z".parse().expect("an instant");
    assert_eq!(back("SELECT CAST($1 AS TEXT)", instant), instant);
    let id = Id::from_parts(instant, [7; 10]);
    assert_eq!(back("SELECT CAST($1 AS TEXT)", id), id);
}

#[test]
fn instants_are_kept_to_the_second_so_that_text_order_is_time_order() {
    let early: Timestamp = "2026-03-08T06:59:59Z".parse().expect("an instant");
    let within: Timestamp = "2026-03-08T06:59:59.750Z".parse().expect("an instant");
    assert_eq!(back("SELECT CAST($1 AS TEXT)", within), early);
    let before_1970: Timestamp = "1969-12-31T23:59:58.250Z".parse().expect("an instant");
    assert_eq!(back("SELECT CAST($1 AS TEXT)", before_1970).to_string(), "1969-12-31T23:59:58Z");
}

type Known = (bool, Option<i64>, Option<f64>, Option<Date>);

#[test]
fn yes_no_and_nothing_come_back() {
    let (db, _scratch) = shelf();
    let stored: Vec<Known> = db
        .write(|tx| {
            let add = sql!("INSERT INTO thing (id, name, name_fold, fragile, big, weight, day) VALUES ($1, $2, $2, $3, $4, $5, $6)");
            tx.run(add, bind![1, "a", true, None::<i64>, None::<f64>, None::<Date>])?;
            tx.run(add, bind![2, "b", false, Some(i64::MAX), Some(2.5), Some(jiff::civil::date(2026, 4, 1))])?;
            tx.rows(sql!("SELECT fragile, big, weight, day FROM thing ORDER BY id"), bind![])
        })
        .expect("rows");
    assert_eq!(stored, [(true, None, None, None), (false, Some(i64::MAX), Some(2.5), Some(jiff::civil::date(2026, 4, 1)))]);
    let fragile = db.read(|tx| tx.rows::<i64>(sql!("SELECT id FROM thing WHERE fragile = $1"), bind![true])).expect("rows");
    assert_eq!(fragile, [1]);
}

#[test]
fn a_whole_number_may_be_bound_where_a_fraction_is_kept() {
    let (db, _scratch) = shelf();
    let weight: f64 = db
        .write(|tx| {
            tx.run(sql!("INSERT INTO thing (id, name, name_fold, weight) VALUES (1, 'a', 'a', $1)"), bind![3])?;
            tx.one(sql!("SELECT weight FROM thing"), bind![])
        })
        .expect("the weight");
    assert!((weight - 3.0).abs() < f64::EPSILON);
}

#[test]
fn what_one_engine_could_not_keep_is_refused_by_both() {
    let (db, _scratch) = shelf();
    let nul = db.read(|tx| tx.one::<String>(sql!("SELECT CAST($1 AS TEXT)"), bind!["a\0b"]));
    assert!(matches!(nul, Err(Error::Malformed(_))), "{nul:?}");
    let infinite = db.read(|tx| tx.one::<f64>(sql!("SELECT CAST($1 AS DOUBLE PRECISION)"), bind![f64::INFINITY]));
    assert!(said(infinite).contains("not finite"));
}

#[test]
fn parameters_are_matched_by_their_number_not_by_their_place() {
    let (db, _scratch) = shelf();
    let text = sql!("SELECT CAST($2 AS TEXT) || CAST($1 AS TEXT) || CAST($2 AS TEXT)");
    assert_eq!(db.read(|tx| tx.one::<String>(text, bind!["a", "b"])).expect("text"), "bab");
    for wrong in [bind!["a"], bind!["a", "b", "c"]] {
        let failure = said(db.read(|tx| tx.one::<String>(text, wrong)));
        assert!(failure.contains("values are bound"), "{failure}");
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Pair(String, i64);

impl FromRow for Pair {
    fn from_row(cells: &mut crate::db::Cells<'_>) -> Result<Self> {
        Ok(Self(cells.take()?, cells.take()?))
    }
}

row! {
    /// A struct in a struct.
    pub struct Nested {
        /// One cell.
        pub first: i64,
        /// Two cells.
        pub pair: Pair,
        /// Two more.
        pub rest: (Option<String>, bool),
    }
}

#[test]
fn a_row_may_hold_something_made_of_several_cells() {
    let (db, _scratch) = shelf();
    let nested: Nested = db.read(|tx| tx.one(sql!("SELECT 1, 'two', 3, NULL, 5 = 5"), bind![])).expect("a row");
    assert_eq!((nested.first, nested.pair, nested.rest), (1, Pair("two".into(), 3), (None, true)));
}

#[test]
fn columns_left_over_missing_or_of_another_kind_are_told_apart() {
    let (db, _scratch) = shelf();
    let over = said(db.read(|tx| tx.one::<(i64,)>(sql!("SELECT 1, 2"), bind![])));
    assert!(over.contains("gives 2 columns"), "{over}");
    let missing = said(db.read(|tx| tx.one::<(i64, i64)>(sql!("SELECT 1"), bind![])));
    assert!(missing.contains("only 1 column"), "{missing}");
    let other = said(db.read(|tx| tx.one::<(i64, Date)>(sql!("SELECT 1, 'soon' AS day"), bind![])));
    assert!(other.contains("column 2 (day)") && other.contains("a date"), "{other}");
    let empty = said(db.read(|tx| tx.one::<String>(sql!("SELECT CAST(NULL AS TEXT)"), bind![])));
    assert!(empty.contains("found nothing"), "{empty}");
    let wide = said(db.read(|tx| tx.one::<i32>(sql!("SELECT 3000000000"), bind![])));
    assert!(wide.contains("out of its range"), "{wide}");
}
