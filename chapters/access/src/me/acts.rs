//! What one may do with one's own account.

use kit::{
    Error, Id, Lang, Problems, Result, acts,
    permits::{Actor, Installation, Permit, Signed},
    web::sessions,
};

use crate::{
    accounts::{self, Account, AccountId},
    sign_in::{Knock, guarded_verify},
    standings::ACCOUNTS,
    words::Words,
};

acts! {
    /// See one's own account and sessions.
    read See on Installation as "me.see" may ACCOUNTS;
    /// Choose the language one prefers.
    change SetLanguage on Installation as "me.set_language" may ACCOUNTS;
    /// Choose a new password; every other session ends.
    change SetPassword on Installation as "me.set_password" may ACCOUNTS;
    /// End one of one's own sessions.
    change EndSession on Installation as "me.end_session" may ACCOUNTS;
    /// Sign out everywhere else.
    change EndAll on Installation as "me.end_all" may ACCOUNTS;
}

fn signed(actor: &Actor) -> Result<Signed> {
    if let Actor::Signed(signed) = actor { Ok(signed.clone()) } else { Err(Error::SignIn) }
}

/// The account of whoever holds the permit.
pub(super) fn own<A: kit::permits::Act>(permit: &Permit<'_, A>) -> Result<Account> {
    let id = AccountId(signed(permit.actor())?.account);
    permit.read(|tx| accounts::by_id(tx, id))?.ok_or(Error::SignIn)
}

/// Sets the preferred language.
pub(super) fn set_language(permit: &Permit<'_, SetLanguage>, lang: Lang) -> Result<()> {
    permit.change(move |change| {
        let id = AccountId(signed(&change.actor)?.account);
        accounts::set_lang(change.tx, id, lang)?;
        change.seal("account", id, &lang.code(), ())
    })
}

/// Sets a new password, for someone who knows the old one; every other session ends.
pub(super) fn set_password(permit: &Permit<'_, SetPassword>, old: &str, new: &str) -> Result<()> {
    let (account, session) = (own(permit)?, signed(permit.actor())?.session.to_string());
    let knock = Knock { email: &account.email, client: "", known: Some(&session) };
    let mut problems = Problems::none();
    if !guarded_verify(&knock, old, account.password_hash.as_deref(), permit.now())? {
        problems.add("old_password", |lang| Words(lang).old_password_wrong());
    }
    problems.or(())?;
    let credentials = accounts::checked(&account.name, &account.email, new)?;
    let hashed = accounts::hash(&credentials.password)?;
    permit.change(move |change| {
        let signed = signed(&change.actor)?;
        accounts::set_password(change.tx, account.id, &hashed)?;
        sessions::end_all(change.tx, signed.account, Some(signed.session))?;
        change.seal("account", account.id, &"new password", ())
    })
}

/// Ends one session.
pub(super) fn end_session(permit: &Permit<'_, EndSession>, session: Id) -> Result<()> {
    permit.change(move |change| {
        let signed = signed(&change.actor)?;
        if sessions::end(change.tx, signed.account, session)? == 0 {
            return Err(Error::NotFound);
        }
        change.seal("account", signed.account, &"ended a session", ())
    })
}

/// Ends every other session.
pub(super) fn end_all(permit: &Permit<'_, EndAll>) -> Result<()> {
    permit.change(|change| {
        let signed = signed(&change.actor)?;
        sessions::end_all(change.tx, signed.account, Some(signed.session))?;
        change.seal("account", signed.account, &"signed out everywhere else", ())
    })
}
