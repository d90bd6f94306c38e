//! Opening the operator's account.

use jiff::{SignedDuration, Timestamp};
use kit::{
    Error, Id, Result, acts, bind,
    db::{Tx, WriteTx},
    permits::{Actor, Installation, Mode, Permit, Reads, Scope, Standing, appoint},
    secret::Secret,
    sql,
    task_links::{self, TaskLink},
};

use crate::{
    accounts::{self, Account},
    sign_in::open_session,
    standings::{LINK_HOLDERS, OPERATOR},
};

acts! {
    /// Set the installation up: open the operator's account.
    change Begin on Installation as "set_up.begin" may LINK_HOLDERS;
}

/// The form, under the same act.
pub(super) enum Look {}

impl kit::permits::Act for Look {
    type Subject = Installation;
    const NAME: &'static str = "set_up.begin";
    const MEANING: &'static str = " Open the set-up page.";
    const MAY: &'static [Standing] = LINK_HOLDERS;
    const MODE: Mode = Mode::Reads;
}
impl Reads for Look {}

/// Whether anyone can sign in yet.
pub fn has_accounts(tx: &Tx) -> Result<bool> {
    Ok(tx.row::<(Id,)>(sql!("SELECT id FROM account LIMIT 1"), bind![])?.is_some())
}

/// The same, asked of a database.
pub fn has_accounts_in(db: &kit::db::Db) -> Result<bool> {
    db.read(has_accounts)
}

/// A new one-time link to the set-up page; earlier ones stop working.
pub fn first_link(tx: &mut WriteTx, now: Timestamp) -> Result<Secret> {
    let (scope, subject) = (Scope::installation(), Id::from_parts(Timestamp::UNIX_EPOCH, [0; 10]));
    task_links::revoke(tx, &scope, "set_up.begin", subject, now)?;
    let expires_at = now.checked_add(SignedDuration::from_hours(24)).map_err(Error::internal)?;
    let link = TaskLink { purpose: "set_up.begin", scope: &scope, subject, holder: "operator", holder_id: None, expires_at };
    Ok(task_links::issue(tx, &link, now)?.1)
}

/// Opens the operator's account and signs in.
pub(super) fn begin(permit: &Permit<'_, Begin>, name: &str, email: &str, (password, agent): (&str, &str)) -> Result<(Account, Secret)> {
    let who = accounts::checked(name, email, password)?;
    let hashed = accounts::hash(&who.password)?;
    let (agent, lang, absolute) = (agent.to_owned(), permit.lang(), permit.config().session_absolute);
    permit.change(move |change| {
        if has_accounts(change.tx)? {
            return Err(Error::Gone);
        }
        if let Actor::Link(holder) = &change.actor {
            task_links::use_up(change.tx, holder.link, change.now)?;
        }
        let id = accounts::create(change.tx, (&who.name, &who.email, lang), Some(&hashed), change.now)?;
        appoint(change.tx, id.0, &Scope::installation(), OPERATOR, change.today)?;
        let account = accounts::by_id(change.tx, id)?.ok_or(Error::NotFound)?;
        let secret = open_session(change, &account, &agent, absolute)?;
        change.seal("account", id, &"operator", (account, secret))
    })
}
