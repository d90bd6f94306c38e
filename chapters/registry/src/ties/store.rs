//! The SQL of ties.

use access::{accounts::AccountId, invitations::InvitationId};
use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Result, bind,
    db::{Tx, WriteTx},
    row, sql,
};

use crate::{partnerships::PartnershipId, people::PersonId, words::Words};

row! {
    /// An account by name and address.
    pub struct Named {
        /// Which one.
        pub id: AccountId,
        /// What its owner is called.
        pub name: String,
        /// Their address.
        pub email: String,
    }
}

row! {
    /// An invitation that waits for an answer.
    pub struct Waiting {
        /// The address it went to.
        pub email: String,
        /// When.
        pub invited_at: Timestamp,
    }
}

/// The account that a person signs in with.
pub(super) fn account(tx: &Tx, person: PersonId) -> Result<Option<Named>> {
    tx.row(sql!("SELECT a.id, a.name, a.email FROM person p JOIN account a ON a.id = p.account_id WHERE p.id = $1"), bind![person])
}

/// The latest invitation of a person that waits for an answer.
pub(super) fn waiting(tx: &Tx, person: PersonId) -> Result<Option<Waiting>> {
    tx.row(
        sql!(
            "SELECT i.email, i.invited_at FROM person_invitation b JOIN invitation i ON i.id = b.invitation_id
             WHERE b.person_id = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL ORDER BY i.invited_at DESC, i.id LIMIT 1"
        ),
        bind![person],
    )
}

/// The accounts with a standing in a partnership that are not yet tied to anyone there.
pub(super) fn loose_accounts(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<Named>> {
    tx.rows(
        sql!(
            "SELECT DISTINCT a.id, a.name, a.email FROM standing s JOIN account a ON a.id = s.account_id
             WHERE s.scope = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2) AND a.closed_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM person p WHERE p.partnership_id = $1 AND p.account_id = a.id)
             ORDER BY a.name, a.id LIMIT 500"
        ),
        bind![partnership, on],
    )
}

/// The people of a partnership who are tied to no account.
pub(super) fn loose_people(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(PersonId, String)>> {
    tx.rows(sql!("SELECT id, name FROM person WHERE partnership_id = $1 AND account_id IS NULL ORDER BY name_fold, id"), bind![partnership])
}

/// The person of a partnership that an account is tied to.
pub(super) fn person_of(tx: &Tx, partnership: PartnershipId, account: AccountId) -> Result<Option<PersonId>> {
    tx.row(sql!("SELECT id FROM person WHERE partnership_id = $1 AND account_id = $2"), bind![partnership, account])
}

/// The people of a partnership with an address, in capitals or not, who are tied to no account: two at most.
pub(super) fn loose_with_address(tx: &Tx, partnership: PartnershipId, email: &str) -> Result<Vec<(PersonId,)>> {
    tx.rows(
        sql!("SELECT id FROM person WHERE partnership_id = $1 AND account_id IS NULL AND LOWER(email) = $2 ORDER BY id LIMIT 2"),
        bind![partnership, email.to_lowercase()],
    )
}

/// Whether an account has a standing in a partnership on a day.
pub(super) fn stands(tx: &Tx, partnership: PartnershipId, account: AccountId, on: Date) -> Result<bool> {
    let any: Option<(kit::Id,)> = tx.row(
        sql!(
            "SELECT id FROM standing WHERE scope = $1 AND account_id = $2 AND starts_on <= $3 AND (ends_on IS NULL OR ends_on >= $3)
             ORDER BY id LIMIT 1"
        ),
        bind![partnership, account, on],
    )?;
    Ok(any.is_some())
}

/// Notes whom an invitation is for.
pub(super) fn note_invitation(tx: &mut WriteTx, invitation: InvitationId, person: PersonId) -> Result<u64> {
    tx.run(sql!("INSERT INTO person_invitation (invitation_id, person_id) VALUES ($1, $2)"), bind![invitation, person])
}

/// Whom an invitation was for, where it was for someone of the records.
pub(super) fn invited(tx: &Tx, invitation: InvitationId) -> Result<Option<PersonId>> {
    tx.row(sql!("SELECT person_id FROM person_invitation WHERE invitation_id = $1"), bind![invitation])
}

/// Ties a person who is tied to no account; how many that were.
pub(super) fn tie(tx: &mut WriteTx, person: PersonId, account: AccountId) -> Result<std::result::Result<u64, kit::db::Violation>> {
    tx.attempt(sql!("UPDATE person SET account_id = $2 WHERE id = $1 AND account_id IS NULL"), bind![person, account])
}

/// The same, where anything but a new tie is a refusal.
pub(super) fn tie_anew(tx: &mut WriteTx, person: PersonId, account: AccountId) -> Result<()> {
    match tie(tx, person, account)? {
        Ok(1) => Ok(()),
        Ok(_) => Err(Error::refused(|lang| Words(lang).tie_person_taken())),
        Err(_) => Err(Error::refused(|lang| Words(lang).tie_account_taken())),
    }
}

/// Unties a person; how many were tied.
pub(super) fn untie(tx: &mut WriteTx, person: PersonId) -> Result<u64> {
    tx.run(sql!("UPDATE person SET account_id = NULL WHERE id = $1 AND account_id IS NOT NULL"), bind![person])
}
