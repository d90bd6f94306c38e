//! Signing in and out: what happens.

use kit::{
    Error, Result, acts,
    permits::{Change, Installation, Permit, Sealed},
    secret::Secret,
    web::sessions::{self, Opening},
};

use super::throttle;
use crate::{
    accounts::{self, Account},
    standings::{ACCOUNTS, PUBLIC},
};

acts! {
    /// Open the sign-in form.
    read Arrive on Installation as "sign_in.arrive" may PUBLIC;
    /// Sign in.
    change Enter on Installation as "sign_in.enter" may PUBLIC;
    /// Sign out.
    change Leave on Installation as "sign_in.leave" may ACCOUNTS;
}

/// Signs in. `None` when the address or the password is wrong, and nothing tells which.
pub(super) fn enter(permit: &Permit<'_, Enter>, email: &str, password: &str, (peer, agent): (&str, &str)) -> Result<Option<(Account, Secret)>> {
    let now = permit.now();
    throttle::check(email, peer, now)?;
    let account = permit.read(|tx| accounts::by_email(tx, email))?;
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    if !accounts::verify(password, hash) {
        throttle::failed(email, peer, now);
        return Ok(None);
    }
    let Some(account) = account else { return Ok(None) };
    throttle::succeeded(email);
    let (agent, absolute) = (agent.to_owned(), permit.config().session_absolute);
    permit.change(move |change| {
        let secret = open_session(change, &account, &agent, absolute)?;
        change.seal("account", account.id, &"signed in", Some((account, secret)))
    })
}

/// Starts a session for someone who has just proved who they are.
pub fn open_session<S: kit::permits::Subject>(
    change: &mut Change<'_, S>,
    account: &Account,
    agent: &str,
    absolute: jiff::SignedDuration,
) -> Result<Secret> {
    let until = change.now.checked_add(absolute).map_err(Error::internal)?;
    let opening = Opening { account: account.id.0, name: &account.name, kind: "browser", agent };
    sessions::open(change.tx, &opening, change.now, until)
}

/// Signs out: the session is gone from the server, not only from the browser.
pub(super) fn leave(permit: &Permit<'_, Leave>) -> Result<()> {
    permit.change(|change| -> Result<Sealed<()>> {
        let kit::permits::Actor::Signed(signed) = change.actor.clone() else { return Err(Error::SignIn) };
        sessions::end(change.tx, signed.account, signed.session)?;
        change.seal("account", signed.account, &"signed out", ())
    })
}
