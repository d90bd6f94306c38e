//! Looking for damage that the server can show: unusable indexes, unproven rules, references to nothing.

use crate::{
    Result,
    db::{Tx, tx::Wanted},
    row,
};

row! {
    struct Reference {
        table: String,
        parent: String,
        set: String,
        matching: String,
    }
}

const UNUSABLE: &str = "SELECT 'the index ' || CAST(indexrelid::regclass AS TEXT) || ' is not usable' FROM pg_index WHERE NOT indisvalid
    UNION ALL SELECT 'the rule ' || conname || ' was never proven' FROM pg_constraint WHERE NOT convalidated";

const REFERENCES: &str = "SELECT CAST(k.conrelid::regclass AS TEXT), CAST(k.confrelid::regclass AS TEXT),
        (SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)),
        (SELECT string_agg(format('p.%I = c.%I', there.attname, here.attname), ' AND ')
            FROM unnest(k.conkey, k.confkey) AS pair (child, parent)
            JOIN pg_attribute here ON here.attrelid = k.conrelid AND here.attnum = pair.child
            JOIN pg_attribute there ON there.attrelid = k.confrelid AND there.attnum = pair.parent)
    FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace ORDER BY k.conname";

/// What is wrong with the stored data. Damaged pages are found by `pg_checksums`.
pub(super) fn integrity(tx: &Tx) -> Result<Vec<String>> {
    let mut found: Vec<String> = tx.fetch(UNUSABLE, &[], Wanted::All)?;
    let references: Vec<Reference> = tx.fetch(REFERENCES, &[], Wanted::All)?;
    for Reference { table, parent, set, matching } in references {
        let text = format!("SELECT COUNT(*) FROM {table} c WHERE {set} AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE {matching})");
        let lost: i64 = tx.fetch(&text, &[], Wanted::First)?.pop().unwrap_or(0);
        if lost > 0 {
            found.push(format!("{lost} rows of {table} refer to missing rows of {parent}"));
        }
    }
    Ok(found)
}
