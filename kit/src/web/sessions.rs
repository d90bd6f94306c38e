//! Sessions and tokens: rows in the database, found by the hash of a secret that only the visitor has.

use std::{collections::HashMap, sync::Mutex};

use jiff::Timestamp;

use crate::{
    Id, Result, bind,
    config::Config,
    db::{Tx, WriteTx},
    permits::Signed,
    row,
    secret::Secret,
    sql,
};

row! {
    /// A session as its owner sees it in the list.
    pub struct Session {
        /// The session.
        pub id: Id,
        /// `browser` or `token`.
        pub kind: String,
        /// What the browser called itself.
        pub agent: String,
        /// When it began.
        pub created_at: Timestamp,
        /// When it was last used, to the minute.
        pub seen_at: Timestamp,
    }
}

row! {
    struct Found {
        id: Id,
        account: Id,
        name: String,
        kind: String,
        seen_at: Timestamp,
        expires_at: Timestamp,
    }
}

/// When each session was last used: kept in memory and written down by a chore, so that reading a
/// page writes nothing.
#[derive(Default)]
pub struct Sightings(Mutex<HashMap<Id, Timestamp>>);

impl Sightings {
    fn note(&self, session: Id, at: Timestamp) {
        if let Ok(mut seen) = self.0.lock() {
            seen.insert(session, at);
        }
    }

    fn last(&self, session: Id) -> Option<Timestamp> {
        self.0.lock().ok().and_then(|seen| seen.get(&session).copied())
    }

    /// Everything noted within the time a session may rest, to be written down.
    pub fn noted(&self) -> Vec<(Id, Timestamp)> {
        self.0.lock().map(|seen| seen.iter().map(|(id, at)| (*id, *at)).collect()).unwrap_or_default()
    }

    fn forget_before(&self, limit: Timestamp) {
        if let Ok(mut seen) = self.0.lock() {
            seen.retain(|_, at| *at >= limit);
        }
    }
}

/// Whom a new session is for.
pub struct Opening<'a> {
    /// The account.
    pub account: Id,
    /// The name to show.
    pub name: &'a str,
    /// `browser` or `token`.
    pub kind: &'a str,
    /// What the browser calls itself.
    pub agent: &'a str,
}

/// Starts a session. The secret goes to the visitor; only its hash stays here.
pub fn open(tx: &mut WriteTx, opening: &Opening<'_>, now: Timestamp, until: Timestamp) -> Result<Secret> {
    let secret = Secret::fresh()?;
    tx.run(
        sql!(
            "INSERT INTO session (id, token_hash, account_id, account_name, kind, agent, created_at, seen_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)"
        ),
        bind![Id::new(now), secret.hash(), opening.account, opening.name, opening.kind, opening.agent, now, until],
    )?;
    Ok(secret)
}

/// Who brought this secret, if its session is alive.
pub(crate) fn find(tx: &Tx, secret: &Secret, kind: &str, now: Timestamp, rules: (&Config, &Sightings)) -> Result<Option<Signed>> {
    let (config, sightings) = rules;
    let found: Option<Found> = tx.row(
        sql!("SELECT id, account_id, account_name, kind, seen_at, expires_at FROM session WHERE token_hash = $1"),
        bind![secret.hash()],
    )?;
    let Some(found) = found.filter(|found| found.kind == kind && found.expires_at > now) else {
        return Ok(None);
    };
    let seen = sightings.last(found.id).map_or(found.seen_at, |at| at.max(found.seen_at));
    if kind == "browser" && now.duration_since(seen) > config.session_idle {
        return Ok(None);
    }
    sightings.note(found.id, now);
    Ok(Some(Signed { account: found.account, session: found.id, name: found.name }))
}

/// Whether a session still exists: asked again inside every change.
pub(crate) fn exists(tx: &Tx, session: Id) -> Result<bool> {
    Ok(tx.row::<(String,)>(sql!("SELECT id FROM session WHERE id = $1"), bind![session])?.is_some())
}

/// The live sessions of an account, the latest used first.
pub fn of_account(tx: &Tx, account: Id, now: Timestamp) -> Result<Vec<Session>> {
    tx.rows(
        sql!(
            "SELECT id, kind, agent, created_at, seen_at FROM session
             WHERE account_id = $1 AND expires_at > $2 ORDER BY seen_at DESC, id"
        ),
        bind![account, now],
    )
}

/// Ends one session of an account.
pub fn end(tx: &mut WriteTx, account: Id, session: Id) -> Result<u64> {
    tx.run(sql!("DELETE FROM session WHERE id = $1 AND account_id = $2"), bind![session, account])
}

/// Ends every session of an account, save one if it is named.
pub fn end_all(tx: &mut WriteTx, account: Id, but: Option<Id>) -> Result<u64> {
    let kept = but.map(|id| id.to_string()).unwrap_or_default();
    tx.run(sql!("DELETE FROM session WHERE account_id = $1 AND id <> $2"), bind![account, kept])
}

/// Ends every session and every token there is.
pub fn end_everyones(tx: &mut WriteTx) -> Result<u64> {
    tx.run(sql!("DELETE FROM session"), bind![])
}

/// Writes down when sessions were last used, and removes those that are over.
pub fn tidy(tx: &mut WriteTx, sightings: &Sightings, now: Timestamp, idle: jiff::SignedDuration) -> Result<()> {
    for (session, at) in sightings.noted() {
        tx.run(sql!("UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2"), bind![session, at])?;
    }
    tx.run(sql!("DELETE FROM session WHERE expires_at <= $1"), bind![now])?;
    sightings.forget_before(now.checked_sub(idle).unwrap_or(now));
    Ok(())
}
