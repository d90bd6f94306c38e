//! Issuing a sign-in link, and coming in by it.

use jiff::Timestamp;
use kit::{
    Error, Lang, Result, acts,
    db::{Tx, WriteTx},
    permits::{Act, Actor, Mode, Path, Permit, Place, Reads, Scope, Standing, Subject},
    secret::Secret,
    task_links::{self, TaskLink},
};

use crate::{
    accounts::{self, Account, AccountId},
    sign_in::open_session,
    standings::LINK_HOLDERS,
};

acts! {
    /// Sign in by a link.
    change Enter on Account as "entrance.enter" may LINK_HOLDERS;
}

/// The page with the button, under the same act.
pub(super) enum Stand {}

impl Act for Stand {
    type Subject = Account;
    const NAME: &'static str = "entrance.enter";
    const MEANING: &'static str = " Open a sign-in link.";
    const MAY: &'static [Standing] = LINK_HOLDERS;
    const MODE: Mode = Mode::Reads;
}
impl Reads for Stand {}

impl Subject for Account {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        accounts::by_id(tx, AccountId(path.link()?.subject))?.ok_or(Error::NotFound)
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }
}

/// Issues a sign-in link for an account.
pub fn issue(tx: &mut WriteTx, account: &Account, now: Timestamp, expires_at: Timestamp) -> Result<Secret> {
    let scope = Scope::of(account.id);
    let link =
        TaskLink { purpose: "entrance.enter", scope: &scope, subject: account.id.0, holder: &account.name, holder_id: None, expires_at };
    Ok(task_links::issue(tx, &link, now)?.1)
}

/// Signs in as the account the link is for.
pub(super) fn enter(permit: &Permit<'_, Enter>, agent: &str) -> Result<Secret> {
    let (agent, absolute, stays) = (agent.to_owned(), permit.config().session_absolute, permit.config().demonstration);
    permit.change(move |change| {
        if let (Actor::Link(holder), false) = (&change.actor, stays) {
            task_links::use_up(change.tx, holder.link, change.now)?;
        }
        let account = change.subject.clone();
        let secret = open_session(change, &account, &agent, absolute)?;
        change.seal("account", account.id, &"signed in by link", secret)
    })
}
