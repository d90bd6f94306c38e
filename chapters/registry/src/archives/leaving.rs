//! Writing an archive: what goes along, what stays, and what is left closed.

use std::{collections::BTreeMap, path::Path};

use jiff::Timestamp;
use kit::{
    Error, Id, Result, bind,
    chronicle::{self, Carried},
    db::{
        Tx,
        archive::{self, Cut, Row, Rules, Table},
    },
    secret::hex,
    sql,
};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{
    format::{FORMAT, HEADER, Header, SCHEMA, VERSION, file_name, table_name},
    index::{INDEX, index},
};
use crate::{documents, partnerships::PartnershipId};

/// Which rows belong to a partnership, where the schema alone does not tell.
pub const RULES: Rules = Rules {
    root: "partnership",
    shared: &["account", "area", "network_source", "network_view"],
    undeclared: &[("assisted", "account_id", "account"), ("standing", "account_id", "account"), ("task_link", "assistant_id", "account")],
    apart: &[
        "ballot_box",
        "benchmark",
        "chronicle",
        "chronicle_detail",
        "chronicle_salt",
        "network_view_member",
        "notice_mark",
        "notice_round",
        "notice_told",
        "setting",
    ],
};

/// Who leaves.
#[derive(Clone, Debug)]
pub enum Leaving {
    /// The whole installation.
    Everything,
    /// One partnership, with its name in addresses.
    One(PartnershipId, String),
}

/// Where the files of an archive are put, one after the other.
pub trait Shelf {
    /// Begins a file.
    fn begin(&mut self, name: &str) -> Result<()>;
    /// Writes on in the file that was begun last.
    fn write(&mut self, bytes: &[u8]) -> Result<()>;
}

/// A shelf that notes what is put on it.
struct Noting<'s> {
    shelf: &'s mut dyn Shelf,
    files: BTreeMap<String, String>,
    rows: BTreeMap<String, u64>,
}

impl Noting<'_> {
    fn put(&mut self, name: String, fill: impl FnOnce(&mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()>) -> Result<()> {
        self.shelf.begin(&name)?;
        let mut sum = Sha256::new();
        fill(&mut |bytes| {
            sum.update(bytes);
            self.shelf.write(bytes)
        })?;
        self.files.insert(name, hex(&sum.finalize()));
        Ok(())
    }

    fn table(&mut self, table: &Table, rows: impl FnOnce(&mut dyn FnMut(Row) -> Result<()>) -> Result<()>) -> Result<()> {
        let mut count = 0;
        self.put(table_name(&table.name), |write| {
            rows(&mut |row| {
                count += 1;
                write((table.line(&row)? + "\n").as_bytes())
            })
        })?;
        self.rows.insert(table.name.clone(), count);
        Ok(())
    }
}

/// Writes an archive: all of one moment. The header comes last, so that an unfinished one has none.
pub fn write(tx: &Tx, files: &Path, (leaving, now): (&Leaving, Timestamp), shelf: &mut dyn Shelf) -> Result<()> {
    let tables = archive::tables(tx)?;
    let mut noting = Noting { shelf, files: BTreeMap::new(), rows: BTreeMap::new() };
    let described = serde_json::to_vec_pretty(&tables).map_err(Error::internal)?;
    noting.put(SCHEMA.into(), |write| write(&described))?;
    let there = chronicle::head(tx)?;
    let (partnership, chronicle) = match leaving {
        Leaving::Everything => {
            for table in &tables {
                noting.table(table, |take| table.each(tx, None, take).map(drop))?;
            }
            (None, there.clone())
        }
        Leaving::One(id, slug) => {
            let carried = chronicle::carry(tx, RULES.root, id.0)?;
            let cut = archive::cut(&tables, &RULES)?;
            for table in &tables {
                noting.table(table, |take| one(tx, table, (&cut, &carried, id.0), take))?;
            }
            (Some(slug.clone()), carried.head)
        }
    };
    for digest in digests(tx, leaving)? {
        let bytes = documents::bytes(files, &digest)?;
        noting.put(file_name(&digest), |write| write(&bytes))?;
    }
    let index = index(tx, leaving, noting.rows.iter())?;
    noting.put(INDEX.into(), |write| write(index.as_bytes()))?;
    let made_by = format!("entente {}", env!("CARGO_PKG_VERSION"));
    let Noting { shelf, files, rows } = noting;
    let (format, made_at) = (FORMAT.to_owned(), now.to_string());
    let header = Header { format, version: VERSION, made_at, made_by, partnership, chronicle, chronicle_there: there, rows, files };
    shelf.begin(HEADER)?;
    shelf.write(&serde_json::to_vec_pretty(&header).map_err(Error::internal)?)
}

/// The rows of a table that leave with one partnership.
fn one(tx: &Tx, table: &Table, (cut, carried, id): (&Cut, &Carried, Id), take: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
    if let Some((_, rows)) = carried.tables.iter().find(|(name, _)| *name == table.name) {
        return rows.iter().cloned().try_for_each(take);
    }
    let Some(condition) = cut.get(&table.name) else { return Ok(()) };
    table.each(tx, Some((condition, id)), |mut row| {
        close(&table.name, id, &mut row);
        take(row)
    })?;
    Ok(())
}

/// What stays closed when one partnership leaves: passwords and links, which are for the people
/// themselves, and whatever a partnership beside it keeps to itself. Closing twice closes no more.
fn close(table: &str, id: Id, row: &mut Row) {
    let own = json!(id.to_string());
    let changes = match table {
        "account" => vec![("password_hash", json!(null))],
        "task_link" => vec![("token_hash", json!(format!("left with {}", row.get("id").and_then(|id| id.as_str()).unwrap_or_default())))],
        "partnership" if row.get("id") != Some(&own) => {
            let umbrella = row.get("umbrella_id").filter(|over| **over == own).cloned().unwrap_or_default();
            let closed = [("is_workspace", json!(false)), ("host_approves", json!(false)), ("version", json!(1))];
            [&closed[..], &[("note_en", json!("")), ("note_fr", json!("")), ("umbrella_id", umbrella)]].concat()
        }
        _ => Vec::new(),
    };
    for (column, value) in changes {
        row.insert(column.into(), value);
    }
}

/// The digests of the documents that leave.
fn digests(tx: &Tx, leaving: &Leaving) -> Result<Vec<String>> {
    match leaving {
        Leaving::Everything => tx.rows(sql!("SELECT DISTINCT digest FROM document ORDER BY digest"), bind![]),
        Leaving::One(id, _) => tx.rows(sql!("SELECT DISTINCT digest FROM document WHERE partnership_id = $1 ORDER BY digest"), bind![id]),
    }
}
