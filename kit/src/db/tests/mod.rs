//! What the database layer promises, on the engine that the test run names.

mod changing;
mod keeping;
mod listing;
mod migrating;
mod reading;
mod values;

use jiff::Timestamp;

use super::{Db, Migration, WriteTx, testing::Scratch};
use crate::{Error, Result, bind, sql};

/// A schema with one of everything.
pub(super) const SHELF: &[Migration] = &[
    Migration {
        number: 1,
        name: "things",
        sql: "CREATE TABLE thing (
            id BIGINT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL UNIQUE,
            name_fold TEXT NOT NULL,
            weight DOUBLE PRECISION,
            big BIGINT,
            fragile BOOLEAN NOT NULL DEFAULT FALSE,
            day TEXT,
            CHECK (weight IS NULL OR weight >= 0)
        );
        CREATE INDEX thing_fold ON thing (name_fold);",
    },
    Migration {
        number: 2,
        name: "parts",
        sql: "CREATE TABLE part (
            thing_id BIGINT NOT NULL REFERENCES thing (id),
            place BIGINT NOT NULL,
            note TEXT,
            PRIMARY KEY (thing_id, place)
        );
        -- sqlite:
        CREATE TRIGGER part_stays BEFORE DELETE ON part BEGIN SELECT RAISE(ABORT, 'parts stay'); END;
        -- postgres:
        CREATE FUNCTION parts_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'parts stay'; END $$;
        CREATE TRIGGER part_stays BEFORE DELETE ON part FOR EACH ROW EXECUTE FUNCTION parts_stay();
        -- both:
        CREATE INDEX part_note ON part (note, thing_id);",
    },
];

fn shelf() -> (Db, Scratch) {
    super::testing::scratch_with(SHELF)
}

fn noon() -> Timestamp {
    "2026-11-20T12:00:00Z".parse().expect("an instant")
}

fn put(tx: &mut WriteTx, id: i64, name: &str) -> Result<u64> {
    tx.run(sql!("INSERT INTO thing (id, name, name_fold) VALUES ($1, $2, $3)"), bind![id, name, name.to_lowercase()])
}

fn names(db: &Db) -> Vec<String> {
    db.read(|tx| tx.rows(sql!("SELECT name FROM thing ORDER BY id"), bind![])).expect("names")
}

fn said(outcome: Result<impl std::fmt::Debug>) -> String {
    match outcome.expect_err("a failure") {
        Error::Internal(text) => text,
        other => other.to_string(),
    }
}
