//! Groups as JSON: what each is, and who belongs to it today.

use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply},
};
use registry::{
    organizations::OrganizationId,
    partnerships::Of,
    people::{Person, PersonId},
};
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::Group,
    spoken::belonging,
    store,
};

/// The groups of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    Reply::json(&permit.read(|tx| store::all(tx, permit.subject().id))?)
}

#[derive(Serialize)]
struct Member<'a> {
    id: PersonId,
    name: &'a str,
    email: &'a str,
    language: &'a str,
}

/// An organization of a group, and who speaks for it.
#[derive(Serialize)]
struct Organization<'a> {
    id: OrganizationId,
    name: &'a Bilingual,
    contacts: Vec<Member<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    group: &'a Group,
    /// Whoever is written to: of a group of organizations, those who speak for them.
    members: Vec<Member<'a>>,
    /// The organizations, where the group is made of them.
    organizations: Vec<Organization<'a>>,
}

impl<'a> From<&'a Person> for Member<'a> {
    fn from(it: &'a Person) -> Self {
        Self { id: it.id, name: &it.name, email: &it.email, language: &it.lang }
    }
}

/// One group, and who belongs to it today.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record: group } = permit.subject();
    let (all, spoken) = permit.read(|tx| belonging(tx, partnership, group, permit.today()))?;
    let organizations = spoken.iter().map(|one| Organization {
        id: one.organization.id,
        name: &one.organization.name,
        contacts: one.people.iter().map(Member::from).collect(),
    });
    Reply::json(&One { group, members: all.iter().map(Member::from).collect(), organizations: organizations.collect() })
}
