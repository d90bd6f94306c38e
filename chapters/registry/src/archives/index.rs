//! The page of an archive that a person opens first: what lies where, in both languages.

use askama::Template;
use kit::{
    Error, Lang, Result, bind,
    db::Tx,
    lang::{Bilingual, number},
    sql,
};

use super::{HEADER, Leaving, SCHEMA, file_name, table_name};
use crate::words::Words;

/// The page's file.
pub const INDEX: &str = "index.html";

/// A document: where its bytes stand, the name it had, its title.
struct Document {
    href: String,
    name: String,
    title: Bilingual,
}

/// A table with something in it: where its rows stand, its name, how many there are.
struct Filled {
    href: String,
    name: String,
    rows: String,
}

#[derive(Template)]
#[template(path = "archives/index.html")]
struct Index<'a> {
    en: Words,
    fr: Words,
    of: Option<&'a str>,
    header: &'static str,
    schema: &'static str,
    documents: Vec<Document>,
    tables: Vec<Filled>,
}

/// The page, which says nothing that another archive of the same data would not say.
pub(super) fn index<'r>(tx: &Tx, leaving: &Leaving, rows: impl Iterator<Item = (&'r String, &'r u64)>) -> Result<String> {
    let of = match leaving {
        Leaving::Everything => None,
        Leaving::One(_, slug) => Some(slug.as_str()),
    };
    let tables = rows.filter(|(_, rows)| **rows > 0).map(|(name, rows)| Filled {
        href: table_name(name),
        name: name.clone(),
        rows: number(Lang::En, i64::try_from(*rows).unwrap_or(i64::MAX)),
    });
    let page = Index {
        en: Words(Lang::En),
        fr: Words(Lang::Fr),
        of,
        header: HEADER,
        schema: SCHEMA,
        documents: documents(tx, leaving)?,
        tables: tables.collect(),
    };
    page.render().map_err(Error::internal)
}

fn documents(tx: &Tx, leaving: &Leaving) -> Result<Vec<Document>> {
    let mut all: Vec<(String, String, Bilingual)> = match leaving {
        Leaving::Everything => {
            tx.rows(sql!("SELECT digest, file_name, title_en, title_fr, title_state FROM document ORDER BY id"), bind![])?
        }
        Leaving::One(id, _) => tx.rows(
            sql!(
                "SELECT digest, file_name, title_en, title_fr, title_state FROM document WHERE partnership_id = $1
                 ORDER BY id"
            ),
            bind![*id],
        )?,
    };
    all.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(all.into_iter().map(|(digest, name, title)| Document { href: file_name(&digest), name, title }).collect())
}
