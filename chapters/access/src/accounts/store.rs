//! The SQL of accounts.

use jiff::Timestamp;
use kit::{
    Error, Lang, Result, bind,
    db::{Filter, List, Sort, Tx, WriteTx},
    sql,
};

use super::{Account, AccountId, Hashed};
use crate::words::Words;

/// Every account of the installation.
pub const LIST: List = List {
    columns: sql!("a.id, a.name, a.email, a.lang, a.password_hash IS NOT NULL, a.created_at"),
    from: sql!("account a"),
    only: sql!("a.closed_at IS NULL"),
    id: sql!("a.id"),
    filters: &[Filter { key: "q", sql: sql!("a.email_fold LIKE ? ESCAPE '!'") }],
    sorts: &[Sort { key: "email", by: &[sql!("a.email_fold")] }, Sort { key: "name", by: &[sql!("a.name")] }],
};

/// Addresses are compared without regard to case, by whoever sends mail as well.
fn folded(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The open account with this address.
pub fn by_email(tx: &Tx, email: &str) -> Result<Option<Account>> {
    tx.row(
        sql!("SELECT id, email, name, lang, password_hash FROM account WHERE email_fold = $1 AND closed_at IS NULL"),
        bind![folded(email)],
    )
}

/// The open account with this identifier.
pub fn by_id(tx: &Tx, id: AccountId) -> Result<Option<Account>> {
    tx.row(sql!("SELECT id, email, name, lang, password_hash FROM account WHERE id = $1 AND closed_at IS NULL"), bind![id])
}

/// Opens an account; a password can be chosen later. Refused when somebody has one with this address,
/// who may have been faster by a moment.
pub fn create(tx: &mut WriteTx, who: (&str, &str, Lang), password: Option<&Hashed>, now: Timestamp) -> Result<AccountId> {
    let (id, (name, email, lang)) = (AccountId::new(now), who);
    let opened = tx.attempt(
        sql!("INSERT INTO account (id, email, email_fold, name, lang, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        bind![id, email.trim(), folded(email), name, lang.code(), password.map(Hashed::as_str), now],
    )?;
    opened.map(|_| id).map_err(|_| Error::refused(|lang| Words(lang).account_there_already()))
}

/// Sets the language someone prefers.
pub fn set_lang(tx: &mut WriteTx, id: AccountId, lang: Lang) -> Result<u64> {
    tx.run(sql!("UPDATE account SET lang = $2 WHERE id = $1"), bind![id, lang.code()])
}

/// Sets a new password.
pub fn set_password(tx: &mut WriteTx, id: AccountId, password: &Hashed) -> Result<u64> {
    tx.run(sql!("UPDATE account SET password_hash = $2 WHERE id = $1"), bind![id, password.as_str()])
}
