//! The printed schema, read as tables.

use super::{Column, Reference, Table};

/// A table begins at the margin; its columns and rules are indented.
pub(super) fn tables(schema: &str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for line in schema.lines().filter(|line| !line.is_empty()) {
        match (line.strip_prefix("    "), tables.last_mut()) {
            (None, _) => tables.push(Table { name: line.to_owned(), columns: Vec::new(), key: Vec::new(), references: Vec::new() }),
            (Some(rule), Some(table)) => describe(table, rule),
            (Some(_), None) => {}
        }
    }
    tables
}

fn describe(table: &mut Table, rule: &str) {
    if let Some(columns) = rule.strip_prefix("primary key (") {
        table.key = columns.trim_end_matches(')').split(", ").map(str::to_owned).collect();
    } else if let Some(rest) = rule.strip_prefix("foreign key (") {
        if let Some((here, there)) = rest.split_once(") references ") {
            let parent = there.split(' ').next().unwrap_or_default();
            table.references.push(Reference { column: here.to_owned(), table: parent.to_owned() });
        }
    } else if !["unique (", "index (", "trigger "].iter().any(|other| rule.starts_with(other)) {
        let (rule, required) = rule.strip_suffix(" not null").map_or((rule, false), |rule| (rule, true));
        if let Some((name, kind)) = rule.split_once(' ') {
            table.columns.push(Column { name: name.to_owned(), kind: kind.to_owned(), required });
        }
    }
}
