//! Beginning and ending an affiliation.

use access::standings::STAFF;
use kit::{Result, acts, permits::Permit};

use super::{
    model::{Affiliation, AffiliationForm, AffiliationId, checked, checked_end},
    store,
};
use crate::{
    organizations::{self, Organization},
    partnerships::Of,
    people::Person,
};

acts! {
    /// Note whom a person works for or speaks for from a day on.
    change Add on Of<Person> as "affiliations.add" may STAFF;
    /// Note the last day of an affiliation.
    change End on Of<Affiliation> as "affiliations.end" may STAFF;
    /// Name those who speak for an organization when it is written to.
    change NameContacts on Of<Organization> as "affiliations.name_contacts" may STAFF;
}

/// Adds an affiliation.
pub(super) fn add(permit: &Permit<'_, Add>, form: AffiliationForm) -> Result<()> {
    let lang = permit.lang();
    permit.change(move |change| {
        let person = change.subject.record.id;
        let known = organizations::all_names(change.tx, change.subject.partnership.id)?;
        let known: Vec<_> = known.into_iter().map(|(id, _)| id).collect();
        let checked = checked(&form, &known, &store::of_person(change.tx, person)?, lang)?;
        if form.ends_earlier {
            store::end_earlier(change.tx, person, checked.starts_on)?;
        }
        store::insert(change.tx, AffiliationId::new(change.now), person, &checked)?;
        change.seal("person", person, &checked, ())
    })
}

/// Ends an affiliation.
pub(super) fn end(permit: &Permit<'_, End>, ends_on: &str) -> Result<()> {
    let day = checked_end(&permit.subject().record, ends_on, permit.lang())?;
    permit.change(move |change| {
        let (id, person) = (change.subject.record.id, change.subject.record.person);
        store::end(change.tx, id, day)?;
        change.seal("person", person, &day, ())
    })
}
