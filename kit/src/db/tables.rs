//! The tables of a list, and which of them a question needs.
//!
//! A table that is joined with `LEFT JOIN` by its identifier says more of a row; it adds no row and takes none
//! away. A question that names none of its columns is therefore asked without it.

use super::Sql;

/// The tables of a list.
pub(super) struct Tables {
    whole: &'static str,
    /// Those that decide which rows there are.
    first: &'static str,
    more: Vec<More>,
}

/// A table that only says more of a row.
struct More {
    /// What follows `LEFT JOIN`.
    joined: &'static str,
    alias: &'static str,
}

impl Tables {
    /// The tables that a list is read from.
    pub(super) fn of(from: Sql) -> Self {
        let whole = from.text();
        let mut parts = whole.split("LEFT JOIN ").map(str::trim_end);
        let first = parts.next().unwrap_or(whole);
        match parts.map(More::of).collect() {
            Some(more) => Self { whole, first, more },
            None => Self { whole, first: whole, more: Vec::new() },
        }
    }

    /// All of them, joined.
    pub(super) fn all(&self) -> &'static str {
        self.whole
    }

    /// Those that a text names, and those that these are joined by.
    pub(super) fn named_in(&self, text: &str) -> String {
        let mut named = text.to_owned();
        let mut kept = Vec::new();
        for more in self.more.iter().rev().filter(|more| !more.alias.is_empty()) {
            if names(&named, more.alias) {
                named.push_str(more.joined);
                kept.push(more.joined);
            }
        }
        if kept.len() == self.more.len() {
            return self.whole.to_owned();
        }
        kept.iter().rev().fold(self.first.to_owned(), |text, joined| format!("{text} LEFT JOIN {joined}"))
    }
}

impl More {
    /// A table joined by its identifier and by nothing else; `None` for any other join.
    fn of(joined: &'static str) -> Option<Self> {
        let mut words = joined.split_whitespace();
        let (alias, on, id) = (words.nth(1)?, words.next()?, words.next()?);
        let by_id = on == "ON" && id.strip_prefix(alias) == Some(".id");
        (by_id && joined.split_whitespace().count() == 6).then_some(Self { joined, alias })
    }
}

/// Whether a text names a column of the table that goes by this alias.
fn names(text: &str, alias: &str) -> bool {
    let goes_on = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    text.match_indices(alias).any(|(at, _)| text[at + alias.len()..].starts_with('.') && !text[..at].ends_with(goes_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql;

    #[test]
    fn a_table_that_only_says_more_is_left_out_where_it_is_not_named() {
        let tables = Tables::of(sql!(
            "activity a LEFT JOIN objective o ON o.id = a.objective_id
             LEFT JOIN priority p ON p.id = o.priority_id LEFT JOIN organization l ON l.id = a.lead_id"
        ));
        assert_eq!(tables.named_in("a.status = $1 AND a.lip.x"), "activity a");
        assert_eq!(tables.named_in("l.name_fold"), "activity a LEFT JOIN organization l ON l.id = a.lead_id");
        let by_another = "activity a LEFT JOIN objective o ON o.id = a.objective_id LEFT JOIN priority p ON p.id = o.priority_id";
        assert_eq!(tables.named_in("p.place"), by_another, "a table comes with the one it is joined by");
        assert_eq!(tables.named_in("p.place, l.name_fold"), tables.all());
    }

    #[test]
    fn any_other_join_stays() {
        for from in [
            sql!("partnership p LEFT JOIN network_entry e ON e.partnership_id = p.id"),
            sql!("a LEFT JOIN body b ON b.id = a.body_id JOIN seat s ON s.body_id = b.id"),
            sql!("a LEFT JOIN body b ON b.id = a.body_id AND b.kind = 'council'"),
        ] {
            assert_eq!(Tables::of(from).named_in("nothing"), from.text());
        }
    }
}
