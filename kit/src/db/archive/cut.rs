//! Which rows go along when one record leaves: decided by the references of the schema.
//!
//! A row belongs to the record when it refers to it, or must refer to a row that belongs to it, or
//! has it (or a row of its own) as its scope. A shared row goes along when one that belongs refers to
//! it. A table of which none of this can be said must be named, so that none is forgotten.

use std::collections::HashMap;

use super::Table;
use crate::{Error, Result};

/// What the schema alone does not tell.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The table of the record that leaves.
    pub root: &'static str,
    /// Tables that several such records share: what is referred to goes along.
    pub shared: &'static [&'static str],
    /// References that the schema does not declare: table, column, shared table.
    pub undeclared: &'static [(&'static str, &'static str, &'static str)],
    /// Tables that stay, and those that travel by rules of their own.
    pub apart: &'static [&'static str],
}

/// For each table, the condition (on the record `$1`) that its leaving rows satisfy.
pub type Cut = HashMap<String, String>;

/// Where each table is cut. The tables come each after those it refers to.
pub fn cut(tables: &[Table], rules: &Rules) -> Result<Cut> {
    let mut cut = Cut::new();
    let mut belonging: Vec<&Table> = Vec::new();
    for table in tables.iter().filter(|table| !rules.apart.contains(&table.name.as_str()) && !rules.shared.contains(&table.name.as_str())) {
        if let Some(condition) = belongs(table, tables, rules, &cut) {
            cut.insert(table.name.clone(), condition);
            belonging.push(table);
        }
    }
    let scope = scope(&belonging, rules, &cut);
    for table in tables.iter().filter(|table| table.has("scope") && !rules.apart.contains(&table.name.as_str())) {
        cut.entry(table.name.clone()).or_insert_with(|| scope.clone());
    }
    if let Some(root) = belonging.iter().find(|table| table.name == rules.root) {
        cut.insert(rules.root.to_owned(), neighbours(root));
    }
    for table in tables.iter().rev().filter(|table| rules.shared.contains(&table.name.as_str())) {
        cut.insert(table.name.clone(), referred_to(table, tables, rules, &cut));
    }
    let stray = tables.iter().find(|table| !cut.contains_key(&table.name) && !rules.apart.contains(&table.name.as_str()));
    match stray {
        Some(table) => Err(Error::Internal(format!("nothing says whether rows of {} leave with a {}", table.name, rules.root))),
        None => Ok(cut),
    }
}

fn belongs(table: &Table, tables: &[Table], rules: &Rules, cut: &Cut) -> Option<String> {
    if table.name == rules.root {
        return Some(format!("{} = $1", table.handle()));
    }
    if let Some(to) = table.references.iter().find(|to| to.table == rules.root) {
        return Some(format!("{} = $1", to.column));
    }
    let to = table.references.iter().find(|to| table.is_required(&to.column) && cut.contains_key(&to.table))?;
    let parent = tables.iter().find(|parent| parent.name == to.table)?;
    Some(format!("{} IN (SELECT {} FROM {} WHERE {})", to.column, parent.handle(), parent.name, cut.get(&to.table)?))
}

/// The condition for rows that have the record, or one that belongs to it, as their scope.
fn scope(belonging: &[&Table], rules: &Rules, cut: &Cut) -> String {
    let narrower = belonging.iter().filter(|table| table.name != rules.root && table.key == ["id"]);
    let all: Vec<String> =
        narrower.filter_map(|table| Some(format!("SELECT id FROM {} WHERE {}", table.name, cut.get(&table.name)?))).collect();
    if all.is_empty() { "scope = $1".into() } else { format!("(scope = $1 OR scope IN ({}))", all.join(" UNION ALL ")) }
}

/// The record itself, and those of its table that it refers to or that refer to it.
fn neighbours(root: &Table) -> String {
    let (name, id) = (&root.name, root.handle());
    let own = root.references.iter().filter(|to| to.table == *name).map(|to| &to.column);
    let beside = own.map(|column| format!(" OR {id} IN (SELECT {column} FROM {name} WHERE {id} = $1) OR {column} = $1"));
    format!("({id} = $1{})", beside.collect::<String>())
}

/// The rows of a shared table that rows which leave refer to.
fn referred_to(table: &Table, tables: &[Table], rules: &Rules, cut: &Cut) -> String {
    let declared =
        tables.iter().flat_map(|from| from.references.iter().map(move |to| (from.name.as_str(), to.column.as_str(), to.table.as_str())));
    let all = declared.chain(rules.undeclared.iter().copied()).filter(|(from, _, to)| *to == table.name && *from != table.name);
    let from =
        all.filter_map(|(from, column, _)| Some(format!("SELECT {column} FROM {from} WHERE {column} IS NOT NULL AND {}", cut.get(from)?)));
    let from: Vec<String> = from.collect();
    if from.is_empty() { "1 = 0".into() } else { format!("{} IN ({})", table.handle(), from.join(" UNION ALL ")) }
}
