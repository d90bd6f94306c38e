//! Signing in and out: what happens.

use jiff::Timestamp;
use kit::{
    Error, Result, acts,
    db::Tx,
    permits::{Actor, Change, Installation, Permit, Sealed},
    secret::Secret,
    web::sessions::{self, Opening},
};

use super::throttle::{self, Knock};
use crate::{
    accounts::{self, Account},
    standings::{ACCOUNTS, PUBLIC},
};

acts! {
    /// Open the sign-in form.
    form Arrive on Installation as "sign_in.arrive" may PUBLIC;
    /// Sign in.
    change Enter on Installation as "sign_in.enter" may PUBLIC;
    /// Sign out.
    change Leave on Installation as "sign_in.leave" may ACCOUNTS;
}

/// Signs in. `None` when the address or the password is wrong, and nothing tells which.
pub(super) fn enter(
    permit: &Permit<'_, Enter>,
    email: &str,
    password: &str,
    (client, agent, device): (&str, &str, &str),
) -> Result<Option<(Account, Secret)>> {
    let account = permit.read(|tx| accounts::by_email(tx, email))?;
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    let known = account.as_ref().and_then(|account| accounts::known(account, device));
    if !guarded_verify(&Knock { email, client, known }, password, hash, permit.now())? {
        tracing::info!(client, "a sign-in failed");
        return Ok(None);
    }
    let Some(account) = account else { return Ok(None) };
    let (agent, absolute) = (agent.to_owned(), permit.config().session_absolute);
    permit.change(move |change| {
        unchanged(change.tx, &account)?;
        let secret = open_session(change, &account, &agent, absolute)?;
        change.seal("account", account.id, &"signed in", Some((account, secret)))
    })
}

/// Whether a password is right, with every try counted.
pub fn guarded_verify(knock: &Knock<'_>, password: &str, hash: Option<&str>, now: Timestamp) -> Result<bool> {
    if knock.email.len() > 254 || password.len() > 4 * 128 {
        return Ok(false);
    }
    throttle::attempt(knock, now)?;
    let fits = accounts::verify(password, hash)?;
    if fits {
        throttle::succeeded(knock);
    }
    Ok(fits)
}

/// The account still has the password that was verified a moment ago, outside this change.
pub fn unchanged(tx: &Tx, verified: &Account) -> Result<()> {
    let now = accounts::by_id(tx, verified.id)?.ok_or(Error::SignIn)?;
    if now.password_hash == verified.password_hash { Ok(()) } else { Err(Error::SignIn) }
}

/// Starts a session for someone who has just proved who they are. The one they came with ends: whoever
/// may have learned of it gains nothing from what they now may.
pub fn open_session<S: kit::permits::Subject>(
    change: &mut Change<'_, S>,
    account: &Account,
    agent: &str,
    absolute: jiff::SignedDuration,
) -> Result<Secret> {
    let until = change.now.checked_add(absolute).map_err(Error::internal)?;
    if let Actor::Signed(before) = &change.actor {
        sessions::end(change.tx, before.account, before.session)?;
    }
    let opening = Opening { account: account.id.0, name: &account.name, kind: "browser", agent };
    sessions::open(change.tx, &opening, change.now, until)
}

/// Signs out: the session is gone from the server, not only from the browser.
pub(super) fn leave(permit: &Permit<'_, Leave>) -> Result<()> {
    permit.change(|change| -> Result<Sealed<()>> {
        let Actor::Signed(signed) = change.actor.clone() else { return Err(Error::SignIn) };
        sessions::end(change.tx, signed.account, signed.session)?;
        change.seal("account", signed.account, &"signed out", ())
    })
}
