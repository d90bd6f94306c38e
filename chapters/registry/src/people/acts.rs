//! What may be done with people's records, by whom, and what then happens.

use access::standings::{APPROVERS, INSIDE, MEMBERS, STAFF};
use kit::{
    Result, acts,
    permits::{Act, Permit},
};

use super::{
    consents,
    model::{Checked, Form, Person, PersonId, Reach},
    store,
};
use crate::partnerships::{Of, Partnership};

acts! {
    /// See who is in the records.
    read Browse on Partnership as "people.browse" may INSIDE;
    /// See one person, and whom they speak for.
    read See on Of<Person> as "people.see" may INSIDE;
    /// See how to reach anyone.
    read SeeContacts on Partnership as "people.see_contacts" may APPROVERS;
    /// See how to reach those who chose to be in the members' directory.
    read SeeListed on Partnership as "people.see_listed" may MEMBERS;
    /// Open the form for a new person.
    form Draft on Partnership as "people.draft" may STAFF;
    /// Add a person.
    change Add on Partnership as "people.add" may STAFF;
    /// Open the form that changes a person's record, with what they need to take part.
    form Edit on Of<Person> as "people.edit" may STAFF;
    /// Change a person's record.
    change Amend on Of<Person> as "people.amend" may STAFF;
}

/// What the holder of this permit may know of how to reach people.
pub(super) fn reach<A: Act>(permit: &Permit<'_, A>) -> Reach {
    if permit.may::<SeeContacts>() {
        Reach::All
    } else if permit.may::<SeeListed>() {
        Reach::Listed
    } else {
        Reach::Nobody
    }
}

/// Adds a person.
pub fn add(permit: &Permit<'_, Add>, form: &Form) -> Result<PersonId> {
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let id = PersonId::new(change.now);
        store::insert(change.tx, change.subject.id, id, &checked)?;
        if checked.is_listed {
            consents::agree(change.tx, id, checked.agreed(change.today)?, change.actor.name())?;
        }
        change.seal("person", id, &checked, id)
    })
}

/// Changes a person's record, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: &Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let Person { id, is_listed: was_listed, .. } = change.subject.record;
        store::update(change.tx, (id, version), &checked)?;
        match (was_listed, checked.is_listed) {
            (false, true) => consents::agree(change.tx, id, checked.agreed(change.today)?, change.actor.name())?,
            (true, false) => consents::withdraw(change.tx, id, change.today, change.actor.name())?,
            _ => {}
        }
        change.seal("person", id, &checked, ())
    })
}
