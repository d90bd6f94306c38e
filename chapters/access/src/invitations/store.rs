//! The SQL of invitations.

use jiff::Timestamp;
use kit::{
    Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    permits::Scope,
    sql,
};

use super::{Invitation, InvitationId, Invited};

/// One invitation.
pub(super) fn by_id(tx: &Tx, id: InvitationId) -> Result<Option<Invitation>> {
    tx.row(
        sql!(
            "SELECT id, scope, to_en, to_fr, to_state, standing, email, name, lang, invited_by, invited_at, accepted_at, withdrawn_at
             FROM invitation WHERE id = $1"
        ),
        bind![id],
    )
}

/// The invitations of a scope, the latest first.
pub fn of_scope(tx: &Tx, scope: &Scope) -> Result<Vec<Invitation>> {
    tx.rows(
        sql!(
            "SELECT id, scope, to_en, to_fr, to_state, standing, email, name, lang, invited_by, invited_at, accepted_at, withdrawn_at
             FROM invitation WHERE scope = $1 ORDER BY invited_at DESC, id LIMIT 200"
        ),
        bind![scope.as_str()],
    )
}

pub(super) fn insert(
    tx: &mut WriteTx,
    id: InvitationId,
    (scope, to): (&Scope, &Bilingual),
    it: &Invited,
    by: (&str, Timestamp),
) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO invitation (id, scope, to_en, to_fr, to_state, standing, email, name, lang, invited_by, invited_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        bind![id, scope.as_str(), to.en, to.fr, to.state, it.standing.code(), it.email, it.name, it.lang.code(), by.0, by.1],
    )
}

pub(super) fn note_accepted(tx: &mut WriteTx, id: InvitationId, at: Timestamp) -> Result<u64> {
    tx.run(sql!("UPDATE invitation SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL"), bind![id, at])
}

/// Withdraws an invitation of a scope that was not yet accepted.
pub fn withdraw(tx: &mut WriteTx, scope: &Scope, id: InvitationId, at: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE invitation SET withdrawn_at = $3 WHERE id = $1 AND scope = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL"),
        bind![id, scope.as_str(), at],
    )
}
