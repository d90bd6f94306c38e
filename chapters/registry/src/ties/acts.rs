//! Who ties a person to an account, and what then happens.

use access::{
    accounts::AccountId,
    invitations::{self, InvitationId, Invited},
};
use kit::{
    Error, Problems, Result, acts,
    db::WriteTx,
    permits::{Permit, Subject},
    secret::Secret,
};
use serde::{Deserialize, Serialize};

use super::store;
use crate::{
    partnerships::Of,
    people::{Person, PersonId},
    team::{Held, KEEPERS, check_new},
    words::Words,
};

acts! {
    /// Invite someone of the records to sign in.
    change Invite on Of<Person> as "ties.invite" may KEEPERS;
    /// Tie a person to an account of the team.
    change Tie on Of<Person> as "ties.tie" may KEEPERS;
    /// Untie a person from their account.
    change Untie on Of<Person> as "ties.untie" may KEEPERS;
    /// Choose which person somebody of the team is.
    read Choose on Of<Held> as "ties.choose" may KEEPERS;
    /// Say which person somebody of the team is.
    change Name on Of<Held> as "ties.name" may KEEPERS;
}

/// The form that invites a person, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TieForm {
    /// Their address.
    pub email: String,
    /// The language to write in.
    pub lang: String,
    /// The standing offered.
    pub standing: String,
}

/// What the chronicle tells of a tie.
#[derive(Serialize)]
struct Told {
    account: Option<AccountId>,
}

/// Invites a person; accepting ties the account to them. Gives whom, and the secret of the link.
pub(super) fn invite(permit: &Permit<'_, Invite>, form: &TieForm) -> Result<(Invited, Secret)> {
    let invited = Invited::checked(&permit.subject().record.name, &form.email, &form.lang, &form.standing)?;
    let (by, url) = (permit.actor().name().to_owned(), permit.config().public_url.clone());
    permit.change(move |change| {
        let (person, scopes, to) = (change.subject.record.id, change.subject.partnership.scopes(), &change.subject.partnership.name);
        if store::account(change.tx, person)?.is_some() {
            return Err(Error::refused(|lang| Words(lang).tie_person_taken()));
        }
        check_new(change.tx, &scopes[0], &invited, change.today)?;
        let (id, secret) = invitations::invite(change.tx, (&scopes[0], to), &invited, &by, (&url, change.now))?;
        store::note_invitation(change.tx, id, person)?;
        change.seal("person", person, &("invited", id), (invited, secret))
    })
}

/// Ties the account of somebody who accepts to the person who was invited. Who is tied already, and an
/// account that is somebody else here, stay as they are.
pub(super) fn welcome(tx: &mut WriteTx, invitation: InvitationId, account: AccountId) -> Result<()> {
    if let Some(person) = store::invited(tx, invitation)? {
        store::tie(tx, person, account)?.ok();
    }
    Ok(())
}

fn not_a_choice<T>(field: &'static str) -> Result<T> {
    let mut problems = Problems::none();
    problems.add(field, |lang| kit::lang::Words(lang).not_a_choice());
    Err(Error::Invalid(problems))
}

/// Ties a person to an account that has a standing here and is nobody yet.
pub(super) fn tie(permit: &Permit<'_, Tie>, account: AccountId) -> Result<()> {
    permit.change(move |change| {
        let (partnership, person) = (change.subject.partnership.id, change.subject.record.id);
        if !store::loose_accounts(change.tx, partnership, change.today)?.iter().any(|it| it.id == account) {
            return Err(Error::refused(|lang| Words(lang).tie_account_taken()));
        }
        store::tie_anew(change.tx, person, account)?;
        change.seal("person", person, &Told { account: Some(account) }, ())
    })
}

/// Unties a person.
pub(super) fn untie(permit: &Permit<'_, Untie>) -> Result<()> {
    permit.change(|change| {
        let person = change.subject.record.id;
        if store::untie(change.tx, person)? == 0 {
            return Err(Error::refused(|lang| Words(lang).tie_none()));
        }
        change.seal("person", person, &Told { account: None }, ())
    })
}

/// Says which person somebody of the team is.
pub(super) fn name(permit: &Permit<'_, Name>, person: Option<PersonId>) -> Result<()> {
    permit.change(move |change| {
        let known = store::loose_people(change.tx, change.subject.partnership.id)?;
        let Some((person, _)) = known.into_iter().find(|(id, _)| Some(*id) == person) else { return not_a_choice("person") };
        let account = AccountId(change.subject.record.account);
        store::tie_anew(change.tx, person, account)?;
        change.seal("person", person, &Told { account: Some(account) }, ())
    })
}
