//! What was entered on behalf of people of the invented partnership, once the accounts of the cast are there.

use jiff::Timestamp;
use kit::{
    Error, Result,
    assisted::{self, Entered},
    db::WriteTx,
    permits::Scope,
};
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Assisted {
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    act: String,
    kind: String,
    key: String,
    holder: String,
    by: String,
    at: Timestamp,
}

/// Loads `assisted.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let all: Assisted = read("assisted.toml", include_str!("../data/assisted.toml"))?;
    let scope = Scope::of(keys.find("partnership", "rivermont")?);
    for it in &all.entry {
        // An acknowledgement is told of the terms that were acknowledged.
        let table = match it.kind.as_str() {
            "acknowledgement" => "terms",
            "convocation" => "convocation",
            "update" => "update",
            other => return Err(Error::Internal(format!("{}: {other}", it.key))),
        };
        let object = keys.find(table, &it.key)?.to_string();
        let account = access::accounts::by_email(tx, &it.by)?.ok_or_else(|| Error::Internal(format!("nobody is {}", it.by)))?;
        let holder = Some(keys.find("person", &it.holder)?);
        let entered =
            Entered { scope: scope.as_str(), holder, account: account.id.0, act: &it.act, object: (&it.kind, &object), at: it.at };
        assisted::insert(tx, keys.make("assisted", &it.key), &entered)?;
    }
    Ok(())
}
