//! The present schema, printed: tables, columns, keys, references, indexes. The same on both engines.

use std::fmt::Write as _;

use super::{
    Db, Tx,
    tx::{Link, Wanted},
};
use crate::{Result, row};

row! {
    /// A column of a table.
    struct Described {
        table: String,
        name: String,
        kind: String,
        required: bool,
    }
}

/// The present schema in one normal form, for comparing with a printed file and between engines.
pub fn schema(db: &Db) -> Result<String> {
    db.read(schema_of)
}

/// The same, asked within a transaction.
pub(super) fn schema_of(tx: &Tx) -> Result<String> {
    match tx.link() {
        Link::Sqlite(_) => print(tx, &SQLITE),
        Link::Postgres(_) => print(tx, &POSTGRES),
    }
}

/// How one engine is asked.
struct Catalogue {
    columns: &'static str,
    /// Rows of (table, sentence).
    rules: &'static str,
}

fn print(tx: &Tx, catalogue: &Catalogue) -> Result<String> {
    let columns: Vec<Described> = tx.fetch(catalogue.columns, &[], Wanted::All)?;
    let mut rules: Vec<(String, String)> = tx.fetch(catalogue.rules, &[], Wanted::All)?;
    rules.sort();
    rules.dedup();
    let mut text = String::new();
    for (place, column) in columns.iter().enumerate() {
        if place == 0 || columns[place - 1].table != column.table {
            text.push_str(if place == 0 { "" } else { "\n" });
            text.push_str(&column.table);
            text.push('\n');
        }
        let required = if column.required { " not null" } else { "" };
        let _ = writeln!(text, "    {} {}{required}", column.name, column.kind.to_lowercase());
        if columns.get(place + 1).is_none_or(|next| next.table != column.table) {
            for (_, rule) in rules.iter().filter(|(table, _)| *table == column.table) {
                let _ = writeln!(text, "    {rule}");
            }
        }
    }
    Ok(text)
}

const SQLITE: Catalogue = Catalogue {
    columns: "SELECT t.name, c.name, c.type, c.\"notnull\" = 1
        FROM sqlite_schema t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid",
    rules: "WITH shape AS (SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%')
        SELECT k.name, 'primary key (' || group_concat(k.column_name, ', ') || ')' FROM
            (SELECT t.name AS name, c.name AS column_name FROM shape t JOIN pragma_table_info(t.name) c WHERE c.pk > 0 ORDER BY t.name, c.pk) k
        GROUP BY k.name
        UNION ALL
        SELECT f.name, 'foreign key (' || group_concat(f.here, ', ') || ') references ' || f.parent || ' (' || group_concat(f.there, ', ') || ')'
            || CASE f.action WHEN 'NO ACTION' THEN '' ELSE ' on delete ' || lower(f.action) END FROM
            (SELECT t.name AS name, k.id AS id, k.\"from\" AS here, k.\"table\" AS parent, k.\"to\" AS there, k.on_delete AS action
             FROM shape t JOIN pragma_foreign_key_list(t.name) k ORDER BY t.name, k.id, k.seq) f
        GROUP BY f.name, f.id
        UNION ALL
        SELECT i.name, i.kind || ' (' || group_concat(i.column_name, ', ') || ')' || i.partial FROM
            (SELECT t.name AS name, l.name AS index_name, c.name AS column_name,
                CASE WHEN l.\"unique\" = 1 THEN 'unique' ELSE 'index' END AS kind,
                CASE WHEN l.partial = 1 THEN ' partial' ELSE '' END AS partial
             FROM shape t JOIN pragma_index_list(t.name) l JOIN pragma_index_info(l.name) c
             WHERE l.origin <> 'pk' ORDER BY t.name, l.name, c.seqno) i
        GROUP BY i.name, i.index_name
        UNION ALL
        SELECT tbl_name, 'trigger ' || name FROM sqlite_schema WHERE type = 'trigger'",
};

const POSTGRES: Catalogue = Catalogue {
    columns: "SELECT c.table_name, c.column_name, c.data_type, c.is_nullable = 'NO'
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' ORDER BY c.table_name COLLATE \"C\", c.ordinal_position",
    rules: "WITH shape AS (SELECT oid, relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace)
        SELECT CAST(t.relname AS TEXT), 'primary key (' || (SELECT string_agg(a.attname, ', ' ORDER BY p.place)
            FROM unnest(k.conkey) WITH ORDINALITY AS p (number, place) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = p.number) || ')'
        FROM pg_constraint k JOIN shape t ON t.oid = k.conrelid WHERE k.contype = 'p'
        UNION ALL
        SELECT t.relname, 'foreign key (' || (SELECT string_agg(a.attname, ', ' ORDER BY p.place)
            FROM unnest(k.conkey) WITH ORDINALITY AS p (number, place) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = p.number)
            || ') references ' || (SELECT relname FROM pg_class WHERE oid = k.confrelid) || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY p.place)
            FROM unnest(k.confkey) WITH ORDINALITY AS p (number, place) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.number) || ')'
            || CASE k.confdeltype WHEN 'c' THEN ' on delete cascade' WHEN 'n' THEN ' on delete set null'
                WHEN 'd' THEN ' on delete set default' WHEN 'r' THEN ' on delete restrict' ELSE '' END
        FROM pg_constraint k JOIN shape t ON t.oid = k.conrelid WHERE k.contype = 'f'
        UNION ALL
        SELECT t.relname, CASE WHEN i.indisunique THEN 'unique' ELSE 'index' END || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY p.place)
            FROM unnest(CAST(i.indkey AS int2[])) WITH ORDINALITY AS p (number, place) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = p.number) || ')'
            || CASE WHEN i.indpred IS NULL THEN '' ELSE ' partial' END
        FROM pg_index i JOIN shape t ON t.oid = i.indrelid WHERE NOT i.indisprimary
        UNION ALL
        SELECT t.relname, 'trigger ' || g.tgname FROM pg_trigger g JOIN shape t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal",
};
