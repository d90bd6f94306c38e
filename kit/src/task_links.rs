//! Task links: one person may do one thing, without an account, until a day.
//!
//! A link is for one act on one subject. It expires, can be revoked, and is found by the hash of
//! a secret that stands only in the link itself. One that somebody issued to themself, to enter something on behalf of another,
//! opens in their own session alone.

use jiff::{SignedDuration, Timestamp};

use crate::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    permits::{LinkHolder, Scope},
    row,
    secret::Secret,
    sql,
};

/// A link to be issued.
pub struct TaskLink<'a> {
    /// The name of the one act it is for.
    pub purpose: &'a str,
    /// Where that act is done.
    pub scope: &'a Scope,
    /// What it is done to.
    pub subject: Id,
    /// Whom it is sent to, as called.
    pub holder: &'a str,
    /// The record of that person or organization, where there is one.
    pub holder_id: Option<Id>,
    /// When it stops working.
    pub expires_at: Timestamp,
}

row! {
    struct Found {
        id: Id,
        assistant_id: Option<Id>,
        purpose: String,
        scope: String,
        subject: Id,
        holder: String,
        holder_id: Option<Id>,
        expires_at: Timestamp,
        revoked_at: Option<Timestamp>,
        used_at: Option<Timestamp>,
        back: Option<String>,
    }
}

row! {
    /// A link that works, as whoever it was issued for may see it.
    pub struct Live {
        /// The name of the one act it is for.
        pub purpose: String,
        /// Where that act is done.
        pub scope: String,
        /// When it was issued.
        pub issued_at: Timestamp,
    }
}

/// The links about a subject that still work.
pub fn live(tx: &Tx, subject: Id, now: Timestamp) -> Result<Vec<Live>> {
    tx.rows(
        sql!(
            "SELECT purpose, scope, issued_at FROM task_link
             WHERE subject_id = $1 AND assistant_id IS NULL AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2 ORDER BY issued_at DESC, id DESC"
        ),
        bind![subject, now],
    )
}

/// Issues a link. The secret is shown once; only its hash stays.
pub fn issue(tx: &mut WriteTx, link: &TaskLink<'_>, now: Timestamp) -> Result<(Id, Secret)> {
    insert(tx, (link, None), now)
}

/// For how long somebody may enter on behalf of another what they were asked.
const ASSISTED_MINUTES: i64 = 30;

/// Issues a link to whoever is signed in to `assistant`, to do the one act on behalf of its holder: for half an hour at most, and
/// in no session but their own. Its pages lead back to `back`, a path below the language.
pub fn issue_assisted(tx: &mut WriteTx, link: TaskLink<'_>, (assistant, back): (Id, &str), now: Timestamp) -> Result<Secret> {
    let last = now.checked_add(SignedDuration::from_mins(ASSISTED_MINUTES)).map_err(Error::internal)?;
    let link = TaskLink { expires_at: link.expires_at.min(last), ..link };
    Ok(insert(tx, (&link, Some((assistant, back))), now)?.1)
}

fn insert(tx: &mut WriteTx, (link, assisted): (&TaskLink<'_>, Option<(Id, &str)>), now: Timestamp) -> Result<(Id, Secret)> {
    let (id, secret) = (Id::new(now), Secret::fresh()?);
    tx.run(
        sql!(
            "INSERT INTO task_link (id, token_hash, purpose, scope, subject_id, holder, holder_id, issued_at, expires_at, assistant_id, back)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        bind![
            id,
            secret.hash(),
            link.purpose,
            link.scope.as_str(),
            link.subject,
            link.holder,
            link.holder_id,
            now,
            link.expires_at,
            assisted.map(|(account, _)| account),
            assisted.map(|(_, back)| back.to_owned())
        ],
    )?;
    Ok((id, secret))
}

/// Who holds the link with this secret, and the account in whose session alone it opens, where it is one. Unknown:
/// [`Error::NotFound`]. Expired, revoked or used: [`Error::Gone`].
pub(crate) fn holder(tx: &Tx, secret: &Secret, now: Timestamp) -> Result<(LinkHolder, Option<Id>)> {
    let found: Option<Found> = tx.row(
        sql!(
            "SELECT id, assistant_id, purpose, scope, subject_id, holder, holder_id, expires_at, revoked_at, used_at, back
             FROM task_link WHERE token_hash = $1"
        ),
        bind![secret.hash()],
    )?;
    let found = found.ok_or(Error::NotFound)?;
    if found.revoked_at.is_some() || found.used_at.is_some() || found.expires_at <= now {
        return Err(Error::Gone);
    }
    let holder = LinkHolder {
        link: found.id,
        purpose: found.purpose,
        scope: found.scope,
        subject: found.subject,
        holder: found.holder,
        holder_id: found.holder_id,
        expires_at: found.expires_at,
        back: found.back,
        assistant: None,
    };
    Ok((holder, found.assistant_id))
}

/// Whether a link still works: asked again inside every change.
pub(crate) fn is_live(tx: &Tx, link: Id, now: Timestamp) -> Result<bool> {
    let live: Option<(Id,)> = tx.row(
        sql!("SELECT id FROM task_link WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2"),
        bind![link, now],
    )?;
    Ok(live.is_some())
}

/// Marks a link as used: it works no more. [`Error::Gone`] when somebody was faster.
pub fn use_up(tx: &mut WriteTx, link: Id, now: Timestamp) -> Result<()> {
    let changed = tx.run(
        sql!("UPDATE task_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2"),
        bind![link, now],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::Gone) }
}

/// Revokes every live link there is.
pub fn revoke_all(tx: &mut WriteTx, now: Timestamp) -> Result<u64> {
    tx.run(sql!("UPDATE task_link SET revoked_at = $1 WHERE revoked_at IS NULL AND used_at IS NULL"), bind![now])
}

/// Revokes every live link of a purpose for a subject.
pub fn revoke(tx: &mut WriteTx, scope: &Scope, purpose: &str, subject: Id, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!(
            "UPDATE task_link SET revoked_at = $4
             WHERE scope = $1 AND purpose = $2 AND subject_id = $3 AND revoked_at IS NULL AND used_at IS NULL"
        ),
        bind![scope.as_str(), purpose, subject, now],
    )
}

/// Removes every link of a subject that is deleted, with the names of those who held them.
pub fn forget(tx: &mut WriteTx, subject: Id) -> Result<u64> {
    tx.run(sql!("DELETE FROM task_link WHERE subject_id = $1"), bind![subject])
}
