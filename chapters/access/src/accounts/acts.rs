//! What the operator may do with accounts.

use jiff::SignedDuration;
use kit::{
    Error, Lang, Result, acts,
    db::Tx,
    permits::{Installation, Path, Permit, Place, Scope, Subject},
    secret::Secret,
};

use super::{Account, AccountId, store};
use crate::{entrance, standings::OPERATORS};

acts! {
    /// See the accounts of the installation.
    read Browse on Installation as "accounts.browse" may OPERATORS;
    /// Make a one-time sign-in link for someone whose password is lost.
    change MakeLink on Named as "accounts.make_link" may OPERATORS;
}

/// The account that an address names.
pub struct Named(pub Account);

impl Subject for Named {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        store::by_id(tx, AccountId(path.id("account")?))?.map(Self).ok_or(Error::NotFound)
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::installation()]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn is_public(&self) -> bool {
        true
    }
}

/// Makes a sign-in link that works once, within a day, and gives its secret to be shown once.
pub(super) fn make_link(permit: &Permit<'_, MakeLink>) -> Result<Secret> {
    permit.change(|change| {
        let account = change.subject.0.clone();
        let until = change.now.checked_add(SignedDuration::from_hours(24)).map_err(Error::internal)?;
        let secret = entrance::issue(change.tx, &account, change.now, until)?;
        change.seal("account", account.id, &"a sign-in link was made", secret)
    })
}

/// Sends a sign-in link to the account's own address.
pub(super) fn send_link(permit: &Permit<'_, MakeLink>) -> Result<()> {
    let url = permit.config().public_url.clone();
    permit.change(move |change| {
        let account = change.subject.0.clone();
        entrance::send_link(change.tx, &account, (&url, change.now))?;
        change.seal("account", account.id, &"a sign-in link was sent", ())
    })
}
