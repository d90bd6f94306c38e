//! Who someone is towards something: coordinator of this partnership, chair of that group.

use jiff::civil::Date;

use crate::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    sql,
};

/// A kind of standing, known to kit only by its code. Chapters name the kinds of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Standing(&'static str);

impl Standing {
    /// The kind of standing with this code.
    pub const fn new(code: &'static str) -> Self {
        Self(code)
    }

    /// Its code, as stored.
    pub const fn code(self) -> &'static str {
        self.0
    }
}

/// Whoever asks, signed in or not.
pub const ANYONE: Standing = Standing::new("anyone");
/// Whoever is signed in, whatever else they are.
pub const SIGNED_IN: Standing = Standing::new("signed_in");
/// Whoever holds a task link issued for exactly this act and subject.
pub const LINK: Standing = Standing::new("link");
/// The person who runs the installation.
pub const OPERATOR: Standing = Standing::new("operator");

/// Where a standing counts: a record's identifier, or the whole installation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scope(String);

impl Scope {
    /// The scope that is this record.
    pub fn of(record: impl std::fmt::Display) -> Self {
        Self(record.to_string())
    }

    /// The whole installation.
    pub fn installation() -> Self {
        Self("installation".into())
    }

    /// As stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The codes of the standings an account holds on `day` in any of `scopes`.
pub fn held(tx: &Tx, account: Id, scopes: &[Scope], day: Date) -> Result<Vec<String>> {
    let all: Vec<(String, String)> = tx.rows(
        sql!(
            "SELECT scope, kind FROM standing
             WHERE account_id = $1 AND starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $2)"
        ),
        bind![account, day],
    )?;
    let mut kinds: Vec<String> =
        all.into_iter().filter(|(scope, _)| scopes.iter().any(|wanted| wanted.as_str() == scope)).map(|(_, kind)| kind).collect();
    kinds.sort();
    kinds.dedup();
    Ok(kinds)
}

/// Gives an account a standing in a scope from a day on.
pub fn appoint(tx: &mut WriteTx, account: Id, scope: &Scope, standing: Standing, from: Date) -> Result<()> {
    let id = Id::new(from.to_zoned(jiff::tz::TimeZone::UTC).map_err(crate::Error::internal)?.timestamp());
    tx.run(
        sql!("INSERT INTO standing (id, account_id, scope, kind, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5, NULL)"),
        bind![id, account, scope.as_str(), standing.code(), from],
    )?;
    Ok(())
}

/// Ends an account's standing in a scope: `on` is the first day it no longer holds.
pub fn dismiss(tx: &mut WriteTx, account: Id, scope: &Scope, standing: Standing, on: Date) -> Result<u64> {
    let last = on.yesterday().map_err(crate::Error::internal)?;
    tx.run(
        sql!("DELETE FROM standing WHERE account_id = $1 AND scope = $2 AND kind = $3 AND starts_on > $4"),
        bind![account, scope.as_str(), standing.code(), last],
    )?;
    tx.run(
        sql!("UPDATE standing SET ends_on = $4 WHERE account_id = $1 AND scope = $2 AND kind = $3 AND (ends_on IS NULL OR ends_on > $4)"),
        bind![account, scope.as_str(), standing.code(), last],
    )
}
