//! The SQL of accounts.

use jiff::Timestamp;
use kit::{
    Lang, Result, bind,
    db::{Tx, WriteTx},
    sql,
};

use super::{Account, AccountId, Hashed};

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

/// Opens an account; a password can be chosen later.
pub fn create(tx: &mut WriteTx, who: (&str, &str, Lang), password: Option<&Hashed>, now: Timestamp) -> Result<AccountId> {
    let (id, (name, email, lang)) = (AccountId::new(now), who);
    tx.run(
        sql!("INSERT INTO account (id, email, email_fold, name, lang, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        bind![id, email.trim(), folded(email), name, lang.code(), password.map(Hashed::as_str), now],
    )?;
    Ok(id)
}

/// Sets the language someone prefers.
pub fn set_lang(tx: &mut WriteTx, id: AccountId, lang: Lang) -> Result<u64> {
    tx.run(sql!("UPDATE account SET lang = $2 WHERE id = $1"), bind![id, lang.code()])
}

/// Sets a new password.
pub fn set_password(tx: &mut WriteTx, id: AccountId, password: &Hashed) -> Result<u64> {
    tx.run(sql!("UPDATE account SET password_hash = $2 WHERE id = $1"), bind![id, password.as_str()])
}
