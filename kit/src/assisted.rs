//! What was entered on behalf of another: by whom, when, and what it was. Both names are kept.
//!
//! Every change that is made through a link issued to an assistant leaves one line here, in the transaction of the change and
//! whatever room it is made in.

use jiff::Timestamp;

use crate::{
    Id, Result, bind,
    chronicle::Entry,
    db::{Tx, WriteTx},
    permits::{LinkHolder, Scope, Signed},
    row, sql,
};

row! {
    /// Something that was entered on behalf of another.
    #[derive(PartialEq, Eq)]
    pub struct Assisted {
        /// Who entered it.
        pub by: String,
        /// When.
        pub at: Timestamp,
        /// The kind of what was changed.
        pub object_kind: String,
        /// Which one.
        pub object_id: String,
    }
}

/// Something that somebody entered on behalf of another.
#[derive(Clone, Copy, Debug)]
pub struct Entered<'a> {
    /// Where.
    pub scope: &'a str,
    /// On whose behalf.
    pub holder: Option<Id>,
    /// The account of whoever entered it.
    pub account: Id,
    /// The name of the act.
    pub act: &'a str,
    /// The kind of what was changed, and which one.
    pub object: (&'a str, &'a str),
    /// When.
    pub at: Timestamp,
}

/// Notes that a change was made on behalf of the holder of a link.
pub(crate) fn note(tx: &mut WriteTx, (by, holder): (&Signed, &LinkHolder), entry: &Entry) -> Result<()> {
    let it = Entered {
        scope: entry.scope.as_str(),
        holder: holder.holder_id,
        account: by.account,
        act: entry.act,
        object: (entry.object_kind, &entry.object_id),
        at: entry.at,
    };
    insert(tx, Id::new(entry.at), &it)
}

/// Writes down what somebody entered on behalf of another.
pub fn insert(tx: &mut WriteTx, id: Id, it: &Entered<'_>) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO assisted (id, scope, holder_id, account_id, act, object_kind, object_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        bind![id, it.scope, it.holder, it.account, it.act, it.object.0, it.object.1, it.at],
    )?;
    Ok(())
}

/// What was entered on behalf of somebody in a scope, the latest first: at most 50 lines.
pub fn on_behalf_of(tx: &Tx, scope: &Scope, holder: Id) -> Result<Vec<Assisted>> {
    tx.rows(
        sql!(
            "SELECT a.name, s.at, s.object_kind, s.object_id FROM assisted s JOIN account a ON a.id = s.account_id
             WHERE s.scope = $1 AND s.holder_id = $2 ORDER BY s.at DESC, s.id DESC LIMIT 50"
        ),
        bind![scope.as_str(), holder],
    )
}

/// Who entered what about one record on behalf of others, the latest first.
pub fn about(tx: &Tx, object_kind: &str, object_id: impl ToString) -> Result<Vec<Assisted>> {
    tx.rows(
        sql!(
            "SELECT a.name, s.at, s.object_kind, s.object_id FROM assisted s JOIN account a ON a.id = s.account_id
             WHERE s.object_kind = $1 AND s.object_id = $2 ORDER BY s.at DESC, s.id DESC LIMIT 50"
        ),
        bind![object_kind, object_id.to_string()],
    )
}
