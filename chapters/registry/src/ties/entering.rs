//! Whoever decides over the team enters themself in the directory: the founder of a partnership was invited by nobody.

use access::{
    accounts::{self, AccountId},
    standings::COORDINATOR,
};
use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Result, acts,
    db::{Tx, WriteTx},
    permits::{Permit, Scope, appoint},
};

use super::store;
use crate::{
    partnerships::{Partnership, PartnershipId},
    people::{self, Checked, PersonId},
    team::KEEPERS,
};

acts! {
    /// Enter oneself in the directory of people, with the name and the address of one's account.
    change EnterMyself on Partnership as "ties.enter_myself" may KEEPERS;
}

/// Enters whoever asks in the directory.
pub(super) fn enter_myself(permit: &Permit<'_, EnterMyself>) -> Result<PersonId> {
    permit.change(|change| {
        let account = AccountId(change.actor.account().ok_or(Error::Forbidden)?);
        let person = enter(change.tx, change.subject.id, account, (change.now, change.today))?;
        change.seal("person", person, &("entered", account), person)
    })
}

/// Makes an account somebody of a partnership: the person of the directory it is tied to, else the one with its address, else a
/// new one with its name, address and language. Whoever stands nowhere in the partnership yet becomes a coordinator of it, as
/// notices and the team go by standings.
pub(crate) fn enter(tx: &mut WriteTx, partnership: PartnershipId, account: AccountId, (now, today): (Timestamp, Date)) -> Result<PersonId> {
    tx.take_turns(&format!("enter:{account}"))?;
    if !store::stands(tx, partnership, account, today)? {
        appoint(tx, account.0, &Scope::of(partnership), COORDINATOR, today)?;
    }
    if let Some(person) = store::person_of(tx, partnership, account)? {
        return Ok(person);
    }
    let it = accounts::by_id(tx, account)?.ok_or(Error::NotFound)?;
    let person = match known(tx, partnership, &it.email)? {
        Some(person) => person,
        None => {
            let form = people::Form { name: it.name, email: it.email, lang: it.lang, ..people::Form::default() };
            let (id, checked) = (PersonId::new(now), Checked::new(&form, kit::Lang::En)?);
            people::insert(tx, partnership, id, &checked)?;
            id
        }
    };
    store::tie_anew(tx, person, account)?;
    Ok(person)
}

/// The one person of the directory with an address who is tied to no account.
fn known(tx: &Tx, partnership: PartnershipId, email: &str) -> Result<Option<PersonId>> {
    let found = store::loose_with_address(tx, partnership, email)?;
    Ok(if let [(only,)] = found[..] { Some(only) } else { None })
}
